"""The rule LNK351."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.model.mentions import Reason, Refusal
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield names in articles that several entities bear, each once per article."""
    for article, refusals in context.refusals.items():
        groups: dict[tuple[str, tuple[str, ...]], list[Refusal]] = {}
        for refusal in refusals:
            if refusal.reason == Reason.AMBIGUOUS:
                words = context.texts[article][refusal.start : refusal.end]
                groups.setdefault((words, refusal.entities), []).append(refusal)
        for (words, entities), places in groups.items():
            first = places[0]
            times = f" (in {len(places)} places)" if len(places) > 1 else ""
            yield Finding(
                "LNK351",
                f"{' '.join(words.split())} is not linked: it may mean {' or '.join(entities)}{times}",
                context.locate_in_article(article, Span(first.start, first.end)),
                label="which one?",
                help=f"add a note in {context.folders.annotations}/notes/{article}/ with this quote, `kind: identify`"
                " and `entity: …`",
            )


RULE = Rule(
    code="LNK351",
    name="ambiguous-mention",
    severity=Severity.WARNING,
    what="A name in an article may mean several entities, and nothing in the text decides.",
    why="It stays without a link and without a card: a wrong explanation would mislead.",
    example="# two persons in the glossary: Jong Un Kim, Yo Jong Kim\n# the article says only: “Kim said”",
    fix="# annotations/notes/<article>/kim-said.yml\nquote: Kim said\nkind: identify\nentity: kim-jong-un",
    check=check,
)
