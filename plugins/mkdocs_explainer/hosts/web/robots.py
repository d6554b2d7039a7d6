"""What sites ask of programs in `robots.txt` (RFC 9309)."""

from collections.abc import Callable

from protego import Protego

MOST_BYTES = 512_000
"""Of a robots.txt; RFC 9309 asks for 500 KiB at least."""
_LONGEST_DELAY = 30.0
"""Seconds between two requests that a site may ask for; who asks for more is asked one thing at a time, no more."""
NAME = "mkdocs-explainer"
"""By which robots.txt may name the program."""


class Robots:
    """The rules of sites, each read once."""

    def __init__(self, read: Callable[[str], tuple[int, str]]) -> None:
        """`read` gives the status and text of a robots.txt by its address; status 0: there was no answer."""
        self._read = read
        self._known: dict[str, Protego | None] = {}

    def allows(self, origin: str, url: str) -> bool:
        """Return whether a page may be read. origin: scheme, host and port of its address."""
        rules = self._rules(origin)
        return rules is not None and bool(rules.can_fetch(url, NAME))

    def delay(self, origin: str) -> float:
        """Return how many seconds the site wants to have between two requests."""
        rules = self._rules(origin)
        asked = rules.crawl_delay(NAME) if rules else None
        return min(float(asked or 0.0), _LONGEST_DELAY)

    def _rules(self, origin: str) -> Protego | None:
        """Return a site's rules; `None` where it must be taken to forbid all: no answer, or a fault."""
        if origin not in self._known:
            status, text = self._read(f"{origin}/robots.txt")
            is_known, is_absent = 200 <= status < 300, 400 <= status < 500
            self._known[origin] = Protego.parse(text if is_known else "") if is_known or is_absent else None
        return self._known[origin]
