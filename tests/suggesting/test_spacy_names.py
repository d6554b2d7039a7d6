"""Names from spaCy, with small pipelines that the tests make."""

from pathlib import Path

import pytest
import spacy

from mkdocs_explainer.linking.pipeline import PipelineError
from mkdocs_explainer.suggesting.kin import Kin
from mkdocs_explainer.suggesting.spacy_names import SpacyNames
from mkdocs_explainer.suggesting.suggestions import suggest
from spacy_pipelines import write_ruler

pytestmark = pytest.mark.slow

TEXT = "Later zed of the Example Office met Ann Exley on Monday. The tall ship sank."


@pytest.fixture(scope="session")
def ruler(tmp_path_factory: pytest.TempPathFactory) -> str:
    names = {"zed": "WEAPON", "the Example Office": "ORG", "Ann Exley": "PERSON", "Monday": "DATE"}
    return write_ruler(tmp_path_factory.mktemp("ruler"), names)


def test_names_with_their_types(ruler: str) -> None:
    read = SpacyNames(ruler).read(TEXT)
    assert [(TEXT[name.start : name.end], name.type) for name in read] == [
        ("zed", "weapon"),
        ("Example Office", "organization"),
        ("Ann Exley", "person"),
    ]
    found = suggest(TEXT, Kin([]), seen=read)
    assert {(one.words, one.type) for one in found} == {("Example Office", "organization"), ("Ann Exley", "person")}


def test_a_trained_recognizer(trained_pipeline: str) -> None:
    text = "Shares of Marlow fell by a tenth."
    [name] = SpacyNames(trained_pipeline).read(text)
    assert (text[name.start : name.end], name.type) == ("Marlow", "organization")


def test_pipelines_that_do_not_serve(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="cannot load"):
        SpacyNames("no_such_pipeline")
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(PipelineError, match="finds no names"):
        SpacyNames(str(tmp_path))
