"""The texts of new annotation files: everything that is known is filled in, nothing is invented."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.load.files import slug
from mkdocs_explainer.model.corpus import NOT_AN_ENTITY, Entity
from mkdocs_explainer.model.drafts import not_written
from mkdocs_explainer.model.ids import MAX_ID
from mkdocs_explainer.site.translations import checksum
from mkdocs_explainer.text.yaml_words import scalar

_LETTERS = str.maketrans(
    {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ẞ": "Ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
    | {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "ng"}
    | {"Ŋ": "Ng"}
)
"""Latin letters that Unicode does not take apart into a letter and a mark."""
_SECOND_LEVEL = frozenset("ac co com edu gov gob go net or org".split())
"""Of `bbc.co.uk`: what stands before a country's letters and names nobody."""
_MOST_WORDS, _DIGITS = 5, 4
"""Of a passage: words that become an id, and digits of the hash behind them where it has more words."""
_DATE_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])(?!\d)")


DRAFT = "status: draft         # the site does without this entry; delete the line when it is written"
"""Of an entry."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A new file, and what a person still has to write into it."""

    text: str
    to_fill: Sequence[str] = ()
    """In plain words, each with the field's name first."""


def quoted(text: str) -> str:
    """Return the text as a YAML scalar in double quotation marks; a tab becomes a space."""
    return scalar(text.replace("\t", " "), style='"')


def proposed_id(name: str) -> str:
    """Return an id made of a name, in Latin letters whatever its script; "" for one without letters and digits.

    >>> proposed_id("Kursk Oblast"), proposed_id("Łódź"), proposed_id("U.N. Security Council"), proposed_id("Курск")
    ('kursk-oblast', 'lodz', 'un-security-council', 'kursk')
    >>> proposed_id("북한"), proposed_id("日本"), proposed_id("القدس"), proposed_id("!?")
    ('bughan', 'riben', 'lqds', '')
    """
    spelled = name.translate(_LETTERS)
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(letter))
    if any(letter.isalnum() and not letter.isascii() for letter in plain):
        from anyascii import anyascii  # noqa: PLC0415 -- few names need it

        plain = anyascii(spelled)
    # the points and apostrophes inside a name part no words
    return _cut(slug(re.sub(r"(?<=\w)[.'’](?=\w)", "", plain)))


def _cut(id: str, most: int = MAX_ID) -> str:
    """Return an id cut at a hyphen where it is too long."""
    return id if len(id) <= most else (id[: most + 1].rpartition("-")[0] or id[:most]).strip("-")


def passage_id(words: str) -> str:
    """Return an id made of a passage's first words; of those in another script than the Latin one, made of its hash.

    The form on the page makes the same one there (`assets/annotate/ids.js`). A passage of more words than stand in
    its id has a hash of all of them behind it, so that two people who annotate two passages that begin alike never
    propose the same file.

    >>> passage_id("meat grinder"), passage_id("a new phase in Russia’s “meat grinder” approach")
    ('meat-grinder', 'a-new-phase-in-russias-a70a')
    >>> passage_id("Курская область")
    'note-d64425ea'
    """
    spelled = unicodedata.normalize("NFKD", words.translate(_LETTERS))
    is_foreign = any(sign.isalnum() and not sign.isascii() for sign in spelled if not unicodedata.combining(sign))
    all_words = re.findall(r"[\w'’-]+", words)
    stem = "" if is_foreign else proposed_id(" ".join(all_words[:_MOST_WORDS]))
    if not stem or stem in ("index", NOT_AN_ENTITY):
        return f"note-{_hash(words)}"
    if len(all_words) <= _MOST_WORDS:
        return stem
    return f"{_cut(stem, MAX_ID - _DIGITS - 1)}-{_hash(words)[:_DIGITS]}"


