"""Prints the lowest versions of what the package needs, as `pyproject.toml` allows them, for `pip --constraint`."""

import re
import sys
import tomllib
from pathlib import Path

_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9_.-]+)(?:\[[^\]]*\])?\s*>=\s*(?P<version>[0-9][0-9.]*)")


def lowest(requirements: list[str]) -> list[str]:
    """Return a line for each requirement that names a lowest version.

    >>> lowest(["nh3>=0.3.7", "mkdocs>=1.6,<2", "pymorphy3-dicts-ru"])
    ['nh3==0.3.7', 'mkdocs==1.6']
    """
    found = [_REQUIREMENT.match(each) for each in requirements]
    return [f"{one['name']}=={one['version']}" for one in found if one]


def main() -> int:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    sys.stdout.write("\n".join(lowest(project["dependencies"])) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
