"""The rule MD509."""

import re
from collections.abc import Iterator
from html import unescape

from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.model.origins import Origin
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.running_text import find_in_fields
from mkdocs_explainer.site.checking import Context, locate
from mkdocs_explainer.text.scripts import find_mixed, is_masked

_LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]{0,300})\]\(\s{0,9}<?(?P<linked>https?:[^\s<>()]{1,2000})"
    r"|(?<![\w/.])(?P<bare>https?:[/\\]{1,9}[^\s<>()\[\]\"'|]{1,2000})",
    re.IGNORECASE,
)
_HOST = re.compile(r"https?:[/\\]*([^/\\?#\s]*)", re.IGNORECASE)
_NAMED = re.compile(r"(?:https?://)?(?P<host>[\w.-]++)(?:[/?#]\S*)?", re.IGNORECASE)
_ENDINGS = ("com", "org", "net", "gov", "edu", "int", "mil", "co.uk")
"""By which words are told to be an address themselves; `report.pdf` and `p.m` are none."""
_ARCHIVES = ("archive.org", "archive.is", "archive.ph", "archive.today", "perma.cc")
"""Whose addresses lead to copies of what others wrote."""


def check(context: Context) -> Iterator[Finding]:
    """Yield addresses that do not lead where they seem to lead."""
    for address, origin, field in _addresses(context):
        if message := deceit(address):
            yield _finding(message, origin.locate(field))
    for match, place in find_in_fields(context, _LINK):
        if message := _fault(match):
            yield _finding(message, place())
    for path, text in (context.pages or {}).items():
        if path.startswith(context.folders.context):
            for match in _LINK.finditer(text):
                if message := _fault(match):
                    yield _finding(message, locate(text, Span(*match.span()), path))


def _finding(message: str, location: Location) -> Finding:
    return Finding("MD509", message, location, help="open the page and copy its address from the browser")


def _addresses(context: Context) -> Iterator[tuple[str, Origin, str]]:
    """Yield each address that a field says, and where: file and field."""
    corpus = context.corpus
    for key, source in corpus.sources.items():
        origin = corpus.origin("source", key)
        yield source.url, origin, "URL"
        yield source.archive, origin, "archive"
    for key, article in corpus.articles.items():
        yield article.url, corpus.origin("article", key), "url"


def _fault(match: re.Match[str]) -> str:
    address = unescape(match["linked"] or match["bare"])
    return deceit(address) or (_promised(match["words"], address) if match["linked"] else "")


def deceit(address: str) -> str:
    """Return what about an address misleads who reads it; "" for nothing.

    >>> deceit("https://un.org@example.net/a")
    'what stands before the @ is no site: this leads to example.net'
    """
    found = _HOST.match(address)
    if found is None:
        return ""
    _, at, host = found[1].rpartition("@")
    if at:
        return f"what stands before the @ is no site: this leads to {host}"
    host = host.partition(":")[0]
    for label in host.split("."):
        if find_mixed(label) or (is_masked(label) and host.rpartition(".")[2].isascii()):
            return f"in this address “{label}” has letters of another alphabet that look like Latin ones"
    return ""


def _promised(words: str, address: str) -> str:
    named = _NAMED.fullmatch(words.strip())
    found = _HOST.match(address)
    if named is None or found is None or not _is_host(named["host"].lower()):
        return ""
    said, real = (host.lower().rpartition(":")[0] or host.lower() for host in (named["host"], found[1]))
    said, real = said.removeprefix("www."), real.removeprefix("www.")
    is_same = said == real or real.endswith(f".{said}") or said.endswith(f".{real}")
    if is_same or real.endswith(_ARCHIVES):
        return ""
    return f"the words say {said}, but the link leads to {real}"


def _is_host(words: str) -> bool:
    return words.endswith(tuple(f".{ending}" for ending in _ENDINGS)) and all(words.split("."))


RULE = Rule(
    code="MD509",
    name="misleading-address",
    severity=Severity.ERROR,
    what="An address does not lead where a reader thinks: a name stands before an `@`, letters of another alphabet look"
    " like Latin ones, or the words of a link are the address of another site. In sources, annotations and context"
    " pages.",
    why="Readers trust the name that they see, and reviewers do. `https://apnews.com@example.net/` is a page of"
    " example.net.",
    example="URL: https://apnews.com@example.net/article",
    fix="URL: https://apnews.com/article",
    check=check,
)
