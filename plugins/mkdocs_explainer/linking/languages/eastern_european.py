"""Czech, Slovak, Slovene, Croatian, Bosnian, Serbian, Bulgarian, Macedonian, Romanian, Albanian, Greek, Latvian and
Lithuanian.

What opens a sentence before a family name may be any word: no endings tell adverbs from given names.
"""

from mkdocs_explainer.linking.inflection.endings import in_cyrillic
from mkdocs_explainer.linking.languages.language import Language, words
from mkdocs_explainer.linking.languages.more_words import MORE_WORDS

_ANY_ENDING = ("",)

CZECH = Language(
    code="cs",
    name_order="given-first",
    function_words=words("""
        dva dvě tři čtyři pět šest sedm osm devět deset
        a aby ale ani ano asi až bez bude budou by byl byla byli bylo být co což či další dnes do ho i jak jako je
        jeho jejich její jen jenž ještě ji již jsem jsme jsou k kde kdo když ke která které který kteří kvůli ktož má
        mají mezi mi mimo může my na nad nám např nebo nechť než ni nic nich nim o od on ona oni ono po pod podle
        pokud potom pouze pro proti proto protože první před přes při s se si sice tak také takže tam te teď ten tento
        to tu ty u už v včera ve však všechno vy z za ze že
    """)
    | MORE_WORDS["cs"],
    cases=True,
    opening_endings=_ANY_ENDING,
    speech_verbs=words("dodal dodala oznámil oznámila prohlásil prohlásila řekl řekla říká uvedl uvedla uvádí"),
    titles=words("""
        biskup doktor dr dr. generál guvernér hejtman kancléř kapitán kardinál král královna ministr ministryně papež
        pan paní plukovník poslanec poslankyně premiér premiérka prezident prezidentka primátor primátorka princ
        prof prof. profesor předseda předsedkyně senátor senátorka soudce starosta starostka velvyslanec
    """),
    directions=words(
        "dolní horní jižní malá malé malý nová nové nový severní stará staré starý střední svatá svaté svatý velká"
        " velké velký východní západní"
    ),
    place_prepositions=words("v ve na z ze do od u"),
    years=words("let rok roky"),
)

SLOVAK = Language(
    code="sk",
    name_order="given-first",
    function_words=words("""
        dva dve tri štyri päť šesť sedem osem deväť desať
        a aby aj ak ako ale alebo ani áno až bez bol bola boli bolo bude budú by byť cez čo či ďalší dnes do ho i ich
        jeho jej k kde kto ktorá ktoré ktorí ktorý keď ku kvôli len lebo má majú medzi mi mimo môže my na nad nám
        napríklad nech než nich nie ním o od on ona oni ono po pod podľa pokiaľ potom pre pred pretože preto pri proti
        s sa si so sú svoj tak také takže tam te teraz ten tento to tu ty u už v včera veď viac vo však vy z za zo že
    """),
    cases=True,
    opening_endings=_ANY_ENDING,
    speech_verbs=words("dodal dodala oznámil oznámila povedal povedala uviedol uviedla vyhlásil vyhlásila hovorí"),
    titles=words("""
        biskup doktor dr dr. generál guvernér kancelár kapitán kardinál kráľ kráľovná minister ministerka pán pani
        pápež plukovník poslanec poslankyňa predseda predsedníčka premiér premiérka prezident prezidentka primátor
        primátorka princ prof prof. profesor senátor starosta starostka sudca veľvyslanec
    """),
    directions=words(
        "dolná dolné dolný horná horné horný južná malá malé malý nová nové nový severná severný stará staré starý"
        " stredná svätá svätý veľká veľké veľký východná západná"
    ),
    place_prepositions=words("v vo na z zo do od u"),
    years=words("rokov rok roky"),
)

