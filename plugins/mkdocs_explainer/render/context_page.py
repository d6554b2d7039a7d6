"""What a context page's front matter adds to its text: the answer, what changed last, claims with their positions."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from mkdocs_explainer.model.context_page import FIGURE, Claim, Figure, Position
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.render.charts import chart_html
from mkdocs_explainer.render.free_ids import ids_of, with_free_ids
from mkdocs_explainer.render.markdown import annotation_inline
from mkdocs_explainer.render.messages.dates import date_html
from mkdocs_explainer.render.messages.words import linked
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import WrittenPage
from mkdocs_explainer.site.reach import reach_of_page

_CLAIMS = Markup(
    '<section class="explainer-claims" aria-labelledby="claims-and-positions">\n'
    '<h2 id="claims-and-positions">{}</h2>\n{}\n</section>'
)
_CLAIM = Markup(
    '<h3 id="claim-{0}">{1}<a class="headerlink" href="#claim-{0}" aria-label="{3}">¶</a></h3>\n'
    '<dl class="explainer-positions">\n{2}\n</dl>'
)
_POSITION = Markup("<div>\n<dt>{}{}</dt>\n<dd>{}{}</dd>\n</div>")


def with_front_matter(html: str, page: WrittenPage, references: References) -> str:
    """Return a hand-written page with its references resolved; a context page with what its front matter adds.

    Answer and newest change stand below the title, claims behind the text.
    """
    if not page.is_context:
        return _with_figures(html, page, references, ids_of(html)) if page.front.figures else references.resolve(html)
    head, title, rest = html.rpartition("</h1>")
    taken = ids_of(html)
    latest = _latest(page, references, to="explainer-changes" if "changes" in taken else "changes")
    top = Markup("\n").join(filter(None, [_answer(page), latest]))
    shown = _with_figures(f"{head}{title}\n{top}\n{rest}" if top else html, page, references, taken)
    return f"{shown}\n{with_free_ids(_claims(page.front.claims, references), taken)}" if page.front.claims else shown


def _with_figures(html: str, page: WrittenPage, references: References, taken: frozenset[str]) -> str:
    """Return a page's text with its figures where comments say so, the others behind it; sources by first citation."""
    figures: dict[str, Figure] = {}
    for number, figure in enumerate(page.front.figures, start=1):
        name = figure.id or str(number)
        figures[f"{name}-{number}" if name in figures else name] = figure

    def drawn(name: str) -> str:
        return with_free_ids(chart_html(figures.pop(name), name, references), taken)

    parts: list[str] = []
    done = 0
    for comment in FIGURE.finditer(html):
        parts.append(references.resolve(html[done : comment.start()]))
        done = comment.end()
        if comment[1] in figures:
            parts.append(drawn(comment[1]))
    parts.append(references.resolve(html[done:]))
    return "".join([*parts, *(f"\n{drawn(name)}" for name in list(figures))])


def _answer(page: WrittenPage) -> Markup:
    if not page.front.answer:
        return Markup()
    return Markup('<p class="explainer-answer">{}</p>').format(Markup(annotation_inline(page.front.answer)))


def _latest(page: WrittenPage, references: References, *, to: str) -> Markup:
    """Return when the page was checked, how far it reaches, and its newest change; its names are left to the text.

    to: the id of the list of changes.
    """
    words = references.words
    parts = []
    if page.front.reviewed:
        parts.append(words.gettext("Reviewed {date}", date=date_html(page.front.reviewed, words)))
    if reach := reach_of_page(references.corpus, page.front):
        parts.append(words.gettext("Covers events to {date}", date=date_html(reach, words)))
    if page.front.changes:
        newest = page.front.changes[0]
        line = linked(words.gettext("[Last change] {date}: {text}"), f'<a href="#{to}">', "</a>")
        parts.append(line.format(date=date_html(newest.date, words), text=Markup(annotation_inline(newest.text))))
    if not parts:
        return Markup()
    told = Markup().join(map(Markup("<span>{}</span>").format, parts))
    return Markup('<p class="explainer-byline explainer-latest explainer-off" data-search-exclude>{}</p>').format(told)


def _claims(claims: Sequence[Claim], references: References) -> Markup:
    blocks = []
    for number, claim in enumerate(claims, start=1):
        said = _inline(claim.claim, references)
        positions = Markup("\n").join(_position(position, references) for position in claim.positions)
        blocks.append(_CLAIM.format(number, said, positions, references.words.gettext("Link to this claim")))
    return _CLAIMS.format(references.words.gettext("Claims and positions"), Markup("\n").join(blocks))


def _position(position: Position, references: References) -> Markup:
    is_entry = position.who in references.corpus.entities
    who = _inline(f"[[{position.who}]]", references) if is_entry else escape(position.who)
    date = (
        Markup(" <small>{}</small>").format(date_html(position.date, references.words)) if position.date else Markup()
    )
    return _POSITION.format(who, date, _inline(position.says, references), _cites(position.sources, references))


def _inline(text: str, references: References) -> Markup:
    return Markup(references.resolve(annotation_inline(text)))


def _cites(citations: Sequence[Citation], references: References) -> Markup:
    marks = " ".join(mark for citation in citations if (mark := references.cite(citation)))
    return Markup('<sup class="explainer-cites">{}</sup>').format(Markup(marks)) if marks else Markup()
