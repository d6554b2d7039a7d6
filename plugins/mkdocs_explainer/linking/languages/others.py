"""Finnish, Estonian, Hungarian, Hawaiian and Irish."""

from mkdocs_explainer.linking.languages.language import Language, words

FINNISH = Language(
    code="fi",
    name_order="given-first",
    function_words=words("""
        kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen
        ainakin ei eikä ennen entinen että hän häntä he heidän hyvin ilman ja jo joka jolloin jonka jos jossa joten
        jotta jälkeen kaikki kanssa kautta ketä koko koska kuin kuitenkin kun kuten lisäksi loppu lähes me mikä missä
        mukaan mutta muun myös ne niin niiden niitä noin nyt näin ole oli olivat olla on ovat paitsi se sekä sen
        siellä siis sitten tai tämä tässä te vaan vaikka vain välillä vielä
    """),
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
    function_words=words(
        "aga ei ega et ja juba kas kes kui ka mis ma me mu nad nii nende oli oma on pärast see selle siis"
        " ta tema nad või vaid veel üks"
    ),
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
    """),
    titles=words("elnök miniszter miniszterelnök tábornok úr asszony dr dr. professzor király királynő polgármester"),
    of_heads=words(""),
    years=words("éves"),
)

HAWAIIAN = Language(
    code="haw",
    name_order="given-first",
    function_words=words(
        "a aku ana au e he hou i ia ka kana kāna ke keia kēia ko kona ma me mai na nā no nō o oia ʻo ʻaʻole"
    ),
)

IRISH = Language(
    code="ga",
    name_order="given-first",
    elisions=words("d b m"),
    titles=words("uasal taoiseach"),
)

PACKS = (FINNISH, ESTONIAN, HUNGARIAN, HAWAIIAN, IRISH)
