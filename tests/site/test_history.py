"""What happened to the texts, sorted by what readers look at."""

from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.site.credits import credits_of
from mkdocs_explainer.site.history import Change, History, days


def change(date: str, kind: str, id: str, action: str = "changed", before: str = "", *authors: str) -> Change:
    return Change(date, f"c{date}{id}", kind, id, action, before, (), authors)  # type: ignore[arg-type]


def test_what_was_renamed_keeps_its_past() -> None:
    history = History(
        (
            change("5", "entity", "new"),
            change("4", "entity", "new", "renamed", "old"),
            change("3", "entity", "old"),
            change("2", "entity", "old", "renamed", "oldest"),
            change("1", "entity", "oldest", "added"),
        )
    )
    assert [one.date for one in history.of_entity("new")] == ["5", "4", "3", "2", "1"]
    assert history.of_entity("old") == history.of_entity("oldest") == []


def test_an_id_that_is_used_again_does_not_inherit() -> None:
    history = History(
        (
            change("5", "entity", "a", "added"),
            change("4", "entity", "b", "renamed", "a"),
            change("3", "entity", "a", "added"),
            change("2", "entity", "a", "removed"),
            change("1", "entity", "a", "added"),
        )
    )
    assert [one.date for one in history.of_entity("a")] == ["5"]
    assert [one.date for one in history.of_entity("b")] == ["4", "3"]


def test_an_article_has_the_changes_of_its_text_and_its_notes() -> None:
    history = History(
        (
            change("4", "text", "seeds/a.txt"),
            change("3", "note", "a/n"),
            change("3", "note", "b/n"),
            change("2", "article", "a"),
            change("1", "text", "seeds/b.txt"),
        )
    )
    assert [(one.date, one.kind) for one in history.of_article("a", "seeds/a.txt")] == [
        ("4", "text"), ("3", "note"), ("2", "article")
    ]  # fmt: skip


def test_days() -> None:
    found = list(
        days(
            [
                change("2", "entity", "gone", "removed"),
                change("2", "entity", "short-lived", "removed"),
                change("2", "entity", "short-lived", "added"),
                change("2", "entity", "b"),
                change("2", "entity", "new"),
                change("2", "entity", "b"),
                change("2", "entity", "new", "added"),
                change("1", "entity", "b", "added"),
            ]
        )
    )
    assert [(day.date, day.added, [subject for subject, _ in day.changed], day.removed) for day in found] == [
        ("2", (("entity", "new"),), [("entity", "b")], (("entity", "gone"),)),
        ("1", (("entity", "b"),), [], ()),
    ]
    assert len(found[0].changed[0][1]) == 2


def test_credits() -> None:
    notes = [
        Note("a", "x", "explain", by="github:octocat", created="2024-03-01", reviewed_by="Ann", reviewed="2024-04-01"),
        Note("b", "x", "explain", by="project", created="2024-02-01"),
        Note("c", "x", "explain", by="github:octocat", created="2024-01-01"),
        Note("d", "x", "explain", by="jo@example.org"),
        Note("e", "x", "explain"),
    ]
    history = History(
        (
            change("2024-05-01", "entity", "e", "changed", "", "Ann"),
            change("2023-12-01", "entity", "e", "added", "", "Ann", "Bob"),
            change("2023-01-01", "entity", "f", "removed", "", "Zoe"),
            change("2023-01-01", "source", "f", "added", "", "Yan"),
        )
    )
    told = [
        (one.name, one.href, one.notes, one.reviews, len(one.texts), one.since) for one in credits_of(notes, history)
    ]
    assert told == [
        ("Ann", "", 0, 1, 1, "2023-12-01"),
        ("octocat", "https://github.com/octocat", 2, 0, 0, "2024-01-01"),
        ("Bob", "", 0, 0, 1, "2023-12-01"),
        ("The project", "", 1, 0, 0, "2024-02-01"),
    ]
    assert [one.name for one in credits_of(notes, None)] == ["octocat", "Ann", "The project"]
