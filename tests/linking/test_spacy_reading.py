"""A pipeline's kinds of names and verbs, with small pipelines that the tests make."""

import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.pipeline import PipelineError
from mkdocs_explainer.linking.second_reading import Named, Opinion
from mkdocs_explainer.linking.spacy_reading import SpacyReading
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.mentions import Reason, Via
from mkdocs_explainer.model.spans import Span
from spacy_pipelines import write_ruler

pytestmark = [pytest.mark.slow, pytest.mark.pipeline]

ENTITIES = (
    Entity("ford", "Amelia Z. Zed", "person", (Alias("Zed"),)),
    Entity("works", "Zed Works", "organization", (Alias("Zed"),)),
    Entity("town", "Exville", "place", (Alias("Yllic", kind="demonym"),)),
    Entity("sect", "Order of Exville", "organization", (Alias("Yllic"),)),
    Entity("ban", "embargo", "concept", (Alias("sanctions"),)),
    Entity("hall", "Wye", "place"),
)


@pytest.fixture(autouse=True)
def _nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test ask the pipeline, whatever another one was told."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    names = {
        "Zed": "PERSON",
        "the Zed's": "ORG",
        "Exville Hilt": "PERSON",
        "Wye, Zed and Sons": "ORG",
        "Yllic": "NORP",
        "the city of Exville": "GPE",
        "Monday": "DATE",
    }
    folder = tmp_path_factory.mktemp("reading")
    nlp = spacy.load(write_ruler(folder, names))
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "sanctions"}, {"LOWER": "the"}]], {"POS": "VERB"}, 0)  # type: ignore[attr-defined]
    ruler.add([[{"LOWER": "the"}, {"LOWER": "sanctions"}]], {"POS": "NOUN"}, 1)  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return str(folder)


def test_offsets_are_code_points_of_the_whole_text(model: str) -> None:
    text = "😀 Zed left.\n\nOn Monday the Zed's roof fell. It sanctions the firm."
    opinion = SpacyReading(model).read(text)
    assert [text[start:end] for start, end in opinion.sentences] == [
        "😀 Zed left.",
        "On Monday the Zed's roof fell.",
        "It sanctions the firm.",
    ]
    assert opinion.names == [Named(Span(2, 5), ("person",)), Named(Span(27, 30), ("organization", "company"))]
    assert [text[start:end] for start, end in opinion.verbs] == ["sanctions"]


@pytest.mark.parametrize(
    ("text", "linked", "refused"),
    [
        ("Later Zed left.", [("ford", Via.LABEL)], []),
        ("He saw the Zed's roof.", [("works", Via.LABEL)], []),
        ("We met Yllic guards.", [("town", Via.LABEL)], []),
        ("He met Exville Hilt.", [], [Reason.LONGER_NAME]),
        ("He left the city of Exville.", [("town", Via.NAME)], []),
        ("He asked Wye, Zed and Sons.", [], [Reason.LONGER_NAME, Reason.AMBIGUOUS]),
        ("It sanctions the firm.", [], [Reason.VERB]),
        ("It eased the sanctions.", [("ban", Via.ALIAS)], []),
        ("It eased  the\nembargo “now”: Zed left.", [("ban", Via.NAME), ("ford", Via.LABEL)], []),
    ],
)
def test_a_second_reading(model: str, text: str, linked: list[tuple[str, Via]], refused: list[Reason]) -> None:
    decided = Linker(ENTITIES, reader=SpacyReading(model)).link(text)
    assert [(mention.entity, mention.via) for mention in decided.mentions] == linked
    assert [refusal.reason for refusal in decided.refused] == refused


def test_what_the_rules_refused_for_another_reason_stays_refused(model: str) -> None:
    entities = (Entity("ford", "Amelia Z. Zed", "person", (Alias("Zed"),), ("Later Zed",)),)
    decided = Linker(entities, reader=SpacyReading(model)).link("Later Zed left.")
    assert not decided.mentions
    assert [refusal.reason for refusal in decided.refused] == [Reason.NOT_IN]


def test_a_pipeline_that_knows_less(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "person", "pattern": "Zed"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path)
    opinion = SpacyReading(str(tmp_path)).read("Zed left\n\n")
    assert opinion == Opinion(names=[Named(Span(0, 3), ("person",))], sentences=[], verbs=[])


def test_a_text_without_names_is_not_read() -> None:
    linker = Linker(ENTITIES, reader=SpacyReading("no-such-pipeline"))
    assert linker.mentions("Nothing here.") == []
    with pytest.raises(PipelineError, match="no-such-pipeline"):
        linker.mentions("They met in Exville.")


def test_a_missing_pipeline() -> None:
    with pytest.raises(PipelineError, match="no-such-pipeline"):
        SpacyReading("no-such-pipeline").read("Zed")


def test_without_a_reader_spacy_is_not_imported() -> None:
    code = (
        "import sys; from mkdocs_explainer import Entity, Linker; import mkdocs_explainer.linking.spacy_reading;"
        "assert Linker([Entity('a', 'Zed', 'place')]).mentions('Zed'); sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parent).returncode == 0
