"""The pages of a build made one by one, each filled when it is written, by as many processes as there are.

Only where every plugin is known to look at a page alone (`inputs.hindrance`); elsewhere all pages are filled before
MkDocs writes the first one, in one process.
"""

import logging
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import jinja2
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.contents import forget_contents
from mkdocs_explainer.hosts.mkdocs.dates import date_pages
from mkdocs_explainer.hosts.mkdocs.forks import LEAST_SHARED, Shares, is_safe
from mkdocs_explainer.hosts.mkdocs.generated import OURS
from mkdocs_explainer.hosts.mkdocs.heads import fill_page, published_files
from mkdocs_explainer.hosts.mkdocs.inputs import hindrance
from mkdocs_explainer.hosts.mkdocs.keeping import Keeping, Made
from mkdocs_explainer.hosts.mkdocs.long_pages import has_parts
from mkdocs_explainer.hosts.mkdocs.neighbours import is_first_language
from mkdocs_explainer.hosts.mkdocs.search import read_quickly
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.hosts.mkdocs.standing import Standing, place_of
from mkdocs_explainer.model.collector import collector_paused
from mkdocs_explainer.project.store import FOLDER
from mkdocs_explainer.render.exports import DataFile

log = get_plugin_logger(__name__)


class PagesApart:
    """The pages and data files of one build."""

    def __init__(
        self, build: SiteBuild, env: jinja2.Environment, nav: Navigation, standing: Standing | None = None
    ) -> None:
        self._build = build
        self._env = env
        self._nav = nav
        self._config = build.rendered.config
        self._pages = list(build.rendered.shown)
        self._keys = [self._key(file) for file in self._pages]
        self._numbers = {id(file.page): number for number, file in enumerate(self._pages)}
        names = set(self._config.theme.static_templates)
        data = list(published_files(build))
        self._data = [file for file in data if file.path not in names]
        self.left = [file for file in data if file.path in names]
        """The data files that are not written here: templates have their places first."""
        self._linked_to = frozenset(_linked_to(self._pages))
        self.standing = standing
        """The files of the last build."""
        self._keeping = Keeping(build, standing)
        are_many = len(self._pages) >= LEAST_SHARED
        is_aside = are_many and not build.rendered.is_preview
        self._shares = Shares(len(self._pages) + len(self._data), self._make, is_aside=is_aside)
        self._made: Sequence[Made] | None = None
        self._bases: dict[int, str] = {}
        """By number; in a build with a cache."""

    def start(self, processes: int) -> None:
        """Have MkDocs leave its pages to us; begin, if others help."""
        upstream.divert_pages(self._numbers.keys(), self._settle)
        if self._collide():
            self._clear(())
            return
        with collector_paused(stays=bool(self._build.warm)):
            left = self._left_to_make()
        if processes > 1 and left >= LEAST_SHARED and is_safe():
            for number in self._first_of_each_kind():  # what is compiled for them, nobody has to compile again
                self._shares.make_here(number)
            self._shares.start(processes - 1)

    def _left_to_make(self) -> int:
        """Take what the last build made, where it is right; return how many pages and files are left."""
        paths, left = set(), 0
        for number in range(len(self._pages) + len(self._data)):
            made = self._restored(number)
            if made:
                self._shares.have(number, made)
                paths.add(self._path(number))
            else:
                left += 1
        self._clear(paths)
        return left

    def _clear(self, but: Collection[str]) -> None:
        if self.standing:
            self.standing.clear(but)

    def _restored(self, number: int) -> Made | None:
        """Return a page, or a data file, as the last build made it; `None`: it has to be made."""
        if not self._build.warm:
            return None
        return self._keeping.restored(self._part(number), self._base(number), self._path(number))

    def _base(self, number: int) -> str:
        """Return what a page, or a data file, is made from besides look-ups, as it was before any page was made."""
        if number not in self._bases:
            at = number - len(self._pages)
            page = self._pages[number].page if at < 0 else None
            self._bases[number] = (
                self._keeping.base_of_data(self._data[at])
                if at >= 0
                else self._keeping.base_of_page(page, self._part(number))
                if page
                else ""
            )
        return self._bases[number]

    def _part(self, number: int) -> str:
        at = number - len(self._pages)
        return self._keys[number] if at < 0 else self._data[at].path

    def _path(self, number: int) -> str:
        at = number - len(self._pages)
        return self._pages[number].abs_dest_path if at < 0 else place_of(self._config.site_dir, self._data[at].path)

    def stop(self) -> None:
        """Give MkDocs its pages back."""
        upstream.divert_pages((), None)
        self._shares.stop()

    def _collide(self) -> bool:
        """Return whether a page and another file have one address: then it counts which is written last."""
        pages = {file.dest_uri for file in self._pages}
        others = {file.dest_uri for file in self._build.rendered.files if not file.is_documentation_page()}
        templates = {*self._config.theme.static_templates, *self._config.extra_templates}
        return not pages.isdisjoint(others | templates)

    def _first_of_each_kind(self) -> Iterator[int]:
        seen = set()
        for number, file in enumerate(self._pages):
            key = self._key(file)
            section, _, id = key.partition("/")
            kind = section, id == "index", self._build.rendered.is_generated(key)
            if kind not in seen and not self._shares.has(number):
                seen.add(kind)
                yield number

    def _key(self, file: File) -> str:
        return self._build.rendered.key_of_file(file)

    def _make(self, number: int) -> Made:
        """Make and write a page, or a data file."""
        if made := self._restored(number):
            return made
        base, part, path = self._base(number), self._part(number), self._path(number)
        if self.standing:
            self.standing.give_up(path)
        at = number - len(self._pages)
        made = self._made_data(self._data[at], path) if at >= 0 else self._made_page(self._pages[number])
        if at < 0 and has_parts(self._config, part):  # the files beside it would not come back with it
            return made
        return self._keeping.kept(part, base, path, made)

    def _made_page(self, file: File) -> Made:
        page, key = file.page, self._key(file)
        if page is None:
            raise TypeError(file.src_uri)
        entries = upstream.search_entries(upstream.search_of(self._config))
        if entries is not None:
            entries.clear()
        with _listening() as told:
            fill_page(self._build, key)
            upstream.build_page(page, self._config, self._pages, self._nav, self._env)
        made = Made(told, list(entries or ()), sorted(page.present_anchor_ids or ()))
        if self._build.rendered.is_generated(key):
            forget_contents(page)
        return made

    def _made_data(self, file: DataFile, path: str) -> Made:
        with _listening() as told:
            write_file(file.content(), path)
        return Made(told, [], [])

    def _settle(self, page: Page) -> None:
        """Take a page as written, when MkDocs would write it: from the first one on, all are."""
        if self._made is None:
            self._made = self._shares.finish()
            self._take_over(self._made)
        made = self._keeping.opened(self._made[self._numbers[id(page)]])
        entries = upstream.search_entries(upstream.search_of(self._config))
        if entries is not None:
            entries += made.entries
        _tell(made)
        if page.file.src_uri in self._linked_to:
            page.present_anchor_ids = set(made.ids)
        if self._build.rendered.is_generated(self._key(page.file)):
            page.links_to_anchors = None  # as `set_contents` says where the page was made

    def _take_over(self, made: Sequence[Made]) -> None:
        """Know what this process would know if it had made everything."""
        entries = upstream.search_entries(upstream.search_of(self._config))
        if entries is not None:
            entries.clear()
        if self._keeping.is_asked:
            for number, one in enumerate(made):
                self._keeping.take(self._part(number), self._path(number), one)
        for file in self._pages:
            if file.page:
                self._build.let_go(file.page)
        for number in range(len(self._pages), len(made)):
            _tell(self._keeping.opened(made[number]))


