"""The checks of a build made beside its pages: the same findings, whoever looks for them."""

import gc
import os
from collections.abc import Iterator
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any

import pytest

from mkdocs_explainer.hosts.mkdocs import forks, telling
from mkdocs_explainer.hosts.mkdocs.telling import Checks, begin_checks
from mkdocs_explainer.model.findings import Finding, Location

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied here")


class Build(SimpleNamespace):
    """As much of a build as checks ask for; its finding says which process found it."""

    def findings(self, loaded: list[Finding]) -> list[Finding]:
        if os.getpid() != self.own and self.is_deadly:
            os._exit(9)
        return [*loaded, Finding("ANN101", str(os.getpid()), Location("a.yml"))]


def build(*, pages: int = 200, processes: int = 2, before: Any = ("a",), is_deadly: bool = False) -> Any:
    return Build(
        own=os.getpid(),
        is_deadly=is_deadly,
        site="made",
        warm=SimpleNamespace(before=before),
        rendered=SimpleNamespace(pages=range(pages)),
        options=SimpleNamespace(processes=processes),
    )


@pytest.fixture
def loaded() -> list[Finding]:
    return [Finding("ANN100", "loaded", Location("b.yml"))]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever threads other tests of this process have left."""
    monkeypatch.setattr(telling, "is_safe", lambda: True)
    yield
    gc.unfreeze()


def finders(checks: Checks) -> list[str]:
    return [finding.message for finding in checks.findings()]


def test_without_help_they_are_made_here(loaded: list[Finding]) -> None:
    assert finders(Checks(build(), loaded, is_beside=False)) == ["loaded", str(os.getpid())]


def test_a_copy_makes_them(loaded: list[Finding], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forks.Shares, "_numbers", _left_to_the_copy(forks.Shares._numbers, os.getpid()))
    assert finders(Checks(build(), loaded, is_beside=True))[1] != str(os.getpid())


def _left_to_the_copy(own: Any, pid: int) -> Any:
    """Return a `Shares._numbers` that leaves everything to the copy: who is first there is chance."""
    return lambda shares: iter(()) if os.getpid() == pid else own(shares)


def test_what_a_copy_could_not_make_is_made_here(loaded: list[Finding]) -> None:
    assert finders(Checks(build(is_deadly=True), loaded, is_beside=True)) == ["loaded", str(os.getpid())]


@pytest.mark.parametrize(
    ("how", "is_begun"),
    [({}, True), ({"pages": 20}, False), ({"processes": 1}, False), ({"before": {}}, False)],
)
def test_they_are_made_beside_where_that_saves_time(
    how: dict[str, Any], *, is_begun: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[int] = []
    monkeypatch.setattr(forks.Shares, "start", lambda _, helpers: begun.append(helpers))
    begin_checks(build(**how), [])
    assert bool(begun) is is_begun


def test_none_is_begun_beside_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    end = Event()
    thread = Thread(target=end.wait)
    thread.start()
    monkeypatch.setattr(telling, "is_safe", forks.is_safe)
    monkeypatch.setattr(forks.Shares, "start", lambda *_: pytest.fail("a lock of the thread may stay locked"))
    try:
        begin_checks(build(), [])
    finally:
        end.set()
        thread.join()


def test_what_the_collector_looked_past_before_stays_so(loaded: list[Finding]) -> None:
    gc.freeze()
    finders(Checks(build(), loaded, is_beside=True))
    assert gc.get_freeze_count()
    gc.unfreeze()
    finders(Checks(build(), loaded, is_beside=True))
    assert not gc.get_freeze_count()
