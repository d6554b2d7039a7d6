"""The history of real repositories."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from git_support import GitRepository
from mkdocs_explainer.load.git import history as history_module
from mkdocs_explainer.load.git.history import HistoryCache, author_name, read_history
from mkdocs_explainer.render.change_words import words_of
from mkdocs_explainer.site.history import Change, History
from tests_support import Build, write_files

KURSK = "name: Kursk Oblast\ntype: place\naliases: [Kursk]\nsummary: Region of Russia.\n"
NAME = "annotations/glossary/kursk.yml"


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    made = GitRepository(tmp_path / "site")
    made.commit({NAME: KURSK, "seeds/a.txt": "Kursk\n", "mkdocs.yml": "x\n"}, date="2024-11-01T23:30:00-05:00")
    return made


def words(change: Change) -> tuple[str, ...]:
    return tuple(map(words_of, change.fields))


def told(history: History | None) -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    assert history
    return [(one.date, one.action, one.kind, one.id, words(one)) for one in history.changes]


def test_changes_in_words(repository: GitRepository) -> None:
    repository.commit({NAME: f"# a comment\n{KURSK}"}, date="2024-11-02T00:00:00Z")
    repository.commit({NAME: KURSK.replace("[Kursk]", "[Kursk, Kursk region]")}, date="2024-11-03T00:00:00Z")
    repository.commit(
        {"annotations/notes/a/n.yml": "quote: Kursk\nkind: explain\n", "docs/context/why.md": "# Why?\n"},
        date="2024-11-04T00:00:00Z",
    )
    repository.commit({"annotations/notes/a/n.yml": None, "docs/other.md": "x"}, date="2024-11-05T00:00:00Z")
    assert told(read_history(repository.root)) == [
        ("2024-11-05", "removed", "note", "a/n", ()),
        ("2024-11-04", "added", "note", "a/n", ()),
        ("2024-11-04", "added", "page", "docs/context/why", ()),
        ("2024-11-03", "changed", "entity", "kursk", ("alias added: Kursk region",)),
        ("2024-11-02", "added", "entity", "kursk", ()),
        ("2024-11-02", "added", "text", "seeds/a.txt", ()),
    ]


def test_a_renamed_file(repository: GitRepository) -> None:
    body = "body: |\n  It lies on the border with Ukraine, south of Moscow, on the rivers Seym and Tuskar.\n"
    repository.commit({NAME: KURSK + body})
    new = KURSK.replace("Region", "A region") + body
    repository.commit({NAME: None, "annotations/glossary/oblast.yml": new})
    found = read_history(repository.root)
    assert found
    assert [(one.action, one.before) for one in found.of_entity("oblast")] == [
        ("renamed", "kursk"), ("changed", ""), ("added", "")
    ]  # fmt: skip
    assert words(found.of_entity("oblast")[0]) == ("summary changed",)


def test_what_was_changed_while_merging_is_told(repository: GitRepository) -> None:
    repository.run("checkout", "-q", "-b", "other")
    repository.commit({NAME: KURSK.replace("Region of Russia", "A region")})
    repository.run("checkout", "-q", "main")
    repository.commit({"annotations/glossary/x.yml": "name: x\ntype: concept\nsummary: x\n"})
    repository.run("merge", "-q", "--no-commit", "other")
    merge = repository.commit({NAME: KURSK.replace("Region of Russia", "Something nobody reviewed")})
    found = read_history(repository.root)
    assert found
    newest = found.of_entity("kursk")[0]
    assert (newest.commit, newest.action, words(newest)) == (merge, "changed", ("summary changed",))


def test_versions_that_cannot_be_read(repository: GitRepository) -> None:
    repository.commit({NAME: "name: Kursk: Oblast\n"})
    repository.commit({NAME: KURSK + "x" * 200_000})
    repository.commit({NAME: KURSK + "body: \u202etext\n"})
    repository.commit({NAME: b"\xff\xfe"})
    assert [line[1:] for line in told(read_history(repository.root))[:4]] == [("changed", "entity", "kursk", ())] * 4


def test_authors_are_names(repository: GitRepository) -> None:
    message = "x\n\nCo-authored-by: Bea Writer <bea@example.org>\nCo-authored-by: dependabot[bot] <x@y.org>\n"
    repository.commit({NAME: KURSK.replace("Region", "A region")}, message, author="Ann\u202e Author")
    found = read_history(repository.root)
    assert found
    assert found.changes[0].authors == ("Ann Author", "Bea Writer")
    assert author_name("someone@example.org <someone@example.org>") == ""
    assert author_name("x" * 100) == ""
    repository.commit({".mailmap": "Anna Newname <ann@example.org>\n"})
    renamed = read_history(repository.root)
    assert renamed
    assert renamed.changes[0].authors[0] == "Anna Newname"


def test_a_folder_of_a_larger_repository(tmp_path: Path) -> None:
    made = GitRepository(tmp_path)
    made.commit({f"news/{NAME}": KURSK, NAME: KURSK})
    assert [line[3] for line in told(read_history(tmp_path / "news"))] == ["kursk"]


def test_where_there_is_no_history(repository: GitRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path / "plain", {NAME: KURSK})
    assert read_history(tmp_path / "plain") is None
    empty = GitRepository(tmp_path / "empty")
    assert read_history(empty.root) is None
    empty.commit({"x": "y"})
    write_files(empty.root, {NAME: KURSK})
    assert read_history(empty.root) is None  # an archive that was unpacked in somebody's repository
    repository.commit({NAME: f"{KURSK}# x\n"})
    repository.run("clone", "-q", "--depth=1", f"file://{repository.root}", str(tmp_path / "clone"))
    assert read_history(tmp_path / "clone") is None
    monkeypatch.setenv("PATH", "")
    assert read_history(repository.root) is None


def test_a_preview_reads_it_again_after_a_commit_only(
    repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    git = history_module.git
    monkeypatch.setattr(history_module, "git", lambda root, *given: [calls.append(given[0]), git(root, *given)][1])
    cache = HistoryCache()
    first = read_history(repository.root, cache=cache)
    assert read_history(repository.root, cache=cache) is first
    assert calls.count("log") == 1
    repository.commit({NAME: KURSK.replace("Region", "A region")})
    again = read_history(repository.root, cache=cache)
    assert again
    assert len(again.changes) == 3
    assert calls.count("log") == 2


def test_only_the_newest_changes_are_compared(repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_module, "MOST_COMPARED", 1)
    repository.commit({NAME: KURSK.replace("Region", "A region")})
    repository.commit({NAME: KURSK.replace("Kursk Oblast", "Oblast")})
    assert [line[4] for line in told(read_history(repository.root))[:2]] == [
        ("name changed: “Kursk Oblast” → “Oblast”", "summary changed"), ()
    ]  # fmt: skip


A, DAY = "A <a@example.org>", "2023-11-14"
AT = f"{A} 1700000000 +0000"
BOTH = ("A", "B")
HEADS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    # author, committer with what follows, the day and the names that are told
    "no committer": (AT, "", "", BOTH),
    "no author": ("", AT, DAY, ("B",)),
    "nobody": ("", "", "", ("B",)),
    "no date": (A, A, "", BOTH),
    "a date in words": (f"{A} now", f"{A} yesterday", "", BOTH),
    "a negative date": (f"{A} -5 +0000", f"{A} -5 +0000", "", BOTH),
    "a huge date": (AT, f"{A} {'9' * 30} +0000", "", BOTH),
    "longer than all numbers": (AT, f"{A} {'9' * 5000} +0000", "", BOTH),
    "the year 10000": (AT, f"{A} 253402300800 +0000", "", BOTH),
    "a strange zone": (AT, f"{A} 1700000000 +9999999", DAY, BOTH),
    "the first day": (AT, f"{A} 0 +0000", "1970-01-01", BOTH),
    "an encoding": ("A\xe9 <a@b> 1700000000 +0000", f"{AT}\nencoding ISO-8859-1", DAY, ("A\xe9", "B")),
    "no such encoding": (AT, f"{AT}\nencoding \xff", DAY, BOTH),
    "signs of control": ("\x01A\x02:B <a@b> 1700000000 +0000", AT, DAY, ("A", ":B", "B")),
    "brackets": ("A <<a@b>> 1700000000 +0000", "A a@b 1700000000 +0000", "", BOTH),
    "a long name": (f"{'A ' * 50_000} <a@b> 1700000000 +0000", AT, DAY, ("B",)),
}


def head_of(author: str, committer: str) -> bytes:
    lines = (("author", author), ("committer", committer))
    return "".join(f"{name} {value}\n" for name, value in lines if value).encode("latin-1")


@pytest.mark.slow
@pytest.mark.parametrize("kind", HEADS)
def test_commits_that_git_accepts_and_nobody_wrote(kind: str, repository: GitRepository) -> None:
    author, committer, date, authors = HEADS[kind]
    earlier = read_history(repository.root)
    repository.raw_commit(
        {NAME: KURSK.replace("Region", "Part")}, head_of(author, committer), b"x\n\nCo-authored-by: B <b@example.org>"
    )
    found = read_history(repository.root)
    assert found
    assert earlier
    assert [(one.date, one.authors, words(one)) for one in found.changes[:1]] == [(date, authors, ("summary changed",))]
    assert found.changes[1:] == earlier.changes, "the others are told as before"


@pytest.mark.slow
@pytest.mark.parametrize("message", [b"x", b"xy", b"x\n\nCo-authored-by: a" + b" " * 8000 + b"<b"])
@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-16LE", "UTF-32", "EBCDIC-US", "UTF-7", "x" * 5000, ""])
def test_a_commit_in_a_strange_encoding(encoding: str, message: bytes, repository: GitRepository) -> None:
    repository.raw_commit({NAME: KURSK.replace("Region", "Part")}, head_of(AT, f"{AT}\nencoding {encoding}"), message)
    found = read_history(repository.root)
    assert found
    newest = found.changes[0]
    # what git makes of it depends on the library that it was built with; nothing wrong is told
    assert (newest.date, newest.authors) in {("", ()), (DAY, ("A",)), (DAY, ()), ("", ("A",)), (DAY, ("A", "a"))}
    assert words(newest) == ("summary changed",)


@pytest.mark.slow
def test_a_site_with_a_commit_without_a_date(
    repository: GitRepository, build_site: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.raw_commit({NAME: KURSK.replace("Region", "Part")}, b"author A <a@b> x\ncommitter A <a@b> x\n")
    site = build_site({"docs/index.md": "# Home\n"}, into="site")
    assert any("without a date that can be read" in line for line in site.log)
    for page in ("changes/", "glossary/kursk/"):
        html = site.page(page)
        assert "Without a date" in html
        assert "summary changed" in html
    assert "November 2024" in site.page("changes/")


@pytest.mark.parametrize("piece", [" ", "<", ">", "< ", "> ", "@", "a ", "\u00a0", "\u200b", "<a>", "\t<"])
@pytest.mark.parametrize("shape", ["Ann{}", "Ann{}<b", "{}Ann <b>", "Ann <{}>", "Ann <b>{}", "Ann <b>{}c"])
def test_an_author_is_read_in_linear_time(piece: str, shape: str) -> None:
    began = process_time()
    for _ in range(20):
        author_name(shape.format(piece * 200_000))
    assert process_time() - began < 2
    assert author_name(shape.format(piece * 40)) in {"", "Ann", *(shape.format(piece * 40).split("<")[0].strip(),)}


@given(st.binary(max_size=200))
def test_any_head_is_read(head: bytes) -> None:
    read = history_module._commit(head)
    assert read.date == "" or len(read.date) == 10
    assert all(name.strip() and "@" not in name for name in read.authors)
