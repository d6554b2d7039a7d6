"""`explainer new site`: a site that builds at once, workflows that are valid and safe, also in this repository."""

import contextlib
import html
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
import yaml

from comment_support import MARKER, PULL, RUN, commented
from git_support import GitRepository
from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.hosts.cli.site_files import NewSite, own_requirement, rendered, site_files
from mkdocs_explainer.load.json_schema import json_schemas
from mkdocs_explainer.load.yaml.yaml_text import read_yaml
from mkdocs_explainer.model.choices import NoteKind
from mkdocs_explainer.render.assets import ASSETS
from said_words import latin_words
from tests_support import REPOSITORY, broken_links, write_files

pytestmark = pytest.mark.slow

SITE = NewSite(name='My "Site": <b>', today="2026-11-22")
OURS = NewSite(
    name="",
    today="",
    license="CC-BY-4.0",
    install="python -m pip install --constraint constraints.txt .",
    install_evidence="python -m pip install --constraint constraints.txt '.[evidence]'",
)
"""With which values the templates give this repository's own files."""
SHARED = (
    ".github/ISSUE_TEMPLATE/annotation.yml",
    ".github/ISSUE_TEMPLATE/config.yml",
    ".github/ISSUE_TEMPLATE/correction.yml",
    ".github/PULL_REQUEST_TEMPLATE.md",
    ".github/workflows/comment.yml",
    ".github/workflows/content.yml",
    ".github/workflows/evidence.yml",
    ".github/workflows/publish.yml",
    ".github/zizmor.yml",
)
"""Files that this repository has as new sites have them; `EXPLAINER_UPDATE=1 pytest tests/hosts` writes them anew."""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return site_files(SITE)


@pytest.fixture(scope="module")
def workflows(files: dict[str, str]) -> dict[str, Any]:
    paths = [path for path in files if path.startswith(".github/workflows/")]
    assert len(paths) == 4
    return {Path(path).stem: yaml.safe_load(files[path]) for path in paths}


