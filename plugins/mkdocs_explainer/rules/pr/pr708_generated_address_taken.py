"""The rule PR708."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.model.sections import CONTEXT, SECTIONS, article_key, entity_key
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.site_links import page_key
from mkdocs_explainer.site.checking import Context

_FILES = frozenset(
    ["404.html", "sitemap.xml", "sitemap.xml.gz", "cname", "objects.inv", "_redirects", "_headers", ".htaccess"]
)
"""What a build writes at the site's root, and what tells a server how to serve it. In small letters."""
_FOLDERS = ("assets/explainer/", "assets/javascripts/", "assets/stylesheets/", "explainer/", "search/")
"""Where builds, themes and this program have their own files."""
_PAGE = (".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm")


def check(context: Context) -> Iterator[Finding]:
    """Yield files that a change adds at an address where the build puts something of its own."""
    change, docs = context.change, context.folders.docs
    if change is None or not docs:
        return
    corpus, addresses = context.corpus, context.folders.addresses
    keys = [*map(article_key, corpus.articles), *map(entity_key, corpus.entities)]
    pages = {path.casefold() for key in keys if (path := addresses.path(key))}
    pages |= {folder.casefold() for section in SECTIONS if section != CONTEXT and (folder := addresses.folder(section))}
    for path in sorted(change.added):
        if not path.startswith(f"{docs}/"):
            continue
        name = context.folders.below_docs(path)
        below = name.casefold()
        if below.endswith(_PAGE) and page_key(name).casefold() in pages:
            message = "the site makes a page at this address: this one would stand in its place"
            yield Finding(
                "PR708", message, Location(path), help="give it another name, or edit what the page is made from"
            )
        elif below in _FILES or below.startswith(_FOLDERS):
            message = "the build, or the server, has a file of its own here"
            yield Finding("PR708", message, Location(path), help="give it another name")


RULE = Rule(
    code="PR708",
    name="generated-address-taken",
    severity=Severity.ERROR,
    what="A change adds a page or a file at an address that the build fills itself: that of an article, of an entry, of"
    " an index, of our own or the theme's scripts and stylesheets, or a file that tells a server how to serve the site,"
    " such as `CNAME`. Found with `explainer check --base REV`.",
    why="A page that stands in another one's place says in its name what it likes; a script in the place of ours runs"
    " on every page. A publisher who wants an index of their own adds it by hand.",
    example="docs/glossary/kursk.md",
    fix="docs/context/kursk.md",
    check=check,
)
