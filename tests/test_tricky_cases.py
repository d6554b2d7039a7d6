"""Cases that broke other tools: Markdown in, HTML out, through the same steps as a page of the site."""

from html.parser import HTMLParser

import markdown
import pytest

from mkdocs_explainer.anchoring.quotes import Ambiguous, Found
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.choices import Density
from mkdocs_explainer.model.corpus import Alias, Corpus, Entity, Note, Quote
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.render.inline_syntax import InlineSyntax
from mkdocs_explainer.render.references import References
from mkdocs_explainer.site.page import AnnotatedPage, Page, annotate
from mkdocs_explainer.text.view import text_view

ENTITIES = {
    entity.id: entity
    for entity in (
        Entity("icbm", "ICBM", "weapon"),
        Entity("un", "United Nations", "organization", (Alias("UN", kind="acronym"),)),
        Entity("un-security-council", "UN Security Council", "organization"),
        Entity("kursk", "Kursk Oblast", "place", (Alias("Kursk"), Alias("Курск", lang="ru"))),
        Entity("us", "United States", "place", (Alias("US", kind="acronym"),)),
        Entity("who", "WHO", "organization"),
    )
}
LINKER = Linker(ENTITIES.values())
EXTENSIONS = ["tables", "attr_list", "admonition", "toc", InlineSyntax()]


