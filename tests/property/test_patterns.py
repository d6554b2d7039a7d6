"""Every regular expression of the package, measured: four times the text takes at most six times the time.

Texts are made of a pattern's own letters (see `support/patterns.py`). A pattern is measured the way the package calls
it: from the start of a text, or from all of its places.
"""

import re
import signal
from collections.abc import Callable, Iterator
from math import inf
from time import perf_counter, process_time

import pytest

from patterns import FROM_THE_START, AnyPattern, Used, patterns_of, texts_of

SHORT, CLOSELY = 8_000, 8
"""Letters of a text, and how many of a pattern's texts are measured closely."""
AT_ONCE, ENOUGH = 0.001, 0.02
"""Seconds: what is below for the short text is not measured again, a square of it takes more; and of processor time,
how much tells more than the machine's other work and its clock's steps, which can be of 4 ms."""
MOST = 6.0
PATIENCE = 0.4
"""Seconds after which a pattern counts as endless: fifty nanoseconds a letter are common, not fifty microseconds."""
MADE_WHILE_RUNNING = {
    # each is put together of escaped words, of letters or of a known tag's name, or is one of a few literal ones
    "anchoring.wordings",
    "hosts.cli.new",
    "hosts.cli.quoting",
    "hosts.mkdocs.neighbours",
    "linking.persons.given_names",
    "linking.languages.language",
    "linking.persons.titled_names",
    "linking.towns",
    "load.field_checks",
    "load.plain_text",
    "load.yaml.diagnosis",
    "project.renaming",
    "site.decisions",
    "suggesting.term_phrases",
    "text.html_syntax",
    "rules.pr.pr702_too_many_notes",
}


class EndlessError(Exception):
    """A pattern took longer than the test waits."""


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    def ring(*_: object) -> None:
        raise EndlessError

    before = signal.signal(signal.SIGVTALRM, ring)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def seconds(pattern: AnyPattern, method: str, given: str, patience: float = PATIENCE) -> float:
    """Return what one call takes by the clock on the wall; infinity where it takes longer than `patience` of work."""
    letters = given if isinstance(pattern.pattern, str) else given.encode()
    work: Callable[[], object] = (
        (lambda: getattr(pattern, method)(letters))
        if method in FROM_THE_START
        else (lambda: pattern.subn(letters[:0], letters))
    )
    began = perf_counter()
    signal.setitimer(signal.ITIMER_VIRTUAL, patience)
    try:
        work()
    except EndlessError:
        return inf
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return perf_counter() - began


def text(size: int, start: str, body: str, end: str) -> str:
    return start + body * (size // len(body)) + end


def is_linear(pattern: AnyPattern, method: str, parts: tuple[str, str, str]) -> bool:
    """Return whether four times as much takes at most six times as long; the best of three, machines are busy."""
    return any(
        each_time(pattern, method, text(4 * SHORT, *parts)) < MOST * each_time(pattern, method, text(SHORT, *parts))
        for _ in range(3)
    )


def each_time(pattern: AnyPattern, method: str, given: str) -> float:
    """Return the processor time of a call, told from so many that the clock's steps do not matter."""
    began, times = process_time(), 0
    while process_time() - began < ENOUGH:
        times += 1
        if seconds(pattern, method, given, patience=4 * PATIENCE) == inf:
            return inf
    return (process_time() - began) / times


def too_slow(used: Used) -> str:
    """Return a text that takes a pattern too long; "" for none. Those that take it longest are looked at closely.

    A machine's other work makes a call seem long, seldom the same one twice.
    """
    pattern, method = used.pattern, used.method
    slowest: list[tuple[float, tuple[str, str, str]]] = []
    for parts in texts_of(pattern):
        took = seconds(pattern, method, text(SHORT, *parts))
        if AT_ONCE <= took < inf:
            took = min(took, seconds(pattern, method, text(SHORT, *parts)))
        if took == inf:
            return told(used, parts)
        if took >= AT_ONCE:
            slowest = sorted([*slowest, (took, parts)], reverse=True)[:CLOSELY]
    return next((told(used, parts) for _, parts in slowest if not is_linear(pattern, method, parts)), "")


def told(used: Used, parts: tuple[str, str, str]) -> str:
    start, body, end = parts
    return f"{used.where} {used.method}: {start!r} + {body!r} * n + {end!r} for {used.pattern.pattern!r}"


@pytest.mark.slow
def test_all_patterns_are_linear_on_their_own_letters() -> None:
    unknown: list[str] = []
    used = patterns_of("mkdocs_explainer", unknown=unknown)
    assert len(used) > 200
    assert {where.partition(":")[0] for where in unknown} <= MADE_WHILE_RUNNING
    found = list(filter(None, map(too_slow, used)))
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("expression", "method"),
    [
        (r"https?://[^\s/?#]+\S*(?: +\S+)+", "fullmatch"),
        (r"\s*([^<]*?)\s*(?:<[^>]*>)?\s*", "fullmatch"),
        (r"[.!?]+[\"')]*(?=\s)", "finditer"),
        (r"(a+)+$", "match"),
        (r"<!--.*?-->", "search"),
        (r"^sources:[ \t]*\[[^\]]*\]", "finditer"),
        (r"(\s*\n\s*|\s+\Z)", "split"),
        (r"<input[^>]* class=\"x\"[^>]*? aria-label", "search"),
    ],
)
def test_the_measure_finds_what_is_not_linear(expression: str, method: str) -> None:
    assert too_slow(Used("here", re.compile(expression, re.MULTILINE | re.DOTALL), method))
