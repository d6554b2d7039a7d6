"""What a reader gets, measured: the card's times, sizes, layout shift, requests, axe, Lighthouse. `make reader-bench`.

Builds the repository's site, serves it on loopback and reads a page of each kind in headless Chromium; then builds a
site of a thousand entries with two thousand relations. With node and npm at hand Lighthouse measures pages of the
repository's site, and a page of plain Material beside them. Sizes, counts and axe findings are budgets: one that is
exceeded ends the run with exit code 1. Times are printed alone, for they are the machine's as well.
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
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from mkdocs.config import load_config
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from mkdocs_explainer.render.assets import script, style, without_comments

ROOT = Path(__file__).parent.parent.parent
sys.path.append(str(ROOT / "tests/support"))
from commanded import build  # noqa: E402
from page_kinds import PAGE_KINDS, PUBLISHED  # noqa: E402 -- beside the browser tests, which visit the same pages

LIGHTHOUSE = "lighthouse@13"
LIGHTHOUSE_PAGES = ("article", "place", "context", "glossary", "timeline", "map")
LIGHTHOUSE_RUNS = 3
LEAST_SCORE = 98
PLAIN_NAME = "plain Material"
LARGE = {
    # bytes after gzip on the site of a thousand entries: what was reached, and a fifth
    "glossary/": 16_000,
    "timeline/": 98_000,
    "map/": 67_000,
    "glossary/e0/": 19_000,
    "articles/all/": 80_000,
}
ARTICLE = {
    # what a reader gets first
    "HTML, gzip, bytes": 40 * 1024,
    "elements": 2_000,
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


exceeded: list[str] = []


def row(name: str, value: object, wanted: str) -> None:
    """Print what was measured beside what is wanted."""
    print(f"{name:<58} {value!s:>14}   {wanted}", flush=True)


def budget(name: str, value: float, most: float) -> None:
    """Print what was measured beside its budget, and note whether it is kept."""
    row(name, value, f"<= {most}" if most else "0")
    if value > most:
        exceeded.append(name)


MENTIONS = ".explainer-source a.explainer-mention[id]"
WATCH = """() => {
    window.seen = []
    addEventListener("pointermove", () => { window.moved = performance.now() }, true)
    new MutationObserver(() => {
        const card = document.querySelector(".explainer-card")
        const name = card ? card.getAttribute("aria-label") : ""
        if (name !== (window.seen.at(-1)?.[0] ?? "")) window.seen.push([name, performance.now() - window.moved])
    }).observe(document.body, {childList: true, subtree: true})
}"""


def point_at(page: Page, target: Locator) -> None:
    """Move the mouse onto a mention, from outside and in one step, when scrolling is over."""
    target.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    box = target.bounding_box()
    assert box
    page.mouse.move(box["x"] + 4, box["y"] + 6)


def open_card(page: Page) -> None:
    page.mouse.move(2, 2)
    point_at(page, page.locator(MENTIONS).first)
    page.wait_for_selector(".explainer-card")


def measure_card(browser: Browser, address: str) -> None:
    budget("card: script, gzip, bytes", _gzip(without_comments("card.js")), 3072)
    budget("card: style, gzip, bytes", _gzip(without_comments("card.css")), 2048)
    row("all scripts, gzip, bytes", _gzip(script()), "")
    row("all styles, gzip, bytes", _gzip(style()), "")
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(address + PAGE_KINDS["article"])
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(WATCH)
    mentions = page.locator(MENTIONS)
    page.mouse.move(2, 2)
    point_at(page, mentions.nth(4))
    page.wait_for_selector(".explainer-card")
    point_at(page, mentions.first)  # a card hangs below its mention: what stands above is free
    page.wait_for_function("window.seen.at(-1)[0] && window.seen.length > 1")
    inside = page.locator(".explainer-card").bounding_box()
    assert inside
    page.mouse.move(inside["x"] + 20, inside["y"] + 20, steps=4)
    page.wait_for_timeout(700)
    budget("card: closed although the pointer moved into it", page.locator(".explainer-card").count() != 1, 0)
    page.mouse.move(2, 2)
    page.wait_for_function("window.seen.at(-1)[0] === ''")
    opened, *_, (_, closed) = page.evaluate("window.seen")
    next_opened = page.evaluate("window.seen.filter(([name]) => name)[1][1]")
    row("card: opens after, ms", round(opened[1]), "300")
    row("card: the next one opens after, ms", round(next_opened), "100")
    row("card: closes after, ms", round(closed), "300")
    target = mentions.nth(12)
    box = target.bounding_box()
    assert box
    page.mouse.move(box["x"] + 4, 450)
    page.mouse.wheel(0, box["y"] + 6 - 450)
    page.wait_for_timeout(900)
    budget("card: opened by scrolling", page.locator(".explainer-card").count(), 0)
    budget("card: requests", len(asked), 0)
    page.close()


def measure_article(browser: Browser, address: str, site: Path) -> None:
    html = Path(site, PAGE_KINDS["article"], "index.html").read_text(encoding="utf-8")
    budget("article: HTML, gzip, bytes", _gzip(html), ARTICLE["HTML, gzip, bytes"])
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + PAGE_KINDS["article"])
    budget("article: elements", page.locator("*").count(), ARTICLE["elements"])
    page.close()


def measure_pages(browser: Browser, address: str) -> None:
    for kind, path in PAGE_KINDS.items():
        for width in (1440, 1024, 390):
            page = browser.new_page(viewport={"width": width, "height": 900})
            page.add_init_script(SHIFT)
            page.goto(address + path)
            page.wait_for_timeout(500)
            budget(f"{kind} at {width} px: layout shift", page.evaluate("window.shift"), 0)
            page.close()
        found: list[str] = []
        foreign = 0
        for scheme, direction in product(("light", "dark"), ("ltr", "rtl")):
            page = browser.new_page(
                color_scheme=scheme, reduced_motion="reduce", viewport={"width": 1440, "height": 900}
            )
            asked: list[str] = []
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.goto(address + path)
            page.wait_for_load_state("networkidle")
            page.evaluate("way => { document.body.dir = way; dispatchEvent(new Event('resize')) }", direction)
            if kind == "article":
                open_card(page)
            options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
            violations = Axe().run(page, options=options).response["violations"]
            found += [f"{each['id']}: {node['html'][:90]}" for each in violations for node in each["nodes"]]
            foreign += sum(not url.startswith((address, "data:", "blob:")) for url in asked)
            page.close()
        card = ", card open" if kind == "article" else ""
        budget(f"{kind}: axe findings{card}, light and dark, ltr and rtl", len(found), 0)
        for one in found:
            print(f"    {one}")
        budget(f"{kind}: third-party requests", foreign, 0)


def large_site(root: Path) -> dict[str, str]:
    """Return the files of a site of a thousand entries, each with a place, a date and two relations, and one article
    that names them all. Every relation of the even ones leads to the first entry."""
    names = [f"Entry {number} of Many" for number in range(1000)]
    files = {
        "mkdocs.yml": "site_name: Large\ntheme: {name: material, font: false}\nplugins: [search, explainer]\n",
        "docs/index.md": "# Large\n",
        "seeds/all.txt": "All\n\n" + "\n\n".join(f"Here stands {name}." for name in names) + "\n",
    }
    for number, name in enumerate(names):
        others = [0, (number + 1) % 1000] if number % 2 == 0 else [(number + 7) % 1000, (number + 13) % 1000]
        relations = "".join(f"  - {{type: part of, entity: e{other}}}\n" for other in others)
        files[f"annotations/glossary/e{number}.yml"] = (
            f"name: {name}\ntype: {'event' if number % 3 else 'place'}\n"
            f"summary: One of a thousand entries, the one with the number {number}. {'It is said to be long. ' * 8}\n"
            f"location: {{lat: {number * 37 % 140 - 60}, lon: {number * 73 % 340 - 170}}}\n"
            f"dates: {{start: {1000 + number}}}\nrelations:\n{relations}"
        )
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return files


def measure_large(browser: Browser, folder: Path) -> None:
    large_site(folder)
    start = time.process_time()
    build(load_config(str(folder / "mkdocs.yml")))
    row("1,000 entries, 2,000 relations: build, s of processor", f"{time.process_time() - start:.1f}", "seconds")
    for path, most in LARGE.items():
        size = _gzip(Path(folder, "site", path, "index.html").read_text(encoding="utf-8"))
        budget(f"1,000 entries: {path}, gzip, bytes", size, most)
    with served(folder / "site") as address:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        for path in LARGE:
            start = time.perf_counter()
            page.goto(address + path, wait_until="load")
            row(f"1,000 entries: {path} loads in, ms", round(1000 * (time.perf_counter() - start)), "")
        page.goto(address + "glossary/e0/")
        budget("1,000 entries: names in a picture of relations", page.locator(".explainer-ties a").count(), 40)
        page.close()


def measure_with_lighthouse(chromium: str, name: str, address: str) -> None:
    """Print a page's scores: the best of up to `LIGHTHOUSE_RUNS`, for whatever else the machine does lowers them."""
    best: dict[str, int] = {}
    runs = 0
    while runs < LIGHTHOUSE_RUNS and min(best.values(), default=0) < LEAST_SCORE:
        runs += 1
        for category, score in lighthouse_scores(chromium, name, address).items():
            best[category] = max(score, best.get(category, 0))
    for category, wanted in (("accessibility", "100"), ("performance", f">= {LEAST_SCORE}")):
        if category in best:
            again = f", best of {runs}" if runs > 1 else ""
            row(f"{name}: Lighthouse {category}{again}", best[category], "(compare)" if name == PLAIN_NAME else wanted)


