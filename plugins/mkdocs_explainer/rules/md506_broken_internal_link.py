"""The rule MD506."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from mkdocs_explainer.core.checking import Context
from mkdocs_explainer.core.findings import Finding, Severity
from mkdocs_explainer.rules.lookup import did_you_mean
from mkdocs_explainer.rules.registry import Rule

_FOLDER = "docs/context/"


def check(context: Context) -> Iterator[Finding]:
    """Yield context pages that articles name and nobody wrote."""
    if context.pages is None:
        return
    known = {
        PurePosixPath(path.removeprefix(_FOLDER)).with_suffix("").as_posix()
        for path in context.pages
        if path.startswith(_FOLDER)
    }
    for article_id, article in context.corpus.articles.items():
        for number, name in enumerate(article.context):
            if name not in known:
                yield Finding(
                    "MD506",
                    f"there is no page {_FOLDER}{name}.md",
                    context.corpus.origin("article", article_id).locate("context", number),
                    help=did_you_mean(name, known) or "write the page, or delete its name here",
                )


RULE = Rule(
    code="MD506",
    name="broken-internal-link",
    severity=Severity.ERROR,
    what="An article’s list `context` names a page that does not exist in `docs/context/`.",
    why="Readers would be sent to a page that is not there.",
    example="context: [kursk-incurson]",
    fix="context: [kursk-incursion]",
    safety="suggestion",
    check=check,
)
