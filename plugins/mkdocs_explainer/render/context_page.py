"""What a context page's front matter adds to its text: the answer, what changed last, claims with their positions."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from mkdocs_explainer.model.context_page import Claim, Position
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.render.bibliography import date_html
from mkdocs_explainer.render.free_ids import ids_of, with_free_ids
from mkdocs_explainer.render.markdown import annotation_inline
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import WrittenPage
from mkdocs_explainer.site.reach import reach_of_page

_CLAIMS = Markup(
    '<section class="explainer-claims" aria-labelledby="claims-and-positions">\n'
    '<h2 id="claims-and-positions">Claims and positions</h2>\n{}\n</section>'
)
_CLAIM = Markup(
    '<h3 id="claim-{0}">{1}<a class="headerlink" href="#claim-{0}" aria-label="Link to this claim">¶</a></h3>\n'
    '<dl class="explainer-positions">\n{2}\n</dl>'
)
_POSITION = Markup("<div>\n<dt>{}{}</dt>\n<dd>{}{}</dd>\n</div>")


def with_front_matter(html: str, page: WrittenPage, references: References) -> str:
    """Return a hand-written page with its references resolved; a context page with what its front matter adds.

    Answer and newest change stand below the title, claims behind the text.
    """
    if not page.is_context:
        return references.resolve(html)
    head, title, rest = html.rpartition("</h1>")
    taken = ids_of(html)
    latest = _latest(page, references.corpus, to="explainer-changes" if "changes" in taken else "changes")
    top = Markup("\n").join(filter(None, [_answer(page), latest]))
    shown = references.resolve(f"{head}{title}\n{top}\n{rest}" if top else html)
    return f"{shown}\n{with_free_ids(_claims(page.front.claims, references), taken)}" if page.front.claims else shown


def _answer(page: WrittenPage) -> Markup:
    if not page.front.answer:
        return Markup()
    return Markup('<p class="explainer-answer">{}</p>').format(Markup(annotation_inline(page.front.answer)))


def _latest(page: WrittenPage, corpus: Corpus, *, to: str) -> Markup:
    """Return when the page was checked, how far it reaches, and its newest change; its names are left to the text.

    to: the id of the list of changes.
    """
    parts = []
    if page.front.reviewed:
        parts.append(Markup("<span>Reviewed {}</span>").format(date_html(page.front.reviewed)))
    if reach := reach_of_page(corpus, page.front):
        parts.append(Markup("<span>Covers events to {}</span>").format(date_html(reach)))
    if page.front.changes:
        newest = page.front.changes[0]
        said = Markup(annotation_inline(newest.text))
        line = Markup('<span><a href="#{}">Last change</a> {}: {}</span>')
        parts.append(line.format(to, date_html(newest.date), said))
    if not parts:
        return Markup()
    return Markup('<p class="explainer-byline explainer-latest explainer-off">{}</p>').format(Markup().join(parts))


def _claims(claims: Sequence[Claim], references: References) -> Markup:
    blocks = []
    for number, claim in enumerate(claims, start=1):
        said = _inline(claim.claim, references)
        positions = Markup("\n").join(_position(position, references) for position in claim.positions)
        blocks.append(_CLAIM.format(number, said, positions))
    return _CLAIMS.format(Markup("\n").join(blocks))


def _position(position: Position, references: References) -> Markup:
    is_entry = position.who in references.corpus.entities
    who = _inline(f"[[{position.who}]]", references) if is_entry else escape(position.who)
    date = Markup(" <small>{}</small>").format(date_html(position.date)) if position.date else Markup()
    return _POSITION.format(who, date, _inline(position.says, references), _cites(position.sources, references))


def _inline(text: str, references: References) -> Markup:
    return Markup(references.resolve(annotation_inline(text)))


def _cites(citations: Sequence[Citation], references: References) -> Markup:
    marks = " ".join(mark for citation in citations if (mark := references.cite(citation)))
    return Markup('<sup class="explainer-cites">{}</sup>').format(Markup(marks)) if marks else Markup()
