"""The rules: each is one module in the folder of its family, registered by being there, loaded when it is asked for."""

import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from string import digits
from typing import Literal

from mkdocs_explainer.model.findings import Finding, Severity, sort_key
from mkdocs_explainer.rules.ignoring import without_ignored
from mkdocs_explainer.rules.weighing import severity_problem
from mkdocs_explainer.site.checking import Context

MAX_FINDINGS = 20
"""Of one rule in one file: who sees twenty has enough to do, and a hostile file must not flood the report."""


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
    most: int | None = None
    """Findings that are shown of a whole repository, the last with the number of the others: of what is good to know,
    a line is enough. `None`: all."""

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
    families = [str(folder) for folder in Path(__file__).parent.iterdir() if folder.is_dir()]
    names = sorted(module.name for module in pkgutil.iter_modules(families))
    return {name.split("_")[0].upper(): name for name in names}


def rule(code: str) -> Rule:
    """Return the rule with this code, in any case.

    >>> rule("anc301").name
    'quote-not-found'

    Raises:
        KeyError: there is no such rule.
    """
    module = import_module(f"{__package__}.{code.lower().rstrip(digits)}.{_modules()[code.upper()]}")
    found: Rule = module.RULE
    return found


def all_rules() -> Sequence[Rule]:
    """Return every rule, sorted by code."""
    return [rule(code) for code in sorted(_modules())]


def severity_of(finding: Finding) -> Severity:
    """Return how much a finding weighs."""
    return finding.severity or rule(finding.code).severity


def run_rules(context: Context, *, loaded: Iterable[Finding] = ()) -> list[Finding]:
    """Return what all rules find and what was found while files were read, sorted.

    Left out is what comments in the files, or the site as a whole, ignore with a reason.
    """
    checks = [each.check for each in all_rules() if each.check]
    found = (finding for check in checks for finding in check(context))
    texts = {path: context.read(path) for path in sorted(context.corpus.ignoring)}
    off = {code.upper() for code, reason in context.ignored.items() if not ignoring_problem(code, reason)}
    heard = (finding for finding in (*loaded, *found) if finding.code not in off)
    kept = without_ignored(heard, texts, _severity, is_complete=not context.corpus.broken)
    shown = sorted(_without_floods(sorted(kept, key=sort_key)), key=sort_key)
    given = context.severities
    return [replace(one, severity=given[one.code]) if one.code in given else one for one in shown]


def severities_problem(given: Mapping[str, object]) -> str:
    """Return why a site cannot weigh findings as its option `severity` says; "" when it can."""
    problems = (severity_problem(str(code), value, _severity(str(code).upper())) for code, value in given.items())
    return "; ".join(filter(None, problems))


def ignoring_problem(code: str, reason: object) -> str:
    """Return why a site cannot do without a rule for this reason; "" when it can.

    >>> ignoring_problem("ent205", "nobody has looked the numbers up"), ignoring_problem("ANC301", "we know")
    ('', 'ANC301 is an error, and errors cannot be ignored')
    """
    severity = _severity(code.upper())
    if severity is None:
        return f"there is no rule {code}"
    if severity == Severity.ERROR:
        return f"{code} is an error, and errors cannot be ignored"
    return "" if isinstance(reason, str) and reason.strip() else f"{code} needs a reason: write it behind the code"


def _severity(code: str) -> Severity | None:
    return rule(code).severity if code in _modules() else None


def gathered(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings as they are shown: of some rules a few, which tell how many more there are."""
    findings = list(findings)
    counts = Counter(finding.code for finding in findings)
    shown: Counter[str] = Counter()
    kept = []
    for finding in findings:
        most = rule(finding.code).most or counts[finding.code]
        shown[finding.code] += 1
        more = counts[finding.code] - most
        if shown[finding.code] == most and more > 0:
            kept.append(replace(finding, message=f"{finding.message} (and {more:,} more like this)"))
        elif shown[finding.code] <= most:
            kept.append(finding)
    return kept


def _without_floods(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield at most `MAX_FINDINGS` of each rule and file; the last one says how many more there are."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.location.path, finding.code), []).append(finding)
    for group in groups.values():
        yield from group[: MAX_FINDINGS - 1]
        if len(group) == MAX_FINDINGS:
            yield group[-1]
        elif len(group) > MAX_FINDINGS:
            more = len(group) - MAX_FINDINGS + 1
            yield Finding(group[-1].code, f"… and {more:,} more in this file", group[MAX_FINDINGS - 1].location)
