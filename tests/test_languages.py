"""Linking in other languages than English."""

import pytest

from mkdocs_explainer import Alias, Entity, Linker

KOREA = Entity(
    "north-korea",
    "North Korea",
    "place",
    (
        Alias("朝鲜", lang="zh"),
        Alias("北朝鮮", lang="ja"),
        Alias("북한", lang="ko"),
        Alias("เกาหลีเหนือ", lang="th"),
        Alias("КНДР", lang="ru"),
        Alias("كوريا الشمالية", lang="ar"),
        Alias("צפון קוריאה", lang="he"),
    ),
)
KURSK = Entity("kursk", "Kursk", "place", (Alias("Курск", lang="ru"), Alias("Kursk", lang="pl")))
TOLSTOY = Entity("tolstoy", "Leo Tolstoy", "person", (Alias("Лев Толстой", lang="ru"), Alias("Lew Tołstoj", lang="pl")))
MOSCOW = Entity("moscow", "Moscow", "place", (Alias("Moskau", lang="de"),))


def linked(lang: str, text: str) -> list[str]:
    mentions = Linker([KOREA, KURSK, TOLSTOY, MOSCOW], lang).mentions(text)
    return [text[mention.start : mention.end] for mention in mentions]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("zh", "朝鲜昨天发射了导弹。", ["朝鲜"]),
        ("ja", "昨日、北朝鮮はミサイルを発射した。", ["北朝鮮"]),
        ("ko", "북한이 미사일을 발사했다.", ["북한"]),
        ("th", "ทหารเกาหลีเหนือในรัสเซีย", ["เกาหลีเหนือ"]),
        ("ar", "قوات كوريا الشمالية في روسيا", ["كوريا الشمالية"]),
        ("he", "צבא צפון קוריאה", ["צפון קוריאה"]),
        ("ru", "Войска КНДР в Курске, из Курска.", ["КНДР", "Курске", "Курска"]),
        ("ru", "О Льве Толстом пишут; у Толстого много книг.", ["Льве Толстом", "Толстого"]),
        ("pl", "Wojska w Kursku, z Kurska.", ["Kursku", "Kurska"]),
        ("de", "Moskaus Truppen und die Stadt Moskau", ["Moskaus", "Moskau"]),
    ],
)
def test_names_are_found_as_the_language_writes_them(lang: str, text: str, names: list[str]) -> None:
    assert linked(lang, text) == names


def test_forms_belong_to_their_language() -> None:
    assert linked("en", "Moskaus, Kurska, Курске") == []
    assert linked("de", "Moskaus Straßen") == ["Moskaus"]
    assert linked("ru", "Курский вокзал в Курске") == ["Курске"]


def test_letters_with_combining_marks_are_the_same_letters() -> None:
    linker = Linker([Entity("cafe", "Café Müller", "organization")])
    text = "in Cafe\u0301 Mu\u0308ller"
    [mention] = linker.mentions(text)
    assert text[mention.start : mention.end] == "Cafe\u0301 Mu\u0308ller"
    assert linker.mentions("Café Mülleŕ") == []
