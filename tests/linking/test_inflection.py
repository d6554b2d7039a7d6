"""Names in the cases of a language."""

import pytest

from mkdocs_explainer.linking import inflection as module
from mkdocs_explainer.linking.inflection import inflection, missing_libraries
from mkdocs_explainer.linking.inflection.guessed_cases import by_endings


def forms(lang: str, name: str) -> list[str]:
    inflect = inflection(lang)
    assert inflect
    return inflect(name)


@pytest.mark.parametrize(
    ("lang", "name", "some"),
    [
        ("ru", "Курск", {"Курска", "Курску", "Курском", "Курске"}),
        ("ru", "Курская область", {"Курской области", "Курскую область"}),
        ("ru-RU", "Министерство обороны", {"Министерства обороны", "Министерством обороны"}),
        ("ru", "Лев Толстой", {"Льва Толстого", "Льве Толстом"}),
        ("uk", "Київ", {"Києва", "Києві"}),
        ("pl", "Kursk", {"Kurska", "Kursku", "Kurskiem"}),
        ("pl", "Korea Północna", {"Korei Północnej", "Koreą Północną"}),
        ("pl", "Stany Zjednoczone", {"Stanów Zjednoczonych", "Stanami Zjednoczonymi"}),
        ("pl", "Lech Wałęsa", {"Lecha Wałęsy", "Lechem Wałęsą"}),
        ("de", "Moskau", {"Moskaus"}),
        ("de", "Baden-Alm", {"Baden-Alms"}),
        ("de", "Bad Alm", {"Bad Alms"}),
        ("de", "Vereinte Kantone", {"Vereinten Kantone"}),
        ("de", "Rotes Kreuz", {"Roten Kreuzes", "Roten Kreuz", "Rote Kreuz"}),
        ("de", "Bundesamt für Ex", {"Bundesamts für Ex"}),
        ("sv", "Högsta domstolen", {"Högsta domstolens"}),
        ("uk", "Лук'янівка", {"Лук'янівці"}),
        ("ro", "Curtea Constituțională", {"Curții Constituționale"}),
        ("ro", "Statele Unite", {"Statelor Unite"}),
        ("cs", "Spojené národy", {"Spojených národů"}),
        ("hr", "Ujedinjeni narodi", {"Ujedinjenih naroda"}),
        ("hr", "Ujedinjene nacije", {"Ujedinjenih nacija", "Ujedinjenim nacijama"}),
        ("lt", "Jungtinės Tautos", {"Jungtinių Tautų"}),
        ("lt", "Europos Sąjunga", {"Europos Sąjungos"}),
        ("lv", "Apvienotās Nācijas", {"Apvienoto Nāciju"}),
        ("sl", "Združeni narodi", {"Združenih narodov"}),
        ("el", "Ηνωμένα Έθνη", {"Ηνωμένων Εθνών"}),
        ("fi", "Punainen Risti", {"Punaisen Ristin"}),
        ("lv", "Jēkabpils", {"Jēkabpilī"}),
        ("lv", "Limbaži", {"Limbažos", "Limbažu"}),
        ("lt", "Telšiai", {"Telšiuose", "Telšių"}),
        ("sl", "Velenje", {"Velenju", "Velenja"}),
        ("sl", "Črnomelj", {"Črnomlju"}),
        ("hr", "Vinkovci", {"Vinkovcima", "Vinkovaca"}),
        ("sr", "Ужице", {"Ужицу", "Ужица"}),
        ("el", "Ιωάννινα", {"Ιωαννίνων"}),
        ("is", "Reykjavík", {"Reykjavíkur"}),
        ("eu", "Gasteiz", {"Gasteiztik"}),
        ("ru", "Санкт-Петербург", {"Санкт-Петербурга"}),
        ("ru", "Велье", {"Велья", "Велью"}),
        ("uk", "Хорошань", {"Хорошані", "Хорошанню"}),
        ("uk", "Миколаїв", {"Миколаєва", "Миколаєві"}),
        ("be", "Вербавічы", {"Вербавічаў", "Вербавічах"}),
        ("pl", "Jasnowiec", {"Jasnowca", "Jasnowcu"}),
        ("cs", "Vrbice", {"Vrbici", "Vrbicí"}),
        ("cs", "Plzeň", {"Plzně", "Plzni", "Plzní"}),
        ("sk", "Merovce", {"Meroviec", "Merovciach"}),
        ("sk", "Zvoleň", {"Zvolene", "Zvoleni"}),
        ("sl", "Lipovci", {"Lipovcev", "Lipovcih"}),
        ("sl", "Krško", {"Krškega", "Krškem"}),
        ("hr", "Bistra", {"Bistroj"}),
        ("lt", "Didysis Bukas", {"Didžiojo Buko", "Didžiajame Buke"}),
        ("lv", "Grīvnis", {"Grīvņa"}),
        ("fi", "Haukipudas", {"Haukiputaan", "Haukiputaalla"}),
        ("fi", "Palokangas", {"Palokankaan"}),
        ("el", "Κρυονέρι", {"Κρυονερίου"}),
        ("ro", "Dâlboca", {"Dâlbocăi", "Dâlbocii"}),
        ("ro", "Valea Albă", {"Văii Albe"}),
        ("sq", "Kaldovia", {"Kaldovisë", "Kaldovinë"}),
        ("is", "Norðurfjörður", {"Norðurfirði", "Norðurfjarðar", "Norðurfjörð"}),
        ("is", "Laugar", {"Laugum", "Lauga"}),
        ("cs", "Stará Ves", {"Starou Ves"}),
        ("uk", "Національний банк Калдовії", {"Національному банку Калдовії"}),
        ("sk", "Liga slobodných prístavov", {"Ligy slobodných prístavov"}),
        ("sk", "Národná banka Kaldovie", {"Národnej banky Kaldovie"}),
        ("hr", "Narodna banka Kaldovije", {"Narodnoj banci Kaldovije"}),
        ("el", "Λαϊκό Κόμμα Καλδοβίας", {"Λαϊκού Κόμματος Καλδοβίας"}),
        ("fi", "Vihreä rintama", {"Vihreän rintaman", "Vihreässä rintamassa"}),
        ("et", "Vabade sadamate liit", {"Vabade sadamate liidu"}),
        ("sq", "Lidhja e Porteve të Lira", {"Lidhjes së Porteve të Lira"}),
        ("is", "Bandalag frjálsra hafna", {"Bandalags frjálsra hafna"}),
        ("bg", "Съюз на пристанищата", {"Съюза на пристанищата", "Съюзът на пристанищата"}),
        ("bg", "Зелен фронт", {"Зеленият фронт"}),
        ("mk", "Сојуз на општините", {"Сојузот на општините"}),
        ("tr", "Kıyı Bakanlığı", {"Kıyı Bakanlığının"}),
    ],
)
def test_names_have_their_cases(lang: str, name: str, some: set[str]) -> None:
    found = forms(lang, name)
    assert some <= set(found)
    assert name not in found
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("lang", "name", "all_forms"),
    [
        ("ru", "Северная Корея", "Северной Кореи, Северной Корее, Северную Корею, Северной Кореей"),
        ("ru", "Владимир Петров", "Владимира Петрова, Владимиру Петрову, Владимиром Петровым, Владимире Петрове"),
        ("ru", "Мария Иванова", "Марии Ивановой, Марию Иванову, Марией Ивановой"),
        ("ru", "Совет Земли ООН", "Совета Земли ООН, Совету Земли ООН, Советом Земли ООН, Совете Земли ООН"),
        ("ru", "дрон", "дрона, дрону, дроном, дроне, дроны, дронов, дронам, дронами, дронах"),
        ("uk", "Рада безпеки", "Ради безпеки, Раді безпеки, Раду безпеки, Радою безпеки, Радо безпеки"),
        ("pl", "Rada Europy", "Rady Europy, Radzie Europy, Radę Europy, Radą Europy, Rado Europy"),
        ("pl", "Maria Nowak", "Marii Nowak, Marię Nowak, Marią Nowak, Mario Nowak"),
        ("pl", "Zielone Wzgórza", "Zielonych Wzgórz, Zielonym Wzgórzom, Zielonymi Wzgórzami, Zielonych Wzgórzach"),
        ("pl", "Morze Bałtyckie", "Morza Bałtyckiego, Morzu Bałtyckiemu, Morzem Bałtyckim, Morzu Bałtyckim"),
        ("pl", "rakieta", "rakiety, rakiecie, rakietę, rakietą, rakieto, rakiet, rakietom, rakietami, rakietach"),
        ("pl", "Hotel Wersal", "Hotelu Wersal, Hotelowi Wersal, Hotelem Wersal"),
        ("ga", "Baile", "mBaile, Bhaile"),
        ("ga", "Sligeach", "Shligeach"),
        ("ga", "Tír", "dTír, Thír"),
        ("ga", "Port", "bPort, Phort"),
        ("ga", "Fál", "bhFál, Fhál"),
        ("ga", "Chalice", "gChalice"),
        ("ga", "Íle", "nÍle, hÍle"),
        ("sv", "Alba", "Albas"),
        ("nn", "Brask", "Brasks"),
    ],
)
def test_all_cases(lang: str, name: str, all_forms: str) -> None:
    assert ", ".join(forms(lang, name)) == all_forms


