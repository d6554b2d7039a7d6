"""`explainer new article`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_explainer.hosts.cli import CommandError

if TYPE_CHECKING:  # `--help` must not wait for what this imports
    from mkdocs_explainer.hosts.cli.drafting import Draft


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a .txt or .md file in UTF-8, which is copied byte for byte; or a .docx, .odt, .html, .mhtml or .eml file,"
        " whose words are",
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="default: the first line of the text")
    for name, meaning in (
        ("published", "when it appeared: 2024-10-31"),
        ("publisher", "who published it"),
        ("url", "where the original stands"),
        ("rights", "who holds the rights, and why the site may show the text"),
    ):
        parser.add_argument(f"--{name}", default="", metavar="TEXT", help=meaning)
    parser.add_argument("--lang", metavar="LANG", help="language of the text (default: the site's)")
    parser.add_argument("--id", metavar="ID", help="its name in addresses (default: made of the file's name)")


def new_article(arguments: argparse.Namespace, root: Path) -> "tuple[str, Draft]":
    """Copy the text, or write the words of a document; return the path and the draft of the file that describes it."""
    from mkdocs_explainer.hosts.cli.drafting import NewArticle, article_draft, proposed_id  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_document import read_words, told  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_files import annotation_path, line_of, refuse_invalid, write_new  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.new_seed import new_seed, seed_path  # noqa: PLC0415
    from mkdocs_explainer.project.settings import read_settings  # noqa: PLC0415

    file = Path(arguments.file).expanduser()
    document = read_words(file)
    if document:
        name = f"{arguments.id or proposed_id(file.stem) or 'article'}{document.ending}"
        seed, data = new_seed(name, document.text.encode(), root)
    else:
        seed, data = seed_path(file, root)
    id = arguments.id or proposed_id(Path(seed).stem.replace("_", "-"))
    if not id:
        raise CommandError("no id can be made of the file's name; choose one with --id: Latin letters, digits, hyphens")
    path = annotation_path(root, "articles", id)
    article = NewArticle(
        file=seed,
        title=line_of(arguments.title or (document.title if document else ""), ""),
        published=arguments.published or (document.published if document else ""),
        publisher=line_of(arguments.publisher or (document.publisher if document else ""), ""),
        url=arguments.url or (document.url if document else ""),
        rights=line_of(arguments.rights, ""),
        lang=arguments.lang or read_settings(root).lang,
    )
    draft = article_draft(article)
    refuse_invalid(path, draft, root)  # before the text is copied
    if data is not None:
        write_new(root, seed, data)
        print(f"copied {seed}" if document is None else "\n".join(told(document, seed)))
    return path, draft
