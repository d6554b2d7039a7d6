"""Pages at addresses that entities and articles had before: they lead to the new ones, with scripts or without."""

import posixpath
from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.sections import article_key, entity_key

_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{href}">
<meta http-equiv="refresh" content="0; url={href}">
</head>
<body><p><a href="{href}">{title}</a></p></body>
</html>
"""


class Redirect(NamedTuple):
    """An address that leads elsewhere."""

    key: str
    """Of the page that was there."""
    target: str
    """Key of the page that it leads to."""
    title: str


def redirects(corpus: Corpus) -> Iterator[Redirect]:
    """Yield the former addresses, but for those at which something else stands now; of two claims the first by id."""
    taken = {article_key(id) for id in corpus.articles} | {entity_key(id) for id in corpus.entities}
    pages: Mapping[str, tuple[str, tuple[str, ...]]] = {
        **{entity_key(id): (entity.name, entity.former_ids) for id, entity in corpus.entities.items()},
        **{article_key(id): (article.title, article.former_ids) for id, article in corpus.articles.items()},
    }
    for target, (title, former) in pages.items():
        section = target.partition("/")[0]
        for id in former:
            key = f"{section}/{id}"
            if key not in taken:
                taken.add(key)
                yield Redirect(key, target, title)


def redirect_html(redirect: Redirect, *, lang: str, is_folder: bool) -> str:
    """Return the page. is_folder: addresses end in a slash (`glossary/kursk/`), not in `.html`."""
    start = f"{redirect.key}/" if is_folder else posixpath.dirname(redirect.key)
    end = redirect.target if is_folder else f"{redirect.target}.html"
    href = posixpath.relpath(end, start) + ("/" if is_folder else "")
    return _PAGE.format(lang=escape(lang), title=escape(redirect.title), href=escape(href))
