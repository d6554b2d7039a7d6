"""The rule YML010: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML010",
    name="invisible-or-bidi-character",
    severity=Severity.ERROR,
    what=(
        "A file contains a control character, a space without width, or a sign that changes the direction of reading."
    ),
    why=(
        "Nobody can see it in a review. It can make a text read otherwise than it is, or keep a name from being found."
    ),
    example="name: Ku⟨U+200B⟩rsk",
    fix="name: Kursk",
    safety="suggestion",
)
