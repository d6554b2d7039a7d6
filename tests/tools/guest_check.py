"""Builds the documentation in a folder with the plugin, without any option, and without it, and tells what differs.

    python tests/tools/guest_check.py ~/checkouts/hatch
    python tests/tools/guest_check.py ~/checkouts/uv --config mkdocs.template.yml --pages 20

Compared are the warnings of the builds, the files, the text of every page to the letter, the computed styles of some
pages in Chromium, and what the builds cost: processor time, the cheaper one of two pairs. Plugins and Markdown
extensions that are not installed are left out of both builds, and named. Exit status: 0 when nothing differs and the
plugin costs at most a tenth.
"""

import argparse
import functools
import http.server
import importlib
import json
import logging
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from html.parser import HTMLParser
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "tests/support"), str(ROOT / "plugins")]
OURS = ("assets/explainer/", "explainer/")
MOST = 1.10
"""What a build with the plugin may cost, against one without it."""
WAITS = (300, 2_000, 6_000)
"""Milliseconds until a page is looked at: what moves by itself, or comes late on a machine with other work to do, is
the same a little later."""


def _plugins(values: dict[str, Any]) -> list[Any]:
    given = values.get("plugins", ["search"])
    return [{name: options} for name, options in given.items()] if isinstance(given, dict) else list(given)


def _name(entry: Any) -> str:
    return next(iter(entry)) if isinstance(entry, dict) else entry


def _installed(entries: list[Any], group: str) -> tuple[list[Any], list[str]]:
    known = {point.name for point in entry_points(group=group)}
    kept, missing = [], []
    for entry in entries:
        name = _name(entry)
        is_known = name in known or _is_module(name) or f"material/{name}" in known
        (kept if is_known else missing).append(entry if is_known else name)
    return kept, missing


def _is_module(name: str) -> bool:
    try:
        importlib.import_module(name.partition(":")[0])
    except ImportError:
        return False
    return True


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(re.sub(r"/\S*/(?=[^/\s]+)|\d+\.\d+ seconds", "", record.getMessage()))


def build_once(given: argparse.Namespace) -> dict[str, Any]:
    """Return what one build logged and cost; the site stands in `given.build_into`."""
    from mkdocs.commands.build import build  # noqa: PLC0415 -- in a process of its own
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415

    warnings = _Warnings()
    logging.getLogger("mkdocs").addHandler(warnings)
    with (given.folder / given.config).open("rb") as file:
        values: dict[str, Any] = yaml_load(file)
    wanted = [entry for entry in _plugins(values) if _name(entry) not in given.leave_out]
    plugins, missing = _installed(wanted, "mkdocs.plugins")
    extensions, unknown = _installed(
        _plugins({"plugins": values.get("markdown_extensions", [])}), "markdown.extensions"
    )
    if given.with_plugin:
        plugins.append("explainer")
    options: dict[str, Any] = {"plugins": plugins, "markdown_extensions": extensions, "strict": False}
    if given.without_hooks:
        options["hooks"] = []
    before = _seconds()  # a plugin is imported when the configuration is read
    loaded = load_config(str(given.folder / given.config), site_dir=str(given.build_into), **options)
    loaded.plugins.on_startup(command="build", dirty=False)
    build(loaded)
    cost = _seconds() - before
    loaded.plugins.on_shutdown()
    return {"warnings": warnings.lines, "seconds": cost, "missing": [*missing, *unknown]}


def _seconds() -> float:
    use = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in use)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = ""
        self.is_body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_body = self.is_body or tag == "body"
        self.hidden = self.hidden or (tag if tag in ("script", "style") else "")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = "" if tag == self.hidden else self.hidden

    def handle_data(self, data: str) -> None:
        if self.is_body and not self.hidden:
            self.parts.append(data)


def _text(path: Path) -> str:
    parser = _Text()
    parser.feed(path.read_text(encoding="utf-8", errors="replace"))
    return "".join(parser.parts)


def _files(site: Path) -> set[str]:
    found = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return {path for path in found if not path.startswith(OURS)}


def text_differences(one: Path, other: Path) -> list[str]:
    """Return the files that only one site has, and the pages whose text differs."""
    files = _files(one), _files(other)
    found = [f"in one site only: {path}" for path in sorted(files[0] ^ files[1])]
    pages = sorted(path for path in files[0] & files[1] if path.endswith(".html"))
    return found + [f"text differs: {path}" for path in pages if _text(one / path) != _text(other / path)]


