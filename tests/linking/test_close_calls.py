"""Where a decision turns on one entity more, one letter less, one place earlier."""

import pytest

from mkdocs_explainer import Alias, Entity, Linker
from mkdocs_explainer.linking.acronyms import expansion_start
from mkdocs_explainer.linking.compilation import compile_lexicon
from mkdocs_explainer.linking.lexicon import MOST_SENSES
from mkdocs_explainer.linking.passages import with_pins
from mkdocs_explainer.linking.rule import Options
from mkdocs_explainer.linking.traits import Spellings
from mkdocs_explainer.model.mentions import Linked
from mkdocs_explainer.model.spans import Span

ANN = Entity("ann", "Ann Merrow", "person")


def links(entities: list[Entity], text: str, lang: str = "en", options: Options | None = None) -> list[tuple[str, str]]:
    linker = Linker(entities, lang, options=options or Options())
    return [(text[one.start : one.end], one.entity) for one in linker.mentions(text)]


@pytest.mark.parametrize("words", ["Kaldovia", "KALDOVIA"])
def test_no_text_decides_between_more_entities_than_are_kept(words: str) -> None:
    many = [Entity(f"k{number}", "Kaldovia", "concept") for number in range(MOST_SENSES + 1)]
    [crowded] = Linker(many).link(f"They spoke of {words} at length.").refused
    assert crowded.rule == "crowded-name"
    [chosen_from] = Linker(many[1:]).link("They spoke of Kaldovia at length.").refused
    assert chosen_from.rule == "ambiguous"
    assert len(chosen_from.entities) == MOST_SENSES == 64


def test_of_two_pins_that_begin_together_the_longer_counts() -> None:
    pins = [(Span(0, 3), "a"), (Span(0, 9), "z"), (Span(20, 29), "a"), (Span(20, 23), "z")]
    found = with_pins(Linked((), ()), pins, breaks=(), known=["a", "z"])
    assert [(one.entity, one.start, one.end) for one in found.mentions] == [("z", 0, 9), ("a", 20, 29)]


def test_a_name_before_a_comma_has_three_letters() -> None:
    places = [Entity("ely", "Ely, Exland", "place"), Entity("io", "Io, Exland", "place")]
    assert links(places, "They saw Ely and Io today.") == [("Ely", "ely")]


@pytest.mark.parametrize(("strength", "found"), [("strict", []), ("heads", []), ("off", [("Zorp", "zorp")])])
def test_how_much_hides_a_name_by_its_type(strength: str, found: list[tuple[str, str]]) -> None:
    options = Options(longer_name={"weapon": strength})  # type: ignore[dict-item]
    assert links([Entity("zorp", "Zorp", "weapon")], "They saw the Zorp Institute.", options=options) == found


def test_a_neighbour_that_is_no_head_hides_strict_types_alone() -> None:
    options = Options(longer_name={"weapon": "heads"})
    both = [Entity("zorp", "Zorp", "weapon"), Entity("kal", "Kaldovia", "place")]
    assert links(both, "They saw Zorp Wexley and Kaldovia Wexley.", options=options) == [("Zorp", "zorp")]


def test_a_place_of_a_saint_is_no_family_name_before_the_full_name_and_after_it() -> None:
    text = "The port of St. Merrow was hit. Ann Merrow came. Then St. Merrow slept, and Merrow left."
    assert links([ANN], text) == [("Ann Merrow", "ann"), ("Merrow", "ann")]
    refused = [(one.start, one.reason.value) for one in Linker([ANN]).link(text).refused]
    assert (text.index("St. Merrow slept") + 4, "longer-name") in refused


def test_after_a_place_of_a_saint_the_family_name_is_the_persons_before_the_full_name_too() -> None:
    text = "The port of St. Merrow was hit. Then Merrow spoke. Ann Merrow came."
    assert links([ANN], text) == [("Merrow", "ann"), ("Ann Merrow", "ann")]


def test_a_title_alone_before_a_family_name_is_no_stranger() -> None:
    text = "Ann Merrow came. President Merrow spoke. CEO Merrow left. Tim Merrow slept."
    assert links([ANN], text) == [("Ann Merrow", "ann"), ("Merrow", "ann"), ("Merrow", "ann")]


@pytest.mark.parametrize("lang", ["fr", "de", "sv", "zu"])
def test_an_acronym_begins_longer_names_in_english_alone(lang: str) -> None:
    two = [
        Entity("ewo", "Example Widget Office", "organization", ["EWO"]),
        Entity("board", "Example Widget Office Security Board", "organization"),
    ]
    text = "EWO Security Board"
    assert links(two, text) == [(text, "board")]
    assert (text, "board") not in links(two, text, lang)


