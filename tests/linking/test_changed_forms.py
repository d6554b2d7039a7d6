"""Texts without a form that changed are linked as before, whatever changed in the glossary."""

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mkdocs_explainer import Entity, Linked, Linker
from mkdocs_explainer.linking.changed_forms import as_named, changed_forms
from mkdocs_explainer.model.corpus import Corpus, EntityType
from mkdocs_explainer.model.facts import Period, Relation
from mkdocs_explainer.project.linkers import Linkers, concerns, read_alike

CHANGED = Period("2001")
"""Of an entity that is another one now, and has the same names."""
NAMES = [
    "Ann Ex", "Bea Ex", "Ex", "Kaldovia", "East Kaldovia", "Kaldovia United", "United Works", "KLF", "Zed", "Zed Bank",
    "the works", "Kaldovian", "Order of Zed", "Ex Hill",
]  # fmt: skip
TYPES: list[EntityType] = ["person", "place", "organization", "event", "concept", "group"]
ENTITIES = st.builds(
    lambda name, kind, aliases, other: Entity(
        "", name, kind, tuple(aliases), not_in=("Kaldovia United",) * (len(aliases) == 3), relations=other
    ),
    st.sampled_from(NAMES),
    st.sampled_from(TYPES),
    st.lists(st.sampled_from(NAMES), max_size=3, unique=True),
    st.sampled_from([(), (Relation("part-of", "e0"),), (Relation("member-of", "e1"),)]),
)
GLOSSARIES = st.lists(ENTITIES, max_size=5).map(
    lambda found: [replace(one, id=f"e{number}") for number, one in enumerate(found)]
)
TEXTS = st.lists(
    st.sampled_from([*NAMES, "Mr.", "Ms.", "and", "met", "of", "the", ",", ".", "\n\n", "said", "won", "2-1"]),
    max_size=12,
).map(" ".join)


@given(GLOSSARIES, GLOSSARIES, TEXTS)
def test_texts_without_a_changed_form_are_linked_alike(old: list[Entity], new: list[Entity], text: str) -> None:
    before, now = linked_by(old, new, text)
    assert now in (before, None)


def linked_by(old: list[Entity], new: list[Entity], text: str) -> tuple[Linked, Linked | None]:
    """Return what the old names make of a text, and what the new ones do; `None` where that need not be the same."""
    before, now = (Linkers(Corpus(entities={one.id: one for one in found})) for found in (old, new))
    linked = before["en"].link(text)
    is_concerned = concerns(before, now)
    is_same = is_concerned is not None and not is_concerned(text)
    return linked, now["en"].link(text) if is_same else None


@pytest.mark.slow
def test_the_texts_of_this_property_have_mentions() -> None:
    """Else it would hold for a linker that finds nothing, and where every text is concerned."""
    counts: list[int] = []

    @settings(max_examples=150, phases=[Phase.generate], database=None, derandomize=True)
    @given(GLOSSARIES, ENTITIES, TEXTS)
    def count(old: list[Entity], added: Entity, text: str) -> None:
        before, now = linked_by(old, [*old, replace(added, id="added")], text)
        counts.append(len(before.mentions) if now else 0)

    count()
    assert sum(number > 0 for number in counts) > 5


def test_what_changes_is_found_and_nothing_else() -> None:
    zed, ex = Entity("zed", "Zed", "place"), Entity("ex", "Exland", "place", ("Exish",))
    forms = changed_forms(Linker([zed, ex]), Linker([zed, replace(ex, aliases=("Exonian",))]))
    assert {"exish", "exonian", "exland"} <= forms
    assert "zed" not in forms
    assert changed_forms(Linker([zed, ex]), Linker([zed, ex])) == frozenset()


def test_what_says_no_name_changes_no_link() -> None:
    """Linking reads none of these fields: a new definition relinks nothing."""
    read: set[str] = set()

    class Watched(Entity):
        __slots__ = ()

        def __getattribute__(self, name: str) -> object:
            read.add(name)
            return super().__getattribute__(name)

    linker = Linker(
        [Watched("zed", "Zed Works", "organization", ("ZW", "the works")), Watched("ann", "Ann Ex", "person")]
    )
    assert linker.mentions("Ann Ex of Zed Works (ZW). Ex left the works.")
    assert {"name", "aliases"} <= read
    assert not read & {"summary", "body", "facts", "sources", "location", "wikidata", "reviewed"}
    old = Corpus(entities={"zed": Entity("zed", "Zed", "person", summary="Old.")})
    assert read_alike(old, Corpus(entities={"zed": Entity("zed", "Zed", "person", summary="New.")}))
    assert not read_alike(old, Corpus(entities={"zed": Entity("zed", "Zed", "event", summary="Old.")}))


