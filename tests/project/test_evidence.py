"""What became of words, and what is written down of it."""

from dataclasses import replace

import pytest

from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.build import record
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.load.schema import EvidenceRecord
from mkdocs_explainer.model.evidence import SeenWords, SourceRecord
from mkdocs_explainer.project.evidence.comparing import Answer, PageText, ReadPage, compare, difference
from mkdocs_explainer.project.evidence.judging import WebAnswer, judge
from mkdocs_explainer.project.evidence.records import Seen, read_in_copy, record_yaml, updated

TEXT = (
    "The ministry said on Monday, 5 May, that 1,250 “volunteers” had been trained near the river; 14% of them"
    " were ill. It had cost $3.5 million. He was asked again – and again – and said no. 군인은 250명이다."
)


@pytest.mark.parametrize(
    ("quote", "status"),
    [
        ("that 1,250 \"volunteers\" had been trained", "found"),
        ("That 1,250 “volunteers” had been trained", "found"),
        ("“14% of them were ill.”", "found"),
        ("the ministry said … had been trained near the river", "found"),
        ("The ministry said on Monday […] 14% of them", "found"),
        ("군인은 250", "found"),
        ("군인은 25", "gone"),
        ("asked again—and again—and said", "found"),
        ("14% of them were ill … The ministry said", "edited"),
        ("250 “volunteers” had been trained", "edited"),
        ("that 1,250 volunteers had been trained", "edited"),
        ("14 of them were ill", "edited"),
        ("3.5 million", "edited"),
        ("had cost $3", "edited"),
        ("that 1,250 “Volunteers” had been trained", "edited"),
        ("the minister was dismissed by the court of the province", "gone"),
    ],
)  # fmt: skip
def test_words_in_a_text(quote: str, status: str) -> None:
    assert compare(TEXT, quote).status == status


def test_words_that_leave_the_main_text_are_gone() -> None:
    page = ReadPage(PageText(("Nothing of it.",), "Nothing of it. Other reports: the mill was sold"))
    assert page.compare("the mill was sold") == Answer("found", aside=True)
    assert page.compare("the mill was sold", was_aside=False) == Answer("gone")


def test_a_difference_shows_both_wordings() -> None:
    assert difference("one two three", "one three four") == "one ~~two~~ three **four**"


def test_what_nobody_could_look_for_is_kept_as_it_was_known() -> None:
    first = updated(
        None, "ap", Seen("read", {"a b": Answer("found"), "c d": Answer("edited", "c e")}), today="2024-01-01"
    )
    lost = Seen("unreachable", {"a b": Answer("unknown"), "c d": Answer("unknown"), "new": Answer("unknown")})
    second = updated(first, "ap", lost, today="2024-02-01")
    assert second.words == (
        SeenWords("a b", "unknown", "2024-01-01", seen="2024-01-01"),
        SeenWords("c d", "edited", "2024-01-01", now="c e"),
        SeenWords("new", "unknown", "2024-02-01"),
    )
    assert (second.status, second.since) == ("unreachable", "2024-02-01")
    third = updated(second, "ap", replace(lost, answers={"a b": Answer("gone")}), today="2024-03-01")
    assert third.words == (SeenWords("a b", "gone", "2024-03-01", seen="2024-01-01"),)
    assert third.since == "2024-02-01"


def test_words_that_were_read_in_a_copy_are_never_said_to_have_been_on_the_page() -> None:
    first = read_in_copy(None, "ap", "a b", today="2024-01-01")
    assert (first.status, first.words) == (
        "copied",
        (SeenWords("a b", "found", "2024-01-01", seen="2024-01-01", in_copy=True),),
    )
    unread = updated(first, "ap", Seen("refused", {"a b": Answer("unknown")}), today="2024-02-01")
    assert (unread.words[0].seen, unread.words[0].in_copy) == ("2024-01-01", True)
    gone = updated(unread, "ap", Seen("read", {"a b": Answer("gone")}), today="2024-03-01")
    assert (gone.words[0].status, gone.words[0].in_copy) == ("gone", True)
    found = updated(unread, "ap", Seen("read", {"a b": Answer("found")}), today="2024-03-01")
    assert found.words == (SeenWords("a b", "found", "2024-03-01", seen="2024-03-01"),)
    copied = Seen("copied", {"a b": Answer("found")}, in_copies=frozenset({"a b"}))
    assert updated(None, "ap", copied, today="2024-03-01").words[0].in_copy


