"""The rule LNK351."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.model.mentions import Reason
from mkdocs_explainer.rules.refused import refused_names
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield names in articles that several entities bear, each once per article."""
    for name in refused_names(context, Reason.AMBIGUOUS):
        yield Finding(
            "LNK351",
            f"{name.words} is not linked: it may mean {' or '.join(name.entities)}{name.times}",
            name.first,
            label="which one?",
            help=f"add a note in {context.folders.annotations}/notes/{name.article}/ with this quote, `kind: identify`"
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
