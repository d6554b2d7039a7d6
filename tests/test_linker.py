"""The facade: what a host or a script asks for and gets."""

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.rule import Options
from mkdocs_explainer.linking.second_reading import Opinion
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.mentions import Mention, Reason, Via
from mkdocs_explainer.model.spans import Span

ENTITIES = (
    Entity("icbm", "ICBM", "weapon"),
    Entity("un", "United Nations", "organization", (Alias("UN"), Alias("U.N."))),
    Entity("unsc", "UN Security Council", "organization"),
    Entity("kursk", "Kursk Oblast", "place", (Alias("Kursk"), Alias("Курск", lang="ru"))),
    Entity("us", "United States", "place", (Alias("US"), Alias("U.S."))),
    Entity("who", "WHO", "organization"),
    Entity("cpp", "C++", "concept"),
    Entity("att", "AT&T", "organization"),
    Entity("hornet", "F/A-18", "weapon"),
    Entity("ban", "Bond Anticipation Note (BAN)", "document"),
    Entity("vza", "VZÄ", "concept"),
    Entity("mar", "Mar", "concept"),
    Entity("new", "new", "concept"),
)
LINKER = Linker(ENTITIES)


def linked(text: str) -> list[tuple[str, str]]:
    return [(mention.entity, text[mention.start : mention.end]) for mention in LINKER.mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the UN Security Council and the UN", [("unsc", "UN Security Council"), ("un", "UN")]),  # 7
        ("the UN and the UN Security Council", [("un", "UN"), ("unsc", "UN Security Council")]),
        ("the U.N. met; C++ runs", [("un", "U.N."), ("cpp", "C++")]),  # 8
        ("shares of AT&T fell", [("att", "AT&T")]),
        ("an F/A-18 flew", [("hornet", "F/A-18")]),
        ("a Bond Anticipation Note (BAN) is", [("ban", "Bond Anticipation Note (BAN)")]),
        ("Kursk's men, Kursk’s men, (Kursk)", [("kursk", "Kursk")] * 3),  # 9
        ("Курск, Курская", [("kursk", "Курск")]),
        ("eine VZÄ mehr", [("vza", "VZÄ")]),
        ("US forces told us", [("us", "US")]),  # 10
        ("WHO asked who", [("who", "WHO")]),
        ("UN members met", [("un", "UN")]),
        ("WHO WILL HELP US NOW", []),
        ("two ICBMs", [("icbm", "ICBMs")]),  # 11
        ("Mars news", []),
        ("the UN\nSecurity Council", [("unsc", "UN\nSecurity Council")]),  # 12
        ("the UN\u00a0Security Council", [("unsc", "UN\u00a0Security Council")]),
        ("😀😀 Kursk", [("kursk", "Kursk")]),  # 17
        ("“Kursk” & ‘UN’", [("kursk", "Kursk"), ("un", "UN")]),
    ],
)
def test_tricky_cases(text: str, expected: list[tuple[str, str]]) -> None:
    assert linked(text) == expected
    assert linked(f"{text}\n\nKursk")[-1] == ("kursk", "Kursk")


def test_a_blank_line_ends_a_name() -> None:
    assert linked("the UN\n\nSecurity Council") == [("un", "UN")]


def test_a_break_ends_a_name_and_a_word() -> None:
    found = LINKER.link("the UNSecurity council in Kursk", breaks=[6]).mentions
    assert [mention.entity for mention in found] == ["un", "kursk"]
    assert LINKER.link("the UN Security Council", breaks=[6]).mentions == (Mention("un", 4, 6),)


def test_a_name_partly_in_a_blocked_span_is_linked_whole_or_not_at_all() -> None:
    result = LINKER.link("the UN Security Council, the UN", blocked=[Span(4, 6)])
    assert [(mention.entity, mention.start) for mention in result.mentions] == [("un", 29)]
    assert [(refusal.start, refusal.end, refusal.reason) for refusal in result.refused] == [(4, 23, Reason.BLOCKED)]


def test_pins_force_and_forbid() -> None:
    text = "the council and Kursk"
    result = LINKER.link(text, pins=[(Span(4, 11), "unsc"), (Span(16, 21), "none")])
    assert result.mentions == (Mention("unsc", 4, 11, Via.PIN),)
    assert [refusal.reason for refusal in result.refused] == [Reason.PINNED]


def test_a_pin_in_a_blocked_span_is_refused() -> None:
    assert LINKER.link("the council", blocked=[Span(4, 6)], pins=[(Span(4, 11), "unsc")]).mentions == ()
    assert LINKER.link("the council", pins=[(Span(4, 11), "unsc")]).mentions


def test_all_but_the_text_is_told_by_its_name() -> None:
    assert LINKER.link(text="the UN").mentions == (Mention("un", 4, 6),)
    with pytest.raises(TypeError):
        LINKER.link("the UN", [1])  # type: ignore[misc]


