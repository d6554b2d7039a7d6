"""What each rule of linking is worth: right and wrong links with one rule after the other switched off.

    python tests/bench/linking_ablation.py DIRECTORY [--every K] [--set NAME …]

DIRECTORY holds the evaluation (`linking.py`, its modules, and `data/`). For each rule and each set the table says how
many right and how many wrong links the rule takes away (`-`) or adds (`+`), against all other rules.
--every K: only every K-th document, for a quick look.
"""

import argparse
import importlib
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs_explainer import Entity, Linker
from mkdocs_explainer.linking.ordered_rules import RULES
from mkdocs_explainer.linking.rule import Options, SpellingRule


class Task(NamedTuple):
    """A set with the way it is read."""

    title: str
    data: str
    protocol: str = "p1"
    subset: str = ""


TASKS = (
    Task("tr_news p1", "tr_news.jsonl.gz"),
    Task("tr_news p2", "tr_news.jsonl.gz", "p2"),
    Task("msnbc p1", "msnbc.jsonl.gz"),
    Task("msnbc p2", "msnbc.jsonl.gz", "p2"),
    Task("world-business p1", "aida_dev.jsonl.gz", subset="world-business"),
    Task("gum news p2", "gum_named.jsonl.gz", "p2", "news"),
    Task("gum p2", "gum_named.jsonl.gz", "p2"),
)


def measure(evaluation: Any, task: Task, data: Path, *, every: int) -> dict[str, Any]:
    """Return the score without each rule, and with all under the empty name."""
    records = evaluation.read_records(data / task.data)
    if task.subset:
        records = evaluation.take_subset(records, task.subset)
    corpus = evaluation.Corpus(records)
    scores = {name: evaluation.LinkScore() for name in ("", *(rule.name for rule in RULES))}
    for index in range(0, len(corpus.documents), every):
        document = corpus.documents[index]
        glossary = corpus.glossary(index, task.protocol)
        entries = glossary.entries("one")
        entities = [Entity(entry.id, entry.name, entry.type, entry.aliases) for entry in entries]
        gold = {entry.id: entry.entity for entry in entries}
        linker = Linker(entities)
        for name, score in scores.items():
            mentions = without(linker, entities, name).mentions(document.text)
            score.add(document, glossary, evaluation.read_links(mentions, gold, document.text))
    return scores


SPELLINGS = frozenset(rule.name for rule in RULES if isinstance(rule, SpellingRule))


def without(linker: Linker, entities: list[Entity], rule: str) -> Linker:
    """Return a linker without a rule; the glossary is compiled again only where that changes it."""
    if not rule:
        return linker
    options = Options(off=frozenset([rule]))
    return Linker(entities, options=options) if rule in SPELLINGS else linker.with_options(options)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="K", help="only every K-th document")
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME", help="only these sets")
    options = parser.parse_args()
    sys.path.insert(0, str(options.directory))
    evaluation = importlib.import_module("linking")
    begin = time.perf_counter()
    tasks = [task for task in TASKS if not options.set or task.title in options.set]
    columns = [measure(evaluation, task, options.directory / "data", every=options.every) for task in tasks]
    print("| rule | " + " | ".join(f"{task.title}: right / wrong" for task in tasks) + " |")
    print("|---" * (len(tasks) + 1) + "|")
    for name in (rule.name for rule in RULES):
        cells = []
        for column in columns:
            all_rules, others = column[""], column[name]
            right, wrong = all_rules.right - others.right, all_rules.wrong - others.wrong
            cells.append(f"{right:+d} / {wrong:+d}" if right or wrong else "")
        print(f"| `{name}` | " + " | ".join(cells) + " |")
    totals = [column[""].summary() for column in columns]
    figures = (f"{t['precision']:.3f} / {t['recall']:.3f} / {t['f']:.3f}" for t in totals)
    print("| *P / R / F* | " + " | ".join(figures) + " |")
    print(f"\n{time.perf_counter() - begin:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