SLOVENE = Language(
    code="sl",
    name_order="given-first",
    function_words=words("""
        a ali ampak bi bil bila bile bili bilo bo bodo brez če da danes do dokler ga h i iz in ja je jih k kaj kako
        kakor kar ker ki kje ko kot le lahko med na nad naj ne nekaj ni nič njegov njen njihov niso o ob od oziroma pa
        po pod pred preko prek pri proti s sem si smo so ta tam te tega tem ter ti to toda tu tudi v včeraj vendar vse
        vsi z za zaradi zato zdaj že
    """),
    cases=True,
    opening_endings=_ANY_ENDING,
    speech_verbs=words("dejal dejala dodal dodala povedal povedala pravi sporočil sporočila"),
    titles=words("""
        doktor dr dr. general gospa gospod guverner kancler kardinal kralj kraljica minister ministrica papež poslanec
        poslanka predsednica predsednik premier premierka princ prof prof. profesor senator sodnik škof župan županja
    """),
    directions=words("dolnja gornja južna mala mali nova novi novo severna spodnja stara stari sveti velika zgornja"),
    place_prepositions=words("v na iz z s do od pri"),
    years=words("let"),
)

_SERBO_CROATIAN_WORDS = """
    a ali bez bi bila bile bili bilo bio će ćemo da danas do dok dva ga gde gdje i iako ih ili im ipak iz između ja je
    jedan jer još juče jučer kad kada kako kao ko koja koje koji kojih kojoj kojeg kod kroz li među mi mogu može na
    nad nakon ne nego neka neki nije ni nisu njegov njihov o od on ona oni ono ovaj ove ovo po pod pored posle poslije
    pre pred prema preko prije pri protiv s sa sam samo se si smo su sve svi svoj šta što ta tada taj tako također
    takođe te ti to toga tokom tu u uz vam već više vrlo za zato zbog
"""
_SERBO_CROATIAN_TITLES = """
    admiral ambasador biskup direktor doktor dr dr. general gospodin gospođa guverner gradonačelnik gradonačelnica
    kancelar kapetan kardinal knez kralj kraljica ministar ministrica ministarka načelnik papa poslanik predsednik
    predsednica predsjednik predsjednica premijer premijerka princ prof prof. profesor pukovnik senator sudac sudija
    zastupnik župan
"""
_SERBO_CROATIAN_VERBS = "dodao dodala izjavio izjavila kaže kazao kazala rekao rekla saopštio saopštila"
_SERBO_CROATIAN_DIRECTIONS = (
    "donja donje donji gornja gornje gornji istočna istočni južna južni mala male mali nova nove novi severna severni"
    " sjeverna sjeverni stara stare stari sveta sveti velika velike veliki zapadna zapadni"
)


def _both(text: str) -> frozenset[str]:
    return words(text) | words(in_cyrillic(text))


CROATIAN, BOSNIAN, SERBIAN, MONTENEGRIN, SERBO_CROATIAN = (
    Language(
        code=code,
        name_order="given-first",
        function_words=_both(_SERBO_CROATIAN_WORDS),
        cases=True,
        opening_endings=_ANY_ENDING,
        speech_verbs=_both(_SERBO_CROATIAN_VERBS),
        titles=_both(_SERBO_CROATIAN_TITLES),
        directions=_both(_SERBO_CROATIAN_DIRECTIONS),
        place_prepositions=_both("u na iz do od kod"),
        years=_both("godina godine"),
    )
    for code in ("hr", "bs", "sr", "cnr", "sh")
)

BULGARIAN = Language(
    code="bg",
    name_order="given-first",
    function_words=words("""
        а ако ала без беше би бил била били било бъде в вече ви влизат все всеки всички въпреки във върху вчера ги го
        да дали днес до докато един една едно за заедно зад заради защото и из или им има искат й каза как какво както
        кога когато което които кой който която към ли между ме ми може му на над нас не него нещо ни ние никой но о
        обаче от освен ос още по под пред през при с са само се сега след според сред срещу със също така там те тези
        това той тогава тя у че ще я
    """)
    | MORE_WORDS["bg"],
    opening_endings=_ANY_ENDING,
    speech_verbs=words("добави заяви каза казва обяви посочи съобщи"),
    titles=words("""
        адмирал генерал господин госпожа губернатор депутат директор доктор епископ канцлер капитан кардинал кмет
        крал кралица маршал министър папа полковник посланик председател президент премиер принц прокурор професор
        сенатор съдия цар
    """),
    directions=words(
        "горна горни горно долна долни долно източна източен мала малък нова нови ново северна северен стара"
        " стари старо голяма голям южна южен западна западен"
    ),
    place_prepositions=words("в във на от до край из"),
    years=words("години година"),
)

