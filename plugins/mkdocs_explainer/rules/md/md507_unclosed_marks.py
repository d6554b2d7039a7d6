"""The rule MD507: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="MD507",
    name="unclosed-marks",
    severity=Severity.ERROR,
    what=(
        "A text has hundreds of brackets or other opening marks that nothing closes; or a paragraph of a page has more "
        "than 100,000 characters."
    ),
    why="Markdown looks for the end of each in the rest of the text; thousands would hold up the build for hours.",
    example="body: see [[[[[[[[[[… and thousands more",
    fix="body: see the list",
)
