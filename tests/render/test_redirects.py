"""Former addresses lead to what was renamed."""

import posixpath
import re

import pytest

from mkdocs_explainer.model.corpus import Article, Corpus, Entity
from mkdocs_explainer.render.redirects import Redirect, redirect_html, redirects

CORPUS = Corpus(
    articles={"new": Article("new", "seeds/n.txt", "x", "A <b>", former_ids=("old", "kursk"))},
    entities={
        "kursk": Entity("kursk", "Kursk", "place", former_ids=("region", "kursk")),
        "sumy": Entity("sumy", "Sumy", "place", former_ids=("region", "kursk")),
    },
)


def test_each_former_address_leads_to_one_page_and_none_that_is_there() -> None:
    assert [(one.key, one.target) for one in redirects(CORPUS)] == [
        ("glossary/region", "glossary/kursk"),
        ("articles/old", "articles/new"),
        ("articles/kursk", "articles/new"),
    ]


@pytest.mark.parametrize(("is_folder", "page", "wanted"), [
    (True, "articles/old/", "articles/new/"), (False, "articles/old.html", "articles/new.html"),
])  # fmt: skip
def test_the_page_leads_there_from_any_folder(*, is_folder: bool, page: str, wanted: str) -> None:
    html = redirect_html(Redirect("articles/old", "articles/new", "A <b>"), lang="de", is_folder=is_folder)
    found = set(re.findall(r'(?:href="|url=)([^"]+)"', html))
    assert len(found) == 1
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), found.pop()))
    assert target == wanted.rstrip("/")
    assert "A &lt;b&gt;" in html
    assert "<b>" not in html
