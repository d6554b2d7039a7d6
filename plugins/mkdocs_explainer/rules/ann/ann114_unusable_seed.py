"""The rule ANN114: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN114",
    name="unusable-seed",
    severity=Severity.ERROR,
    what=(
        "The text that an article names in `file` is missing, empty, no text in UTF-8, not in `seeds/`, or "
        "already described by another file."
    ),
    why="There is nothing to publish.",
    example="file: kursk.txt",
    fix="file: seeds/kursk.txt",
)
