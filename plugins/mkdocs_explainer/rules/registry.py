"""The rules: each is one module of this package, registered by being there, loaded when it is asked for."""

import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Literal

from mkdocs_explainer.core.checking import Context
from mkdocs_explainer.core.findings import Finding, Severity, sort_key


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is checked, and all that is to be said about it."""

    code: str
    name: str
    """States the fault: `quote-not-found`."""
    severity: Severity
    what: str
    """What is checked; Markdown, as are the other texts."""
    why: str
    """Why the fault matters to a reader of the site."""
    example: str
    """A file's lines with the fault."""
    fix: str
    """The same lines without it, or words on what to do when there is nothing to show."""
    safety: Literal["safe", "suggestion", ""] = ""
    """Whether it can be mended without a person (`safe`), on a person's word, or only by hand."""
    check: Callable[[Context], Iterator[Finding]] | None = None
    """`None`: found while the files are read."""

    @property
    def page(self) -> str:
        """The rule's page in the documentation.

        >>> rule("ANC301").page
        'manual/rules/ANC301/'
        """
        return f"manual/rules/{self.code}/"


@lru_cache(maxsize=1)
def _modules() -> dict[str, str]:
    """Return the modules' names by the code they start with."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return {name.split("_")[0].upper(): name for name in names if name[3:6].isdigit() or name[2:5].isdigit()}


def rule(code: str) -> Rule:
    """Return the rule with this code, in any case.

    >>> rule("anc301").name
    'quote-not-found'

    Raises:
        KeyError: there is no such rule.
    """
    module = import_module(f"{__package__}.{_modules()[code.upper()]}")
    found: Rule = module.RULE
    return found


def all_rules() -> Sequence[Rule]:
    """Return every rule, sorted by code."""
    return [rule(code) for code in sorted(_modules())]


def severity_of(finding: Finding) -> Severity:
    """Return how much a finding weighs."""
    return rule(finding.code).severity


def run_rules(context: Context) -> list[Finding]:
    """Return what all rules find, sorted."""
    checks = [each.check for each in all_rules() if each.check]
    return sorted((finding for check in checks for finding in check(context)), key=sort_key)
