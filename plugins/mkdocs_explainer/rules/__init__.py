"""What is checked. One rule is one file, named by its code and name."""

from mkdocs_explainer.rules.registry import (
    Rule,
    all_rules,
    gathered,
    ignoring_problem,
    rule,
    run_rules,
    severities_problem,
    severity_of,
)
from mkdocs_explainer.rules.weighing import read_severities
from mkdocs_explainer.site.checking import Context

__all__ = [
    "Context",
    "Rule",
    "all_rules",
    "gathered",
    "ignoring_problem",
    "read_severities",
    "rule",
    "run_rules",
    "severities_problem",
    "severity_of",
]
