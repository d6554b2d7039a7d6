"""Break linking and anchoring on purpose, one place at a time, and list what no test notices.

    python tests/tools/mutation.py [--places N] [--seed S]... [--room linking|anchoring] [--module NAME]... [--write]

Cosmic Ray makes the changes: a comparison the other way round, a number one more, `and` for `or`, a loop that never
runs. A sample of places is drawn, from each module as its lines are of all lines; each gets one change, and the tests
run that reach it. Words are never changed, so that the word lists of languages are no part of it: they are data, and
have tests of their own; the functions of languages are. Printed: how many changes were noticed. `--write` puts the
figures and what was not noticed into `tests/mutation/survivors.md`, which is committed: it should get shorter.

Left out are changes with which the package cannot be imported, those of caches, of `is` to `==`, and of what the
variables within a function are said to be, which nobody evaluates.
`tests/mutation/equivalent.yml` lists changes that no text can tell from the original, each with the reason. They
are counted apart.
"""

import argparse
import ast
import datetime as dt
import os
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import cosmic_ray.plugins
import yaml
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.ast.ast_query import ASTQuery
from cosmic_ray.mutating import mutate_code
from mutation_reach import PACKAGE, REPOSITORY
from mutation_runs import Outcome, Runs

ROOMS = ("anchoring", "linking")
SAME = ("ReplaceComparisonOperator_Is_Eq", "ReplaceComparisonOperator_IsNot_NotEq")
"""Operators that are left out: `is` stands beside `None` and members of enumerations alone, where `==` is the same."""
CACHES = ("@lru_cache", "@cache")
"""Lines that are left out: what is kept for later, and how much of it, changes no answer. So is the argument `strict`
of `zip`, by which the package checks itself."""
FOLDER = REPOSITORY / "tests" / "mutation"


class Change(NamedTuple):
    """One change of one place."""

    path: Path
    operator: str
    occurrence: int
    position: tuple[int, int]
    """Line, from 1, and column, from 0."""
    function: str

    @property
    def module(self) -> str:
        return self.path.relative_to(PACKAGE).as_posix()


class Tried(NamedTuple):
    """A change, its line before and after, and what became of it."""

    change: Change
    old: str
    new: str
    outcome: Outcome

    @property
    def described(self) -> str:
        return f"`{self.change.module}`, {self.change.function}: `{self.old}` became `{self.new}`"


def changes_of(path: Path) -> dict[tuple[int, int], list[Change]]:
    """Return all changes of a module by the place that they change."""
    text = path.read_text("utf-8")
    nodes = list(ast_nodes(get_ast(text)))
    lines = text.splitlines()
    said = list(annotations_of(text))
    found: dict[tuple[int, int], list[Change]] = {}
    for name in cosmic_ray.plugins.operator_names():
        kind = cosmic_ray.plugins.get_operator(name)
        if kind.arguments() or name.endswith(SAME):
            continue
        operator = kind()
        places = ((node, start) for node in nodes for start, _ in operator.mutation_positions(node))
        for occurrence, (node, start) in enumerate(places):
            line = lines[start[0] - 1]
            is_said = any(begin <= start < end for begin, end in said)
            if is_said or line.lstrip().startswith(CACHES) or line[: start[1]].endswith("strict="):
                continue
            function = ASTQuery(node).get_definition_name() or "the module"
            found.setdefault(start, []).append(Change(path, name, occurrence, start, function))
    return found


