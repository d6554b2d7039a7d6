"""What a program and all processes that it starts take: time and memory, told from outside while they run.

Linux alone: it reads `/proc`.
"""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_LOOK = 0.05
"""Seconds between two looks at memory: a look costs a tenth of a percent of one core."""
_TICK = os.sysconf("SC_CLK_TCK")


class Cost(NamedTuple):
    wall: float
    """Seconds from the start to the end."""
    seconds: float
    """Of processor time, user and system, of all processes together."""
    own: float
    """Of the first process alone: on enough idle cores it takes at least that long."""
    megabytes: float
    """Largest memory of all processes at one time. Pages of memory that processes share count once."""


def run(command: Sequence[str], *, cwd: Path, env: Mapping[str, str]) -> Cost:
    """Run a program to its end, and return what it cost.

    Raises:
        SystemExit: it failed.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=env)
    most, own = 0.0, 0.0
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        most = max(most, _megabytes(process.pid))
        own = _own_seconds(process.pid) or own
        time.sleep(_LOOK)
    if status:
        raise SystemExit(f"{' '.join(command)} failed in {cwd}")
    wall = time.perf_counter() - start
    return Cost(wall, usage.ru_utime + usage.ru_stime, own, max(most, usage.ru_maxrss / 1024))


def _megabytes(root: int) -> float:
    """Return the memory of a process and its descendants.

    What programs make themselves is shared within a tree alone, so that shares (`Pss_Anon`) add up; files that are
    mapped are shared with the rest of the machine, too: the process with most of them counts.
    """
    own, mapped = 0.0, 0.0
    for pid in _tree(root):
        with suppress(OSError):  # it ended while we looked
            values = dict(_rollup(pid))
            own += values["Pss_Anon"] + values["Pss_Shmem"]
            mapped = max(mapped, values["Rss"] - values["Anonymous"])
    return (own + mapped) / 1024


def _rollup(pid: int) -> Iterator[tuple[str, float]]:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()[1:]:
        name, value = line.split()[:2]
        yield name.rstrip(":"), float(value)


def _tree(root: int) -> Iterator[int]:
    yield root
    with suppress(OSError):
        for child in Path(f"/proc/{root}/task/{root}/children").read_text("ascii").split():
            yield from _tree(int(child))


def _own_seconds(pid: int) -> float:
    with suppress(OSError, IndexError):
        fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK
    return 0.0
