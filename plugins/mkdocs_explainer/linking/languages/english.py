"""English.

Closed classes of words that every newspaper uses, and no names.
"""

from mkdocs_explainer.linking.languages.english_names import NAMES_OF_OLD, REGIONS, SHORT_NAMES, STATES_OF_REGIONS
from mkdocs_explainer.linking.languages.english_nouns import NOUNS, OF_COMPANIES, TOWNSFOLK
from mkdocs_explainer.linking.languages.english_plurals import is_plural, plurals
from mkdocs_explainer.linking.languages.english_titles import ROLES, TITLES
from mkdocs_explainer.linking.languages.language import Language, words

FUNCTION_WORDS = words("""
    a about above abroad across after afterward afterwards again against ago all almost alone along already also
    although always am amid among an and another any anyone are around as aside at away back be because been before
    behind being below besides between beyond both but by can cannot could despite did do does done down downstairs
    dozens during each earlier eight eighteen eighty either eleven else elsewhere enough even ever every everyone
    except few fifteen fifty finally first five following for former formerly forty four fourteen from further given
    had half has have having he hence her here hers herself him himself his how however hundreds i if in including
    indeed inside instead into is it its itself just last late later least less like likewise made many may maybe me
    meanwhile might millions mine more moreover most much must my myself near nearly neither never nevertheless next
    nine nineteen ninety no nobody none nor not nothing now of off often on once one only onto or other others
    otherwise our ours ourselves out outside over overall overnight own per perhaps please quite rather said same
    say says second see seven seventeen seventy several shall she should since six sixteen sixty so some someone
    something sometimes soon still such ten than that the their theirs them themselves then there therefore these
    they thirteen thirty this those though thousands three through throughout thus till to today together tomorrow
    tonight too toward towards twelve twenty two under unless unlike until unto up upon upstairs us very via was we
    well were what when whenever where whereas whether which while who whoever whom whose why will with within
    without would yes yesterday yet you your yours yourself
""")

CALENDAR = words("""
    apr april aug august dec december feb february fri friday jan january jul july jun june mar march may mon monday
    nov november oct october sat saturday sep sept september sun sunday thu thur thurs thursday tue tues tuesday wed
    wednesday
""")

DIRECTIONS = words("""
    abu air al ben big bin cape central coastal da de del den der di downstate downtown east eastern el first fort
    ft ft. grand great greater inland inner inter la lake las le les little los lower mainland mid mount mt mt. new
    north northeast northeastern northern northwest northwestern old outback outer point port radio real royal rural
    saint san santa sao south southeast southeastern southern southwest southwestern st st. suburban upper upstate
    van von west western
""")

HEADS = words("""
    academy accord accords act afc agency agreement airline airlines airport airways albion alliance arena army
    associates association athletic authority avenue award awards bank bay beach bk board boulevard bowl bridge
    brigade brigades broadcasting bros brothers building bureau capital cathedral cemetery center centre cf chamber
    championship championships channel chapel charter chronicle church circuit city clinic club coast college
    commission committee communications company conference congress consortium controls convention cooperative corp
    corp. corporation corps council county court creek cup daily dam declaration department derby dispatch division
    doctrine dynamo embassy energy enterprise enterprises estate exchange exhibition express falls fc federation
    festival ff firm fk forces forest forum foundation fund futures gallery games garden gardens garrison gas
    gazette globe group guard guardian guards gulf hall harbor harbour hc heights herald high highway hill hills
    holdings hospital hotel hotels house ik inc inc. industrial industries infirmary institute institution insurance
    island islands jail journal kennel laboratory lake lane league library life line lines ltd ltd. mail mall
    marathon market markets mercantile metals mill mills mine mines ministry mint mirror mission monument mosque
    motor motors mountain mountains movement museum news newspaper observer ocean opera orchestra organisation
    organization palace park parks party pass peninsula penitentiary petroleum philharmonic pier place plant plaza
    plc polytechnic pool port post press principles prison prix process project protocol province quarterly radio
    railway railways ranch range rangers reef region register reporter republic research resort resources review rfc
    ridge river road rock rovers school sea securities senate series services shipping shipyard sk society square
    stadium star state station steel stock store stores strait straits strasse street studio studios summit sun
    symphony synagogue system systems tech technologies technology telegraph telephone television temple terminal
    theater theatre times tower towers town trade trail treaty tribune trophy trust tunnel tv union united
    university valley venture ventures village wanderers war weekly wharf wood woods works yard zone zoo
""")

OF_HEADS = words("""
    abbey academy agency aquarium archdiocese archives army association authority bank banks basilica battle bay
    board bureau cape castle cathedral chamber chapel church citadel city club coast college colleges commune
    company conference consortium convent corporation council county court diocese district duchess duke earl
    exchange federation fortress gallery gulf house institute isle isles kingdom laboratory lady lake library lord
    merchant metropolis ministry mint monastery mosque museum nation observatory opera orchestra organisation
    organization palace park party peace philharmonic port prince princess priory province region republic sack
    school sea sheikhdom shrine siege society stadium strait straits sultanate synagogue temple theater theatre
    tower treaty union university voice zoo
""")

