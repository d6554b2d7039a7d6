"""`explainer archive`."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_explainer.hosts.cli import CLEAN, FINDINGS, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.formats.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_explainer.hosts.archive.glossary import Glossary
    from mkdocs_explainer.hosts.archive.inputs import Unit
    from mkdocs_explainer.hosts.archive.running import Engine

_EPILOG = """\
examples:
  explainer archive link --articles 'in/**/*.parquet' --out linked
  explainer archive link --articles in.jsonl --out linked --engine dask --scheduler tcp://host:8786
  explainer archive find kursk-oblast --out linked --from 2024 --near icbm
  explainer archive index --articles 'in/**/*.parquet' --index words
  explainer archive impact --articles 'in/**/*.parquet' --index words --base main --out change

Articles: Parquet or JSON lines with the fields id and text (or html), and lang, published where known; folders of .txt
and .md files, whose paths are their ids. Put patterns in quotes.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parsers = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    link = parsers.add_parser("link", help="link and anchor all articles into tables; goes on where a run stopped")
    index = parsers.add_parser("index", help="write which words each article may hold, so that impact is quick")
    impact = parsers.add_parser("impact", help="every sentence that a change of the glossary touches")
    find = parsers.add_parser("find", help="sentences that mention an entity, newest first")
    for each in (link, index, impact):
        each.add_argument("--articles", nargs="+", required=True, metavar="FILE", help="files, folders or patterns")
        each.add_argument("--engine", choices=["embedded", "dask"], default="embedded", help="default: embedded")
        each.add_argument("--scheduler", default="", metavar="ADDRESS", help="of a Dask cluster (default: one of here)")
        each.add_argument("--workers", type=int, default=0, help="processes (default: one for each core)")
    link.add_argument("--out", required=True, metavar="DIR", help="where the tables are written")
    index.add_argument("--index", required=True, metavar="DIR", help="where the index is written")
    impact.add_argument("--index", required=True, metavar="DIR", help="the index; what is missing in it is added")
    impact.add_argument("--base", required=True, metavar="REV", help="since this revision: a branch, a tag, a commit")
    impact.add_argument("--out", required=True, metavar="DIR", help="where changes.parquet is written")
    impact.add_argument("--all", action="store_true", help="read every article, without asking the index")
    find.add_argument("entity", metavar="ENTITY")
    find.add_argument("--out", required=True, metavar="DIR", help="where `link` wrote its tables")
    find.add_argument("--near", default="", metavar="ENTITY", help="another entity in the same sentence")
    find.add_argument("--from", dest="since", default="", metavar="DATE", help="published on this date or later")
    find.add_argument("--to", dest="until", default="", metavar="DATE", help="published on this date or earlier")
    find.add_argument("--limit", type=int, default=20, help="sentences that are shown (default: 20)")
    for each in (link, index, impact):
        add_root(each)


def run(arguments: argparse.Namespace) -> int:
    """Do it."""
    try:
        import duckdb  # noqa: PLC0415 -- an extra
        import pyarrow  # noqa: F401, ICN001, PLC0415
    except ImportError as error:
        raise CommandError('archives need more: pip install "mkdocs-explainer[archive]"') from error
    from mkdocs_explainer.hosts.archive.finding import NoArchiveError  # noqa: PLC0415 -- needs what is an extra
    from mkdocs_explainer.hosts.archive.listing import InputError  # noqa: PLC0415
    from mkdocs_explainer.hosts.archive.running import RunError  # noqa: PLC0415
    from mkdocs_explainer.project.writing import NotWrittenError  # noqa: PLC0415

    does: dict[str, Callable[[argparse.Namespace], int]] = {
        "link": _link,
        "index": _index,
        "impact": _impact,
        "find": _find,
    }
    try:
        return does[arguments.what](arguments)
    except (RunError, InputError, NoArchiveError, NotWrittenError) as error:
        raise CommandError(str(error)) from error
    except (OSError, duckdb.Error) as error:
        raise CommandError(f"{error}; what was done so far is kept: call the command again") from error