def _hash(text: str) -> str:
    """Return eight digits made of a text (FNV-1a): few lines in any language, and no secret is in it."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return f"{value:08x}"


def source_id(address: str, issued: str = "") -> str:
    """Return an id made of a web address: who publishes there and when, else what.

    >>> source_id("https://www.bbc.co.uk/news/2024/10/31/x"), source_id("https://example.org/a/some-report.html")
    ('bbc-2024-10-31', 'example-some-report')
    """
    site = _site(address)
    if not issued and (found := _DATE_IN_ADDRESS.search(urlsplit(address).path)):
        issued = f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if issued:
        return _cut(slug(f"{site}-{issued}"))
    last = next((part for part in reversed(urlsplit(address).path.split("/")) if slug(part)), "")
    return _cut(slug(f"{site}-{re.sub(r'[.](html?|php|aspx?)$', '', last)}"), 60)


def _site(address: str) -> str:
    labels = (urlsplit(address).hostname or "").removeprefix("www.").split(".")
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        labels = labels[:-1]
    return labels[-2] if len(labels) > 1 else labels[0]


def modeline(kind: str) -> str:
    """Return the first line of a file of a kind: it tells editors which schema the file follows."""
    above = "../../" if kind == "note" else "../"
    return f"# yaml-language-server: $schema={above}schema/{kind}.schema.json"


def entity_draft(
    name: str, type: str, *, aliases: Iterable[str] = (), summary: str = "", sources: Sequence[str] = ()
) -> Draft:
    """Return a new entry of the glossary."""
    lines = [modeline("entity"), f"name: {quoted(name)}", f"type: {type}"]
    if listed := [f"  - {quoted(alias)}" for alias in aliases]:
        lines += ["aliases:", *listed]
    else:
        lines += ["# aliases:            # other names, as they stand in articles", "#   - …"]
    to_fill = []
    if not summary:
        to_fill.append("summary: one or two sentences that stand alone, at most 400 characters")
    lines.append(f"summary: {quoted(summary or not_written('entry'))}")
    if not summary:
        lines.append(DRAFT)
    lines.append(_sources(sources))
    if not sources:
        to_fill.append("sources: where each statement can be read; `explainer new source URL` adds one")
    return Draft("\n".join(lines) + "\n", to_fill)


def translation_draft(entity: Entity) -> Draft:
    """Return a new translation of an entry: what is to be translated stands beside the fields, as comments.

    As long as nothing is written, the entry is told in its own words.
    """
    said = {"name": entity.name, "summary": entity.summary, "body": entity.body}
    lines = [modeline("translation"), "# delete the # in front of a field, and write behind it what it says here"]
    to_fill = []
    for field, text in said.items():
        if text:
            words = text.splitlines()
            lines.append(f"# {field + ':':<10}{' # ' + visible(words[0]) if len(words) == 1 else ''}")
            lines += [f"#     {visible(line)}".rstrip() for line in words] if len(words) > 1 else []
            to_fill.append(f"{field}: in this language")
    if entity.facts:
        lines.append("# facts:")
        lines += [f"#   - {{label: {visible(one.label)}, value: {visible(one.value)}}}" for one in entity.facts]
        to_fill.append("facts: label and value of each, in the same order")
    lines.append(f"of: {scalar(checksum(entity))}")
    return Draft("\n".join(lines) + "\n", to_fill)


def _sources(ids: Sequence[str]) -> str:
    return f"sources: [{', '.join(ids)}]" if ids else "# sources: [id]       # names of files in annotations/sources/"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNote:
    """What is known of a note before it is written."""

    quote: Sequence[str] = ()
    """Lines of YAML; empty for a note on an entity."""
    entity: str = ""
    kind: str = "explain"
    body: str = ""
    verdict: str = ""
    sources: Sequence[str] = ()
    by: str = ""
    created: str
    lang: str
    license: str = ""
    """Empty: nobody has said; none is assumed."""


def note_draft(note: NewNote) -> Draft:
    """Return a new note: a draft, which published sites do not show."""
    lines = [modeline("note"), *note.quote, f"kind: {note.kind}"]
    to_fill = []
    if note.entity:
        lines.append(f"entity: {note.entity}")
    if note.kind != "identify" or note.body:
        body = note.body or not_written("note")
        lines += ["body: |", *(f"  {line}".rstrip() for line in body.splitlines())]
    if note.kind == "check":
        lines.append(f"verdict: {note.verdict}" if note.verdict else "# verdict: supported")
    lines.append(_sources(note.sources))
    if note.kind != "identify" and not note.body:
        to_fill.append("body: two or three sentences in your own words; cite sources as [@source-id]")
    if note.kind == "check" and not note.verdict:
        to_fill.append("verdict: supported, disputed, unsupported, outdated or imprecise")
    if not note.sources and note.kind != "identify":
        to_fill.append("sources: where it can be read; `explainer new source URL` adds one")
    if note.by:
        lines.append(f"by: {quoted(note.by)}")
    else:
        lines.append("# by: github:name       # who wrote it")
    lines += [f"created: {note.created}", "status: draft", f"lang: {note.lang}"]
    if note.license:
        lines.append(f"license: {note.license}")
    else:
        lines.append("# license: CC-BY-4.0    # under which others may use it: its author says so, nobody else")
    return Draft("\n".join(lines) + "\n", to_fill)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource:
    """What is known of a source before it is written."""

    address: str
    type: str = "webpage"
    title: str = ""
    container: str = ""
    issued: str = ""
    accessed: str


def source_draft(source: NewSource) -> Draft:
    """Return a new source. Without a title the check fails: a title is copied from the page, or there is none."""
    lines = [modeline("source"), f"type: {source.type}"]
    to_fill = []
    if source.title:
        lines.append(f"title: {quoted(source.title)}")
    else:
        lines.append("title:")
        to_fill.append("title: the headline, exactly as it stands there")
    if source.container:
        lines.append(f"container-title: {quoted(source.container)}")
    else:
        lines.append("# container-title:    # the newspaper, agency or site")
        to_fill.append("container-title: the newspaper, agency or site; delete the # in front")
    if source.issued:
        lines.append(f"issued: {source.issued}")
    else:
        lines.append("# issued:             # the day when it was published, such as 2024-10-31")
        to_fill.append("issued: the day when it was published; delete the # in front")
    lines += [f"URL: {quoted(source.address)}", f"accessed: {source.accessed}"]
    return Draft("\n".join(lines) + "\n", to_fill)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """What is known of an article besides its text."""

    file: str
    """Below the repository's root."""
    title: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    rights: str = ""
    lang: str = "en"


def article_draft(article: NewArticle) -> Draft:
    """Return the file that describes an article."""
    lines = [modeline("article"), f"file: {quoted(article.file)}"]
    to_fill = []
    if article.title:
        lines.append(f"title: {quoted(article.title)}")
    hints = {
        "published": "the day when it appeared, such as 2024-10-31",
        "publisher": "who published it",
        "url": "where the original stands",
        "rights": "who holds the rights, and why the site may show the text",
    }
    for field, hint in hints.items():
        value = getattr(article, field)
        if value:
            lines.append(f"{field}: {value if field == 'published' else quoted(value)}")
        else:
            lines.append(f"# {field + ':':<19} # {hint}")
            to_fill.append(f"{field}: {hint}")
    lines.append(f"lang: {article.lang}")
    return Draft("\n".join(lines) + "\n", to_fill)
