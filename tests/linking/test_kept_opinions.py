"""What a pipeline said is kept, by text and pipeline, outside the repository."""

from pathlib import Path

import pytest

from mkdocs_explainer.linking.kept_opinions import KeptOpinions, kept_opinions
from mkdocs_explainer.linking.second_reading import Named, Opinion
from mkdocs_explainer.linking.spacy_reading import SpacyReading
from mkdocs_explainer.model.spans import Span
from spacy_pipelines import write_ruler

OPINION = Opinion([Span(0, 9)], [Named(Span(4, 9), ("group", "place"), is_people=True)], [Span(0, 3)])


def test_an_opinion_comes_back_as_it_was(tmp_path: Path) -> None:
    kept = KeptOpinions(tmp_path / "new")
    assert kept.read("a 🚀 text\ud800") is None
    kept.write("a 🚀 text\ud800", OPINION)
    assert kept.read("a 🚀 text\ud800") == OPINION
    assert kept.read("another text") is None
    assert len(list((tmp_path / "new").iterdir())) == 1


@pytest.mark.parametrize("data", ["", "{", "[]", '{"sentences": 3}', '{"sentences": [[1]], "names": [], "verbs": []}'])
def test_what_makes_no_sense_is_not_believed(tmp_path: Path, data: str) -> None:
    kept = KeptOpinions(tmp_path)
    kept.write("text", OPINION)
    next(tmp_path.iterdir()).write_text(data)
    assert kept.read("text") is None


def test_no_more_is_kept_than_there_is_room_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_explainer.linking.kept_opinions._MOST", 2)
    kept = KeptOpinions(tmp_path)
    for text in "abc":
        kept.write(text, OPINION)
    assert [kept.read(text) for text in "abc"] == [OPINION, OPINION, None]
    KeptOpinions(tmp_path).write("d", OPINION)
    assert kept.read("d") is None
    next(tmp_path.iterdir()).unlink()
    for text in "de":
        KeptOpinions(tmp_path).write(text, OPINION)
    assert [kept.read(text) for text in "de"] == [OPINION, None]


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = KeptOpinions(tmp_path / "file" / "folder")
    kept.write("text", OPINION)
    assert kept.read("text") is None


@pytest.mark.slow
def test_a_second_reading_loads_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    model = write_ruler(tmp_path / "ruler", {"Boa": "GPE"})
    text = "They met in Boa. It rained."
    first = SpacyReading(model).read(text)
    assert first.names == [Named(Span(12, 15), ("place",))]
    monkeypatch.setattr("mkdocs_explainer.linking.spacy_reading.load_pipeline", None)
    assert SpacyReading(model).read(text) == first
    with pytest.raises(TypeError):
        SpacyReading(model).read(f"{text} Later.")


@pytest.mark.slow
def test_another_pipeline_has_opinions_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    model = write_ruler(tmp_path / "ruler", {"Boa": "GPE"})
    SpacyReading(model).read("In Boa.")
    write_ruler(tmp_path / "ruler", {"Boa": "PERSON"})
    assert SpacyReading(model).read("In Boa.").names == [Named(Span(3, 6), ("person",))]


def test_a_pipeline_that_nobody_can_find_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept_opinions("no_such_pipeline") is None
    assert kept_opinions("no pipeline") is None
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    assert kept_opinions("yaml")  # any package has a folder


def test_a_pipeline_whose_files_cannot_be_looked_at_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    (tmp_path / "model").mkdir()
    assert kept_opinions(str(tmp_path / "model"))

    def fail(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "rglob", fail)
    assert kept_opinions(str(tmp_path / "model")) is None


def test_a_pipeline_is_told_by_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    model = tmp_path / "model"
    (model / "ner").mkdir(parents=True)
    (model / "ner" / "cfg").write_text("one")

    def read() -> Opinion | None:
        kept = kept_opinions(str(model))
        assert kept
        return kept.read("text")

    kept = kept_opinions(str(model))
    assert kept
    kept.write("text", OPINION)
    assert read() == OPINION
    (model / "ner" / "cfg.pyc").write_text("made by whoever imports it")
    assert read() == OPINION
    (model / "ner" / "cfg").write_text("three")
    assert read() is None
    assert [path.name for path in (tmp_path / "home" / "mkdocs-explainer").iterdir()] == ["opinions"]
