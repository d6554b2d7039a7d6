"""The rule MD503."""

import re
from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.running_text import find_in_fields
from mkdocs_explainer.site.checking import Context

_IMAGE = re.compile(r"(?<!\\)!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])")


def check(context: Context) -> Iterator[Finding]:
    """Yield pictures in annotations."""
    for _, locate in find_in_fields(context, _IMAGE):
        yield Finding(
            "MD503",
            "annotations cannot show pictures",
            locate(),
            help="link to the page that has the picture: leave the exclamation mark out",
        )


RULE = Rule(
    code="MD503",
    name="remote-image",
    severity=Severity.ERROR,
    what="An annotation embeds a picture.",
    why=(
        "A picture from another site tells that site who reads what, and can be exchanged at any time. So pictures "
        "are removed from annotations."
    ),
    example="body: ![Map of the front](https://example.org/map.png)",
    fix="body: [Map of the front](https://example.org/map.png)",
    check=check,
)
