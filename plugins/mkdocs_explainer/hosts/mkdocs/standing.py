"""The files of the last build that still stand in the site's folder: what is as it was need not be written again.

MkDocs empties the folder before it builds. In its place everything is deleted but files that are as the last build with
a cache wrote them; of those, what this build does not take is deleted before it writes anything. So at no time another
file is there than in a folder that was emptied, but for those that this build would write with the same bytes.
"""

import os
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.files import delete
from mkdocs_explainer.load.stamps import Stamp, stamp_of
from mkdocs_explainer.project.store import Store

_SITE = "site.json"
_SECOND = 1_000_000_000


class Wrote(NamedTuple):
    """A file in the site's folder."""

    name: str
    """Of its data in the store."""
    stamp: Stamp | None


def fine_stamp_of(path: str) -> Stamp | None:
    """Return the stamp of a file that was written in this second; `None` where times are too coarse for that."""
    stamp = stamp_of(path)
    return stamp if stamp and stamp.changed % _SECOND else None


def place_of(folder: str, path: str) -> str:
    """Return where a file of the site lies; `Path` would take as long as all that is compared of thousands of files."""
    return os.path.normpath(os.path.join(folder, path))  # noqa: PTH118 -- see above


class Standing:
    """The site's folder in one build."""

    def __init__(
        self, config: MkDocsConfig, open_store: Callable[[], Store | None], hindrance: Callable[[], str]
    ) -> None:
        """hindrance: returns why others may look at the folder while pages are made; empty: they do not."""
        self._folder = os.path.abspath(config.site_dir)  # noqa: PTH100 -- as MkDocs has it: links stay
        self._open_store = open_store
        self._hindrance = hindrance
        self._there: dict[str, Wrote] = {}
        self._wrote: dict[str, Wrote] = {}
        upstream.divert_cleaning(config.site_dir, self._clean)

    def _clean(self, empty: Callable[[], None]) -> None:
        """Delete what is not as the last build wrote it. empty: deletes everything, as MkDocs does."""
        known = {} if self._hindrance() else self._known()
        if not known:
            empty()
            return
        with suppress(OSError):
            self._clean_folder(self._folder, known, is_top=True)

    def _known(self) -> Mapping[str, Wrote]:
        store = self._open_store()
        state = store.state(_SITE) if store else None
        if not isinstance(state, dict):
            return {}
        try:
            if state["folder"] != self._folder:
                return {}
            return {path: Wrote(name, Stamp(*stamp)) for path, (name, stamp) in state["files"].items()}
        except (LookupError, TypeError, ValueError, AttributeError):
            return {}

    def _clean_folder(self, folder: str, known: Mapping[str, Wrote], *, is_top: bool = False) -> bool:
        """Return whether something is left in a folder."""
        is_left = False
        with os.scandir(folder) as entries:
            for entry in list(entries):
                if is_top and entry.name.startswith("."):  # MkDocs leaves them, too
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if self._clean_folder(entry.path, known):
                        is_left = True
                    else:
                        Path(entry.path).rmdir()
                    continue
                one = known.get(entry.path[len(self._folder) + 1 :])
                if one and one.stamp and fine_stamp_of(entry.path) == one.stamp:
                    self._there[entry.path] = one
                    is_left = True
                else:
                    Path(entry.path).unlink()
        return is_left

    def has(self, path: str, name: str) -> bool:
        """Return whether a file with this data in the store stands there."""
        one = self._there.get(path)
        return one is not None and one.name == name and fine_stamp_of(path) == one.stamp

    def clear(self, but: Collection[str] = ()) -> None:
        """Delete all files that still stand but those that this build takes as they are."""
        for path in self._there.keys() - but:
            self.give_up(path)

    def give_up(self, path: str) -> None:
        """Delete a file that stands there, before it is written anew: it may have a second name elsewhere."""
        if self._there.pop(path, None):
            delete(path, self._folder)

    def take(self, path: str, name: str, stamp: Stamp | None) -> None:
        """Know of a file that was written, or left as it is."""
        self._wrote[path] = Wrote(name, stamp)

    def kept(self, path: str) -> Stamp | None:
        """Return the stamp of a file that stands there; `None` for none."""
        one = self._there.get(path)
        return one.stamp if one else None

    def finish(self, store: Store) -> None:
        """Keep what the next build may find."""
        start = len(self._folder) + 1
        files = {path[start:]: one for path, one in self._wrote.items() if one.stamp}
        if self._wrote != self._there:
            store.keep(_SITE, {"folder": self._folder, "files": files})

    def stop(self) -> None:
        """Give MkDocs back what empties the folder."""
        upstream.divert_cleaning("", None)
