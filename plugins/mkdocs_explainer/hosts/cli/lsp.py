"""`explainer lsp`."""

import argparse
from pathlib import Path

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = (
        "An editor starts this and talks to it on standard input and output.\n"
        'It needs: pip install "mkdocs-explainer[lsp]"'
    )
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Answer an editor until it has closed."""
    from importlib.metadata import version  # noqa: PLC0415 -- takes longer than `--help`

    try:
        from mkdocs_explainer.hosts.lsp.server import make_server  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise CommandError(f'the language server needs pygls: pip install "mkdocs-explainer[lsp]" ({error})') from error
    make_server(find_root(arguments.root), note_on, version=version("mkdocs-explainer")).start_io()
    return CLEAN


def note_on(root: Path, article_id: str, words: str) -> tuple[str, str]:
    """Return path and text of a new note on words of an article.

    Raises:
        ValueError: the words cannot be quoted.
    """
    from mkdocs_explainer.hosts.cli.drafting import NewNote, note_draft, passage_id  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import annotation_path, author, today  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.quoting import ArticleText, quote_yaml  # noqa: PLC0415
    from mkdocs_explainer.project.reading import read_project  # noqa: PLC0415

    project = read_project(root)
    article = project.corpus.articles[article_id]
    places = ArticleText(article).places(words)
    if not places:
        raise ValueError("these words are not in the article as readers see it")
    quote = places[0].quote
    id = passage_id(quote.exact)
    if not id:
        raise ValueError("no file name can be made of these words; use explainer new note with --id")
    try:
        path = annotation_path(root, f"notes/{article.id}", id, may_count=True)
    except CommandError as error:
        raise ValueError(str(error)) from error
    license = project.settings.note_license
    note = NewNote(quote=quote_yaml(quote), by=author(root), created=today(), lang=article.lang, license=license)
    return path, note_draft(note).text
