"""The rule LNK352."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.model.mentions import Reason
from mkdocs_explainer.rules.refused import refused_names
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield names that stand inside a longer name which the glossary does not have, each once per article."""
    for name in refused_names(context, Reason.LONGER_NAME, Reason.COMPOUND):
        yield Finding(
            "LNK352",
            f"{name.words} is not linked here, because it is part of a longer name{name.times}",
            name.first,
            label="which name?",
            help=(
                f"if the longer name means {' or '.join(name.entities)}, add it there as an alias; if it means "
                f"something else, an entry for it would help readers: explainer why {name.article} shows the words"
            ),
        )


RULE = Rule(
    code="LNK352",
    name="mention-inside-other-name",
    severity=Severity.INFO,
    what=(
        "An article has an entity’s name inside a longer name that the glossary does not have, such as *Kursk* in "
        "*Kursk Nuclear Power Plant*. At most five are shown; name an article to see its own."
    ),
    why="Such words stay without a link: the longer name means something else, or it is an alias that is missing.",
    example="# the article says: “near the Kursk Nuclear Power Plant”\nname: Kursk",
    fix="# annotations/glossary/kursk-nuclear-power-plant.yml\nname: Kursk Nuclear Power Plant",
    check=check,
    most=5,
)