def lighthouse_scores(chromium: str, name: str, address: str) -> dict[str, int]:
    """Return a page's scores from 0 to 100 by category; none, and a row that says so, when Lighthouse fails."""
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
            return {}
        categories = json.loads(Path(report.name).read_bytes())["categories"]
    return {category: round(100 * found["score"]) for category, found in categories.items()}


def _gzip(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def main() -> None:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site, plain = Path(folder, "site"), Path(folder, "plain")
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), **PUBLISHED))
        Path(plain, "docs").mkdir(parents=True)
        seed = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
        Path(plain, "docs/index.md").write_text(f"# {seed.replace(chr(10), chr(10) * 2)}", encoding="utf-8")
        Path(plain, "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
        build(load_config(str(plain / "mkdocs.yml")))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with served(site) as address:
            measure_card(browser, address)
            measure_article(browser, address, site)
            measure_pages(browser, address)
            measure_large(browser, Path(folder, "large"))
            browser.close()
            if not shutil.which("npx") or "--no-lighthouse" in sys.argv:
                print("Lighthouse: left out; it needs npx")
                return
            browser_path = chromium or playwright.chromium.executable_path
            for kind in LIGHTHOUSE_PAGES:
                measure_with_lighthouse(browser_path, kind, address + PAGE_KINDS[kind])
        with served(plain / "site") as address:
            measure_with_lighthouse(browser_path, PLAIN_NAME, address)


if __name__ == "__main__":
    main()
    for name in exceeded:
        print(f"over budget: {name}", file=sys.stderr)
    sys.exit(1 if exceeded else 0)
