"""The rule YML007: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML007",
    name="tag-anchor-alias-merge",
    severity=Severity.ERROR,
    what="A file uses YAML tags (`!…`), anchors (`&…`), references (`*…`) or merge keys (`<<`).",
    why=(
        "They let a few lines swell to gigabytes or run code in other programs, and hide from a reviewer what "
        "a file says. Annotations do not need them."
    ),
    example=("name: &n Kursk\nsummary: *n"),
    fix=("name: Kursk\nsummary: Region of Russia."),
)
