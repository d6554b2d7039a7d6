"""What the words around a place say: neighbours, heads of sentences, headings, lines of capitals."""

import pytest

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.scene import Scene


def scene(text: str, lang: str = "en") -> Scene:
    return Scene(text, language(lang))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Ann [Alba] Roe", "Ann", "Roe"),
        ("A [Alba] B", "A", "B"),
        ("[Alba]", "", ""),
        (" [Alba] ", "", ""),
        ("“Ann [Alba] Roe,”", "“Ann", "Roe,”"),
        ("x Ann-Bea [Alba] Roe-Ex y", "Ann-Bea", "Roe-Ex"),
        ("x, [Alba], y", "x,", ""),
        ("(x) ([Alba]) y", "", ""),
        ("Ann\n[Alba]\nRoe", "", ""),
        ("x\nAnn [Alba] Roe\ny", "Ann", "Roe"),
        ("\n [Alba] \n", "", ""),
        (f"{'a' * 40} [Alba] {'b' * 40}", "a" * 40, "b" * 40),
    ],
)
def test_neighbours(text: str, before: str, after: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    asked = scene(text.replace("[", "").replace("]", ""))
    for _ in range(2):  # the second answer is a kept one
        assert (asked.word_before(start), asked.word_after(end)) == (before, after)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", True),
        ("x\n", True),
        ("x\n\n", True),
        ("(", True),
        ('"', True),
        ("-", True),
        ("x. ", True),
        ("x! ", True),
        ("x? ", True),
        ("x: ", True),
        ("x; ", True),
        ('x" ', True),
        ("x -- ", True),
        ("x - ", True),
        ("x * ", True),
        ("x | ", True),
        ("x) ", True),
        ("x… ", True),
        ("x ", False),
        ("x, ", False),
        ("x% ", False),
        ("x.1 ", False),
    ],
)
def test_heads_of_sentences(before: str, expected: bool) -> None:  # noqa: FBT001
    assert scene(f"{before}Alba").starts_sentence(len(before)) is expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "the [The] house", True),  # a small word, wherever it stands
        ("en", "It rained. [Rain] fell; such rain was rare.", True),
        ("en", "It rained. [Rain] fell; the Rain was rare.", False),
        ("en", "It rained. [Rain] fell.", False),
        ("en", "he saw [Rain] and rain here", False),  # no head of a sentence
        ("en", "x. [Suddenly] it ended", True),
        ("en", "he was [Suddenly] gone", False),
        ("nl", "x. [Regen] valt", True),  # no ends of common words are known
        ("nl", "de [Regen] valt", False),
        ("fr", "x. [Pluie] forte", False),
        ("fr", "x. [Heureusement] forte", True),
    ],
)
def test_a_capital_that_the_place_gives(lang: str, text: str, expected: bool) -> None:  # noqa: FBT001
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    assert scene(plain, lang).is_common(plain[start:end], start) is expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "x. [Ines] Holt", "yes"),
        ("fr", "x. [Selon] Holt", "no"),
        ("fr", "x. [Heureusement] Holt", "unsure"),
        ("fr", "la pluie dit [Pluie] Holt", "no"),  # the text has it as another word
        ("fr", "avec [Heureusement] Holt", "yes"),  # no head of a sentence
        ("es", "x. [Dijo] Holt", "no"),
        ("es", "dice que [Dijo] Holt", "yes"),
        ("en", "x. [Emily] Holt", "unsure"),
        ("xx", "x. [Ines] Holt", "unsure"),  # no pack: no word is known
        ("xx", "y [Ines] Holt", "yes"),
    ],
)
def test_a_capital_before_a_family_name(lang: str, text: str, expected: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    assert scene(plain, lang).may_be_given_name(plain[start:end], start) == expected


HEADING = "Alba Votes After Merrow Storm"
"""Five long words."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEADING, True),
        (f"{HEADING}\nIt rained in the town.", True),
        (f"It rained in the town.\n{HEADING}\nIt rained.", True),
        (f"{HEADING}.", False),
        (f"{HEADING}. ", False),
        (f"{HEADING}!", True),
        ("Alba Votes Storm", False),  # three words may be one name
        ("Alba Votes on Merrow Storm", True),
        ("Alba Votes on the Merrow Storm of May", True),
        ("Alba Votes on the Merrow storm and Rain", False),
        ("Alba Votes from the Merrow Storm with Rain", True),  # small words of four letters
        (f"{HEADING} {'and ' * 30}Rain", True),
        (f"{HEADING} {'and ' * 40}Rain", False),
        (f"{'x' * 150}\n{HEADING}", True),
        (f"{'and ' * 60}\n{HEADING}", True),
    ],
)
def test_headings(text: str, expected: bool) -> None:  # noqa: FBT001
    for word in ("Alba", "Votes"):
        asked = scene(text)
        assert asked.is_in_title(text.index(word)) is expected
        assert asked.is_in_title(text.index("Alba")) is expected


def test_a_line_of_the_longest_heading_and_one_more() -> None:
    for more, expected in ((0, True), (1, False)):
        line = f"{HEADING} {'x ' * 100}"[: 159 + more] + "y"
        assert len(line) == 160 + more
        assert scene(line).is_in_title(0) is expected
        assert scene(f"It rained.\n{line}").is_in_title(11) is expected
    assert not scene(f"{'the town of rain ' * 12}{HEADING}").is_in_title(12 * 17)


def test_where_every_noun_has_a_capital_every_line_is_like_a_heading() -> None:
    assert scene("es regnet in Alba", "de").is_in_title(13)
    assert not scene("it rains in Alba").is_in_title(12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[US] VOTES TODAY", True),
        ("STORM HITS [US] TODAY", True),
        ("STORM HITS [US]", True),
        ("the [US] votes", False),
        ("[US] votes", False),
        ("the [US] ARMY votes", False),  # one side is in running text
        ("HITS [US] and more", False),
        ("THE BIG [US] OF IT", False),  # no long word in capitals near
        ("BIG STORM, [US] OUT", True),
        ("STORM AT [US] NOW", True),
        ("IT [US] AT STORM", True),
        ("IT [US] AT A STORM", True),  # single letters are no words
        ("STORM IF IN AT [US] NOW", True),
        ("NOW [US] AT IN IF STORM", True),
        ("STORM IF IF IN AT [US] NOW", False),  # four words on each side
        ("NOW [US] AT IN IF IF STORM", False),
        ("STORM\n[US] NOW", False),  # another line
        ("NOW [US]\nSTORM", False),
        (f"STORM {'- ' * 30}[US] NOW", False),  # far away
        (f"NOW [US] {'- ' * 30}STORM", False),
        (f"STORM {'- ' * 20}[US] NOW", True),
        (f"NOW [US] {'- ' * 20}STORM", True),
    ],
)
def test_lines_of_capitals(text: str, expected: bool) -> None:  # noqa: FBT001
    start, end = text.index("["), text.index("]") - 1
    assert scene(text.replace("[", "").replace("]", "")).is_shouting(start, end) is expected