def annotations_of(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where the annotations of variables within functions begin and end."""
    for function in ast.walk(ast.parse(text)):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.AnnAssign):
                    one = node.annotation
                    yield (one.lineno, one.col_offset), (one.end_lineno or 0, one.end_col_offset or 0)


def lines_of(path: Path) -> int:
    """Return how many lines of a module stand in functions, without their docstrings."""
    lines: set[int] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Lambda):
            lines.update(range(node.lineno, (node.end_lineno or 0) + 1))
        elif isinstance(node, ast.FunctionDef):
            for one in node.body:
                if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)):
                    lines.update(range(one.lineno, (one.end_lineno or 0) + 1))
    return len(lines)


def quotas(lines: dict[Path, int], places: int) -> dict[Path, int]:
    """Return how many places each module gets; what the division leaves goes to the largest remainders."""
    total = sum(lines.values())
    exact = {path: places * count / total for path, count in lines.items()}
    result = {path: int(share) for path, share in exact.items()}
    by_rest = sorted(exact, key=lambda path: (result[path] - exact[path], path))
    for path in by_rest[: places - sum(result.values())]:
        result[path] += 1
    return result


def sample(modules: Sequence[Path], places: int, chance: random.Random) -> Iterator[tuple[list[Change], int]]:
    """Yield one change for each place of each module, shuffled, and how many of them are wanted."""
    for path, wanted in quotas({path: lines_of(path) for path in modules}, places).items():
        by_place = changes_of(path)
        order = sorted(by_place)
        chance.shuffle(order)
        yield [chance.choice(by_place[place]) for place in order], wanted


def tried(runs: Runs, change: Change) -> Tried | None:
    """Return what became of a change; nothing for one with which the package cannot even be imported."""
    original = change.path.read_text("utf-8")
    source = mutate_code(original, cosmic_ray.plugins.get_operator(change.operator)(), change.occurrence)
    outcome = runs.outcome_of(change.path, source, change.position)
    if outcome is Outcome.NOT_IMPORTED:
        return None
    before, after = original.splitlines(), source.splitlines()
    first = next((number for number, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), 0)
    return Tried(change, before[first].strip(), after[first].strip(), outcome)


def reasons() -> dict[tuple[str, str, str, str], str]:
    """Return why each change that is listed as equivalent is: by module, function, line before and after."""
    listed = yaml.safe_load((FOLDER / "equivalent.yml").read_text("utf-8"))
    return {(one["module"], one["function"], one["old"], one["new"]): one["why"] for one in listed}


def is_equivalent(one: Tried, listed: dict[tuple[str, str, str, str], str]) -> bool:
    return (one.change.module, one.change.function, one.old, one.new) in listed


def figures(all_tried: Sequence[Tried], survivors: Sequence[Tried], equivalent: int) -> str:
    """Return the figures of a sample in a line."""
    counted = len(all_tried) - equivalent
    noticed = counted - len(survivors)
    apart = f"; {equivalent} more change nothing" if equivalent else ""
    return f"{noticed} of {counted} changes were noticed ({noticed / max(counted, 1):.1%}){apart}"


def report(seed: int, all_tried: Sequence[Tried]) -> str:
    """Return a section of Markdown: the figures of a sample, by module, and what was not noticed."""
    listed = reasons()
    unnoticed = [one for one in all_tried if one.outcome is Outcome.SURVIVED]
    survivors = [one for one in unnoticed if not is_equivalent(one, listed)]
    left = Counter(one.change.module for one in survivors)
    tried_in = Counter(one.change.module for one in all_tried)
    tried_in.subtract(one.change.module for one in unnoticed if is_equivalent(one, listed))
    lines = [f"## Seed {seed}, {dt.datetime.now(tz=dt.UTC).date()}", ""]
    for room in ROOMS:
        of_room = [one for one in all_tried if one.change.module.startswith(room)]
        here = [one for one in survivors if one.change.module.startswith(room)]
        same = sum(one.change.module.startswith(room) for one in unnoticed) - len(here)
        if of_room:
            lines.append(f"- {room}: {figures(of_room, here, same)}")
    lines += [f"- both: {figures(all_tried, survivors, len(unnoticed) - len(survivors))}", ""]
    lines += ["| module | noticed | of |", "| --- | ---: | ---: |"]
    lines += [f"| `{name}` | {count - left[name]} | {count} |" for name, count in sorted(tried_in.items())]
    lines += ["", "Not noticed:", "", *sorted(f"- {one.described}" for one in survivors)]
    return "\n".join([*lines, ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--room", choices=ROOMS, action="append")
    parser.add_argument("--module", action="append", help="only modules with this in their path")
    parser.add_argument("--places", type=int, default=400)
    parser.add_argument("--seed", type=int, action="append")
    parser.add_argument("--write", action="store_true", help="write what was found into tests/mutation/survivors.md")
    options = parser.parse_args()
    os.environ["HYPOTHESIS_PROFILE"] = "check"
    modules = [
        path
        for room in options.room or ROOMS
        for path in sorted((PACKAGE / room).rglob("*.py"))
        if not options.module or any(part in path.as_posix() for part in options.module)
    ]
    runs = Runs()
    sections: list[str] = []
    for seed in options.seed or [1]:
        all_tried: list[Tried] = []
        for changes, wanted in sample(modules, options.places, random.Random(seed)):
            left = wanted
            for change in changes:
                if not left:
                    break
                if (one := tried(runs, change)) is None:
                    continue
                left -= 1
                all_tried.append(one)
                if one.outcome is Outcome.SURVIVED:
                    print(f"{len(all_tried)}: {one.described} (line {change.position[0]})", flush=True)
                elif len(all_tried) % 20 == 0:
                    print(f"{len(all_tried)} tried", flush=True)
        sections.append(report(seed, all_tried))
        print(sections[-1], flush=True)
    if options.write:
        head = "# What no test of linking and anchoring noticed\n\nMade by `make mutation`.\n\n"
        (FOLDER / "survivors.md").write_text(head + "\n".join(sections), encoding="utf-8")


if __name__ == "__main__":
    main()
