"""The preview's builder: makes anew and writes only what differs; where it cannot follow a change, everything."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from mkdocs_explainer.hosts.mkdocs.inputs import Inputs, hindrance, read_inputs
from mkdocs_explainer.hosts.mkdocs.update import Built, FullBuildNeeded, Host, Update, with_search

log = get_plugin_logger(__name__)


def _nothing() -> None:
    """Stand for the server's builder until there is a server."""


@dataclass
class Preview:
    """What the server calls after each change."""

    host: Host
    everything: Callable[[], None] = _nothing
    """Builds the whole site."""
    built: Built | None = None
    aside: tuple[str, ...] = ()
    """Folders of annotations and articles, whose files are read and compared anyway."""
    hindrance: str = ""
    """Why this preview always builds everything."""
    _checking: Thread | None = None

    def __call__(self) -> None:
        """Bring the site up to date."""
        try:
            self._update()
        except FullBuildNeeded as reason:
            log.info("Everything is built anew: %s", reason)
        except Exception as error:
            log.info("Everything is built anew: %s: %s", type(error).__name__, error)
            log.debug("The update failed", exc_info=True)
        else:
            return
        self.built = None
        self.wait()
        self.everything()

    def _check(self, built: Built) -> None:
        """Check the site behind the reader's back: the page that somebody waits for is written."""
        self.wait()
        self._checking = Thread(target=self._told, args=(built,), daemon=True)
        self._checking.start()

    def _told(self, built: Built) -> None:
        try:
            self.host.tell(built.build)
        except Exception as error:  # noqa: BLE001 -- the site is right; only what is wrong with its texts was not told
            log.warning("The site could not be checked: %s: %s", type(error).__name__, error)

    def wait(self) -> None:
        """Wait for the checks of the last update."""
        if self._checking:
            self._checking.join()
            self._checking = None

    def begin_from(self, built: Built) -> None:
        """Take a full build that is finished as the one to go on from."""
        if built.build.rendered.reads:
            built.build.rendered.reads.close()
        with suppress(FullBuildNeeded):
            self.built = with_search(built)

    def inputs(self, config: MkDocsConfig) -> Inputs:
        """Return what is there now, besides annotations and articles."""
        return read_inputs(config, self.aside)

    def _update(self) -> None:
        start = time.monotonic()
        built = self.built
        if built is None:
            raise FullBuildNeeded("there is no finished build to begin with")
        self.built = None  # what is half done is no place to begin from
        if reason := self.hindrance or hindrance(built.config):
            raise FullBuildNeeded(reason)
        now = self.inputs(built.config)
        update = Update(self.host, built, now)
        count = update.run()
        self.built = update.result()
        self._check(self.built)
        log.info("%d page%s written in %.2f seconds", count, "" if count == 1 else "s", time.monotonic() - start)