def test_offsets_are_those_of_the_given_text() -> None:
    text = "Cafe\u0301\n\nof  Ku\u00adrsk"
    assert [text[m.start : m.end] for m in LINKER.mentions(text)] == ["Ku\u00adrsk"]


@pytest.mark.parametrize("text", ["", "\n", "no name", "\u0301"])
def test_nothing_to_link(text: str) -> None:
    assert LINKER.mentions(text) == []
    assert linked(f"{text}\n\nKursk") == [("kursk", "Kursk")]


def test_no_entities() -> None:
    assert Linker([]).mentions("the UN") == []


def test_entities_may_be_any_iterable_with_plain_aliases() -> None:
    linker = Linker(Entity(id, id.title(), "place", ["Xy"]) for id in ("alpha",))  # type: ignore[arg-type]
    assert [mention.entity for mention in linker.mentions("Alpha, Xy")] == ["alpha", "alpha"]


def test_threads_may_share_a_linker() -> None:
    texts = [f"{'the UN in Kursk. ' * count}" for count in range(1, 40)]
    alone = [LINKER.mentions(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(LINKER.mentions, texts)) == alone
    assert [len(mentions) for mentions in alone] == [2 * count for count in range(1, 40)]


def test_a_name_ruled_out_by_its_own_entity_hides_no_shorter_one() -> None:
    army = Entity("army", "Ruritanian military", "organization", not_in=("Ruritanian military aid",))
    country = Entity("ruritania", "Ruritania", "place", (Alias("Ruritanian", kind="demonym"),))
    linker = Linker([army, country])
    text = "They sent Ruritanian military aid; the Ruritanian military took it."
    decided = linker.link(text)
    assert [(mention.entity, text[mention.start : mention.end]) for mention in decided.mentions] == [
        ("ruritania", "Ruritanian"),
        ("army", "Ruritanian military"),
    ]
    assert [(refusal.entities, refusal.reason) for refusal in decided.refused] == [(("army",), Reason.NOT_IN)]


def test_an_office_before_a_name_is_no_part_of_it() -> None:
    linker = Linker([Entity("office", "Minister of Trade", "office", (Alias("Trade Minister"),))])
    assert [mention.entity for mention in linker.mentions("On Monday Trade Minister Flood spoke.")] == ["office"]


def test_a_heading_in_title_case_does_not_hide_names_of_several_words() -> None:
    linker = Linker([Entity("war", "Ruritanian War", "event")])
    heading = "Many Fear That Ruritanian War Spreads with Winter"
    text = f"{heading}\n\nThe talks ended."
    assert [(mention.start, mention.end) for mention in linker.mentions(text)] == [(15, 29)]
    assert linker.mentions(f"He said that {heading.replace('War Spreads', 'War Museum')} did.") == []


@pytest.mark.parametrize("is_on", [True, False])
def test_compiling_a_glossary_leaves_the_collector_as_it_was(is_on: bool) -> None:  # noqa: FBT001
    was_on = gc.isenabled()
    try:
        (gc.enable if is_on else gc.disable)()
        assert Linker(ENTITIES).mentions("Kursk")
        assert gc.isenabled() is is_on
        with pytest.raises(ValueError, match="no such name"):
            Linker(_failing())
        assert gc.isenabled() is is_on
    finally:
        (gc.enable if was_on else gc.disable)()


def _failing() -> Iterator[Entity]:
    yield ENTITIES[0]
    raise ValueError("no such name")


def test_the_forms_of_a_linker_are_those_of_its_names() -> None:
    linker = Linker([Entity("kursk", "Kursk Oblast", "place", (Alias("Kursk-Land"),))])
    assert set(linker.forms) >= {"kursk oblast", "kursk land"}
    assert len(linker.mentions("Kursk Oblast, Kursk-Land and Kursk Land")) == 3


def test_the_same_names_with_other_rules() -> None:
    alba = Entity("alba", "Alba", "place")
    linker = Linker([alba])
    text = "The Alba Tribune is read in Alba."
    other = linker.with_options(Options(off=frozenset(["before-head", "before-capital"])))
    assert [one.start for one in linker.mentions(text)] == [28]
    assert [one.start for one in other.mentions(text)] == [4, 28]
    assert other.forms == linker.forms
    assert [one.start for one in linker.mentions(text)] == [28], "the first one is as it was"


def test_other_rules_keep_the_reader() -> None:
    class Verbs:
        def read(self, text: str) -> Opinion:
            return Opinion(verbs=[Span(3, 3 + len("flag"))] if text.startswith("To flag") else [])

    flag = Entity("flag", "flag", "concept")
    linker = Linker([flag], reader=Verbs()).with_options(Options(off=frozenset(["plural"])))
    assert [one.reason for one in linker.link("To flag it").refused] == [Reason.VERB]
    assert len(linker.mentions("A flag")) == 1
