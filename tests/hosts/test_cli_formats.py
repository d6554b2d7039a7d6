"""The reports for forges: valid by the format's rules, pointing at the right place, and harmless whatever files say."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.hosts.cli.formats import Report, formatter
from mkdocs_explainer.hosts.cli.formats.fingerprints import fingerprints
from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location, Related
from tests_support import write_files

SCHEMAS = Path(__file__).parent / "report_schemas"
"""Our own wording of what each format prescribes. `sarif.json` was compared with the official schema, `rdjson.json` by
reading reviewdog's proto file; `gitlab.json` follows what GitLab documents."""
FILES = {
    "a.yml": "name: x\nkind: 漢字 wrong\n",
    "notes/ö b.yml": "kind: wrong\n",
}
FINDINGS = (
    Finding("ANN105", "`wrong` is no kind", Location("a.yml", 2, 10, 15), help="write place"),
    Finding("ANN101", "a field is missing", Location("a.yml", 9), related=(Related(Location("seeds/x"), "here"),)),
    Finding("ENT204", "no text mentions it\u202e", Location("notes/ö b.yml", 1, 1, 1), label="here"),
)


def report(*findings: Finding, files: dict[str, str] = FILES) -> Report:
    return Report(findings, 2, read=lambda path: files.get(path, ""))


