"""What sites of unusual size take: `python tests/bench/limits.py [NAME…]` prints a line for each.

Each is built in a process of its own, with the Material theme; told are seconds of processor time, the peak of memory
and the largest page.
"""

import os
import resource
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

os.environ["NO_MKDOCS_2_WARNING"] = "1"
SITE = "site_name: Size\ntheme: {name: material}\nplugins: [explainer]\n"
CREW = "name: Crew\ntype: group\nsummary: x\n"
WORDS = 200
"""Of an article of the sites that are about something else."""


def _source(number: int) -> str:
    return f"type: webpage\ntitle: Source {number}\nURL: https://example.org/{number}\n"


def mentions(count: int) -> Mapping[str, str]:
    text = "A Title\n\n" + "The Crew came.\n\n" * count
    return {"seeds/a.txt": text, "annotations/glossary/crew.yml": CREW}


def notes(count: int) -> Mapping[str, str]:
    text = "A Title\n\n" + "".join(f"Word{number} stands here. " for number in range(count))
    return {"seeds/a.txt": text} | {
        f"annotations/notes/a/n{number}.yml": (
            f"quote: Word{number} stands\nkind: explain\nbody: About {number}.\nstatus: reviewed\n"
        )
        for number in range(count)
    }


def sources(count: int) -> Mapping[str, str]:
    cited = "".join(f"  - s{number}\n" for number in range(count) if number < 3_000)
    return {
        "seeds/a.txt": "A Title\n\nThe Crew came.\n",
        "annotations/glossary/crew.yml": f"{CREW}sources:\n{cited}",
        **{f"annotations/sources/s{number}.yml": _source(number) for number in range(count)},
    }


def entities(count: int) -> Mapping[str, str]:
    return {"seeds/a.txt": "A Title\n\n" + " ".join(f"Name{number}x came." for number in range(WORDS)) + "\n"} | {
        f"annotations/glossary/e{number}.yml": f"name: Name{number}x\ntype: concept\nsummary: x\n"
        for number in range(count)
    }


def letters(count: int) -> Mapping[str, str]:
    sentence = "Some words of a long article stand here, and the Crew stands among them now and then.\n\n"
    return {"seeds/a.txt": "A Title\n\n" + sentence * (count // len(sentence)), "annotations/glossary/crew.yml": CREW}


def articles(count: int) -> Mapping[str, str]:
    return {
        f"seeds/a{number}.txt": f"Title {number}\n\nThe Crew came on day {number}.\n" for number in range(count)
    } | {"annotations/glossary/crew.yml": CREW}


def places(count: int) -> Mapping[str, str]:
    return {"seeds/a.txt": "A Title\n\nWords.\n"} | {
        f"annotations/glossary/e{number}.yml": (
            f"name: Name{number}x\ntype: place\nsummary: x\ndates: {{start: {1000 + number % 1000}}}\n"
            f"location: {{lat: {number % 120 - 60}, lon: {number % 300 - 150}}}\n"
            "relations: [{type: part-of, entity: e0}]\n"
        )
        for number in range(count)
    }


def people(count: int) -> Mapping[str, str]:
    written = notes(count)
    by = {path: f"{text}by: Person Number {path[22:-4]}\n" for path, text in written.items() if "notes" in path}
    asked = {f"docs/context/q{number}.md": f"# What about {number}?\n\nWords.\n" for number in range(count)}
    return {**written, **by, **asked}


SITES: Mapping[str, Callable[[], Mapping[str, str]]] = {
    "article of 1.9 MB": lambda: letters(1_900_000),
    "5,000 notes on one article": lambda: notes(5_000),
    "100,000 mentions of one entity in one article": lambda: mentions(100_000),
    "50,000 sources": lambda: sources(50_000),
    "20,000 entities": lambda: entities(20_000),
    "5,000 places with dates, all part of one": lambda: places(5_000),
    "5,000 people and 5,000 context pages": lambda: people(5_000),
    "5,000 articles": lambda: articles(5_000),
}


def measure(name: str) -> str:
    """Build a site in this process, and return a row of the manual's table."""
    from mkdocs.commands.build import build  # noqa: PLC0415 -- in the child alone
    from mkdocs.config import load_config  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in {"mkdocs.yml": SITE, "docs/index.md": "# Home\n", **SITES[name]()}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        build(load_config(str(root / "mkdocs.yml")))
        used = resource.getrusage(resource.RUSAGE_SELF)
        largest = max((root / "site").rglob("*.html"), key=lambda page: page.stat().st_size)
        size, place = largest.stat().st_size / 1e6, largest.relative_to(root / "site").parent.as_posix()
    seconds = used.ru_utime + used.ru_stime
    return f"| {name} | {seconds:.0f} s | {used.ru_maxrss / 1e3:.0f} MB | {size:.1f} MB, `{place}/` |"


def main(names: list[str]) -> int:
    for name in names or SITES:
        child = os.fork()
        if child == 0:
            print(measure(name), flush=True)
            os._exit(0)
        os.waitpid(child, 0)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