COMPOUND_RESTS = words("""
    aligned allied appointed area backed based bashing born bound brokered built controlled dominated educated era
    financed focused friendly funded held inspired installed led linked listed made majority mediated occupied only
    orchestrated organised organized owned planned proposed protected registered related ruled run sponsored style
    supplied supported sympathetic trained type wide
""")

COMPOUND_STARTS = words("""
    all anti cross ex former half inter intra mainly mid mostly neo non over pan post pre predominantly pro semi sub
    then trans ultra un under
""")

PLACE_PREPOSITIONS = words("in near at from to into around across through throughout outside inside within towards")

PLACE_KINDS = words("city county district kingdom nation province region republic state states town")

SPEECH_VERBS = words("""
    added adds admitted argued argues asked believes claimed claims explained explains recalled says said tells told
    thinks wrote
""")

RIVERS = words("basin delta estuary headwaters river riverbed tributaries tributary watershed")

LANDSCAPES = RIVERS | words("""
    archipelago canyon desert fjord forest forests glacier gorge highlands jungle lagoon lowlands mountains peninsula
    plateau rainforest rainforests savanna savannah steppe valley wetlands wilderness
""")

NAMED_THINGS = words("""
    airliner airship album ballad ballet band barge barque battleship biopic blimp boat brig bulker catamaran
    clipper comedy corvette cruiser cyclone destroyer documentary drama dreadnought duo ferry film flagship
    freighter frigate helicopter hulk hurricane icebreaker lifeboat liner locomotive mare melodrama minesweeper
    miniseries motorboat movie musical novel novella opera operetta orchestra painting poem probe quartet racehorse
    rocket sailboat satellite schooner sculpture ship sitcom sloop soap song sonnet spacecraft spaceship stallion
    steamer steamship storm submarine supertanker symphony tanker thriller trawler trilogy trio tug tugboat typhoon
    u-boat vessel videogame warship yacht
""")

