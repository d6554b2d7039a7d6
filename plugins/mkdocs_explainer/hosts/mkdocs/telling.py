"""What a build says in MkDocs' log."""

from collections.abc import Iterable

from mkdocs.plugins import get_plugin_logger

from mkdocs_explainer.hosts.cli.formats import concise
from mkdocs_explainer.hosts.mkdocs.neighbours import is_first_language
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.model.findings import Finding, Severity, sort_key
from mkdocs_explainer.project.linkers import missing_inflection
from mkdocs_explainer.rules import severity_of

log = get_plugin_logger(__name__)


def log_build(build: SiteBuild, loaded: Iterable[Finding]) -> None:
    """Check a build, and log what was found. loaded: what was found while MkDocs' files were looked through."""
    linkers = build.rendered.project.linkers
    for problem in linkers.problems:
        log.warning(problem)
    if missing := missing_inflection(linkers.languages):
        log.info(missing)
    if is_first_language(build.rendered.config):
        _log_findings(build.findings(loaded))


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
