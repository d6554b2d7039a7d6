"""Names from spaCy, with small pipelines that are made here: no trained one can be had without the network."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed

from mkdocs_explainer.core.kin import Kin
from mkdocs_explainer.core.suggestions import suggest
from mkdocs_explainer.match.spacy_names import PipelineError, SpacyNames

TEXT = "Later zed of the Example Office met Ann Exley on Monday. The tall ship sank."


@pytest.fixture(scope="session")
def ruler(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline that knows names by heart."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("entity_ruler").add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "WEAPON", "pattern": "zed"},
            {"label": "ORG", "pattern": "the Example Office"},
            {"label": "PERSON", "pattern": "Ann Exley"},
            {"label": "DATE", "pattern": "Monday"},
        ]
    )
    folder = tmp_path_factory.mktemp("ruler")
    nlp.to_disk(folder)
    return str(folder)


def test_names_with_their_types(ruler: str) -> None:
    read = SpacyNames(ruler).read(TEXT)
    assert [(TEXT[name.start : name.end], name.type) for name in read.phrases] == [
        ("zed", "weapon"),
        ("Example Office", "organization"),
        ("Ann Exley", "person"),
    ]
    assert read.noun_phrases == ()
    found = suggest(TEXT, Kin([]), phrases=read.phrases)
    assert {(one.words, one.type) for one in found} == {
        ("zed", "weapon"),
        ("Example Office", "organization"),
        ("Ann Exley", "person"),
    }


def test_a_trained_recognizer(tmp_path: Path) -> None:
    fix_random_seed(1)
    nlp = spacy.blank("en")
    recognizer = nlp.add_pipe("ner")
    recognizer.add_label("GPE")  # type: ignore[attr-defined]
    texts = [f"they went to {place} today" for place in ("Zedville", "Exville", "Yxville", "Wyeville")]
    examples = [
        Example.from_dict(nlp.make_doc(text), {"entities": [(13, text.index(" today"), "GPE")]}) for text in texts
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(20):
        nlp.update(examples, sgd=optimizer)
    nlp.to_disk(tmp_path)
    text = "they went to Quoville today"
    [name] = SpacyNames(str(tmp_path)).read(text).phrases
    assert (text[name.start : name.end], name.type) == ("Quoville", "place")


def test_noun_phrases(ruler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    names = SpacyNames(ruler)
    words = "The tall ship sank .".split()
    parsed = Doc(
        names._nlp.vocab,
        words=words,
        heads=[2, 2, 3, 3, 3],
        deps=["det", "amod", "nsubj", "ROOT", "punct"],
        pos=["DET", "ADJ", "NOUN", "VERB", "PUNCT"],
    )
    monkeypatch.setattr(names, "_nlp", _Fixed(parsed))
    assert [parsed.text[slice(*span)] for span in names.read(parsed.text).noun_phrases] == ["tall ship"]


class _Fixed:
    """A pipeline that gives one document."""

    max_length = 10**6

    def __init__(self, doc: Doc) -> None:
        self._doc = doc

    def __call__(self, text: str) -> Doc:
        return self._doc


def test_pipelines_that_do_not_serve(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="cannot load"):
        SpacyNames("no_such_pipeline")
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(PipelineError, match="finds no names"):
        SpacyNames(str(tmp_path))
