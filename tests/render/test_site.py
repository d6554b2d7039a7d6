"""Look-ups that several pages share."""

from mkdocs_explainer.model.corpus import Article, Corpus
from mkdocs_explainer.render.site import Site, WrittenPage
from mkdocs_explainer.site.index import SiteIndex


def test_context_pages_stand_in_the_order_of_the_articles_the_newest_first() -> None:
    older = Article("older", "", "", "", published="2024-01-01", context=("why", "also"))
    newer = Article("newer", "", "", "", published="2025-01-01", context=("who", "why", "missing"))
    keys = ("context/also", "context/b", "context/a", "context/who", "context/why", "about")
    site = Site(
        Corpus(articles={"older": older, "newer": newer}),
        SiteIndex({}, {}),
        {key: WrittenPage(key, key.title()) for key in keys},
    )
    in_order = ["context/who", "context/why", "context/also", "context/a", "context/b"]
    assert [page.key for page in site.context_pages] == in_order
