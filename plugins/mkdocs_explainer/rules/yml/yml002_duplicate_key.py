"""The rule YML002: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML002",
    name="duplicate-key",
    severity=Severity.ERROR,
    what="The same field stands twice in one mapping.",
    why=("YAML would silently keep one of the two values, and nobody could say which one the author meant."),
    example=("name: Kursk Oblast\ntype: place\nname: Kursk"),
    fix=("name: Kursk Oblast\ntype: place"),
)
