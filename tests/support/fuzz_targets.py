"""What reads strangers' bytes, each as a function that raises where a promise is broken; for `make fuzz` and the tests.

A part of a text is told from the next by a zero byte, where a target needs several.
"""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from mkdocs_explainer.anchoring.quotes import AnchorText, Found
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.characters import decode
from mkdocs_explainer.load.dates import check_date, dates_in, readable_date
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.load.front_matter import find_danger, read_front_matter
from mkdocs_explainer.load.git import history
from mkdocs_explainer.load.guard import find_nesting
from mkdocs_explainer.load.markdown_cost import find_costly, find_long
from mkdocs_explainer.load.page_head import page_head
from mkdocs_explainer.model.corpus import Alias, Entity, Note, Quote
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.project.published import published
from mkdocs_explainer.project.settings import read_settings
from mkdocs_explainer.render.markdown import annotation_html, article_markdown_html
from mkdocs_explainer.rules import rule
from mkdocs_explainer.site.page import Page, annotate
from mkdocs_explainer.text.active import active_in_value, active_parts
from mkdocs_explainer.text.active_files import active_in_file
from mkdocs_explainer.text.references import find_references, find_unread, references_said
from mkdocs_explainer.text.view import text_view
from mkdocs_explainer.text.weave import Highlight, Wrap, weave
from tests_support import unwoven

_KINDS = ("article", "entity", "note", "source")
_NAMES = (
    Entity("kursk", "Kursk Oblast", "place", (Alias("Kursk"), Alias("Курск", lang="ru")), ("Kursk submarine",)),
    Entity("office", "United Widget Office", "organization", (Alias("UW"), Alias("U.W."))),
    Entity("ann", "Ann Ex", "person", (Alias("President"),)),
    Entity("alba", "Alba", "place"),
    Entity("team", "Alba national football team", "organization"),
    Entity("letter", "x", "concept"),
)
_LINKER = Linker(_NAMES)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _must(is_kept: object, promise: str) -> None:
    if not is_kept:
        raise AssertionError(promise)


def yaml_file(data: bytes) -> None:
    """An annotation file is an object, or findings in it."""
    lines = _text(data).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for kind in _KINDS:
        loaded = load_file(Place("x.yml", kind, "a/b" if kind == "note" else "a"), data)  # type: ignore[arg-type]
        _must(loaded.part is not None or loaded.findings, "a file that is no object has a finding")
        for finding in loaded.findings:
            rule(finding.code)
            place = finding.location
            _must(1 <= place.line <= len(lines), "a finding stands on a line of the file")
            _must(1 <= place.column <= len(lines[place.line - 1]) + 2, "a finding stands in its line")
            _must(finding.message and "\n" not in finding.message, "a message is one line")


def front_matter(data: bytes) -> None:
    """A page is read, or has a finding; what stands before its text never ends a reading."""
    text = _text(data)
    find_danger(text, "x.md")
    if not find_nesting(text, "x.md"):
        read_front_matter(text, "x.md")
    head = page_head(text)
    _must(text.replace("\r", "").endswith(head.text.replace("\r", "")) or head.text == "", "a page's text is its end")
    for value in head.said:
        list(active_in_value(value))


