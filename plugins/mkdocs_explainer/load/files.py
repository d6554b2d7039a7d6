"""Which files there are, in which place, and what each of them is."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_explainer.load.language_tags import language_meant, language_problem
from mkdocs_explainer.model.corpus import NOT_AN_ENTITY, SENSES
from mkdocs_explainer.model.findings import Finding, Location
from mkdocs_explainer.model.folders import DISMISSED
from mkdocs_explainer.model.ids import MAX_ID, is_id
from mkdocs_explainer.model.origins import Kind

_FOLDERS: dict[str, Kind] = {
    "articles": "article",
    "evidence": "evidence",
    "glossary": "entity",
    "notes": "note",
    "shapes": "shape",
    "sources": "source",
}
FOLDER_OF: dict[Kind, str] = {kind: folder for folder, kind in _FOLDERS.items()}
PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for pages of Markdown."""
SENSES_FILE = "senses.yml"
"""The one annotation file that lies in no folder."""
SEED_ENDINGS = (".txt", ".md", ".markdown")
_OTHER_TEXTS = (".doc", ".docx", ".odt", ".pdf", ".rtf", ".html", ".htm", ".yml", ".yaml", ".json")
"""In `seeds/`, somebody expects these to be published; pictures beside a Markdown seed are nobody's mistake."""

_DEEPEST = 20
"""Folders inside one another; thousands would exhaust the stack."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file that is what its place and name say."""

    path: str
    kind: Kind
    id: str
    """Of a note: `<article>/<note>`."""


def walk(root: Path, folder: str) -> Iterator[str | Finding]:
    """Yield the paths of all files below the folder, sorted; hidden ones and editors' copies are left out.

    A symbolic link is a finding and is not followed.
    """
    if folder.count("/") > _DEEPEST:
        yield Finding("ANN113", "too many folders inside one another", Location(folder))
        return
    if (root / folder).is_symlink():
        yield Finding("ANN113", "this is a symbolic link; links are not followed", Location(folder))
        return
    try:
        with os.scandir(root / folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        yield Finding("ANN113", f"this folder cannot be read: {error.strerror}", Location(folder))
        return
    for entry in entries:
        path = f"{folder}/{printable(entry.name)}"
        if entry.name.startswith((".", "#")) or entry.name.endswith("~"):
            continue
        if path != f"{folder}/{entry.name}":
            yield Finding("ANN106", "this file's name has characters that are no text", Location(path))
        elif entry.is_symlink():
            yield Finding(
                "ANN113",
                "this is a symbolic link; links are not followed",
                Location(path),
                help="put the file itself here",
            )
        elif entry.is_dir(follow_symlinks=False):
            yield from walk(root, path)
        else:
            yield path


def printable(name: str) -> str:
    """Return the file's name with every character that is no text (control, bidi, half a surrogate) as `?`."""
    if name.isascii() and name.isprintable():
        return name
    return "".join("?" if unicodedata.category(character) in ("Cc", "Cf", "Cs") else character for character in name)


def classify(path: str, annotations: str) -> Place | Finding | None:
    """Return what an annotation file is; a finding for a wrong place or name, `None` for what is no annotation."""
    below = path.removeprefix(f"{annotations}/").split("/")
    folder, name = below[0], below[-1]
    is_other = below == [DISMISSED] or name.endswith(".schema.json") or name.lower().startswith("readme")
    if below == [SENSES_FILE] or is_other:
        return None if is_other else Place(path, *SENSES)
    here = Location(path)
    kind = _FOLDERS.get(folder) if len(below) > 1 else None
    if kind is None or len(below) != (3 if kind == "note" else 2):
        return Finding("ANN113", "no annotation lies here", here, help=_where(annotations, folder, below))
    stem, dot, ending = name.rpartition(".")
    if not dot or ending != "yml":
        real = stem if stem.endswith(".yml") else f"{stem}.yml"  # Windows hides the ending that its programs add
        is_close = ending.lower() in ("yml", "yaml") or stem.endswith(".yml")
        advice = f"rename it to {real}" if is_close else "delete it, or move it elsewhere"
        return Finding("ANN113", "the name of an annotation file ends in .yml", here, help=advice)
    if kind == "entity" and "." in stem:
        return _translation(path, stem)
    wrong = _check_id(below[1], kind, Location(path.rpartition("/")[0])) if kind == "note" else None
    return wrong or _check_id(stem, kind, here) or Place(path, kind, "/".join([*below[1:-1], stem]))


def _translation(path: str, stem: str) -> Place | Finding:
    """Return what an entry in another language is: its file's name has the language behind the entry's id."""
    entity, _, lang = stem.partition(".")
    here = Location(path)
    if finding := _check_id(entity, "entity", here):
        return finding
    if problem := language_problem(lang):
        meant = language_meant(lang)
        advice = f"rename it to {entity}.{meant}.yml" if meant else "write the language as uk, pt-BR, zh-Hant"
        return Finding("ANN106", f"a translation has its language in the file's name: {problem}", here, help=advice)
    return Place(path, "translation", stem)


def _where(annotations: str, folder: str, below: list[str]) -> str:
    if folder == "notes" and len(below) == 2:
        return f"a note lies in the folder of its article: {annotations}/notes/<article>/{below[-1]}"
    if folder == "glossary" and len(below) == 3 and not language_problem(below[1]):
        stem = below[2].removesuffix(".yml")
        return f"a translation lies beside its entry: {annotations}/glossary/{stem}.{below[1]}.yml"
    if folder in _FOLDERS and len(below) > 2:
        return f"there are no folders inside {annotations}/{'notes/<article>' if folder == 'notes' else folder}"
    if folder.partition(".")[0] == "senses":
        return f"senses are one file, {annotations}/{SENSES_FILE}"
    return f"move it to {annotations}/articles, glossary, sources or notes/<article>"


def _check_id(name: str, kind: Kind, here: Location) -> Finding | None:
    if name == "index" or (kind == "entity" and name == NOT_AN_ENTITY):
        return Finding("ANN106", f"the name {name} has a meaning of its own", here, help="choose another name")
    if is_id(name):
        return None
    better = slug(name)
    return Finding(
        "ANN106",
        f"this name must be an id: small letters a–z, digits and single hyphens, at most {MAX_ID} characters",
        here,
        help=f"rename it to {better}" if better else "rename it",
    )


def slug(text: str) -> str:
    """Return an id made of the text; "" where no letter can be kept.

    >>> slug("000_0e2d4ef62bd37332"), slug("Kürsk — 1")
    ('000-0e2d4ef62bd37332', 'kursk-1')
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:MAX_ID].strip("-")


def article_id(seed: str) -> str:
    """Return the id of an article that has no annotation file, from its seed's path."""
    stem = Path(seed).stem
    made = slug(stem)
    if not made:  # a name without any Latin letter or digit
        made = hashlib.sha256(stem.encode("utf-8", "surrogateescape")).hexdigest()[:8]
        return f"article-{made}"
    return f"article-{made}" if made == "index" else made


def is_seed(path: str) -> bool:
    """Return whether the file is an article's text by its ending."""
    return path.lower().endswith(SEED_ENDINGS)


def check_stray_seed(path: str) -> Finding | None:
    """Return a finding for a text in a format that is not published."""
    if not path.lower().endswith(_OTHER_TEXTS):
        return None
    return Finding(
        "ANN113",
        "only .txt and .md files in this folder become articles",
        Location(path),
        help="save the text as .txt with the encoding UTF-8",
    )
