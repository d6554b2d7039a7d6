"""The rule PR707."""

from collections import Counter
from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.active_pages import active_in_page, located
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.active_files import active_in_file, may_run

_HELP = "take it out; who runs the site can put it in by hand"


def check(context: Context) -> Iterator[Finding]:
    """Yield what a change brings in that runs, or loads from elsewhere: in pages, and in files beside them."""
    change, docs = context.change, context.folders.docs
    if change is None or not docs:
        return
    pages = context.pages or {}
    for path in sorted(change.added | change.edited):
        if not path.startswith(f"{docs}/"):
            continue
        is_page = path in pages and not path.startswith(context.folders.context)  # those are judged by MD508
        if is_page or may_run(path):
            text = pages[path] if is_page else context.read(path)
            parts = _parts(context, path, text, is_page=is_page)
            before = change.before(path) if path in change.edited else ""
            known = (
                Counter(_parts(context, path, before, is_page=is_page))
                if before
                else Counter[tuple[str, tuple[str, ...]]]()
            )
            for part, finding in zip(parts, located("PR707", parts, text, path, help=_HELP), strict=True):
                known[part] -= 1
                if known[part] < 0 or not part[1]:  # a program is another one after any change
                    yield finding


def _parts(context: Context, path: str, text: str, *, is_page: bool) -> list[tuple[str, tuple[str, ...]]]:
    if is_page:
        return [(part.message, part.words) for part in active_in_page(context, text)]
    return list(active_in_file(path, text))


RULE = Rule(
    code="PR707",
    name="active-content-added",
    severity=Severity.ERROR,
    what="A change adds, to a hand-written page or a file beside the pages, what runs, loads from another site or opens"
    " something by itself: HTML as MD508 knows it, an SVG picture or another XML file with a script, a stylesheet that"
    " loads from elsewhere, a program in JavaScript. Found with `explainer check --base REV`.",
    why="Such a file lies on the site's own address: what it does, it does in the site's name, and once it is merged"
    " nobody looks at it again.",
    example='# About\n\n<img src="https://example.org/dot.png">',
    fix="# About\n\n![A dot](dot.png)",
    check=check,
)
