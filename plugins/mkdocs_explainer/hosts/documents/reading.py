"""A document as the text of an article: word processors' files, saved web pages, mails."""

import email
import email.policy
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from importlib.util import find_spec
from pathlib import PurePath
from types import MappingProxyType

from mkdocs_explainer.hosts.documents.pandoc import ConversionError, find_pandoc, markdown_of

_WORD = MappingProxyType({".docx": "docx", ".odt": "odt"})
_PAGES = (".html", ".htm", ".xhtml")
_MAILS = (".eml", ".mhtml", ".mht")
ENDINGS = (*_WORD, *_PAGES, *_MAILS)
"""Of files that are read here."""
EXTRA = "documents"
"""Of the package: what this room needs."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_HEADING = re.compile(r"\A\s*#{1,6}[ \t]+\S")


@dataclass(frozen=True, slots=True)
class Document:
    """What was read. What it says of itself is for a person to look at."""

    text: str
    ending: str
    """`.md`, or `.txt` for text that has no marks."""
    title: str = ""
    published: str = ""
    """A day."""
    publisher: str = ""
    url: str = ""
    kept: Counter[str] = field(default_factory=Counter)
    """How many paragraphs, headings, tables, notes."""
    left_out: Counter[str] = field(default_factory=Counter)


def is_document(name: str) -> bool:
    """Return whether a file is of a kind that is read here.

    >>> is_document("Report.DOCX"), is_document("report.txt")
    (True, False)
    """
    return PurePath(name).suffix.lower() in ENDINGS


def missing_for(name: str) -> bool:
    """Return whether what reads this kind of file is not installed."""
    is_web = PurePath(name).suffix.lower() not in _WORD
    return not find_pandoc() or (is_web and find_spec("trafilatura") is None)


def read_document(data: bytes, name: str) -> Document:
    """Return a document's words. name: the file's; its ending says of which kind it is.

    Raises:
        ConversionError: it cannot be read, or has no words.
    """
    ending = PurePath(name).suffix.lower()
    if ending in _WORD:
        text, kept, left = markdown_of(data, _WORD[ending])
        found = Document(text, ".md", kept=kept, left_out=left)
    elif ending in _PAGES:
        found = _page(data)
    else:
        found = _mail(data)
    if not found.text.strip():
        raise ConversionError("there are no words in it")
    return found


def _page(data: bytes, url: str = "") -> Document:
    """Return the main text of a page, without menus, boxes and comments."""
    import trafilatura  # noqa: PLC0415 -- brings much
    from trafilatura.utils import decode_file  # noqa: PLC0415

    html = decode_file(data)
    said = trafilatura.extract_metadata(html, default_url=url or None)
    main = trafilatura.extract(
        html,
        output_format="html",
        include_comments=False,
        include_formatting=True,
        include_tables=True,
        include_links=True,
        url=url or None,
    )
    if not main:
        raise ConversionError("no article can be found in this page")
    text, kept, left = markdown_of(main.encode(), "html", url=url or _line(said.url if said else ""))
    left["part around the article"] += _parts_around(html)
    title = _line(said.title) if said else ""
    if title and not _HEADING.match(text) and not text.lstrip().startswith(title):
        text = f"# {_escaped(title)}\n\n{text}"
    if said is None:
        return Document(text, ".md", kept=kept, left_out=left)
    published = said.date if said.date and _DATE.fullmatch(said.date) else ""
    return Document(text, ".md", title, published, _line(said.sitename), _line(said.url), kept, left)


def _parts_around(html: str) -> int:
    return len(re.findall(r"<(?:nav|aside|footer|form)\b", html, re.IGNORECASE))


def _mail(data: bytes) -> Document:
    """Return the text of a mail, or of a page that was saved as one file (MHTML)."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    is_page = message.get_content_type() == "multipart/related" and "snapshot-content-location" in message
    best = message.get_body(("html",) if is_page else ("plain", "html"))
    if not isinstance(best, EmailMessage):
        raise ConversionError("there is no text in it")
    left = Counter({"attachment": sum(1 for part in parts if part is not best and _is_attachment(part))})
    if is_page:
        content = best.get_payload(decode=True)
        page = _page(content if isinstance(content, bytes) else b"", str(message["snapshot-content-location"]))
        return replace(page, left_out=page.left_out + left)
    title, published = _line(str(message["subject"] or "")), _day(message)
    words = _content(best)
    if best.get_content_type() == "text/plain":
        text = words.replace("\r\n", "\n").strip() + "\n"
        if title and not text.startswith(title):
            text = f"{title}\n\n{text}"
        kept = Counter({"paragraph": len(re.findall(r"\n\s*\n", text.strip())) + 1})
        return Document(text, ".txt", title, published, kept=kept, left_out=left)
    text, kept, more = markdown_of(words.encode(), "html")
    if title and not _HEADING.match(text):
        text = f"# {_escaped(title)}\n\n{text}"
    return Document(text, ".md", title, published, kept=kept, left_out=left + more)


def _is_attachment(part: EmailMessage) -> bool:
    return part.is_attachment() or part.get_content_maintype() != "text"


def _content(part: EmailMessage) -> str:
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError, KeyError):  # an encoding that nobody knows
        data = part.get_payload(decode=True)
        return data.decode("utf-8", "replace") if isinstance(data, bytes) else ""


def _day(message: EmailMessage) -> str:
    sent = getattr(message["date"], "datetime", None)
    return sent.date().isoformat() if sent else ""


def _line(text: str | None) -> str:
    line = " ".join((text or "").split())
    return line if line.isprintable() else ""


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]#])", r"\\\1", text)
