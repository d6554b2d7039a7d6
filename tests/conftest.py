"""Settings, and builders of small sites, that all tests share."""

import gc
import logging
import os
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from commanded import build
from page_kinds import PUBLISHED
from tests_support import REPOSITORY, Build, BuiltSite, write_files

# Generated examples take as long as the machine is busy: a deadline would test the machine.
settings.register_profile("quick", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("check", settings.get_profile("quick"), max_examples=10)
settings.register_profile("thorough", deadline=None, max_examples=500, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material prints its notice on every build

collect_ignore = ["bench", "tools"]
"""Programs, no tests; some need what is installed for them alone."""

CONFIG = """
site_name: Test
theme: {name: null, custom_dir: theme}
plugins: [explainer]
"""
"""A site whose theme shows nothing but what we give it."""
THEME = "{{ page.title }}\n{{ page.content }}\n"


def pytest_collection_finish() -> None:
    """Look no more through what was imported and collected: a fifth of the time of the quick tests went there."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what programs keep for next time in a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the next test of this process no plugin of MkDocs, none of its logging and no token of this one."""
    monkeypatch.setattr(secrets, "token_urlsafe", secrets.token_urlsafe)  # previews under test put theirs in its place
    logger = logging.getLogger("mkdocs")
    level, handlers = logger.level, list(logger.handlers)
    yield
    logger.handlers = handlers
    logger.setLevel(level)
    dict(MkDocsConfig._schema)["plugins"].plugin_cache.clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what comes out as what is expected")


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING or "mkdocs_explainer" in record.name:
            self.lines.append(f"{record.levelname} {record.getMessage()}")


@pytest.fixture
def build_site(tmp_path: Path) -> Iterator[Build]:
    """Builds a site from files; a `mkdocs.yml` among them replaces the plain one."""
    records = _Records()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(records)
    level = logger.level
    logger.setLevel(logging.INFO)

    def built(files: Mapping[str, str | bytes], *, into: str = "", strict: bool = False) -> BuiltSite:
        root = tmp_path / into
        write_files(root, {"mkdocs.yml": CONFIG, "theme/main.html": THEME, "docs/index.md": "# Home\n", **files})
        records.lines.clear()
        config = load_config(str(root / "mkdocs.yml"), strict=strict)
        build(config)
        return BuiltSite(root, tuple(line.replace(f"{root}/", "") for line in records.lines))

    yield built
    logger.removeHandler(records)
    logger.setLevel(level)


@pytest.fixture(scope="session")
def trained_pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a spaCy pipeline that was trained for the tests; it takes some seconds."""
    from spacy_pipelines import train  # noqa: PLC0415 -- most tests need no spaCy

    folder = tmp_path_factory.mktemp("trained")
    train(folder)
    return str(folder)


@pytest.fixture(scope="session")
def repository_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built strictly and as it is published; the folder with its `index.html`."""
    folder = tmp_path_factory.mktemp("repository-site")
    build(load_config(str(REPOSITORY / "mkdocs.yml"), site_dir=str(folder), strict=True, **PUBLISHED))
    return folder
