"""The text of a new article: looked at before anything is written, and copied byte for byte."""

from pathlib import Path

from mkdocs_explainer.hosts.cli import CommandError
from mkdocs_explainer.hosts.cli.new_files import is_taken
from mkdocs_explainer.load.characters import decode
from mkdocs_explainer.load.files import is_seed
from mkdocs_explainer.load.guard import MAX_SEED_BYTES, read_bytes
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.project.settings import read_folders


def seed_path(file: Path, root: Path) -> tuple[str, bytes | None]:
    """Return where an article's text lies in the repository or will lie, and what is to be written there: `None`
    where it is there.

    Raises:
        CommandError: it is no text that can be published, another file describes it, or its name is taken.
    """
    if not file.is_file():
        raise CommandError(f"there is no file {file}")
    if not is_seed(file.name):
        raise CommandError(f"{file.name} is no text and no document that can be read; save it as .txt with UTF-8")
    data = _read_text(file)
    seeds = root / read_folders(root).seeds
    if file.resolve().is_relative_to(seeds.resolve()):
        path = file.resolve().relative_to(root.resolve()).as_posix()
        _refuse_described(path, root)
        return path, None
    return new_seed(file.name, data, root)


def new_seed(name: str, data: bytes, root: Path) -> tuple[str, bytes | None]:
    """Return the same for a text that does not come from a file as it is.

    Raises:
        CommandError: its name is taken, or another file describes it.
    """
    folder = read_folders(root).seeds
    path = f"{folder}/{name}"
    if read_bytes(root, path, limit=MAX_SEED_BYTES) == data:  # an earlier call was stopped before the second file
        _refuse_described(path, root)
        return path, None
    if is_taken(root / path):
        raise CommandError(f"{path} is there already; rename the file, if it is another article")
    return path, data


def _read_text(file: Path) -> bytes:
    try:
        if file.stat().st_size > MAX_SEED_BYTES:
            raise CommandError(f"{file.name} is longer than {MAX_SEED_BYTES:,} bytes")
        data = file.read_bytes()
    except OSError as error:
        raise CommandError(f"cannot read {file}: {error.strerror}") from error
    text = decode(data, file.name)
    if isinstance(text, Finding):
        place = f"{file.name}:{text.location.line}:{text.location.column}"
        raise CommandError(f"{place}: {text.message}; {text.help or 'save it as text with the encoding UTF-8'}")
    if "\x00" in text or not text.strip("\ufeff \t\r\n"):
        raise CommandError(f"{file.name} is empty or no text")
    return data


def _refuse_described(path: str, root: Path) -> None:
    corpus = read_project(root).corpus
    for id, article in corpus.articles.items():
        about = corpus.origin("article", id).path
        if article.file == path and about != path:
            raise CommandError(f"{about} describes this article already; edit it")