def test_beside_what_says_no_name_only_the_changed_names_count() -> None:
    """A build with a cache compares entities with what is kept of them, which is only what says names."""
    zed, ex = Entity("zed", "Zed", "place", body="A town."), Entity("ex", "Exland", "event", summary="A day.")
    now = [zed, replace(ex, aliases=("Ex Day",))]
    for before in ([as_named(zed), as_named(ex)], [replace(zed, wikidata="Q1"), replace(ex, summary="")]):
        assert changed_forms(Linker(before), Linker(now)) == {"exland", "ex day", "ex days"}
    assert "zed" in changed_forms(Linker([replace(zed, summary="A town in Exland."), ex]), Linker(now))


def test_all_forms_of_what_changed_are_concerned() -> None:
    """Also those that stand for the same as before: family names, phrases in which it is not meant, and teams."""
    ann = Entity("ann", "Ann Ex", "person", not_in=("Ann Ex Hall",))
    land = Entity("land", "Exland", "place")
    team = Entity("team", "Exland national football team", "organization")
    before = Linker([ann, land, team])
    related = (Relation("part-of", "land"),)
    assert {"ann ex", "ex", "ann ex hall"} <= changed_forms(before, Linker([replace(ann, dates=CHANGED), land, team]))
    assert "ex" not in changed_forms(before, Linker([ann, replace(land, dates=CHANGED), team]))
    assert "exland" in changed_forms(before, Linker([ann, land, replace(team, dates=CHANGED)]))
    assert "exland" not in changed_forms(before, Linker([replace(ann, dates=CHANGED), land, team]))
    assert {"ann ex", "ex"} <= changed_forms(before, Linker([replace(ann, relations=related), land, team]))


def test_the_forms_of_what_lies_in_a_change_are_concerned_however_far_below() -> None:
    zed, kal, far = Entity("zed", "Zed", "place"), Entity("kal", "Kaldovia", "place"), Entity("far", "Farland", "place")
    zed = replace(zed, relations=(Relation("part-of", "kal"),))
    kal = replace(kal, relations=(Relation("located-in", "far"),))
    before = Linker([zed, kal, far])
    assert changed_forms(before, Linker([zed, kal, replace(far, dates=CHANGED)])) == {"farland"}
    assert changed_forms(before, Linker([zed, kal, replace(far, name="Nearland")])) >= {"zed", "kaldovia", "nearland"}
    assert changed_forms(before, Linker([zed, replace(kal, relations=()), far])) == {"zed", "kaldovia"}
    assert changed_forms(before, Linker([replace(zed, relations=()), kal, far])) == {"zed"}
    assert changed_forms(before, Linker([zed, kal])) == {"zed", "kaldovia", "farland"}


ISLE = Entity("isle", "The Isle", "place", relations=(Relation("part-of", "land"),))
LONDON = Entity("london", "London", "place", relations=(Relation("in", "isle"),))
LAND = Entity("land", "England", "place")


@pytest.mark.parametrize(
    "now",
    [
        [replace(LONDON, summary="A city in Ontario."), ISLE, LAND],
        [LONDON, ISLE, replace(LAND, name="Canada")],
        [LONDON, replace(ISLE, relations=(Relation("part-of", "other"),)), LAND, Entity("other", "Canada", "place")],
    ],
)
def test_where_a_town_lies_is_told_by_what_may_stand_in_no_text(now: list[Entity]) -> None:
    text = "He went to Windsor and to London, Ontario, today."
    old, new = (Corpus(entities={one.id: one for one in entities}) for entities in ([LONDON, ISLE, LAND], now))
    before, after = (Linker(corpus.entities.values()) for corpus in (old, new))
    assert [mention.entity for mention in after.mentions(text)] == ["london"]
    assert not before.mentions(text)
    assert not read_alike(old, new)
    assert "london" in changed_forms(before, after)


@pytest.mark.parametrize(
    ("summary", "is_alike"),
    [
        ("A city in the south.", True),
        ("A city in Ontario.", False),
        ("A city in France.", False),
        ("Eine Stadt in Frankreich.", False),
    ],
)
def test_another_summary_of_a_place_counts_where_it_says_where_that_lies(summary: str, *, is_alike: bool) -> None:
    old = Corpus(entities={"london": replace(LONDON, summary="A city.")})
    new = Corpus(entities={"london": replace(LONDON, summary=summary)})
    assert read_alike(old, new, ["en", "de"]) is is_alike
    assert not read_alike(old, new)
