"""The command `explainer`. Each subcommand is one module, imported when it is called."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn, Protocol, cast

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
"""Exit codes."""

COMMANDS = {
    "check": "report mistakes in annotations, with their places and what to do",
    "explain": "tell what a rule checks, and why",
    "new": "write a new entry, note, source or article file, or a whole new site",
    "quote": "print the quote with which a note finds words of an article",
    "suggest": "list names and terms that articles use and nothing explains; draft entries for them",
    "coverage": "tell how much of each article is explained",
    "impact": "tell what a change does to the site: links, notes, entries, outside domains",
    "preview": "show the pages that a change affects, before and after, as a folder of static pages",
    "rename": "give an entry, note, source or article another id, with every reference to it",
    "reanchor": "show notes whose words were edited in the article, or are gone; renew their quotes",
    "why": "tell why words of an article are linked, or not",
    "senses": "propose which of several entities a name means in articles",
    "export": "write glossary, notes and mentions as data for other programs",
    "prebuild": "write the site's pages for generators that run no MkDocs plugins, or finished",
    "evidence": "look whether sources still say what they are cited for",
    "audit": "draw places for two judges, and tell how many links mislead or are missing",
    "archive": "link many articles in tables, and ask what a change does to them",
    "lsp": "answer editors: findings, fixes, completions, renaming (needs an extra)",
    "schema": "write the JSON Schemas with which editors check annotation files",
    "docs": "write the pages of the manual that are made from the code",
}
"""Each is a module of this package with `configure(parser)` and `run(arguments)`."""
REMEMBERED = frozenset({"check", "coverage", "impact"})
"""Commands that only read: what they printed is printed again while nothing has changed (option `cache`)."""

EXAMPLE = """\
examples:
  explainer new site my-explainer          a whole new site
  explainer check                          what is wrong, where, and what to do
  explainer check --fix                    the same; what can be mended without asking is mended
  explainer new note ARTICLE "some words"  a note on words of an article

`explainer COMMAND --help` tells more of each. Call it anywhere in the folder of a site.
"""


class CommandError(Exception):
    """The command cannot run; the message says why."""


class Command(Protocol):
    """What the module of a subcommand offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it, and return the exit code."""


def command(name: str) -> Command:
    """Return a subcommand's module."""
    return cast("Command", import_module(f"{__name__}.{name}"))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    arguments = [_typed(one) for one in sys.argv[1:]] if argv is None else list(argv)
    if arguments and arguments[0] in REMEMBERED:
        from mkdocs_explainer.project.answers import recall  # noqa: PLC0415 -- few commands need it

        _mend_streams()
        if answer := recall(arguments):
            return answer.give()
    parser = _parser(arguments)
    if not arguments:
        parser.print_help(sys.stderr)
        return COULD_NOT_RUN
    given = parser.parse_args(arguments)
    _mend_streams()
    try:
        code = _remembered(arguments, given) if given.command in REMEMBERED else command(given.command).run(given)
        sys.stdout.flush()
    except CommandError as error:
        print(f"explainer: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT_RUN
    return code


def _mend_streams() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal of another encoding must not end the report
            stream.reconfigure(errors="backslashreplace")
            if (
                not stream.isatty()
            ):  # programs read it, and what they read is UTF-8, whatever this machine's letters are
                stream.reconfigure(encoding="utf-8")


def _remembered(arguments: Sequence[str], given: argparse.Namespace) -> int:
    """Run a command whose answer the next call may give without running it, if the site has the option `cache`."""
    from mkdocs_explainer.hosts.cli.check import find_root  # noqa: PLC0415 -- `--help` waits not
    from mkdocs_explainer.project.answers import watched  # noqa: PLC0415
    from mkdocs_explainer.project.settings import may_remember  # noqa: PLC0415

    with watched() as watch:
        root = find_root(given.root)
        code = command(given.command).run(given)
    has_model = getattr(given, "spacy_model", None) not in (None, "none")  # what it reads, nobody here can tell
    if not has_model and may_remember(root):
        watch.keep(arguments, root, code)
    return code


def _typed(argument: str) -> str:
    """Return an argument of which Python could not read the letters (in the locale C) as a terminal sends it: UTF-8."""
    return argument if argument.isprintable() else os.fsencode(argument).decode("utf-8", "surrogateescape")


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="explainer",
        description="Makes, checks and maintains explainer sites: articles with a glossary and notes.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and leave")
    parsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    called = next((argument for argument in arguments if not argument.startswith("-")), None)
    for name, summary in COMMANDS.items():
        sub = parsers.add_parser(
            name,
            help=summary,
            description=summary[0].upper() + summary[1:] + ".",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if name == called:
            command(name).configure(sub)
    return parser


class _Version(argparse.Action):
    def __call__(self, *_: object) -> NoReturn:
        from importlib.metadata import version  # noqa: PLC0415 -- takes longer than the rest of `--help`

        print(f"explainer {version('mkdocs-explainer')}")
        raise SystemExit(CLEAN)
