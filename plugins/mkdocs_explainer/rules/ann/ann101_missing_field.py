"""The rule ANN101: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN101",
    name="missing-field",
    severity=Severity.ERROR,
    what="A field that is needed is missing or has no value.",
    why="Without it the page, card or note would have a hole.",
    example=("name: Kursk Oblast\ntype: place"),
    fix=("name: Kursk Oblast\ntype: place\nsummary: Russian region on the border with Ukraine."),
)
