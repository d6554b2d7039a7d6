"""The catalogues: up to date with the code, complete, with the same variables, and said as a page's language wants."""

import re
import subprocess
import sys

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.render.assets import ASSETS, without_comments
from mkdocs_explainer.render.form_words import form_words
from mkdocs_explainer.render.glossary_order import by_letters
from mkdocs_explainer.render.messages import own
from mkdocs_explainer.render.messages.catalogue import catalogue_codes, catalogue_path, read_catalogue
from mkdocs_explainer.render.messages.dates import date_words, period_html
from mkdocs_explainer.render.messages.own import messages_problem, read_messages
from mkdocs_explainer.render.messages.tongues import direction
from mkdocs_explainer.render.messages.words import Words, words_of
from tests_support import REPOSITORY

CODES = catalogue_codes()
COMPLETE = {"ar", "de", "en", "es", "fr", "he", "ja", "ko", "pl", "ru", "uk", "zh"}
_VARIABLE = re.compile(r"\{\w*\}")


def messages(code: str) -> list[Message]:
    with catalogue_path(code).open("rb") as file:
        return [message for message in read_po(file, locale=code) if message.id]


def said_of(message: Message) -> tuple[list[str], list[str]]:
    """Return what a message says in English and in its language, in each form."""
    ids = [message.id] if isinstance(message.id, str) else list(message.id)
    return ids, [message.string] if isinstance(message.string, str) else list(message.string)


def test_the_languages() -> None:
    assert set(CODES) == COMPLETE


@pytest.mark.slow
def test_the_catalogues_are_up_to_date_with_the_code() -> None:
    command = [sys.executable, str(REPOSITORY / "tests/tools/catalogs.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run `make catalogs`:\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_says_everything_with_the_same_variables_and_brackets(code: str) -> None:
    for message in messages(code):
        ids, texts = said_of(message)
        assert all(text.strip() for text in texts if message.id != ", "), message.id
        variables = {name for text in ids for name in _VARIABLE.findall(text)}
        needed = variables - {"{count}"} if len(ids) > 1 else variables  # "one mention" needs no number
        for text in texts:
            assert needed <= set(_VARIABLE.findall(text)) <= variables, text
            assert text.count("[") == ids[0].count("["), text
            assert text.count("]") == ids[0].count("]"), text


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_has_a_text_for_each_plural_form(code: str) -> None:
    forms = read_catalogue(code).forms
    assert {read_catalogue(code).form_of(count) for count in range(200)} == set(range(forms))
    for message in messages(code):
        if not isinstance(message.id, str):
            assert len(message.string) == forms, message.id


@pytest.mark.parametrize("code", sorted(set(CODES) - {"en"}))
def test_a_catalogue_says_who_made_it(code: str) -> None:
    head = catalogue_path(code).read_text(encoding="utf-8").split("msgid", 1)[0]
    assert "machine-made, not yet read by a native speaker" in head


@pytest.mark.parametrize("code", sorted(set(CODES) - {"en"}))
def test_few_messages_are_as_in_english(code: str) -> None:
    """Names, units and what both languages call the same may be; a forgotten half of a catalogue is found."""
    same = [message.id for message in messages(code) if said_of(message)[0][:1] == said_of(message)[1][:1]]
    assert len(same) < 60, same


@pytest.mark.parametrize("code", CODES)
def test_the_card_counts_in_the_order_in_which_its_script_fills_it(code: str) -> None:
    for message, order in (
        ("{place} of {count}", ["{place}", "{count}"]),
        ("{button}: note {number}", ["{button}", "{number}"]),
    ):
        assert _VARIABLE.findall(Words(code).gettext(message, **{name.strip("{}"): name for name in order})) == order


@pytest.mark.parametrize(
    ("lang", "counts", "texts"),
    [
        ("en", [1, 2], ["1 source", "2 sources"]),
        ("uk", [1, 3, 5, 21], ["1 джерело", "3 джерела", "5 джерел", "21 джерело"]),
        ("pl", [1, 3, 5, 22], ["1 źródło", "3 źródła", "5 źródeł", "22 źródła"]),
        ("ja", [1, 2], ["出典 1 件", "出典 2 件"]),
    ],
)
def test_plural_forms(lang: str, counts: list[int], texts: list[str]) -> None:
    assert [Words(lang).ngettext("{count} source", "{count} sources", count) for count in counts] == texts


@pytest.mark.parametrize(
    ("lang", "date", "words"),
    [
        ("de", "2024-08-06", "6. August 2024"),
        ("uk", "2024-08", "серпень 2024\u202fр."),
        ("zh", "-0044-03-15", "公元前44年3月15日"),
        ("he", "2024-08-06", "6 באוגוסט 2024"),
        ("en-US", "2024-08-06", "August 6, 2024"),
        ("en", "12024", "12024"),
        ("en", "2024-02-31", "2024"),
        ("en", "some day", "some day"),
    ],
)
def test_dates(lang: str, date: str, words: str) -> None:
    assert date_words(date, Words(lang)) == words


@pytest.mark.parametrize(
    ("lang", "start", "end", "text"),
    [
        ("de", "2024-08-06", "2024-08-12", "6.–12. August 2024"),
        ("es", "2024-08-06", "2024-09-02", "6 de agosto – 2 de septiembre de 2024"),
        ("ja", "2024-08-06", "2024-08-12", "2024年8月6日～12日"),
        ("uk", "2024-12-30", "2025-01-02", "30 грудня 2024\u202fр. – 2 січня 2025\u202fр."),
        ("en", "2024-08-12", "2024-08-06", "12 August 2024 – 6 August 2024"),
        ("en", "2024-08", "2024-08-06", "August 2024 – 6 August 2024"),
        ("en", "-0044", "0014", "44 BC – 14"),
    ],
)
def test_spans_of_time(lang: str, start: str, end: str, text: str) -> None:
    html = period_html(start, end, words=Words(lang))
    assert re.sub("<[^>]*>", "", html) == text
    assert html.count('datetime="') == sum(not date.startswith("-") for date in (start, end))


def test_a_language_without_a_catalogue_is_said_in_english() -> None:
    assert words_of("xx-invalid-tag").lang == words_of("zh-TW").lang == words_of("sr-Latn").lang == "en"
    assert (words_of("de-CH").lang, words_of("de-CH").gettext("Sources")) == ("de-CH", "Quellen")
    assert [direction(lang) for lang in ("ar", "ckb", "az-Arab", "ur", "uk", "")] == ["rtl"] * 4 + ["ltr"] * 2


def test_a_publisher_says_it_otherwise() -> None:
    given = {
        "Sources": "Belege",
        "{count} source": ["{count} Beleg", "{count} Belege"],
        "links|all": "sämtliche",
        "relation|twinned with": "Partnerstadt von",
        "pl": {"Sources": "Skąd to wiemy"},
    }
    assert messages_problem(given, "de") == ""
    said = read_messages(given, "de")
    german = words_of("de", said["de"])
    assert german.gettext("Sources") == "Belege"
    assert german.ngettext("{count} source", "{count} sources", 2) == "2 Belege"
    assert german.pgettext("links", "all") == "sämtliche"
    assert german.pgettext("relation", "twinned with") == "Partnerstadt von"
    assert german.gettext("Notes") == "Anmerkungen"
    assert words_of("pl", said["pl"]).gettext("Sources") == "Skąd to wiemy"


def test_a_publisher_says_what_types_of_other_packages_are_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "added_types", lambda: {"vessel": ("Vessel", "Vessels")})
    own._known.cache_clear()
    assert messages_problem({"Vessels": "Schiffe"}, "de") == ""
    own._known.cache_clear()


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"Soruces": "x"}, "there is no message “Soruces”; is “Sources” meant?"),
        ({"Sources": ""}, "the message “Sources” has no text"),
        ({"Sources": None}, "the message “Sources” has no text"),
        ({"Sources": ["a", "b"]}, "the message “Sources” needs one text"),
        (
            {"Reviewed {date}": "{day}"},
            "the message “Reviewed {date}” has other variables than its text; it has {date}",
        ),
        (
            {"Reviewed {date}": "{date"},
            "the message “Reviewed {date}” has other variables than its text; it has {date}",
        ),
        (
            {"uk": {"{count} source": ["a", "b"]}},
            "the message “{count} source” needs 3 texts, one for each plural form of uk, or one text",
        ),
        ({"xx": {"Sources": "a"}}, "“xx” is no language that there are messages in"),
        (["Sources"], "it needs a mapping: what we say in English, and what your site says instead"),
    ],
)
def test_what_a_publisher_cannot_say_is_told(given: object, problem: str) -> None:
    assert messages_problem(given, "de") == problem
    assert read_messages(given, "de") == {}