def html(data: bytes) -> None:
    """Marks change nothing but themselves, whatever the HTML is."""
    source = _text(data)
    view = text_view(source)
    length = len(view.text)
    cuts = sorted({length * part // 7 for part in range(8)})
    wraps = [Wrap(Span(a, b), "<cite>", "</cite>") for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    notes = [
        Highlight(Span(a, b), "<m>", "<m>", "</m>", "<q></q>") for a, b in zip(cuts, cuts[2:], strict=False) if a < b
    ]
    woven = weave(view, wraps=wraps, highlights=notes)
    _must(unwoven(woven.html, woven.insertions) == source, "without its marks a text is what it was")
    _must(text_view(woven.html).text == view.text, "marks change no word")


def annotation(data: bytes) -> None:
    """Nothing is active in what annotations and articles become, by the judge that pages have."""
    text = _text(data)
    if find_nesting(text, "") or find_long(text) is not None or find_costly(text) is not None:
        return
    for made in (annotation_html(text), article_markdown_html(text)):
        clean = re.sub(r"</?explainer-(?:ref|cite)\b[^>]*>", "", made)
        _must(not [*active_parts(clean)], "nothing is active in what was cleaned")
        text_view(made)


def written_page(data: bytes) -> None:
    """A hand-written page is judged, whatever it holds; so is a file beside it."""
    text = _text(data)
    page = published(text, ("attr_list", "md_in_html", "pymdownx.superfences", "pymdownx.blocks.html", "unknown"))
    for made in page.html:
        for part in active_parts(made):
            _must(part.message and 0 <= part.start <= len(made), "what is active has its place")
    for name in ("x.svg", "x.html", "x.css", "x.xml", "x.js"):
        list(active_in_file(name, text))


def references(data: bytes) -> None:
    """References lie in the text, in order, and are said again as they were read."""
    text = _text(data)
    found = find_references(text)
    _must(found == sorted(found, key=lambda one: one.start), "references stand in order")
    _must(
        all(0 <= one.outer.start <= one.start < one.end <= one.outer.end <= len(text) for one in found), "in the text"
    )
    _must(references_said(text, lambda _: None) == text, "what nobody says otherwise stays")
    _must(all(0 <= span.start < span.end <= len(text) for span in find_unread(text)), "unread ones lie in the text")


def linker(data: bytes) -> None:
    """Mentions lie in the text, in order, and apart."""
    text = _text(data)
    mentions = _LINKER.mentions(text)
    ends = [0, *(mention.end for mention in mentions)]
    _must(all(end <= one.start < one.end <= len(text) for end, one in zip(ends, mentions, strict=False)), "apart")
    notes = (Note("n", "a", "explain", "x", Quote(text[:40])),)
    annotate(Page("a", f"<p>{text}</p>", notes=notes), _LINKER, href_of=str)


def anchorer(data: bytes) -> None:
    """A passage that was described is found at its place, and any quote has an answer within the text."""
    text, exact, prefix, suffix = [*_text(data).split("\x00"), "", "", ""][:4]
    prepared = AnchorText(text)
    answer = prepared.anchor(Quote(exact, prefix, suffix))
    if isinstance(answer, Found):
        _must(0 <= answer.start <= answer.end <= len(text), "a passage lies in the text")
    start, end = len(text) // 3, len(text) // 3 + min(20, len(text) // 4 + 1)
    quote = prepared.describe(start, end)
    again = prepared.anchor(quote)
    if isinstance(again, Found):
        _must(not again.edited, "words that were just described are not edited")


def dates(data: bytes) -> None:
    """Dates that are offered are dates."""
    for value in _text(data).split("\n")[:20]:
        check_date(value)
        readable_date(value)
        _must(all(check_date(date) == "" for date in dates_in(value)), "what is offered is a date")


def git_commit(data: bytes) -> None:
    """What git lists of a history is read, whatever stands in a commit."""
    read = history._commit(data)
    _must(read.date == "" or re.fullmatch(r"\d{4}-\d\d-\d\d", read.date), "a date is a day or nothing")
    _must(all(name.strip() and "@" not in name and name.isprintable() for name in read.authors), "a name is one")
    _must(all(len(one.date) in {0, 10} for one in history.read_log(data)), "a list of commits is read")


def configuration(data: bytes) -> None:
    """A site's configuration is read, or has a problem in words."""
    for name in ("mkdocs.yml", "zensical.toml"):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / name).write_bytes(data)
            settings = read_settings(Path(folder))
            _must("\n" not in settings.problem.strip() or settings.problem, "a problem is told")


def text_file(data: bytes) -> None:
    """Any bytes are a text or a finding."""
    found = decode(data, "x.txt")
    _must(isinstance(found, str) or found.message, "bytes are a text, or a finding says why not")


TARGETS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one
    for one in (
        *(yaml_file, front_matter, html, annotation, written_page, references, linker, anchorer, dates, git_commit),
        *(configuration, text_file),
    )
}
WORDS = [
    *("name", "type", "summary", "aliases", "quote", "sources", "title", "template", "plugins", "explainer", "!ENV ["),
    *(
        "INHERIT: mkdocs.yml",
        "markdown_extensions",
        "---\n",
        "\n...\n",
        "&a ",
        "*a",
        "!!str",
        "<<: ",
        "? ",
        "- ",
        ": |\n ",
    ),
    *(
        "<script>",
        "<img src=x onerror=y>",
        "<b title='",
        "</b>",
        "<!--",
        "-->",
        "<![CDATA[",
        "&#x6A;",
        "&colon;",
        "\\72 ",
    ),
    *(
        "javascript:",
        "//e.x/",
        "{ onclick=x }",
        "{: #a .b }",
        "[a](b)",
        "[a][b]\n\n[b]: c",
        "![",
        "`",
        "```\n",
        "\\(",
        "$$",
    ),
    *(
        "[[Kursk]]",
        "[[kursk|x]]",
        "[@ap, p. 3]",
        "[@",
        "Kursk",
        "UW",
        "U.W.",
        "Ann Ex",
        "President",
        "Alba",
        "\u0301",
        "\u202e",
    ),
    *(
        "\u00a0",
        "\u200b",
        "\x00",
        "\x01",
        "\x02",
        "\r\n",
        "2024-08-06",
        "Aug. 6, 2024",
        "circa ",
        "Курск",
        "漢字",
        "<ruby>漢<rt>kan",
    ),
    *(
        "<svg onload=x>",
        "<?xml-stylesheet ?>",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        "@import '//x'",
        "url(//x)",
        "/// html | div",
    ),
]
"""Pieces that the readers look for."""
