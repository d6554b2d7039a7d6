"""Russian, Ukrainian and Polish; the cases of names come from libraries (`linking.inflection`)."""

from functools import partial

from mkdocs_explainer.linking.inflection import is_given_name, is_noun
from mkdocs_explainer.linking.languages.language import Language, words
from mkdocs_explainer.linking.languages.more_words import MORE_WORDS

RUSSIAN = Language(
    code="ru",
    name_order="given-first",
    function_words=words("""
        два две три четыре пять шесть семь восемь девять десять
        а без более бы был была были было быть в вам вас ведь весь во вот вчера все всего всех вы где да даже для до
        его ее её если есть еще ещё же за здесь и из или им их к каждый как ко когда который кто куда ли лишь между
        меня мне много может можно мы на над надо наш не него нее ней нельзя нет ни них но ну о об однако он она они
        оно от перед по под поэтому после потом потому почти при про раз с сам свой себе себя сегодня сейчас со
        согласно так также такой там тебя тем теперь то тоже только том тот ты у уже хотя чем через что чтобы эта эти
        это этот я
    """)
    | MORE_WORDS["ru"],
    opening_endings=("л", "ла", "ли", "ло", "лся", "лась", "лись", "но"),
    cases=True,
    is_given_name=partial(is_given_name, "ru"),
    is_noun=partial(is_noun, "ru"),
    speech_verbs=words("""
        говорит говорила говорил добавил добавила заявил заявила заявляет отметил отметила подчеркнул
        подчеркнула пояснил пояснила рассказал рассказала сказал сказала сообщает сообщил сообщила считает
        утверждает
    """),
    titles=words("""
        адмирал вице-президент генерал генерал-майор генерал-лейтенант глава губернатор депутат директор доктор
        канцлер капитан кардинал королева король маршал министр мэр папа полковник посол президент премьер
        премьер-министр принц принцесса прокурор профессор секретарь сенатор судья
    """),
    directions=words(
        "верхний верхняя восточная восточный западная западный нижний нижняя новая новый северная северный"
        " старая старый южная южный"
    ),
    of_heads=words("академия банк битва министерство музей остров порт республика университет"),
    place_prepositions=words("в во на из под у около через близ"),
    years=words("лет года год"),
)

UKRAINIAN = Language(
    code="uk",
    name_order="given-first",
    function_words=words("""
        два дві три чотири п'ять шість сім вісім дев'ять десять
        а або адже але б без би більш був була були було бути в вас вже ви від він вона вони воно все всі вчора де для
        до досі дуже є ж же за з зараз заради згідно зі і із її йому його й коли крім лише між ми мій може можна на
        навіть над нам нас наш не нема ні ніж ніхто нічого но ну о об одна однак ось перед під після по потім при про
        проте раз ро сам саме свій себе сьогодні та так також такий там те теж тепер ти тим то тоді той тому тут у усі
        хоч хто це цей ці ця чи чого через що щоб як яка який які якщо я
    """)
    | MORE_WORDS["uk"],
    opening_endings=("в", "ла", "ли", "ло", "вся", "лася", "лися", "но"),
    cases=True,
    is_given_name=partial(is_given_name, "uk"),
    speech_verbs=words("""
        вважає говорить говорив говорила додав додала заявив заявила зазначив зазначила каже казав казала
        наголосив наголосила повідомив повідомила повідомляє пояснив пояснила розповів розповіла сказав сказала
        стверджує
    """),
    titles=words("""
        адмірал віцепрезидент генерал генерал-майор голова губернатор депутат директор доктор канцлер капітан кардинал
        король королева маршал міністр мер папа полковник посол президент прем'єр прем'єр-міністр принц прокурор
        професор речник секретар сенатор суддя
    """),
    directions=words(
        "верхній верхня східна східний західна західний нижній нижня нова новий північна північний стара"
        " старий південна південний"
    ),
    of_heads=words("академія банк битва міністерство музей острів порт республіка університет"),
    place_prepositions=words("в у на з із до від біля через під"),
    years=words("років роки рік"),
)

