"""What linking costs beside the search for names alone: seconds and memory of a linker, and MB of text per second.

    python tests/bench/linking_speed.py [--names 1000 10000 100000] [--megabytes 1] [--runs 5]

The names belong to persons, places, organizations and concepts alike, four names each. The text has a name in every
thirty words, and two capitalised words that are no name; it is read as one text and cut into dispatches of 1.3 KB, all
by one linker.

search    the text is folded, and every key of every name is found: Aho and Corasick's automaton alone
linking   `Linker.mentions`, all rules

Each number of names has processes of its own: one for time and resident memory, one in which every allocation is
traced. Search and linking take turns; the least processor time of the runs counts, because others use the machine too.
"""

import argparse
import gc
import os
import random
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mkdocs_explainer import Entity, Linker
from mkdocs_explainer.model.corpus import EntityType
from mkdocs_explainer.text.folding import fold, key_of

SYLLABLES = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no sa se si so ta te ti to".split()
TYPES: tuple[EntityType, ...] = ("person", "place", "organization", "concept")
NAMES_OF_ONE = 4
WORDS_BETWEEN_NAMES = 30
DISPATCH = 1300
PAGE = os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--names", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--traced", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        print(measured(options.names[0], options))
        return
    print("| names | linker | resident | traced | search | linking | search, short | linking, short |")
    print("|---" * 8 + "|")
    for count in options.names:
        again = [sys.executable, __file__, "--alone", "--names", str(count)]
        again += ["--megabytes", str(options.megabytes), "--runs", str(options.runs)]
        seconds, resident, *speeds = output(again).split(";")
        traced = output([*again, "--traced"])
        print("|", " | ".join([f"{count:,}", seconds, resident, traced, *speeds]), "|", flush=True)


def output(command: Sequence[str]) -> str:
    """Return what a process prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def measured(count: int, options: argparse.Namespace) -> str:
    """Return the figures of one number of names; with `traced` the peak of allocated memory alone."""
    chance = random.Random(1)
    entities = list(glossary(chance, count))
    gc.collect()
    if options.traced:
        tracemalloc.start()
        Linker(entities)
        return f"{tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB"
    before = resident()
    begin = time.process_time()
    linker = Linker(entities)
    seconds = time.process_time() - begin
    figures = [f"{seconds:.2f} s", f"{resident() - before:.0f} MB"]
    text = article(chance, entities, int(options.megabytes * 1e6))
    for texts in ([text], [text[start : start + DISPATCH] for start in range(0, len(text), DISPATCH)]):
        best = [float("inf")] * 2
        for _ in range(options.runs):
            for place, read in enumerate((lambda one: search(linker, one), linker.mentions)):
                best[place] = min(best[place], timed(read, texts))
        figures += [f"{len(text) / 1e6 / seconds:.1f} MB/s" for seconds in best]
    return ";".join(figures)


def timed(read: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return how many seconds it takes to read the texts."""
    begin = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - begin


def search(linker: Linker, text: str) -> list[object]:
    """Return every place of every name."""
    return list(linker._finder.words(key_of(fold(text).text)))


def resident() -> float:
    """Return the process's resident memory in MB."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE / 1e6


def word(chance: random.Random, count: int) -> str:
    """Return a word of so many syllables."""
    return "".join(chance.choices(SYLLABLES, k=count))


def glossary(chance: random.Random, count: int) -> Iterator[Entity]:
    """Yield entities that have so many names together."""
    for number in range(count // NAMES_OF_ONE):
        names = [" ".join(word(chance, 3).capitalize() for _ in range(2)) for _ in range(NAMES_OF_ONE - 1)]
        alias = word(chance, 4).capitalize()
        yield Entity(f"e{number}", names[0], TYPES[number % len(TYPES)], (*names[1:], alias))  # type: ignore[arg-type]


def article(chance: random.Random, entities: Sequence[Entity], size: int) -> str:
    """Return a text of so many characters."""
    common = [word(chance, 2) for _ in range(3000)]
    pieces: list[str] = []
    length = 0
    while length < size:
        words = chance.choices(common, k=WORDS_BETWEEN_NAMES)
        words[0] = words[0].capitalize()
        words[12] = word(chance, 3).capitalize()
        words[20] = chance.choice(entities).name
        pieces.append(" ".join(words) + ".")
        length += len(pieces[-1]) + 1
    return " ".join(pieces)[:size]


if __name__ == "__main__":
    main()
