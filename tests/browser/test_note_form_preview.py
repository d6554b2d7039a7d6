"""The form in a real preview: from selected words to the file on disk and the note in the page; and what stays out."""

import contextlib
import http.client
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from note_selection import button, open_form, select
from reading_site import CONFIG, FILES
from serving import free_port
from tests_support import write_files

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NOTE = {"article": "troops", "id": "sent", "text": "quote: spoke of the troops\nkind: explain\nbody: Words.\n"}
PATIENCE = 120
"""Seconds that the preview may take to start, or to show a change, on a busy machine."""


class Preview(NamedTuple):
    """A running `mkdocs serve`."""

    root: Path
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/articles/troops/"

    def answers(self) -> bool:
        """Return whether it shows the article by now."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        with contextlib.closing(connection), contextlib.suppress(OSError):
            connection.request("GET", "/articles/troops/")
            return b"Troops near Kursk" in connection.getresponse().read()
        return False

    def token(self) -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", "/articles/troops/")
        html = unescape(connection.getresponse().read().decode())
        found = re.search(r'"save":\{"url":"\.\./\.\./explainer/notes","token":"([\w-]{20,})"\}', html)
        assert found
        return found[1]

    def post(self, note: object = NOTE, *, method: str = "POST", **headers: str) -> tuple[int, dict[str, Any]]:
        host = f"127.0.0.1:{self.port}"
        given = {
            "Host": host,
            "Origin": f"http://{host}",
            "Content-Type": "application/json",
            "X-Explainer-Token": self.token(),
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        body = json.dumps(note)
        connection.request(method, "/explainer/notes", body, {name: value for name, value in given.items() if value})
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    root = tmp_path_factory.mktemp("preview")
    write_files(root, {**FILES, "mkdocs.yml": CONFIG})
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"]
    log = root / "log.txt"
    with log.open("w") as written:
        process = subprocess.Popen(command, cwd=root, stdout=written, stderr=written, env={**os.environ})
    try:
        running = Preview(root, port)
        deadline = time.monotonic() + PATIENCE
        while not running.answers():
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.2)
        yield running
    finally:
        process.terminate()
        process.wait(PATIENCE)


def stay(page: Page) -> Callable[[], None]:
    """Keep the preview from loading a page anew; return what lets it.

    It does so whenever files differ, also for what the test before has written: in the middle of a step words would be
    selected no more, and the form be gone.
    """
    page.route("**/livereload/**", lambda route: route.abort())
    return lambda: page.unroute("**/livereload/**")


def wait_for_answer(form: Locator, words: str) -> None:
    """Return when the form says what the preview has answered, which checks the site for it."""
    expect(form.get_by_text(words)).to_be_visible(timeout=PATIENCE * 1000)


def test_from_selected_words_to_the_file_and_the_note_in_the_page(page: Page, preview: Preview) -> None:
    let_go = stay(page)
    page.goto(preview.address)
    form = open_form(page, "spoke of the troops near Kursk")
    form.get_by_label("Your note", exact=True).fill("Слова: «да» – **so**.")
    form.get_by_role("button", name="Kursk Oblast").click()
    form.get_by_role("button", name="Save the note").click()
    path = "annotations/notes/troops/spoke-of-the-troops-near-246c.yml"
    wait_for_answer(form, f"Saved as {path}.")
    assert (preview.root / path).read_text(encoding="utf-8").splitlines()[1:3] == [
        "quote:",
        '  exact: "spoke of the troops near Kursk"',
    ]
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('explainer-draft'))") == []
    let_go()
    # the page reloads by itself and goes to its new note
    note = page.locator("#note-spoke-of-the-troops-near-246c")
    expect(note).to_contain_text("Слова: «да» – so.", timeout=PATIENCE * 1000)
    expect(note).to_be_in_viewport()
    expect(page.locator("#passage-spoke-of-the-troops-near-246c")).to_have_text("spoke of the troops near ")
    expect(form).to_have_count(0)


def test_a_name_that_is_taken_meanwhile_gives_another(page: Page, preview: Preview) -> None:
    stay(page)  # so that the page does not learn of it
    page.goto(preview.address)
    form = open_form(page, "Paragraph 4 says nothing")
    form.get_by_label("Your note", exact=True).fill("Words.")
    taken = preview.root / "annotations/notes/troops/paragraph-4-says-nothing.yml"
    taken.write_text("quote: Paragraph 4 says nothing\nkind: explain\nbody: Another's.\n")
    form.get_by_role("button", name="Save the note").click()
    wait_for_answer(form, "Saved as annotations/notes/troops/paragraph-4-says-nothing-2.yml.")
    assert "Another's." in taken.read_text()
    assert "Words." in (taken.parent / "paragraph-4-says-nothing-2.yml").read_text()


def test_what_the_checks_find_is_shown_and_nothing_is_written(page: Page, preview: Preview) -> None:
    let_go = stay(page)
    page.goto(preview.address)
    form = open_form(page, "Paragraph 5 says nothing")
    # references that lead nowhere the form tells itself, before it sends anything
    form.get_by_label("Your note", exact=True).fill("See ![a picture](https://example.org/x.png).")
    form.get_by_role("button", name="Save the note").click()
    wait_for_answer(form, "The checks found what must be mended first")
    expect(form.get_by_role("listitem").filter(has_text=re.compile("image|picture"))).to_be_visible()
    file = preview.root / "annotations/notes/troops/paragraph-5-says-nothing.yml"
    assert not file.exists()
    form.get_by_label("Your note", exact=True).fill("Mended.")
    form.get_by_role("button", name="Save the note").click()
    wait_for_answer(form, "Saved as annotations/notes/troops/paragraph-5-says-nothing.yml.")
    assert "Mended." in file.read_text()
    let_go()
    note = page.locator("#note-paragraph-5-says-nothing")
    expect(note).to_contain_text("Mended.", timeout=PATIENCE * 1000)


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (403, {"Host": "rebound.example"}),
        (403, {"Host": "rebound.example:80", "Origin": "http://rebound.example:80"}),
        (403, {"Origin": "http://evil.example"}),
        (403, {"Origin": ""}),
        (403, {"Sec_Fetch_Site": "cross-site"}),
        (403, {"X_Explainer_Token": ""}),
        (403, {"X_Explainer_Token": "guessed"}),
        (415, {"Content_Type": "text/plain"}),
        (405, {"method": "GET"}),
        (405, {"method": "DELETE"}),
    ],
)
def test_strangers_are_not_let_in(preview: Preview, status: int, headers: dict[str, str]) -> None:
    headers = {name.replace("_", "-") if name != "method" else name: value for name, value in headers.items()}
    assert preview.post(**headers)[0] == status
    assert not (preview.root / "annotations/notes/troops/sent.yml").exists()


def test_paths_lead_nowhere_else(preview: Preview) -> None:
    before = sorted(preview.root.rglob("*.yml"))
    assert preview.post({**NOTE, "id": "../../../evil"})[0] == 400
    assert preview.post({**NOTE, "article": "../glossary"})[0] == 404
    assert preview.post({**NOTE, "text": "x" * 200_001})[0] == 413
    assert preview.post({**NOTE, "text": "kind: explain\n"})[0] == 422
    assert preview.post({**NOTE, "text": "quote: not in the article\nkind: explain\nbody: x\n"})[0] == 422
    assert preview.post({**NOTE, "id": "thursday"})[0] == 409
    outside = preview.root / "outside"
    outside.mkdir()
    (preview.root / "annotations/notes/other").symlink_to(outside)
    text = "quote: Nothing happened\nkind: explain\nbody: Words.\n"
    assert preview.post({"article": "other", "id": "sent", "text": text})[0] == 403
    (preview.root / "annotations/notes/other").unlink()
    assert list(outside.iterdir()) == []
    assert sorted(preview.root.rglob("*.yml")) == before


def test_a_page_of_another_site_in_the_same_browser_cannot_write(
    new_page: Callable[..., Page], preview: Preview, reading: str
) -> None:
    """Even if it knew the token: the browser asks first whether the header may be sent, and is told no."""
    page = new_page()
    page.goto(reading)
    target = f"http://127.0.0.1:{preview.port}/explainer/notes"
    send = """([url, note, headers]) => fetch(url, {method: "POST", headers, body: JSON.stringify(note)})
        .then(answer => answer.status, error => error.name)"""
    headers = {"Content-Type": "application/json", "X-Explainer-Token": preview.token()}
    assert page.evaluate(send, [target, NOTE, headers]) == "TypeError"
    assert page.evaluate(send, [target, NOTE, {"Content-Type": "text/plain"}]) == "TypeError"
    # nor can it read the page that has the token
    assert page.evaluate("url => fetch(url).then(answer => answer.text(), error => error.name)", preview.address) == (
        "TypeError"
    )
    assert not (preview.root / "annotations/notes/troops/sent.yml").exists()


def test_a_built_site_has_no_door(page: Page, reading: str) -> None:
    page.goto(reading + "articles/troops/")
    assert '"save"' not in (page.locator(".explainer-annotate").get_attribute("data-settings") or '"save"')
    select(page, "spoke of the troops")
    expect(button(page)).to_be_visible()
