"""What holds of linking whatever the names and the text."""

import random

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from mkdocs_explainer.linking.compilation import compile_lexicon
from mkdocs_explainer.linking.finders.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.linking.finders.plain import PlainFinder
from mkdocs_explainer.linking.finders.words import WordFinder
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.rule import Options
from mkdocs_explainer.linking.ruler import ruler_of
from mkdocs_explainer.linking.selection import Selector
from mkdocs_explainer.model.corpus import ENTITY_TYPES, Alias, Entity
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.folding import fold

RULER = ruler_of(Options())
WORDS = [
    "Alba",
    "ALBA",
    "Bank",
    "of",
    "Ann",
    "Roe",
    "UN",
    "U.N.",
    "us",
    "US",
    "Kim",
    "An-na",
    "drone",
    "Café",
    "Ёж",
    "F-16",
]
JOINTS = [" ", "-", "\n", "\n\n", "  ", ", ", ". ", "'s ", "\u00a0", "\u00ad", " (", ") ", "é", "e\u0301", "&", "/", ""]
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
entities = st.lists(
    st.builds(
        lambda name, kind, aliases: (name, kind, tuple(aliases)),
        names,
        st.sampled_from(ENTITY_TYPES),
        st.lists(names.map(Alias), max_size=2),
    ),
    max_size=6,
).map(lambda rows: [Entity(f"e{number}", *row) for number, row in enumerate(rows)])
pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(JOINTS), st.text(max_size=3))
texts = st.lists(pieces, max_size=24).map("".join)
offsets = st.lists(st.integers(0, 60), max_size=6)
spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: Span(pair[0], sum(pair))), max_size=4
)


@given(entities, texts)
@example([Entity("e0", "Ann Roe", "person"), Entity("e1", "UN", "organization")], "Ann Roe. Ann UN Roe")
def test_mentions_are_disjoint_sorted_and_in_the_text(entities: list[Entity], text: str) -> None:
    done = 0
    ids = {entity.id for entity in entities}
    for mention in Linker(entities).mentions(text):
        assert done <= mention.start < mention.end <= len(text)
        assert mention.entity in ids
        done = mention.end


@pytest.mark.slow
def test_the_texts_of_these_properties_have_mentions() -> None:
    """Else all of them would hold for a linker that finds nothing."""
    most: list[int] = []

    @settings(max_examples=150, phases=[Phase.generate], database=None, derandomize=True)
    @given(entities, texts)
    def count(entities: list[Entity], text: str) -> None:
        most.append(len(Linker(entities).mentions(text)))

    count()
    assert sum(number > 0 for number in most) > 5
    assert max(most) > 1


@given(entities, texts, st.randoms(use_true_random=False))
def test_the_order_of_entities_and_aliases_does_not_matter(
    entities: list[Entity], text: str, chance: random.Random
) -> None:
    shuffled = [
        Entity(entity.id, entity.name, entity.type, tuple(chance.sample(entity.aliases, len(entity.aliases))))
        for entity in chance.sample(entities, len(entities))
    ]
    one, other = Linker(entities).link(text), Linker(shuffled).link(text)
    assert [(m.entity, m.start, m.end) for m in one.mentions] == [(m.entity, m.start, m.end) for m in other.mentions]
    assert one.refused == other.refused


@given(entities, texts)
def test_all_finders_lead_to_the_same_mentions(entities: list[Entity], text: str) -> None:
    lexicon = compile_lexicon(entities, lang="en", spellings=RULER.spellings)
    folded = fold(text).text
    selector = Selector(lexicon, RULER)
    plain = selector.select(folded, PlainFinder(lexicon.forms))
    assert selector.select(folded, AhoCorasickFinder(lexicon.forms)) == plain
    assert selector.select(folded, WordFinder(lexicon.forms)) == plain


@given(
    st.dictionaries(st.text("abß😀 ", min_size=1, max_size=4), st.integers(), max_size=8),
    st.text("abß😀 ", max_size=30),
)
def test_both_finders_find_the_same(values: dict[str, int], text: str) -> None:
    assert list(AhoCorasickFinder(values).find(text)) == list(PlainFinder(values).find(text))


@given(entities, texts, offsets, spans)
def test_never_in_blocked_spans_or_across_breaks(
    entities: list[Entity], text: str, breaks: list[int], blocked: list[Span]
) -> None:
    linker = Linker(entities)
    for mention in linker.link(text, breaks=breaks, blocked=blocked).mentions:
        assert not any(mention.start < offset < mention.end for offset in breaks)
        assert not any(start < mention.end and mention.start < end for start, end in blocked if start < end)
    free = {(m.start, m.end): m for m in linker.link(text, breaks=breaks).mentions}
    for mention in linker.link(text, breaks=breaks, blocked=blocked).mentions:
        assert free[mention.start, mention.end] == mention, "blocking only takes away"


@given(texts, offsets)
def test_folding_keeps_the_way_back(text: str, breaks: list[int]) -> None:
    folded = fold(text, breaks=breaks)
    assert "  " not in folded.text
    end = 0
    for offset in range(len(folded.text)):
        span = folded.origin(offset, offset + 1)
        assert 0 <= span.start <= len(text)
        assert span.start >= end or folded.text[offset] == "\n"
        end = span.start
