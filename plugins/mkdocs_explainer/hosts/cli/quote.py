"""`explainer quote`."""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.options import add_format

if TYPE_CHECKING:  # `--help` must not wait for what these modules import
    from mkdocs_explainer.hosts.cli.quoting import ArticleText, QuotedPlace

_EPILOG = """\
the words may be copied from the page or from a PDF: line breaks, ligatures, kinds of quotation marks and words divided
at the end of a line do not count

examples:
  explainer quote north-korean-troops "a new phase"
  explainer quote north-korean-troops Kursk --occurrence 2
  pbpaste | explainer quote seeds/000_0e2d4ef62bd37332.txt -
"""
_MOST_LISTED = 20
"""Places that are listed to choose from."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("article", metavar="ARTICLE", help="id or file of an article")
    parser.add_argument("words", metavar="WORDS", help="words of the article; - reads them from standard input")
    add_occurrence(parser)
    add_format(parser)
    add_root(parser)


def add_occurrence(parser: argparse.ArgumentParser) -> None:
    """Add the option that chooses between places."""
    parser.add_argument(
        "--occurrence",
        type=_number,
        metavar="N",
        help="which place, where the words stand in the article more than once",
    )


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("count from 1")
    return number


def run(arguments: argparse.Namespace) -> int:
    """Print the field `quote` for the words."""
    from mkdocs_explainer.hosts.cli.articles import choose, open_project  # noqa: PLC0415 -- see above
    from mkdocs_explainer.hosts.cli.quoting import ArticleText, quote_yaml  # noqa: PLC0415

    root = find_root(arguments.root)
    project = open_project(root)
    [article] = choose(project.corpus, [arguments.article], root)
    read = ArticleText(article)
    words = read_words(arguments.words)
    if arguments.format == "json":
        places = found_places(read, words)
        chosen = [chosen_place(read, places, arguments.occurrence)] if arguments.occurrence else places
        print(json.dumps({"article": article.id, "places": [_data(place) for place in chosen]}, indent=2))
        return CLEAN
    place = chosen_place(read, found_places(read, words), arguments.occurrence)
    print(f"# {_at(place)}: {place.excerpt}")
    print("\n".join(quote_yaml(place.quote)))
    return CLEAN


def read_words(given: str) -> str:
    """Return the words, from standard input where a hyphen stands for them."""
    return sys.stdin.read() if given == "-" else given


def found_places(read: "ArticleText", words: str) -> "list[QuotedPlace]":
    """Return the places of the words.

    Raises:
        CommandError: there is none; the message shows the closest words.
    """
    if places := read.places(words):
        return places
    message = f"these words do not stand in {read.article.id}"
    if near := read.nearest(words):
        message += f"\n  closest words: {_at(near)}: {near.excerpt}"
        message += "\n  copy the words from the article itself, a few of them are enough"
    raise CommandError(message)


def chosen_place(read: "ArticleText", places: "Sequence[QuotedPlace]", occurrence: int | None) -> "QuotedPlace":
    """Return the place that is meant.

    Raises:
        CommandError: there are several and none was chosen, or there are not so many; the message lists them.
    """
    if occurrence is not None and occurrence <= len(places):
        return places[occurrence - 1]
    if occurrence is None and len(places) == 1:
        return places[0]
    times = "once" if len(places) == 1 else f"{len(places)} times"
    head = f"these words stand in {read.article.id} {times}; choose with --occurrence, or copy more words"
    shown = enumerate(places[:_MOST_LISTED], 1)
    listed = [f"  --occurrence {number}   {_at(place)}: {place.excerpt}" for number, place in shown]
    more = [f"  … and {len(places) - _MOST_LISTED} more"] if len(places) > _MOST_LISTED else []
    raise CommandError("\n".join([head, *listed, *more]))


def _at(place: "QuotedPlace") -> str:
    return f"{place.location.path}:{place.location.line}:{place.location.column}"


def _data(place: "QuotedPlace") -> dict[str, object]:
    quote = place.quote
    return {
        "path": place.location.path,
        "line": place.location.line,
        "column": place.location.column,
        "quote": {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
        "excerpt": place.excerpt,
    }
