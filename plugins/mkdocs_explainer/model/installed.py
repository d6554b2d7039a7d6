"""What installed packages add through entry points, read once: a machine may have hundreds of packages."""

import sys
from functools import lru_cache
from importlib.metadata import EntryPoints, entry_points


def added_by_packages(group: str) -> EntryPoints:
    """Return the entry points of a group, of the packages in the folders that Python imports from now."""
    return _points(group, tuple(sys.path))


@lru_cache(maxsize=64)
def _points(group: str, _folders: tuple[str, ...]) -> EntryPoints:
    return entry_points(group=group)
