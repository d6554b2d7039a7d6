"""Closed lists of English words that tell names from their neighbours, each with the reason it is needed.

Only classes of words that every newspaper uses; no names. All in lower case unless a comment says otherwise.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = _words("""
    a about above across after again against ago all almost along already also although always am amid among an and
    another any anyone are around as aside at away back be because been before behind being below besides between
    beyond both but by can cannot could despite did do does done down during each earlier either else enough even ever
    every everyone except few finally first following for former formerly from further given had has have having he
    hence her here hers him his how however i if in including indeed inside instead into is it its itself just last
    late later least less like likewise made many may maybe me meanwhile might mine more moreover most much must my
    near nearly neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto
    or other others otherwise our ours out outside over overall own per perhaps please quite rather said same say says
    second see several shall she should since so some someone something sometimes soon still such than that the their
    theirs them then there therefore these they this those though three through throughout thus till to today together
    tomorrow too toward towards two under unlike until unto up upon us very via was we well were what when whenever
    where whereas whether which while who whoever whom whose why will with within without would yes yesterday yet you
    your yours
""")
"""Capitalised only at the start of a sentence or in a heading: such a neighbour belongs to no name, and a name that
is written like one (`US`, `WHO`, `IT`) is none in a line of capitals."""

CALENDAR = _words("""
    apr april aug august dec december feb february fri friday jan january jul july jun june mar march may mon monday
    nov november oct october sat saturday sep sept september sun sunday thu thur thurs thursday tue tues tuesday wed
    wednesday
""")
"""Always capitalised, and freely put after a name (`Moscow Tuesday`)."""

TITLES = _words("""
    acting adm adm. administrator admiral adviser advisor agriculture aide ambassador analyst archbishop assistant
    associate attorney author ayatollah banker baron bishop brigadier broker brother candidate capt capt. captain
    cardinal chair chairman chairperson chairwoman champion chancellor chief cmdr coach col col. colonel commander
    commissioner commodore congressman congresswoman constable consul corporal correspondent councillor count countess
    culture czar dame defence defender defense deputy detective director director-general dr dr. duchess duke earl
    economic economist economy editor education emir emperor empress energy environment envoy ex father field finance
    foreign former gen gen. general general-secretary goalkeeper gov gov. governor head health home hon hon. imam
    industry inspector interim interior jr. judge justice king labor labour lady lance late lawmaker lawyer leader
    lieutenant lord lt lt. madam magistrate maj maj. major manager marshal mayor mediator midfielder minister ministers
    miss mother mp mr mr. mrs mrs. ms ms. mullah negotiator officer oil pope premier president president-elect prime
    prince princess private prof prof. professor prosecutor pvt queen rabbi rear rep rep. reporter representative rev
    rev. reverend saint secretary secretary-general sen sen. senator sergeant sgt sgt. sheik sheikh sheriff sir sister
    skipper speaker spokesman spokesperson spokeswoman sr. state striker sultan superintendent trade trader transport
    treasurer tsar undersecretary vice
""")
"""Stand before a person's name, or between a country and a person (`French Foreign Minister …`), and belong to
neither."""

DIRECTIONS = _words("""
    abu air al ben big bin cape central da de del den der di east eastern el first fort ft ft. grand great greater
    inner inter la lake las le les little los lower mid mount mt mt. new north northeast northeastern northern
    northwest northwestern old outer point port radio real royal saint san santa sao south southeast southeastern
    southern southwest southwestern st st. upper van von west western
