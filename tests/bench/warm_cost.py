"""What a build costs with the cache that the last one kept, against the first one: on one site, in one run.

    python tests/bench/warm_cost.py [--articles 600] [--entities 600] [--runs 3]

By the clock, processor time of all processes, the most memory that they had together: the first build without a cache,
the first one with it, one in which nothing changed, one after each edit (medians of `--runs` edits of each kind), and
one whose site is gone while the cache is there, as in CI. Every site is compared with the one of a build without a
cache at the end.
"""

import argparse
import filecmp
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from build_cost import EXPLAINER, write_sites
from preview_cost import edits
from process_tree import Cost, run

CACHED = EXPLAINER.replace("explainer]", "explainer: {cache: true}]")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--entities", type=int, default=600)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sites = {name: Path(folder, name) for name in ("bare", "by hand", "explainer")}
        write_sites(sites, articles=options.articles, entities=options.entities)
        root = sites["explainer"]
        (root / "docs/context").mkdir(parents=True)
        (root / "docs/context/bench-page.md").write_text("# A question\n\nAn answer.\n", encoding="utf-8")
        print("                          wall    processor   memory")
        shown("first, without a cache", build(root))
        (root / "mkdocs.yml").write_text(CACHED, encoding="utf-8")
        shown("first, with one", build(root))
        shown("nothing changed", *(build(root) for _ in range(options.runs)))
        for name, edit in edits(root):
            shown(f"after: {name}", *(edited(root, edit, number) for number in range(options.runs)))
        compare(root, Path(folder, "cold"))
        shutil.rmtree(root / "site")
        shown("the site is gone", build(root))


def shown(name: str, *costs: Cost) -> None:
    """Print the median of what builds cost."""
    cost = Cost(*map(statistics.median, zip(*costs, strict=True)))
    print(f"{name:23s} {cost.wall:7.2f} s {cost.seconds:7.2f} s {cost.megabytes:7.0f} MB", flush=True)


def edited(root: Path, edit: Callable[[int], None], number: int) -> Cost:
    """Return what a build costs after an edit."""
    edit(number)
    time.sleep(3)  # files that were written just now are read whatever their times say
    return build(root)


def build(root: Path, *more: str) -> Cost:
    """Return what a build costs, with compiled modules, as wherever the package was installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["NO_MKDOCS_2_WARNING"] = "1"
    return run([sys.executable, "-m", "mkdocs", "build", "--quiet", *more], cwd=root, env=environment)


def compare(root: Path, cold: Path) -> None:
    """Compare the site with that of a build without a cache.

    Raises:
        SystemExit: they differ.
    """
    (root / "mkdocs.yml").write_text(EXPLAINER, encoding="utf-8")
    build(root, "-d", str(cold))
    (root / "mkdocs.yml").write_text(CACHED, encoding="utf-8")
    mine, wanted = (
        {path.relative_to(site): path for path in site.rglob("*") if path.is_file()} for site in (root / "site", cold)
    )
    other = sorted(
        path
        for path in mine.keys() | wanted.keys()
        if path.suffix != ".gz"  # has the time in it
        and not (path in mine and path in wanted and filecmp.cmp(mine[path], wanted[path], shallow=False))
    )
    if other:
        raise SystemExit(f"these files are not those of a build without a cache: {other[:10]}")


if __name__ == "__main__":
    main()
