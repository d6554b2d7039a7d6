"""Common English words that a suggestion must not take for a name, and words that tell what kind of thing a name is.

Names are what is left: these lists hold classes of words that every newspaper uses, and no names. All in lower case.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPENERS = _words("""
    abandoned aboard access according accordingly account accounts accusations actually adding additional additionally
    admission adults advance advances aid aides airlines airport alleged allegedly allies alone alternatively amounts
    analysis analysts animals announced announcing anticipating anybody anyway apart apparently applause approximately
    arguably argument arms army arrests article articles asked asking asset assets attack attackers attacks attempt
    attempts attendance attendees audience audiences authorities authority average background bad bags ballots bank
    bankers banks based basically battle beautiful beginning believe big billions bit bodies bomb bombs bond bonds
    books border both bread breaking brief briefly brokers brother brothers budget buildings business businesses buy
    buyers calls camera campaign campaigners campaigning candidates capital car care cars case cases cash casualties
    cattle census central certain certainly chances changes charges cheap check children cities citizens city civil
    civilians claims clashes clearly closing coal coffee cold combined coming comment comments commercial commodities
    commodity companies company compared competition complete concern concerned concerning concerns conditions
    confirmed congratulations consequently conservatives considering construction consumer consumers contact contacts
    contents context continued contract controls copies corn correction cost costs cotton council countries country
    couple court courts crash crews crime crimes criminals critics crops crowd crowds crude cuts damage data date day
    days dead dealers dealing deals dear death deaths debate debt decision deep defence defense delegates demand
    demands demonstrators deposits details development developments difficult diplomacy diplomats direct discussion
    discussions doctors documents doing dollar dollars domestic double doubts downtown dozens drivers drug drugs due
    duties early earnings east eastern economic economists economy editor editors education efforts eight eighteen
    eighty elections electricity eleven emergency employees employers employment end energy engineers
    environment equities equity escaped escape especially estimated estimates eventually everybody everything evidence
    exactly example excellent excluding executives expect expected experts exploration exports expressing extra
    eyewitnesses face facing factors facts failing fair families family famous fans far farmers fears federal fellow
    fewer fifteen fifth fifty fighters fighting figures film final financial financing find fine fire firefighters
    firms fish five floods follow food forces forecast forecasts foreign forget formed forty forward founded four
    fourteen fourth free freedom fresh friends front fuel full fully funds future futures games gas generally
    gentlemen getting girls global god going gold good goods government governments governors grain great green
    gross group groups growth guards guerrillas guests gunmen guns guys half happy hard having heads health hearing
    heavy hello help high higher highlights highs historians historically history holders holding homes hopefully
    hostages hours house households housing houses huge human hundreds husband ideally ideas identified image images
    imagine immediate immediately imports inc including income increases independent indices individuals industrial
    industry inflation information infrastructure initial initially injured injuries insiders inspectors insurance
    intelligence interest interestingly interests international interviewed introduction investigation investigations
    investigators investment investors involving issues items job jobs joint journalists judges judging jury just
    justice keep keeping key kids killing know known lack ladies land large largely larger lastly lawmakers
    lawyers leaders leading learn leave leaving left legal legislation lending lenders let letters life light
    limited line links liquidity list little living load loans local locals long longer look looking looks losses lots
    love lovers low lower luckily main major majority makes making man management managers many margins market
    markets matters maximum mayors meaning meanwhile measures meat media medical meeting meetings members memory men
    merchants metal metals middle migrants military militants millions mind miners mines minimum mining minister
    ministers ministry minority minutes missiles missing mix mixed mobile model models modern money monitors month
    monthly months morning mortgage mothers motorists moves moving mr mrs much multiple murder music name names
    nation national nationally nations natural necessary need negotiations negotiators neighbors neighbours net new
    newly news newspaper newspapers night nights nine nineteen ninety nobody non nonetheless normal normally
    north northern notable notably note notes nothing notice notwithstanding nuclear number numbers numerous objects
    observers obviously offers officers official officially officials oh oil okay ok old older open opening operating
    operation operations operators opinions opponents opposing opposition options orders ordinary organisers
    organizers original originally output oversight owners page pages paid paper papers parents participants parties
    partly parts party passengers past patients pay peace people percent performance personally persons petrol phone
    photo photographs photos picture pictures pilots place plain planes planning plans plants players plus point
    points police policy polices polls polling poll poor population possibly post posted potential potentially poverty
    power powerful practically present presently press pressure presumably previous previously price prices primary
    printed prior prison prisoners private privately probably problems proceeds producers producing production products
    profit profits programmes programs progress projects prominent property proposals proposed prosecutors protest
    protesters protests provided providing public publicly publishers pupils purchases pure put quality quarterly
    questioned questions quick quickly quoting rail railway rain rainfall rather rating ratings read readers reading
    real really rebels recent recently records referring reflecting refugees regarding regardless regional regulators
    related relations relatives remaining remarks remember repeated repeatedly reply report reported reportedly
    reporters reporting reports representatives republicans requests rescue rescuers research researchers reserves
    residents responding response responses rest restaurants result results retail retired return returning revenue
    revenues rice right rights riot rising risk rivals road roads rock roughly round rules running rural sadly safety
    sales save saying scheduled school schools science scientists scores search searches secondly section sections
    security seeing seeking seemingly selected sellers selling senior sentiment separate separately sequence series
    serious services session seven seventeen seventy severe sex shares shareholders ships shipments shipping shops
    short shortly shots show showing side significant significantly signs silver similar similarly simply sister
    six sixteen sixty small smaller social soldiers sold something sometime sorry sound sources south southern
    space speaking special specialists specifically speculation speech spending sports spot staff stability standing
    starting state stated statement statements states statistics stay step stock stocks stop stores story
    strategy street strikes strong students studies study subject subscribers subsequent subsequently success such
    sugar suddenly summary supplies supply support supporters suppose supposedly sure surely surprisingly
    survivors suspected suspects sweet table take taken takes taking talk talking talks target taxes tax teachers team
    teams technically technology ten term terms terrorists testimony tests texts thank thanks theirs things think third
    thirdly thirteen thirty thousands threats time times tiny title tonight top total totally tourism tourists track
    trade traders trading traditional traditionally traffic transport travel traveling travellers trends trials
    tries troops true truly trust trying turn turning turnover twelve twenty twice type typically ultimately
    understandably unemployment unfortunately unidentified union unions unique universities unknown unless
    unlimited unnamed unusual urban urging use used users using usually utilities valued values various vast vehicles
    version versions veteran victims victory video villagers violence virtually visiting visitors volume volumes voters
    votes voting wages wait waiting walking want wanted war warm warning warships watch watching water weapons weather
    week weekend weekly weeks welcome west western whatever wheat white wholesale wide wild winds winners winning
    winter witness witnesses woman women wonderful word words work workers working world worldwide worried worse
    worst writers writing written wrong year yearly years yeah yields young youth youths zero zinc
    """)
"""Words that often begin a sentence or stand in a heading, so that their capital says nothing; numbers in words."""

NO_NAMES = _words("""
    ad am anno bc bn bbl bpd bps cc ceo cfo chg cm cnt contd copyright dlr dlrs edt est etc faq fax feb fwd fx gbp gmt
    html http https i id ii iii im inc info int iv jpy kb kg kgs km kms kph lbs ltd ma mb mln mm mph mw no nos ok oz pc
    pct pdf ph pin plc pm ps qtr rd re sgml sms st std sub tel tv tvs ufo url us-based usd vi via vii viii vip vol vs
    web wk www xi xii yoy yr yrs