""")
"""Capitalised and directly before a name they make another one (`North`, `New`, `Fort`, `Air`, `First` …)."""

HEADS = _words("""
    academy accord accords act agency agreement airline airlines airport airways albion alliance arena army associates
    association athletic authority avenue award awards bank bay beach board boulevard bowl bridge brigade brigades
    broadcasting bros brothers building bureau capital cathedral cemetery center centre chamber championship
    championships channel chapel charter chronicle church circuit city clinic club coast college commission committee
    communications company conference congress consortium controls convention cooperative corp corp. corporation corps
    council county court creek cup daily dam declaration department derby dispatch division doctrine dynamo embassy
    energy enterprise enterprises estate exchange exhibition express falls federation festival firm forces forest forum
    foundation fund futures gallery games garden gardens garrison gas gazette globe group guard guardian guards gulf
    hall harbor harbour heights herald high highway hill hills holdings hospital hotel hotels house inc inc. industrial
    industries infirmary institute institution insurance island islands jail journal kennel laboratory lake lane league
    library life line lines ltd ltd. mail mall marathon market markets mercantile metals mill mills mine mines ministry
    mint mirror mission monument mosque motor motors mountain mountains movement museum news newspaper observer ocean
    opera orchestra organisation organization palace park parks party pass peninsula penitentiary petroleum
    philharmonic pier place plant plaza plc polytechnic pool port post press principles prison prix process project
    protocol province quarterly radio railway railways ranch range rangers reef region register reporter republic
    research resort resources review ridge river road rock rovers school sea securities senate series services shipping
    shipyard society square stadium star state station steel stock store stores strait straits strasse street studio
    studios summit sun symphony synagogue system systems tech technologies technology telegraph telephone television
    temple terminal theater theatre times tower towers town trade trail treaty tribune trophy trust tunnel tv union
    united university valley venture ventures village wanderers war weekly wharf wood woods works yard zone zoo
""")
"""Heads of the names of institutions, papers, companies, sights and treaties: a name before one of them is part of
that longer name (`Chicago Tribune`)."""

OF_HEADS = _words("""
    academy archdiocese army association bank banks battle bay board bureau cape cathedral chamber church city coast
    college colleges commune conference council county court diocese district duchess duke earl federation gulf house
    institute isle isles kingdom lady lake lord merchant metropolis ministry monastery museum nation organisation
    organization palace party peace port prince princess province region republic school sea sheikhdom siege society
    strait straits sultanate tower treaty union university voice
""")
"""Before `of`, these make a longer name with what follows, also at the start of a sentence (`Bank of …`)."""

COMPOUND_RESTS = _words("""
    aligned allied appointed area backed based bashing born bound brokered built controlled dominated educated era
    financed focused friendly funded held inspired installed led linked listed made majority mediated occupied only
    orchestrated organised organized owned planned proposed protected registered related ruled run sponsored style
    supplied supported sympathetic trained type wide
""")
"""After a name and a hyphen in a heading, where they have a capital too (`Moscow-Backed`)."""

COMPOUND_STARTS = _words("""
    all anti cross ex former half inter intra mainly mid mostly neo non over pan post pre predominantly pro semi sub
    then trans ultra un under
""")
"""Before a hyphen and a name, whatever their capitals (`Anti-UN`, `mid-Atlantic` without a capital)."""

LEGAL_FORMS = _words("""
    ab ag asa b.v. bv co co. company corp corp. corporation gmbh group holding holdings inc inc. kgaa kk l.l.c. limited
    llc llp lp ltd ltd. n.v. nv oyj plc pty s.a. s.p.a. sa se spa
""")
"""Ends of company names that news leaves out."""

NAME_SUFFIXES = _words("jr jr. sr sr. ii iii iv")
"""Stand after a family name and are not one."""

PARTICLES = _words("de da del della di do dos du la le van von der den ter ten zu al el bin ibn ben")
"""Stand between given and family name; the family name is used with them and without."""

SURNAME_FIRST = _words("""
    ahn bui cao chen chiang cho choi dang deng feng gao guo han he hong hu huang hwang jang jeong jiang jung kang kim
    kwon le lee li liang lim lin liu luo ma mao moon nguyen noh park peng pham qian roh ryu seo shin song sun tang tran
    vo vu wang wu xi xie xu yang yoon zeng zhang zhao zheng zhou zhu
