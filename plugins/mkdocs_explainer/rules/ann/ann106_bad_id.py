"""The rule ANN106: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN106",
    name="bad-id",
    severity=Severity.ERROR,
    what="The name of a file or folder is no id: small letters a–z, digits and single hyphens.",
    why=(
        "The name becomes an address on the site and is typed by others who refer to it. Capitals and spaces "
        "make different files on different computers."
    ),
    example="annotations/glossary/Kursk Oblast.yml",
    fix="annotations/glossary/kursk-oblast.yml",
)
