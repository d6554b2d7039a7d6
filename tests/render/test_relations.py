"""The picture of relations: names never overlap, whatever they are, and nothing is lost without a word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.model.facts import Relation
from mkdocs_explainer.model.sections import entity_key
from mkdocs_explainer.render.figures.lettering import width_of
from mkdocs_explainer.render.figures.relations import MOST, WIDTH, Tie, relations_svg
from mkdocs_explainer.render.messages.words import ENGLISH
from mkdocs_explainer.render.page_figures import Figures
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.site.index import SiteIndex
from tests_support import parsed

SCRIPTS = [
    "United Nations",
    "Курская область",
    "朝鮮民主主義人民共和国",
    "القوات المسلحة الروسية",
    "भारत गणराज्य",
    "W" * 400,
]
texts = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=400)
ties = st.lists(st.builds(Tie, st.sampled_from(["part-of", "ally-of", "x" * 90]), texts, st.just("#")), max_size=50)


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    """Return about which room each line of text takes, as left, top, right, bottom."""
    found = []
    for text in parsed(svg).iter("text"):
        size = 13 if text.get("class") == "explainer-tie-type" else 15
        y = float(text.get("y", ""))
        for line in list(text) or [text]:
            y += float(line.get("dy", "0"))
            x = float(line.get("x", text.get("x", "")))
            width = width_of("".join(line.itertext()), size)
            left = x - width * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor", "start")]
            found.append((left, y - 0.74 * size, left + width, y + 0.2 * size))
    return found


def assert_apart(svg: str) -> None:
    root = parsed(svg)
    width, height = float(root.get("width", "")), float(root.get("height", ""))
    taken = boxes(svg)
    for left, top, right, bottom in taken:
        assert left >= -1
        assert right <= width + 1
        assert top >= -1
        assert bottom <= height + 1
    for i, one in enumerate(taken):
        for other in taken[i + 1 :]:
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, (one, other)


def many(count: int) -> list[Tie]:
    return [Tie(["part-of", "member-of", "party-to"][i % 3], f"{SCRIPTS[i % 6]} {i}", f"../{i}/") for i in range(count)]


@pytest.mark.parametrize(("outgoing", "incoming"), [(1, 0), (0, 1), (3, 4), (20, 20), (40, 0), (0, 40), (100, 100)])
def test_names_in_five_scripts_stand_apart(outgoing: int, incoming: int) -> None:
    svg = relations_svg("Security Council of the United Nations", many(outgoing), many(incoming))
    assert_apart(svg)
    assert svg.count("<a xlink:href=") == min(MOST, outgoing + incoming)
    assert WIDTH <= float(parsed(svg).get("width") or 0) <= 640


def test_no_word_is_broken_for_want_of_room() -> None:
    """Nor on the narrow side, nor in the middle."""
    long = "Intercontinental ballistic missile"
    for outgoing, incoming in ((1, 1), (1, 0), (0, 1)):
        ties = [Tie("type-of", "Counterintelligence organizations", "../x/")]
        svg = relations_svg(long, ties * outgoing, ties * incoming)
        words = [words for text in parsed(svg).iter() for words in (text.text or "").split()]
        assert "Intercontinental" in words
        assert "Counterintelligence" in words


@pytest.mark.slow
@given(texts, ties, ties)
@example("0", [], [Tie("part-of", " ", "#")])
@example(" ", [Tie("part-of", "a", "#")], [])
def test_names_stand_apart_whatever_they_are(name: str, outgoing: list[Tie], incoming: list[Tie]) -> None:
    svg = relations_svg(name, outgoing, incoming)
    assert (svg == "") == (not outgoing and not incoming)
    if svg:
        assert_apart(svg)
        assert svg == relations_svg(name, outgoing, incoming)


def test_what_a_name_holds_stays_text() -> None:
    tie = Tie('"><script>', "</text><script>alert(1)</script>", 'x" onload="y')
    svg = relations_svg("<b>&", [tie], [tie])
    parsed(svg)
    assert "<script" not in svg
    assert '" onload' not in svg


def test_a_picture_reads_from_left_to_right_on_any_page() -> None:
    svg = relations_svg("أوكرانيا", many(3), [])
    assert 'direction="ltr"' in svg
    assert "\u2068" in relations_svg("x", [Tie("a", "أوكرانيا", "#")], [])


def test_of_more_than_forty_the_most_mentioned_are_shown_and_the_caption_says_so() -> None:
    entities = {f"e{i}": Entity(f"e{i}", f"E{i}", "concept") for i in range(60)}
    hub = Entity("hub", "Hub", "concept", relations=tuple(Relation("part-of", id) for id in entities))
    site = Site(Corpus(entities={**entities, "hub": hub}), SiteIndex({}, {}))
    figure = Figures(site, entity_key("hub"), lambda key: f"../{key}/", ENGLISH).relations(hub)
    assert figure.count("<a xlink:href=") == MOST
    assert "40 of 60 relations; the table has all of them" in figure


@pytest.mark.slow
def test_a_thousand_entities_with_two_thousand_relations_have_small_pictures() -> None:
    entities = {
        f"e{i}": Entity(
            f"e{i}",
            f"{SCRIPTS[i % 6]} {i}",
            "concept",
            relations=(Relation("part-of", f"e{i * 7 % 1000}"), Relation("near", f"e{i * i % 50}")),
        )
        for i in range(1000)
    }
    site = Site(Corpus(entities=entities), SiteIndex({}, {}))
    for id, entity in entities.items():
        figure = Figures(site, entity_key(id), lambda key: f"../../{key}/", ENGLISH).relations(entity)
        assert 1 <= figure.count("<a xlink:href=") <= MOST