@pytest.mark.parametrize(
    ("lang", "name", "some"),
    [
        ("cs", "Tomáš Hrdlička", {"Tomáše Hrdličky", "Tomášem Hrdličkou", "Tomáši Hrdličkovi"}),
        ("sk", "Zuzana Brezová", {"Zuzany Brezovej", "Zuzanou Brezovou"}),
        ("sl", "Matej Kovač", {"Mateja Kovača"}),
        ("hr", "Ivana Šimić", {"Ivane Šimić", "Ivanom Šimić"}),
        ("sr", "Марко Ивковић", {"Марка Ивковића", "Марку Ивковићу"}),
        ("lt", "Tomas Gedvilas", {"Tomo Gedvilo", "Tomui Gedvilui"}),
        ("lv", "Jānis Kalniņš", {"Jāņa Kalniņa"}),
        ("is", "Birta Jónsdóttir", {"Birtu Jónsdóttur"}),
        ("el", "Νίκος Σταυρίδης", {"Νίκου Σταυρίδη", "Νίκο Σταυρίδη"}),
        ("de", "Angela Brask", {"Angela Brasks"}),
        ("ru", "Глеб Соловей", {"Глеба Соловья", "Глебом Соловьём"}),
        ("ru", "Инна Соловей", {"Инны Соловей"}),
        ("uk", "Богдан Заяць", {"Богдана Заяця"}),
        ("pl", "Marek Gołąb", {"Marka Gołąba"}),
        ("is", "Hrafnkell Jónsson", {"Hrafnkel Jónsson", "Hrafnkels Jónssonar"}),
        ("et", "Mart Saar", {"Mart Saare"}),
        ("ru", "Пётр Бурда", {"Петра Бурды"}),
        ("pl", "Piotr Korwiel", {"Piotra Korwiela"}),
        ("sk", "Peter Hruška", {"Petra Hrušku"}),
        ("sl", "Peter Hribar", {"Petra Hribarja"}),
        ("lt", "Vytautas Medys", {"Vytauto Medžio"}),
        ("lv", "Guntis Lācis", {"Gunta Lāča"}),
        ("be", "Алесь Зарэцкі", {"Алеся Зарэцкага"}),
        ("be", "Алесь Кавалёнак", {"Алеся Кавалёнка"}),
        ("is", "Katla Steinsdóttir", {"Kötlu Steinsdóttur"}),
        ("is", "Anna Blöndal", {"Önnu Blöndal"}),
        ("sl", "Tilen Kos", {"Tilna Kosa"}),
        ("ru", "Глеб Журавель", {"Глеба Журавля"}),
        ("fi", "Vesa Rautakorpi", {"Vesa Rautakorven"}),
        ("et", "Aado Kuningas", {"Aado Kuninga"}),
        ("sk", "Pavol Cibuľa", {"Pavlom Cibuľom"}),
        ("fi", "Sari Rinne", {"Sari Rinteen", "Sari Rinteestä"}),
        ("et", "Kadri Mägi", {"Kadri Mäe", "Kadri Mäele"}),
        ("et", "Rein Kuusk", {"Rein Kuuse"}),
        ("fi", "Eero Lehto", {"Eero Lehdon"}),
        ("sq", "Arben Hoxhaj", {"Arben Hoxhajt"}),
        ("kk", "Асан Сейтқали", {"Асан Сейтқалидің"}),
        ("hr", "Marko Dolenec", {"Marka Dolenca"}),
    ],
)
def test_persons_have_their_cases(lang: str, name: str, some: set[str]) -> None:
    inflect = inflection(lang, of_persons=True)
    assert inflect
    assert some <= set(inflect(name))


