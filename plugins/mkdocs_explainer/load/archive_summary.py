"""The summary that `explainer archive link` writes of an archive, for a site that shows it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs_explainer.model.archive import ArchivedArticle, ArchiveMentions

SUMMARY = "entities.json"
"""In the folder of the archive's tables."""
NEWEST = 5
"""Articles that are named of each entry: enough to see what the archive has of it."""
_MOST_BYTES = 100_000_000
"""100,000 entries have 80 MB."""


class NoSummaryError(Exception):
    """There is none, or it cannot be read; the message says why."""


def read_archive_summary(folder: Path) -> Mapping[str, ArchiveMentions]:
    """Return what an archive says of each entry, by id.

    Raises:
        NoSummaryError: there is none, or it cannot be read.
    """
    file = folder / SUMMARY
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise NoSummaryError(f"{file} has more than {_MOST_BYTES:,} bytes")
        data = json.loads(file.read_text(encoding="utf-8"))
        return {str(id): _mentions(said) for id, said in data.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NoSummaryError(
            f"{file} is no summary of an archive ({error}): explainer archive link writes it"
        ) from error


def _mentions(said: Mapping[str, Any]) -> ArchiveMentions:
    years = {int(year): int(count) for year, count in sorted(said["years"].items())}
    newest = tuple(
        ArchivedArticle(str(one["id"]), str(one["title"]), str(one["published"]), _address(str(one["url"])))
        for one in said["newest"]
    )
    return ArchiveMentions(
        int(said["mentions"]), int(said["articles"]), str(said["first"]), str(said["last"]), years, newest
    )


def _address(url: str) -> str:
    """Return an address that a page may link to; empty for another one.

    >>> _address("https://example.org/a"), _address("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    return url if url.startswith(("https://", "http://")) else ""
