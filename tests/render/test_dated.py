"""What the dates in the files tell, by day."""

from mkdocs_explainer.model.context_page import Change, ContextPage
from mkdocs_explainer.model.corpus import Entity, Note
from mkdocs_explainer.render.dated import DatedNote, dated_days
from mkdocs_explainer.render.site import WrittenPage


def test_days_come_newest_first_with_all_that_bears_their_date() -> None:
    old = Note("old", "a", "explain", created="2024-11-02")
    new = Note("new", "a", "update", created="2025-01-05")
    undated = Note("undated", "a", "update")
    checked = Entity("kursk", "Kursk", "place", reviewed="2025-01-05")
    page = WrittenPage("context/why", "Why?", ContextPage(changes=(Change("2025-02", "A number."),)))
    found = dated_days(
        [DatedNote(1, old), DatedNote(2, new), DatedNote(None, undated)],
        [checked, Entity("tula", "Tula", "place")],
        [page],
    )
    assert [(day.date, [dated.number for dated in day.notes], day.entries) for day in found] == [
        ("2025-02", [], ()),
        ("2025-01-05", [2], (checked,)),
        ("2024-11-02", [1], ()),
    ]
    assert found[0].pages == ((page, page.front.changes[0]),)


def test_only_the_newest_days_are_told() -> None:
    notes = [DatedNote(day, Note(str(day), "a", "explain", created=f"2024-11-{day:02}")) for day in range(1, 31)]
    assert [day.date for day in dated_days(notes, [], [], most=2)] == ["2024-11-30", "2024-11-29"]
