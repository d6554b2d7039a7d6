"""`explainer check`."""

import argparse
import os
import sys
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_explainer.hosts.cli import CLEAN, FINDINGS, CommandError
from mkdocs_explainer.hosts.cli.formats import Report, format_names, formatter, write_step_summary
from mkdocs_explainer.hosts.cli.options import add_spacy_model
from mkdocs_explainer.model.findings import Finding, Related, Severity, sort_key

if TYPE_CHECKING:  # `--help` must not wait for what these modules import
    from mkdocs_explainer.site.changeset import Changeset

_EPILOG = """\
exit codes: 0 nothing to mend (warnings and information count with --strict), 1 findings, 2 could not run

examples:
  explainer check
  explainer check annotations/glossary/kursk-oblast.yml
  explainer check --format github --strict
  explainer check --diff
  explainer check --fix
  explainer check --base main
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("paths", nargs="*", metavar="PATH", help="report only what concerns these files or folders")
    parser.add_argument(
        "--format", choices=format_names(), default="full", help="how findings are shown (default: full)"
    )
    parser.add_argument(
        "--base", metavar="REV", help="also judge the change since this revision: a branch, a tag, a commit"
    )
    add_root(parser)
    parser.add_argument("--strict", action="store_true", help="warnings fail, too")
    fixing = parser.add_mutually_exclusive_group()
    fixing.add_argument("--fix", action="store_true", help="mend in the files what can be mended without asking")
    fixing.add_argument("--diff", action="store_true", help="show what --fix would change; write nothing")
    parser.add_argument(
        "--suggestions", action="store_true", help="with --fix or --diff: suggestions, too, where there is one only"
    )
    add_spacy_model(parser)


def add_root(parser: argparse.ArgumentParser) -> None:
    """Add the option that says where the repository is."""
    parser.add_argument(
        "--root", metavar="DIR", help="the site's folder, with mkdocs.yml (default: the nearest one above)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Report the findings."""
    from mkdocs_explainer.hosts.cli.articles import open_quietly, tell_languages  # noqa: PLC0415 -- `--help` waits not
    from mkdocs_explainer.rules import gathered, severity_of  # noqa: PLC0415

    root = find_root(arguments.root)
    paths = [_relative(path, root) for path in arguments.paths]
    if arguments.suggestions and not (arguments.fix or arguments.diff):
        raise CommandError("--suggestions goes with --fix or --diff")
    if arguments.fix or arguments.diff:
        from mkdocs_explainer.hosts.cli.fixes import show_diff, write_fixes  # noqa: PLC0415

        def is_here(finding: Finding) -> bool:
            return _is_below(finding.location.path, paths)

        if arguments.diff:
            return show_diff(root, is_here, with_suggestions=arguments.suggestions)
        write_fixes(root, is_here, with_suggestions=arguments.suggestions)
    project = open_quietly(root, model=arguments.spacy_model)
    change = _change(root, arguments.base) if arguments.base else None
    everything = project.findings(replace(project.context, change=change))
    if change:
        everything = tuple(sorted((at_change(finding, change.paths) for finding in everything), key=sort_key))
    tell_languages(project)
    findings = gathered(finding for finding in everything if _concerns(finding, paths))
    files = [file for file in project.files(everything) if _is_below(file, paths)]
    manual = project.settings.manual
    report = Report(findings, len(files), read=project.read, has_colour=_has_colour(), manual=manual)
    for line in formatter(arguments.format)(report):
        print(line)
    if arguments.format == "github":
        write_step_summary(report)
    failing = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    return FINDINGS if any(severity_of(finding) in failing for finding in findings) else CLEAN


def at_change(finding: Finding, touched: Collection[str]) -> Finding:
    """Return the finding at a file that the change touches, where one of its places is there: a forge shows no other.

    Fixes are edits of the file of the first place; they go when it is not the first any more.
    """
    place = next((each for each in finding.related if each.location.path in touched), None)
    if finding.location.path in touched or place is None:
        return finding
    others = tuple(each for each in finding.related if each is not place)
    first = Related(finding.location, finding.label or "and here")
    return replace(finding, location=place.location, label=place.label, related=(first, *others), fixes=())


def _change(root: Path, base: str) -> "Changeset":
    from mkdocs_explainer.load.git.command import GitError  # noqa: PLC0415
    from mkdocs_explainer.project.changesets import read_changeset  # noqa: PLC0415

    try:
        return read_changeset(root, base)
    except (GitError, OSError) as error:
        raise CommandError(str(error)) from error


def find_root(given: str | None) -> Path:
    """Return the site's folder: the one that was named, else the nearest one above.

    Raises:
        CommandError: there is none.
    """
    from mkdocs_explainer.project.settings import is_site  # noqa: PLC0415 -- `--help` must not wait for it

    start = Path(given or ".").resolve()
    if not start.is_dir():
        raise CommandError(f"{given} is not a folder")
    candidates = [start] if given else [start, *start.parents]
    for folder in candidates:
        if is_site(folder):
            return folder
    raise CommandError(
        f"{start} is not the folder of a site, and lies in none: it has no annotations/, no seeds/, and no mkdocs.yml"
        " that names the plugin explainer. Go to the site's folder, or name it with --root."
        " A new site is made with: explainer new site DIR"
    )


def _relative(path: str, root: Path) -> str:
    """Return the path as findings give it."""
    # not resolved: the finding on a symbolic link stands at the link
    full = Path(os.path.normpath(Path.cwd() / path))
    if not full.exists() and not full.is_symlink():
        raise CommandError(f"there is no file or folder {path}")
    for base in (root, Path(os.path.normpath(root))):
        if full.is_relative_to(base):
            return full.relative_to(base).as_posix()
    resolved = full.resolve()
    if resolved.is_relative_to(root):
        return resolved.relative_to(root).as_posix()
    raise CommandError(f"{path} does not lie in {root}")


def _concerns(finding: Finding, paths: Collection[str]) -> bool:
    places: Iterable[str] = (finding.location.path, *(related.location.path for related in finding.related))
    return any(_is_below(place, paths) for place in places)


def _is_below(file: str, paths: Collection[str]) -> bool:
    return not paths or any(path in (".", file) or file.startswith(f"{path}/") for path in paths)


def _has_colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