MACEDONIAN = Language(
    code="mk",
    name_order="given-first",
    function_words=words("""
        а ако ама без беа беше би бидејќи во вчера ги го да дали денес до додека е еден една едно за зад зашто и иако
        или им има каде како кај кога која кое кои кој кон ли ме меѓу ми може му на над не него нема ни ние но од
        откако ова овој околу освен пак по под покрај потоа пред преку при против с сам само се сега секој си сме со
        според сум така таму те тие тоа тогаш тој тука у уште ќе штом што
    """),
    opening_endings=_ANY_ENDING,
    speech_verbs=words("вели додаде изјави рече соопшти"),
    titles=words("генерал господин госпоѓа градоначалник крал министер папа претседател премиер професор судија"),
    directions=words("горна горно долна долно источна јужна мала нова ново северна стара старо голема западна"),
    place_prepositions=words("во на од до кај"),
    years=words("години година"),
)

ROMANIAN = Language(
    code="ro",
    name_order="given-first",
    function_words=words("""
        doi două trei patru cinci șase șapte opt nouă zece
        a ai al ale am apoi aproape are așa această acest acesta acum ar asupra atunci au avea azi ca că când care
        către ce cei cel cele chiar ci cine conform cu cum da dacă dar de deci deja despre deși din dintre doar după ea
        ei el ele era este eu face fi fie fiind fost fără îi îl în înainte încă între îți îşi își la le li lor lui mai
        mi mult nici nimic niște noi nu o ori pe pentru peste potrivit prin printre până s sa sau se spre sub sunt și
        te toate toți totuși tot tu un una unde unei unele unor unui va vor vreo ieri
    """)
    | MORE_WORDS["ro"],
    opening_endings=_ANY_ENDING,
    speech_verbs=words("a-declarat adaugă anunță declară spune susține"),
    titles=words("""
        ambasador ambasadorul arhiepiscop cancelar cancelarul cardinalul colonelul deputatul directorul doamna domnul
        dr dr. generalul guvernatorul judecătorul ministra ministrul papa premierul președinta președintele primarul
        prințul prof prof. profesorul prim-ministrul regele regina secretarul senatorul
    """),
    directions=words("marea marele mica micul noua noul nou sfânta sfântul vechea vechiul"),
    of_heads=words("""
        academia aeroportul agenția asociația banca biblioteca bătălia catedrala camera colegiul comisia consiliul
        curtea delta episcopia facultatea federația golful gara insula institutul judecătoria lacul liceul marea
        ministerul muntele muzeul opera palatul parlamentul partidul podul portul prefectura primăria regatul regiunea
        republica societatea spitalul teatrul tratatul tribunalul universitatea
    """),
    of_words=words("de din al a ale lui"),
    place_prepositions=words("în din la spre lângă"),
    years=words("ani"),
)

ALBANIAN = Language(
    code="sq",
    name_order="given-first",
    function_words=words("""
        a ai ajo akoma andej apo ata ato cila cili çdo deri do dhe di dje duke e edhe është gjatë i ishte ja janë jo ka
        kanë kah kështu kjo këto këtu kur ky la ku më me megjithatë mes mund na nën në ndaj ndërsa nëse nga ngaqë nuk
        o ose pa para pas për përmes pra prej por pranë që qe sa saj se së sepse si sipas sot t tani te të tek tij tyre
        u unë
    """),
    opening_endings=_ANY_ENDING,
    speech_verbs=words("deklaroi shtoi tha thotë"),
    titles=words("gjenerali kryeministri kryetari ministri ministrja papa presidenti profesori zoti zonja mbreti"),
    place_prepositions=words("në nga te tek"),
    years=words("vjeç"),
)

