"""What each rule of linking is worth: right and wrong links with one rule after the other switched off.

    python tests/bench/linking_ablation.py [DIRECTORY] [--every K] [--set NAME …]

The first set are the fixtures of this repository (`tests/linking/rules`, `tests/linking/texts`). DIRECTORY holds an
evaluation on texts of others (`linking.py`, its modules, and `data/`). For each rule and each set the table says how
many right and how many wrong links the rule takes away (`-`) or adds (`+`), against all other rules; a rule that is off
by itself is compared with all that are on. Rules that take away more right links than wrong ones on a set are named
below it. --every K: only every K-th document, for a quick look.
"""

import argparse
import importlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
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


class Count(NamedTuple):
    """Right and wrong links, or how many there are more or fewer."""

    right: int = 0
    wrong: int = 0


Worth = dict[str, Count]
"""By rule: what it adds; what it takes away is below zero."""


def worth_of_each(entities: Sequence[Entity], lang: str, options: Options, count: Callable[[Linker], Count]) -> Worth:
    """Return what each rule is worth in one text. count: of a linker's links in it."""
    linker = Linker(entities, lang, options=options)
    all_rules = count(linker)
    found = {}
    for rule in RULES:
        names = frozenset([rule.name])
        is_on = rule.is_on or rule.name in options.on
        other = replace(options, off=names) if is_on else replace(options, on=options.on | names)
        is_spelling = isinstance(rule, SpellingRule)
        changed = count(Linker(entities, lang, options=other) if is_spelling else linker.with_options(other))
        with_rule, without = (all_rules, changed) if is_on else (changed, all_rules)
        found[rule.name] = Count(with_rule.right - without.right, with_rule.wrong - without.wrong)
    return found


def total(parts: Iterable[Worth]) -> Worth:
    """Return the sum of what the rules are worth in several texts."""
    sums = {rule.name: Count() for rule in RULES}
    for part in parts:
        for name, one in part.items():
            sums[name] = Count(sums[name].right + one.right, sums[name].wrong + one.wrong)
    return sums


def measure_fixtures() -> Worth:
    """Return what the rules are worth on the fixtures of this repository."""
    tests = Path(__file__).parents[1]
    sys.path.insert(0, str(tests / "support"))
    cases = [case for cases in importlib.import_module("rule_fixtures").fixtures().values() for case in cases]
    return total(worth_of_each(case.entities, case.lang, case.options, partial(count_case, case)) for case in cases)


def count_case(case: Any, linker: Linker) -> Count:
    expected = set(case.expected)
    found = {(case.text[one.start : one.end], one.start, one.entity) for one in linker.mentions(case.text)}
    return Count(len(found & expected), len(found - expected))


def measure(evaluation: Any, task: Task, data: Path, *, every: int) -> tuple[Worth, str]:
    """Return what the rules are worth on a set of an evaluation, and P, R and F of all together."""
    records = evaluation.read_records(data / task.data)
    if task.subset:
        records = evaluation.take_subset(records, task.subset)
    corpus = evaluation.Corpus(records)
    all_rules = evaluation.LinkScore()
    parts = []
    for index in range(0, len(corpus.documents), every):
        document = corpus.documents[index]
        glossary = corpus.glossary(index, task.protocol)
        entries = glossary.entries("one")
        entities = [Entity(entry.id, entry.name, entry.type, entry.aliases) for entry in entries]
        gold = {entry.id: entry.entity for entry in entries}

        def score(linker: Linker, into: Any, of: Any = (document, glossary, gold)) -> Any:
            text, known, ids = of
            into.add(text, known, evaluation.read_links(linker.mentions(text.text), ids, text.text))
            return into

        def count(linker: Linker, score: Callable[[Linker, Any], Any] = score) -> Count:
            found = score(linker, evaluation.LinkScore())
            return Count(found.right, found.wrong)

        score(Linker(entities), all_rules)
        parts.append(worth_of_each(entities, "en", Options(), count))
    summary = all_rules.summary()
    return total(parts), f"{summary['precision']:.3f} / {summary['recall']:.3f} / {summary['f']:.3f}"


def costly(columns: Iterable[tuple[str, Worth, str]]) -> Iterator[str]:
    """Yield the rules that take away more right links than wrong ones, and where."""
    for title, found, _ in columns:
        for name, (right, wrong) in found.items():
            if right < min(wrong, 0):
                yield f"{name} on {title}: {right:+d} right, {wrong:+d} wrong"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("directory", type=Path, nargs="?", help="an evaluation on texts of others")
    parser.add_argument("--every", type=int, default=1, metavar="K", help="only every K-th document")
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME", help="only these sets")
    options = parser.parse_args()
    begin = time.process_time()
    columns = [("fixtures", measure_fixtures(), "")]
    if options.directory:
        sys.path.insert(0, str(options.directory))
        evaluation = importlib.import_module("linking")
        tasks = [task for task in TASKS if not options.set or task.title in options.set]
        data = options.directory / "data"
        columns += [(task.title, *measure(evaluation, task, data, every=options.every)) for task in tasks]
    print("| rule | " + " | ".join(title for title, _, _ in columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for rule in RULES:
        cells = (
            f"{right:+d} / {wrong:+d}" if right or wrong else "" for right, wrong in (c[1][rule.name] for c in columns)
        )
        print(f"| `{rule.name}`{'' if rule.is_on else ' (off)'} | " + " | ".join(cells) + " |")
    print("| *P / R / F* | " + " | ".join(figures for _, _, figures in columns) + " |")
    print("\n" + ("\n".join(costly(columns)) or "No rule takes away more right links than wrong ones."))
    print(f"{time.process_time() - begin:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
