"""The rule ANN104: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN104",
    name="bad-date",
    severity=Severity.ERROR,
    what=(
        "A date is not written as year, year and month, or year, month and day; does not exist; or ends "
        "before it starts."
    ),
    why=(
        "Dates are sorted and compared, on the timeline for instance. `6/8/2024` is June in one country and "
        "August in another."
    ),
    example="published: 6 August 2024",
    fix="published: 2024-08-06",
)
