"""Plurals: of English nouns and phrases, of names by their type, and of Romance ones."""

import pytest

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.languages.english_plurals import plurals as english
from mkdocs_explainer.linking.plurals import plurals
from mkdocs_explainer.model.corpus import EntityType


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("jet", "jets"),
        ("army", "armies"),
        ("quay", "quays"),
        ("day", "days"),
        ("box", "boxes"),
        ("quiz", "quizzes"),
        ("brush", "brushes"),
        ("church", "churches"),
        ("search", "searches"),
        ("march", "marches"),
        ("starch", "starches"),
        ("larch", "larches"),
        ("arch", "arches"),
        ("oligarch", "oligarchs"),
        ("epoch", "epochs"),
        ("stomach", "stomachs"),
        ("eurotech", "eurotechs"),
        ("zoo", "zoos"),
        ("cameo", "cameos"),
        ("photo", "photos"),
        ("casino", "casinos"),
        ("wolf", "wolves"),
        ("knife", "knives"),
        ("housewife", "housewives"),
        ("belief", "beliefs"),
        ("safe", "safes"),
        ("woman", "women"),
        ("policeman", "policemen"),
        ("human", "humans"),
        ("german", "germans"),
        ("roman", "romans"),
        ("talisman", "talismans"),
        ("man", "men"),
        ("child", "children"),
        ("ox", "oxen"),
        ("person", "people"),
        ("abc", "abcs"),
        # no plural, or one that is another word
        ("ab", ""),
        ("new", ""),
        ("arm", ""),
        ("sheep", ""),
        ("physics", ""),
        ("genius", ""),
        ("building", ""),
        ("lens", ""),
        ("crisis", ""),
        ("press", ""),
        ("bourgeois", ""),
        ("portuguese", ""),
        ("glass", ""),
        ("mass", ""),
        ("café", ""),
        ("jet2", ""),
        ("Widget", ""),
        ("", ""),
        # phrases
        ("retired brigadier general", "retired brigadier generals"),
        ("work-in-progress", "works-in-progress"),
        ("work in progress", "works in progress"),
        ("fighter jet", "fighter jets"),
        ("long arm", "long arms"),
        ("office building", "office buildings"),
        ("school bus", "school buses"),
        ("minibus", "minibuses"),
        ("sergeant major", "sergeants major"),
        ("land mass", "land masses"),
        ("rotary press", "rotary presses"),
        ("debt crisis", "debt crises"),
        ("optical lens", "optical lenses"),
        ("tear gas", "tear gases"),
        ("attack ad", "attack ads"),
        ("battle ax", "battle axes"),
        ("drive by", ""),
        ("stage iv", ""),
        ("flood areas", ""),
        ("quantum physics", ""),
        ("combat equipment", ""),
        ("prisoner of war", "prisoners of war"),
        ("man of war", "men of war"),
        ("coup d'état", "coups d'état"),
        ("rite of passage of state", "rites of passage of state"),
        ("inspector general of police", "inspectors general of police"),
        ("major general", "major generals"),
        ("general", "generals"),
        ("notary public", "notaries public"),
        ("president elect", "presidents elect"),
        ("poet laureate", "poets laureate"),
        ("public", "publics"),
        ("aide-de-camp", "aides-de-camp"),
        ("passer-by", "passers-by"),
        ("runner-up", "runners-up"),
        ("mother-in-law", "mothers-in-law"),
        ("old passer-by", "old passers-by"),
        ("cease-fire", "cease-fires"),
        ("fighter-bomber", "fighter-bombers"),
        ("de-camp", "de-camps"),
        ("sheep-of-war", ""),
        ("Geneva Convention", "Geneva Conventions"),
        ("Patrol Army", "Patrol Armies"),
        ("Grand ARMY", ""),
        ("Patrol Sheep", ""),
    ],
)
def test_english(noun: str, plural: str) -> None:
    assert list(english(noun)) == ([plural] if plural else [])


@pytest.mark.parametrize(
    ("noun", "counted", "at_the_end"),
    [
        ("attorney general", "attorneys general", "attorney generals"),
        ("deputy attorney general", "deputy attorneys general", "deputy attorney generals"),
        ("Attorney General", "Attorneys General", "Attorney Generals"),
        ("secretary-general", "secretaries-general", "secretary-generals"),
        ("Secretary-General", "Secretaries-General", "Secretary-Generals"),
        ("court martial", "courts martial", "court martials"),
    ],
)
def test_english_has_two_plurals_of_a_noun_before_its_adjective(noun: str, counted: str, at_the_end: str) -> None:
    assert list(english(noun)) == [counted, at_the_end]


