"""The rule ANN113: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN113",
    name="misplaced-file",
    severity=Severity.ERROR,
    what=(
        "A file lies where no annotation or article belongs, has another ending than `.yml` (articles: "
        "`.txt`, `.md`), or is a symbolic link."
    ),
    why=(
        "It would be ignored, and its author would wonder why nothing appears. Links could lead to files "
        "outside the repository."
    ),
    example="annotations/glossary/kursk.yaml",
    fix="annotations/glossary/kursk.yml",
)
