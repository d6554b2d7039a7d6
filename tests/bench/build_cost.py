"""What linking and anchoring cost: three Material sites with the same articles and entities.

    python tests/bench/build_cost.py [--articles 1000] [--entities 1000] [--runs 3]

bare       every article (about 600 words, 20 names, two notes below it) and every entity is Markdown that somebody
           wrote; no link, no list
by hand    the same, and somebody also wrote below each article the entries it mentions, and on each entity's page the
           sentences that mention it: what the explainer's readers see, without links in the articles' text
explainer  articles are seeds, entities and notes are YAML; names are linked, notes anchored, lists, indexes and data
           files written

They are built in turns, each by a program of its own, from nothing; medians are compared: wall time, processor time of
all processes, of the first one ("own": as long as a build takes at least on idle cores), and the most memory that all
of them have together. What linking and anchoring add is explainer / by hand; explainer / bare is the price of
everything. At last the bytes of a page in the middle, as they are and after gzip.
"""

import argparse
import gzip
import os
import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from process_tree import Cost, run

SYLLABLES = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu".split()
WORDS_BETWEEN_NAMES = 30
NAMES = 20
BARE = """
site_name: Bench
theme: {name: material, font: false, features: [navigation.prune]}
plugins: [search]
nav: [index.md]
not_in_nav: "*"
"""
EXPLAINER = BARE.replace("[search]", "[search, explainer]")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--entities", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sites = {name: Path(folder, name) for name in ("bare", "by hand", "explainer")}
        write_sites(sites, articles=options.articles, entities=options.entities)
        costs: dict[str, list[Cost]] = {name: [] for name in sites}
        for number in range(options.runs):
            for name in sites if number % 2 == 0 else reversed(sites):
                costs[name].append(build(sites[name]))
        print(f"{options.articles} articles, {options.entities} entities, median of {options.runs} runs each")
        print_costs(costs)
        for name, site in sites.items():
            print_sizes(name, site / "site")


def print_costs(costs: dict[str, list[Cost]]) -> None:
    middle = {name: Cost(*map(statistics.median, zip(*found, strict=True))) for name, found in costs.items()}
    print("            wall    processor   own        memory")
    for name, cost in middle.items():
        print(f"{name:10s} {cost.wall:7.2f} s {cost.seconds:7.2f} s {cost.own:7.2f} s {cost.megabytes:7.0f} MB")
    for name in ("by hand", "bare"):
        shares = Cost(*(ours / theirs for ours, theirs in zip(middle["explainer"], middle[name], strict=True)))
        print(
            f"explainer / {name:8s} wall {shares.wall:.3f}   processor {shares.seconds:.3f}   own {shares.own:.3f}"
            f"   memory {shares.megabytes:.3f}"
        )


def print_sizes(name: str, site: Path) -> None:
    """Print what a page of a section weighs: the one in the middle by its bytes."""
    for section in ("articles", "glossary"):
        pages = sorted((path.read_bytes() for path in site.glob(f"{section}/*/index.html")), key=len)
        page = pages[len(pages) // 2]
        packed = len(gzip.compress(page, 9, mtime=0))
        print(f"{name:10s} page of {section:8s} {len(page):7d} bytes, {packed:6d} after gzip")


def write_sites(sites: dict[str, Path], *, articles: int, entities: int) -> None:
    """Write all sites from the same words."""
    chance = random.Random(1)
    common = [word(chance, 2) for _ in range(2000)]
    for name, site in sites.items():
        write(site / "mkdocs.yml", EXPLAINER if name == "explainer" else BARE)
        write(site / "docs/index.md", "# Bench\n")
    names = [f"{word(chance, 3).capitalize()} {word(chance, 3).capitalize()}" for _ in range(entities)]
    summaries = [f"{name} is {' '.join(chance.choices(common, k=30))}." for name in names]
    sentences_of: list[list[str]] = [[] for _ in names]
    for number in range(articles):
        write_article(sites, number, chance, common, names, summaries, sentences_of)
    for number, name in enumerate(names):
        body = f"{' '.join(chance.choices(common, k=80)).capitalize()}."
        entry = f"# {name}\n\n{summaries[number]}\n\n{body}\n"
        mentions = "".join(f"- {sentence}\n" for sentence in sentences_of[number])
        write(sites["bare"] / f"docs/glossary/e{number}.md", entry)
        write(sites["by hand"] / f"docs/glossary/e{number}.md", f"{entry}\n## Mentions\n\n{mentions}")
        yaml = f"name: {name}\ntype: place\nsummary: {summaries[number]}\nbody: {body}\n"
        write(sites["explainer"] / f"annotations/glossary/e{number}.yml", yaml)


def write_article(
    sites: dict[str, Path],
    number: int,
    chance: random.Random,
    common: list[str],
    names: list[str],
    summaries: list[str],
    sentences_of: list[list[str]],
) -> None:
    """Write one article into each site, and add its sentences to those of the entities they name."""
    title = " ".join(chance.choices(common, k=6)).capitalize()
    paragraphs = []
    entries = []
    for _ in range(NAMES // 4):
        sentences = []
        for entity in chance.sample(range(len(names)), 4):
            words = " ".join(chance.choices(common, k=WORDS_BETWEEN_NAMES - 2)).capitalize()
            sentences.append(f"{words} {names[entity]}.")
            sentences_of[entity].append(sentences[-1])
            full = f"[Full entry](../glossary/e{entity}.md)"
            entries.append(f"{names[entity]}\n\nPlace\n\n{summaries[entity]}\n\n1 mention here: [1](#notes) {full}\n\n")
        paragraphs.append(" ".join(sentences))
    notes = ""
    for place, paragraph in enumerate(paragraphs[:2]):
        quote = " ".join(paragraph.split()[3:9])
        body = " ".join(chance.choices(common, k=25))
        notes += f"## Note\n\n> {quote}\n\n{body}\n\n"
        write(
            sites["explainer"] / f"annotations/notes/a{number}/n{place}.yml",
            f"quote: {quote}\nkind: explain\nbody: {body}\nby: project\ncreated: 2026-01-01\nstatus: reviewed\n"
            "lang: en\nlicense: CC-BY-4.0\n",
        )
    write(sites["explainer"] / f"seeds/a{number}.txt", f"{title}\n" + "\n".join(paragraphs) + "\n")
    page = f"# {title}\n\n" + "\n\n".join(paragraphs) + f"\n\n{notes}"
    write(sites["bare"] / f"docs/articles/a{number}.md", page)
    write(sites["by hand"] / f"docs/articles/a{number}.md", f"{page}## In this article\n\n{''.join(entries)}")


def word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choices(SYLLABLES, k=syllables))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def build(site: Path) -> Cost:
    """Return what a build from nothing costs, with compiled modules, as wherever the package was installed."""
    shutil.rmtree(site / ".cache", ignore_errors=True)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["NO_MKDOCS_2_WARNING"] = "1"
    return run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=site, env=environment)


if __name__ == "__main__":
    main()
