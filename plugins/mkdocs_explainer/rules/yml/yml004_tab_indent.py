"""The rule YML004: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML004",
    name="tab-indent",
    severity=Severity.ERROR,
    what="A line is indented with a tab.",
    why=("YAML counts columns and forbids tabs, because they are of different width in different programs."),
    example=("aliases:\n\t- Kursk"),
    fix=("aliases:\n  - Kursk"),
    safety="safe",
)
