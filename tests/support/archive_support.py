"""Work for an archive's engines that goes wrong; a module of its own, so that other processes can import it."""

import os
import signal
from pathlib import Path

from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.inputs import Unit
from mkdocs_explainer.hosts.archive.linked import link_unit


def link_unit_once_killed(glossary: Glossary, unit: Unit, parts: Path) -> None:
    """Link a unit; the first of all workers that gets here is killed. `KILLED`: the file that says that it was."""
    mark = Path(os.environ["KILLED"])
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    link_unit(glossary, unit, parts)


def killed(_: Glossary, __: Unit, ___: Path) -> None:
    """End the worker, whatever its unit."""
    os.kill(os.getpid(), signal.SIGKILL)
