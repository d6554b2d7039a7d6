"""Pages fetched: slowly, no more than is needed, from public addresses alone, without cookies or passwords."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Literal, Self
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpx

from mkdocs_explainer.hosts.web.addresses import RefusedAddressError, check_address, public_ip
from mkdocs_explainer.hosts.web.robots import MOST_BYTES as MOST_ROBOTS
from mkdocs_explainer.hosts.web.robots import NAME, Robots

_MOST_REDIRECTS = 5
_PERMANENT = frozenset({301, 308})
_REDIRECTS = _PERMANENT | {302, 303, 307}
_TYPES = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8"

Problem = Literal["refused", "unreachable", "unreadable", ""]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is asked for."""

    most_bytes: int = 10_000_000
    """Of a page, unpacked: reports in PDF have a few millions."""
    seconds: float = 60.0
    """For one page, with its redirects."""
    patience: float = 15.0
    """Seconds without a byte."""
    pause: float = 2.0
    """Seconds between two requests to the same site, unless its robots.txt asks for more."""
    allow_private: bool = False
    """Ask machines that are not public, too: for tests against a server on this machine."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave."""

    url: str
    """Where the page is in the end."""
    status: int = 0
    """Of HTTP; 0: there was no answer."""
    data: bytes = b""
    type: str = ""
    """The media type, in small letters, without parameters."""
    charset: str = ""
    is_moved: bool = False
    """Every redirect on the way said that it is for good."""
    problem: Problem = ""
    reason: str = ""
    """What kept it from being fetched, in plain words."""


class _Stopped(Exception):  # noqa: N818 -- no error: an answer that ends early
    """The page cannot be had; says why."""

    def __init__(self, problem: Problem, reason: str) -> None:
        super().__init__(reason)
        self.problem = problem
        self.reason = reason


class _PinnedTransport(httpx.BaseTransport):
    """Connects to the number that was checked, whatever name servers say a moment later."""

    def __init__(self, *, allow_private: bool) -> None:
        self._inner = httpx.HTTPTransport(trust_env=False)
        self._allow_private = allow_private

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        port = url.port or (443 if url.scheme == "https" else 80)
        number = public_ip(url.host, port, allow_private=self._allow_private)
        extensions = {**request.extensions, "sni_hostname": url.host}  # the certificate is that of the name
        pinned = httpx.Request(
            request.method,
            url.copy_with(host=number),
            headers=request.headers,
            stream=request.stream,
            extensions=extensions,
        )
        return self._inner.handle_request(pinned)

    def close(self) -> None:
        self._inner.close()


@dataclass
class Fetcher:
    """Fetches pages one after another. Use it with `with`."""

    limits: Limits = field(default_factory=Limits)
    contact: str = ""
    """Where the site is that asks, so that others know whom to write to."""
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep

    def __post_init__(self) -> None:
        about = f" (+{self.contact})" if self.contact else ""
        self._client = httpx.Client(
            transport=_PinnedTransport(allow_private=self.limits.allow_private),
            headers={"User-Agent": f"{NAME}/{version('mkdocs-explainer')}{about}", "Accept": _TYPES},
            timeout=self.limits.patience,
            follow_redirects=False,  # each address on the way is checked
            trust_env=False,  # no passwords of ~/.netrc
        )
        self._robots = Robots(self._read_robots)
        self._asked: dict[str, float] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def fetch(self, url: str) -> Fetched:
        """Return what is at the address; never raises for what others do."""
        start, is_moved = url, True
        deadline = self.clock() + self.limits.seconds
        try:
            for _ in range(_MOST_REDIRECTS + 1):
                answer = self._polite(url, deadline)
                target = answer.url
                if answer.status not in _REDIRECTS or target == url:
                    return Fetched(
                        url, answer.status, answer.data, answer.type, answer.charset, is_moved and url != start
                    )
                is_moved = is_moved and answer.status in _PERMANENT
                url = target
            return Fetched(url, problem="unreachable", reason="too many redirects")
        except _Stopped as stop:
            return Fetched(url, problem=stop.problem, reason=stop.reason)

    def _polite(self, url: str, deadline: float) -> Fetched:
        self._check(url)
        origin = _origin(url)
        if not self._robots.allows(origin, url):
            raise _Stopped("refused", "robots.txt asks programs not to read it")
        self._wait(origin)
        return self._get(url, deadline, self.limits.most_bytes)

    def _check(self, url: str) -> None:
        try:
            check_address(url, allow_private=self.limits.allow_private)
        except RefusedAddressError as error:
            raise _Stopped("refused", str(error)) from error

    def _wait(self, origin: str) -> None:
        pause = max(self.limits.pause, self._robots.delay(origin))
        left = self._asked.get(origin, -pause) + pause - self.clock()
        if left > 0 and origin in self._asked:
            self.sleep(left)

    def _read_robots(self, url: str) -> tuple[int, str]:
        try:
            for _ in range(_MOST_REDIRECTS + 1):
                self._check(url)
                answer = self._get(url, self.clock() + self.limits.patience, MOST_ROBOTS)
                if answer.status not in _REDIRECTS:
                    return answer.status, answer.data.decode("utf-8", "replace")
                url = answer.url
        except _Stopped as stop:
            if stop.problem != "unreadable":  # the page would be refused, or give no answer, for the same reason
                raise
            return 0, ""
        return 404, ""

    def _get(self, url: str, deadline: float, most_bytes: int) -> Fetched:
        """Return the answer to one request; of a redirect with the address that it leads to."""
        self._client.cookies.clear()
        try:
            with self._client.stream("GET", url) as answer:
                if answer.status_code in _REDIRECTS and (place := answer.headers.get("location")):
                    return Fetched(_without_fragment(urljoin(url, place)), answer.status_code)
                data = self._read(answer, deadline, most_bytes)
                kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
                return Fetched(url, answer.status_code, data, kind, answer.charset_encoding or "")
        except RefusedAddressError as error:
            raise _Stopped("refused", str(error)) from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            raise _Stopped("unreachable", _told(error)) from error
        finally:
            self._asked[_origin(url)] = self.clock()

    def _read(self, answer: httpx.Response, deadline: float, most_bytes: int) -> bytes:
        parts, length = [], 0
        for part in answer.iter_bytes(65_536):
            length += len(part)
            if length > most_bytes:
                raise _Stopped("unreadable", f"it has more than {most_bytes:,} bytes")
            if self.clock() > deadline:
                raise _Stopped("unreachable", f"it takes longer than {self.limits.seconds:g} seconds")
            parts.append(part)
        return b"".join(parts)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _without_fragment(url: str) -> str:
    return urlunsplit(urlsplit(url)._replace(fragment=""))


def _told(error: Exception) -> str:
    if isinstance(error, httpx.TimeoutException):
        return "there was no answer in time"
    return " ".join(str(error).split())[:200] or type(error).__name__
