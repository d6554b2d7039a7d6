"""An archive's articles, and work for its engines that goes wrong: here, so that other processes can import it."""

import os
import random
import signal
from collections.abc import Sequence
from pathlib import Path

from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.inputs import Unit
from mkdocs_explainer.hosts.archive.linked import link_unit

SENTENCES = (
    "Kaldovia closed its ports.",
    "The Harbour Council met in the morning.",
    "Nobody from the Kaldovian Republic answered the Harbour Council.",
    "The deal was signed in haste.",
    "Rain fell on the northern coast.",
    "Brask sent an envoy to the talks.",
)


def archive_articles(count: int, seed: int = 1, *, sentences: Sequence[str] = SENTENCES) -> list[dict[str, str]]:
    """Return articles of a few sentences each; the fourth holds the passage of a note, "sealed at dusk"."""
    rng = random.Random(seed)  # noqa: S311 -- no secret
    rows = []
    for number in range(count):
        words = " ".join(rng.choices(sentences, k=6)) + (" It was sealed at dusk." if number == 3 else "")
        date = f"{rng.randint(2019, 2024)}-{rng.randint(1, 12):02d}-03"
        rows.append({"id": f"a{number}", "text": f"Headline {number}\n\n{words}", "published": date})
    return rows


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
