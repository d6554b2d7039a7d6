"""Closed lists of English words that tell names from their neighbours, each with the reason it is needed.

Only classes of words that every newspaper uses; no names. All in lower case unless a comment says otherwise.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = _words("""
    a about above across after again against ago all almost along already also although always am amid among an and
    another any anyone are around as aside at away back be because been before being behind below besides between
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
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat
    sun
""")
"""Always capitalised, and freely put after a name (`Moscow Tuesday`)."""

TITLES = _words("""
    mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady madam prof prof. professor rev rev. reverend father mother
    sister brother saint pope cardinal archbishop bishop rabbi imam ayatollah mullah sheikh sheik emir sultan
    king queen prince princess duke duchess earl count countess baron emperor empress tsar czar
    president president-elect vice deputy premier prime foreign defence defense interior finance economy economic
    energy trade industry agriculture justice health education labour labor transport environment home culture oil
    minister ministers secretary undersecretary assistant associate secretary-general chancellor treasurer speaker chairman chairwoman
    chair chairperson chief head director director-general general-secretary manager governor mayor senator sen sen.
    congressman congresswoman rep rep. representative deputy lawmaker mp councillor commissioner ambassador envoy consul
    attorney judge justice magistrate prosecutor sheriff inspector detective constable superintendent officer
    general gen gen. colonel col col. lieutenant lt lt. major maj maj. captain capt capt. sergeant sgt sgt. corporal
    private pvt admiral adm adm. commander cmdr brigadier marshal lance field rear commodore
    coach striker midfielder defender goalkeeper skipper champion
    spokesman spokeswoman spokesperson analyst economist trader broker reporter correspondent editor author
    administrator aide adviser advisor negotiator mediator leader candidate banker lawyer
    state gov gov. sr. jr. hon hon. acting interim former late ex
""")
"""Stand before a person's name, or between a country and a person (`French Foreign Minister …`), and belong to
neither."""

GREETING_TITLES = _words("mr mr. mrs mrs. ms ms. miss dr dr. sir dame sen sen. rep rep. gen gen. col col. lt lt.")
"""Titles of persons only: what follows is a family name whatever else bears that name."""

DIRECTIONS = _words("""
    north south east west northern southern eastern western central northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern upper lower inner outer greater mid new old great little grand big saint st
    st. san santa sao fort ft ft. mount mt mt. port cape lake point el la las los le les de da del di den der van von
    al ben bin abu
    air first royal real inter radio
""")
"""Capitalised and directly before a name they make another one (`North`, `New`, `Fort`, `Air`, `First` …)."""

HEADS = _words("""
    academy agency airline airlines airport airways army arena association associates avenue award awards bank bay
    beach board boulevard bowl bridge broadcasting brothers bros building bureau capital cathedral cemetery center
    centre chamber championship championships channel chapel charter chronicle church circuit city clinic club coast
    college commission committee communications company conference congress consortium convention cooperative corp corps forces associates controls
    corp. corporation council county court creek cup daily dam derby dispatch division     embassy energy enterprise enterprises estate exchange exhibition express falls federation festival firm
    forest forum foundation fund futures gallery games garden gardens garrison gas gazette globe     group guardian gulf hall harbor harbour heights herald high highway hill hills holdings hospital hotel hotels
    house inc inc. industries industrial infirmary institute institution insurance island
    islands jail journal kennel laboratory lake lane league library life line lines ltd ltd. mail mall marathon market
    markets mercantile metals mill mills mine mines ministry mint mirror mission monument mosque motor motors
    mountain mountains museum news newspaper observer ocean opera orchestra palace park parks party
    pass peninsula petroleum philharmonic pier place plant plaza plc polytechnic pool port post press
    penitentiary prison prix project province quarterly radio railway railways ranch range reef region register reporter
    republic research resort resources review ridge river road rock rovers school sea securities senate series
    services shipping shipyard society square stadium star state station steel stock store
    stores strait straits strasse street studio studios summit sun system systems symphony synagogue tech technologies
    technology telegraph telephone television temple terminal theater theatre times tower towers town trade trail
    treaty tribune trophy trust tunnel tv union united university valley venture ventures village war weekly wharf
    wood woods works yard zoo zone
    organisation organization authority department movement alliance brigade brigades guard guards
    agreement accord accords act declaration protocol principles process doctrine
    rangers wanderers albion athletic dynamo
""")
"""Heads of the names of institutions, papers, companies, sights and treaties: a name before one of them is part of
that longer name (`Chicago Tribune`)."""

OF_HEADS = _words("""
    academy archdiocese army association bank banks battle bay nation board bureau cape cathedral chamber
    church city coast college colleges commune conference council county court diocese district duchess duke earl
    federation gulf house institute isle isles kingdom lady lake lord merchant metropolis ministry monastery museum
    organisation organization palace party peace port prince princess province region republic school
    sea sheikhdom siege society strait straits sultanate tower treaty union university voice
""")
"""Before `of`, these make a longer name with what follows, also at the start of a sentence (`Bank of …`)."""

COMPOUND_RESTS = _words("""
    aligned allied appointed area backed bashing based bound brokered built born controlled dominated educated era
    financed focused friendly funded held installed inspired led listed linked made majority mediated occupied only
    organised organized orchestrated owned planned proposed protected registered related ruled run sponsored style
    supplied supported sympathetic style trained type wide
