"""Values, marks, and what is refused before anything could grow."""

import pytest
import yaml

from mkdocs_explainer.load.yaml import yaml_text
from mkdocs_explainer.load.yaml.document import Mark
from mkdocs_explainer.load.yaml.scalars import WrittenFloat, WrittenInt, resolve
from mkdocs_explainer.load.yaml.yaml_text import read_yaml


def codes(text: str) -> list[str]:
    return [finding.code for finding in read_yaml(text, "x.yml").findings]


@pytest.mark.parametrize(
    "text",
    ["NO", "no", "on", "Off", "yes", "y", "12:30", "1:02:03", "2024-10-31", "2024-10-31T12:00:00Z", "0b1", "1_000",
     "=", "<<", "0o8", "0xg", "+.e1", "1.2.3", "-", ".", "infinity", "nan", "9" * 500],
)  # fmt: skip
def test_what_only_yaml_1_1_takes_for_more_stays_text(text: str) -> None:
    assert resolve(text) == text
    assert type(resolve(text)) is str


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("-12", -12), ("007", 7), ("0o14", 12), ("0xFF", 255), ("1.5", 1.5), ("-.5", -0.5), ("6e3", 6000.0),
     ("1.", 1.0), (".inf", float("inf")), ("-.INF", float("-inf")), ("true", True), ("FALSE", False), ("Null", None),
     ("~", None), ("", None)],
)  # fmt: skip
def test_core_types(text: str, value: object) -> None:
    assert resolve(text) == value


def test_numbers_remember_how_they_were_written() -> None:
    whole, broken = resolve("007"), resolve("1.10")
    assert isinstance(whole, WrittenInt)
    assert isinstance(broken, WrittenFloat)
    assert (whole.written, broken.written) == ("007", "1.10")


def test_values_and_marks() -> None:
    text = 'name: "漢字"  # comment\nаль: [a, {b: c}]\nbody: |\n  One\n  Two\nempty:\n'
    document = read_yaml(text, "x.yml")
    assert document.value == {"name": "漢字", "аль": ["a", {"b": "c"}], "body": "One\nTwo\n", "empty": None}
    assert document.marks["name",] == Mark(1, 7, 11)
    assert document.marks["аль", 0] == Mark(2, 7, 8)
    assert document.keys["аль", 1, "b"] == Mark(2, 11, 12)
    assert document.marks["аль", 1, "b"] == Mark(2, 14, 15)
    assert document.marks["body",] == Mark(3, 7, 8)
    assert document.keys["empty",] == Mark(6, 1, 6)


def test_marks_behind_a_byte_order_mark_and_windows_line_ends() -> None:
    document = read_yaml("\ufeffname: a\r\ntype: b\r\nbody: |\r\n  c\r\n  d\r\n", "x.yml")
    assert document.value == {"name": "a", "type": "b", "body": "c\nd\n"}
    assert document.marks["name",] == Mark(1, 7, 8)
    assert document.marks["type",] == Mark(2, 7, 8)


def test_the_first_of_two_equal_keys_is_kept_with_its_place() -> None:
    document = read_yaml("a: {x: 1}\na: {x: 2, y: 3}\nb: 1\nb: 1\n", "x.yml")
    assert document.value == {"a": {"x": 1}, "b": 1}
    assert document.marks["a", "x"] == Mark(1, 8, 9)
    assert ("a", "y") not in document.marks
    assert [(finding.code, finding.location.line) for finding in document.findings] == [("YML002", 2), ("YML002", 4)]
    assert document.findings[0].related[0].location.line == 1


def test_one_cause_gives_one_finding() -> None:
    assert codes("a: &x [*x, *x]\nb: *x\nc: {a: b: c}\n") == ["YML007"]
    assert codes("a: b #1\n c\n") == ["YML001"]


def test_billion_laughs() -> None:
    text = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30))
    assert codes(text) == ["YML007"]


DEEP = {
    "flow lists": "[" * 60_000,
    "flow mappings": "a: " + "{a: " * 20_000,
    "closed": "[" * 30_000 + "]" * 30_000,
    "block mappings": "".join(f"{' ' * depth}a:\n" for depth in range(400)),
    "items on one line": "- " * 30_000,
    "questions": "? " * 30_000,
    "front matter": "---\n" + "- " * 60_000,
    "moderate": "[" * 50 + "]" * 50,
    "moderate block": "".join(f"{' ' * depth}a:\n" for depth in range(50)),
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP.keys())
def test_deep_nesting_is_refused(text: str) -> None:
    assert codes(text) == ["YML008"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["a: " + "x " * 40_000, "a: '" + "''" * 40_000 + "'", "a: |\n" + "  x\n" * 20_000, "a:\n" + "- b\n" * 20_000,
     "".join(f"k{n}: v\n" for n in range(10_000)), "k: v\n" * 20_000, "#" * 90_000, " " * 90_000, "\n" * 90_000,
     "a: \"" + "\\n" * 40_000 + '"', "? a\n" * 20_000, "a: [" + "b, " * 30_000 + "]", "- - - a\n" * 10_000,
     "a:\n  - b\n c\n" * 9_000, "a: b #c\n" * 10_000, "!" * 90_000, "'" * 90_000, "%" * 90_000, "---\n" * 20_000],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_long_texts_are_read_to_the_end(text: str) -> None:
    document = read_yaml(text, "x.yml")
    assert document.value is not None or document.findings or not text.strip("#% \n")


def test_the_python_parser_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where libyaml is absent, PyYAML's own parser delivers the events and the errors."""
    texts = {
        "a: b: c\n": "YML003",
        "a:\n\t- b\n": "YML004",
        "a: @b\n": "YML005",
        "a: [b] c\n": "YML005",
        'a: "b" c\n': "YML005",
        'a: "b\n': "YML001",
        "a: {b: c\nd: e\n": "YML001",
        "a\nb: c\n": "YML001",
        "a: *b\n": "YML007",
        "a: b\n...\nc: d\n": "YML012",
        "a: |\nb\n": "YML001",
    }
    monkeypatch.setattr(yaml_text, "LOADER", yaml.SafeLoader)
    for text, code in texts.items():
        assert codes(text) == [code], text
    assert read_yaml("a: [1, {b: c}]\n", "x.yml").value == {"a": [1, {"b": "c"}]}


def test_findings_stand_at_the_true_cause() -> None:
    finding = read_yaml('name: "Kursk\ntype: place\nsummary: "Region"\n', "x.yml").findings[0]
    assert (finding.location.line, finding.location.column) == (1, 7)
    assert "not closed" in finding.message