def _given(arguments: argparse.Namespace) -> "tuple[Glossary, list[Unit], Engine]":
    from mkdocs_explainer.hosts.archive.engines import dask, embedded  # noqa: PLC0415
    from mkdocs_explainer.hosts.archive.glossary import read_glossary  # noqa: PLC0415
    from mkdocs_explainer.hosts.archive.inputs import find_units  # noqa: PLC0415

    if arguments.scheduler and arguments.engine != "dask":
        raise CommandError("--scheduler goes with --engine dask")
    is_dask = arguments.engine == "dask"
    engine = dask(arguments.scheduler, arguments.workers) if is_dask else embedded(arguments.workers)
    return read_glossary(find_root(arguments.root)), find_units(arguments.articles), engine


def _link(arguments: argparse.Namespace) -> int:
    from mkdocs_explainer.hosts.archive.linked import link_archive  # noqa: PLC0415

    glossary, units, engine = _given(arguments)
    outcome = link_archive(glossary, units, Path(arguments.out), engine)
    rows = outcome.rows
    print(
        f"{_units(outcome.units)} ({outcome.units - outcome.done:,} done before), {rows['mentions']:,} mentions,"
        f" {rows['refusals']:,} refusals, {rows['anchors']:,} notes placed or not, in {arguments.out}"
    )
    if rows["errors"]:
        print(
            f"put aside: {rows['errors']:,} rows ({outcome.duplicates:,} because their id came before);"
            f" why: {Path(arguments.out) / 'errors'}",
            file=sys.stderr,
        )
    return CLEAN


def _units(count: int) -> str:
    return f"{count:,} unit{'s' if count != 1 else ''}"


def _index(arguments: argparse.Namespace) -> int:
    from mkdocs_explainer.hosts.archive.impact import make_index  # noqa: PLC0415

    glossary, units, engine = _given(arguments)
    done = make_index(glossary, units, Path(arguments.index), engine)
    print(f"{_units(len(units))}, {done:,} indexed now, in {arguments.index}")
    return CLEAN


def _impact(arguments: argparse.Namespace) -> int:
    from mkdocs_explainer.hosts.archive.impact import Change, make_index, touched  # noqa: PLC0415
    from mkdocs_explainer.hosts.archive.impact_report import report  # noqa: PLC0415
    from mkdocs_explainer.hosts.archive.revisions import read_glossary_at  # noqa: PLC0415
    from mkdocs_explainer.load.git.command import GitError  # noqa: PLC0415

    glossary, units, engine = _given(arguments)
    try:
        before = read_glossary_at(find_root(arguments.root), arguments.base)
    except (GitError, OSError) as error:
        raise CommandError(str(error)) from error
    index = Path(arguments.index)
    make_index(glossary, units, index, engine)
    change = Change(before, glossary, index / "parts")
    table = touched(change, units, Path(arguments.out), engine, is_complete=arguments.all)
    print(report(table), end="")
    return CLEAN


def _find(arguments: argparse.Namespace) -> int:
    from mkdocs_explainer.hosts.archive.finding import Question, find_sentences  # noqa: PLC0415
    from mkdocs_explainer.hosts.archive.words import words_at  # noqa: PLC0415

    question = Question(
        entity=arguments.entity,
        near=arguments.near,
        since=arguments.since,
        until=arguments.until,
        limit=arguments.limit,
    )
    count, sentences = find_sentences(Path(arguments.out), question)
    for each in sentences:
        print(visible(f"{each.published or 'undated'}  {each.article}"), f"    {visible(words_at(each))}", sep="\n")
    shown = f", the newest {len(sentences):,} shown" if len(sentences) < count else ""
    print(f"{count:,} sentences{shown}", file=sys.stderr)
    return CLEAN if count else FINDINGS
