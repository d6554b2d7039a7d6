"""The option `spacy_model`: a pipeline, made here, reads the articles in the site's language a second time."""

from pathlib import Path

import pytest
import spacy
from mkdocs.exceptions import Abort

from tests_support import Build

FILES = {
    "seeds/first.txt": "The flight\n\nLater Zed left.\n",
    "annotations/articles/first.yml": "file: seeds/first.txt\npublished: 2024-10-31\n",
    "annotations/glossary/ann.yml": "name: Ann Ex\ntype: person\nsummary: A pilot.\naliases: [Zed]\n",
    "annotations/glossary/works.yml": "name: Ex Works\ntype: organization\nsummary: A firm.\naliases: [Zed]\n",
}
CONFIG = "site_name: T\ntheme: {{name: null, custom_dir: theme}}\nplugins: [{{explainer: {{spacy_model: '{}'}}}}]\n"


def test_a_pipeline_decides_who_is_meant(build_site: Build, tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Zed"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "model")
    assert 'data-entity="ann"' not in build_site(FILES).page("articles/first/")
    site = build_site({**FILES, "mkdocs.yml": CONFIG.format(tmp_path / "model")})
    assert 'data-entity="ann"' in site.page("articles/first/")


def test_a_missing_pipeline_stops_the_build(build_site: Build, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort):
        build_site({**FILES, "mkdocs.yml": CONFIG.format("no-such-pipeline")})
    assert "explainer: spacy_model: spaCy cannot load the pipeline no-such-pipeline" in caplog.text
