"""What an archive costs: reading beside linking alone, two processes beside one, memory by size, questions.

    python tests/bench/archive_cost.py                                        10,000 articles, 10,000 entries
    python tests/bench/archive_cost.py --quick                                20,000 articles, some three minutes
    python tests/bench/archive_cost.py --articles 1000000 --folder /tmp/big   20 minutes on two cores, 8 GB of disk

Writing a million articles takes ten minutes more. What is in the folder is not written again: a run that was stopped
goes on, and `--part` measures one part (`--part kernel --part speed-up`); `memory` needs `link`.

The articles are those of `archive_texts.py`: 4,000 characters, two dozen places where one of twelve entries is named;
`--names 0` makes articles that name none. What is compared takes turns in one run. Speeds are those of processor time,
which others on the machine hardly touch; seconds are those of the clock.

kernel    a worker's work on units of the archive: Parquet read, rows looked at, texts linked, tables written; beside
          `Linker.link` of the same texts, ready in memory. Articles without names, too: linking has least to do there
speed-up  two processes beside one, on units of the archive, started and compiled each time
link      all articles by two processes, and the tables put together; beside it 10,000 articles
memory    the most that a worker ever had resident while it linked 10,000 articles, and all
ask       the sentences of an entity; what a site's build reads
impact    what one more name of an entry does, that some thousandth of the articles have; the sample is linked twice
"""

import argparse
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pyarrow.parquet as pq
from archive_texts import GROUP, glossary_entities, write_articles

from mkdocs_explainer import Entity
from mkdocs_explainer.hosts.archive import Glossary
from mkdocs_explainer.hosts.archive.engines import embedded
from mkdocs_explainer.hosts.archive.finding import Question, find_sentences
from mkdocs_explainer.hosts.archive.glossary import linker_of
from mkdocs_explainer.hosts.archive.impact import Change, make_index, touched
from mkdocs_explainer.hosts.archive.inputs import Unit, find_units
from mkdocs_explainer.hosts.archive.linked import link_archive, link_unit
from mkdocs_explainer.hosts.archive.running import Task, few_collections, run_units
from mkdocs_explainer.load.archive_summary import read_archive_summary
from mkdocs_explainer.model.corpus import Alias

SMALL = 10_000
"""Articles of the smaller archive, and of the sample that is linked in full."""
QUICK = 20_000
"""Articles of a quick look: twice the smaller archive, so that memory is seen at two sizes."""
PAIRS = 5
"""Turns of reading and linking alone, a unit each."""
TURNS = 2
"""Turns of one process and two."""
PARTS = ("kernel", "speed-up", "link", "memory", "ask", "impact")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--entities", type=int, default=10_000)
    parser.add_argument("--names", type=int, default=12, help="entries that each article is about (default: 12)")
    parser.add_argument(
        "--turns", type=int, default=100_000, help="articles of the speed-up's sample (default: 100,000)"
    )
    parser.add_argument("--quick", action="store_true", help="20,000 articles: a quick look")
    parser.add_argument("--part", action="append", choices=PARTS, help="measure this alone; may be given several times")
    parser.add_argument("--folder", help="where everything is written, and left (default: a temporary folder)")
    options = parser.parse_args()
    entities = glossary_entities(options.entities)
    if options.quick:
        options.articles, options.turns = QUICK, QUICK // 2
    if options.folder:
        measure(Path(options.folder), entities, options)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), entities, options)


