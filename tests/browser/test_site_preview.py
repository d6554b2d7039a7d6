"""The preview of a change in Chromium: it looks like the site, runs nothing, and asks nobody, also from a disk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from active_payloads import PAGES
from mkdocs_explainer.project.preview import preview_files
from tests_support import write_files

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]


def page(body: str) -> str:
    return (
        '<html lang="en"><head><link rel="stylesheet" href="site.css"><title>T</title></head>'
        f"<body><article><p>Words.</p>{body}</article></body></html>"
    )


@pytest.fixture
def preview(tmp_path: Path) -> Path:
    """A preview of pages that try everything."""
    hostile = "\n".join(f"<p>{name}</p>{html}" for name, html in PAGES.items())
    write_files(tmp_path / "before", {"site.css": "p {color: rgb(1, 2, 3)}", "index.html": page("<p>Before.</p>")})
    write_files(tmp_path / "after", {"site.css": "p {color: red}", "index.html": page(f"<p>After.</p>{hostile}")})
    for path, data in preview_files(tmp_path / "before", tmp_path / "after").items():
        file = tmp_path / "preview" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return tmp_path / "preview"


@pytest.mark.parametrize("way", ["server", "disk"])
def test_it_shows_both_sides_and_nothing_acts(
    new_page: NewPage, serve: Callable[[Path], str], preview: Path, way: str
) -> None:
    """The fixture fails on requests to other hosts, dialogs and errors."""
    base = serve(preview) if way == "server" else f"{preview.as_uri()}/"
    shown = new_page(viewport={"width": 1400, "height": 900})
    shown.goto(f"{base}index.html")
    for side, words in (("before", "Before."), ("after", "After.")):
        frame = shown.frame_locator(f'iframe[title^="{side}"]')
        changed = frame.locator(".explainer-preview-changed").first
        expect(changed).to_have_text(words)
        expect(changed).to_have_css("color", "rgb(1, 2, 3)")
        expect(changed).to_have_css("outline-style", "solid")
    boxes = [shown.locator("iframe").nth(number).bounding_box() for number in (0, 1)]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]
    shown.goto(f"{base}after/index.html")  # by itself, too
    expect(shown.locator(".explainer-preview-changed").first).to_have_css("color", "rgb(1, 2, 3)")
    shown.wait_for_timeout(300)
    assert shown.evaluate("top.pwned") is None
