"""`explainer impact`."""

import argparse
import sys

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root

_EPILOG = """\
Compared is what is written, not how: the other revision's content is read, and none of its code or configuration
runs. The base is the commit from which it and the head have parted, so what others changed meanwhile does not count.

exit codes: 0 compared, 2 could not run

examples:
  explainer impact --base main
  explainer impact --base HEAD~1 --head HEAD
  explainer impact --base origin/main --format json --output impact.json
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("--base", required=True, metavar="REV", help="what to compare with: a branch, a tag, a commit")
    parser.add_argument("--head", default="", metavar="REV", help="what is compared (default: the working files)")
    parser.add_argument(
        "--format",
        choices=["text", "markdown", "json"],
        help="text: for a person (default in a terminal); markdown: for a comment on a pull request (default"
        " elsewhere); json: for programs, with everything",
    )
    parser.add_argument(
        "--spacy-model",
        metavar="NAME",
        default="none",
        help="the spaCy pipeline that reads both revisions, as spacy_model in the build does (default: none, as a"
        " proposal may name any program in mkdocs.yml)",
    )
    parser.add_argument("--output", metavar="FILE", help="write it to a file (default: standard output)")
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Report what the change does."""
    # `--help` must not wait for these
    from mkdocs_explainer.hosts.cli.formats.impact_json import impact_json  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.formats.impact_markdown import impact_markdown  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.formats.impact_text import impact_text  # noqa: PLC0415
    from mkdocs_explainer.load.git.command import GitError  # noqa: PLC0415
    from mkdocs_explainer.project.comparison import compare  # noqa: PLC0415
    from mkdocs_explainer.project.linkers import ReaderError  # noqa: PLC0415
    from mkdocs_explainer.project.outputs import write_output  # noqa: PLC0415
    from mkdocs_explainer.project.writing import NotWrittenError  # noqa: PLC0415

    root = find_root(arguments.root)
    try:
        compared = compare(root, arguments.base, arguments.head, model=arguments.spacy_model)
    except (GitError, OSError, ReaderError) as error:
        raise CommandError(str(error)) from error
    is_seen = not arguments.output and sys.stdout.isatty()
    write = {"text": impact_text, "markdown": impact_markdown, "json": impact_json}
    text = write[arguments.format or ("text" if is_seen else "markdown")](compared)
    if not arguments.output:
        sys.stdout.write(text)
        return CLEAN
    try:
        write_output(arguments.output, text.encode("utf-8"), is_ours=_is_report)
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
    return CLEAN


def _is_report(data: bytes) -> bool:
    """Return whether a file is a report of an earlier run, in either format."""
    from mkdocs_explainer.hosts.cli.formats.impact_json import is_impact_json  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.formats.impact_markdown import MARKER  # noqa: PLC0415

    return data.startswith(MARKER.encode()) or is_impact_json(data)