def measure(folder: Path, entities: Sequence[Entity], options: argparse.Namespace) -> None:
    """Measure everything; what is in the folder already is not made again."""
    with timed(f"{options.articles:,} articles written"):
        write_articles(folder / "in", entities, options.articles, names=options.names)
        write_articles(folder / "plain", entities, PAIRS * GROUP, names=0)
    units = find_units([str(folder / "in")])[: -(-options.articles // GROUP)]
    glossary = Glossary(entities)
    sample = units[: -(-SMALL // GROUP)]
    archives = {"10,000 articles": (sample, folder / "small")}
    if len(units) > len(sample):
        archives[f"{options.articles:,} articles"] = units, folder / "linked"
    done = archives[list(archives)[-1]][1]
    does: dict[str, Callable[[], object]] = {
        "kernel": lambda: compare_kernels(glossary, units, folder),
        "speed-up": lambda: compare_processes(glossary, units[: max(2, options.turns // GROUP)], folder / "turns"),
        "link": lambda: [link(glossary, *archive, what) for what, archive in archives.items()],
        "memory": lambda: tell_memory({what: out for what, (_, out) in archives.items()}),
        "ask": lambda: ask(glossary, done, folder / "small"),
        "impact": lambda: impact(glossary, units, sample, folder),
    }
    for part in options.part or PARTS:
        with timed(f"= {part}"):
            does[part]()


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print how long something took: by the clock, and of the processor in this process and its children."""
    start, used = time.perf_counter(), processor()
    yield
    print(f"{what}: {time.perf_counter() - start:,.1f} s, processor {processor() - used:,.1f} s", flush=True)


def processor() -> float:
    """Return the processor time of this process and of its children that ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def compare_kernels(glossary: Glossary, units: Sequence[Unit], folder: Path) -> None:
    """Print the speed of a worker beside that of linking alone, for articles with names and without."""
    compare_kernel("named", glossary, units[:: max(1, len(units) // PAIRS)][:PAIRS], folder / "pairs")
    compare_kernel("unnamed", glossary, find_units([str(folder / "plain")])[:PAIRS], folder / "pairs")


def compare_kernel(what: str, glossary: Glossary, units: Sequence[Unit], folder: Path) -> None:
    """Print the speed of a worker beside that of linking alone, in turns."""
    shutil.rmtree(folder, ignore_errors=True)
    linker = linker_of(glossary, glossary.lang)
    pairs = []
    for number, unit in enumerate([units[0], *units]):
        parts = folder / str(number)
        parts.mkdir(parents=True)
        texts = pq.ParquetFile(unit.file).read_row_group(unit.part)["text"].to_pylist()
        size = sum(len(text.encode()) for text in texts) / 1e6
        times = [time.process_time()]
        with few_collections():
            for text in texts:
                linker.link(text)
        times.append(time.process_time())
        link_unit(glossary, unit, parts)
        times.append(time.process_time())
        pairs.append([size / (end - start) for start, end in pairwise(times)])
    pairs = pairs[1:]  # the first is to warm up
    ratio = median(one / other for one, other in pairs)
    more = median((1 / other - 1 / one) * size for one, other in pairs) * 1e6 / len(texts)
    speeds = " and ".join(f"{median(side):.2f} MB/s" for side in zip(*pairs, strict=True))
    print(
        f"{what}: linker alone and worker {speeds} a core, {ratio:.3f} times its time: {more:.0f} µs an article more",
        flush=True,
    )


def compare_processes(glossary: Glossary, units: Sequence[Unit], folder: Path) -> None:
    """Print how much faster two processes are than one."""
    ratios = []
    for turn in range(TURNS):
        seconds = []
        for count in (1, 2):
            parts = folder / f"{turn}-{count}"
            shutil.rmtree(parts, ignore_errors=True)
            start = time.perf_counter()
            run_units(link_unit, glossary, units, parts, embedded(count))
            seconds.append(time.perf_counter() - start)
            shutil.rmtree(parts)
        ratios.append(seconds[0] / seconds[1])
        print(f"{len(units) * GROUP:,} articles by one process and two: {seconds[0]:.1f} s and {seconds[1]:.1f} s")
    print(f"two processes are {median(ratios):.2f} times as fast", flush=True)


def measured(given: tuple[Glossary, Path], unit: Unit, parts: Path) -> None:
    """Link a unit, and note the most memory that this worker has had so far."""
    glossary, folder = given
    link_unit(glossary, unit, parts)
    peak = most_resident()
    with (folder / f"{os.getpid()}.jsonl").open("a") as file:
        file.write(f"{json.dumps([unit.file, unit.part, peak])}\n")


def link(glossary: Glossary, units: Sequence[Unit], out: Path, what: str) -> None:
    """Link an archive, or what is missing of it, and print what it took."""
    notes = out.parent / f"{out.name}-memory"
    notes.mkdir(parents=True, exist_ok=True)

    def engine(_: Task, given: Any, missing: Sequence[Unit], parts: Path) -> None:
        used = processor()
        with timed(f"{len(missing):,} units linked by two processes"):
            embedded(2)(measured, (given, notes), missing, parts)
        size = sum(size_of(unit) for unit in missing) / 1e6
        print(f"{size:,.0f} MB, {size / (processor() - used):.2f} MB/s a core, start of the processes included")

    with timed(f"{what}, with the tables put together"):
        rows = link_archive(glossary, units, out, engine).rows
    print(f"this process had {most_resident():,.0f} MB; {rows}", flush=True)


def tell_memory(archives: Mapping[str, Path]) -> None:
    """Print the most memory that the workers had while they linked archives."""
    most = []
    for what, out in archives.items():
        notes = sorted((out.parent / f"{out.name}-memory").glob("*.jsonl"))
        peaks = [[json.loads(line)[2] for line in path.read_text().splitlines()] for path in notes]
        said = ", ".join(f"{max(peak):,.0f} MB (after its second unit {peak[:2][-1]:,.0f} MB)" for peak in peaks)
        print(f"{what}: {said}", flush=True)
        most.append(max(max(peak) for peak in peaks))
    print(f"{most[-1] / most[0]:.3f} times the memory", flush=True)


def most_resident() -> float:
    """Return the most memory in MB that this process ever had resident. A new process's `ru_maxrss` begins with its
    parent's, so that is asked only where there is nothing better."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def size_of(unit: Unit) -> int:
    """Return the bytes of a unit's texts."""
    with pq.ParquetFile(unit.file) as file:
        group = file.metadata.row_group(unit.part)
        return sum(group.column(number).total_uncompressed_size for number in range(group.num_columns))


def ask(glossary: Glossary, out: Path, small: Path) -> None:
    """Print how long questions to the tables take."""
    entity = glossary.entities[len(glossary.entities) // 2].id
    with timed("sentences of an entity"):
        count, _ = find_sentences(out, Question(entity=entity, limit=20))
    print(f"{count:,} sentences; summary for a site {(out / 'entities.json').stat().st_size / 1e6:.1f} MB")
    for folder in (small, out):
        start = time.process_time()
        read_archive_summary(folder)
        print(f"read by a site's build in {time.process_time() - start:.2f} s ({folder.name})")


def impact(glossary: Glossary, units: Sequence[Unit], sample: Sequence[Unit], folder: Path) -> None:
    """Print what the index and a change cost, and whether all is found."""
    index = folder / "index"
    with timed(f"{len(units):,} units indexed by two processes"):
        print(f"{make_index(glossary, units, index, embedded(2)):,} of the units were not indexed yet")
    print(f"the index has {sum(path.stat().st_size for path in index.rglob('*.parquet')) / 1e6:,.0f} MB")
    number = len(glossary.entities) // 2 + 1  # a place in the middle: some thousandth of the articles have it
    entity = glossary.entities[number]
    before = [replace(one, name="Nowhere", aliases=()) if one is entity else one for one in glossary.entities]
    named = Alias(entity.name)
    after = [replace(one, name="Nowhere", aliases=(named,)) if one is entity else one for one in glossary.entities]
    change = Change(Glossary(before), Glossary(after), index / "parts")
    shutil.rmtree(folder / "asked", ignore_errors=True)
    with timed(f"impact of one more name, {entity.name}"):
        table = touched(change, units, folder / "asked", embedded(2))
    rows = pq.read_table(table).to_pylist()
    print(f"{len(rows):,} places in {len({row['article'] for row in rows}):,} articles")
    shutil.rmtree(folder / "read", ignore_errors=True)
    with timed(f"the same by linking {len(sample) * GROUP:,} articles twice"):
        read = touched(change, sample, folder / "read", embedded(2), is_complete=True)
    last = f"a{len(sample) * GROUP:08d}"
    expected, found = pq.read_table(read).to_pylist(), [row for row in rows if row["article"] < last]
    print(f"{'equal' if expected == found else 'NOT EQUAL'}: {len(expected):,} places")
    if expected != found:
        sys.exit(1)


if __name__ == "__main__":
    main()
