"""The preview's builder: makes anew and writes only what differs; where it cannot follow a change, everything."""

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.built import Built, FullBuildNeeded, Host, with_search
from mkdocs_explainer.hosts.mkdocs.inputs import Inputs, hindrance, read_inputs
from mkdocs_explainer.hosts.mkdocs.update import Update

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
    began: Inputs | None = None
    """What was there when the last full build began, besides annotations and articles."""
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

    def begin(self, config: MkDocsConfig, aside: Iterable[Path]) -> None:
        """Note what is there when a full build begins. aside: folders of annotations and articles."""
        self.aside = tuple(map(str, aside))
        self.began = read_inputs(config, self.aside)

    def take_over(self, server: LiveReloadServer, everything: Callable[[], None], config: MkDocsConfig) -> None:
        """Be what the server calls. everything: what it called before."""
        self.everything = everything
        if upstream.watches_theme(server, config):
            self.hindrance = "the theme is watched, too"
        server.builder = self

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

    def _update(self) -> None:
        start = time.monotonic()
        built = self.built
        if built is None:
            raise FullBuildNeeded("there is no finished build to begin with")
        self.built = None  # what is half done is no place to begin from
        if reason := self.hindrance or hindrance(built.config):
            raise FullBuildNeeded(reason)
        now = read_inputs(built.config, self.aside)
        update = Update(self.host, built, now)
        count = update.run()
        self.built = update.result()
        self._check(self.built)
        log.info("%d page%s written in %.2f seconds", count, "" if count == 1 else "s", time.monotonic() - start)