ENGLISH = Language(
    code="en",
    name_order="given-first",
    function_words=FUNCTION_WORDS,
    common_endings=("ly", "ing", "ed"),
    adverb_ending="ly",
    names_like_adverbs=words("""
        ally anatoly ashly beverly carly cecily charly dolly elly emily everly gergely harly holly idly jilly karly
        karoly kelly kimberly lely lilly lily magaly marly mihaly milly molly nataly nelly orly polly reilly sally
        shelly tilly tully vasily vitaly wally waverly willy
    """),
    calendar=CALENDAR,
    date_words=words("""
        after before between by during each early every from in last late mid next of on since this through till to
        until
    """),
    speaking=words("fluent learn learned learning learnt speak speaking speaks spoke spoken taught teaches teaching"),
    into_language=words("in into"),
    titles=TITLES,
    roles=ROLES,
    title_endings=(
        "writer",
        "maker",
        "keeper",
        "worker",
        "player",
        "fighter",
        "driver",
        "seller",
        "dresser",
        "owner",
        "holder",
        "dealer",
        "teacher",
        "master",
        "woman",
        "sman",
        "eman",
        "ologist",
        "ographer",
        "witness",
        "ician",
        "eer",
        "ist",
    ),
    lower_ranks=words("associate assistant deputy junior shadow sub under vice"),
    titles_of_women=words("""
        actress alderwoman assemblywoman baroness businesswoman chairwoman congresswoman councilwoman countess dame
        duchess empress headmistress lady madam miss mother mrs mrs. ms ms. princess queen sister spokeswoman
    """),
    titles_of_men=words("""
        alderman assemblyman baron brother businessman chairman congressman councilman count duke emperor father
        headmaster king lord mr mr. patrolman prince sir spokesman
    """),
    titles_of_given_names=words("emperor empress king pope prince princess queen saint"),
    kin=words("""
        aunt boyfriend brother cousin daughter father fiance fiancee fiancé fiancée girlfriend grandchild granddaughter
        grandfather grandmother grandson half-brother half-sister husband mother nephew niece sister son stepdaughter
        stepfather stepmother stepson uncle widow widower wife
    """),
    people=words("""
        baby boy child dad gentleman girl guy infant kid lad lady man mum orphan person pupil teen teenager toddler twin
        woman youngster youth
    """),
    calling=words("called named nicknamed"),
    possessives=words("her his my our their your"),
    title_parts=words("""
        acting agriculture assistant defence defense economic economy education energy environment finance foreign
        health home industry interior labor labour oil prime trade transport vice
    """),
    groups=words("""
        alawite alawites arabs baptist baptists bosniak bosniaks buddhist buddhists catholics christians
        conservative conservatives copt copts croat croats democrat democrats druze evangelical evangelicals hindu
        hindus jew jews kurd kurds latina latinas latino latinos liberal liberals maronite maronites mormon mormons
        muslim muslims palestinians pole poles protestant protestants republican republicans rohingya roma serb
        serbs shias shiite shiites sikh sikhs socialist socialists sunni sunnis tamil tamils tatar tatars tories turk
        turkmen turks uighur uighurs uyghur uyghurs yazidi yazidis yezidi yezidis
    """),
    nationalities=words("""
        african american argentine bahamian basque belgian british burmese catalan congolese cypriot dutch ecuadorean
        emirati english european filipino flemish ghanaian greenlandic honduran ivorian korean kurdish laotian lebanese
        maldivian mauritian mozambican nepalese nigerien palestinian panamanian papuan peruvian salvadoran saudi
        scottish surinamese swiss tibetan togolese welsh
    """),
    directions=DIRECTIONS,
    heads=HEADS,
    of_heads=OF_HEADS,
    university_words=words("state"),
    same_heads=words("""
        city commune county kingdom metropolis municipality nation principality province region republic sheikhdom
        state sultanate town village
    """),
    part_heads=words("city county municipality province region town village"),
    deeds=words("""
        abbey banks battle board castle chapel church house lady lake lord merchant park peace port prince
        school temple tower
    """),
    after_places=words("police government coroner christmas covid covid-19 eid internet ramadan"),
    part_words=words("""
        central coastal downstate downtown eastern inland mainland northeast northeastern northern northwest
        northwestern outback rural southeast southeastern southern southwest southwestern suburban upstate western
    """),
    places_of_parts=frozenset(
        ["northern ireland", "northern cyprus", "western sahara", "western australia", "central africa"]
    ),
    of_words=words("of"),
    articles=words("the"),
    compound_rests=COMPOUND_RESTS,
    compound_starts=COMPOUND_STARTS,
    combining_forms=words("afro anglo austro euro franco graeco greco hispano ibero indo italo luso russo sino turco"),
    place_prepositions=PLACE_PREPOSITIONS,
    settings=words("across at during in inside last next on outside this throughout within"),
    place_kinds=PLACE_KINDS,
    subjects=words("a all an any he i it she that the there these they this those we you"),
    determiners=words("a an another any her his its my our some that the their these this those your"),
    adjectives=words("""
        able best big black blue bold brave bright brown close cold cool crisp dear deep dry fair fast fine free
        fresh gay glad golden good grand gray great green grey happy hard hardy hearty heavy high holy hot keen
        kind large light little local lone long loud low loyal male merry mobile moody new nice noble old orange pink
        plain poor proud purple quick quiet rapid ready real red rich rough round royal rude savage self severe
        sharp short silver simple slow small smart smooth stark steady stern still stout straight strange strong
        sweet swift tall thin true warm wee white wild wise yellow young
    """),
    nouns=NOUNS,
    interjections=words("ah ha ho oh oi wow"),
    mass_nouns=words("""
        autumn charity dawn destiny faith felicity ginger glory grace harmony heather honor honour hope ivy jasmine joy
        justice liberty mercy patience peace pride prudence sage serenity summer trinity unity
    """),
    of_families=words("brothers clan dynasty family household sisters twins"),
    townsfolk=TOWNSFOLK,
    of_companies=OF_COMPANIES,
    past_verbs=words("""
        ate became began bought broke brought built came chose cut did drew drove fell felt fled flew fought found gave
        got grew had heard held hid hit kept knew laid led left lent let lost made met paid put quit ran read rode rose
        sang sat saw sent set shook shot slept sold spent spoke stood stole struck swore took taught thought threw told
        went wept withdrew woke won wore wrote
    """),
    participles=words("""
        beaten bitten born bought bound broken brought built burnt caught chosen cut dealt driven drawn fed forbidden
        fought found frozen given grown heard held hidden hit hurt kept known laid led left lent lit lost made met paid
        put read riven seen sent set shot shut sold sought spent split spread spun stolen stricken struck stuck swept
        taken taught thrown told torn won woken worn woven written
    """),
    of_participles=words("at between by during from in into on since with"),
    auxiliaries=words("are can could did do had has have is may might must shall should was were will would"),
    named_things=NAMED_THINGS,
    rivers=RIVERS,
    landscapes=LANDSCAPES,
    named_works=words(
        "blockbuster book chapter classic episode essay game hit play record series show single story title track"
    ),
    names_of_old=NAMES_OF_OLD,
    speech_verbs=SPEECH_VERBS,
    person_words=words("who whose aged"),
    clitics=words("s ll re ve d"),
    short_names=SHORT_NAMES,
    abbreviations=(("Saint", "St.", "St"), ("Fort", "Ft.", "Ft"), ("Mount", "Mt.", "Mt")),
    regions=REGIONS,
    states_of_regions=STATES_OF_REGIONS,
    plurals=plurals,
    is_plural=is_plural,
)
