"""Break linking and anchoring on purpose, one place at a time, and list what no test notices.

    python tests/tools/mutation.py [--room anchoring|linking] [--places N] [--seed S] [--write]

Cosmic Ray makes the changes, in a copy of the package; a sample of places is drawn, one change each, and the tests of
the room run on it. Printed: how many were noticed. `--write` puts the survivors into `tests/mutation/<room>.md`, which
is committed: it should get shorter. A survivor that changes nothing that anybody could see may stay there.
"""

import argparse
import os
import random
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cosmic_ray import commands, mutating
from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, TestOutcome, WorkResult

REPOSITORY = Path(__file__).parents[2]
PACKAGE = Path("plugins/mkdocs_explainer")
TESTS = {
    "anchoring": ("tests/anchoring", f"{PACKAGE}/anchoring"),
    "linking": ("tests/linking", "tests/test_linker.py", "tests/test_tricky_cases.py", "tests/test_languages.py"),
}
"""What is run for a room: its own tests and doctests, without what is slow."""
LEFT_OUT = ("_BitOr_",)
"""Changes of annotations (`int | None`), which end the import and so prove nothing."""
LONGEST = 180
"""Seconds of one run; a change that makes the tests hang is noticed, too."""


class Tried(NamedTuple):
    """One change and what became of it."""

    spec: MutationSpec
    result: WorkResult

    @property
    def is_noticed(self) -> bool:
        return self.result.test_outcome != TestOutcome.SURVIVED


def drawn(root: Path, room: str, places: int, seed: int) -> list[MutationSpec]:
    """Return one change for each of so many places of the room's code."""
    modules = sorted(path for path in (root / PACKAGE / room).rglob("*.py") if path.name != "__init__.py")
    with use_db(str(root / "session.sqlite"), WorkDB.Mode.create) as database:
        commands.init(modules, database, {})
        specs = [item.mutations[0] for item in database.pending_work_items]
    by_place: dict[tuple[str, tuple[int, int]], list[MutationSpec]] = {}
    for spec in specs:
        if not any(name in spec.operator_name for name in LEFT_OUT):
            by_place.setdefault((str(spec.module_path), spec.start_pos), []).append(spec)
    chance = random.Random(seed)
    chosen = chance.sample(sorted(by_place), min(places, len(by_place)))
    return [chance.choice(by_place[place]) for place in chosen]


def tried(room: str, places: int, seed: int) -> Iterator[Tried]:
    """Yield what became of each change; first without any, which must pass."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("plugins", "tests", "seeds", "annotations", "docs", "mkdocs.yml", "pyproject.toml"):
            source = REPOSITORY / name
            if source.is_dir():
                shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
            else:
                shutil.copy(source, root / name)
        os.chdir(root)
        os.environ["PYTHONPATH"] = str(root / "plugins")
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
        run = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
        command = shlex.join([*run, "-m", "not slow and not browser", *TESTS[room]])
        outcome = mutating.mutate_and_test([], command, LONGEST)
        if outcome.test_outcome != TestOutcome.SURVIVED:
            sys.exit(f"the tests fail without a change:\n{(outcome.output or '')[-3000:]}")
        for spec in drawn(root, room, places, seed):
            yield Tried(spec, mutating.mutate_and_test([spec], command, LONGEST))


def described(one: Tried) -> str:
    """Return a survivor as a line of Markdown."""
    lines = (one.result.diff or "").splitlines()
    old, new = (
        next((line[1:].strip() for line in lines if line.startswith(sign) and not line.startswith(sign * 3)), "")
        for sign in "-+"
    )
    path = Path(one.spec.module_path)
    place = path.relative_to(path.parents[[parent.name for parent in path.parents].index("mkdocs_explainer")])
    return f"- `{place}`, {one.spec.definition_name or 'the module'}: `{old}` became `{new}`"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--room", choices=sorted(TESTS), action="append")
    parser.add_argument("--places", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="write the survivors into tests/mutation/")
    options = parser.parse_args()
    for room in options.room or sorted(TESTS):
        all_tried: list[Tried] = []
        for one in tried(room, options.places, options.seed):
            all_tried.append(one)
            print(f"{len(all_tried)}: {'noticed' if one.is_noticed else described(one)}", flush=True)
        survivors = sorted(described(one) for one in all_tried if not one.is_noticed)
        noticed = len(all_tried) - len(survivors)
        summary = f"{noticed} of {len(all_tried)} changes in `{room}` were noticed ({noticed / len(all_tried):.0%})"
        print(summary)
        if options.write:
            text = f"# What no test of {room} noticed\n\nSeed {options.seed}: {summary}. Made by `make mutation`.\n\n"
            target = REPOSITORY / "tests" / "mutation" / f"{room}.md"
            target.write_text(text + "".join(f"{line}\n" for line in survivors), encoding="utf-8")


if __name__ == "__main__":
    main()
