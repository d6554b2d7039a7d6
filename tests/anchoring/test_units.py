"""What figures count, in many languages: another unit tells, another way to write the same one does not."""

import pytest

from mkdocs_explainer.anchoring.units import units_differ
from mkdocs_explainer.anchoring.wordings import languages

OTHER = """
en: forty miles of road | forty kilometres of road
en: a 40-mile road | a 40-km road
en: up 4 percent | up 4 percentage points
en: 400 barrels an hour | 400 tonnes an hour
en: within 3 days | within 3 weeks
de: 4 Millionen Euro | 4 Millionen Dollar
de: 40 Prozent | 40 Prozentpunkte
fr: quarante euros | quarante francs
es: cuarenta kilómetros | cuarenta millas
pl: 40 złotych | 40 euro
ru: 40 тыс. рублей | 40 тыс. долларов
uk: 40 гривень | 40 доларів
zh: 长四十公里 | 长四十英里
ja: 長さ40キロの道 | 長さ40マイルの道
ko: 40만 원을 | 40만 달러를
ar: ٤٠ كيلومترا | ٤٠ ميلا
th: 40 กิโลเมตร | 40 ไมล์
"""
SAME = """
en: a 40-mile road | a road of forty miles
en: up 4 per cent | up 4%
en: US$40 million | 40 million dollars
en: 40 an hour | 40 dollars an hour
en: two hundred people | two hundred dollars
en: 12 pounds of fish and £12 | £12 and 12 lbs of fish
de: 40 Prozent | 40 %
fr: 40 pour cent | 40 %
zh: 四十千米 | 四十公里
ko: 40킬로미터를 | 40 km를
"""


def rows(text: str) -> list[tuple[str, ...]]:
    return [(code, *rest.split(" | ")) for code, _, rest in (row.partition(": ") for row in text.strip().splitlines())]


@pytest.mark.parametrize(("code", "old", "new"), rows(OTHER))
def test_another_unit_tells(code: str, old: str, new: str) -> None:
    assert units_differ(old, new, [languages()[code]])
    assert units_differ(new, old, [languages()[code]])


@pytest.mark.parametrize(("code", "old", "new"), rows(SAME))
def test_another_spelling_does_not(code: str, old: str, new: str) -> None:
    assert not units_differ(old, new, [languages()[code]])
    assert not units_differ(new, old, [languages()[code]])
