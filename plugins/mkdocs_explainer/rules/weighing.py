"""How much findings weigh in a site that gives its reasons: the option `severity`."""

from collections.abc import Mapping
from typing import Any

from mkdocs_explainer.model.findings import Severity

_FIXED_FAMILY = "YML"
_FIXED = frozenset(
    "ANN101 ANN102 ANN103 ANN104 ANN105 ANN106 ANN110 ANN113 ANN114 ENT203 MD501 MD502 MD508 PR707".split()
)
"""Rules whose errors stay errors: a file could not be shown as it is written, or a page could harm its readers."""
_FIELDS = {"level", "reason"}


def severity_problem(code: str, value: object, known: Severity | None) -> str:
    """Return why a site cannot weigh the findings of a rule so; "" when it can. known: the rule's own; `None`: no rule.

    >>> severity_problem("MD506", {"level": "warning", "reason": "pages of a sister site"}, Severity.ERROR)
    ''
    >>> severity_problem("MD501", {"level": "info", "reason": "we know"}, Severity.ERROR)
    'MD501 stays an error: without it the site would not be what its files say, or not be safe'
    """
    if known is None:
        return f"there is no rule {code}"
    if not isinstance(value, dict) or set(value) != _FIELDS or value["level"] not in list(Severity):
        return f"{code} needs {{level: error, warning or info, reason: why}}"
    if not isinstance(value["reason"], str) or not value["reason"].strip():
        return f"{code} needs a reason"
    is_fixed = known == Severity.ERROR and (code.upper().startswith(_FIXED_FAMILY) or code.upper() in _FIXED)
    if is_fixed and value["level"] != Severity.ERROR:
        return f"{code} stays an error: without it the site would not be what its files say, or not be safe"
    return ""


def read_severities(given: Mapping[str, Any]) -> dict[str, Severity]:
    """Return severities by code. given: the option `severity`; what has a problem is left out by who asks."""
    return {code.upper(): Severity(value["level"]) for code, value in given.items()}