def test_a_persons_given_name_is_no_adjective() -> None:
    inflect = inflection("de", of_persons=True)
    assert inflect
    assert inflect("Peter Brask") == ["Peter Brasks"]


def test_irish_names_that_no_word_changes() -> None:
    """`Sc` and `L` stay; `Sl` does not."""
    assert [list(forms("ga", name)) for name in ("Scoil", "Loch", "Sligeach")] == [[], [], ["Shligeach"]]


@pytest.mark.parametrize(
    ("lang", "name", "other"),
    [
        ("ru", "КНДР", "Корея"),
        ("ru", "Kursk", "Курск"),
        ("uk", "ООН", "Рада"),
        ("pl", "ONZ", "Rada"),
        ("de", "Paris", "Berlin"),
        ("de", "USA", "Kanada"),
        ("de", "drohne", "Moskau"),
        ("ru", "Сочи", "Курск"),
        ("ru", "Су-35", "Курск"),
        ("pl", "Monako", "Rada"),
        ("pl", "F-16", "Rada"),
        *(("de", name, "Berlin") for name in ("Rom 2", "Nice", "Graz", "Groß", "Max", "Ärzte e.V.", "")),
    ],
)
def test_what_has_no_other_form(lang: str, name: str, other: str) -> None:
    """other: a name of the language that has."""
    assert forms(lang, name) == []
    assert forms(lang, other)


