"""What pages are called, for a search that knows which page is about a name: `assets/explainer/titles.json`."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.model.sections import article_key, entity_key
from mkdocs_explainer.render.exports import DataFile, to_json
from mkdocs_explainer.render.plain import cut, first_words, plain_text
from mkdocs_explainer.render.site import Site

TITLES = "assets/explainer/titles.json"
SMALL_WORDS = (
    "a about an and are be by can did do does for from has have how in is it its of on or that the their they this to"
    " was were what when where which who whom whose why will with"
).split()
"""Words that questions are made of: they count little beside names."""

_TEXT = 140
"""Characters of what is shown below a title."""


def small_words(lang: str) -> list[str]:
    """Return the words of a language that count little beside names; none where nobody has said which.

    >>> small_words("en")[:3], "und" in small_words("de-AT"), small_words("xx")
    (['a', 'about', 'an'], True, [])
    """
    return SMALL_WORDS if lang.partition("-")[0] == "en" else sorted(language(lang).function_words)


def title_files(urls: Mapping[str, str], asked: Callable[[str], Site]) -> Iterator[DataFile]:
    """Yield the file. asked: gives the site as a file sees it, by the file's path."""
    yield DataFile(TITLES, "", lambda: to_json(titles(asked(TITLES), urls)).encode())


def titles(site: Site, urls: Mapping[str, str]) -> dict[str, Any]:
    """Return the questions, articles and entries that have a page: address from the root, title, text, other names."""
    found: list[tuple[str, str, str, tuple[str, ...]]] = [
        (page.key, page.title, plain_text(page.front.answer), ()) for page in site.context_pages
    ]
    found += [(article_key(one.id), one.title, one.text, ()) for one in site.heads]
    entities = site.corpus.entities.values()
    named = [(entity, dict.fromkeys(alias.text for alias in entity.aliases)) for entity in entities]
    found += [(entity_key(one.id), one.name, first_words(one.summary), tuple(names)) for one, names in named]
    known = [[urls[key], title, cut(text, _TEXT), names] for key, title, text, names in found if key in urls]
    return {"titles": known, "small": small_words(site.tongue.lang)}
