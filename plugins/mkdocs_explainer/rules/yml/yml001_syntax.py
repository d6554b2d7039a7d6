"""The rule YML001: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML001",
    name="syntax",
    severity=Severity.ERROR,
    what=(
        "A file does not follow the rules of YAML: a colon, a space, a bracket or a quotation mark is "
        "missing, a line starts in the wrong column, or the file is not stored as UTF-8."
    ),
    why="A file that cannot be read is left out of the site, and with it every link to it.",
    example=("name:Kursk Oblast\ntype: place"),
    fix=("name: Kursk Oblast\ntype: place"),
)
