"""What a build says in MkDocs' log."""

from collections.abc import Sequence

from mkdocs.plugins import get_plugin_logger

from mkdocs_explainer.hosts.cli.formats import concise
from mkdocs_explainer.hosts.mkdocs.forks import LEAST_SHARED, Shares, is_safe
from mkdocs_explainer.hosts.mkdocs.neighbours import is_first_language
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.model.findings import Finding, Severity, sort_key
from mkdocs_explainer.project.linkers import missing_inflection
from mkdocs_explainer.rules import severity_of

log = get_plugin_logger(__name__)


class Checks:
    """The checks of one build; made beside its pages where few of these are made and there is a core for it."""

    def __init__(self, build: SiteBuild, loaded: Sequence[Finding], *, is_beside: bool) -> None:
        """loaded: what was found while MkDocs' files were looked through."""
        self._shares = Shares(1, lambda _: build.findings(loaded))
        if is_beside and is_safe():
            _ = build.site  # or both would make it
            self._shares.start(1)

    def findings(self) -> list[Finding]:
        """Return what is wrong with the site."""
        return list(self._shares.finish()[0])

    def stop(self) -> None:
        """End what is under way."""
        self._shares.stop()


def begin_checks(build: SiteBuild, loaded: Sequence[Finding]) -> Checks:
    """Return the checks of a build, begun if the last build is known: one that makes all its pages has no core left."""
    is_known = build.warm is not None and bool(build.warm.before)
    are_many = len(build.rendered.pages) >= LEAST_SHARED
    return Checks(build, loaded, is_beside=is_known and are_many and build.options.processes > 1)


def log_build(build: SiteBuild, checks: Checks) -> None:
    """Log what was found in a build."""
    linkers = build.rendered.project.linkers
    for problem in linkers.problems:
        log.warning(problem)
    if missing := missing_inflection(linkers.languages):
        log.info(missing)
    if is_first_language(build.rendered.config):
        _log_findings(checks.findings())


def _log_findings(findings: list[Finding]) -> None:
    """Log a line for each finding, and how many there are. Errors are warnings to MkDocs: strict builds count them."""
    findings.sort(key=sort_key)
    for finding in findings:
        if severity_of(finding) == Severity.ERROR:
            log.warning(concise.line(finding))
        else:
            log.info(concise.line(finding))
    if findings:
        log.info("Findings: %d. `explainer check` shows each with its line and what to do", len(findings))
