"""Whether two wordings say the same: names, numbers, denials, each by itself, in the passage's place and out of it."""

import tomllib
from pathlib import Path

import pytest

from mkdocs_explainer.anchoring import wordings
from mkdocs_explainer.anchoring.statements import Statement, differs, with_edges
from mkdocs_explainer.anchoring.wordings import languages, wordings_of
from mkdocs_explainer.model.spans import Span

ORDINARY = frozenset(["market", "storm"])


def differ(old: str, new: str, lang: str = "en", *, is_in_place: bool = True) -> bool:
    how = Statement([languages()[lang]] if lang else [], is_in_place, ORDINARY.__contains__)
    there, back = differs(old, new, how), differs(new, old, how)
    assert there == back, "who is asked first makes no difference"
    return there


EVERYWHERE = [
    # names
    ("They met in Brask today", "They met in Merrow today", True),
    ("They met Ann Exley today", "They met Dan Wexley today", True),
    ("They met McKay today", "They met DeVos today", True),
    ("They met ǅevad today", "They met ǅenan today", True),
    ("They met in Brask today", "They met in town today", False),
    ("They met in Brask today", "They met in Brask", False),
    ("They met in Brask’s halls".replace("’", "'"), "They met in Brask halls", False),
    ("the U.S. fleet left", "the US fleet left", False),
    ("the HHS paid", "the Health and Human Services paid", False),
    ("the HHS paid", "the Board of Trade paid", True),
    ("the UL paid", "the United Lakes paid", False),
    ("the UL paid", "the Upper Docks paid", True),
    ("They saw MyTown today", "They saw My Town today", False),
    ("They saw René today", "They saw Rene today", False),
    ("They left Kurska today", "They left Kurskej today", False),
    ("It rained. Nobody left", "It rained. Everybody left", True),  # `Nobody` denies
    ("It rained. The ships left", "It rained. These ships left", False),
    # numbers
    ("They lost 12 ships", "They lost 14 ships", True),
    ("They lost 12 ships", "They lost twelve ships", False),
    ("They lost 12 ships", "They lost ships", False),
    ("They lost 1,200 ships", "They lost 1200 ships", False),
    ("They lost 1,200 ships", "They lost 1 200 ships", False),
    ("They lost 1.5 ships", "They lost 15 ships", True),
    ("They lost 1,5 ships", "They lost 1.5 ships", False),
    ("They lost two ships", "They lost three ships", True),
    ("Unit 18F left", "Unit 24F left", True),
    ("Unit ٣٤ left", "Unit 34 left", False),
    # denials
    ("They did leave", "They did not leave", True),
    ("They left", "They never left", True),
    ("They did not leave", "They never left", False),
    ("They have left", "They haven't left", True),
    ("It was lawful", "It was unlawful", True),
    ("It was in town", "It was into town", False),
    ("It was harmless", "It was harmful", True),
    ("They won", "They lost", True),
    ("They confirmed it", "They denied it", True),
    ("They won", "They ate", False),
    ("They won and lost", "They lost and won", False),
    ("It rose", "It grew", False),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "is_other"), EVERYWHERE)
@pytest.mark.parametrize("is_in_place", [True, False])
def test_wherever_the_passage_stands(old: str, new: str, is_other: object, is_in_place: object) -> None:
    assert differ(old, new, is_in_place=bool(is_in_place)) is is_other


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("They met Halvorsen today", "They met Halvorson today"),  # spelt anew
        ("They met Zelenki today", "They met Volodymyr Zelenki today"),
        ("at the Market today", "at the Storm today"),  # the text has both in small letters
        ("They met at Brask today", "They met a friend of Merrow today"),  # written anew
        ("They ate. Stay in the loop", "They ate. Keep an eye"),
    ],
)
def test_in_its_place_a_passage_may_be_more_different(old: str, new: str) -> None:
    assert not differ(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("They met Halvorsen today", "They met Salvorsen today"),
        ("They met Halvorsen today", "They met Hagenbeck today"),
        ("They met Halvorsen today", "They met Halvard today"),
    ],
)
def test_what_is_no_other_spelling(old: str, new: str) -> None:
    assert differ(old, new)


def test_outside_its_place_names_count_wherever_they_stand() -> None:
    old = "Exley was a man who had seen it all and spoke of rain"
    new = "they say that a man who had seen it all was Wexley and he spoke of snow and rain"
    assert differ(old, new, is_in_place=False)
    assert not differ(old, new)
    assert differ("at the Market today", "at the Storm today", is_in_place=False)


def test_passages_of_several_statements_may_have_a_name_corrected_in_their_place() -> None:
    long = " ".join(f"word{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10]}" for n in range(38))
    assert differ(f"{long} Brask", f"{long} Merrow")
    assert not differ(f"{long} and Brask", f"{long} and Merrow")
    assert not differ(f"{long} and 12", f"{long} and 14")
    assert differ(f"{long} and Brask", f"{long} and Merrow", is_in_place=False)
    assert differ(f"{long} and won", f"{long} and lost")


def test_a_denial_is_seen_in_a_long_passage_that_repeats_its_words() -> None:
    verse = "they went to see a play "
    assert differ(verse * 40, f"{verse * 20}not {verse * 20}")
    assert not differ(verse * 40, f"{verse * 20}again {verse * 20}")


