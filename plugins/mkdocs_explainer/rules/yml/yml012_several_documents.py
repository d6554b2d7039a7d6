"""The rule YML012: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML012",
    name="several-documents",
    severity=Severity.ERROR,
    what="A file contains a line `---` or `...` with more below it.",
    why=(
        "Such a line starts a second YAML document, which would be ignored. One file holds one entity, note, "
        "article or source."
    ),
    example=("name: Kursk Oblast\n---\nname: Belgorod Oblast"),
    fix="name: Kursk Oblast",
)
