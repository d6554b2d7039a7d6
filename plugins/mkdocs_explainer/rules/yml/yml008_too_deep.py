"""The rule YML008: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML008",
    name="too-deep",
    severity=Severity.ERROR,
    what="Lists and mappings stand inside one another in too many levels.",
    why="No annotation needs that; thousands of levels crash programs that read YAML.",
    example="facts: [[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]",
    fix=("facts:\n  - {label: Capital, value: Kursk}"),
)