""")
"""The commonest Korean, Chinese and Vietnamese family names, which stand first. A closed class: a few dozen names
cover most of the people."""

NOUNS_WITHOUT_PLURAL = _words("""
    arm custom damage draft economic ethic force glass good intelligence look manner mar mathematic mean minute new
    physic politic right saving security spectacle spirit water work
""")
"""Words whose form with `-s` is another word (`new`/`news`, `arm`/`arms`): no plural is derived from them."""

PLACE_PREPOSITIONS = _words("in near at from to into around across through throughout outside inside within towards")
"""What follows is more likely a place than people, a team or a government."""

PLACE_KINDS = _words("city county district kingdom nation province region republic state states town")
"""Alone they do not say which (`the State`)."""

SPEECH_VERBS = _words("""
    added adds admitted argued argues asked believes claimed claims explained explains recalled says said tells told
    thinks wrote
""")
"""After a name: more likely a person's than a place's, if the text has given somebody that name."""


SPORT_CUES = {
    sport: _words(words)
    for sport, words in {
        "": """
            captain champion champions championship championships coach coached cup defeat defeated final finals
            fixture fixtures half-time halftime league matches medal medallist olympic olympics playoff playoffs
            qualifier qualifiers quarter-final quarter-finals quarterfinal quarterfinals referee relegated relegation
            scoreboard scored scorer scorers season semi-final semi-finals semifinal semifinals skipper sport sports
            squad squads stadium standings team team-mate teammate teams tournament tournaments trainer unbeaten winger
        """,
        "football": """
            defender equaliser equalizer football footballer goalkeeper goalless midfielder midfielders
            penalty-kick soccer striker strikers
        """,
        "cricket": "batsman batsmen bowled bowler bowlers cricket cricketer innings lbw spinner wicket wickets",
        "rugby": "rugby scrum scrum-half fly-half fullback lineout try-line",
        "basketball": "basketball rebounds three-pointer",
        "baseball": "baseball inning innings homer homers pitcher pitchers bullpen shutout shortstop outfielder",
        "hockey": "hockey puck goaltender",
        "tennis": "tennis seeded backhand forehand tie-break tiebreak",
        "golf": "golf golfer birdie birdies bogey bogeys",
        "athletics": "athletics sprinter hurdles relay metres",
        "cycling": "cycling cyclist peloton",
        "boxing": "boxing boxer heavyweight knockout",
        "motor": "grand-prix lap laps motorcycling",
        "volleyball": "volleyball",
        "squash": "squash",
        "american": "touchdown touchdowns quarterback",
        "swimming": "freestyle breaststroke backstroke",
        "skiing": "slalom downhill skier",
        "racing": "jockey jockeys furlongs horse-racing",
        "handball": "handball",
    }.items()
}
"""Words of sports reports by sport; those under the empty name are used in all. A report calls a team by its country or
town alone, so the same name means another entity there than in the rest of the news."""

TEAM_MARKS = _words("""
    a.c. a.f.c. ac afc bc bk bsc c.f. cc cf f.c. fc fk hc kk r.f.c. rfc rlfc s.c. sc sk ss ssc sv tsv ud vfb vfl
""")
"""Abbreviations for a club at either end of its name."""

TEAM_VERBS = _words("""
    against beat beating beats crushed defeat defeated defeats draw draws drew edged face faced faces hammered host
    hosts lead leads led lose loses losing lost play played plays qualified qualify routed thrashed trail trailed
    trounced v versus vs vs. win winning wins won
""")
"""Beside a country or town in a report about sport: its team."""

TEAM_WORDS = _words("""
    batsman batsmen bowler bowlers captain centre coach defender fans flanker forward fullback goalkeeper hooker
    international internationals keeper lock manager midfielder opener player players prop scorers seamer selectors
    side skipper spinner squad striker supporters team teams winger xi
""")
"""After a country or town in a report about sport: its team."""

CLUB_WORDS = _words("united city town rovers wanderers athletic albion county rangers")
"""Second words of clubs' names that reports leave out."""