""")
"""After a name and a hyphen in a heading, where they have a capital too (`Moscow-Backed`)."""

COMPOUND_STARTS = _words("""
    pro anti non ex post pre mid trans inter intra pan neo ultra un cross sub over under semi former all half mainly
    mostly predominantly then
""")
"""Before a hyphen and a name, whatever their capitals (`Anti-UN`, `mid-Atlantic` without a capital)."""

LEGAL_FORMS = _words("""
    inc inc. corp corp. corporation co co. company ltd ltd. limited plc llc l.l.c. llp lp ag sa s.a. nv n.v. gmbh spa
    s.p.a. ab asa oyj bv b.v. se kk kgaa pty group holdings holding
""")
"""Ends of company names that news leaves out."""

NAME_SUFFIXES = _words("jr jr. sr sr. ii iii iv")
"""Stand after a family name and are not one."""

PARTICLES = _words("de da del della di do dos du la le van von der den ter ten zu al el bin ibn ben")
"""Stand between given and family name; the family name is used with them and without."""

SURNAME_FIRST = _words("""
    kim lee park choi jeong jung kang cho yoon jang lim han shin seo kwon hwang ahn song ryu hong moon roh noh
    xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang deng
    feng cao zeng peng jiang qian
    nguyen tran pham vo vu dang bui le
    mao chiang
""")
"""The commonest Korean, Chinese and Vietnamese family names, which stand first. A closed class: a few dozen names
cover most of the people."""

NOUNS_WITHOUT_PLURAL = _words("""
    new arm custom force good look mean minute manner spirit spectacle glass work damage draft intelligence economic
    politic ethic mar mathematic physic right security saving water
""")
"""Words whose form with `-s` is another word (`new`/`news`, `arm`/`arms`): no plural is derived from them."""

PLACE_PREPOSITIONS = _words("in near at from to into around across through throughout outside inside within towards")
"""What follows is more likely a place than people, a team or a government."""


SPORT_CUES = {
    sport: _words(words)
    for sport, words in {
        "": """
            coach coached champion champions championship championships cup defeat defeated final finals fixture fixtures
            league matches medal medallist olympic olympics playoff playoffs qualifier qualifiers quarterfinal
            quarter-final quarterfinals quarter-finals referee relegated relegation scored scorer scorers season
            semifinal semi-final semifinals semi-finals scoreboard sport sports squad squads stadium standings team teammate team-mate
            teams tournament tournaments trainer unbeaten winger halftime half-time captain skipper
        """,
        "football": """
            soccer football footballer midfielder midfielders striker strikers goalkeeper goalless penalty-kick fifa uefa
            defender equaliser equalizer
        """,
        "cricket": "cricket cricketer wicket wickets innings batsman batsmen bowler bowlers bowled lbw spinner unbeaten",
        "rugby": "rugby scrum scrum-half fly-half fullback lineout springbok try-line",
        "basketball": "basketball rebounds three-pointer nba",
        "baseball": "baseball inning innings homer homers pitcher pitchers bullpen shutout shortstop outfielder",
        "hockey": "hockey puck goaltender nhl",
        "tennis": "tennis seeded backhand forehand tie-break tiebreak",
        "golf": "golf golfer birdie birdies bogey bogeys",
        "athletics": "athletics sprinter hurdles relay metres",
        "cycling": "cycling cyclist peloton",
        "boxing": "boxing boxer heavyweight knockout",
        "motor": "grand-prix lap laps motorcycling",
        "volleyball": "volleyball",
        "squash": "squash",
        "american": "touchdown touchdowns quarterback nfl",
        "swimming": "freestyle breaststroke backstroke",
        "skiing": "slalom downhill skier",
        "racing": "jockey jockeys furlongs horse-racing",
        "handball": "handball",
    }.items()
}
"""Words of sports reports by sport; those under the empty name are used in all. A report calls a team by its country or
town alone, so the same name means another entity there than in the rest of the news."""

TEAM_MARKS = _words("""
    f.c. fc a.f.c. afc r.f.c. rfc c.f. cf s.c. sc a.c. ac fk kk bc hc cc rlfc sk ss ssc bk vfb vfl tsv sv bsc
    ud
""")
"""Abbreviations for a club at either end of its name."""

TEAM_VERBS = _words("""
    beat beats beating won wins win winning lost lose loses losing drew draw draws defeated defeats defeat thrashed
    crushed edged routed hammered trounced against v vs vs. versus host hosts face faces faced play plays played
    qualified qualify lead leads led trail trailed
""")
"""Beside a country or town in a report about sport: its team."""

TEAM_WORDS = _words("""
    captain coach manager skipper striker midfielder defender goalkeeper keeper forward winger squad side team teams
    players player batsman bowler bowlers batsmen international internationals scorers xi fans supporters selectors
    opener seamer spinner fullback flanker hooker prop centre lock
""")
"""After a country or town in a report about sport: its team."""

CLUB_WORDS = _words("united city town rovers wanderers athletic albion county rangers hotspur")
"""Second words of clubs' names that reports leave out."""
