"""One host of the plugin, such as ProperDocs with Material, asked to build a small site in every way that we have.

    python tests/support/lane.py ENGINE THEME [SEARCH]

A program of its own: two engines do not fit into one process. It prints what it found as one line of JSON:

    {"engine": "1.6.1", "theme": "9.8.1", "alone": "", "search": ["material", ""], "wrong": []}

alone: why pages are not made one by one, empty where they are; search: whose index it is, and what of it is unknown;
wrong: which builds differ from the one in a single process without a cache.
"""

import importlib.metadata
import json
import logging
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from edited_site import FILES

LEAST = 2
"""Pages for which copies of the process are made, and files written: of small sites neither is worth it."""
WAYS: dict[str, dict[str, Any]] = {
    "four processes": {"processes": 4},
    "into an empty cache": {"processes": 1, "cache": True},
    "from the cache": {"processes": 1, "cache": True},
    "from the cache, four processes": {"processes": 4, "cache": True},
}


def main(engine: str, theme: str, search: str = "search") -> dict[str, Any]:
    if engine == "properdocs":
        __import__("properdocs.replacement")
    sys.path.insert(0, str(Path(__file__).parent))
    from mkdocs_explainer.hosts.mkdocs import annotating, apart, inputs, upstream  # noqa: PLC0415 -- after the engine

    annotating.LEAST_SHARED = apart.LEAST_SHARED = LEAST
    told: list[str] = []
    hindrance = inputs.hindrance
    apart.hindrance = lambda config: told.append(hindrance(config)) or told[-1]  # type: ignore[func-returns-value]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        first, index = build(root, theme, search, {"processes": 1})
        wrong = [name for name, options in WAYS.items() if build(root, theme, search, options)[0] != first]
    return {
        "engine": importlib.metadata.version(engine),
        "theme": importlib.metadata.version("mkdocs-material") if theme == "material" else theme,
        "pages": sum(path.endswith(".html") for path in first),
        "alone": max(told),
        "search": ["material" if upstream.is_material_index(index) else "mkdocs", upstream.unknown_in_search(index)],
        "wrong": wrong,
    }


def build(root: Path, theme: str, search: str, options: dict[str, Any]) -> tuple[dict[str, bytes], Any]:
    """Return the files of a site, and the search plugin's index."""
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415 -- the engine's own by now
    from mkdocs.config import load_config  # noqa: PLC0415

    from mkdocs_explainer.hosts.mkdocs import upstream  # noqa: PLC0415

    own = {"history": False, **options}
    config = {"site_name": "T", "theme": {"name": theme}, "plugins": [search, {"explainer": own}]}
    for name, text in {**FILES, "mkdocs.yml": json.dumps(config)}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    settings = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    settings.plugins.on_startup(command="build", dirty=False)
    build_site(settings)
    site = root / "site"
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    return files, getattr(upstream.search_of(settings), "search_index", None)


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = "1730000000"
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    print(json.dumps(main(*sys.argv[1:])))  # noqa: T201 -- a program