@pytest.mark.parametrize("path", SHARED)
def test_this_repository_uses_what_it_gives_to_others(path: str) -> None:
    file = REPOSITORY / path
    if os.environ.get("EXPLAINER_UPDATE"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(rendered(path, OURS), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == rendered(path, OURS)


def test_every_sign_of_a_template_is_replaced(files: dict[str, str]) -> None:
    for path, text in files.items():
        assert not any(sign in text for sign in ("<<", ">>\n", "<%", "%>")) or ">> " in text, path
    assert yaml.safe_load(files["mkdocs.yml"].replace("!ENV", ""))["site_name"] == SITE.name
    assert '# My "Site": &lt;b&gt;\n' in files["docs/index.md"]
    assert files["requirements.txt"].splitlines()[-1] == own_requirement()


def test_a_proposal_names_no_program(files: dict[str, str], workflows: dict[str, Any]) -> None:
    """`check` reads `mkdocs.yml` of the folder in which it runs, and imports the pipeline that is named there."""
    steps = workflows["content"]["jobs"]["check"]["steps"]
    lines = [line for step in steps for line in step.get("run", "").splitlines()]
    lines += yaml.safe_load(files[".gitlab-ci.yml"])["content"]["script"]
    checks = [line for line in lines if "explainer check" in line]
    assert len(checks) == 4
    assert all("--spacy-model none" in line for line in checks)
    # nothing else that imports a pipeline runs there; `impact` knows none
    assert {line.split()[1] for line in lines if line.startswith("explainer ")} == {"check", "impact"}


def test_impact_imports_no_pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, {"mkdocs.yml": "plugins: [{explainer: {spacy_model: evil}}]\n", "seeds/a.txt": "A title\n"})
    write_files(tmp_path, {"annotations/glossary/x.yml": "name: title\ntype: place\nsummary: y\n"})
    git = ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run([*git, *arguments], check=True)
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2  # no such package: it was looked for
    assert main(["check", "--spacy-model", "none"]) == 0
    assert main(["impact", "--base", "HEAD"]) == 0


def test_the_issue_form_has_the_fields_that_the_page_fills_in(files: dict[str, str]) -> None:
    for module, name in (("correction", "correction.yml"), ("note_issue", "annotation.yml")):
        script = (ASSETS / f"annotate/{module}.js").read_text(encoding="utf-8")
        assert f'template: "{name}"' in script
        filled = re.search(r"fields(?: = |: )\{ (page, .*?|article, .*?) \}[;,]", script)
        assert filled
        names = re.findall(r"(?:^|, )(\w+)", filled[1])
        form = yaml.safe_load(files[f".github/ISSUE_TEMPLATE/{name}"])
        fields = {field["id"]: field for field in form["body"] if "id" in field}
        assert list(fields) == names
    kinds = fields["kind"]["attributes"]
    assert kinds["options"] == list(get_args(NoteKind))
    for text in (kinds["description"], files[".gitlab/issue_templates/Annotation.md"]):
        assert all(kind in text for kind in get_args(NoteKind))


def test_the_command_writes_a_site_that_has_no_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "site", "my-site", "--forge", "github", "--repository", "https://github.com/o/r.git"]) == 0
    assert "wrote " in capsys.readouterr().out
    assert main(["check", "--strict", "--root", "my-site"]) == 0
    assert capsys.readouterr().out.startswith("nothing to mend in 9 files")
    assert main(["schema", "--check", "--output", "my-site/annotations/schema"]) == 0
    assert not (tmp_path / "my-site/.gitlab-ci.yml").exists()
    config = (tmp_path / "my-site/mkdocs.yml").read_text(encoding="utf-8")
    assert 'site_name: "My site"' in config
    assert 'repo_url: !ENV [REPO_URL, "https://github.com/o/r"]' in config
    assert 'edit_uri: !ENV [EDIT_URI, "edit/main/docs/"]' in config


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["taken"], "mkdocs.yml would be overwritten"),
        (["taken/mkdocs.yml"], "is no folder"),
        (["x", "--repository", "git@github.com:o/r"], "is no web address"),
        (["x", "--repository", 'https://e.org/"], x: ["'], "is no web address"),
        (["x", "--name", "\u202e"], "--name is needed"),
        (["x", "--lang", "xx-long"], "--lang: there is no language xx"),
        (["x", "--license", "mine: [all]"], "is no licence's id"),
    ],
)
def test_nothing_is_overwritten(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"taken/mkdocs.yml": "mine\n"})
    assert main(["new", "site", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["mkdocs.yml"]
    assert (tmp_path / "taken/mkdocs.yml").read_text() == "mine\n"


def _site_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_no_licence_is_assumed_anywhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, given in ((["a"], ""), (["b", "--license", "CC-BY-SA-4.0", "--lang", "uk"], "CC-BY-SA-4.0")):
        folder = tmp_path / arguments[0]
        assert main(["new", "site", str(folder), *arguments[1:]]) == 0
        texts = _site_of(folder)
        config = yaml.safe_load(texts["mkdocs.yml"].decode().replace("!ENV", ""))
        assert config["plugins"][1]["explainer"].get("note_license", "") == given
        assert config["theme"]["language"] == ("uk" if given else "en")
        named = [
            path for path, text in texts.items() if b"CC BY" in text or b"CC-BY" in text.replace(b"# note_lic", b"")
        ]
        assert bool(given) == ("docs/contribute/index.md" in named)
        assert main(["check", "--strict", "--root", str(folder)]) == 0
        words = "not a word of it"
        assert main(["new", "note", "how-to-read-this-site", words, "--id", "x", "--root", str(folder)]) == 0
        note = (folder / "annotations/notes/how-to-read-this-site/x.yml").read_text()
        assert yaml.safe_load(note).get("license", "") == given
    assert (
        "[CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/)" in texts["docs/contribute/index.md"].decode()
    )


def test_a_person_in_a_terminal_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["Northern News", "de", ""])
    asked = []

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr("builtins.input", answer)
    assert main(["new", "site", str(tmp_path / "silent")]) == 0  # nobody is there: nothing is asked
    assert asked == []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["new", "site", str(tmp_path / "told"), "--license", "none"]) == 0
    assert [question.partition("[")[2] for question in asked] == ["Told]: ", "en]: "]
    config = (tmp_path / "told/mkdocs.yml").read_text()
    assert 'site_name: "Northern News"' in config
    assert "language: de" in config


