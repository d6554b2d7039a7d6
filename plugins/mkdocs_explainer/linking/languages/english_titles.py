"""What stands before a person's name in English and is no part of it: offices, ranks, occupations, and roles."""

from mkdocs_explainer.linking.languages.language import words

TITLES = words("""
    abbot academic accountant acting activist actor actress adm adm. administrator admiral adviser advisor
    agriculture aide airman ald. alderman alderwoman alhaja alhaji ambassador analyst anchor apostle apprentice
    archbishop archdeacon architect assemblyman assemblymember assemblywoman assistant associate astronaut attendant
    attorney auditor author autocrat ayatollah backbencher backpacker bailiff ballerina bandleader banker baron
    baroness barrister bartender batsman billionaire bishop blogger bodyguard boss bowler boxer brig. brigadier
    broadcaster broker brother burglar businessman businesswoman caddie cameraman campaigner candidate cantor capt
    capt. captain captive cardinal catcher chair chairman chairperson chairwoman challenger champion chancellor
    chaplain chef chief claimant clerk climber cllr cllr. cmdr co-founder coach col col. colleague colonel columnist
    comedian commander commissioner commodore commuter composer comptroller conductor congressman congresswoman
    conman constable consul consultant coroner corporal correspondent cosmonaut councillor councilman councilmember
    councilor councilwoman counsel counselor count countess cpl. culture curator czar dame dancer datin dato datuk
    deacon dean defence defendant defender defense delegate deputy designer detainee detective dictator diplomat
    director director-general dissident diver docker donor dr dr. driver drummer duchess duke earl economic
    economist economy editor editor-in-chief education elder emeritus emir emira emperor empress energy engineer
    ensign entrepreneur environment envoy ex examiner executive exile expert explorer farmer father favorite
    favourite field filmmaker finance financier firebrand firefighter fisherman fixer foreign former founder frau
    fraudster frontbencher frontman frontrunner fräulein fugitive gen gen. general general-secretary goalkeeper
    golfer gov gov. governor governor-general grandfather grandmother gunman gunner gymnast hacker haji hajj
    hardliner head headmaster headmistress headteacher health heavyweight heir heiress herr hiker historian
    hojatoleslam home hon hon. host hostage hotelier imam impresario incumbent industry influencer inmate insider
    inspector interim interior interpreter inventor investor jockey journalist jr. judge juror justice khedive
    killer king kingpin labor labour lady lance landlady landlord late laureate lawmaker lawyer leader lecturer
    lieutenant lifeguard lightweight linebacker lobbyist lord lt lt. madam madame mademoiselle magistrate magnate
    maharaja maharani maj maj. major manager marshal matron maulana mayor maître mediator metropolitan midfielder
    midshipman midwife migrant millionaire miner minister ministers miss mlle mme moderate mogul monarch monsieur
    monsignor mother motorist mp mr mr. mrs mrs. ms ms. mufti mullah murderer narrator nawab negotiator neighbor
    neighbour newcomer newlywed newsreader nominee novelist nun nurse oba officer oil oligarch olympian ombudsman
    organiser organizer outsider owner padre paralympian paramedic parliamentarian passenger pastor patriarch
    patrolman pensioner performer pfc. philosopher photographer physician pilot pitcher plaintiff playwright plumber
    poacher podcaster poet policeman pollster pope preacher predecessor premier presenter president president-elect
    priest prime prince princess principal prisoner private producer prof prof. professor programmer prophet
    prophetess prosecutor provost psychologist purser pvt quarterback queen rabbi racer rapper rear rebbe rector
    referee refugee registrar rep rep. reporter representative researcher restaurateur retiree rev rev. reverend
    rival robber rookie rower runner sailor saint sangoma sapper sayyed sayyid scientist sculptor seaman secretary
    secretary-general selectman sen sen. senator senor senora senorita sergeant seri señor señora señorita sgt sgt.
    sheik sheikh sheikha sheriff sherpa shortstop showrunner shri signor signora signorina singer sir sister skier
    skipper smt smuggler soldier solicitor soprano spc. speaker spokesman spokesperson spokeswoman sprinter spy sr.
    state steward strategist streamer striker strongman student successor sultan superintendent superior supervisor
    surfer surgeon survivor suspect swami swimmer tanaiste taoiseach teacher tenor theologian thief trade trader
    trafficker trainer translator transport trawlerman treasurer trooper tsar tun tutor tycoon tánaiste umpire
    undersecretary undersheriff ustad veteran veterinarian vicar vice vice-chairman vice-chancellor vice-president
    victim vlogger waiter waitress warden warlord welder whip whistleblower widow widower winger winner witness
    wrestler youtuber
""")

ROLES = words("""
    anchor candidate challenger champion claimant co-founder colleague consultant defendant donor exile expert
    favorite favourite founder frontrunner hardliner host incumbent insider lobbyist moderate monarch newcomer
    nominee outsider owner plaintiff predecessor prisoner producer rival rookie successor suspect victim winner
""")
