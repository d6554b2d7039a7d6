"""The rule PR704."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Location, Related, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_PLACES = 3
"""Of one domain that are shown."""


def check(context: Context) -> Iterator[Finding]:
    """Yield the outside domains that a change brings in, each at its first place."""
    for domain, places in context.change.new_domains.items() if context.change else ():
        first, *more = [Location(path, line) for path, line in places[:_PLACES]]
        yield Finding(
            "PR704",
            f"nothing on this site has led to {domain} before",
            first,
            related=tuple(Related(place, "and here") for place in more),
            help="look at the page there: is it what the text says, and who is behind it?",
        )


RULE = Rule(
    code="PR704",
    name="new-outside-domain",
    severity=Severity.WARNING,
    what="A change names a web address whose domain no source, text or page has named before. Addresses are read as"
    " browsers read them; letters of other scripts that look like Latin ones are spelled out as `xn--…`. Found with"
    " `explainer check --base REV`.",
    why="A new source is welcome, and is where advertisement, fraud and false look-alikes come in: somebody should have"
    " looked at it.",
    example="URL: https://apnews.com.example.net/article/x",
    fix="URL: https://apnews.com/article/x",
    check=check,
)
