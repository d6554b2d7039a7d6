"""Maltese, Basque, Welsh, Galician, Icelandic, Indonesian, Malay, Swahili, Afrikaans, Persian, Urdu and Hindi."""

import re

from mkdocs_explainer.linking.languages.germanic import DUTCH
from mkdocs_explainer.linking.languages.language import Language, words
from mkdocs_explainer.linking.languages.romance import PORTUGUESE
from mkdocs_explainer.linking.languages.romance_plurals import galician, plurals_by

_ANY_ENDING = ("",)


_MALTESE_ARTICLES = frozenset(
    before + letter
    for letter in "lcċdnrstxzż"
    for before in ("", "i", "b", "bi", "f", "fi", "da", "għa", "ma", "mi", "sa", "ta", "bħa")
) | words("bħall għall mill")
"""The article, alone and with small words before, as the first letter of the noun wants it (`tal-`, `fir-`)."""
MALTESE = Language(
    code="mt",
    name_order="given-first",
    function_words=words("""
        aktar aħħar allura anki b bejn bħal bħala biex billi biss dak dan dawk dawn din dwar f fejn fi fis fost fuq
        għal għalhekk għall għalkemm għaliex għandu għax għand ħa hemm hi hija hu huwa huma iżda ilbieraħ illum imma
        issa jew jekk kien kienet kienu kif kollha kontra lejn li lil m ma madwar mal man meta mill minn mingħajr
        mingħand mhux n ngħid qabel qal qalet s sa sal sabiex se skont ta tagħha tagħhom tiegħu taħt tal u waqt wara x
        xi
    """),
    opening_endings=_ANY_ENDING,
    elisions=words("f b m x t s"),
    compound_starts=_MALTESE_ARTICLES,
    speech_verbs=words("qal qalet sostna sostniet stqarr stqarret żied żiedet"),
    titles=words(
        "ministru ministra sindku papa president professur dott dott. dr dr. prof. kardinal isqof imħallef prim"
    ),
    of_heads=words("università bank università kunsill ministeru mużew gżira baħar"),
    of_words=words("ta' tal"),
    place_prepositions=words("f' fi minn lejn"),
    years=words("sena snin"),
)

BASQUE = Language(
    code="eu",
    name_order="given-first",
    two_family_names=True,
    function_words=words("""
        arabera arte atzo aurka aurrean aurretik azken baina baino bat batean batek batzuk behar beste bere berriz
        bezala bi da dago dira dituzte du dute edo egin egun ere eta ez gabe gaur gero hala halaber han hau hauek
        hemen hori horiek hura inguruan izan kontra nahiz orain oraindik ondoren ordea oso zuen zuten zen ziren
    """),
    opening_endings=_ANY_ENDING,
    years=words("urte urteko"),
)

WELSH = Language(
    code="cy",
    name_order="given-first",
    function_words=words("""
        a â ac ag am ar at bod bu bydd byddai cyn dan ddoe dros dyma dyna ei ein er eu fe fel fod ger gan gyda hefyd
        heb heddiw hi hon hwn hyd hyn i mae maen mai mewn mi mynd na nad nawr nes neu ni nid nhw o oedd oes oherwydd
        ond os pan pob roedd rydym sydd sy un tan trwy wedi wrth y ydy ydyn yma yn yna yr ym yng
    """),
    opening_endings=_ANY_ENDING,
    speech_verbs=words(
        "ateb atebodd dadleuodd dywed dywedodd eglurodd esboniodd honnodd meddai rhybuddiodd ychwanegodd"
    ),
    place_prepositions=words("yn ym yng o i ger ar"),
    titles=words("dr gweinidog llywydd mr mrs dr. mr. mrs. prif syr yr athro esgob brenin brenhines tywysog"),
    heads_before=("prifysgol", "ysbyty", "amgueddfa", "banc", "llyfrgell", "esgobaeth", "bae"),
    elisions=words("i o"),
    years=words("oed"),
)