""")
"""Abbreviations in capitals that every reader knows, and numerals; `US` and the like are not among them."""

PLACE_HEADS = _words("""
    archipelago avenue basin bay beach boulevard canal canyon cape city coast corridor county creek delta desert
    district falls forest gulf harbor harbour heights highway hill hills island islands isle isles lake lakes
    metropolis mount mountain mountains oblast ocean park pass peninsula plateau plaza port prefecture province ranch
    range reef region republic reservoir ridge river road sea square strait straits street territories territory
    town valley village
""")
"""Last words of the names of places."""

EVENT_HEADS = _words("""
    bowl campaign ceremony championship championships conference congress cup derby election elections exhibition expo
    festival forum games incident intifada marathon massacre olympics operation prix rally riots scandal summit talks
    tour tournament trial trials trophy uprising war wars
""")
"""Last words of the names of events."""

AGREEMENT_HEADS = _words("accord accords agreement convention deal memorandum pact protocol treaty")
"""Last words of the names of agreements."""

DOCUMENT_HEADS = _words("act amendment bill charter code constitution decree directive law report resolution")
"""Last words of the names of documents."""

WEAPON_WORDS = _words("""
    aircraft bomber destroyer drone drones fighter fighters gun helicopter helicopters howitzer jet jets launcher
    missile missiles rifle rocket rockets submarine tank tanks torpedo warhead warheads warship
""")
"""Beside a designation or name: a weapon, or what carries it."""

GROUP_HEADS = _words("""
    christians democrats jews liberals militants muslims nationalists rebels republicans separatists socialists
""")
"""Last words of the names of groups of people."""

OFFICE_HEADS = _words("""
    ambassador chairman chairwoman chancellor commissioner director governor minister premier president secretary
    spokesman spokeswoman
""")
"""Words that name an office."""

SPEECH = _words("""
    acknowledged added admitted agreed announced argued asked believes called claimed commented concluded confirmed
    declared denied described emphasized estimated explained expressed indicated insisted mentioned met noted observed
    pleaded pledged promised quoted recalled refused remarked replied reported reiterated resigned responded said
    says spoke stated stressed suggested testified told tweeted urged vowed warned wrote
""")
"""What persons and institutions do with words: who stands beside it is no place and no thing."""

GENERIC_NOUNS = _words("""
    amount area article case change country date day days end example fact figure form government group hand head
    home hour hours issue kind level life line lot man meeting member members men minute minutes month months morning
    nation news night number part parts people percent period person place point price problem question rate reason
    report result right side situation sort state statement story support system term terms thing things time times
    use view war way week weeks woman women word words work world year years
""")
"""Nouns that need no explanation, alone or as the last word of a phrase such as `last week`."""

PHRASE_STOPS = _words("""
    able added agreed allowed announced asked began begin begins believe believed called came caused certain clear
    come comes continue continued continues current declared decided due early east entire estimated expected few fifth
    final five found four fourth full gave general get gets give given gives go goes going gone good got great growing
    half help held high higher hold holds joined just keep killed known large larger largest led left likely local
    long longer longest low lower made main major make makes making met million billion thousand hundred move moved new
    nine nineteen north old older open own past present previous put ran reached real recent remain remained remains
    reported run said saw say saying says seen sent set seven several short show showed shown shows similar six small
    smaller south special start started still strong ten told took total trillion turned two used using various want
    wanted wants west went whole wide win won young younger
""")
"""Words that end or begin no phrase worth explaining."""
