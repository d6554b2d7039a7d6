"""The examples of the manual's page on extending, as they stand there, installed as a package would be."""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from mkdocs_explainer.linking import languages, options
from mkdocs_explainer.linking.finders.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.linking.finders.plain import PlainFinder
from mkdocs_explainer.linking.languages.english import ENGLISH
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.options import read_options
from mkdocs_explainer.linking.ruler import RulerError

PAGE = Path(__file__).parents[1] / "docs" / "manual" / "extending.md"
PLUGINS = Path(__file__).parents[1] / "plugins"


def examples() -> Iterator[tuple[str, str]]:
    for match in re.finditer(r"```python\n# (\w+\.py)\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL):
        yield match[1], match[2]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder with the page's modules and entry points, as an installed package has them."""
    for name, code in examples():
        (tmp_path / name).write_text(code, "utf-8")
    points = re.findall(
        r"```toml\n\[project\.entry-points\.\"(.*?)\"\]\n(.*?)\n```", PAGE.read_text("utf-8"), re.DOTALL
    )
    info = tmp_path / "mine-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: mine\nVersion: 1\n")
    lines = [f"[{group}]\n{line.replace(chr(34), '')}\n" for group, line in points]
    assert len(lines) == 5
    (info / "entry_points.txt").write_text("\n".join(lines))
    return tmp_path


def run(package: Path, code: str) -> str:
    """Return what the code prints in an interpreter of its own, where the package is installed."""
    path = f"import sys; sys.path[:0] = [{str(package)!r}, {str(PLUGINS)!r}]\n"
    done = subprocess.run([sys.executable, "-c", path + code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


LINK = """
from mkdocs_explainer import Alias, Entity, Linker
from mkdocs_explainer.linking.languages.english import ENGLISH
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.options import read_options
def linked(text, entities, lang="en", **given):
    linker = Linker(entities, lang, options=read_options(given))
    return [text[one.start:one.end] for one in linker.mentions(text)]
"""


@pytest.mark.slow
def test_a_rule(package: Path) -> None:
    code = (
        LINK
        + """
queen = [Entity("queen", "Queen", "person"), Entity("alba", "Alba", "place")]
print(linked("The Queen came to Alba.", queen), linked("The Queen took Alba: checkmate.", queen))
print(linked("The Queen took Alba: checkmate.", queen, off=["chess-queen"]))
"""
    )
    assert run(package, code) == "['Queen', 'Alba'] ['Alba']\n['Queen', 'Alba']"


@pytest.mark.slow
def test_a_language(package: Path) -> None:
    code = (
        LINK
        + """
drone = [Entity("tanko", "tanko", "weapon"), Entity("orz", "ORZ", "organization")]
print(linked("Du tankoj kaj l'ORZ.", drone, "eo"), linked("Du tankoj kaj l'ORZ.", drone, "ia"))
"""
    )
    assert run(package, code) == "['tankoj', 'ORZ'] []"


@pytest.mark.slow
def test_a_finder(package: Path) -> None:
    code = (
        LINK
        + """
print(linked("in Alba", [Entity("alba", "Alba", "place")], finder="slow"), read_options({"finder": "slow"}).finder)
"""
    )
    assert run(package, code) == "['Alba'] <class 'my_finders.SlowFinder'>"


@pytest.mark.slow
def test_a_type_of_entity(package: Path, tmp_path: Path) -> None:
    code = """
from mkdocs_explainer.load.schema import Entity
from mkdocs_explainer.render.words import TYPE_WORDS
print(Entity(name="Zephyr", type="vessel", summary="A ship.").type, TYPE_WORDS["vessel"])
"""
    assert run(package, code) == "vessel ('Vessel', 'Vessels')"


@pytest.mark.slow
def test_a_report_format(package: Path) -> None:
    code = """
from mkdocs_explainer.hosts.cli.formats import Report, format_names, formatter
from mkdocs_explainer.model.findings import Finding, Location
report = Report([Finding("ENT202", "too common", Location("a.yml", 3, 1))], 1, lambda path: "")
print("plain" in format_names(), *formatter("plain")(report))
"""
    assert run(package, code) == "True a.yml:3 ENT202"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], None),
        ("off", "must be a mapping"),
        ({"of": []}, "linking has no of; it may have off, on, longer_name or finder"),
        ({"zig": 1, "off": [], "of": 2}, "linking has no zig; it may have off, on, longer_name or finder"),
        ({"off": "dots"}, "off must be a list"),
        ({"off": ["dotz"]}, "no rule of linking called dotz"),
        ({"longer_name": {"place": "loose"}}, "must be strict, heads or off, not loose"),
        ({"longer_name": {"town": "heads"}}, "no type town"),
        ({"longer_name": "heads"}, "longer_name must be a mapping: by type of entity"),
        ({"finder": "magic"}, "no finder magic; there are aho-corasick or plain"),
    ],
)
def test_options_that_cannot_be(given: object, told: str | None) -> None:
    if told is None:
        assert not read_options(given).off
        return
    with pytest.raises(RulerError, match=re.escape(told)):
        read_options(given)