GALICIAN = Language(
    code="gl",
    name_order="given-first",
    two_family_names=True,
    function_words=words("""
        a acerca agora aí aínda algo algúns alí ante antes ao aos após aquel as así até baixo ben cada co coa coma como
        con contra cos da das de del dela dende depois desde despois do dos durante e el ela eles en entón entre era
        esa ese este esta foi fóra hai hoxe isto ja lle lles logo mais máis me mentres meu moi moito na nada nas nin no
        non nos nun nunha o onte ou os outra outro para pero pola polas polo polos por porque pouco que quen quizais
        se segundo sen sempre sendo ser seu seus só sobre súa súas tamén tan tanto te todo todos tras tres tu un unha
        uns xa
    """),
    opening_endings=_ANY_ENDING,
    speech_verbs=words("afirma afirmou asegura asegurou declarou di dixo engadiu explicou"),
    plural_verb_endings=("n",),
    titles=words("alcalde alcaldesa conselleira conselleiro director directora don dona doutor ministra ministro papa")
    | words("presidenta presidente profesor profesora raíña rei secretario senador señor señora xeneral xuíz"),
    directions=words("alta alto baixa baixo gran nova novo vella vello santa santo san"),
    of_heads=PORTUGUESE.of_heads
    | words("universidade cidade concello illa illas praza xunta ministerio museo xulgado"),
    of_words=words("de do da dos das"),
    articles=words("o a os as"),
    contractions={
        "o": ("do", "no", "ao", "polo"),
        "a": ("da", "na", "á", "pola"),
        "os": ("dos", "nos", "aos", "polos"),
        "as": ("das", "nas", "ás", "polas"),
    },
    place_prepositions=words("a en de cara desde"),
    plurals=plurals_by(galician),
    years=words("anos"),
)

ICELANDIC = Language(
    code="is",
    name_order="given-first",
    function_words=words("""
        á að af aftur allir allt án auk ásamt bara bæði eða eftir eða ef eins ekki en er eru ég fór frá fram fyrir gegn
        gegnum hafa hafði hann hefur hér hjá hún hvað hvar hver hvernig í inn já með meðal meira milli mjög nei né
        niður nú og ofan okkur sem sig sín sinn síðan smá svo sú sá til um undan undir upp úr var vegna verið verður
        vera við það þar þau þá þegar þeir þeirra þess þessi þetta þó þrátt því yfir
    """),
    opening_endings=_ANY_ENDING,
    speech_verbs=words("bætti sagði segir"),
    titles=words("forseti forsætisráðherra ráðherra utanríkisráðherra prófessor biskup konungur drottning herra frú"),
    place_prepositions=words("í á frá til við úr"),
    years=words("ára"),
)

_MALAY_WORDS = """
    ada adalah agar akan akibat aku anda antara apa apabila atas atau bagi bagaimana bahwa bahawa banyak baru bawah
    beberapa begitu belum bersama bila bisa boleh bukan dalam dan dapat dari daripada demi dengan di dia dua dulu guna
    hanya harus hingga ia ialah ini itu jadi jangan jika juga kami kamu kalau karena kerana kata ke kemarin kepada
    kerap ketika kini kita la lagi lalu lain lebih maka mana masih melalui menurut mereka meski namun oleh pada padahal
    para pernah pula saat saja sama sampai sangat saya se sebab sebagai sebelum sebuah secara sedang sehingga sejak
    sekarang sekitar selain selama seluruh semalam semua sementara seorang seperti serta sesudah setelah setiap si
    sudah supaya tak tanpa telah tentang terhadap tersebut tetapi tidak tiga untuk walau yaitu yakni yang
"""
_MALAY_TITLES = words("""
    bapak bupati camat datuk dato' dr dr. dubes gubernur hakim ibu jenderal jeneral kapolri kapten ketua kiai kolonel
    menteri paus pangeran perdana pendeta presiden prof prof. profesor raja ratu sekretaris sultan tan tuan ustaz wakil
    walikota wali kota kabupaten kecamatan kelurahan desa distrik negara provinsi propinsi negeri daerah kampung bandar
    pulau kepulauan gunung sungai danau
""")
"""Also the kinds of places, which stand with a capital before the place that they are (`Kota …`)."""
INDONESIAN, MALAY = (
    Language(
        code=code,
        name_order="given-first",
        function_words=words(_MALAY_WORDS),
        opening_endings=_ANY_ENDING,
        speech_verbs=words("berkata jelas kata menambahkan mengatakan menjelaskan menyatakan tegas ujar ungkap"),
        titles=_MALAY_TITLES,
        heads_before=(
            "bank",
            "universitas",
            "universiti",
            "institut",
            "laut",
            "selat",
            "teluk",
            "bandara",
            "stasiun",
        ),
        directions=words("barat selatan timur utara baru"),
        directions_after=frozenset(),
        place_prepositions=words("di ke dari"),
        years=words("tahun"),
    )
    for code in ("id", "ms")
)