GREEK = Language(
    code="el",
    name_order="given-first",
    function_words=words("""
        α αλλά αν ανάμεσα αντί από άρα ας αυτά αυτή αυτό αυτός αφού για γιατί δε δεν διότι δύο εάν εγώ εδώ εκεί είναι
        είχε ενώ ένα ένας έξω επειδή επί επίσης ή η ήδη ήταν θα και κάθε καθώς κάτι κατά κι λοιπόν μα με μέσα μετά
        μέχρι μη μην μια μία μόνο να ναι ο οι όλα όλοι όμως όπου όπως όσο όταν ότι ουτε ούτε όχι πάλι πάνω παρά
        περί πιο πίσω πολύ που πού πριν προς πρώτα πως πώς σαν σε σήμερα στα στη στην στις στο στον στους στου στων
        συν σύμφωνα τα τη την της τι τις το τον του τους τότε τώρα των υπό ύστερα φυσικά χθες χωρίς ως
    """)
    | MORE_WORDS["el"],
    cases=True,
    opening_endings=_ANY_ENDING,
    speech_verbs=words("ανακοίνωσε ανέφερε δήλωσε είπε λέει πρόσθεσε τόνισε υποστήριξε"),
    titles=words("""
        αντιπρόεδρος αρχιεπίσκοπος βασιλιάς βασίλισσα βουλευτής γενικός δήμαρχος διευθυντής δρ κ κ. καγκελάριος
        κυρία κύριος πάπας πρέσβης πρίγκιπας πρόεδρος πρωθυπουργός στρατηγός συνταγματάρχης υπουργός καθηγητής
    """),
    directions=words("άνω βόρεια δυτική κάτω μεγάλη μικρή νέα νέο νέος νότια παλαιά άγια άγιος αγία άγιοι ανατολική"),
    place_prepositions=words("σε στη στην στο στον στα στις στους από προς"),
    years=words("ετών χρονών"),
)

LATVIAN = Language(
    code="lv",
    name_order="given-first",
    function_words=words("""
        ap ar arī atkal bet bez bija būs caur cik dēļ diemžēl es gan gar gandrīz ik ir ja jau jo jūs ka kad kaut kas
        kā ko kopš kur kura kurš līdz lai mēs mūsu ne nav nekā no nu o otrs pa par pat pats pār pēc pie pirms pret šī
        šis šodien starp tā tad tādēļ tagad taču tas te tikai to tomēr tur tās uz un vai vakar vairāk var viņa viņi
        viņš virs visi viss zem
    """),
    cases=True,
    opening_endings=_ANY_ENDING,
    speech_verbs=words("norādīja norāda paziņoja piebilda sacīja teica uzsvēra"),
    titles=words(
        "deputāts direktors doktors ģenerālis kanclers karalis karaliene kungs kundze ministre ministrs pāvests"
        " premjerministrs prezidente prezidents profesors senators mērs"
    ),
    directions=words("austrumu dienvidu jaunā lielā mazā rietumu vecā ziemeļu"),
    place_prepositions=words("no uz pie līdz"),
    years=words("gadi gadus gadu"),
)

LITHUANIAN = Language(
    code="lt",
    name_order="given-first",
    function_words=words("""
        pasak
        anot apie ar arba aš bei be bet bus buvo būti dabar dar daug dėl do ėmė gal gali ir iki iš iškart į ja jau jei
        ji jie jis jo jog jos jų juk kad kai kaip kas kiek kol kuri kurie kuris kur kurių link man mes ne nei nes net
        nors nuo o pagal pas pat per po prie prieš pro priešais sako šiandien šie ši šis su ta tada tačiau tai taip
        tarp tas ten tie tik to todėl tu tuo turi už užu vakar vėl vien virš vis visi yra žemiau
    """),
    cases=True,
    opening_endings=_ANY_ENDING,
    speech_verbs=words("pabrėžė pareiškė pasakė pranešė sakė teigė teigia"),
    titles=words(
        "direktorius generolas gerbiamas kancleris karalienė karalius ministras ministrė meras ponas ponia popiežius"
        " premjeras prezidentas prezidentė profesorius senatorius"
    ),
    directions=words("didieji didžioji mažoji naujasis naujoji pietų rytų senoji šiaurės vakarų"),
    place_prepositions=words("į iš nuo iki prie"),
    years=words("metų metai"),
)

PACKS = (
    CZECH,
    SLOVAK,
    SLOVENE,
    CROATIAN,
    BOSNIAN,
    SERBIAN,
    MONTENEGRIN,
    SERBO_CROATIAN,
    BULGARIAN,
    MACEDONIAN,
    ROMANIAN,
    ALBANIAN,
    GREEK,
    LATVIAN,
    LITHUANIAN,
)