def begin_pages(
    build: SiteBuild,
    env: jinja2.Environment,
    nav: Navigation | None,
    standing: Standing | None = None,
    *,
    processes: int,
) -> PagesApart | None:
    """Fill all pages, and return `None`; or return what makes them one by one, begun, where that can be done.

    standing: the files of the last build.
    """
    config = build.rendered.config
    date_pages(build)
    read_quickly(upstream.search_of(config), lambda page: page.file.generated_by == OURS)
    if nav is None or hindrance(config):
        if standing:
            standing.clear()
        for key in build.rendered.pages:
            fill_page(build, key)
        return None
    apart = PagesApart(build, env, nav, standing)
    apart.start(processes)
    return apart


def write_data(build: SiteBuild, apart: PagesApart | None) -> None:
    """Write the data files that are not written yet."""
    config = build.rendered.config
    files = apart.left if apart else published_files(build)
    for file in files if is_first_language(config) else ():
        write_file(file.content(), str(Path(config.site_dir, file.path)))
    if build.warm:
        project = build.rendered.project
        build.warm.finish(project.corpus, project.linkers.languages)
        if apart and apart.standing:
            apart.standing.finish(build.warm.store)
        if problem := build.warm.store.problem:
            log.info("The cache in %s %s: this build did without it", FOLDER, problem)


def stop(apart: PagesApart | None) -> None:
    """Give MkDocs back what makes its pages, if somebody took it."""
    if apart:
        apart.stop()


def _tell(made: Made) -> None:
    for name, level, words in made.told:
        logger = logging.getLogger(name)
        logger.handle(logger.makeRecord(name, level, "", 0, words, (), None))


def _linked_to(pages: list[File]) -> Iterator[str]:
    """Yield the files of pages to a place in which another page links."""
    for file in pages:
        for target in (file.page.links_to_anchors if file.page else None) or ():
            yield target.src_uri


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append((record.name, record.levelno, record.getMessage()))


@contextmanager
def _listening() -> Iterator[list[tuple[str, int, str]]]:
    """Keep what MkDocs and its plugins log, instead of showing it."""
    root = logging.getLogger(upstream.LOGGER)
    listener = _Listener()
    handlers, propagates = root.handlers, root.propagate
    root.handlers, root.propagate = [listener], False
    try:
        yield listener.told
    except Exception:
        root.handlers, root.propagate = handlers, propagates
        for name, level, words in listener.told:
            logging.getLogger(name).log(level, words)
        raise
    finally:
        root.handlers, root.propagate = handlers, propagates
