"""The rule SRC402."""

import re
from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Related, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield sources with the same address as another one."""
    corpus = context.corpus
    first: dict[str, str] = {}
    for source_id, source in corpus.sources.items():
        if not source.url:
            continue
        other = first.setdefault(_address(source.url), source_id)
        if other != source_id:
            yield Finding(
                "SRC402",
                f"this is the address of the source {other}, too",
                corpus.origin("source", source_id).locate("URL"),
                related=(Related(corpus.origin("source", other).locate("URL"), "here"),),
                help=f"cite {other} instead, and delete one of the two files; pages and paragraphs are locators",
            )


def _address(url: str) -> str:
    """Return what two addresses of the same page have in common."""
    host, slash, path = re.sub(r"^https?://(?:www\.)?", "", url.partition("#")[0], flags=re.IGNORECASE).partition("/")
    return f"{host.lower()}{slash}{path}".rstrip("/")


RULE = Rule(
    code="SRC402",
    name="duplicate-source",
    severity=Severity.WARNING,
    what="Two source files have the same address.",
    why="Readers would see one source as two, and count it twice.",
    example="# ap-1.yml\nURL: https://apnews.com/article/x\n# ap-2.yml\nURL: https://www.apnews.com/article/x/",
    fix="# ap-1.yml\nURL: https://apnews.com/article/x",
    check=check,
)