POLISH = Language(
    code="pl",
    name_order="given-first",
    function_words=words("""
        dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć a albo ale ani aż bardzo bez bo bowiem był była
        było były być choć co czy czyli dla dlaczego dlatego do dzisiaj dziś gdy gdyby gdzie go i ich ile im inny ja
        jak jako jakie je jednak jego jej jest jeszcze jeśli już każdy kiedy kto która które który lecz lub ma mi mimo
        mnie może można my na nad nam nas nasz natomiast nawet nich nic nie niego niej nigdy nikt nim niż no o obok od
        około on ona one oni oraz po pod podczas ponieważ potem poza przed przede przez przy są się sam ta tak także
        tam te tego tej tem ten też to toteż tu tutaj tych tylko tym u w wam was we według wiele wśród wszystko
        wczoraj z za zaś ze że żeby
    """)
    | MORE_WORDS["pl"],
    opening_endings=("ł", "ła", "li", "ły", "ając", "nie"),
    cases=True,
    is_given_name=partial(is_given_name, "pl"),
    is_noun=partial(is_noun, "pl"),
    speech_verbs=words("""
        dodał dodała mówi mówił mówiła oświadczył oświadczyła podkreślił podkreśliła powiedział powiedziała
        stwierdził stwierdziła twierdzi uważa wyjaśnił wyjaśniła
    """),
    titles=words("""
        admirał ambasador biskup burmistrz dyrektor dr generał gubernator kanclerz kapitan kardynał król królowa
        książę major marszałek minister pan pani papież poseł premier prezes prezydent prof prof. profesor prokurator
        pułkownik rzecznik sędzia sekretarz senator szef wiceprezydent
    """),
    directions=words(
        "dolna dolny górna górny nowa nowe nowy południowa południowy północna północny stara stare stary"
        " wielka wielki wschodnia wschodni zachodnia zachodni mała małe mały"
    ),
    of_heads=words("akademia bank bitwa ministerstwo muzeum port republika uniwersytet wyspa wyspy zatoka"),
    place_prepositions=words("w we na z ze do od koło przez pod"),
    clitics=words("a em owi u y ego emu im"),
    years=words("lat lata"),
)

BELARUSIAN = Language(
    code="be",
    name_order="given-first",
    function_words=words("""
        два дзве тры чатыры пяць шэсць сем восем дзевяць дзесяць а або аб але б без большы быў была былі было быць бы
        в вось вы гэта гэтая гэтыя гэты дзе для да дагэтуль ды ён ж за з ён і ім іх каб калі каля куды кожны ля мы мне
        можа можна на над нам нас наш не няма ні нічога ну пад пасля паводле пакуль па праз пра пры пры раз рэч са
        сабе свой сёння так там таксама тут ты тым тыя у ужо усе усё ўсе учора хто хоць чаму што я яго яе як які якая
        якія якое яна яно яны яшчэ
    """),
    opening_endings=("ў", "ла", "лі", "ло", "ўся", "лася", "ліся", "на"),
    cases=True,
    speech_verbs=words(
        "адзначыў адзначыла дадаў дадала заявіў заявіла кажа лічыць паведаміў паведаміла сказаў сказала"
    ),
    titles=words("""
        генерал дэпутат дырэктар кароль каралева кіраўнік міністр мэр палкоўнік пасол прэзідэнт прэм'ер прэм'ер-міністр
        прафесар сакратар сенатар старшыня суддзя
    """),
    directions=words("""
        верхні ніжні верхняя ніжняя новая новы новае паўднёвая паўднёвы паўночная паўночны старая стары усходняя
        усходні заходняя заходні вялікая вялікі малая малы
    """),
    of_heads=words("акадэмія банк бітва востраў міністэрства музей рэспубліка універсітэт"),
    place_prepositions=words("у ў на з са да каля ля праз"),
    years=words("гадоў гады год"),
)

PACKS = (RUSSIAN, UKRAINIAN, POLISH, BELARUSIAN)