def test_the_example_goes_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    assert main(["new", "site", str(site)]) == 0
    before = _site_of(site)
    mine = {"seeds/mine.txt": "Mine\n\nText.\n", "annotations/articles/mine.yml": "file: seeds/mine.txt\nlang: en\n"}
    write_files(site, mine)
    assert main(["new", "site", str(site), "--remove-example"]) == 0
    assert "deleted seeds/how-to-read-this-site.txt" in capsys.readouterr().out
    after = _site_of(site)
    gone = before.keys() - after.keys()
    assert {path for path in gone if not path.startswith(".")} == {
        path
        for path in before
        if "how-to-read" in path or "glossary/" in path or "explainer-manual" in path or "where-do" in path
    }
    assert {path for path in after if after[path] != before.get(path)} == {"mkdocs.yml", "docs/index.md", *mine}
    lines = before["mkdocs.yml"].decode().splitlines(), after["mkdocs.yml"].decode().splitlines()
    assert [line for line in lines[0] if line not in lines[1]] == ["      - context/where-do-explanations-come-from.md"]
    assert main(["check", "--strict", "--root", str(site)]) == 0
    capsys.readouterr()
    assert main(["new", "site", str(site), "--remove-example"]) == 2
    assert "there is no example" in capsys.readouterr().err


def test_what_somebody_changed_in_the_example_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    assert main(["new", "site", str(site)]) == 0
    entry, page = site / "annotations/glossary/margin-note.yml", next((site / "docs/context").iterdir())
    for file in (entry, page):
        file.write_text(file.read_text() + "\n# mine\n")
    texts = entry.read_bytes(), page.read_bytes()
    assert main(["new", "site", str(site), "--remove-example"]) == 0
    assert "kept annotations/glossary/margin-note.yml" in capsys.readouterr().out
    assert (entry.read_bytes(), page.read_bytes()) == texts
    assert page.name in (site / "mkdocs.yml").read_text()
    assert not (site / "seeds/how-to-read-this-site.txt").exists()


