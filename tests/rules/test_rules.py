"""Every rule has examples with its fault and without, as files that anybody can read and extend.

An example file is named after its rule. Below a heading that starts with `bad` or `good` stand the repository's files,
each in a fence that names it, and for `bad` what must be found; `fixed PATH` shows a file after
`explainer check --fix --suggestions`. `⟨U+200B⟩` stands for a character that cannot be seen,
`⟨x*9⟩` for nine times x, `⟨CRLF⟩` for a line end of Windows, and `symlink PATH` for a symbolic link to what follows.
Rules on changes have files `before PATH`, as the base revision has them; `deleted PATH` is one that the change deletes.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from edited_site import ANN, FILES, KALDOVIA
from git_support import GitRepository
from mkdocs_explainer.hosts.cli.formats.concise import line
from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.model.origins import Origin
from mkdocs_explainer.project.changesets import read_changeset
from mkdocs_explainer.project.fixing import fix
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.rules import all_rules, gathered, rule, severity_of
from mkdocs_explainer.rules.pages import rule_pages
from mkdocs_explainer.rules.registry import MAX_FINDINGS
from tests_support import write_files

EXAMPLES = Path(__file__).parent / "examples"
ROOT = Path(__file__).parents[2]
SEED = "Troops entered Kursk\nTroops entered the Kursk region on 6 August. They stayed.\n"
ASIDE = {"ENT204", "SRC401", "SRC404", "YML011"}
"""Found in most small repositories; expected only in the examples of these rules themselves."""


class Example(NamedTuple):
    code: str
    title: str
    files: list[tuple[str, str]]
    expected: list[str]
    fixed: list[tuple[str, str]]

    @property
    def is_bad(self) -> bool:
        return self.title.startswith("bad")


def read_examples() -> Iterator[Example]:
    for file in sorted(EXAMPLES.glob("*.md")):
        for section in re.split(r"^## ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            title, _, text = section.partition("\n")
            fences = re.findall(r"^```([^\n]*)\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
            named = [(*name.split(" ", 1), content) for name, content in fences if " " in name]
            files = [(name, content) for kind, name, content in named if kind != "fixed"]
            fixed = [(name, content) for kind, name, content in named if kind == "fixed"]
            expected = [found for name, content in fences if name == "findings" for found in content.splitlines()]
            yield Example(file.stem, title.strip(), files, expected, fixed)


def unescaped(text: str) -> bytes:
    text = re.sub(r"⟨(.)\*(\d+)⟩", lambda found: found[1] * int(found[2]), text)
    text = re.sub(r"⟨U\+([0-9A-F]+)⟩", lambda found: chr(int(found[1], 16)), text)
    return text.replace("⟨CRLF⟩", "\r").encode()


def commit_base(root: Path, files: list[tuple[str, str]]) -> None:
    """Commit what the base revision has, and leave the working files to the rest of the example."""
    before = {name.removeprefix("before "): unescaped(text) for name, text in files if name.startswith("before ")}
    GitRepository(root).commit({"seeds/kursk.txt": SEED, **before})
    for name in (name.removeprefix("deleted ") for name, _ in files if name.startswith("deleted ")):
        (root / name).unlink()


def write(root: Path, files: list[tuple[str, str]]) -> None:
    files = [(name, text) for name, text in files if not name.startswith(("before ", "deleted "))]
    for name, content in [("seeds/kursk.txt", SEED), *files]:
        path = root / name.removeprefix("symlink ")
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.startswith("symlink "):
            path.symlink_to(content.strip())
        else:
            path.write_bytes(unescaped(content))


def found_in(root: Path, code: str) -> list[Finding]:
    change = read_changeset(root, "HEAD") if (root / ".git").exists() else None
    project = read_project(root)
    findings = project.findings(replace(project.context, change=change))
    return [found for found in findings if found.code == code or found.code not in ASIDE]


CASES = list(read_examples())


@pytest.mark.parametrize("example", CASES, ids=[f"{case.code}-{case.title}" for case in CASES])
def test_example(example: Example, tmp_path: Path) -> None:
    if example.code.startswith("PR") or any(name.startswith(("before ", "deleted ")) for name, _ in example.files):
        commit_base(tmp_path, example.files)
    write(tmp_path, example.files)
    assert [line(finding) for finding in found_in(tmp_path, example.code)] == example.expected
    if example.is_bad:
        assert any(f"[{example.code}]" in found for found in example.expected)
    else:
        assert not example.expected


@pytest.mark.parametrize(
    "example", [case for case in CASES if case.fixed], ids=lambda case: f"{case.code}-{case.title}"
)
def test_fixes(example: Example, tmp_path: Path) -> None:
    write(tmp_path, example.files)
    changed = {file.path: file.after for file in fix(tmp_path, lambda _: True, with_suggestions=True).files}
    for path, content in example.fixed:
        assert changed.get(path, (tmp_path / path).read_bytes()).decode() == unescaped(content).decode()


@pytest.mark.slow
def test_every_rule_that_promises_a_fix_has_one(tmp_path: Path) -> None:
    offered: dict[str, set[str]] = {}
    for number, example in enumerate(case for case in CASES if case.is_bad):
        root = tmp_path / str(number)
        write(root, example.files)
        for finding in read_project(root).findings():
            for each in finding.fixes:
                offered.setdefault(finding.code, set()).add("safe" if each.safety == "safe" else "suggestion")
    promised = {each.code: each.safety for each in all_rules() if each.safety}
    assert {code: safety for code, safety in promised.items() if safety not in offered.get(code, ())} == {}
    not_told = {code for code, found in offered.items() if "safe" in found} - {
        code for code, safety in promised.items() if safety == "safe"
    }
    assert not not_told
    shown = {case.code for case in CASES if case.fixed}
    assert {code for code, safety in promised.items() if safety == "safe"} <= shown


@pytest.mark.parametrize("kind", ["bad", "good"])
def test_every_rule_has_examples(kind: str) -> None:
    having = {case.code for case in CASES if case.title.startswith(kind)}
    assert {each.code for each in all_rules()} == having


def test_every_code_that_is_written_anywhere_has_a_rule() -> None:
    package = ROOT / "plugins" / "mkdocs_explainer"
    texts = [file.read_text(encoding="utf-8") for name in ("load", "rules") for file in (package / name).rglob("*.py")]
    codes = {code for text in texts for code in re.findall(r'"((?:YML|ANN|ENT|ANC|LNK|SRC|MD|REV|PR)\d{3})"', text)}
    assert codes == {each.code for each in all_rules()}


def test_rules_are_told_in_full() -> None:
    for each in all_rules():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", each.name)
        assert all(text.strip().endswith(".") for text in (each.what, each.why)), each.code
        assert each.example.strip()
        assert each.fix.strip()
    names = [each.name for each in all_rules()]
    assert len(set(names)) == len(names)


def test_a_rule_is_found_by_its_code() -> None:
    assert rule("anc301").name == "quote-not-found"
    assert severity_of(Finding("YML011", "", Location("x.yml"))) is Severity.INFO
    with pytest.raises(KeyError):
        rule("XYZ999")


def test_the_pages_in_the_manual_are_up_to_date() -> None:
    folder = ROOT / "docs" / "manual" / "rules"
    committed = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.md")}
    assert committed == rule_pages(), "run: explainer docs rules"


def test_findings_do_not_depend_on_the_order_of_files(tmp_path: Path) -> None:
    collision = next(case for case in CASES if case.code == "ENT201" and case.is_bad)
    write(tmp_path / "a", collision.files)
    write(tmp_path / "b", list(reversed(collision.files)))
    assert found_in(tmp_path / "a", "") == found_in(tmp_path / "b", "")


def test_a_flood_is_cut(tmp_path: Path) -> None:
    body = " ".join(f"[@nope{number}] [@same]" for number in range(1000))
    write(tmp_path, [("annotations/glossary/kursk.yml", f"name: Kursk\ntype: place\nsummary: x\nbody: '{body}'\n")])
    findings = found_in(tmp_path, "")
    assert len(findings) == MAX_FINDINGS
    assert findings[-1].message == "… and 982 more in this file"


def test_a_tab_beside_spaces_is_not_mended_without_asking(tmp_path: Path) -> None:
    """Nobody knows how wide the tab was."""
    example = next(case for case in CASES if case.title == "bad: tabs and spaces together")
    write(tmp_path, example.files)
    assert not fix(tmp_path, lambda _: True, with_suggestions=False).files


def test_no_comment_is_called_idle_while_a_file_is_broken(tmp_path: Path) -> None:
    """What the broken file says might be the finding that the comment ignores."""
    source = "type: webpage\ntitle: x\n# explainer: ignore[SRC403] old\nURL: https://example.org\naccessed: 2024\n"
    files = [("annotations/sources/ap.yml", source), ("annotations/glossary/kursk.yml", "name: Kursk: a\n")]
    write(tmp_path, files[:1])
    assert [finding.code for finding in found_in(tmp_path, "")] == ["ANN115"]
    write(tmp_path, files)
    assert [finding.code for finding in found_in(tmp_path, "")] == ["YML003"]


def test_of_what_is_good_to_know_a_few_lines_stand_for_all(tmp_path: Path) -> None:
    entity = "name: Name {0}\ntype: place\nsummary: x\n"
    files = [(f"annotations/glossary/e{number}.yml", entity.format(number)) for number in range(60)]
    write(tmp_path, [*files, ("annotations/glossary/kursk.yml", "name: K\ntype: place\nsummary: x\nwikidata: Q1\n")])
    found = [finding for finding in read_project(tmp_path).findings() if finding.code == "ENT205"]
    assert len(found) == 60
    assert [finding.message for finding in gathered(found)] == ["Name 0 has no Wikidata number (and 59 more like this)"]
    assert gathered(found[:1]) == found[:1]


def test_what_a_broken_file_names_is_not_told_again(tmp_path: Path) -> None:
    files = [
        ("annotations/sources/ap.yml", "type: webpage\ntitle: x\n"),
        ("annotations/glossary/belgorod.yml", "name: Belgorod\ntype: place\nsummary: x\n"),
        ("annotations/glossary/broken.yml", "name: x: y\nsources: [ap]\nrelations: [{type: in, entity: belgorod}]\n"),
        ("annotations/glossary/kursk.yml", "name: Kursk\ntype: place\nsummary: See [[broken]] and [[Name of it]].\n"),
        ("annotations/notes/kursk/n.yml", "quote: stayed\nkind: identify\nentity: broken\n"),
    ]
    write(tmp_path, files)
    assert [finding.code for finding in read_project(tmp_path).findings()] == ["YML003"]


def test_a_site_does_without_a_warning_for_a_reason(tmp_path: Path) -> None:
    entity = "name: Kursk\ntype: place\nsummary: x\nwikidata: x\n"
    write(
        tmp_path,
        [("annotations/glossary/kursk.yml", entity), ("annotations/sources/ap.yml", "type: webpage\ntitle: x\n")],
    )
    ignored = "SRC401: they are read later, ent206: an error stays, SRC404:, NOPE1: x"
    config = f"plugins:\n  - explainer:\n      ignore: {{{ignored}}}\n"
    before = {finding.code for finding in read_project(tmp_path).findings()}
    (tmp_path / "mkdocs.yml").write_text(config)
    after = {finding.code for finding in read_project(tmp_path).findings()}
    assert {"SRC401", "ENT206"} <= before
    assert after == before - {"SRC401"}


def test_places_are_looked_up_where_something_is_wrong_and_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build with a cache would parse every file again that it has taken as it was."""
    identify = "quote: Delegates\nkind: identify\nentity: ann\n"
    wrong = "name: Кursk\ntype: place\nsummary: A town.\n"
    linked = "body: See [it](https://example.org/a) and [that](../../articles/a/), or https://example.org/b.\n"
    added = {"notes/a/who.yml": identify, "glossary/wrong.yml": wrong, "glossary/ann.yml": FILES[ANN] + linked}
    write_files(tmp_path, FILES | {f"annotations/{path}": text for path, text in added.items()})
    asked: set[str] = set()
    locate = Origin.locate

    def noting(self: Origin, *keys: str | int) -> Location:
        asked.add(self.path)
        return locate(self, *keys)

    monkeypatch.setattr(Origin, "locate", noting)
    findings = read_project(tmp_path).findings()
    assert "ENT211" in {finding.code for finding in findings}
    places = {place.path for one in findings for place in (one.location, *(each.location for each in one.related))}
    assert {path for path in asked if "/articles/" not in path} <= places
    assert asked.isdisjoint([ANN, KALDOVIA])
