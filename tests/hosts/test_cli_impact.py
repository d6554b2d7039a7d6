"""`explainer impact` on real histories: what reviewers are told, and that strangers' content does nothing else."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from git_support import GitRepository
from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.hosts.cli.formats.impact_lines import code
from mkdocs_explainer.hosts.cli.formats.impact_markdown import MOST_CHARACTERS
from mkdocs_explainer.load.git.history import read_history
from mkdocs_explainer.project.reading import read_project
from tests_support import REPOSITORY

pytestmark = pytest.mark.slow

SEED = (
    "Troops entered Kursk\n\nTroops entered the Kursk region on 6 August. Officials in Sumy were silent.\n\n"
    "A spokesman for the northern army said that the soldiers had reached the river by noon.\n"
)
KURSK = "name: Kursk Oblast\ntype: place\naliases:\n  - Kursk\n  - Kursk region\nsummary: Region of Russia.\n"
NOTE = "quote: the soldiers had reached the river by noon\nkind: explain\nbody: It was noon.\nstatus: reviewed\n"
FILES = {
    "seeds/a.txt": SEED,
    "annotations/glossary/kursk-oblast.yml": KURSK,
    "annotations/glossary/sumy-oblast.yml": "name: Sumy Oblast\ntype: place\nsummary: Region of Ukraine.\n",
    "annotations/notes/a/river.yml": NOTE,
    "annotations/sources/ap.yml": "type: webpage\ntitle: News\nURL: https://apnews.com/x\n",
    "docs/context/why.md": "---\ntitle: Why?\n---\n\n# Why?\n\nBecause of Kursk.\n",
}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepository:
    made = GitRepository(tmp_path / "site")
    made.commit(FILES)
    monkeypatch.chdir(made.root)
    return made


def test_a_person_at_a_terminal_reads_no_markdown(
    repository: GitRepository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = "name: Sumy city\ntype: place\nsummary: A `town` with **city** walls & more.\n"
    repository.commit({"annotations/glossary/sumy.yml": entry, "docs/context/why.md": None})
    piped = markdown(capsys)
    assert piped.startswith("<!-- explainer impact -->")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["impact", "--base", "HEAD~1"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("What this changes on the site\n====")
    assert not re.search(r"<(?:details|summary|!--)|^#|\*\*", shown.replace("**city**", ""), re.MULTILINE)
    assert "  - summary: A `town` with **city** walls & more.\n" in shown  # a file's words stay as they are
    assert shown.count("\n- ") == piped.count("\n- ")
    assert main(["impact", "--base", "HEAD~1", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == piped


def data(capsys: pytest.CaptureFixture[str], *arguments: str, base: str = "HEAD~1") -> dict[str, Any]:
    assert main(["impact", "--base", base, "--format", "json", *arguments]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def markdown(capsys: pytest.CaptureFixture[str], *arguments: str, base: str = "HEAD~1") -> str:
    assert main(["impact", "--base", base, *arguments]) == 0
    return capsys.readouterr().out


def links(found: dict[str, Any]) -> list[tuple[str, str, str, str, int]]:
    return [
        (link["change"], link["words"], link["entity"], link["before"], link["line"])
        for page in found["pages"]
        for link in page["links"]
    ]


def test_an_alias_is_added(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    name = "annotations/glossary/sumy-oblast.yml"
    repository.commit({name: FILES[name].replace("summary", "aliases: [Sumy]\nsummary")})
    found = data(capsys)
    assert links(found) == [("gained", "Sumy", "sumy-oblast", "", 3)]
    link = found["pages"][0]["links"][0]
    assert (link["sentence"], link["linked"]) == ("Officials in Sumy were silent.", True)
    assert [(one["id"], one["changes"]) for one in found["files"]] == [("sumy-oblast", ["alias added: Sumy"])]
    assert "**links: 1 gained** · entry: 1 changed" in markdown(capsys)


def test_an_alias_moves_to_another_entity(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    name = "annotations/glossary/kursk-oblast.yml"
    city = "name: Kursk\ntype: place\nsummary: City in Russia.\n"
    repository.commit({name: KURSK.replace("  - Kursk\n", ""), "annotations/glossary/kursk-city.yml": city})
    found = data(capsys)
    # the heading and the context page change hands, the longer name in the text stays
    assert links(found) == [
        ("moved", "Kursk", "kursk-city", "kursk-oblast", 1),
        ("moved", "Kursk", "kursk-city", "kursk-oblast", 7),
    ]
    assert [page["path"] for page in found["pages"]] == ["seeds/a.txt", "docs/context/why.md"]
    text = markdown(capsys)
    head = text.split("<details>")[0]
    assert "- moved: `Kursk` → `kursk-city`, was `kursk-oblast`; `docs/context/why.md` line 7" in head
    assert "**links: 2 moved to another entry**" in head


def test_an_article_is_edited(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    edited = SEED.replace("Officials in Sumy", "Nobody there").replace(
        "the soldiers had reached the river by noon", "nothing of the kind had been observed"
    )
    repository.commit({"seeds/a.txt": f"{edited}\nThe Kursk region is far.\n"})
    found = data(capsys)
    assert links(found) == [("gained", "Kursk region", "kursk-oblast", "", 7)]
    assert found["pages"][0]["action"] == "changed"
    [passage] = found["passages"]
    assert (passage["note"], passage["before"], passage["after"], passage["line"]) == ("a/river", "found", "lost", 0)
    assert "- note `a/river`: its passage is not in the article; before: is found as quoted" in markdown(capsys)


def test_a_mention_goes_with_its_sentence(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit({"seeds/a.txt": SEED.replace("Troops entered the Kursk region on 6 August. ", "")})
    found = data(capsys)
    assert links(found) == [("lost", "Kursk region", "kursk-oblast", "", 3)]
    assert found["pages"][0]["links"][0]["is_edited"]
    top = markdown(capsys).partition("<details>")[0]
    assert "the words of the article `seeds/a.txt` were changed" in top
    assert "Kursk" not in top


def test_a_note_fits_the_same_words_elsewhere(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    sentence = "The soldiers of the second column were tired after the long march through rain and mud."
    text = SEED.replace("by noon.", "by noon. It was then that the others, who had waited, went home to eat.")
    name = "annotations/notes/a/river.yml"
    repository.commit(
        {"seeds/a.txt": f"{text}\n{sentence}\n", name: NOTE.replace("the soldiers", "said that the soldiers")}
    )
    assert data(capsys)["passages"] == []  # the passage grew, but stands where it stood
    repository.commit({name: f"quote: were tired after the long march\n{NOTE.partition(chr(10))[2]}"})
    [passage] = data(capsys)["passages"]
    assert (passage["is_elsewhere"], passage["now"]) == (True, "were tired after the long march")


@pytest.mark.parametrize("identity", ["wikidata: Q3008\n", ""], ids=["same Wikidata item", "same words"])
def test_an_entity_is_renamed(repository: GitRepository, capsys: pytest.CaptureFixture[str], identity: str) -> None:
    old, new = "annotations/glossary/kursk-oblast.yml", "annotations/glossary/kursk-region.yml"
    repository.commit({old: KURSK + identity})
    repository.commit({old: None, new: (KURSK + identity).replace("name: Kursk Oblast", "name: Oblast of Kursk")})
    found = data(capsys)
    assert links(found) == []
    assert [(one["action"], one["id"], one["before"]) for one in found["files"]] == [
        ("renamed", "kursk-region", "kursk-oblast")
    ]
    assert "- renamed entry `kursk-region` from `kursk-oblast`: `name changed" in markdown(capsys)


def test_another_wikidata_item_is_another_entity(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = "annotations/glossary/kursk-oblast.yml", "annotations/glossary/kursk-region.yml"
    repository.commit({old: f"{KURSK}wikidata: Q3008\n"})
    repository.commit({old: None, new: f"{KURSK}wikidata: Q5887\n"})
    found = data(capsys)
    assert {(one["action"], one["id"]) for one in found["files"]} == {
        ("added", "kursk-region"),
        ("removed", "kursk-oblast"),
    }
    assert {change for change, *_ in links(found)} == {"moved"}


def test_a_note_is_retracted_added_and_removed(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    name = "annotations/notes/a/river.yml"
    repository.commit(
        {
            name: NOTE.replace("reviewed", "retracted"),
            "annotations/notes/a/lost.yml": "quote: never said\nkind: explain\nbody: x\n",
        }
    )
    head = markdown(capsys).split("<details>")[0]
    assert "- changed note `a/river`: `retracted`" in head
    assert "- note `a/lost`: its passage is not in the article: `never said`" in head
    assert "notes: 1 added, 1 changed" in head
    repository.commit({name: None})
    assert "- removed note `a/river`" in markdown(capsys).split("<details>")[0]


def test_new_outside_domains(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit(
        {
            "annotations/sources/known.yml": "type: webpage\ntitle: a\nURL: https://www.apnews.com/y\n",
            "annotations/sources/new.yml": 'type: webpage\ntitle: a\nURL: "https:\\u002f\\u002fnews.evil.io/y"\n',
            "docs/context/more.md": "# More\n\nSee [this](//other.io/a) and `https://example.org/`.\n",
        }
    )
    found = data(capsys)
    assert [(one["domain"], one["places"]) for one in found["domains"]] == [
        ("news.evil.io", [{"path": "annotations/sources/new.yml", "line": 3}]),
        ("other.io", [{"path": "docs/context/more.md", "line": 3}]),
    ]
    assert "**2 new outside domains**" in markdown(capsys)


def keys_of(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for item in value.values() for key in keys_of(item)}
    return {key for item in value for key in keys_of(item)} if isinstance(value, list) else set()


def test_every_key_of_the_data_is_in_the_manual(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit(
        {
            "annotations/notes/a/lost.yml": "quote: never said\nkind: explain\nbody: x\n",
            "annotations/sources/new.yml": "type: webpage\ntitle: a\nURL: https://evil.io/y\n",
            "annotations/glossary/kursk-oblast.yml": KURSK.replace("  - Kursk\n", ""),
            "annotations/glossary/flood.yml": "x" * 200_000,
        }
    )
    found = data(capsys, "--head", "HEAD")
    assert all(found[key] for key in ("pages", "files", "passages", "domains", "refused"))
    manual = (REPOSITORY / "docs/manual/commands.md").read_text(encoding="utf-8")
    section = manual.split("## `explainer impact`")[1].split("\n## ")[0]
    assert {key for key in keys_of(found) if f'"{key}"' not in section and f"`{key}`" not in section} == set()


def test_nothing_changes(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit({"mkdocs.yml": "site_name: x\n", "plugins/x.py": "raise SystemExit\n"})
    assert "Nothing that readers see: no link, no note, no entry." in markdown(capsys)


def test_a_file_breaks(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit({"annotations/glossary/kursk-oblast.yml": "name: Kursk: Oblast\n"})
    assert data(capsys)["broken"] == ["annotations/glossary/kursk-oblast.yml"]
    text = markdown(capsys)
    assert "**1 file with mistakes, told below as it was before**" in text
    assert "cannot be loaded: `annotations/glossary/kursk-oblast.yml`" in text


def test_what_the_base_got_meanwhile_does_not_count(
    repository: GitRepository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.run("checkout", "-q", "-b", "change")
    repository.commit({"annotations/glossary/river.yml": "name: river\ntype: concept\nsummary: Water.\n"})
    repository.run("checkout", "-q", "main")
    repository.commit({"annotations/glossary/noon.yml": "name: noon\ntype: concept\nsummary: Midday.\n"})
    repository.run("checkout", "-q", "change")
    found = data(capsys, base="main")
    assert [(one["action"], one["id"]) for one in found["files"]] == [("added", "river")]
    assert found["base"]["is_parting"]


def test_working_files_and_a_named_head(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit({"annotations/glossary/river.yml": "name: river\ntype: concept\nsummary: Water.\n"})
    (repository.root / "annotations/glossary/river.yml").unlink()
    assert data(capsys)["files"] == []
    assert [one["action"] for one in data(capsys, "--head", "HEAD")["files"]] == ["added"]
    assert [one["action"] for one in data(capsys, base="HEAD")["files"]] == ["removed"]


def test_the_repository_may_lie_in_a_folder_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = GitRepository(tmp_path)
    made.commit({f"news/site/{name}": text for name, text in FILES.items()})
    made.commit({"news/site/annotations/glossary/river.yml": "name: river\ntype: concept\nsummary: Water.\n"})
    monkeypatch.chdir(tmp_path / "news/site")
    assert [(one["action"], one["id"]) for one in data(capsys, "--head", "HEAD")["files"]] == [("added", "river")]


HOSTILE = (
    "x `` @octocat #1 <img src=x onerror=alert(1)> [a](https://evil.io) </details> ``` \u202egnp.exe $x$ www.evil.io"
)


def test_content_does_nothing_in_a_comment(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    name = "docs/context/@octocat `x` <b>.md"
    repository.commit(
        {
            "annotations/glossary/kursk-oblast.yml": KURSK.replace(
                "  - Kursk\n", f"  - {json.dumps(HOSTILE.replace(chr(0x202E), ''))}\n"
            ),
            "seeds/a.txt": f"{SEED}\nKursk region {HOSTILE}\n\n```\n</details>\n",
            name: f"# Kursk {HOSTILE}\n\n```\n@octocat Kursk region\n",
        }
    )
    text = markdown(capsys)
    assert "@octocat" in text
    assert "⟨U+202E⟩" in text
    assert "\u202e" not in text
    # what is left without code spans (as CommonMark reads them) is ours alone
    ours = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", text)
    assert not re.search(r"[`@#\[\]$]|evil|img|https?:|www", ours.replace("### What", "What"))
    assert set(re.findall(r"<[^>]*>", ours)) == {
        "<!-- explainer impact -->", "<details>", "<summary>", "</summary>", "</details>"
    }  # fmt: skip
    assert ours.count("<details>") == ours.count("</details>")


@pytest.mark.parametrize("words", ["`", "``", "a`", "`a", "a``b`c", "", " ", "\n- x", "```\nx\n```"])
def test_nothing_leaves_a_code_span(words: str) -> None:
    span = code(words)
    assert "\n" not in span
    assert span == "(empty)" or re.fullmatch(r"(`+)(?!`).*(?<!`)\1", span)


def test_a_flood_fits_into_a_comment(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    words = [f"{a}{b}{c}word" for a in "bcdfghklmn" for b in "aeiou" for c in "bcdfgh"]
    text = "".join(f"Somebody spoke about {word} with many others who {'listened ' * 30}there.\n\n" for word in words)
    repository.commit({"seeds/a.txt": SEED + text})
    repository.commit(
        {
            **{f"annotations/glossary/{word}.yml": f"name: {word}\ntype: concept\nsummary: x\n" for word in words},
            **{f"docs/context/{word}.md": f"About {word}.\n" for word in words},
        }
    )
    comment = markdown(capsys)
    assert 20_000 < len(comment) <= MOST_CHARACTERS
    assert "300 gained" in comment
    assert re.search(r"- … and [\d,]+ more", comment)
    assert len(links(data(capsys))) == 600


def test_links_submodules_and_paths_that_lead_out_are_not_read(
    repository: GitRepository, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Secret\ntype: concept\nsummary: hidden\n")
    (repository.root / "annotations/glossary/stolen.yml").symlink_to(secret)
    (repository.root / "docs/more").symlink_to(tmp_path)
    repository.commit({})
    inner = repository.run("rev-parse", "HEAD")
    repository.run("update-index", "--add", "--cacheinfo", f"160000,{inner},annotations/sources/module.yml")
    repository.run("commit", "-q", "-m", "submodule")
    found = data(capsys, "--head", "HEAD", base="HEAD~2")
    assert found["files"] == []
    assert found["refused"] == [
        {"path": "annotations/glossary/stolen.yml", "reason": "a symbolic link; links are not followed"},
        {"path": "annotations/sources/module.yml", "reason": "another repository; submodules are not read"},
    ]
    told = "- not read: `annotations/glossary/stolen.yml`: a symbolic link; links are not followed"
    assert told in markdown(capsys, "--head", "HEAD", base="HEAD~2")


def test_a_file_that_is_too_big_is_not_read(repository: GitRepository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit({"annotations/glossary/flood.yml": "name: " + "x" * 200_000})
    assert [one["path"] for one in data(capsys, "--head", "HEAD")["refused"]] == ["annotations/glossary/flood.yml"]


def test_nothing_of_the_repository_runs(
    repository: GitRepository, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    marker = tmp_path / "ran"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {marker}\ncat\n")
    script.chmod(0o755)
    for key in (
        "filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv", "diff.evil.command", "diff.external",
        "core.fsmonitor", "core.pager", "gpg.program", "core.sshCommand", "core.alternateRefsCommand",
    ):  # fmt: skip
        repository.run("config", key, str(script))
    repository.run("config", "log.showSignature", "true")
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        (repository.root / ".git/hooks").mkdir(exist_ok=True)
        (repository.root / ".git/hooks" / hook).symlink_to(script)
    repository.commit(
        {
            ".gitattributes": "* filter=evil diff=evil\n",
            "annotations/glossary/river.yml": "name: river\ntype: concept\nsummary: Water.\n",
        }
    )
    (repository.root / "annotations/glossary/river.yml").write_text("name: stream\ntype: concept\nsummary: Water.\n")
    marker.unlink(missing_ok=True)  # committing may well have run it
    assert data(capsys)["files"]
    assert data(capsys, "--head", "HEAD")["files"]
    assert main(["check", "--base", "HEAD~1"]) == 0
    assert read_history(repository.root)
    assert not marker.exists()


def test_the_words_of_an_article_and_names_that_stand_everywhere_are_told_first(
    repository: GitRepository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit({"seeds/b.txt": "Reports\n\n" + "Then the Witness left. " * 20 + "\n"})
    taken = "name: Evil\ntype: concept\nsummary: x\naliases: [Witness]\n"
    repository.commit({"annotations/glossary/evil.yml": taken, "seeds/a.txt": SEED.replace("noon", "night")})
    top = markdown(capsys).partition("<details>")[0]
    assert "- the words of the article `seeds/a.txt` were changed; articles stand as they were published" in top
    assert "- `Witness` now means `evil` in 20 places: is it always meant there?" in top


def test_a_shallow_clone_says_what_to_fetch(
    repository: GitRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = repository.run("rev-parse", "HEAD")
    repository.commit({"annotations/glossary/river.yml": "name: river\ntype: concept\nsummary: Water.\n"})
    repository.run("clone", "-q", "--depth=1", f"file://{repository.root}", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    assert main(["impact", "--base", first]) == 2
    said = capsys.readouterr().err
    assert f"git fetch --depth=1 origin {first}" in said
    assert "fetch-depth: 0" in said
    assert main(["impact", "--base", "HEAD~1"]) == 2
    assert "git fetch --unshallow" in capsys.readouterr().err
    # with both commits and nothing between them, they are compared as they are, and the report says so
    monkeypatch.setenv("GIT_DIR", "/nonexistent")
    clone = GitRepository(tmp_path / "clone")
    clone.run("fetch", "-q", "--depth=1", "origin", "HEAD")
    repository.run("config", "uploadpack.allowAnySHA1InWant", "true")
    clone.run("fetch", "-q", "--depth=1", "origin", first)
    found = data(capsys, base=first)
    assert [(one["action"], one["id"]) for one in found["files"]] == [("added", "river")]
    assert not found["base"]["is_parting"]
    assert "The history between the two revisions is not in this clone" in markdown(capsys, base=first)


def test_a_partial_clone_fetches_nothing(
    repository: GitRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.run("config", "uploadpack.allowFilter", "true")
    repository.commit({"annotations/glossary/sumy-oblast.yml": "name: Sumy\ntype: place\nsummary: Region.\n"})
    repository.run("clone", "-q", "--filter=blob:none", f"file://{repository.root}", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    assert main(["impact", "--base", "HEAD~1"]) == 2
    assert "git fetch --refetch origin" in capsys.readouterr().err


@pytest.mark.parametrize("revision", ["nonsense", "--output=x", "", "HEAD~99", "HEAD:seeds/a.txt", "a\nb"])
def test_what_is_no_revision(repository: GitRepository, capsys: pytest.CaptureFixture[str], revision: str) -> None:
    assert main(["impact", f"--base={revision}"]) == 2
    assert capsys.readouterr().err.startswith("explainer: ")
    assert sorted(path.name for path in repository.root.iterdir()) == [".git", "annotations", "docs", "seeds"]


def test_without_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["impact", "--base", "main"]) == 2
    assert "lies in no git repository" in capsys.readouterr().err
    monkeypatch.setenv("PATH", "")
    assert main(["impact", "--base", "main"]) == 2
    assert "git is not installed" in capsys.readouterr().err


def test_output_to_a_file(repository: GitRepository, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["impact", "--base", "HEAD", "--output", str(tmp_path / "out.md")]) == 0
    assert "What this changes on the site" in (tmp_path / "out.md").read_text()
    for format in ("json", "json", "markdown"):  # an older report is replaced, nothing else
        assert main(["impact", "--base", "HEAD", "--format", format, "--output", str(tmp_path / "out.md")]) == 0
    (tmp_path / "mine.json").write_text('{"version": 1}')
    assert main(["impact", "--base", "HEAD", "--format", "json", "--output", str(tmp_path / "mine.json")]) == 2
    assert (tmp_path / "mine.json").read_text() == '{"version": 1}'
    assert main(["impact", "--base", "HEAD", "--output", str(tmp_path / "out.md/x.md")]) == 2
    assert "cannot write" in capsys.readouterr().err


def test_this_repository(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(REPOSITORY)
    known = subprocess.run(
        ["git", "rev-parse", "--verify", "--quiet", "HEAD~1^{commit}"], capture_output=True, check=False
    )
    if known.returncode:
        pytest.skip("this clone has no history: a download, or git clone --depth=1")
    assert main(["impact", "--base", "HEAD~1", "--head", "HEAD"]) == 0
    assert len(capsys.readouterr().out) <= MOST_CHARACTERS


@pytest.mark.parametrize(
    ("name", "type", "alias", "words"),
    [
        ("Northern Army", "organization", "troops", "Troops"),
        ("Northern Army", "organization", "soldiers", "soldiers"),
        ("Northern Army", "organization", "the soldiers", "the soldiers"),
        ("river crossing", "event", "reached the river", "reached the river"),
        ("Meital Sumy", "person", "Sumy", "Sumy"),
        ("Meital Ex", "person", "Officials", "Officials"),
    ],
)
def test_names_that_may_mean_something_else_are_told_first(
    repository: GitRepository, capsys: pytest.CaptureFixture[str], name: str, type: str, alias: str, words: str
) -> None:
    entry = f"name: {name}\ntype: {type}\nsummary: x\naliases: [{alias}]\n"
    repository.commit({"annotations/glossary/new.yml": entry, "annotations/glossary/sumy-oblast.yml": None})
    top = markdown(capsys).partition("<details>")[0]
    assert f"- `{words}` now means `new` in" in top
    assert "is it always meant there? First `seeds/a.txt` line" in top


def test_names_that_mean_one_thing_are_not_told_first(
    repository: GitRepository, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "annotations/glossary/sumy-oblast.yml"
    repository.commit({name: FILES[name].replace("summary", "aliases: [Sumy]\nsummary")})
    assert "now means" not in markdown(capsys)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("annotations/articles/a.yml", "file: seeds/a.txt\npublished: 2024-02-30\n"),
        ("annotations/articles/a.yml", "file: seeds/a.txt\nlang: [en]\nnothing: x\n"),
        ("annotations/articles/a.yml", "file: seeds/a.txt\n title: x\n"),
        ("annotations/articles/a.yml", "file: seeds/a.txt\nlang: ua\n"),
        ("annotations/glossary/kursk-oblast.yml", KURSK.replace("summary", "reviewed: 2024-02-30\nsummary")),
        ("annotations/glossary/kursk-oblast.yml", KURSK.replace("name:", "name")),
        ("annotations/glossary/kursk-oblast.yml", ""),
        ("annotations/notes/a/river.yml", NOTE.replace("kind: explain", "kind: exlain")),
        ("annotations/notes/a/river.yml", NOTE.replace("quote: ", 'quote: "')),
        ("annotations/sources/ap.yml", "type: webpage\n"),
    ],
)
def test_a_mistake_in_a_file_is_told_and_not_what_comes_of_it(
    repository: GitRepository, capsys: pytest.CaptureFixture[str], path: str, text: str
) -> None:
    repository.commit({"annotations/articles/a.yml": "file: seeds/a.txt\npublished: 2024-10-31\n"})
    repository.commit({path: text})
    found = data(capsys)
    assert (found["pages"], found["passages"], found["domains"]) == ([], [], [])
    assert found["broken"] == [path]
    top = markdown(capsys).partition("<details>")[0]
    assert f"- cannot be loaded: `{path}`" in top
    assert "were changed" not in top
    assert "passage" not in top
    assert "lost" not in top


def test_an_article_is_shown_whatever_is_wrong_with_its_file(repository: GitRepository) -> None:
    for text in ("published: 2024-02-30", "lang: ua", "nothing: x", "context: x\nsources: [[x, y]]"):
        repository.commit({"annotations/articles/a.yml": f"file: seeds/a.txt\ntitle: Kept\n{text}\n"})
        project = read_project(repository.root)
        assert project.corpus.articles["a"].title == "Kept"
        assert {finding.location.path for finding in project.loading} == {"annotations/articles/a.yml"}
        assert project.articles["a"].anchors["river"]


def test_translations_are_told_with_their_words(
    repository: GitRepository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "annotations/glossary/kursk-oblast.uk.yml"
    entry = FILES["annotations/glossary/kursk-oblast.yml"] + "reviewed: 2024-11-05\n"
    repository.commit({told: "name: Курська область\nsummary: Регіон Росії.\n"})
    text = markdown(capsys)
    assert "translation: 1 added" in text
    for words in ("name: `Курська область`", "summary: `Регіон Росії.`", "language: `uk`"):
        assert words in text
    repository.commit({"annotations/glossary/kursk-oblast.yml": entry})
    repository.commit({told: "name: Курська область\nsummary: Регіон України.\n"})
    text = markdown(capsys)
    assert "translation: 1 changed" in text
    assert "summary: `Регіон Росії.` → `Регіон України.`" in text
    assert main(["check", "--base", "HEAD~1", "--format", "concise"]) == 0  # warnings
    assert f"{told}:2" in (found := capsys.readouterr().out)
    assert "PR706" in found
    entity = repository.commit(
        {
            "annotations/glossary/kursk-oblast.yml": None,
            told: None,
            "annotations/glossary/kursk.yml": entry,
            "annotations/glossary/kursk.uk.yml": "name: Курська область\nsummary: Регіон України.\n",
        }
    )
    assert "translation: 1 renamed" in markdown(capsys), entity


def test_of_a_changed_quote_the_articles_words_are_told(
    repository: GitRepository, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "annotations/notes/a/river.yml"
    rest = NOTE.partition("\n")[2]
    repository.commit({path: f'quote: {{exact: the soldiers had reached the river by noon, suffix: "."}}\n{rest}'})
    repository.commit({path: f'quote: {{exact: the soldiers had reached the river, suffix: " by noon"}}\n{rest}'})
    text = markdown(capsys)
    assert "reached the river by noon` → `" in text
    assert "exact" not in text
