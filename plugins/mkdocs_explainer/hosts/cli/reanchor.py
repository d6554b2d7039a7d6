"""`explainer reanchor`."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.options import add_format

if TYPE_CHECKING:  # `--help` must not wait for what these modules import
    from mkdocs_explainer.hosts.cli.articles import ReadArticle
    from mkdocs_explainer.model.corpus import Corpus, Note
    from mkdocs_explainer.model.spans import Span

_EPILOG = """\
in a terminal, each quote that can be renewed is asked about; --write renews, without asking, those whose passage is
sure, and leaves proposals for lost notes alone

examples:
  explainer reanchor
  explainer reanchor annotations/notes/north-korean-troops/meat-grinder.yml
  explainer reanchor --write
"""


class Change(NamedTuple):
    """A note whose words are not in its article as it quotes them."""

    read: "ReadArticle"
    note: "Note"
    path: str
    state: str
    """`edited`: the passage is found, with other words. `lost`: it is not."""
    span: "Span | None"
    """Where it is now, or may be."""
    earlier: str
    """What stood there in the newest committed text that has the quote's words; empty: not known."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("notes", nargs="*", metavar="NOTE", help="file of a note, or ARTICLE/NOTE (default: all)")
    parser.add_argument("--write", action="store_true", help="renew the quotes whose passage is sure, without asking")
    add_format(parser)
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show the notes whose quotes are out of date; renew them where that is asked for."""
    from mkdocs_explainer.hosts.cli.articles import open_project, read_articles  # noqa: PLC0415 -- see above

    root = find_root(arguments.root)
    project = open_project(root)
    corpus = project.corpus
    chosen = _choose(corpus, arguments.notes, root)
    articles = sorted({article for article, _ in chosen})
    read = {one.article.id: one for one in read_articles(project, [corpus.articles[id] for id in articles])}
    changes = [change for key in chosen for change in _changes(read[key[0]], corpus.notes[key], corpus, root)]
    may_ask = not arguments.write and arguments.format == "text" and sys.stdin.isatty() and sys.stdout.isatty()
    data = []
    for change in changes:
        one = _data(change)
        if arguments.format == "text":
            print("\n".join(_lines(one)))
        is_wanted = (arguments.write and change.state == "edited") or (may_ask and change.span and _confirmed())
        if is_wanted:
            one["written"] = _write(change, root)
            if arguments.format == "text":
                print("  written" if one["written"] else "  this quote must be renewed by hand: nothing was written")
        data.append(one)
        if arguments.format == "text":
            print()
    if arguments.format == "json":
        print(json.dumps({"notes": data}, ensure_ascii=False, indent=2))
    elif not data:
        print("every quote stands in its article as it was written")
    return CLEAN


def _choose(corpus: "Corpus", given: Sequence[str], root: Path) -> list[tuple[str, str]]:
    keys = [key for key, note in corpus.notes.items() if note.quote and key[0] in corpus.articles]
    if not given:
        return keys
    names = {f"{article}/{note}": (article, note) for article, note in keys}
    names |= {(root / corpus.origin("note", id).path).resolve().as_posix(): key for id, key in names.items()}
    chosen = []
    for name in given:
        key = names.get(name) or names.get((Path.cwd() / name).resolve().as_posix())
        if key is None:
            raise CommandError(f"there is no note {name!a} that has a quote and an article")
        chosen.append(key)
    return chosen


def _changes(read: "ReadArticle", note: "Note", corpus: "Corpus", root: Path) -> Iterator[Change]:
    from mkdocs_explainer.anchoring.quotes import Found, Orphan  # noqa: PLC0415
    from mkdocs_explainer.model.spans import Span  # noqa: PLC0415

    place = read.page.anchors[note.id]
    path = corpus.origin("note", f"{note.article}/{note.id}").path
    if isinstance(place, Found) and place.edited:
        earlier, _ = _earlier(read, note, root)
        yield Change(read, note, path, "edited", Span(place.start, place.end), earlier)
    elif isinstance(place, Orphan):
        earlier, span = _earlier(read, note, root)
        yield Change(read, note, path, "lost", span or place.nearest, earlier)


def _earlier(read: "ReadArticle", note: "Note", root: Path) -> "tuple[str, Span | None]":
    """Return the sentence that the note was written about, and where the words that replaced its passage stand."""
    from dataclasses import replace  # noqa: PLC0415

    from mkdocs_explainer.anchoring.moved import moved  # noqa: PLC0415
    from mkdocs_explainer.anchoring.quotes import Found, anchor  # noqa: PLC0415
    from mkdocs_explainer.load.git.history import earlier_texts  # noqa: PLC0415
    from mkdocs_explainer.model.spans import Span  # noqa: PLC0415
    from mkdocs_explainer.render.article import article_html  # noqa: PLC0415
    from mkdocs_explainer.text.sentences import sentences  # noqa: PLC0415
    from mkdocs_explainer.text.view import text_view  # noqa: PLC0415

    for text in earlier_texts(root, read.article.file):
        view = text_view(article_html(replace(read.article, text=text)))
        place = anchor(view.text, note.quote) if note.quote else None
        if isinstance(place, Found) and not place.edited:
            span = Span(place.start, place.end)
            whole = [each for each in sentences(view.text, breaks=view.blocks) if each.overlaps(span)]
            shown = " ".join(view.text[whole[0].start : whole[-1].end].split()) if whole else ""
            return shown, moved(view.text, span, read.view.text)
    return "", None


def _data(change: Change) -> dict[str, Any]:
    place = change.read.locate(change.span) if change.span else None
    return {
        "note": f"{change.note.article}/{change.note.id}",
        "path": change.path,
        "state": change.state,
        "old": change.note.quote.exact if change.note.quote else "",
        "new": " ".join(change.read.view.text[slice(*change.span)].split()) if change.span else "",
        "article": {"path": change.read.article.file, "line": place.line if place else 0},
        "earlier": change.earlier,
        "written": False,
    }


def _lines(one: dict[str, Any]) -> Iterator[str]:
    from mkdocs_explainer.hosts.cli.formats.terminal import visible  # noqa: PLC0415

    told = "found, with other words" if one["state"] == "edited" else "not in the article"
    yield f"{visible(one['path'])}: {told}"
    yield f"  old  {visible(' '.join(one['old'].split()))}"
    if one["new"]:
        label = "new" if one["state"] == "edited" else "new?"
        yield f"  {label:<4} {visible(one['new'])}  ({visible(one['article']['path'])}:{one['article']['line']})"
    if one["earlier"]:
        yield f"  then {visible(one['earlier'])}"


def _confirmed() -> bool:
    try:
        return input("  does the note still fit the new words? renew its quote [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False


def _write(change: Change, root: Path) -> bool:
    """Return whether the note's file now quotes the passage.

    Raises:
        CommandError: the file cannot be written.
    """
    from mkdocs_explainer.hosts.cli.rewriting import with_quote  # noqa: PLC0415
    from mkdocs_explainer.load.files import Place  # noqa: PLC0415
    from mkdocs_explainer.load.guard import MAX_BYTES, read_bytes  # noqa: PLC0415
    from mkdocs_explainer.project.settings import read_folders  # noqa: PLC0415
    from mkdocs_explainer.project.writing import NotWrittenError, write_annotation  # noqa: PLC0415

    before = read_bytes(root, change.path, limit=MAX_BYTES)
    if change.span is None or not isinstance(before, bytes):
        return False
    place = Place(change.path, "note", f"{change.note.article}/{change.note.id}")
    try:
        after = with_quote(before.decode("utf-8"), place, change.read.view.text, change.span)
        if after is None:
            return False
        folder = read_folders(root).annotations
        write_annotation(root, change.path, after.encode("utf-8"), before=before, annotations=folder)
    except UnicodeDecodeError:
        return False
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
    return True
