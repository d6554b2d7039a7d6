"""Finnish, Estonian, Hungarian, Hawaiian and Irish."""

from mkdocs_explainer.linking.languages.language import Language, words
from mkdocs_explainer.linking.languages.more_words import MORE_WORDS

FINNISH = Language(
    code="fi",
    name_order="given-first",
    function_words=words("""
        kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen
        ainakin ei eikä ennen entinen että hän häntä he heidän hyvin ilman ja jo joka jolloin jonka jos jossa joten
        jotta jälkeen kaikki kanssa kautta ketä koko koska kuin kuitenkin kun kuten lisäksi loppu lähes me mikä missä
        mukaan mutta muun myös ne niin niiden niitä noin nyt näin ole oli olivat olla on ovat paitsi se sekä sen
        siellä siis sitten tai tämä tässä te vaan vaikka vain välillä vielä
    """)
    | MORE_WORDS["fi"],
    compound_titles=True,
    speech_verbs=words("kertoi kertoo lisäsi sanoi sanoo toteaa totesi"),
    titles=words(
        "herra rouva kenraali kuningas kuningatar ministeri paavi presidentti prinssi professori pääministeri"
        " pormestari puhemies ulkoministeri johtaja tohtori"
    ),
    directions=words("etelä itä länsi pohjois uusi vanha iso pieni"),
    apostrophe_suffixes=True,
    years=words("vuotta"),
)

ESTONIAN = Language(
    code="et",
    name_order="given-first",
    function_words=words("""
        aga aastal all alla alates eile ei ega eest ent et enne ette ees hiljem iga ilma ja juba juures järel järgi
        kas kaasa keegi kes kes kelle kohta koos kui kuid kuna kus ka kõik läbi mis mida mille millal miks mina ma me
        meie mitte mu muu nad need neid nende nii ning nüüd näiteks oleks oli olid olla oma on pole poolt peale pärast
        praegu ka sest see seda selle sellest siin siis siiski sinna ta tal teie tema temal täna tuleb vaid vastu
        vahel veel või väga üks üle ühe üksnes
    """)
    | MORE_WORDS["et"],
    speech_verbs=words("lisas teatas ütles ütleb"),
    titles=words("härra proua kindral kuningas minister peaminister president professor"),
    apostrophe_suffixes=True,
    years=words("aastat aastane"),
)

HUNGARIAN = Language(
    code="hu",
    name_order="family-first",
    function_words=words("""
        a abban ahhoz ahol akár aki akkor alatt ami amikor ám arra át az azért azonban azt be belül csak de e egy
        egyik egyéb el elé ellen előtt emellett én és ez ezek ezért ezt fel ha hanem ha hogy hol hogyan igen így
        illetve is itt ki kívül le lesz majd már más mely meg mellett mert mi mint míg minden most nagyon nem nincs ő
        ők ön össze pedig s saját se sem sok szerint szét tegnap tovább túl utolsó után vagy van volt
    """)
    | MORE_WORDS["hu"],
    titles=words("elnök miniszter miniszterelnök tábornok úr asszony dr dr. professzor király királynő polgármester"),
    speech_verbs=words(
        "állította állítja bejelentette elmondta hozzátette hangsúlyozta kijelentette közölte mondta szerint"
    ),
    years=words("éves"),
)

HAWAIIAN = Language(
    code="haw",
    name_order="given-first",
    function_words=words("""
        a aia aku ana au akā e hā'awi he hele hiki ho'i hou i ia iā ua ka kana kāna ke keia kēia kekahi kēlā ko kona
        kou kākou ma me mea mai makou mākou na nā no nō o oia 'o 'oe 'oia 'a'ole 'ae inā inā'i lākou lāua noho pau
        pēlā
    """),
)

IRISH = Language(
    code="ga",
    name_order="given-first",
    function_words=words("""
        a ach ag agus aici aige ais an ann anois aon ar arís as atá ba beidh bhfuil bhí bíonn cad cá cathain cé
        céard conas chuig chun cuid dá dár de deirtear den di díobh do don dó dóibh é ea eile faoi fúthu féin fós ga gan
        go gur i iad idir im in inné inniu inár is í le leis léi leo linn má mar mé mo muid ná nach nár ní níl níor níos
        nó nuair ós óna os roimh sa san sé sea seo sí siad sin sinn siúd sna tá tar thar thú trí tríd tú uaidh um
    """),
    opening_endings=("",),
    elisions=words("d b m"),
    speech_verbs=words("deir dúirt luaigh mhaígh mhínigh thuairiscigh"),
    titles=words(
        "aire ambasadóir an-tuasal ardeaspag banríon cardanál coirnéal dr dr. easpag ginearál maor méara pápa prionsa"
        " rí seanadóir taoiseach tánaiste uachtarán uasal"
    ),
    heads_before=("ollscoil", "ospidéal", "coláiste", "músaem", "aerfort", "banc", "cuan", "loch", "deoise"),
    place_prepositions=words("i in ó as go chuig"),
    years=words("bliain mbliana bliana"),
)

PACKS = (FINNISH, ESTONIAN, HUNGARIAN, HAWAIIAN, IRISH)
