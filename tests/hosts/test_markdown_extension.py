"""Python-Markdown without MkDocs."""

from pathlib import Path
from types import SimpleNamespace

import markdown
import pytest
from markdown import Markdown
from markdown.preprocessors import Preprocessor

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


class _PageKnown(Preprocessor):
    """What Zensical gives each Markdown instance: a preprocessor that knows the page."""

    page = SimpleNamespace(path="index.md", url="", meta={})

    def run(self, lines: list[str]) -> list[str]:
        return lines


def test_a_page_of_a_site_has_cards_and_a_text_alone_has_none(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    alone = Markdown(extensions=["explainer"], extension_configs={"explainer": {"root": str(tmp_path)}})
    assert "explainer-frame" not in alone.convert("Kursk is here.")
    page = Markdown(extensions=["toc", "explainer"], extension_configs={"explainer": {"root": str(tmp_path)}})
    page.preprocessors.register(_PageKnown(), "page", 0)
    html = page.convert("# On Kursk\n\n## More\n\nKursk is here.")
    assert 'data-entity="kursk" data-type="place" aria-description="Place" href="glossary/kursk/"' in html
    assert html.count('<template class="explainer-frame" data-files="1">') == 1
    assert [one["name"] for one in page.toc_tokens] == ["On Kursk"]  # as it is shown beside the page
    assert "explainer-frame" not in page.reset().convert("Nobody is here.")


def test_a_page_of_a_site_has_the_lists_that_it_asks_for(tmp_path: Path) -> None:
    text = "# Home\n\n<!-- explainer: articles -->\n\nKursk.\n"
    files = {"mkdocs.yml": "plugins: [explainer]\n", "docs/index.md": text, "seeds/a.txt": "Talks\n\nIn Kursk.\n"}
    write_files(tmp_path, {**FILES, **files})
    page = Markdown(extensions=["explainer"], extension_configs={"explainer": {"root": str(tmp_path)}})
    page.preprocessors.register(_PageKnown(), "page", 0)
    html = page.convert(text)
    assert '<a class="explainer-lead-title" href="articles/a/"' in html
    assert "explainer: articles" not in html
    write_files(tmp_path, {"seeds/b.txt": "More talks\n\nIn Kursk.\n"})
    again = Markdown(extensions=["explainer"], extension_configs={"explainer": {"root": str(tmp_path)}})
    again.preprocessors.register(_PageKnown(), "page", 0)
    assert 'href="articles/b/"' in again.convert(text)