def page(text: str, *, density: Density = "all", subject: str = "", notes: tuple[Note, ...] = ()) -> AnnotatedPage:
    corpus = Corpus(entities=ENTITIES)
    html = markdown.markdown(text, extensions=EXTENSIONS)
    html = References(corpus, EntityNames(corpus), "/{}/".format).resolve(html)
    return annotate(Page("page", html, density, subject, notes), LINKER, href_of="/{}/".format)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            assert not self.open, "a link in a link"
            self.open = True
            self.found.append((dict(attrs).get("href") or "", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.open = False

    def handle_data(self, data: str) -> None:
        if self.open:
            href, text = self.found[-1]
            self.found[-1] = (href, text + data)


def links(annotated: AnnotatedPage) -> list[tuple[str, str]]:
    parser = _Links()
    parser.feed(annotated.html)
    return parser.found


def plain(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def test_1_a_bar_in_a_table() -> None:
    result = page("| a | b |\n|---|---|\n| [[icbm\\|the missile]] | x |")
    assert links(result) == [("/icbm/", "the missile")]
    assert "\\" not in result.html


@pytest.mark.parametrize(
    "text",
    [
        '[ICBM guide](x.md) <a href="y">ICBM</a>',  # 2
        "<https://e.org/{ICBM}> and http://ICBM.example/ICBM",  # 3
        '![ICBM](a.png){title="ICBM test"}',  # 4
        "## ICBM tests",  # 5
        "`ICBM` <kbd>ICBM</kbd> $ICBM$",  # 6
        "```\nICBM\n```",
        "    ICBM",
        "<script>var ICBM = 'ICBM'</script>\n\n<style>.ICBM {}</style>\n\n<textarea>ICBM</textarea>",
    ],
)
def test_2_to_6_what_is_never_touched(text: str) -> None:
    assert page(text).html == plain(text)
    assert ("/icbm/", "ICBM") in links(page(f"{text}\n\n# Next\n\nAn ICBM flew."))


def test_5_a_heading_is_counted_all_the_same() -> None:
    [mention] = page("## ICBM tests").mentions
    assert (mention.entity, mention.linked) == ("icbm", False)


@pytest.mark.parametrize("text", ["UN Security Council, then UN", "UN, then UN Security Council"])
def test_7_the_longest_name_wins_and_both_link(text: str) -> None:
    assert sorted(links(page(text))) == [("/un-security-council/", "UN Security Council"), ("/un/", "UN")]


@pytest.mark.parametrize("name", ["U.N.", "C++", "AT&T", "F/A-18", "Bond Anticipation Note (BAN)"])
def test_8_names_with_signs_link_once(name: str) -> None:
    html = markdown.markdown(f"They use {name} daily.")
    result = annotate(Page("page", html), Linker([Entity("x", name, "concept")]), href_of="/{}/".format)
    assert links(result) == [("/x/", name)]
    assert text_view(result.html).text == f"They use {name} daily."


def test_9_the_name_alone_is_linked() -> None:
    result = page("Kursk's, Kursk’s, Курск, (Kursk); Курская")
    assert [words for _, words in links(result)] == ["Kursk", "Kursk", "Курск", "Kursk"]


def test_10_capitals_tell() -> None:
    assert links(page("US forces told us. The WHO knows who.")) == [("/us/", "US"), ("/who/", "WHO")]


def test_11_plurals_where_safe() -> None:
    assert links(page("Two ICBMs flew.")) == [("/icbm/", "ICBMs")]
    linker = Linker([Entity("mar", "Mar", "place"), Entity("new", "new", "concept")])
    result = annotate(Page("page", "<p>Mars news</p>"), linker, href_of=str)
    assert result.mentions == ()


@pytest.mark.parametrize("text", ["UN\nSecurity Council", "UN&nbsp;Security Council", "**UN** Security Council"])
def test_12_the_full_name_or_nothing(text: str) -> None:
    result = page(f"The {text} met.")
    assert [mention.entity for mention in result.mentions] == ["un-security-council"]
    assert [href for href, _ in links(result)] == ["/un-security-council/"]


def test_13_first_only_counts_once_a_page_and_an_explicit_link_uses_the_quota() -> None:
    text = "An ICBM.\n\n| a |\n|---|\n| ICBM |\n\n!!! note\n    ICBM"
    assert len(links(page(text, density="first"))) == 1
    assert links(page(f"{text}\n\n[[icbm|That one]]", density="first")) == [("/icbm/", "That one")]
    assert len(links(page(text, density="first"))) == 1, "another page, such as an excerpt, counts for itself"


def test_13_first_in_each_section() -> None:
    result = page("ICBM, ICBM\n\n## One\n\nICBM, ICBM\n\n## Two\n\nICBM", density="section")
    assert len(links(result)) == 3
    assert len(result.mentions) == 5


def test_16_an_entitys_own_page_has_no_link_to_itself() -> None:
    result = page("An ICBM.", subject="icbm")
    assert links(result) == []
    assert len(result.mentions) == 1


def test_17_offsets_behind_entities_and_emoji() -> None:
    result = page("“R&D” &lt;&nbsp;🚀 in Kursk")
    [mention] = result.mentions
    assert result.text[mention.start : mention.end] == "Kursk"
    assert mention.start == len("“R&D” <\xa0🚀 in ")


def note(quote: Quote, id: str = "n") -> Note:
    return Note(id, "page", "explain", "Body", quote, status="reviewed")


def test_18_a_quote_across_emphasis_link_and_line_break() -> None:
    text = "one *two* [three](x)  \nfour five"
    result = page(text, notes=(note(Quote("two three four")),))
    assert isinstance(result.anchors["n"], Found)
    assert result.html.count("<mark ") == 4  # two, space, three, four
    assert result.text == text_view(plain(text)).text


def test_19_notes_and_mentions_in_each_other() -> None:
    result = page(
        "The UN Security Council met in Kursk today.",
        notes=(note(Quote("Security Council met"), "a"), note(Quote("met in Kursk"), "b"), note(Quote("Council"), "c")),
    )
    assert [href for href, _ in links(result)] == ["/un-security-council/", "#note-c", "#note-a", "/kursk/", "#note-b"]
    stack = []
    for tag in text_view(result.html).tags:
        if tag.is_end:
            assert stack.pop() == tag.name
        else:
            stack.append(tag.name)


def test_20_the_same_quote_twice_is_refused() -> None:
    result = page("A missile flew. Then a missile fell.", notes=(note(Quote("missile")),))
    assert isinstance(result.anchors["n"], Ambiguous)
    assert len(result.anchors["n"].spans) == 2
    assert "<mark" not in result.html