def test_english_has_two_plurals_of_words_in_o() -> None:
    assert list(english("hero")) == ["heroes", "heros"]
    assert list(english("arms embargo")) == ["arms embargoes", "arms embargos"]
    assert list(english("photo")) == ["photos"]


@pytest.mark.parametrize(
    ("name", "type", "plural"),
    [
        ("ICBM", "weapon", "ICBMs"),
        ("ICBM", "place", ""),
        ("UN", "weapon", ""),
        ("MRS", "weapon", ""),
        ("F-16", "weapon", "F-16s"),
        ("F-16", "person", ""),
        ("F16", "weapon", ""),
        ("Ex-AB", "weapon", ""),
        ("jet", "weapon", "jets"),
        ("jet", "place", ""),
        ("air base", "place", "air bases"),
        ("young girl", "person", ""),
        ("Patrol Jet", "weapon", "Patrol Jets"),
        ("Patrol Jet", "place", ""),
        ("Patrol Jet2", "weapon", ""),
        ("Patrol Jet 2", "weapon", "Patrol Jet 2s"),
        ("Patrol Jet 2A6", "weapon", "Patrol Jet 2A6s"),
        ("Patrol Jet 2", "place", ""),
    ],
)
def test_of_names_by_their_type(name: str, type: EntityType, plural: str) -> None:
    assert list(plurals(name, type, language("en"))) == ([plural] if plural else [])
    if plural.endswith("s") and not name.islower():
        assert list(plurals(name, type, language("de"))) == []


@pytest.mark.parametrize(
    ("name", "plural"), [("Alban", "Albans"), ("Kaldovi", "Kaldovis"), ("Merrish", ""), ("Aldese", "")]
)
def test_of_peoples(name: str, plural: str) -> None:
    assert list(plurals(name, "place", language("en"), is_demonym=True)) == ([plural] if plural else [])
    assert list(plurals(name, "place", language("fr"), is_demonym=True)) == []


@pytest.mark.parametrize(
    ("lang", "name", "plural"),
    [
        ("fr", "drone naval", "drones navals"),
        ("fr", "canal fluvial", "canaux fluviaux"),
        ("fr", "drapeau d'alliance", "drapeaux d'alliance"),
        ("fr", "aveu final", "aveux finals"),
        ("fr", "pneu bleu", "pneus bleus"),
        ("fr", "repas froid", "repas froids"),
        ("fr", "choix", ""),
        ("fr", "chef d'état", "chefs d'état"),
        ("fr", "missile sol-air léger", "missiles sol-air léger"),
        ("fr", "de guerre", ""),
        ("fr", "arc de guerre", "arcs de guerre"),
        ("fr", "char2 léger", ""),
        ("fr", "Char léger", ""),
        ("fr", "porte-avions", ""),
        ("fr", "bateau-école", "bateau-écoles"),
        ("es", "luz verde", "luces verdes"),
        ("es", "luz", ""),
        ("es", "cruz verde", "cruces verdes"),
        ("es", "avión militar", "aviones militares"),
        ("es", "crisis naval", "crisis navales"),
        ("es", "café negro", "cafés negros"),
        ("pt", "avião naval", "aviões navais"),
        ("pt", "homem azul", "homens azuis"),
        ("pt", "papel fiel", "papéis fiéis"),
        ("pt", "farol aberto", "faróis abertos"),
        ("pt", "atlas militar", "atlas militares"),
        ("it", "carro armato", "carri armati"),
        ("it", "fuoco largo", "fuochi larghi"),
        ("it", "barca lunga", "barche lunghe"),
        ("it", "incendio nave", "incendi navi"),
        ("it", "città grande", "città grandi"),
    ],
)
def test_romance(lang: str, name: str, plural: str) -> None:
    make = language(lang).plurals
    assert make is not None
    assert list(make(name))[:1] == ([plural] if plural else [])


@pytest.mark.parametrize(
    ("lang", "name", "plurals"),
    [
        ("fr", "mine antipersonnel", ["mines antipersonnels", "mines antipersonnel"]),
        ("it", "mina antiuomo", ["mine antiuomi", "mine antiuomo"]),
        ("es", "coche bomba", ["coches bombas", "coches bomba"]),
        ("es", "crimen de guerra", ["crímenes de guerra"]),
        ("es", "régimen militar", ["regímenes militares", "regímenes militar"]),
        ("es", "almacén", ["almacenes"]),
        ("es", "país francés", ["países franceses", "países francés"]),
        ("es", "tren", ["trenes"]),
        ("es", "bien raíz", ["bienes raíces", "bienes raíz"]),
        ("es", "crisis", []),
    ],
)
def test_romance_phrases_that_end_in_a_noun_and_spanish_stress(lang: str, name: str, plurals: list[str]) -> None:
    make = language(lang).plurals
    assert make is not None
    assert list(make(name)) == plurals
