"""A second opinion on mentions: each case a text, what a reader says about it, and what is linked then."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.second_reading import Named, Opinion, reread
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.mentions import Mention, Reason, Refusal, Via
from mkdocs_explainer.model.spans import Span

ENTITIES = {
    "port": Entity("port", "Port", "place", (Alias("Porter", kind="demonym"),)),
    "ann": Entity("ann", "Ann Porter", "person"),
    "flag": Entity("flag", "flag", "concept"),
}
PLACE = Mention("port", 4, 8, Via.NAME)


def again(text: str, mention: Mention, *names: Named) -> list[Mention] | Reason:
    kept, refused = reread(ENTITIES, text, [mention], [], Opinion(names=names))
    return kept or refused[0].reason


def test_a_place_in_the_longer_name_of_an_institution_an_event_or_a_people() -> None:
    text = "Old Port Ann said so on a Sunday"
    for type in ("organization", "event", "group"):
        assert again(text, PLACE, Named(Span(4, 12), (type,))) == Reason.LONGER_NAME  # type: ignore[arg-type]
    for type in ("person", "place", "document", "concept"):
        assert again(text, PLACE, Named(Span(4, 12), (type,))) == [PLACE]  # type: ignore[arg-type]
    assert again(text, PLACE, Named(Span(4, 8), ("organization",))) == [PLACE]
    assert again(text, PLACE, Named(Span(6, 12), ("organization",))) == [PLACE]
    around = (Named(Span(0, 30), ("organization",)), Named(Span(0, 3), ("place",)))
    assert again(text, PLACE, *around) == Reason.LONGER_NAME
    nested = (Named(Span(0, 30), ("place",)), Named(Span(0, 12), ("event",)), Named(Span(9, 12), ("person",)))
    assert again(text, PLACE, *nested) == Reason.LONGER_NAME


def test_only_places_are_hidden_by_longer_names() -> None:
    person = Mention("ann", 4, 8, Via.NAME)
    assert again("Old Port Ann said so", person, Named(Span(0, 12), ("organization",))) == [person]


def test_verbs() -> None:
    opinion = Opinion(verbs=[Span(0, 4), Span(5, 9)])
    flags = [Mention("flag", 0, 4), Mention("flag", 5, 9)]
    assert reread(ENTITIES, "Flag flag", flags, [], opinion) == ([flags[0]], [Refusal(5, 9, ("flag",), Reason.VERB)])


def test_an_ambiguous_name() -> None:
    refusal = Refusal(4, 10, ("ann", "port"), Reason.AMBIGUOUS)
    text = "The Porter way"
    for types, is_people, entity in (("person",), False, "ann"), (("group",), True, "port"), (("group",), False, ""):
        label = Named(Span(4, 10), types, is_people)  # type: ignore[arg-type]
        kept, refused = reread(ENTITIES, text, [], [refusal], Opinion(names=[label]))
        assert [mention.entity for mention in kept] == ([entity] if entity else [])
        assert refused == ([] if entity else [refusal])


def test_people_are_told_by_their_own_name_alone() -> None:
    refusal = Refusal(4, 8, ("ann", "port"), Reason.AMBIGUOUS)
    label = Named(Span(4, 8), ("group",), is_people=True)
    assert reread(ENTITIES, "The Port way", [], [refusal], Opinion(names=[label])) == ([], [refusal])


def test_a_label_decides_only_what_was_ambiguous_and_the_very_words() -> None:
    label = Named(Span(4, 10), ("person",))
    for refusal in (Refusal(4, 10, ("ann",), Reason.NAMESAKE), Refusal(4, 8, ("ann", "port"), Reason.AMBIGUOUS)):
        assert reread(ENTITIES, "The Porter way", [], [refusal], Opinion(names=[label])) == ([], [refusal])


class _Told:
    """A reader that says the same of every text."""

    def __init__(self, opinion: Opinion) -> None:
        self._opinion = opinion

    def read(self, text: str) -> Opinion:
        assert text
        return self._opinion


def test_a_linker_with_a_reader_gives_places_as_it_links() -> None:
    reader = _Told(Opinion([Span(0, 29)], [Named(Span(0, 13), ("organization",))], [Span(20, 24)]))
    linker = Linker([*ENTITIES.values()], reader=reader)
    for text in ("Bank of Port and do flag it.", "Bank  of Port and do flag it."):
        linked = linker.link(text)
        places, refused = linker.places(text)
        assert places == [(one.start, one.end, one.entity, one.via) for one in linked.mentions]
        assert refused == linked.refused
        assert refused
    flags = Linker([*ENTITIES.values()]).places("Bank of Port and do flag it.")
    assert flags != linker.places("Bank of Port and do flag it.")


def test_sentences_have_the_offsets_of_the_text_as_it_was() -> None:
    reader = _Told(Opinion([Span(0, 14), Span(14, 14), Span(15, 30)]))
    linked = Linker([*ENTITIES.values()], reader=reader).link("The  flag fell.  The port  slept.")
    assert linked.sentences == (Span(0, 15), Span(17, 33))
    assert [one.entity for one in linked.mentions] == ["flag"]


def test_a_reader_is_not_asked_about_a_text_without_names() -> None:
    reader = _Told(Opinion([Span(0, 9)]))
    linker = Linker([*ENTITIES.values()], reader=reader)
    assert linker.link("No name.").sentences == ()
    assert linker.link("One flag.").sentences == (Span(0, 9),)


SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 20), st.integers(1, 9))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_a_place_is_hidden_by_any_longer_name_around_it(names: list[Span], place: Span) -> None:
    sorted_names = sorted(names)
    opinion = Opinion(names=[Named(span, ("organization",)) for span in sorted_names])
    kept, refused = reread(ENTITIES, "x" * 40, [Mention("port", *place)], [], opinion)
    is_hidden = any(span != place and span.start <= place.start and place.end <= span.end for span in names)
    assert bool(refused) is is_hidden
    assert bool(kept) is not is_hidden