def test_what_depends_on_the_name_stays() -> None:
    for lang, name, end in (("ru", "Министерство обороны", " обороны"), ("pl", "Rada Bezpieczeństwa ONZ", "stwa ONZ")):
        found = forms(lang, name)
        assert found
        assert all(form.endswith(end) for form in found)


def test_a_language_without_its_library_has_the_cases_of_names_by_their_endings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "find_spec", {}.get)
    assert {"Ligi Wolnych Portów", "Lidze Wolnych Portów"} <= set(forms("pl", "Liga Wolnych Portów"))
    assert {"Zielonego Frontu", "Zielonym Froncie"} <= set(forms("pl", "Zielony Front"))
    assert {"Великої Бровки", "Великій Бровці"} <= set(forms("uk", "Велика Бровка"))
    assert {"Ради Європи", "Раді Європи"} <= set(forms("uk", "Рада Європи"))
    assert {"Новой Экслании", "Новую Эксланию"} <= set(forms("ru", "Новая Экслания"))
    assert {"Совета вольных портов"} <= set(forms("ru", "Совет вольных портов"))
    assert forms("ru", "дрон") == forms("ru", "ООН") == []
    persons = inflection("ru", of_persons=True)
    assert persons
    assert "Ильи Демидова" in persons("Илья Демидов")
    assert "Анны Вельчук" in persons("Анна Вельчук")
    assert missing_libraries("pl-PL") == ["morfeusz2"]
    assert missing_libraries("en") == []
    assert inflection("de") is not None


@pytest.mark.parametrize("lang", ["ru", "uk", "pl"])
@pytest.mark.parametrize("is_person", [True, False])
def test_a_name_of_many_words_has_a_bounded_number_of_forms(lang: str, *, is_person: bool) -> None:
    word = {"ru": "Лаваровья", "uk": "Зорель", "pl": "Kalość"}[lang]
    name = " ".join([word] * 8)
    inflect = inflection(lang, of_persons=is_person)
    assert inflect
    for forms in (by_endings(lang, name, of_person=is_person), inflect(name)):
        assert 0 < len(forms) < 3_000
