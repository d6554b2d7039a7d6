"""Endings of Slavic adjectives, and of nouns in the plural; what a row is `phrase_tables` says."""

CZECH_ADJECTIVES = """
    cký: ckého ckému ckým ckém / cké čtí ckých ckými
    ský: ského skému ským ském / ské ští ských skými
    ý: ého ému ým ém / é í ých ými
    á: é ou / é ých ým ými
    é: ého ému ém ým / á ých ým ými
    í: ího ímu ím / í ích ím ími
"""
CZECH_NOUNS = """
    eka: eky ek ekám ekách ekami
    ka: ky ek kám kách kami
    ice: ice ic icím icích icemi
    a: y - ám ách ami
    ie: ie ií iím iích iemi
    e: e í - ím ích emi
    st: sti stí stem stech stmi
    ko: ka kům cích ky kách ek
    dlo: dla del dlům dlech dly
    o: a - ům ech y ách
    í: ích ím ími
    ek: ky ků kům cích
    ůz: ozy ozů ozům ozech
    ům: omy omů omům omech
    ůž: ože ožů ožům ožích oži
    ec: ci ce ců cům cích
    k: ky ci ků kům cích kové
    ch: chy ši chů chům ších
    h: hy zi hů hům zích
    ň: ně ni ní ním ních němi
    ď: dě di dí dím dích děmi
    ť: tě ti tí tím tích těmi
    y: ů - ům ám ech ách ami
    : y i e ové ů ům ech ích emi
"""
SLOVAK_ADJECTIVES = """
    ý: ého ému ým om / é í ých ými
    y: eho emu ym om / e i ych ymi
    á: ej ú ou / é ých ým ými
    a: ej u ou / e ych ym ymi
    é: ého ému om ým / é ých ým ými
    í: ieho iemu ím om / ie í ích ími
    ia: ej iu ou / ie ích ím ími
"""
SLOVAK_NOUNS = """
    eta: ety iet etám etách etami
    ka: ky iek ek kám kách kami
    ia: ie ií iám iách iami
    a: y e - ám am iam ách ach iach ami
    sť: sti stí stiam stiach sťami
    ň: ne ní niam niach ňami
    ď: de dí diam diach ďami
    ec: ci cov com coch cami ce
    ok: ky kov kom koch kami
    k: ky ci kov kom koch kmi
    ie: ia í iam iach iami
    e: ia í iam iach ami
    dlo: dlá diel dlám dlách dlami
    o: á a - ám ách ami
    y: ov - om ám och ách ami mi ach am
    : y i e ov om och mi ami ia
"""
SLOVENE_ADJECTIVES = """
    en: nega nemu nem nim ni / ni ne nih nim nimi na nima
    i: ega emu em im / i e ih im imi a ima
    a: e i o / e ih im ami imi i ima
    o: ega emu em im / a ih im imi i ima
    : ega emu em im i / i e ih im imi a ima
"""
SLOVENE_NOUNS = """
    ost: osti ostih ostim ostmi ostjo
    ev: ve vi vijo vam vah vami vama
    šče: šča šč ščem ščih šči ščema
    ec: ci cev cem cih ca cema
    a: e i - am ah ami ama
    o: a i - om ih oma
    i: ov ev e om em ih
    : i e a ov ev om em ih oma ema ji je jev jem jih
"""
SERBO_CROATIAN_ADJECTIVES = """
    an: nog noga nom nome nim ni / ni ne nih nim nima
    i: og oga om omu ome im eg ega em emu a / i e ih im ima
    a: e oj u om / e ih im ima
    o: og oga om omu im / a ih im ima
    e: eg ega em emu im / a ih im ima
"""
SERBO_CROATIAN_NOUNS = """
    ost: osti ošću ostima
    ka: ke kama aka ka
    a: e i ama a
    ac: ci aca cima ce
    anak: anci anaka ancima anke anka
    ik: ici ika icima ike
    k: ci kovi ka kova cima kovima ke kove
    g: zi govi zima gova govima ge gove
    h: si hovi sima hova hovima he hove
    o: a ima
    e: a ima ama u em
    i: a ima e
    : i ovi evi a ova eva ima ovima evima e ove eve
"""
BELARUSIAN_ADJECTIVES = """
    кі: кага каму кім / кія кіх кімі
    і: яга яму ім / ія іх імі
    ы: ага аму ым / ыя ых ымі
    ая: ай ую аю / ыя ых ымі ія іх імі
    яя: яй юю яю / ія іх імі
    ае: ага аму ым / ыя ых ымі
"""
BELARUSIAN_NOUNS = """
    ка: кі к ак кам ках камі
    га: гі г гам гах гамі
    а: ы - аў ам ах амі
    я: і - яў ям ях ямі
    ель: лі лёў ляў лям лях лямі ля лю лём лем
    ь: і яў ёў ям ях ямі
    к: кі каў кам ках камі
    ец: цы цаў цам цах цамі
    : ы аў ам ах амі
"""
BULGARIAN_ADJECTIVES = """
    ски: ския ският ска ската ско ското / ски ските
    оен: ойния ойният ойна ойната ойно ойното / ойни ойните
    ен: ния ният на ната но ното ения еният / ни ните ени ените
    ият: ия /
    ия: ият /
    ки: ките / ки ките
    а: ата / и ите
    о: ото / и ите
    : ия ият а ата о ото / и ите
"""
BULGARIAN_NOUNS = """
    ия: ията ии иите
    а: ата и ите
    я: ята и ите
    ост: остта ости остите
    о: ото а ата
    ие: ието ия ията
    е: ето я ята ета етата
    ец: ецът еца ци ците
    ник: никът ника ници ниците
    к: кът ка ци ците кове ковете
    г: гът га зи зите гове говете
    й: ят я и ите
    ер: ера ерът ери ерите
    : ът а ове овете и ите еве евете т та
"""
MACEDONIAN_ADJECTIVES = """
    ски: скиот ска ската ско ското / ски ските
    ен: ниот ениот на ена ната ената но ното / ни ните ени ените
    а: ата / и ите
    о: ото / и ите
    : иот а ата о ото / и ите
"""
MACEDONIAN_NOUNS = """
    ија: ијата ии ииите
    а: ата и ите
    ост: оста ости остите
    о: ото а ата
    ие: ието ија ијата
    е: ето иња ињата ја јата
    ец: ецот ци ците
    ник: никот ници ниците
    к: кот ци ците кови ковите
    г: гот зи зите гови говите
    : от ови овите и ите еви евите та
"""
