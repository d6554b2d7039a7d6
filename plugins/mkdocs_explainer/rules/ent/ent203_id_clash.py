"""The rule ENT203: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ENT203",
    name="id-clash",
    severity=Severity.ERROR,
    what="Two files get the same id, or ids that differ in capitals only.",
    why=("They would overwrite each other’s page. On Windows and macOS they cannot even lie in the same folder."),
    example=("annotations/glossary/kursk.yml\nannotations/glossary/Kursk.yml"),
    fix=("annotations/glossary/kursk.yml\nannotations/glossary/kursk-city.yml"),
)
