"""The rule ANN118."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN118",
    name="stray-text",
    severity=Severity.ERROR,
    what="A field of plain text holds what nobody meant as a part of it: a comma at the end of a name, the field's own"
    " name once more, an address that was pasted twice, a reference such as `[[kursk]]` or `[@ap]`, which is one in"
    " Markdown alone.",
    why="It would be shown to readers as it stands, and a name with a comma at its end is found in no article.",
    example="aliases:\n  - Kursk region,",
    fix="aliases:\n  - Kursk region",
    safety="suggestion",
)
