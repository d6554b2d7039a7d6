"""The front matter of context pages: what is read, what is left out, and where each mistake stands."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.load.front_matter import FrontMatter, front_matter_of, is_telling, read_front_matter
from mkdocs_explainer.model.context_page import Change, Claim, ContextPage, DatedEntry, Position
from mkdocs_explainer.model.sources import Citation

PATH = "docs/context/why.md"


def read(yaml_text: str) -> FrontMatter:
    return read_front_matter(f"---\n{yaml_text}\n---\n\n# Why?\n", PATH)


def told(front: FrontMatter) -> list[tuple[str, int, int, str]]:
    places = [(each.code, each.location.line, each.location.column, each.message) for each in front.findings]
    assert all(each.location.path == PATH for each in front.findings)
    return places


def test_a_page_says_all_its_fields() -> None:
    front = read("""\
title: Why?
answer: Because. That is *why*.
articles: [troops]
entities: [kursk]
sources: [ap, {id: un, locator: p. 4}]
reviewed: 2026-11-22
tags: [left to others]
timeline:
  - date: 2024-08-06
    end: 2025-04-26
    circa: true
    text: |
      Troops cross
      the border.
    sources: [ap, {id: un, locator: p. 4}]
    entities: [kursk]
changes:
  - {date: 2026-11-01, text: First.}
  - {date: 2026-11-22, text: The newest number.}
claims:
  - claim: They fought inside Russia.
    positions:
      - {who: russia, says: They did., date: 2025-04, sources: [ap]}
      - {who: A witness, says: Nobody saw them.}""")
    citations = (Citation("ap"), Citation("un", "p. 4"))
    assert told(front) == []
    assert front.page == ContextPage(
        answer="Because. That is *why*.",
        articles=("troops",),
        entities=("kursk",),
        sources=("ap", "un"),
        reviewed="2026-11-22",
        timeline=(
            DatedEntry(
                "2024-08-06",
                "Troops cross the border.",
                "2025-04-26",
                circa=True,
                sources=citations,
                entities=("kursk",),
            ),
        ),
        claims=(
            Claim(
                "They fought inside Russia.",
                (
                    Position("russia", "They did.", "2025-04", (Citation("ap"),)),
                    Position("A witness", "Nobody saw them."),
                ),
            ),
        ),
        changes=(Change("2026-11-22", "The newest number."), Change("2026-11-01", "First.")),
    )


@pytest.mark.parametrize(
    ("written", "date", "circa"),
    [
        ("2024-10", "2024-10", False),
        ("2024", "2024", False),
        ("800", "0800", False),
        ("-44", "-0044", False),
        ("'-0044-03-15'", "-0044-03-15", False),
        ("circa 1950", "1950", True),
        ("circa 800", "0800", True),
        ("c. 1950-06", "1950-06", True),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, date: str, *, circa: bool) -> None:
    front = read(f"timeline: [{{date: {written}, text: x}}]")
    assert [(entry.date, entry.circa) for entry in front.page.timeline] == [(date, circa)]
    assert told(front) == []


@pytest.mark.parametrize(
    ("written", "code", "line", "column", "message"),
    [
        ("timeline: soon", "ANN103", 2, 11, "a list is expected here"),
        ("timeline:\n  - soon", "ANN103", 3, 5, "fields are expected here"),
        ("timeline:\n  - text: x", "ANN101", 3, 5, "the field `date` is missing"),
        ("timeline:\n  - date:\n    text: x", "ANN101", 3, 5, "`date` has no value"),
        ("timeline:\n  - date: soon\n    text: x", "ANN104", 3, 11, "this is not a date"),
        ("timeline:\n  - date: 2024-13\n    text: x", "ANN104", 3, 11, "a year has no such month"),
        ("timeline:\n  - date: circa soon\n    text: x", "ANN104", 3, 11, "this is not a date"),
        ("timeline:\n  - date: 2024\n    text: x\n    end: later", "ANN104", 5, 10, "this is not a date"),
        ("timeline:\n  - date: 2024\n    text: x\n    end: 2023", "ANN104", 5, 10, "this ends before it starts"),
        ("timeline:\n  - date: 2024", "ANN101", 3, 5, "the field `text` is missing"),
        ("timeline:\n  - date: 2024\n    text: [x]", "ANN103", 4, 11, "a text is expected here"),
        ("claims:\n  - claim: x\n    positions: []", "ANN103", 4, 16, "this list is empty"),
        ("claims:\n  - claim: x\n    positions:\n      - who: y", "ANN101", 5, 9, "the field `says` is missing"),
        ("changes:\n  - {date: 1/2/2024, text: x}", "ANN104", 3, 12, "a date is written year-month-day"),
        ("reviewed: yesterday", "ANN104", 2, 11, "this is not a date"),
        ("articles: troops", "ANN103", 2, 11, "a list is expected here"),
        ("anwser: So.", "ANN102", 2, 1, "there is no field `anwser` here"),
        ("title: Why: a question", "YML003", 2, 11, "this text contains ': ', so YAML reads a new field"),
        ("answer: a\nanswer: b", "YML002", 3, 1, "`answer` stands here a second time"),
    ],
)
def test_what_cannot_be_used_is_left_out_and_told_with_its_place(
    written: str, code: str, line: int, column: int, message: str
) -> None:
    front = read(written)
    assert told(front) == [(code, line, column, message)]
    assert front.page.timeline == front.page.claims == front.page.changes == ()


def test_what_is_right_beside_it_is_kept() -> None:
    front = read("""\
