"""What the front matter adds to a context page."""

from mkdocs_explainer.model.context_page import Change, Claim, ContextPage, DatedEntry, Position
from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.sources import Citation, Source
from mkdocs_explainer.render.context_page import with_front_matter
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import WrittenPage


def references() -> References:
    corpus = Corpus(
        entities={"russia": Entity("russia", "Russia", "place")}, sources={"ap": Source("ap", "article", "A report")}
    )
    return References(corpus, EntityNames(corpus), "../glossary/{}/".format)


def shown(front: ContextPage, html: str = "<h1>Why?</h1>\n<p>x</p>", key: str = "context/why") -> str:
    return with_front_matter(html, WrittenPage(key, "Why?", front), references())


def test_an_answer_stands_below_the_title() -> None:
    answer = '<p class="explainer-answer"><em>So</em>.</p>'
    front = ContextPage(answer="*So*.")
    assert shown(front) == f"<h1>Why?</h1>\n{answer}\n\n<p>x</p>"
    assert shown(front, "<p>x</p>").startswith(f"\n{answer}")
    assert shown(front, "<p>x</p>", "about") == "<p>x</p>"
    assert shown(ContextPage()) == "<h1>Why?</h1>\n<p>x</p>"


def test_below_the_answer_stands_what_changed_last() -> None:
    html = shown(
        ContextPage(
            answer="So.",
            reviewed="2026-11",
            changes=(Change("2026-11-22", "*New* number <b>."), Change("2026-10-01", "Old.")),
        )
    )
    assert html.index("So.") < html.index("Reviewed") < html.index("<p>x</p>")
    assert (
        '<a href="#changes">Last change</a> <time datetime="2026-11-22">22 November 2026</time>: <em>New</em>' in html
    )
    assert "Old." not in html


def test_how_far_a_page_reaches_stands_beside_its_review() -> None:
    html = shown(ContextPage(reviewed="2026-11", timeline=(DatedEntry("2026-05-26", "x"),)))
    assert "Reviewed" in html
    assert 'Covers events to <time datetime="2026-05-26">26 May 2026</time>' in html
    assert "Covers" not in shown(ContextPage(reviewed="2026-11"))


def test_claims_stand_behind_the_text_with_who_says_what_and_its_source() -> None:
    positions = (
        Position("russia", "They *came*. [@ap]", "2025-04", (Citation("ap", "p. 4"), Citation("nobody"))),
        Position("A <witness>", "None came."),
    )
    html = shown(ContextPage(claims=(Claim("They came.", positions), Claim("They left.", positions[1:]))))
    assert html.index("<p>x</p>") < html.index('<h2 id="claims-and-positions">') < html.index('<h3 id="claim-1">')
    assert '<h3 id="claim-2">They left.<a class="headerlink" href="#claim-2"' in html
    assert (
        'href="../glossary/russia/">Russia</a> <small><time datetime="2025-04">April 2025</time></small></dt>' in html
    )
    assert html.count('href="#source-1"') == 2
    assert "[1, p. 4]" in html
    assert "<dt>A &lt;witness&gt;</dt>\n<dd>None came.</dd>" in html
