"""Entity links and citations in Markdown, found without a Markdown parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.text.references import code_spans, find_references


def found(text: str) -> list[tuple[str, str]]:
    return [(reference.kind, reference.target) for reference in find_references(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[icbm]]", [("entity", "icbm")]),
        ("[[ICBM test|the missile]]", [("entity", "ICBM test")]),
        (r"| [[icbm\|the missile]] |", [("entity", "icbm")]),
        ("[@ap]", [("cite", "ap")]),
        ("[@ap, para. 4; @un-2024; @x]", [("cite", "ap"), ("cite", "un-2024"), ("cite", "x")]),
        ("- [ ] todo [@ap] and [[b]]", [("cite", "ap"), ("entity", "b")]),
        ("```\n[[a]]\n```\n[[b]]", [("entity", "b")]),
        ("~~~~ yaml\n[[a]]\n~~~\n[@b]\n~~~~\n[@c]", [("cite", "c")]),
        ("```\nnever closed [[a]]", []),
        ("`[[a]]` ``[@b] ` ``[[c]]", [("entity", "c")]),
        ("`unclosed [[a]]", [("entity", "a")]),
        ("`unclosed\n\n[[a]] `", [("entity", "a")]),
        ("text\n\n    [[code]]\n\n[[b]]", [("entity", "b")]),
        ("- item\n\n    [[a]] goes on", [("entity", "a")]),
        ("<!-- [[a]] --> [[b]]", [("entity", "b")]),
        (r"\[[a]] \[@b] \\[@c]", [("cite", "c")]),
        (r"\` [[a]] `", [("entity", "a")]),
        ("[[1]](https://example.org) [@octocat](https://example.org)", []),
        # what follows it is a sign of the sentence, unless it makes a link of it
        (
            "officials [@ap]: they [@ap](and others) said [@ap][@un] [[icbm]]: x",
            [("cite", "ap")] * 3 + [("cite", "un"), ("entity", "icbm")],
        ),
        ("[@a][1] [@b][Report]\n\n[1]: https://example.org\n[report]: <x>", []),
        ("[@a](page.md) [@a](../b/ 'Title') [@a](#part) [[a]](x/y)", []),
        ("[@a]: https://example.org/x\n\n[@b]", [("cite", "b")]),
        ("[@a][1] [@a]: they said", [("cite", "a"), ("cite", "a")]),
        ("![[image]]", []),
        ("[@ap see also] [@] [@a; b] [me@example.org] @ap", []),
        ("[[]] [[|a]]", []),
        # a line break is a space, as everywhere in Markdown
        ("[[Security\nCouncil]]", [("entity", "Security Council")]),
        ("[[icbm|the\n  missile]] [[a |\nb]]", [("entity", "icbm"), ("entity", "a")]),
        ("[[a\r\nb\r\nc]]", [("entity", "a b c")]),
        ("> [[a\n> b]] [@c;\n> @d]", [("entity", "a b"), ("cite", "c"), ("cite", "d")]),
        ("[@ap;\n@un,\np. 4]", [("cite", "ap"), ("cite", "un")]),
        # what begins something else is none
        ("[[a\n\nb]] [[a\n \t\nb]] [@a;\r\n\r\n@b]", []),
        ("[[a\n# b]] [[a\n- b]] [[a\n> b]] [[a\n```\nb]]\n```\n [[a\n1. b]] [[a\n===\nb]] [[a\n---\n]]", []),
    ],
)
def test_what_is_a_reference(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_places() -> None:
    text = "é [[icbm|the missile]] [@ap, p. 4; @un]"
    entity, first, second = find_references(text)
    assert (entity.text, text[entity.start : entity.end]) == ("the missile", "[[icbm|the missile]]")
    assert (first.locator, text[first.start : first.end]) == ("p. 4", "@ap")
    assert text[second.start : second.end] == "@un"
    assert first.outer == second.outer
    assert text[slice(*first.outer)] == "[@ap, p. 4; @un]"


def test_a_line_break_is_a_space_in_texts_and_locators() -> None:
    entity, cite = find_references("[[icbm|the\n  missile]] [@ap, p. 4\nand 5]")
    assert (entity.text, cite.locator) == ("the missile", "p. 4 and 5")


@given(st.text("[]@|`~\\\n a-;,<!->", max_size=200))
def test_any_text(text: str) -> None:
    for reference in find_references(text):
        assert 0 <= reference.outer.start <= reference.start < reference.end <= reference.outer.end <= len(text)
        assert not any(reference.outer.overlaps(span) for span in code_spans(text))


def test_a_list_of_one_point_is_no_name() -> None:
    assert [found.target for found in find_references("points: [[4600, 0]] [[-1.5 , 2]] [[a, 1]] [[1]]")] == [
        "a, 1",
        "1",
    ]
