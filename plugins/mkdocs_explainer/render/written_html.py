"""A hand-written page as HTML that nobody cleaned: what a site's own extensions of Markdown make of it.

Only for judging. Of the extensions that a site names those are used that come with Python-Markdown and Material and
read nothing but the text; no option of theirs is obeyed, as options can name programs.
"""

from collections.abc import Collection
from functools import lru_cache

from markdown import Markdown

from mkdocs_explainer.render.inline_syntax import InlineSyntax

_ALWAYS = ("toc", "tables", "fenced_code")
"""MkDocs has them whatever a site says."""
_USUAL = ("attr_list", "md_in_html", "admonition", "def_list", "footnotes", "abbr")
"""What Zensical has, and many sites: for a site that names extensions that are not known here, or none."""
_OWN = frozenset(
    "abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs legacy_em md_in_html meta"
    " nl2br sane_lists smarty tables toc wikilinks".split()
)
_PYMDOWN = frozenset(
    "arithmatex betterem blocks.admonition blocks.definition blocks.details blocks.html blocks.tab caret critic details"
    " escapeall extra fancylists highlight inlinehilite keys magiclink mark progressbar quotes saneheaders smartsymbols"
    " superfences tabbed tasklist tilde".split()
)
_PREFIX = "markdown.extensions."


def written_html(text: str, extensions: Collection[str]) -> tuple[str, ...]:
    """Return the HTML of a page's text as the site may show it: one way, or several where that is not sure.

    extensions: the names in the site's configuration; empty: none are known.

    Raises:
        RecursionError: the text nests too deep.
    """
    named = tuple(sorted(name for name in map(_known, extensions) if name))
    ways = dict.fromkeys([named] if named else [])
    if len(named) < len(set(extensions) - {"explainer"}) or not named:
        ways[tuple(sorted({*named, *_USUAL}))] = None
    return tuple(dict.fromkeys(_converter(way).reset().convert(text) for way in ways))


def _known(name: str) -> str:
    short = name.removeprefix(_PREFIX)
    if short in _OWN:
        return short
    return name if name.removeprefix("pymdownx.") in _PYMDOWN else ""


@lru_cache(maxsize=8)
def _converter(names: tuple[str, ...]) -> Markdown:
    made = Markdown(extensions=[*_ALWAYS, InlineSyntax()])
    for name in names:
        # formulas as elements, not as scripts of a kind that no browser runs
        options = {name: {"generic": True}} if name == "pymdownx.arithmatex" else {}
        try:
            made.registerExtensions([name], options)
        except ImportError:  # a site without Material has no use for them either
            continue
    return made
