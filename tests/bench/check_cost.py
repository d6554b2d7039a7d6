"""What `explainer check` costs: 2,000 annotation files and forty articles. `make check-bench`.

The files are made here, so that every machine checks the same: sentences of random words, names of invented places,
notes on words that each article has once. Processor time says more than the clock on a machine that does other things.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import product
from pathlib import Path

FILES = 2_000
ARTICLES = 40
PARAGRAPHS = 30
RUNS = 5
WORDS = "the a of region troops army border town report council treaty missile test said on Monday officials".split()
STARTS = ["North", "South", "East", "West", "Upper", "Lower"]
MIDDLES = ["field", "ham", "ton", "burg", "ford", "wick", "dale", "mere"]
ENDS = ["Oblast", "Council", "Treaty", "Army", "Valley", "Accord", "Bridge", "Station", "Group", "Office"]
NAMES = [f"{start}{middle} {end}" for start, middle, end in product(STARTS, MIDDLES, ENDS)]


def sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(length)).capitalize() + "."


def write_repository(root: Path) -> None:
    chance = random.Random(1)
    sources = FILES * 3 // 10
    notes = FILES - len(NAMES) - sources - ARTICLES
    files: dict[str, str] = {}
    for number, name in enumerate(NAMES):
        relation = f"relations:\n  - {{type: part-of, entity: e{number - 1}}}\n" if number else ""
        files[f"annotations/glossary/e{number}.yml"] = (
            f"name: {name}\ntype: place\naliases:\n  - {name} alias\nsummary: >-\n  {sentence(chance, 30)}\n"
            f"body: |\n  {sentence(chance, 60)} [@s{number}]\n\n  {sentence(chance, 60)}\n{relation}"
            f"facts:\n  - {{label: Size, value: 3 km, sources: [s{number}]}}\nsources: [s{number}]\n"
            "reviewed: 2024-11-05\n"
        )
    for number in range(sources):
        files[f"annotations/sources/s{number}.yml"] = (
            f"type: webpage\ntitle: {sentence(chance, 8)}\nissued: 2024-10-31\npublisher: Paper\n"
            f"URL: https://example.org/{number}\naccessed: 2024-11-02\n"
        )
    for number in range(ARTICLES):
        paragraphs = (
            f"{sentence(chance, 20)} In {chance.choice(NAMES)} unique{number}x{part} words were {sentence(chance, 12)}"
            for part in range(PARAGRAPHS)
        )
        files[f"seeds/art{number}.txt"] = "Title of it\n\n" + "\n\n".join(paragraphs) + "\n"
        files[f"annotations/articles/art{number}.yml"] = f"file: seeds/art{number}.txt\npublished: 2024-10-31\n"
    for number in range(notes):
        article, part = number % ARTICLES, number // ARTICLES % PARAGRAPHS
        files[f"annotations/notes/art{article}/n{number}.yml"] = (
            f'quote:\n  exact: "unique{article}x{part} words were"\nkind: {"explain" if number % 2 else "context"}\n'
            f"body: |\n  {sentence(chance, 40)} [@s{number % sources}]\nsources: [s{number % sources}]\nby: somebody\n"
            "created: 2024-11-02\nstatus: reviewed\nlang: en\nlicense: CC-BY-4.0\n"
        )
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def measure(arguments: Sequence[str], folder: Path) -> tuple[float, float]:
    """Return the medians of processor time and of the clock, in seconds."""
    spent, passed = [], []
    command = [sys.executable, "-m", "mkdocs_explainer.hosts.cli", *arguments]
    # with compiled modules, as wherever the package was installed; the first run makes them, and is not measured
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False, env=environment)
    for _ in range(RUNS):
        before, start = os.times(), time.perf_counter()
        subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False, env=environment)
        after = os.times()
        passed.append(time.perf_counter() - start)
        spent.append(sum(after[2:4]) - sum(before[2:4]))
    return statistics.median(spent), statistics.median(passed)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_repository(folder)
        for arguments in (["--help"], ["check", "--help"], ["check", "--format", "concise"]):
            spent, passed = measure(arguments, folder)
            print(f"explainer {' '.join(arguments):24} {spent:.2f} s of processor time, {passed:.2f} s on the clock")


if __name__ == "__main__":
    main()
