"""What a text names and nothing explains: kinds, order, evidence, and what is no suggestion."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.mentions import Mention, Reason, Refusal
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.suggesting.kin import Kin
from mkdocs_explainer.suggesting.name_phrases import Phrase
from mkdocs_explainer.suggesting.suggestions import Suggestion, suggest
from mkdocs_explainer.suggesting.unexplained import Explained

GLOSSARY = [
    Entity("exland", "Exland", "place", ["Exlandian"]),
    Entity("ann", "Ann Exley", "person"),
    Entity("bo-yx", "Bo Yxley", "person", ["Yxley"]),
    Entity("cy-yx", "Cy Yxley", "person", ["Yxley"]),
    Entity("fsb", "Exa Security Service", "organization"),
]


def found(text: str, entities: list[Entity] | None = None, **given: object) -> dict[str, Suggestion]:
    entities = GLOSSARY if entities is None else entities
    linked = Linker(entities).link(text)
    explained = Explained(linked.mentions, linked.refused)
    return {one.words: one for one in suggest(text, Kin(entities), explained, **given)}  # type: ignore[arg-type]


def test_what_is_explained_is_no_suggestion() -> None:
    assert found("So Ann Exley went to Exland. Later, Exley left the Exlandian coast.") == {}


def test_a_new_name_with_its_evidence() -> None:
    text = "Troops came. So Mr. Dan Zedley left Exland. Zedley is 41."
    [one] = found(text).values()
    assert (one.kind, one.words, one.type, one.forms) == ("entity", "Dan Zedley", "person", ("Zedley",))
    assert text[slice(*one.sentence)] == "So Mr. Dan Zedley left Exland."
    assert [text[slice(*place)] for place in one.places] == ["Dan Zedley", "Zedley"]


def test_a_family_name_without_its_full_name() -> None:
    one = found("So Secretary Exley left.")["Exley"]
    assert (one.kind, one.entities) == ("alias", ("ann",))
    assert "family name of Ann Exley" in one.reason


def test_another_spelling() -> None:
    one = found("So Ann Exlay left. Then Ann Exlay came.")["Ann Exlay"]
    assert (one.kind, one.entities) == ("alias", ("ann",))


def test_a_full_name_is_not_the_namesake() -> None:
    assert found("So Zoe Exley left. Later, Exley and Zoe Exley met.")["Zoe Exley"].kind == "entity"


def test_an_acronym_that_only_this_article_explains() -> None:
    one = found("the Exa Security Service (ESS) met. So ESS left.")["ESS"]
    assert (one.kind, one.entities, len(one.places)) == ("alias", ("fsb",), 2)


def test_an_ambiguous_name() -> None:
    one = found("So Yxley left.")["Yxley"]
    assert (one.kind, one.entities) == ("ambiguous", ("bo-yx", "cy-yx"))


def test_a_longer_name_around_a_known_one() -> None:
    assert found("So the University of Exland met.")["University of Exland"].kind == "entity"


def test_what_a_mention_leaves_of_a_name() -> None:
    text = "So Exland Parliament Zedville met."
    explained = Explained([Mention("exland", 3, 9)])
    assert [one.words for one in suggest(text, Kin([]), explained)] == ["Parliament Zedville"]
    # what says little by itself keeps the name beside it
    text = "So the Exland Ministry met."
    explained = Explained([Mention("exland", 7, 13)])
    assert [one.words for one in suggest(text, Kin([]), explained)] == ["Exland Ministry"]


def test_an_authors_decision_is_no_suggestion() -> None:
    text = "So Zedville met."
    for reason in (Reason.NOT_AUTO, Reason.NOT_IN, Reason.PINNED, Reason.BLOCKED):
        assert suggest(text, Kin([]), Explained([], [Refusal(3, 11, ("z",), reason)])) == ()
    assert suggest(text, Kin([]), Explained(blocked=[Span(0, 5)])) == ()


def test_headings_name_nothing_of_their_own() -> None:
    text = "Zedville and New Big Boats\n\nTroops came."
    assert [one.words for one in suggest(text, Kin([]))] != []
    assert suggest(text, Kin([]), Explained(headings=[Span(0, 26)]), breaks=[26]) == ()
    # but what they and the text name has its place there, too
    text += " So they left Zedville."
    [one] = suggest(text, Kin([]), Explained(headings=[Span(0, 26)]), breaks=[26])
    assert (one.words, one.places[0].start) == ("Zedville", 0)


def test_a_term_whose_acronym_is_explained() -> None:
    one = found("an intercontinental widget (ICW) fell. The ICW rose.")["intercontinental widget"]
    assert (one.kind, one.forms, one.type) == ("term", ("ICW",), "concept")
    text = "an intercontinental rocket (ICR) fell. The ICR rose."
    assert found(text)["intercontinental rocket"].type == "weapon"


def test_the_order() -> None:
    text = "So Zedville and Dan Zedley met. Zedville is old. A “meat pie” fell. Boa left. They like Zedville."
    words = [one.words for one in suggest(text, Kin([]))]
    assert words == ["Zedville", "Dan Zedley", "meat pie", "Boa"]


def test_a_model_takes_names_away_and_gives_types_but_finds_none() -> None:
    text = "the ship zed sank. Dan Zedley saw it in Boa. They met at Exley Hall."
    seen = [Phrase(9, 12, type="weapon"), Phrase(19, 22, type="person"), Phrase(40, 43, type="organization")]
    assert {(one.words, one.type) for one in suggest(text, Kin([]), seen=seen)} == {
        ("Dan Zedley", "person"),
        ("Boa", "organization"),
    }
    assert suggest(text, Kin([]), seen=[]) == ()
    assert {one.words for one in suggest(text, Kin([]))} > {"Dan Zedley", "Boa"}


WORDS = st.sampled_from(
    "Ann Exley Exland Yxley of the The and said. U.S. (EO) Office Zed “tall ship” zed \n\n İ漢 Mr.".split(" ")
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text(text: str) -> None:
    linked = Linker(GLOSSARY).link(text)
    suggestions = suggest(text, Kin(GLOSSARY), Explained(linked.mentions, linked.refused))
    assert [one.score for one in suggestions] == sorted((one.score for one in suggestions), reverse=True)
    for one in suggestions:
        assert one.places
        assert all(0 <= start < end <= len(text) for start, end in one.places)
        assert one.sentence.start <= max(place.end for place in one.places)
        assert all(form != one.words for form in one.forms)
    taken = {(mention.start, mention.end) for mention in linked.mentions}
    assert not any(taken.intersection(one.places) for one in suggestions if one.kind == "entity")
