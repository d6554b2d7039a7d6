"""What an archive costs: one process against two, an index's answer against reading everything, memory by size.

    python tests/bench/archive_cost.py                 20,000 articles of 4,000 characters, 2,000 entries
    python tests/bench/archive_cost.py --articles 1000000 --entities 10000

Articles are made of sentences of invented words, some with names of the glossary, so that no text is committed.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from mkdocs_explainer import Entity, Linker
from mkdocs_explainer.hosts.archive import Glossary
from mkdocs_explainer.hosts.archive.engines import embedded
from mkdocs_explainer.hosts.archive.impact import Change, make_index, touched
from mkdocs_explainer.hosts.archive.inputs import find_units
from mkdocs_explainer.hosts.archive.linked import link_archive

_SYLLABLES = "ka lo ve mir tas pen dor ul fi gre bo na sti qua el ran so wi the mo".split()
_GROUP = 5_000
"""Articles in a row group, which is a unit of work."""


def word(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(1, 3)))


def write_articles(folder: Path, count: int, names: Sequence[str], rng: random.Random) -> None:
    """Write articles of about 4,000 characters: 30 sentences, every third with a name."""
    vocabulary = [word(rng) for _ in range(4_000)]
    pool = []
    for number in range(6_000):
        words = rng.choices(vocabulary, k=18)
        if number % 3 == 0:
            words.insert(rng.randint(1, 17), rng.choice(names))
        pool.append(f"{' '.join(words).capitalize()}.")
    for start in range(0, count, 50_000):
        rows: dict[str, list[str]] = {"id": [], "text": [], "published": []}
        for number in range(start, min(start + 50_000, count)):
            picked = rng.choices(pool, k=30)
            rows["id"].append(f"a{number:08d}")
            rows["text"].append(
                "\n\n".join([f"Headline {number}", *(" ".join(picked[i : i + 5]) for i in range(0, 30, 5))])
            )
            rows["published"].append(f"{rng.randint(2000, 2024)}-{rng.randint(1, 12):02d}-01")
        pq.write_table(pa.table(rows), folder / f"{start:08d}.parquet", row_group_size=_GROUP)


def timed(what: str, work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    print(f"{what}: {seconds:,.1f} s")
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--entities", type=int, default=2_000)
    given = parser.parse_args()
    rng = random.Random(1)
    names = sorted({f"{word(rng).capitalize()}{word(rng)}" for _ in range(given.entities * 2)})[: given.entities]
    glossary = Glossary([Entity(f"e{number}", name, "place") for number, name in enumerate(names)])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "in").mkdir()
        write_articles(folder / "in", given.articles, names, rng)
        units = find_units([str(folder / "in")])
        sample = pq.ParquetFile(units[0].file).read_row_group(0)["text"].to_pylist()[:500]
        linker = Linker(glossary.entities)
        start = time.process_time()
        for text in sample:
            linker.link(text)
        alone = sum(map(len, sample)) / (time.process_time() - start) / 1e6
        size = given.articles * sum(map(len, sample)) / len(sample) / 1e6
        print(f"{given.articles:,} articles, {size:,.0f} MB, {len(names):,} entries; the linker alone {alone:.2f} MB/s")
        one = timed("linked by one process", lambda: link_archive(glossary, units, folder / "one", embedded(1)))
        two = timed("linked by two processes", lambda: link_archive(glossary, units, folder / "two", embedded(2)))
        print(f"two are {one / two:.2f} times as fast; one process reads {size / one:.2f} MB/s")
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"largest worker {memory:,.0f} MB")
        timed("indexed by two processes", lambda: make_index(glossary, units, folder / "index", embedded(2)))
        changed = [
            replace(glossary.entities[0], aliases=(f"{word(rng).capitalize()} {names[1]}",)),
            *glossary.entities[1:],
        ]
        change = Change(glossary, Glossary(changed), folder / "index" / "parts")
        asked = timed("impact of one alias", lambda: touched(change, units, folder / "asked", embedded(2)))
        if given.articles <= 50_000:
            read = timed(
                "the same by reading all",
                lambda: touched(change, units, folder / "read", embedded(2), is_complete=True),
            )
            same = [pq.read_table(folder / name / "changes.parquet").to_pylist() for name in ("asked", "read")]
            verdict = "equal" if same[0] == same[1] else "NOT EQUAL"
            print(f"{read / asked:.1f} times as long; {verdict}, {len(same[0]):,} places")


if __name__ == "__main__":
    main()
