"""Python-Markdown without MkDocs."""

from pathlib import Path

import markdown
import pytest

from tests_support import write_files

FILES = {
    "annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A city.\n",
    "annotations/sources/ap.yml": "type: webpage\ntitle: AP\n",
}


def test_names_and_citations_are_linked(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    options = {"root": str(tmp_path), "entity_url": "/g/{id}", "source_url": "/s#{id}"}
    html = markdown.markdown(
        "In Kursk [@ap]. `Kursk`", extensions=["explainer"], extension_configs={"explainer": options}
    )
    assert 'href="/g/kursk">Kursk</a><sup' in html
    assert 'href="/s#ap"' in html
    assert html.endswith("<code>Kursk</code></p>")


def test_a_wrong_option_is_an_error() -> None:
    with pytest.raises(ValueError, match="density must be one of"):
        markdown.markdown("", extensions=["explainer"], extension_configs={"explainer": {"density": "some"}})
