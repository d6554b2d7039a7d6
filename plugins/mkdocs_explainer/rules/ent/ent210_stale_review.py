"""The rule ENT210."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_MONTHS = 12


def check(context: Context) -> Iterator[Finding]:
    """Yield entities that a much newer article mentions than their review could know."""
    articles = context.corpus.articles
    newest: dict[str, str] = {}
    for article_id, mentioned in context.mentioned_in.items():
        for entity_id in mentioned:
            newest[entity_id] = max(newest.get(entity_id, ""), articles[article_id].published)
    for entity_id, entity in context.corpus.entities.items():
        published = newest.get(entity_id, "")
        if entity.reviewed and published and _month(published, 1) - _month(entity.reviewed, 12) >= _MONTHS:
            yield Finding(
                "ENT210",
                f"{entity.name} was reviewed in {entity.reviewed[:7]}, and an article of {published[:7]} mentions it",
                context.corpus.origin("entity", entity_id).locate("reviewed"),
                help="check that the entry still holds, and write the date of today",
            )


def _month(date: str, unknown: int) -> int:
    """Return the date's month counted from year 0; `unknown`: the month of a date that is a year only."""
    sign, digits = (-1, date[1:]) if date.startswith("-") else (1, date)
    year, _, rest = digits.partition("-")
    return sign * int(year) * 12 + (int(rest[:2]) if rest else unknown)


RULE = Rule(
    code="ENT210",
    name="stale-review",
    severity=Severity.INFO,
    what=(
        "An entity was last reviewed a year or more before the newest article that mentions it was published. The "
        "articles’ dates are compared, not the date of today, so that the same files always give the same findings. At "
        "most five are shown; name a file to be told of that file."
    ),
    why="Readers of a new article get an explanation that nobody has compared with what happened since.",
    example="# an article of 2024-10-31 mentions it\nreviewed: 2022-05-01",
    fix="reviewed: 2024-11-05",
    check=check,
    most=5,
)