def shown(form: str, *findings: Finding) -> Any:
    text = "\n".join(formatter(form)(report(*findings)))
    assert text.isascii()
    content = json.loads(text)
    schema = json.loads((SCHEMAS / f"{form}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(content)
    return content


def test_gitlab() -> None:
    assert shown("gitlab") == []
    first, second, third = shown("gitlab", *FINDINGS)
    assert first["description"] == "`wrong` is no kind; write place"
    assert first["check_name"] == "ANN105 bad-choice"
    assert (first["severity"], third["severity"]) == ("major", "info")
    assert second["location"] == {"path": "a.yml", "lines": {"begin": 9}}
    assert "\u202e" not in third["description"]


def test_sarif() -> None:
    [run] = shown("sarif", *FINDINGS)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == ["ANN101", "ANN105", "ENT204"]
    for result, finding in zip(run["results"], FINDINGS, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
    first, second, third = run["results"]
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 10, "endColumn": 15}
    assert second["relatedLocations"][0]["message"] == {"text": "here"}
    assert third["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "notes/%C3%B6%20b.yml"
    assert (first["level"], third["level"]) == ("error", "note")
    assert run["columnKind"] == "unicodeCodePoints"


def test_rdjson_counts_columns_in_bytes() -> None:
    first, second, _ = shown("rdjson", *FINDINGS)["diagnostics"]
    place = first["location"]["range"]
    line = FILES["a.yml"].split("\n")[1].encode()
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"wrong"
    assert second["location"]["range"] == {"start": {"line": 9, "column": 1}}, "a line that is not there"


FIXED = replace(
    FINDINGS[0],
    fixes=(
        Fix("write place", (Edit(2, 10, 2, 15, "place"),)),
        Fix("two at once", (Edit(1, 7, 1, 8, "y"), Edit(2, 7, 2, 9, ""), Edit(3, 1, 3, 1, "type: z\n"))),
        Fix("delete the mark", (Edit(1, 0, 1, 1, ""),)),
    ),
)


def test_sarif_has_fixes() -> None:
    [run] = shown("sarif", FIXED)["runs"]
    first, second = run["results"][0]["fixes"]
    assert first["description"] == {"text": "write place"}
    [replacement] = first["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"] == {"startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 15}
    assert replacement["insertedContent"] == {"text": "place"}
    assert len(second["artifactChanges"][0]["replacements"]) == 3


def test_rdjson_has_each_fix_as_one_suggestion() -> None:
    [diagnostic] = shown("rdjson", FIXED)["diagnostics"]
    first, second = diagnostic["suggestions"]
    assert first["text"] == "place"
    text = FILES["a.yml"].encode()
    rows = text.split(b"\n")
    for suggestion, after in ((first, "name: x\nkind: 漢字 place\n"), (second, "name: y\nkind:  wrong\ntype: z\n")):
        places = [suggestion["range"][key] for key in ("start", "end")]
        start, end = (len(b"\n".join([*rows[: at["line"] - 1], b""])) + at["column"] - 1 for at in places)
        assert (text[:start] + suggestion["text"].encode() + text[end:]).decode() == after


def test_a_fingerprint_outlives_lines_added_above_and_other_words_of_the_message() -> None:
    before = fingerprints(report(*FINDINGS))
    moved = [
        replace(each, message="new", location=replace(each.location, line=each.location.line + 2)) for each in FINDINGS
    ]
    files = {path: f"# one\n# two\n{text}" for path, text in FILES.items()}
    assert fingerprints(report(*moved, files=files)) == before


def test_fingerprints_differ() -> None:
    twins = (FINDINGS[0], FINDINGS[0], *FINDINGS[1:], replace(FINDINGS[0], code="ANN104"))
    assert len(set(fingerprints(report(*twins)))) == len(twins)


def test_markdown_takes_nothing_from_files_as_markup() -> None:
    hostile = "![x](https://e.org/p) <img src=x> @everyone `code` www.e.org #1 <!-- a -->\n- [x] b"
    finding = Finding("ANN105", hostile, Location("a`b|c.yml"), help=hostile)
    lines = list(formatter("markdown")(report(finding)))
    assert len(lines) == 4
    text = "\n".join(lines)
    for markup in ("![", "](", "<img", "@everyone", " www.", "https://", "<!--", "| "):
        assert markup not in text
    assert "`a'b|c.yml:1:1`" in text


def test_the_summary_of_a_step_holds_every_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    glossary = tmp_path / "annotations/glossary"
    glossary.mkdir(parents=True)
    for number in range(15):
        (glossary / f"e{number}.yml").write_text("name: x\n")
    page = tmp_path / "summary.md"
    page.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    assert main(["check", "--format", "github", "--root", str(tmp_path)]) == 1
    assert sum(line.startswith("::error") for line in capsys.readouterr().out.splitlines()) == 10
    text = page.read_text()
    assert text.startswith("before\n**30 errors in 15 files**\n")
    assert sum(line.startswith("- **error**") for line in text.splitlines()) == 30
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "no" / "folder"))
    assert main(["check", "--format", "github", "--root", str(tmp_path)]) == 1, (
        "a report that cannot be kept ends nothing"
    )
    assert "cannot write the summary" in capsys.readouterr().err
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    assert main(["check", "--root", str(tmp_path)]) == 1
    assert page.read_text() == text, "only the format for GitHub writes it"


@pytest.mark.parametrize("manual", ["", "https://docs.example.org/x/"])
def test_each_finding_leads_to_a_page_that_there_is(
    manual: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a manual on the web, to the command that prints it."""
    option = f"manual: '{manual}', annotations: annotations" if manual else "annotations: annotations"
    write_files(
        tmp_path, {"mkdocs.yml": f"plugins: [{{explainer: {{{option}}}}}]\n", "annotations/glossary/a.yml": "name: A\n"}
    )
    run = ["check", "--root", str(tmp_path), "--format"]
    shown = {}
    for format in ("full", "json", "sarif", "rdjson"):
        assert main([*run, format]) == 1
        shown[format] = capsys.readouterr().out
    code = json.loads(shown["json"])["findings"][0]["code"]
    place = f"{manual}manual/rules/{code}/" if manual else f"explainer explain {code}"
    assert f"= docs: {place}" in shown["full"]
    assert json.loads(shown["json"])["findings"][0]["docs"] == place
    rule = json.loads(shown["sarif"])["runs"][0]["tool"]["driver"]["rules"][0]
    assert rule.get("helpUri", "") == (place if manual else "")
    assert rule["help"]["markdown"].startswith(f"# {code}")
    assert ("url" in json.loads(shown["rdjson"])["diagnostics"][0]["code"]) == bool(manual)
    if not manual:
        assert main(place.split()[1:]) == 0
        assert code in capsys.readouterr().out