def test_long_stretches_are_written_anew() -> None:
    head, tail = "The day before they came", "and it was over"
    assert differ(f"{head} a b c d e Brask {tail}".replace("a b c d e ", ""), f"{head} Merrow {tail}")
    seven = "x y z u Brask v w"
    assert differ(f"{head} Merrow {tail}", f"{head} the Brask {tail}")
    assert not differ(f"{head} Merrow p q r s t o {tail}", f"{head} {seven} {tail}")
    assert differ(f"{head} Merrow {tail}", f"{head} to the of and Brask in {tail}")
    assert not differ(f"{head} Merrow {tail}", f"{head} to the of and Brask in or {tail}")
    assert differ(f"{head} they {tail}", f"{head} they never a b c {tail}")
    assert not differ(f"{head} they {tail}", f"{head} they who a never b c d {tail}")


@pytest.mark.parametrize(
    ("lang", "old", "new", "is_other"),
    [
        ("de", "Die Regierung will den Hafen", "Die Verwaltung will den Hafen", False),
        ("de", "Das sagte Richterin Anke Vollrad", "Das sagte Richterin Jutta Brehm", True),
        ("de", "im Depot Nord brannte es", "im Depot Ost brannte es", True),
        ("de", "Er sah einen Grund", "Er sah keinen Grund", True),
        ("de", "Es war friedvoll dort", "Es war friedlos dort", True),
        ("fr", "il pleut lundi", "il pleut mardi", True),
        ("fr", "elle mange", "elle ne mange pas", True),
        ("fr", "elle ne mange pas", "elle ne mange jamais", False),
        ("uk", "він прийшов", "він не прийшов", True),
        ("uk", "ніколи не був", "не був", False),
        ("tr", "onayladı dün", "onaylamadı dün", True),
        ("zh", "他来了", "他没来", True),
        ("zh", "蓝队胜了", "蓝队败了", True),
        ("zh", "蓝队胜了", "蓝队胜了。", False),
        ("", "They did leave", "They did not leave", False),
    ],
)
def test_languages(lang: str, old: str, new: str, is_other: object) -> None:
    assert differ(old, new, lang) is is_other


def test_scripts_without_capitals() -> None:
    assert not differ("他在青湖", "他在红湖", "zh")
    assert differ("他在青湖", "他在红湖", "zh", is_in_place=False)
    assert not differ("他在青湖", "他的青湖", "zh", is_in_place=False)
    assert differ("第三名水手", "第九名水手", "zh")


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_language_can_deny_and_contradict(code: str) -> None:
    wording = languages()[code]
    table = tomllib.loads((Path(wordings.__file__).parent / "wordings.toml").read_text(encoding="utf-8"))[code]
    for word in table.get("negations", "").split():
        assert word.replace("*", "abc" if word.endswith("*") else "xyz") in wording.negations
        assert f"zz{word.strip('*')}zz" not in wording.negations or word.startswith("*")
    for row in table.get("opposites", []):
        left, right = (side.replace("*", "").split() for side in row.split("/"))
        assert left
        assert right
        for one in left:
            assert wording.are_opposite([one], right), (one, right)
            assert wording.are_opposite(right, [one]), (one, right)
    assert wording.parts or table["negations"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The ferry is late because of the fog, and it will not run.", {"en"}),
        ("Der Hafen ist seit Montag geschlossen, und die Fähre fährt nicht.", {"de"}),
        ("Le port est fermé depuis lundi et la ferme ne sert pas.", {"fr"}),
        ("Порт зачинено з понеділка, і пором не ходить, та це не все.", {"uk"}),
        ("Порт закрыт с понедельника, и паром не ходит, но это еще не все.", {"ru"}),
        ("港口从星期一起关闭了，渡船不开。", {"zh"}),
        ("xyzzy plugh", set()),
        ("", set()),
    ],
)
def test_the_text_tells_its_language(text: str, codes: set[str]) -> None:
    found = {code for code, wording in languages().items() if wording in wordings_of(text)}
    assert codes <= found
    assert len(found) <= len(codes) + 1


@pytest.mark.parametrize(
    ("text", "found", "quote", "expected"),
    [
        ("Ann Brask said no.", "Brask said no", ("", "Tim Brask said no", ""), "Ann Brask said no"),
        ("They met in Brask today", "They met in", ("", "They met in Merrow", ""), "They met in Brask"),
        ("It was Ann. Brask said no.", "Brask said no", ("", "Tim Brask said no", ""), "Brask said no"),
        ("He saw Ann Brask leave.", "Brask leave", ("He saw Ann", "Tim Brask leave", ""), "Brask leave"),
        ("They met in. Brask today", "They met in", ("", "They met in Merrow", ""), "They met in"),
        ("They met in Brask today", "They met in", ("", "They met in Merrow", "Brask today"), "They met in"),
        ("Ann\nBrask said no.", "Brask said no", ("", "Tim Brask said no", ""), "Brask said no"),
        ("Ann Brask said no.", "Brask said no", ("", "Brask said no", ""), "Brask said no"),
        ("Ann of Brask said no.", "said no", ("", "Tim of Merrow said no", ""), "said no"),
    ],
)
def test_a_word_at_an_end_is_compared_with_what_stands_there(
    text: str, found: str, quote: tuple[str, str, str], expected: str
) -> None:
    start = text.index(found)
    assert with_edges(text, Span(start, start + len(found)), quote) == expected
