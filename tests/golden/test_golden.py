"""Whole small sites: what goes in and what comes out stand in one file, to be read and reviewed together.

`pytest tests/golden --update-golden` writes what comes out; look at the diff before you commit it.
"""

from pathlib import Path

import pytest
import yaml

from tests_support import read_fixture

GOLDEN = sorted(Path(__file__).parent.glob("*.yml"))


class _Literal(yaml.SafeDumper):
    """Writes texts of several lines as blocks, so that a diff reads like the page."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Literal.add_representer(str, _text)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_golden_site(path, build_site, request: pytest.FixtureRequest) -> None:
    golden = read_fixture(path)
    site = build_site(golden["files"])
    actual = {address: _tidy(site.page(address)) for address in golden["pages"]}
    data = {name: site.data(name).decode() for name in golden.get("data", {})}
    log = [line for line in site.log if "Findings: " not in line]
    if request.config.getoption("--update-golden"):
        golden |= {"pages": actual, "data": data, "log": log}
        path.write_text(
            yaml.dump(golden, Dumper=_Literal, sort_keys=False, allow_unicode=True, width=1000), encoding="utf-8"
        )
    assert actual == golden["pages"]
    assert data == golden["data"]
    assert log == golden["log"]


def _tidy(html: str) -> str:
    """Return HTML without blank lines and spaces at line ends, which mean nothing and hide what does."""
    return "".join(f"{line.rstrip()}\n" for line in html.splitlines() if line.strip())
