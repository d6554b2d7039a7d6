"""Prints the lowest versions of what the package needs, as `pyproject.toml` allows them, for `pip --constraint`.

`python tests/tools/lowest.py [NAME…]`; what is named has the version of `constraints.txt`.
"""

import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9_.-]+)(?:\[[^\]]*\])?\s*>=\s*(?P<version>[0-9][0-9.]*)")


def lowest(requirements: Iterable[str]) -> list[str]:
    """Return a line for each requirement that names a lowest version.

    >>> lowest(["nh3>=0.3.7", "mkdocs>=1.6,<2", "pymorphy3-dicts-ru"])
    ['nh3==0.3.7', 'mkdocs==1.6']
    """
    found = [_REQUIREMENT.match(each) for each in requirements]
    return [f"{one['name']}=={one['version']}" for one in found if one]


def pinned(names: Iterable[str], constraints: str) -> list[str]:
    """Return the lines of a file of constraints for some packages.

    >>> pinned(["pytest"], "pytest==9.0.2\\npytest-randomly==4.0.1\\n")
    ['pytest==9.0.2']
    """
    wanted = {name.casefold() for name in names}
    return [line for line in constraints.splitlines() if line.partition("==")[0].casefold() in wanted]


def main(names: list[str]) -> int:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = lowest(project["dependencies"]) + pinned(names, Path("constraints.txt").read_text(encoding="utf-8"))
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