answer: So.
reviewed: soon
timeline:
  - {date: 2023, text: Before.}
  - {date: never, text: x}
  - {date: 2024, text: After., source: ap}
  - {date: 2025, text: x, sources: [[]]}""")
    assert [(code, line) for code, line, _, _ in told(front)] == [
        ("ANN102", 7),
        ("ANN104", 3),
        ("ANN104", 6),
        ("ANN103", 8),
    ]
    assert front.page.answer == "So."
    assert [entry.text for entry in front.page.timeline] == ["Before.", "After."]


def test_changes_of_one_day_keep_their_order() -> None:
    changes = "[{date: 2024-01, text: a}, {date: 2025-01, text: b}, {date: 2025-01, text: c}]"
    assert [change.text for change in read(f"changes: {changes}").page.changes] == ["b", "c", "a"]


def test_keys_of_themes_and_other_plugins_are_no_mistake() -> None:
    assert told(read("title: x\ntags: [a]\nhide: [toc]\nsearch: {exclude: true}\nsocial: {a: 1}\nwhatever: 1")) == []


def test_the_column_counts_in_the_page_whatever_its_line_ends() -> None:
    front = read_front_matter("---\r\ntitle: x\r\nreviewed: soon\r\n---\r\n\r\nSo.\r\n", PATH)
    assert told(front) == [("ANN104", 3, 11, "this is not a date")]


@pytest.mark.parametrize("text", ["", "# Why?\n", "---\nno end\n", "text\n---\ntimeline: soon\n---\n"])
def test_a_page_without_front_matter_says_nothing(text: str) -> None:
    assert read_front_matter(text, PATH) == FrontMatter()
    assert not is_telling(text)


def test_other_pages_are_checked_where_they_have_a_timeline() -> None:
    assert front_matter_of("---\nreviewed: soon\n---\n", "docs/a.md", is_context=False) == FrontMatter()
    assert front_matter_of("---\nreviewed: soon\n---\n", "docs/a.md", is_context=True).findings
    assert front_matter_of("---\ntimeline: soon\n---\n", "docs/a.md", is_context=False).findings


_plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates() | st.datetimes(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["date", "end", "circa", "text", "sources", "entities", "claim", "positions", "who", "says"]
            )
            | st.text(),
            inner,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["timeline", "claims", "changes", "answer", "sources", "reviewed"]), _plain))
def test_nothing_that_yaml_gives_breaks_it(value: dict[str, object]) -> None:
    front = read(yaml.safe_dump(value, allow_unicode=True).rstrip("\n"))
    for entry in front.page.timeline:
        assert entry.date
        assert entry.text
    for claim in front.page.claims:
        assert claim.positions
    assert all(finding.location.line >= 1 for finding in front.findings)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("sources: [ap, 'un-1', \"x\"]", ["ap", "un-1", "x"]),
        ("sources: [{id: ap, locator: 'p. 4, b'}, un]", ["ap", "un"]),
        ("sources:\n- ap\n- un # why\n", ["ap", "un"]),
        ("sources:\n  - id: ap\n    locator: a, b\n  - {id: un, locator: c}\n", ["ap", "un"]),
        ("sources: [ap,\n  un]\ntitle: x\n", ["ap", "un"]),
        ("sources:\n\ntitle: [a]", []),
        ("sources: []", []),
        ("other: [ap]", []),
        ("timeline:\n- date: 2024\n  text: x\n  sources: [ap]\n- sources: [un]\n", ["ap", "un"]),
        ("claims:\n- claim: x\n  positions:\n  - {who: y, says: z, sources: [ap]}\n", ["ap"]),
    ],
)
def test_lists_in_front_matter(front: str, expected: list[str]) -> None:
    text = f"---\n{front}\n---\nsources: [no]\n"
    found = read_front_matter(text, PATH).references
    assert [(one.kind, one.target) for one in found] == [("cite", id) for id in expected]
    lines = text.split("\n")
    for one in found:
        place = one.location
        written = lines[place.line - 1][place.column - 1 : (place.end_column or 0) - 1]
        assert written.strip("'\"") == one.target