def test_strength_by_type() -> None:
    given = read_options({"longer_name": {"weapon": False, "place": "heads"}, "on": ["state-adjective"]})
    assert given.longer_name == {"weapon": "off", "place": "heads"}
    assert given.on == {"state-adjective"}
    assert not read_options({"longer_name": None}).longer_name


def added(monkeypatch: pytest.MonkeyPatch, group: str, name: str, value: str) -> None:
    """Have a package installed that adds one thing."""
    points = EntryPoints([EntryPoint(name, value, group)])
    monkeypatch.setattr(options, "added_by_packages", lambda asked: points.select(group=asked))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("mkdocs_explainer.linking.rules.places:ADDRESS", "a rule of linking called address already"),
        ("mkdocs_explainer.linking.ordered_rules:RULES", "called"),
        ("json:dumps", "the rule of linking mine (json:dumps) is no Rule, and no list of them"),
        ("mkdocs_explainer.linking.options:_KEYS", "is no Rule, and no list of them"),
        ("no_such_module:rule", "the rule of linking mine (no_such_module:rule) cannot be loaded: No module named"),
    ],
)
def test_rules_of_packages_that_cannot_be(monkeypatch: pytest.MonkeyPatch, value: str, told: str) -> None:
    added(monkeypatch, options.RULES_GROUP, "mine", value)
    with pytest.raises(RulerError, match=re.escape(told)):
        read_options({})


def test_a_finder_of_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    added(monkeypatch, options.FINDERS_GROUP, "mine", "mkdocs_explainer.linking.finders.plain:PlainFinder")
    assert read_options({"finder": "mine"}).finder is PlainFinder
    assert read_options({"finder": "plain"}).finder is PlainFinder
    assert read_options({"finder": "aho-corasick"}).finder is AhoCorasickFinder
    assert read_options({}).finder is None
    with pytest.raises(RulerError, match=r"there is no finder magic; there are aho-corasick, plain or mine"):
        read_options({"finder": "magic"})


def test_a_language_of_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    points = EntryPoints([EntryPoint("qqa", "mkdocs_explainer.linking.languages.english:ENGLISH", languages.GROUP)])
    monkeypatch.setattr(languages, "added_by_packages", lambda asked: points.select(group=asked))
    assert languages.language("qqa_Latn-XX") is ENGLISH
    assert languages.language("QQa") is ENGLISH
    assert languages.language("qqd") == Language(code="qqd")
    assert languages.language("nn-NO").code == "nb"


@pytest.mark.parametrize(
    ("code", "value", "told"),
    [
        ("qqb", "no_such_module:PACK", "(no_such_module:PACK) cannot be loaded: No module named"),
        ("qqc", "json:dumps", "(json:dumps) is no Language"),
    ],
)
def test_languages_of_packages_that_cannot_be(
    monkeypatch: pytest.MonkeyPatch, code: str, value: str, told: str
) -> None:
    points = EntryPoints([EntryPoint(code, value, languages.GROUP)])
    monkeypatch.setattr(languages, "added_by_packages", lambda asked: points.select(group=asked))
    with pytest.raises(languages.LanguageError, match=re.escape(f"the language pack {code} {told}")):
        Linker([], code)
