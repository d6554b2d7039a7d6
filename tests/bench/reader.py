"""What a reader gets, measured: the rows of "Numbers to beat" that a machine can measure. `make reader-bench`.

Builds the repository's site, serves it on loopback, reads one article, glossary, context and index page in headless
Chromium. With node and npm at hand Lighthouse measures the same pages, and a page of plain Material beside them.
"""

import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, sync_playwright

from mkdocs_explainer.hosts.assets import without_comments

ROOT = Path(__file__).parent.parent.parent
LIGHTHOUSE = "lighthouse@13"
PAGES = {
    "article": "articles/north-korean-troops/",
    "glossary": "glossary/kursk-oblast/",
    "context": "context/what-happened-in-kursk/",
    "index": "glossary/",
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SHIFT = """window.shift = 0
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.shift += entry.value
}).observe({type: "layout-shift", buffered: true})"""
PLAIN = "site_name: Plain\ntheme: {name: material, font: false}\n"


class Silent(http.server.SimpleHTTPRequestHandler):
    """Serves gzip as any web server does."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Silent, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def row(name: str, value: object, wanted: str) -> None:
    print(f"{name:<58} {value!s:>14}   {wanted}")


def open_card(page: Page) -> float:
    """Return after how many milliseconds of rest the card on the first mention opened."""
    target = page.locator(".explainer-source a.explainer-mention").first
    target.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    page.evaluate(
        """() => {
            const at = document.querySelector(".explainer-source a.explainer-mention")
            at.addEventListener("pointermove", () => { window.rested = performance.now() })
            new MutationObserver(() => {
                if (document.querySelector(".explainer-card")) window.opened ??= performance.now()
            }).observe(document.body, {childList: true, subtree: true})
        }"""
    )
    page.mouse.move(2, 2)
    box = target.bounding_box()
    assert box
    page.mouse.move(box["x"] + 4, box["y"] + 6)
    page.wait_for_selector(".explainer-card")
    return float(page.evaluate("window.opened - window.rested"))


def measure(browser: Browser, address: str) -> None:
    row("card: script, gzip, bytes", _gzip(without_comments("card.js")), "<= 3072")
    row("card: style, gzip, bytes", _gzip(without_comments("card.css")), "<= 2048")
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + PAGES["article"])
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    row("card: opens after, ms", round(open_card(page)), "300")
    row("card: requests", len(requests), "0")
    page.close()
    for width in (1440, 1024, 390):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.add_init_script(SHIFT)
        page.goto(address + PAGES["article"])
        page.wait_for_timeout(800)
        row(f"article at {width} px: layout shift", page.evaluate("window.shift"), "0")
        page.close()
    for name, path in PAGES.items():
        found, foreign = 0, 0
        for scheme in ("light", "dark"):
            page = browser.new_page(
                color_scheme=scheme, reduced_motion="reduce", viewport={"width": 1440, "height": 900}
            )
            asked: list[str] = []
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.goto(address + path)
            page.wait_for_load_state("networkidle")
            if name == "article":
                open_card(page)
            options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
            found += Axe().run(page, options=options).violations_count
            foreign += sum(not url.startswith((address, "data:", "blob:")) for url in asked)
            page.close()
        row(f"{name}: axe findings, light and dark", found, "0")
        row(f"{name}: third-party requests", foreign, "0")


def measure_with_lighthouse(chromium: str, name: str, address: str) -> None:
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        command = [
            *("npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={report.name}"),
            *("--preset=desktop", "--only-categories=accessibility,performance"),
            "--chrome-flags=--headless=new --no-sandbox",
        ]
        environment = {**os.environ, "CHROME_PATH": chromium}
        done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
        if done.returncode:
            row(f"{name}: Lighthouse", "failed", done.stderr.strip().splitlines()[-1][:60] if done.stderr else "")
            return
        categories = json.loads(Path(report.name).read_bytes())["categories"]
    for category, wanted in (("accessibility", "100"), ("performance", ">= 98")):
        score = round(100 * categories[category]["score"])
        row(f"{name}: Lighthouse {category}", score, wanted if name != "plain Material" else "(compare)")


def _gzip(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def main() -> None:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site, plain = Path(folder, "site"), Path(folder, "plain")
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site)))
        Path(plain, "docs").mkdir(parents=True)
        seed = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
        Path(plain, "docs/index.md").write_text(f"# {seed.replace(chr(10), chr(10) * 2)}", encoding="utf-8")
        Path(plain, "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
        build(load_config(str(plain / "mkdocs.yml")))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with served(site) as address:
            measure(browser, address)
            browser_path = chromium or playwright.chromium.executable_path
            if not shutil.which("npx") or "--no-lighthouse" in sys.argv:
                print("Lighthouse: left out; it needs npx")
                return
            for name, path in PAGES.items():
                measure_with_lighthouse(browser_path, name, address + path)
        with served(plain / "site") as address:
            measure_with_lighthouse(browser_path, "plain Material", address)
        browser.close()


if __name__ == "__main__":
    main()
