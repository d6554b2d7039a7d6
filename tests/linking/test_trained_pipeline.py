"""What a trained pipeline adds to the rules: it knows kinds of names and verbs from the words around them."""

import pytest

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.spacy_reading import SpacyReading
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.mentions import Reason, Via

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


@pytest.mark.parametrize(
    ("text", "entity", "reason"),
    [
        ("Crowd Cheers Ashford Moor At Harbour Gate", "ashford", Reason.LONGER_NAME),
        ("Voters Ask Ashford Moor About Old Bridge", "ashford", Reason.LONGER_NAME),
        ("It shields the port.", "shield", Reason.VERB),
    ],
)
def test_it_takes_wrong_links_away(trained_pipeline: str, text: str, entity: str, reason: Reason) -> None:
    assert [mention.entity for mention in Linker(ENTITIES).mentions(text)] == [entity]
    read = Linker(ENTITIES, reader=SpacyReading(trained_pipeline)).link(text)
    assert not read.mentions
    assert [(refusal.entities, refusal.reason) for refusal in read.refused] == [((entity,), reason)]


@pytest.mark.parametrize("text", ["They sold the shields.", "They drove to Ashford yesterday."])
def test_right_links_stay(trained_pipeline: str, text: str) -> None:
    read = Linker(ENTITIES, reader=SpacyReading(trained_pipeline)).link(text)
    assert read.mentions == Linker(ENTITIES).link(text).mentions != ()