SWAHILI = Language(
    code="sw",
    name_order="given-first",
    function_words=words("""
        aidha ambao amba ambapo ambaye au baada bado bila cha chini dhidi di hadi hakuna hapa hapo hata hata hii hili
        hivyo hiyo hizo huku huo huyo ili ingawa iwapo jana juu ka kabla kama kati katika kila kisha kuhusu kutoka kwa
        kwamba kwenye kuwa la lakini leo lo mbali mpaka mwa na ndani ni nje pa pamoja pia sana sasa si tangu tu vile
        vya wa wala wakati ya yake yao za zaidi
    """),
    opening_endings=_ANY_ENDING,
    speech_verbs=words("aliongeza alisema anasema amesema"),
    titles=words("bi bwana dkt jenerali mfalme rais waziri profesa gavana seneta papa kadinali askofu jaji balozi"),
    of_words=words("wa ya za la cha vya"),
    of_heads=words("benki hospitali jeshi jumuiya kisiwa visiwa bahari ziwa mlima umoja uwanja wizara"),
    place_prepositions=words("nchini kutoka"),
)

AFRIKAANS = Language(
    code="af",
    name_order="given-first",
    function_words=DUTCH.function_words
    | words("""
        die dit 'n en hy sy hulle ons nie word is was het sal kan moet met vir van tot uit oor by na voor ná gister
        vandag ook nog maar want omdat terwyl waar wat wie dat as so egter volgens tussen sonder teen onder
    """),
    opening_endings=_ANY_ENDING,
    speech_verbs=words("gesê sê het"),
    titles=words("mnr mnr. me me. mev mev. dr dr. prof prof. genl minister premier president burgemeester regter"),
    directions=DUTCH.directions,
    adjective_of_place=re.compile(r"(?:die|'n) \w[\w-]*se"),
    of_words=words("van"),
    of_heads=words("bank universiteit republiek slag stad baai"),
    place_prepositions=words("in na by uit naby"),
    clitics=words("s"),
    years=words("jaar"),
)

_SMALL_ROMANCE = words("l d c n s m t v un ch dell dall nell sull all coll quell quist")
OTHERS_WITH_ELISIONS = (
    *(
        Language(code=code, elisions=_SMALL_ROMANCE)
        for code in "co sc scn nap frp fur lmo vec pms lij eml lld rm wa ast an".split()
    ),
    *(Language(code=code, elisions=words("l d c n s m t j qu")) for code in ("pcd", "nrf")),
    Language(code="gd", elisions=words("dh b m d")),
    Language(code="gv", elisions=words("d m")),
    Language(code="br", elisions=words("d n m")),
    Language(code="eo", elisions=words("l")),
)
"""Languages of which nothing is known but how a small word before a name loses its vowel."""

PACKS = (
    *OTHERS_WITH_ELISIONS,
    MALTESE,
    BASQUE,
    WELSH,
    GALICIAN,
    ICELANDIC,
    INDONESIAN,
    MALAY,
    SWAHILI,
    AFRIKAANS,
)
