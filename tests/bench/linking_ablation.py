"""What each rule of linking is worth: precision, recall and F with one rule after the other switched off.

    python tests/bench/linking_ablation.py DIRECTORY [--every K]

DIRECTORY holds the evaluation (`linking.py`, its modules, and `data/` with `aida_dev.jsonl.gz` and
`gum_named.jsonl.gz`). Rules are replaced here, from outside: the product has no switches for them. Each document is
read by all variants in turn, so that the glossary made for it is compiled once for all rules that do not change it.
--every K: only every K-th document, for a quick look.
"""

import argparse
import importlib
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from mkdocs_explainer import Entity, Linker
from mkdocs_explainer.linking import acronyms, candidates, compilation, lexicon, neighbours, scene, selection, senses
from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Form, Sense
from mkdocs_explainer.model.mentions import Via

NOTHING: frozenset[str] = frozenset()


class Task(NamedTuple):
    """One line of the evaluation's goals."""

    title: str
    data: str
    protocol: str = "p1"
    subset: str = ""
    senses: str = "one"


TASKS = (
    Task("news with sport", "aida_dev.jsonl.gz"),
    Task("news", "aida_dev.jsonl.gz", subset="world-business"),
    Task("news, all senses", "aida_dev.jsonl.gz", subset="world-business", senses="all"),
    Task("GUM news, names alone", "gum_named.jsonl.gz", protocol="p2", subset="news"),
)


class Change(NamedTuple):
    """A name in a module or class, and what stands there instead."""

    owner: Any
    name: str
    value: Any


class Rule(NamedTuple):
    """A rule, and how it is switched off."""

    title: str
    changes: tuple[Change, ...]
    is_compiled: bool = False
    """Whether it changes the lexicon, so that each document needs another linker without it."""


def returns(*, value: Any) -> Callable[..., Any]:
    """Return a function that returns the value, whatever it is given."""
    return lambda *_, **__: value


NEVER, ALWAYS = returns(value=False), returns(value=True)