def _serve(folder: Path) -> str:
    class Silent(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Silent, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def _styles(browser: Any, address: str, path: str, *, wait: int) -> list[list[str]]:
    """Return how a page is shown some milliseconds after it has come; nothing foreign is loaded."""
    from computed_styles import computed_styles  # noqa: PLC0415

    page = browser.new_page()
    try:
        page.route(lambda url: not url.startswith("http://127.0.0.1:"), lambda route: route.abort())
        page.goto(f"{address}{path}", wait_until="load")
        page.wait_for_timeout(wait)
        return computed_styles(page, without=address)
    finally:
        page.close()


def shown_differences(one: Path, other: Path, *, pages: int, seconds: float) -> list[str]:
    """Return in words where some pages of two sites are shown differently. seconds: no page is begun after so many."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    from computed_styles import style_differences  # noqa: PLC0415

    paths = sorted(path for path in _files(one) & _files(other) if path.endswith("index.html"))
    chosen = paths[:: max(1, len(paths) // pages)][:pages]
    addresses, found = [_serve(one), _serve(other)], []
    end, compared = time.monotonic() + seconds, 0
    with sync_playwright() as playwright:
        system = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        browser = playwright.chromium.launch(executable_path=system, args=["--no-sandbox"])
        for path in chosen:
            if time.monotonic() > end:
                break
            compared += 1
            for wait in WAITS:
                styles = [_styles(browser, address, path, wait=wait) for address in addresses]
                if not (other_looks := style_differences(*styles)):
                    break
            found += [f"{path}: {line}" for line in other_looks[:3]]
        browser.close()
    up = f", then {seconds:.0f} seconds were up" if compared < len(chosen) else ""
    print(f"styles compared on {compared} of {len(paths)} pages{up}", flush=True)
    return found


def _child(folder: Path, options: list[str], out: Path, *, with_plugin: bool) -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__).resolve()), str(folder), *options, "--build-into", str(out)]
    result = out.with_suffix(".json")
    subprocess.run([*command, *(["--with"] if with_plugin else [])], check=True, stdout=subprocess.DEVNULL, cwd=folder)
    done: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
    return done


def _compare(folder: Path, given: argparse.Namespace) -> int:
    pages = given.pages
    options = ["--config", given.config, *(["--without-hooks"] if given.without_hooks else [])]
    options += [word for name in given.leave_out for word in ("--leave-out", name)]
    with tempfile.TemporaryDirectory() as temporary:
        sites = [Path(temporary, "without"), Path(temporary, "with")]
        runs = [
            [_child(folder, options, site, with_plugin=number == 1) for number, site in enumerate(sites)]
            for _ in range(given.pairs)
        ]
        if runs[0][0]["missing"]:
            print("not installed, left out of both:", ", ".join(runs[0][0]["missing"]))
        warned = [Counter(run["warnings"]) for run in runs[0]]
        found = [f"new warning: {line}" for line in (warned[1] - warned[0]).elements()]
        found += text_differences(*sites)
        number = len([path for path in _files(sites[0]) if path.endswith(".html")])
        print(f"{number} pages, {sum(warned[0].values())} warnings", flush=True)
        found += shown_differences(*sites, pages=pages, seconds=given.seconds) if pages else []
        cost = [min(pair[number]["seconds"] for pair in runs) for number in (0, 1)]
        print(f"cost: {cost[0]:.2f} s without, {cost[1]:.2f} s with: {cost[1] / cost[0]:.3f} times")
        if cost[1] > MOST * cost[0]:
            found.append(f"costs more than {MOST} times")
    print("\n".join(found) or "nothing differs")
    return 1 if found else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--config", default="mkdocs.yml")
    parser.add_argument("--pages", type=int, default=12, help="how many pages are compared in Chromium (default: 12)")
    parser.add_argument("--seconds", type=float, default=300, help="how long pages are compared there (default: 300)")
    parser.add_argument("--pairs", type=int, default=2)
    parser.add_argument("--leave-out", action="append", default=[], metavar="PLUGIN", help="in both builds")
    parser.add_argument("--without-hooks", action="store_true", help="for hooks that need programs that are not there")
    parser.add_argument("--build-into", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--with", action="store_true", dest="with_plugin", help=argparse.SUPPRESS)
    given = parser.parse_args()
    folder = given.folder.resolve()
    if not given.build_into:
        return _compare(folder, given)
    given.folder = folder
    done = build_once(given)
    given.build_into.with_suffix(".json").write_text(json.dumps(done), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