@pytest.mark.parametrize(
    ("lang", "names", "letters"),
    [
        ("uk", ["Яна", "Іван", "Ґава", "Гай", "«Зоря»", "Їжак", "NATO", "5 «Г»"], "ГҐЗІЇЯ#N"),
        ("de", ["Zug", "Ärger", "Arm", "Öl", "Ost"], "AOZ"),
        ("pl", ["Łódź", "Lublin", "Zamość", "Żory"], "LŁZŻ"),
        ("en", ["Zug", "Ärger", "Arm"], "AZÄ"),
    ],
)
def test_the_glossary_has_the_order_of_a_languages_letters(lang: str, names: list[str], letters: str) -> None:
    entities = [Entity(f"e{number}", name, "concept") for number, name in enumerate(names)]
    found = by_letters(entities, lang)
    assert "".join(sorted((letter for letter, _ in found), key=letters.index)) == letters
    assert [letter for letter, _ in found if letter != "#"] == [letter for letter in letters if letter != "#"]


def test_the_form_asks_for_nothing_that_it_has_no_words_for() -> None:
    known = form_words(Words("ar"))
    assert set(known["times"]) == {"zero", "one", "two", "few", "many", "other"}
    asked = set()
    for path in sorted((ASSETS / "annotate").glob("*.js")):
        asked |= set(re.findall(r'\bsay(?:Around)?\(\s*"([a-z-]+)"', path.read_text(encoding="utf-8")))
    assert asked
    assert asked <= known.keys()


_KEYS = {"Escape", "Enter", "Tab", "Content-Type", "POST", "X-Explainer-Token"}
"""Names that scripts need, and nobody reads."""


@pytest.mark.parametrize("path", sorted(ASSETS.rglob("*.js")), ids=lambda path: path.stem)
def test_no_script_holds_text(path) -> None:
    code = without_comments(path.relative_to(ASSETS).as_posix())
    code = re.sub(r"\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", "", code)
    texts = [text for found in re.findall(r'"([^"\n]*)"|`([^`]*)`', code) for text in found if text]
    said = [text for text in texts if re.search(r"(?:^|[\s(“])[A-Z][a-z]+", text) and text not in _KEYS]
    assert said == []