def shortest(found: list[Candidate]) -> list[Candidate]:
    """Return disjoint candidates: of those that overlap the shortest."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda candidate: (candidate.end - candidate.start, candidate.start)):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda candidate: candidate.start)


def any_capitals(form: Form, _words: str) -> list[Sense]:
    """Return what a form may stand for without regard to capitals."""
    found: dict[str, Sense] = {}
    for sense in chain(form.spelling_senses, *form.others.values()):
        found.setdefault(sense.entity, sense)
    return list(found.values())


def without_teams(_reading: Any, _start: int, _end: int, senses: list[Sense]) -> list[Sense]:
    """Return the senses that no rule about sport adds."""
    return [sense for sense in senses if sense.via is not Via.TEAM]


def untold(_reading: Any, choice: Any, _counts: Any) -> Any:
    """Return all senses: nothing decides."""
    return choice.senses


_chosen = senses.chosen


def guessed(reading: Any, choice: Any, counts: Any) -> Any:
    """Return the first sense where the evidence does not decide."""
    return _chosen(reading, choice, counts)[:1]


RULES = (
    Rule("whole words and signs", (Change(candidates, "is_whole", ALWAYS),)),
    Rule("the longest name", (Change(selection, "longest", shortest),)),
    Rule("own capitals", (Change(Form, "senses", any_capitals),)),
    Rule(
        "words that are common in capitals",
        (
            Change(selection, "FUNCTION_WORDS", NOTHING),
            Change(lexicon, "FUNCTION_WORDS", NOTHING),
            Change(scene.Scene, "is_shouting", NEVER),
        ),
    ),
    Rule("hyphen compounds", (Change(selection, "is_compound", NEVER),)),
    Rule("longer names", (Change(selection, "has_neighbour", NEVER),)),
    Rule("· a name that goes on", (Change(neighbours, "goes_on", NEVER),)),
    Rule("· a name that begins before", (Change(neighbours, "_begins_before", NEVER),)),
    Rule(
        "· titles, weekdays and sentence starts are no names",
        (Change(neighbours, "_is_between_names", NEVER), Change(scene.Scene, "is_common", NEVER)),
    ),
    Rule("· headings in title case", (Change(scene.Scene, "is_in_title", NEVER),)),
    Rule("· adjectives stand before names", (Change(selection, "is_adjective", NEVER),)),
    Rule("family names", (Change(selection, "read_surnames", returns(value=None)),)),
    Rule(
        "acronyms",
        (Change(selection, "read_acronyms", returns(value=None)), Change(selection, "definitions", returns(value=()))),
    ),
    Rule("· only those in brackets", (Change(acronyms, "initials", returns(value="")),)),
    Rule("places that are a stranger's name", (Change(selection, "refuse_strangers", returns(value=None)),)),
    Rule("aliases that only say what it is", (Change(selection, "refuse_bare_kinds", returns(value=None)),)),
    Rule("sport", (Change(selection, "in_sport", without_teams),)),
    Rule("choice by evidence (else refused)", (Change(selection, "chosen", untold),)),
    Rule("refusal of what is not clear (else the first)", (Change(selection, "chosen", guessed),)),
    Rule("derived spellings", (Change(compilation, "_respelled", returns(value=())),), is_compiled=True),
    Rule("short names of places", (Change(compilation, "short_variants", returns(value=())),), is_compiled=True),
)


def variants() -> list[Rule]:
    """Return what is measured: all rules, each rule off, and nothing but the names as listed."""
    refusing = [change for rule in RULES for change in rule.changes if change.value is not guessed]
    return [Rule("all rules", ()), *RULES, Rule("none of them", tuple(refusing), is_compiled=True)]


@contextmanager
def switched_off(rule: Rule) -> Iterator[None]:
    """Do without a rule for a while."""
    with ExitStack() as stack:
        for change in rule.changes:
            stack.enter_context(patch.object(change.owner, change.name, change.value))
        yield


def measure(evaluation: Any, task: Task, data: Path, *, every: int) -> dict[str, dict[str, Any]]:
    """Return the figures of each variant."""
    records = evaluation.read_records(data / task.data)
    if task.subset:
        records = evaluation.take_subset(records, task.subset)
    corpus = evaluation.Corpus(records)
    measured = [(rule, evaluation.LinkScore()) for rule in variants()]
    for index in range(0, len(corpus.documents), every):
        document = corpus.documents[index]
        glossary = corpus.glossary(index, task.protocol)
        entries = glossary.entries(task.senses)
        entities = [Entity(entry.id, entry.name, entry.type, entry.aliases) for entry in entries]
        gold = {entry.id: entry.entity for entry in entries}
        common = Linker(entities)
        for rule, score in measured:
            with switched_off(rule):
                mentions = (Linker(entities) if rule.is_compiled else common).mentions(document.text)
            # a rule that keeps mentions apart may be the one that is off
            kept, end = [], 0
            for mention in sorted(mentions, key=lambda mention: mention.start):
                if mention.start >= end:
                    kept.append(mention)
                    end = mention.end
            score.add(document, glossary, evaluation.read_links(kept, gold, document.text))
    return {rule.title: score.summary() for rule, score in measured}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="K", help="only every K-th document")
    options = parser.parse_args()
    sys.path.insert(0, str(options.directory))
    evaluation = importlib.import_module("linking")
    begin = time.perf_counter()
    columns = [measure(evaluation, task, options.directory / "data", every=options.every) for task in TASKS]
    print("| without | " + " | ".join(f"{task.title}: P / R / F" for task in TASKS) + " |")
    print("|---" * (len(TASKS) + 1) + "|")
    for rule in variants():
        cells = [
            " / ".join(f"{column[rule.title][key]:.3f}"[1:] for key in ("precision", "recall", "f"))
            for column in columns
        ]
        print(f"| {rule.title} | " + " | ".join(cells) + " |")
    print(f"\n{time.perf_counter() - begin:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
