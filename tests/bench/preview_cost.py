"""What an edit costs in the preview, against building everything: on one site, in one process.

    PYTHONPATH=tests/support python tests/bench/preview_cost.py [--articles 600] [--entities 600] [--site FOLDER]

Processor time of the first build, of each edit, and of a build of everything after them (what a change of `mkdocs.yml`
takes); median of three edits of each kind. Of an edit: until readers may ask for pages again; until a page that differs
is there, one in the middle, asked for when another one has been begun; until all pages are right; and until every file
is (the checks that are logged afterwards run beside). `--site`: a copy of a real site instead.
"""

import argparse
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from build_cost import write_sites

from previewing import Served

RUNS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--entities", type=int, default=600)
    parser.add_argument("--site", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "explainer")
        if options.site:
            shutil.copytree(options.site, root, ignore=shutil.ignore_patterns(".git", "site", ".venv"))
        else:
            sites = {name: Path(folder, name) for name in ("bare", "by hand", "explainer")}
            write_sites(sites, articles=options.articles, entities=options.entities)
        (root / "docs/context").mkdir(parents=True, exist_ok=True)
        (root / "docs/context/bench-page.md").write_text("# A question\n\nAn answer.\n", encoding="utf-8")
        measure(root, Path(folder, "site"))


def measure(root: Path, site: Path) -> None:
    start = time.process_time()
    served = Served(root, site)
    full = time.process_time() - start
    print(f"first build             {full:7.2f} s   {_megabytes():5.0f} MB")
    print("until ...                 told     page   all pages  every file       page, of the first build   pages")
    for name, edit in edits(root):
        taken = []
        for number in range(RUNS):
            edit(number)
            taken.append(measured(served))
            served.update()
        told, page, pages, files, count = map(statistics.median, zip(*taken, strict=True))
        costs = f"{told:7.2f}  {page:7.2f}  {pages:7.2f}  {files:7.2f} s"
        print(f"{name:22s}  {costs}   {page / full:.3f}   {count:.0f}", flush=True)
    start = time.process_time()
    served.server_builder()
    again = time.process_time() - start
    print(f"everything anew         {again:7.2f} s   {again / full:.3f} of the first build   {_megabytes():5.0f} MB")


def measured(served: Served) -> tuple[float, float, float, float, int]:
    """Return what an edit takes, in four steps; and how many pages differ."""
    start = time.thread_time()
    make_one = served.begin_by_hand()
    told = time.thread_time() - start
    behind, ends = served.behind, []
    check, behind.done = behind.done, lambda _: None
    pages = [path for path in behind.wrong if path in served.pages]
    for count in range(len(pages)):
        if count == min(1, len(pages) - 1):
            behind.ask_for(pages[len(pages) // 2])
        make_one()
        ends.append(time.thread_time() - start)
    while make_one():
        pass
    behind.done = check
    whole = time.thread_time() - start
    return told, ends[:2][-1] if ends else told, ends[-1] if ends else told, whole, len(pages)


def edits(root: Path) -> Iterator[tuple[str, Callable[[int], None]]]:
    """Yield edits by name; each is another one for each number."""
    entities = sorted((root / "annotations/glossary").glob("*.yml"))
    notes = sorted((root / "annotations/notes").glob("*/*.yml"))
    seeds = sorted((root / "seeds").iterdir())
    middle = entities[len(entities) // 2]
    yield "article", lambda number: _append(seeds[len(seeds) // 2], f"\n\nMore words {number}.\n")
    yield "note", lambda number: _replace_line(notes[len(notes) // 2], "body:", f"body: Other words {number}.")
    yield "definition", lambda number: _replace_line(middle, "summary:", f"summary: Other words {number}.")
    yield "alias", lambda number: _replace_line(middle, "aliases:", f"aliases: [Bench Alias {number}]")
    yield "context page", lambda number: _append(root / "docs/context/bench-page.md", f"\nMore words {number}.\n")
    new = "name: Bench Entry {0}\ntype: place\nsummary: A place {0}.\n"
    yield "new entry", lambda number: _write(root / f"annotations/glossary/bench-{number}.yml", new.format(number))
    yield "new article", lambda number: _write(root / f"seeds/bench-{number}.txt", f"Bench {number}\n\nSome words.\n")


def _append(path: Path, text: str) -> None:
    _write(path, path.read_text(encoding="utf-8") + text)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _replace_line(path: Path, start: str, line: str) -> None:
    """Put a field in place of the one that begins so, with the lines that belong to it; else at the end."""
    kept, is_in_field = [], False
    for each in path.read_text(encoding="utf-8").splitlines():
        is_in_field = each.startswith(start) or (is_in_field and (not each or each[0] in " \t"))
        if not is_in_field:
            kept.append(each)
    _write(path, "\n".join([*kept, line, ""]))


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
