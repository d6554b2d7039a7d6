"""The preview's builder: makes anew and writes only what differs; where it cannot follow a change, everything."""

import gc
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.behind import Behind
from mkdocs_explainer.hosts.mkdocs.built import Built, FullBuildNeeded, Host, with_search
from mkdocs_explainer.hosts.mkdocs.inputs import Inputs, hindrance, read_inputs
from mkdocs_explainer.hosts.mkdocs.making import Left, Making
from mkdocs_explainer.hosts.mkdocs.update import Update
from mkdocs_explainer.hosts.mkdocs.waiting import Waiting
from mkdocs_explainer.model.collector import collector_paused

if TYPE_CHECKING:  # only previews need it
    from mkdocs.livereload import LiveReloadServer

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
    _telling: Lock = field(default_factory=Lock)
    """Held while a build is checked."""

    def __post_init__(self) -> None:
        self.behind = Behind(done=self._done, failed=self._failed)

    def __call__(self) -> None:
        """Bring the site up to date."""
        left = self.behind.stop()
        try:
            with collector_paused():  # most of what an update makes stays
                self._update(left)
        except Exception as error:  # noqa: BLE001 -- a full build tells, or does without
            self._failed(error)

    def _failed(self, error: Exception) -> None:
        """Build everything: an update cannot."""
        reason = str(error) if isinstance(error, FullBuildNeeded) else f"{type(error).__name__}: {error}"
        log.info("Everything is built anew: %s", reason)
        log.debug("The update failed", exc_info=error)
        self.built = None
        with self._telling:
            gc.unfreeze()  # what was before can be let go
            self.everything()
        self.behind.settle()

    def begin(self, config: MkDocsConfig, aside: Iterable[Path]) -> None:
        """Note what is there when a full build begins. aside: folders of annotations and articles."""
        self.aside = tuple(map(str, aside))
        self.began = read_inputs(config, self.aside)

    def take_over(self, server: "LiveReloadServer", everything: Callable[[], None], config: MkDocsConfig) -> None:
        """Be what the server calls. everything: what it called before."""
        self.everything = everything
        if upstream.watches_theme(server, config):
            self.hindrance = "the theme is watched, too"
        server.builder = self
        if app := server.get_app():
            server.set_app(Waiting(app, self.behind, server.mount_path))

    def _done(self, making: Making) -> None:
        """Say that everything is right, and check the site behind the reader's back."""
        many, seconds = "" if making.pages == 1 else "s", time.monotonic() - making.began
        log.info("%d page%s written in %.2f seconds; all other files are right, too", making.pages, many, seconds)
        with self._telling:
            if self.built is not making.built:  # there is a newer one, which is checked
                return
            try:
                self.host.tell(making.built.build)
            except Exception as error:  # noqa: BLE001 -- the site is right; only what is wrong with its texts was not told
                log.warning("The site could not be checked: %s: %s", type(error).__name__, error)

    def begin_from(self, built: Built) -> None:
        """Take a full build that is finished as the one to go on from."""
        if built.build.rendered.reads:
            built.build.rendered.reads.close()
        with suppress(FullBuildNeeded):
            self.built = with_search(built)
        gc.collect(1)  # what is left of older garbage waits for the next full build
        gc.freeze()  # looking through a whole site for what is in use takes as long as an update

    def _update(self, left: Left | None) -> None:
        began = time.monotonic()
        built = self.built
        if built is None:
            raise FullBuildNeeded("there is no finished build to begin with")
        self.built = None  # what is half done is no place to begin from
        if reason := self.hindrance or hindrance(built.config):
            raise FullBuildNeeded(reason)
        making = Update(self.host, built, read_inputs(built.config, self.aside), left).run()
        making.began = began
        self.built = making.built
        if making.pages:
            many = " differs and is" if making.pages == 1 else "s differ and are"
            seconds = time.monotonic() - began
            log.info("%d page%s made now, what is asked for first (told in %.2f seconds)", making.pages, many, seconds)
        self.behind.begin(making)