def test_a_long_word_gives_two_letters_and_no_more() -> None:
    text = "xeno intercontinental ballistic missile"
    letters = list("xicbm")
    assert expansion_start(text, len(text), letters, may_share=True, common=()) == 0
    assert expansion_start(text[5:], len(text) - 5, letters, may_share=True, common=()) == -1
    assert expansion_start(text, len(text), letters, common=()) == -1


@pytest.mark.parametrize(
    ("name", "type", "other"),
    [
        ("drone strike", "concept", "drone strikes"),
        ("Robert Exley", "person", "Bob Exley"),
        ("Saint Exley", "place", "St. Exley"),
    ],
)
def test_what_a_language_makes_of_a_name_it_makes_of_its_own_alone(name: str, type: str, other: str) -> None:
    own = Entity("own", "Zzyx Qqor", type, [Alias(name)])  # type: ignore[arg-type]
    foreign = Entity("own", "Zzyx Qqor", type, [Alias(name, lang="xx")])  # type: ignore[arg-type]
    text = f"They spoke of {other} today."
    assert links([own], text) == [(other, "own")]
    assert (other, "own") not in links([foreign], text)


def test_no_more_entities_of_a_name_are_kept_than_say_that_they_are_too_many() -> None:
    many = [Entity(f"k{number:03}", "kaldov", "concept") for number in range(3 * MOST_SENSES)]
    lexicon = compile_lexicon(many, lang="en", spellings=Spellings(()))
    form = lexicon.forms["kaldov"]
    assert len(form.spelling_senses) == len(form.free) == MOST_SENSES + 1
    assert len(form.senses("KALDOV", ())) == MOST_SENSES + 1
    aliases = [Entity(f"a{number}", f"Zed {number} Ex", "concept", [Alias("kaldov")]) for number in range(3)]
    near = compile_lexicon([*many[:2], *aliases], lang="en", spellings=Spellings(()))
    assert [one.entity for one in near.forms["kaldov"].spelling_senses] == ["a0", "a1", "a2", "k000", "k001"]


def test_each_bearer_of_each_spelling_of_a_family_name_is_kept_once() -> None:
    bearers = [
        Entity("a", "Ann van Ex", "person"),
        Entity("b", "Bea Van Ex", "person"),
        Entity("c", "Cy van Ex", "person"),
        Entity("d", "Dan Ex", "person"),
    ]
    forms = compile_lexicon(bearers, lang="en", spellings=Spellings(())).forms
    kept = {spelling: list(ids) for spelling, ids in forms["van ex"].kin}
    assert kept == {"van Ex": ["a", "c"], "Van Ex": ["a", "b", "c"]}
    assert len(forms["van ex"].kin) == 2
    assert [(spelling, list(ids)) for spelling, ids in forms["ex"].kin] == [("Ex", ["a", "b", "c", "d"])]
    assert list(forms["van ex"].bearers("Van Ex")) == ["a", "b", "c"]
    assert set(forms["van ex"].bearers("VAN EX")) == {"a", "b", "c"}
    assert list(forms["van ex"].bearers("vAN eX")) == []


def test_a_function_word_that_is_a_name_with_its_capital_is_one_inside_a_sentence() -> None:
    works = [Entity("us", "Us", "work"), Entity("a", "A", "place")]
    assert links(works, "They saw Us today and told us so. Us was good.") == [("Us", "us")]
    assert links(works, "They went to A. So A won and a man saw A.") == [("A", "a")]


def test_a_title_ends_a_longer_one_where_no_given_name_ends_so() -> None:
    ann = Entity("ann", "Ann Merrow", "person")
    german = "Ann Merrow kam. Heute sprach Jugendrichter Merrow, dann Staatsanwalt Merrow; Amtschefin Merrow ging."
    assert links([ann], german, "de") == [("Ann Merrow", "ann"), *[("Merrow", "ann")] * 3]
    assert links([ann], "Ann Merrow kam. Heute sprach Waldgraf Merrow.", "de") == [("Ann Merrow", "ann")]


def test_only_the_text_is_told_by_its_place() -> None:
    linker = Linker([ANN])
    assert linker.link("Ann Merrow", breaks=[3]).mentions == ()
    assert linker.link("Ann Merrow", breaks=()).mentions
    with pytest.raises(TypeError):
        linker.link("Ann Merrow", [3])  # type: ignore[misc]
