"""What a source's page came to, from the answer of the web and the words that were looked for."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from mkdocs_explainer.model.evidence import PageStatus, SourceRecord
from mkdocs_explainer.project.evidence.comparing import Answer, PageText, ReadPage
from mkdocs_explainer.project.evidence.records import Seen

_STATUS: Mapping[int, PageStatus] = {
    401: "paywalled", 402: "paywalled", 403: "refused", 404: "gone", 410: "gone", 451: "refused"
}  # fmt: skip
"""What answers without a page mean; others are a fault that may pass."""


class WebAnswer(NamedTuple):
    """What the web answered."""

    address: str
    """Where the page is in the end."""
    status: int = 0
    """Of HTTP; 0: there was no answer."""
    text: PageText | None = None
    is_moved: bool = False
    """It was moved for good."""
    is_paid: bool = False
    """It says of itself that it is for those who pay."""
    problem: PageStatus | None = None
    """What kept it from being fetched or read."""


def judge(asked: str, answer: WebAnswer, quotes: list[str], before: SourceRecord | None) -> Seen:
    """Return what was seen. asked: the source's address; before: what the last check saw.

    Words are gone only where a page was read that has none of them: of a page that is gone, is kept for those who pay,
    or gives no answer, nobody knows.
    """
    status = _page_status(asked, answer)
    if status not in ("read", "moved") or answer.text is None:
        return Seen(status, {quote: Answer("unknown") for quote in quotes})
    page = ReadPage(answer.text)
    answers = {quote: page.compare(quote, was_aside=_was_aside(before, quote)) for quote in quotes}
    is_there = any(each.status == "found" for each in answers.values())
    if answer.is_paid and not is_there and quotes:
        # its first sentences are there for all; what is behind them is not
        return Seen("paywalled", {quote: Answer("unknown") for quote in quotes})
    if quotes and not is_there and _is_front_page(asked, answer.address):
        return Seen("gone", {quote: Answer("unknown") for quote in quotes})
    return Seen(status, answers, answer.address if status == "moved" else "")


def _page_status(asked: str, answer: WebAnswer) -> PageStatus:
    if answer.problem:
        return answer.problem
    if not 200 <= answer.status < 300:
        return _STATUS.get(answer.status, "unreachable")
    if answer.text is None:
        return "unreadable"
    return "moved" if answer.is_moved and not _is_same_place(asked, answer.address) else "read"


def _was_aside(before: SourceRecord | None, quote: str) -> bool:
    known = before.of(quote) if before else None
    return known is None or known.aside or known.in_copy or not known.seen


def _is_front_page(asked: str, address: str) -> bool:
    """Return whether an address leads to the site's front page although another page was asked for."""
    return not urlsplit(address).path.strip("/") and bool(urlsplit(asked).path.strip("/"))


def _is_same_place(one: str, other: str) -> bool:
    """Return whether two addresses differ in http, www. and the slash at the end alone."""
    return _plain(one) == _plain(other)


def _plain(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    return host, parts.path.rstrip("/"), parts.query
