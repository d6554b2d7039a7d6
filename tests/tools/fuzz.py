"""Runs the fuzz targets for some minutes and keeps what makes one fall.

    python tests/tools/fuzz.py [--minutes 5] [TARGET…]

With atheris, which looks which code an input reaches (`pip install atheris`); where that is not there, with plain
mutations. An input that breaks a promise is written to `tests/fuzz/corpus/<target>/`, where `make test` tries it again.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
CORPUS = Path(__file__).parents[1] / "fuzz" / "corpus"
LONGEST = 4000
"""Bytes of an input: faults of reading show in short ones, those of size have tests of their own."""
SLOWEST = 20
"""Seconds that one input may take."""


def main() -> int:
    """Run; return 1 when a target fell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, help=argparse.SUPPRESS)
    parser.add_argument("targets", nargs="*")
    arguments, rest = parser.parse_known_args()
    if arguments.one:
        return run_one(arguments.one, arguments.seconds, rest)
    from fuzz_targets import TARGETS  # noqa: PLC0415 -- with atheris the package must not be imported before

    names = arguments.targets or list(TARGETS)
    fallen, tried = 0, 0
    for name in names:
        count, fault = run_apart(name, 60 * arguments.minutes / len(names))
        tried += count
        fallen += bool(fault)
        print(f"{name:14} {count:>9,} inputs  {fault or 'held'}", flush=True)
    print(f"{'together':14} {tried:>9,} inputs")
    return 1 if fallen else 0


def run_apart(name: str, seconds: float) -> tuple[int, str]:
    """Run one target in a process of its own; return how many inputs it took, and what became of it."""
    with tempfile.TemporaryDirectory() as folder:
        found, words = Path(folder) / "found", Path(folder) / "words"
        found.mkdir()
        command = [sys.executable, __file__, "--one", name, "--seconds", str(seconds)]
        if find_spec("atheris"):
            from fuzz_targets import WORDS  # noqa: PLC0415

            escaped = ["".join(f"\\x{byte:02x}" for byte in word.encode()) for word in WORDS]
            words.write_text("".join(f'"{word}"\n' for word in escaped))
            command += [
                *(f"-max_total_time={int(seconds)}", f"-max_len={LONGEST}", f"-timeout={SLOWEST}", f"-dict={words}"),
                *("-print_final_stats=1", f"-artifact_prefix={folder}/crash-", str(found), str(CORPUS / name)),
            ]
        ran = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        counts = re.findall(
            r"number_of_executed_units: (\d+)|^tried (\d+)|^#(\d+)\t", ran.stdout + ran.stderr, re.MULTILINE
        )
        count = max((int("".join(one)) for one in counts), default=0)
        if ran.returncode == 0:
            return count, ""
        for crash in Path(folder).glob("crash-*"):
            keep(name, crash.read_bytes())
        lines = (ran.stdout + ran.stderr).strip().splitlines()
        told = [line for line in lines if re.match(r"\s*(?:\w+\.)*\w*(?:Error|Exception|Interrupt)\b|.*ERROR: ", line)]
        return count, (told or lines or ["it ended"])[-1].strip()[:200]


def keep(name: str, data: bytes) -> None:
    """Keep an input that made a target fall."""
    folder = CORPUS / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"fell-{sha256(data).hexdigest()[:12]}").write_bytes(data)


def run_one(name: str, seconds: float, arguments: list[str]) -> int:
    """Run one target in this process."""
    if find_spec("atheris"):
        import atheris  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

        with atheris.instrument_imports(include=["mkdocs_explainer"]):
            from fuzz_targets import TARGETS  # noqa: PLC0415
        atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
        atheris.Fuzz()
        return 0
    from fuzz_targets import TARGETS, WORDS  # noqa: PLC0415
    from mutated import mutated  # noqa: PLC0415

    random, until, tried = Random(os.urandom(8)), time.monotonic() + seconds, 0
    seeds = [file.read_bytes() for file in sorted((CORPUS / name).glob("*"))]
    while time.monotonic() < until:
        data = mutated(seeds, WORDS, random)
        tried += 1
        try:
            TARGETS[name](data)
        except BaseException:
            keep(name, data)
            print(f"tried {tried}")
            raise
    print(f"tried {tried}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
