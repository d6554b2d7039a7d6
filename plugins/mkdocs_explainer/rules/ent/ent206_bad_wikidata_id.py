"""The rule ENT206: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ENT206",
    name="bad-wikidata-id",
    severity=Severity.ERROR,
    what="The field `wikidata` does not contain the number of a Wikidata item.",
    why="The link to Wikidata, and everything that other programs take from there, would lead nowhere.",
    example="wikidata: https://www.wikidata.org/wiki/Q3206",
    fix="wikidata: Q3206",
)
