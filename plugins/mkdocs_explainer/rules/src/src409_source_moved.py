"""The rule SRC409."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Edit, Finding, Fix, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.yaml_words import scalar


def check(context: Context) -> Iterator[Finding]:
    """Yield sources whose page is at another address."""
    corpus = context.corpus
    for id, record in corpus.records.items():
        if record.status == "moved" and record.address and id in corpus.sources:
            if record.address == corpus.sources[id].url:
                continue
            here = corpus.origin("source", id).locate("URL")
            yield Finding(
                "SRC409",
                f"this page has moved to {record.address}",
                here,
                help="look whether it is the same page, and write its new address",
                fixes=(Fix("write the new address", (Edit.at(here, scalar(record.address)),), "shown"),),
            )


RULE = Rule(
    code="SRC409",
    name="source-moved",
    severity=Severity.INFO,
    what="The address of a source leads on to another one, for good. `explainer evidence check --write` has seen it.",
    why="Old addresses stop leading on some day.",
    example="URL: https://example.org/2024/story",
    fix="URL: https://example.org/news/story",
    safety="suggestion",
    check=check,
)
