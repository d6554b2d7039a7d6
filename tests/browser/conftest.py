"""A headless Chromium and a server on loopback for built sites."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from commanded import build
from reading_site import FILES
from serving import Silent, serving
from tests_support import write_files
from throttling import throttled

ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
"""Tests may run as root, and Chromium's own requests would be refused on a closed network."""

LEFT = "error: Network error"
"""Material's script says so of a request of its own that is ended as somebody leaves the page, or by the test's end."""
ENDED = "net::ERR_ABORTED"
expect.set_options(timeout=30_000)
"""Milliseconds: a busy machine may stand still for longer than the usual five seconds."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    system = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=system, args=ARGUMENTS)
        yield throttled(chromium)
        chromium.close()


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """Serves a folder, by a handler of the caller's if need be; gives its address."""
    with ExitStack() as servers:
        yield lambda folder, handler=Silent: servers.enter_context(serving(folder, handler))


@pytest.fixture(scope="session")
def reading_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with everything that an article page can hold; the folder with its `index.html`."""
    root = tmp_path_factory.mktemp("reading-site")
    write_files(root, FILES)
    build(load_config(str(root / "mkdocs.yml"), strict=True))
    return root / "site"


@pytest.fixture
def reading(reading_site: Path, serve: Callable[[Path], str]) -> str:
    """The address of that site."""
    return serve(reading_site)


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages, each in a context of its own; options as for `Browser.new_context`.

    The test fails on a script error, a dialog, or a request to anywhere but loopback.
    """
    contexts: list[BrowserContext] = []
    problems: list[str] = []
    ended: list[str] = []

    def opened(**options: object) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(f"error: {error}"))
        page.on("requestfailed", lambda request: ended.append(request.url) if request.failure == ENDED else None)
        page.on("dialog", lambda dialog: (problems.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith(("http://127.0.0.1:", "data:", "blob:", "file:"))
                else problems.append(f"request: {request.url}")
            ),
        )
        return page

    yield opened
    told = list(problems)
    for context in contexts:
        context.close()
    told += [one for one in problems[len(told) :] if one != LEFT]  # of the end nobody tells that it ended a request
    for _ in ended:  # each excuses one
        if LEFT in told:
            told.remove(LEFT)
    assert told == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page as most readers have it."""
    return new_page()
