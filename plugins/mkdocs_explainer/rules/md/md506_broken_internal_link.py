"""The rule MD506."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from mkdocs_explainer.model.findings import Edit, Finding, Fix, Severity
from mkdocs_explainer.rules.lookup import did_you_mean, renaming
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.site_links import Link, Site, links
from mkdocs_explainer.site.checking import Context

_WITHOUT_SCHEME = re.compile(
    r"www\.[\w-]+\.|(?:[\w-]+\.)+(?:com|org|net|gov|edu|mil|int|info|eu|uk|us|ru|ua|de|fr|cn|jp|kr|il)(?:[/?#]|$)",
    re.IGNORECASE,
)
"""How addresses of other sites begin when their scheme is missing; files of a site end otherwise."""


def check(context: Context) -> Iterator[Finding]:
    """Yield context pages that articles name and nobody wrote, and links to pages and places that are not there."""
    if context.pages is None:
        return
    yield from _context_pages(context, context.pages)
    site = Site(context)
    for link in links(context):
        if _WITHOUT_SCHEME.match(link.target):
            yield _no_scheme(link)
            continue
        found = site.resolve(link)
        if found is None:
            continue
        (key, fragment), path = found, link.target.partition("#")[0]
        if not link.is_in_page and path.endswith((".md", ".markdown")):
            yield _file_in_annotation(context, link)
        elif key not in site.pages:
            yield _no_page(context, link, site)
        elif not site.has_place(key, fragment):
            message = f"{f'the page {path}' if path else 'this page'} has no place called #{fragment}"
            yield Finding("MD506", message, link.locate(), help="open the page and copy the address of the place anew")


def _no_scheme(link: Link) -> Finding:
    place = link.locate()
    column, width = place.column, len(link.target)
    is_whole = place.end_column == column + width
    fixes = (Fix("write https:// before it", (Edit(place.line, column, place.line, column, "https://"),)),)
    return Finding(
        "MD506",
        f"{link.target.partition('/')[0]} is read as a page of this site, because the address has no https://",
        place,
        help="copy the whole address from the browser",
        fixes=fixes if is_whole else (),
    )


def _context_pages(context: Context, pages: Mapping[str, str]) -> Iterator[Finding]:
    folder = context.folders.context
    known = {
        PurePosixPath(path.removeprefix(folder)).with_suffix("").as_posix() for path in pages if path.startswith(folder)
    }
    for article_id, article in context.corpus.articles.items():
        for number, name in enumerate(article.context):
            if name not in known:
                place = context.corpus.origin("article", article_id).locate("context", number)
                yield Finding(
                    "MD506",
                    f"there is no page {folder}{name}.md",
                    place,
                    help=did_you_mean(name, known) or "write the page, or delete its name here",
                    fixes=renaming(context, place, name, known),
                )


def _file_in_annotation(context: Context, link: Link) -> Finding:
    name = PurePosixPath(link.target.partition("#")[0]).stem
    known = context.corpus.entities
    advice = f"write [[{name}]]" if name in known else "write the page’s whole address, or [[…]] for an entry"
    return Finding("MD506", "in an annotation a link to a file leads nowhere", link.locate(), help=advice)


def _no_page(context: Context, link: Link, site: Site) -> Finding:
    written = link.target.partition("#")[0]
    last = PurePosixPath(written.rstrip("/")).stem
    known = {PurePosixPath(key).name for key in site.pages if key}
    is_elsewhere = last in known
    place = link.locate()
    return Finding(
        "MD506",
        f"there is no page {written} as seen from here",
        place,
        help=f"there is a page {last} in another folder: correct the way to it"
        if is_elsewhere
        else did_you_mean(last, known) or "correct the address, or delete the link",
        fixes=() if is_elsewhere else renaming(context, place, last, known),
    )


RULE = Rule(
    code="MD506",
    name="broken-internal-link",
    severity=Severity.ERROR,
    what=(
        "A link within the site leads to a page, or to a place on a page, that does not exist: in hand-written pages "
        "and in annotations. Or an article’s list `context` names a page that is not in `docs/context/`."
    ),
    why="Readers would be sent to a page that is not there.",
    example="context: [kursk-incurson]",
    fix="context: [kursk-incursion]",
    safety="suggestion",
    check=check,
)
