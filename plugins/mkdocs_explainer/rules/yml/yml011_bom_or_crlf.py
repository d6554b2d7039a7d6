"""The rule YML011: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML011",
    name="bom-or-crlf",
    severity=Severity.INFO,
    what="A file starts with a byte order mark or has the line ends of Windows.",
    why=(
        "The file is read all the same. But when the next author saves it with other line ends, every line "
        "counts as changed."
    ),
    example="a file saved by Notepad as “UTF-8 with BOM”",
    fix="the same file saved as “UTF-8” with the line ends LF",
    safety="safe",
)