def test_the_site_builds_strictly_and_every_link_leads_somewhere(tmp_path: Path, files: dict[str, str]) -> None:
    write_files(tmp_path, files)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    for command in (["mkdocs", "build", "--strict"], ["mkdocs_explainer.hosts.cli", "check", "--strict"]):
        ran = subprocess.run(
            [sys.executable, "-m", *command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
    assert broken_links(tmp_path / "site") == []
    home = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert (
        '<a class="explainer-lead-title" href="articles/how-to-read-this-site/"' in home
    )  # and every other, when it comes
    article = (tmp_path / "site/articles/how-to-read-this-site/index.html").read_text(encoding="utf-8")
    for part in ('href="../../glossary/glossary-entry/"', 'href="../../glossary/margin-note/"', "This is a note."):
        assert part in article


def test_editors_check_what_lies_where_the_settings_say(tmp_path: Path, files: dict[str, str]) -> None:
    write_files(tmp_path, files)
    mapped = json.loads(files[".vscode/settings.json"])["yaml.schemas"]
    assert sorted(mapped) == [f"annotations/schema/{name}" for name in sorted(json_schemas())]
    for schema, patterns in mapped.items():
        validator = jsonschema.Draft202012Validator(json.loads(files[schema]))
        pattern, *without = [patterns] if isinstance(patterns, str) else patterns
        found = set(tmp_path.glob(pattern)).difference(*(tmp_path.glob(other.removeprefix("!")) for other in without))
        # nobody has decided about a sense, drawn a shape or translated an entry of a new site
        assert bool(found) != schema.endswith(("senses.schema.json", "shape.schema.json", "translation.schema.json")), (
            pattern
        )
        for file in found:
            text = file.read_text(encoding="utf-8")
            modeline = text.split("\n")[0].removeprefix("# yaml-language-server: $schema=")
            assert (file.parent / modeline).resolve() == (tmp_path / schema).resolve()
            assert list(validator.iter_errors(read_yaml(text, file.name).value)) == []


@pytest.mark.parametrize(
    ("schema", "pattern", "options"),
    [
        ("vendor.github-workflows", ".github/workflows/*.yml", []),
        ("vendor.github-issue-forms", ".github/ISSUE_TEMPLATE/[!c]*.yml", []),
        ("vendor.github-issue-forms", ".github/ISSUE_TEMPLATE/correction.yml", []),
        ("vendor.github-issue-config", ".github/ISSUE_TEMPLATE/config.yml", []),
        ("vendor.dependabot", ".github/dependabot.yml", []),
        ("vendor.gitlab-ci", ".gitlab-ci.yml", ["--data-transform", "gitlab-ci"]),
    ],
)
def test_files_of_forges_are_valid(
    schema: str, pattern: str, options: list[str], tmp_path: Path, files: dict[str, str]
) -> None:
    write_files(tmp_path, files)
    paths = [str(path) for root in (tmp_path, REPOSITORY) for path in root.glob(pattern)]
    assert paths
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *options, *paths]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_zizmor_finds_no_weakness(tmp_path: Path, files: dict[str, str]) -> None:
    write_files(tmp_path, files)
    beside = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    zizmor = shutil.which("zizmor", path=beside)
    assert zizmor, "zizmor is one of the dependencies for development"
    for folder in (tmp_path, REPOSITORY / ".github"):
        ran = subprocess.run([zizmor, "--offline", "--quiet", str(folder)], capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_hooks_for_other_repositories() -> None:
    [hook] = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    local = yaml.safe_load(rendered(".pre-commit-config.yaml", SITE))["repos"][0]["hooks"][0]
    assert {key: hook[key] for key in ("id", "name", "entry", "files", "pass_filenames")} == {
        key: value for key, value in local.items() if key != "language"
    }


def steps_of(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_no_program_text_holds_an_expression(workflows: dict[str, Any]) -> None:
    """What a stranger names a branch or a file must never be read as a program."""
    for workflow in workflows.values():
        for step in steps_of(workflow):
            assert "${{" not in step.get("run", "")
            assert "${{" not in step.get("with", {}).get("script", "")


def test_strangers_texts_are_checked_without_any_right(workflows: dict[str, Any]) -> None:
    content, comment = workflows["content"], workflows["comment"]
    assert list(content[True]) == ["pull_request"], "YAML 1.1 reads the key `on` as true"
    assert content["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in content["jobs"].values())
    for workflow in workflows.values():
        for step in steps_of(workflow):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False
    # what may write runs nothing of the proposal, not even a checkout
    assert comment["permissions"] == {}
    assert comment["jobs"]["comment"]["permissions"] == {"actions": "read", "pull-requests": "write"}
    used = {step["uses"].split("@")[0] for step in steps_of(comment)}
    assert used == {"actions/download-artifact", "actions/github-script"}
    assert not any("run" in step for step in steps_of(comment))


def test_sources_are_never_asked_for_a_proposal(workflows: dict[str, Any]) -> None:
    evidence = workflows["evidence"]
    assert set(evidence[True]) == {"schedule", "workflow_dispatch"}
    assert evidence["permissions"] == {}
    assert evidence["jobs"]["check"]["permissions"] == {"contents": "read"}
    assert evidence["jobs"]["tell"]["permissions"] == {"issues": "write"}
    # what may write an issue runs nothing that was fetched or checked out
    assert {step["uses"].split("@")[0] for step in evidence["jobs"]["tell"]["steps"]} == {
        "actions/download-artifact",
        "actions/github-script",
    }
    asking = [
        name
        for name, workflow in workflows.items()
        if any("explainer evidence" in step.get("run", "") for step in steps_of(workflow))
    ]
    assert asking == ["evidence"]


def run_step(step: dict[str, Any], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=folder / step.get("working-directory", "."),
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def run_take_texts(workflows: dict[str, Any], folder: Path) -> subprocess.CompletedProcess[str]:
    [step] = [step for step in steps_of(workflows["content"]) if step.get("id") == "texts"]
    return run_step(step, folder)


def test_only_texts_are_taken_from_a_pull_request(workflows: dict[str, Any], tmp_path: Path) -> None:
    write_files(
        tmp_path,
        {
            "trusted/mkdocs.yml": "good",
            "trusted/requirements.txt": "good",
            "trusted/docs/old.md": "old",
            "trusted/seeds/a.txt": "old",
            "proposal/mkdocs.yml": "evil",
            "proposal/requirements.txt": "evil",
            "proposal/overrides/main.html": "evil",
            "proposal/docs/new.md": "new",
        },
    )
    assert run_take_texts(workflows, tmp_path).returncode == 0
    trusted = tmp_path / "trusted"
    texts = {path.relative_to(trusted).as_posix(): path.read_text() for path in trusted.rglob("*") if path.is_file()}
    assert texts == {"mkdocs.yml": "good", "requirements.txt": "good", "docs/new.md": "new"}


@pytest.mark.parametrize("lang", ["ar", "uk"])
def test_forms_for_issues_speak_the_sites_language(lang: str) -> None:
    files = site_files(replace(SITE, lang=lang, license="CC-BY-4.0"))
    known = frozenset([*get_args(NoteKind), "github", "your-name", "CC", "BY"])
    for name in ("annotation.yml", "correction.yml"):
        form = yaml.safe_load(files[f".github/ISSUE_TEMPLATE/{name}"])
        said = [form["name"], form["description"], form["title"]]
        said += [str(text) for field in form["body"] for key, text in field["attributes"].items() if key != "options"]
        assert list(latin_words(said, known=known)) == []
        assert len(said) > 8
    for name in ("Annotation", "Correction"):
        assert list(latin_words([files[f".gitlab/issue_templates/{name}.md"]], known=known)) == []


def test_a_pull_request_is_checked_and_runs_nothing_of_its_own(
    files: dict[str, str], workflows: dict[str, Any], tmp_path: Path
) -> None:
    """The whole workflow but for its installation, on a proposal that mends texts and tries to run a program."""
    write_files(tmp_path / "trusted", files)
    proposal = GitRepository(tmp_path / "proposal")
    proposal.commit(files)
    entry = files["annotations/glossary/margin-note.yml"]
    proposal.commit(
        {
            "annotations/glossary/margin-note.yml": entry.replace(
                "  - margin note\n", "  - margin note\n  - Tab key\n"
            ),
            "mkdocs.yml": "site_name: evil\nhooks: [evil.py]\n",
            "evil.py": f"open({str(tmp_path / 'ran')!r}, 'w')\n",
        },
        "proposal",
    )
    commands = Path(sys.executable).parent
    given = {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    given["PATH"] = f"{commands}{os.pathsep}{os.environ['PATH']}"
    for step in steps_of(workflows["content"]):
        if "run" in step and step["name"] != "Install":
            ran = run_step(step, tmp_path, **given, **workflows["content"]["jobs"]["check"]["env"])
            assert ran.returncode == 0, step["name"] + ran.stdout + ran.stderr
    assert not (tmp_path / "ran").exists()
    assert "Tab key" in (tmp_path / "trusted/site/glossary/margin-note/index.html").read_text(encoding="utf-8")
    assert "content-and-config-together" in (tmp_path / "results/check.md").read_text(encoding="utf-8")
    preview = (tmp_path / "preview/after/glossary/margin-note/index.html").read_text(encoding="utf-8")
    assert "Tab key" in preview
    assert "<script" not in preview
    assert "Tab key" not in (tmp_path / "preview/before/glossary/margin-note/index.html").read_text(encoding="utf-8")
    assert "gained: `Tab key`" in (tmp_path / "results/impact.md").read_text(encoding="utf-8")
    [call] = commented(workflows, tmp_path / "results")["calls"]
    assert "### What this changes on the site" in call["create"]["body"]
    assert "content-and-config-together" in (tmp_path / "summary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("link", ["docs", "docs/deep/link.md"])
def test_no_link_is_taken_from_a_pull_request(link: str, workflows: dict[str, Any], tmp_path: Path) -> None:
    write_files(tmp_path, {"trusted/mkdocs.yml": "good", "proposal/annotations/x.yml": "x", "secret.md": "secret"})
    place = tmp_path / "proposal" / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(tmp_path / "secret.md")
    ran = run_take_texts(workflows, tmp_path)
    assert ran.returncode == 1
    assert "::error::docs holds a symbolic link" in ran.stdout
    assert not (tmp_path / "trusted/docs").exists()


def test_one_comment_is_written_and_then_kept_up_to_date(workflows: dict[str, Any], tmp_path: Path) -> None:
    write_files(tmp_path, {"check.md": "**1 error**\n\n- a\n", "impact.md": "### What this changes\n"})
    answer = commented(workflows, tmp_path)
    assert answer["asked"][0]["head"] == "ann:fix"
    [call] = answer["calls"]
    body = call["create"]["body"]
    assert call["create"]["issue_number"] == 5
    assert body.startswith(MARKER)
    assert "### Findings\n\n**1 error**\n\n- a" in body
    assert "### What this changes" in body
    comments = [
        {"id": 1, "user": {"login": "mallory"}, "body": MARKER},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "something else"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": f"{MARKER} old"},
        {"id": 4, "user": None, "body": None},
    ]
    [call] = commented(workflows, tmp_path, comments=comments)["calls"]
    assert call["update"] == {"owner": "o", "repo": "r", "comment_id": 3, "body": body}


@pytest.mark.parametrize(
    "given",
    [
        {"pulls": []},
        {"pulls": [{**PULL, "head": {"sha": "older", "repo": {"id": 7}}}]},
        {"pulls": [{**PULL, "head": {"sha": "abc1234def", "repo": {"id": 8}}}]},
        {"pulls": [{**PULL, "head": {"sha": "abc1234def", "repo": None}}]},
        {"run": {"head_repository": None}},
    ],
    ids=["none", "a newer commit", "another fork", "a deleted fork", "a fork that is gone"],
)
def test_no_other_pull_request_gets_the_comment(
    given: dict[str, Any], workflows: dict[str, Any], tmp_path: Path
) -> None:
    # whatever number the results name
    write_files(tmp_path, {"check.md": "x", "number.txt": "1", "pr": "1"})
    assert commented(workflows, tmp_path, **given)["calls"] == []


def test_results_of_strangers_are_harmless_text(workflows: dict[str, Any], tmp_path: Path) -> None:
    hostile = "@everyone ![p](https://e.org/p) <img src=x> <script> `${{ secrets.X }}` <!-- a --> <details>\n"
    write_files(tmp_path, {"check.md": hostile * 2000, "impact.md": "<details>@b\n" * 4000})
    [call] = commented(workflows, tmp_path)["calls"]
    body = call["create"]["body"]
    assert len(body) < 65_536
    assert body.count("<!--") == 1
    for markup in ("@everyone", "![", "<img", "<script"):
        assert markup not in body
    assert body.count("<details>") == body.count("</details>")
    assert "… and more" in body


CALLS = ("@somebody", "&#64;somebody", "&commat;somebody", "&#x40;somebody", "&#0000064;somebody", "&#64somebody",
         "\\@somebody", "*@*somebody @org/team", "＠somebody", "a@b.example")  # fmt: skip
LINKS = ("https://evil.example", "https&#58;//evil.example", "www.evil.example", "[x](//evil.example)", "[x][y]",
         "[y]: //evil.example", "#12", "&#35;12", "&num;12", "GH-12", "o/r#12", "<https://evil.example>")  # fmt: skip


@pytest.mark.parametrize("text", [*CALLS, *LINKS])
def test_nobody_is_called_and_nothing_becomes_a_link(text: str, workflows: dict[str, Any], tmp_path: Path) -> None:
    write_files(tmp_path, {"check.md": f"- {text}, {text}\n", "impact.md": f"<details>{text}</details>\n"})
    [call] = commented(workflows, tmp_path)["calls"]
    body = call["create"]["body"].removeprefix(MARKER).replace(RUN["html_url"], "")
    # what a forge sees when the Markdown is HTML; browsers know some references without their semicolon
    for seen in (body, html.unescape(body), re.sub(r"\\\\(?=[@#])|[*_]", "", html.unescape(body))):
        assert not re.search(r"[@＠]\w|#\d|\bGH-\d|://(?!$)\w|www\.|\]\(//|\]\[|\]:", seen, re.IGNORECASE)


def test_an_entry_that_calls_somebody(workflows: dict[str, Any], tmp_path: Path) -> None:
    repository = GitRepository(tmp_path / "site")
    repository.commit({"seeds/a.txt": "A title\n\nAnn Ex said so. They stayed.\n"})
    for number, name in enumerate((*CALLS, *LINKS)):
        quoted = json.dumps(f"Ann Ex {name}")
        path = repository.root / f"annotations/glossary/e{number}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"name: {quoted}\ntype: persn\naliases: [{quoted}, Ann Ex]\nsummary: {quoted}\nkind: {quoted}\n"
            if number % 2
            else f"name: {quoted}\ntype: person\naliases: [{quoted}]\nsummary: {quoted}\n"
        )
    root, results = str(repository.root), tmp_path / "results"
    results.mkdir()
    with (results / "check.md").open("w") as file, contextlib.redirect_stdout(file):
        main(["check", "--base", "HEAD", "--format", "markdown", "--root", root])
    main(["impact", "--base", "HEAD", "--output", str(results / "impact.md"), "--root", root])
    for name in ("check.md", "impact.md"):
        outside = re.sub(r"(?s)(`+)(?!`).*?(?<!`)\1(?!`)", "", (results / name).read_text())
        assert not re.search(r"[@＠]\w", html.unescape(outside)), name
    [call] = commented(workflows, results)["calls"]
    body = call["create"]["body"]
    assert "Ann Ex" in body
    assert not re.search(r"[@＠]\w", html.unescape(body))


def test_rules_are_linked_where_the_repository_names_the_manual(workflows: dict[str, Any], tmp_path: Path) -> None:
    write_files(tmp_path, {"check.md": "- **error** `a.yml:1:1` wrong (ANN105 bad-choice)\n"})
    for manual, linked in [
        ("https://docs.example.org/x/", "([ANN105 bad-choice](https://docs.example.org/x/manual/rules/ANN105/))"),
        ("", "(ANN105 bad-choice)"),
        ("javascript:x", "(ANN105 bad-choice)"),
        ("https://docs.example.org/)@x", "(ANN105 bad-choice)"),
    ]:
        [call] = commented(workflows, tmp_path, manual=manual)["calls"]
        assert f"wrong {linked}" in call["create"]["body"]


def test_code_that_is_cut_is_closed(workflows: dict[str, Any], tmp_path: Path) -> None:
    write_files(tmp_path, {"check.md": "  ```text\n" + "  x\n" * 9000, "impact.md": "### What this changes\n"})
    [call] = commented(workflows, tmp_path)["calls"]
    assert re.search(r"… and more\n\n  ```\n\n### What this changes", call["create"]["body"])


def test_what_is_no_plain_file_is_not_read(workflows: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "results").mkdir()
    (tmp_path / "secret").write_text("SECRET")
    (tmp_path / "results/check.md").symlink_to(tmp_path / "secret")
    (tmp_path / "results/impact.md").mkdir()
    [call] = commented(workflows, tmp_path / "results")["calls"]
    assert "SECRET" not in call["create"]["body"]
    assert "ended early" in call["create"]["body"]
