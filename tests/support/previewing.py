"""A preview without a server: what `mkdocs serve` would do after each change, and what a build from nothing gives."""

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from mkdocs_explainer.hosts.mkdocs import hooks
from mkdocs_explainer.hosts.mkdocs.behind import Behind, in_thread
from mkdocs_explainer.hosts.mkdocs.preview import Preview

URL = "http://127.0.0.1:8000/"


def same_token(_: int = 32) -> str:
    return "token"


class Served:
    """A site in preview."""

    def __init__(self, root: Path, site: Path) -> None:
        self.root = root
        self.site = site
        hooks.secrets.token_urlsafe = same_token  # pages hold it
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        self._builder(config)
        self._plugin = config.plugins["explainer"]
        self._hooks = self._plugin.hooks
        self.server = LiveReloadServer(self._builder, "127.0.0.1", 8000, str(site))
        config.plugins.on_serve(self.server, config=config, builder=self._builder)
        self.server.server_close()

    def _config(self) -> MkDocsConfig:
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site))
        config.site_url = URL
        return config

    def _builder(self, config: MkDocsConfig | None = None) -> None:
        build(config or self._config(), serve_url=URL)

    def server_builder(self) -> None:
        """Build everything, as the server did before there was an update."""
        self._plugin.hooks = self._hooks
        self._builder()

    @property
    def behind(self) -> Behind:
        """What makes the pages that differ."""
        preview = self.server.builder
        assert isinstance(preview, Preview)
        return preview.behind

    def update(self) -> None:
        """Do what the server does after a change; what it makes and checks beside that is waited for."""
        self.begin_update()
        self.behind.join()

    def begin_update(self) -> None:
        """Do what the server does until readers ask for pages again."""
        self._plugin.hooks = self._hooks  # MkDocs keeps one plugin a process, which another preview may have begun anew
        self.server.builder()

    def begin_by_hand(self) -> Callable[[], bool]:
        """Do the same; return what makes the next thing that differs, and says whether there may be more."""
        kept: list[Callable[[], bool]] = []
        self.behind.start = kept.append
        self.begin_update()
        self.behind.start = in_thread
        return kept[0] if kept else lambda: False

    @property
    def pages(self) -> set[str]:
        """Paths of the pages in the site."""
        preview = self.server.builder
        assert isinstance(preview, Preview)
        assert preview.built
        return {page.file.dest_uri for page in preview.built.build.rendered.pages.values()}

    def page(self, path: str) -> bytes:
        """Return what the server answers to who asks for a file."""
        head = {"PATH_INFO": f"/{path}", "REQUEST_METHOD": "GET"}
        app = self.server.get_app()
        assert app
        return b"".join(app(head, lambda *_: None))  # type: ignore[arg-type,return-value]


def from_nothing(root: Path, site: Path) -> None:
    """Build the site as a preview that begins now would."""
    Served(root, site)


def files_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def folders_of(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_dir()}


class Told(logging.Handler):
    """What the preview said of its updates."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