def test_what_was_seen_on_the_page_outweighs_a_copy() -> None:
    page = updated(None, "ap", Seen("read", {"a b": Answer("gone"), "c": Answer("found")}), today="2024-01-01")
    assert read_in_copy(page, "ap", "a b", today="2024-02-01") == page
    more = read_in_copy(page, "ap", "b c", today="2024-02-01")
    assert [(words.quote, words.in_copy) for words in more.words] == [("a b", False), ("b c", True), ("c", False)]
    assert (more.status, more.checked) == ("read", "2024-01-01")


def test_words_of_a_copy_may_stand_outside_the_main_text() -> None:
    before = read_in_copy(None, "ap", "the mill was sold", today="2024-01-01")
    page = WebAnswer("https://a.example/x", 200, PageText(("Nothing.",), "Nothing. Other reports: the mill was sold"))
    seen = judge("https://a.example/x", page, ["the mill was sold"], before)
    assert seen.answers["the mill was sold"] == Answer("found", aside=True)


def test_a_record_says_what_was_written_into_it() -> None:
    words = (
        SeenWords('He said: "no", #1', "edited", "2024-02-01", seen="2024-01-01", aside=True, now="it's {else} - [x]"),
        SeenWords("yes", "found", "2024-02-01", seen="2024-02-01", in_copy=True),
    )
    before = SourceRecord("ap", "2024-02-01", "moved", "2024-01-05", "https://example.org/x?a=b#c", words)
    loaded = load_file(Place("annotations/evidence/ap.yml", "evidence", "ap"), record_yaml(before).encode())
    assert loaded.findings == ()
    assert isinstance(loaded.part, EvidenceRecord)
    assert record("ap", loaded.part) == before


@pytest.mark.parametrize(
    ("answer", "page", "words"),
    [
        (WebAnswer("https://a.example/x", 200, PageText(("They left.",))), "read", "found"),
        (WebAnswer("https://www.a.example/x/", 200, PageText(("They left.",)), is_moved=True), "read", "found"),
        (WebAnswer("https://a.example/y", 200, PageText(("They left.",)), is_moved=True), "moved", "found"),
        (WebAnswer("https://a.example/", 200, PageText(("Welcome.",)), is_moved=True), "gone", "unknown"),
        (WebAnswer("https://a.example/x", 200, PageText(("Pay.",)), is_paid=True), "paywalled", "unknown"),
        (WebAnswer("https://a.example/x", 200, PageText(("They left.",)), is_paid=True), "read", "found"),
        (WebAnswer("https://a.example/x", 200, PageText(("They stayed.",))), "read", "gone"),
        (WebAnswer("https://a.example/x", 200, None), "unreadable", "unknown"),
        (WebAnswer("https://a.example/x", 404), "gone", "unknown"),
        (WebAnswer("https://a.example/x", 402), "paywalled", "unknown"),
        (WebAnswer("https://a.example/x", 403), "refused", "unknown"),
        (WebAnswer("https://a.example/x", 503), "unreachable", "unknown"),
        (WebAnswer("https://a.example/x", problem="refused"), "refused", "unknown"),
    ],
)
def test_what_a_page_came_to(answer: WebAnswer, page: str, words: str) -> None:
    seen = judge("http://a.example/x", answer, ["They left"], None)
    assert (seen.status, seen.answers["They left"].status) == (page, words)
