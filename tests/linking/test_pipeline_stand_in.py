"""What is read from a pipeline, with one that stands in for spaCy's: quick, and where spaCy is not installed."""

import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from mkdocs_explainer.linking import spacy_reading
from mkdocs_explainer.linking.pipeline import PipelineError, load_pipeline
from mkdocs_explainer.linking.second_reading import Named
from mkdocs_explainer.linking.spacy_reading import SpacyReading
from mkdocs_explainer.model.spans import Span


class StandIn:
    """Finds the words that it is told, and sentences at each full stop."""

    lang = "en"
    max_length = 12

    def __init__(self, names: dict[str, str], verbs: tuple[str, ...] = (), *, has_sentences: bool = True) -> None:
        self._names, self._verbs, self._has_sentences = names, verbs, has_sentences
        self.read: list[str] = []

    def pipe(self, lines: list[tuple[str, Any]], *, as_tuples: bool) -> Iterator[tuple[Any, Any]]:
        assert as_tuples
        for line, told in lines:
            assert len(line) < self.max_length
            self.read.append(line)
            yield Doc(line, self._names, self._verbs, has_sentences=self._has_sentences), told


class Doc:
    def __init__(self, text: str, names: dict[str, str], verbs: tuple[str, ...], *, has_sentences: bool) -> None:
        self._text, self._verbs, self._has_sentences = text, verbs, has_sentences
        found = sorted((text.index(words), words, label) for words, label in names.items() if words in text)
        self.ents = [SimpleNamespace(text=words, start_char=at, label_=label) for at, words, label in found]

    def has_annotation(self, name: str) -> bool:
        return name == "SENT_START" and self._has_sentences

    @property
    def sents(self) -> Iterator[Any]:
        assert self._has_sentences
        end = self._text.find(".") + 1 or len(self._text)
        yield SimpleNamespace(start_char=0, end_char=end)

    def __iter__(self) -> Iterator[Any]:
        at = 0
        for word in self._text.split(" "):
            yield Token(word, at, "VERB" if word in self._verbs else "AUX" if word == "will" else "NOUN")
            at += len(word) + 1


class Token:
    def __init__(self, word: str, idx: int, pos_: str) -> None:
        self._word, self.idx, self.pos_ = word, idx, pos_

    def __len__(self) -> int:
        return len(self._word)


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Any:
    def of(nlp: StandIn) -> SpacyReading:
        monkeypatch.setattr(spacy_reading, "load_pipeline", lambda _model: nlp)
        return SpacyReading("no such pipeline, and nothing kept of it")

    return of


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("Zed", "Zed"),
        ("the Zed", "Zed"),
        ("The Zed's", "Zed"),
        ("THE ZED'S", "THE ZED"),
        ("Zed'S", "Zed"),
        ("then Zed", "then Zed"),
        ("the ", "the "),
        ("the", "the"),
        ("The  Zed", " Zed"),
        ("Zed's works", "Zed's works"),
    ],
)
def test_an_article_and_a_possessive_are_no_part_of_a_name(reading: Any, words: str, bare: str) -> None:
    text = f"x\nAs {words} fell."
    opinion = reading(StandIn({words: "ORG"})).read(text)
    [name] = opinion.names
    assert text[name.span.start : name.span.end] == bare
    assert name.span.start == text.index(words) + words.index(bare)
    assert name == Named(name.span, ("organization", "company"), is_people=False)


def test_lines_are_read_by_themselves_and_told_with_the_offsets_of_the_text(reading: Any) -> None:
    nlp = StandIn({"Zed": "NORP", "Wye": "gpe", "Monday": "DATE", "ship": "SHIP"}, ("fell",))
    text = "\n  \nZed fell. Yes\n\nOn Monday Wye and a ship will go.\n"
    opinion = reading(nlp).read(text)
    assert nlp.read == ["Zed fell. Yes", "On Monday Wye and a ship will go."]
    assert nlp.max_length == len("On Monday Wye and a ship will go.") + 1
    assert [text[slice(*span)] for span in opinion.sentences] == ["Zed fell.", "On Monday Wye and a ship will go."]
    told = [(text[slice(*name.span)], name.types, name.is_people) for name in opinion.names]
    assert told == [("Zed", ("group",), True), ("Wye", ("place",), False), ("ship", ("ship",), False)]
    assert [text[slice(*span)] for span in opinion.verbs] == ["will"]
    assert reading(nlp).load() == "en"


def test_a_pipeline_is_loaded_once_and_a_short_text_keeps_its_limit(
    reading: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    nlp = StandIn({"Zed": "GPE"}, has_sentences=False)
    read = reading(nlp)
    assert read.read("Zed.").names == [Named(Span(0, 3), ("place",))]
    monkeypatch.setattr(spacy_reading, "load_pipeline", None)
    assert read.read("Zed!").sentences == []
    assert read.read("").names == []
    assert nlp.max_length == 12


def test_without_spacy_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(PipelineError, match=r"spaCy is not installed: pip install .*\[spacy\]"):
        load_pipeline("en")


@pytest.mark.parametrize("error", [ImportError, OSError, ValueError])
def test_a_pipeline_that_cannot_be_loaded_is_named_with_the_beginning_of_the_cause(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def load(model: str, *, exclude: list[str]) -> None:
        assert exclude == ["lemmatizer", "parser"]
        raise error(f"[{model}] no\n  good {'x' * 400}")

    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=load))  # type: ignore[arg-type]
    with pytest.raises(PipelineError) as told:
        load_pipeline("my_model")
    cause = "[my_model] no good xxxx"
    assert str(told.value).startswith(f"spaCy cannot load the pipeline my_model: {cause}")
    assert str(told.value).endswith("x" * (300 - len(cause) + 4))
    assert len(str(told.value)) == len("spaCy cannot load the pipeline my_model: ") + 300
