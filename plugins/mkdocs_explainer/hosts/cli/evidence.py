"""`explainer evidence`."""

import argparse

from mkdocs_explainer.hosts.cli import CommandError
from mkdocs_explainer.hosts.cli.check import add_root

EXTRA = "mkdocs-explainer[evidence]"
_EPILOG = """\
examples:
  explainer evidence add state-2024-10-31 "we will not recognize"
  explainer evidence check
  explainer evidence check state-2024-10-31 --write --copies ../copies
  explainer evidence check --format markdown --write

`explainer evidence COMMAND --help` lists the options of each
"""
_CHECK = """\
fetches the pages of sources whose words are cited, one after another, and looks whether the words are still there.
It asks as robots.txt allows, waits between two requests to one site, sends no cookies and no passwords, and asks no
machine that is not public. Without --write nothing in the repository changes.

exit codes: 0 all words are there, or nobody could look; 1 some are gone or edited, or a page is gone; 2 could not run
"""
_ADD = """\
looks whether the words stand on the page of the source, and writes them beside the citation. Where several places cite
the source, --at says which
"""
FORMATS = ("text", "markdown", "json", "sarif")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    actions = parser.add_subparsers(dest="action", metavar="COMMAND", required=True)
    raw = argparse.RawDescriptionHelpFormatter
    add = actions.add_parser("add", help="write words of a source beside a citation", formatter_class=raw)
    add.description = _ADD
    add.add_argument("source", metavar="SOURCE", help="the source's id")
    add.add_argument("words", metavar="WORDS", help="the words, exactly as they stand there; … for what is left out")
    add.add_argument("--at", metavar="PATH[:LINE]", help="the file that cites the source, and the citation's line")
    add.add_argument("--lang", default="", metavar="LANG", help="their language, where it is not the source's")
    add.add_argument("--file", default="", metavar="PATH", help="a copy of the source in the folder of copies")
    unasked = add.add_mutually_exclusive_group()
    unasked.add_argument("--offline", action="store_true", help="ask nobody; nobody then knows whether they are there")
    unasked.add_argument(
        "--from-copy", action="store_true", help="ask nobody: you read them today in a copy that somebody keeps"
    )
    check = actions.add_parser("check", help="look whether the words are still there", formatter_class=raw)
    check.description = _CHECK
    check.add_argument("sources", nargs="*", metavar="SOURCE", help="ids of sources (default: all with evidence)")
    check.add_argument("--all", action="store_true", help="also look for the pages of sources without evidence")
    check.add_argument("--format", choices=FORMATS, default="text", help="how it is told (default: text)")
    check.add_argument("--output", metavar="FILE", help="where the report goes (default: standard output)")
    check.add_argument("--write", action="store_true", help="write down what was seen, for the site and the next check")
    check.add_argument(
        "--archive", action="store_true", help="with --write: fill in `archive` where an archive of the web has a copy"
    )
    check.add_argument("--archive-service", metavar="URL", help=argparse.SUPPRESS)
    for each in (add, check):
        each.add_argument("--copies", metavar="DIR", help="keep the pages in this folder, outside of the site")
        each.add_argument("--contact", default="", metavar="URL", help="who asks (default: the site's address)")
        each.add_argument("--pause", type=float, default=2.0, metavar="SECONDS", help="between two requests to a site")
        # for tests against a server on this machine
        each.add_argument("--allow-private", action="store_true", help=argparse.SUPPRESS)
        add_root(each)


def run(arguments: argparse.Namespace) -> int:
    """Add evidence, or check it."""
    try:
        if arguments.action == "add":
            from mkdocs_explainer.hosts.cli.evidence_adding import add  # noqa: PLC0415 -- `--help` must not wait

            return add(arguments)
        from mkdocs_explainer.hosts.cli.evidence_checking import check  # noqa: PLC0415

        return check(arguments)
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("mkdocs_explainer"):
            raise
        raise CommandError(f"{error.name} is missing: python -m pip install {EXTRA!r}") from error
