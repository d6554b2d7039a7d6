"""The rule ANN115: found when all others are done."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN115",
    name="idle-ignore",
    severity=Severity.WARNING,
    what=(
        "A comment `# explainer: ignore[…]` has no effect: it gives no reason, names an error or a rule that does not "
        "exist, or there is nothing to ignore."
    ),
    why="Reviewers would take the finding for judged. A comment that outlives its finding hides the next one.",
    example="URL: http://example.org/a # explainer: ignore[SRC403]",
    fix="URL: http://example.org/a # explainer: ignore[SRC403] the archive has no https",
    safety="suggestion",
)
