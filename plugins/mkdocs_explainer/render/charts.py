"""Pictures that a page's front matter describes in numbers, with the same in words: every value, who says so, when."""

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup, escape

from mkdocs_explainer.model.context_page import Estimate, Figure, FigureKind, Path
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.render.figures.plots import line_svg, profile_svg
from mkdocs_explainer.render.figures.scales import Scale, scale_of
from mkdocs_explainer.render.figures.tracks import bar_svg, range_svg
from mkdocs_explainer.render.markdown import annotation_inline
from mkdocs_explainer.render.messages.dates import date_html
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.region_maps import region_map_html

_FIGURE = Markup(
    '<figure class="explainer-figure explainer-off" id="figure-{0}" aria-labelledby="figure-{0}-title">\n'
    '<figcaption id="figure-{0}-title"><b>{1}</b>{2}</figcaption>\n{3}\n{4}</figure>'
)
_TABLE = Markup('<table class="explainer-chart">\n<thead>{}</thead>\n<tbody>\n{}\n</tbody>\n</table>')
_HEAD = Markup(
    '<tr><th scope="col">{}</th><td class="explainer-chart-scale" aria-hidden="true">{}</td>'
    '<th scope="col">{}</th></tr>'
)
_ROW = Markup('<tr><th scope="row">{}</th><td aria-hidden="true">{}</td><td>{}</td></tr>')
_RANGE = marked("{least} to {most}")
_LEAST, _MOST = marked("at least {number}"), marked("up to {number}")


def chart_html(figure: Figure, name: str, references: References) -> Markup:
    """Return a figure for a page: a picture and the same in words. name: of its own on the page."""
    words = references.words
    if figure.kind == "map":
        body, credit = region_map_html(figure, name, references)
        if not body:  # nothing of it is there: the rules tell
            return body
    else:
        body, credit = _DRAWN[figure.kind](figure, references), ""
    unit = (
        Markup(" <small>{}</small>").format(figure.unit)
        if figure.unit and figure.kind not in ("profile", "map")
        else Markup()
    )
    below = []
    if figure.note:
        below.append(Markup(references.resolve(annotation_inline(figure.note), figure.sources)))
    if figure.date:
        below.append(escape(words.gettext("As of {date}.", date=date_html(figure.date, words))))
    told = Markup(" ").join(below) + _cites(figure.sources, references)
    note = Markup('<p class="explainer-figure-note">{}</p>\n').format(told) if told else Markup()
    note += Markup('<p class="explainer-figure-note">{}</p>\n').format(credit) if credit else Markup()
    return _FIGURE.format(name, figure.title, unit, body, note)


def _estimates(figure: Figure, references: References) -> Markup:
    words = references.words
    ends = [end for one in figure.estimates for end in (one.value, one.least, one.most) if end is not None]
    scale = scale_of(ends)
    rows = []
    for one in sorted(figure.estimates, key=lambda one: one.date):
        who = escape(one.who)
        if one.date:
            who += Markup(" <small>{}</small>").format(date_html(one.date, words))
        low, high = (one.value, one.value) if one.value is not None else (one.least, one.most)
        value = _amount(one, words) + _cites(one.sources, references)
        rows.append(_ROW.format(who, range_svg(scale, low, high), value))
    head = _HEAD.format(words.gettext("Who says so"), _ends(scale, words), words.gettext("Estimate"))
    return _TABLE.format(head, Markup("\n").join(rows))


def _amount(one: Estimate, words: Words) -> Markup:
    if one.value is not None:
        return escape(words.amount(one.value))
    least = words.amount(one.least) if one.least is not None else ""
    most = words.amount(one.most) if one.most is not None else ""
    if least and most:
        return escape(words.gettext(_RANGE, least=least, most=most))
    return escape(words.gettext(_LEAST if least else _MOST, number=least or most))


def _bars(figure: Figure, references: References) -> Markup:
    words = references.words
    scale = scale_of(row.value for row in figure.rows)
    rows = [
        _ROW.format(row.label, bar_svg(scale, row.value), words.amount(row.value) + _cites(row.sources, references))
        for row in figure.rows
    ]
    head = _HEAD.format(words.gettext("What"), _ends(scale, words), words.gettext("Number"))
    return _TABLE.format(head, Markup("\n").join(rows))


def _line(figure: Figure, references: References) -> Markup:
    words = references.words
    labels = [row.label for row in figure.rows]
    picture = line_svg([row.value for row in figure.rows], labels, figure.title, words.amount)
    rows = Markup("\n").join(
        Markup('<tr><th scope="row">{}</th><td>{}{}</td></tr>').format(
            row.label, words.amount(row.value), _cites(row.sources, references)
        )
        for row in figure.rows
    )
    table = Markup('<table class="explainer-chart">\n<tbody>\n{}\n</tbody>\n</table>').format(rows)
    folded = Markup('<details class="explainer-rest">\n<summary>{}</summary>\n{}\n</details>')
    return picture + Markup("\n") + folded.format(words.gettext("The numbers"), table)


def _profile(figure: Figure, references: References) -> Markup:
    words = references.words
    paths = [path.points for path in figure.paths]
    picture = profile_svg(paths, figure.title, words.amount, is_one_scale=not figure.up_unit)
    told = [_path_words(path, figure, references) for path in figure.paths]
    return picture + Markup('\n<ol class="explainer-plot-key">\n{}\n</ol>').format(Markup("\n").join(told))


def _path_words(path: Path, figure: Figure, references: References) -> Markup:
    words = references.words
    far, high = max(x for x, _ in path.points), max(y for _, y in path.points)
    measures = [(figure.across, far, figure.unit), (figure.up, high, figure.up_unit or figure.unit)]
    shown = [(name, value, unit) for name, value, unit in measures if value or len(path.points) > 1]
    said = words.pgettext("list", ", ").join(
        f"{name} {words.amount(value)} {unit}".strip() for name, value, unit in shown
    )
    return Markup("<li><b>{}</b> {}{}</li>").format(path.name, said, _cites(path.sources, references))


def _ends(scale: Scale, words: Words) -> Markup:
    return Markup("<span>{}</span> <span>{}</span>").format(words.amount(scale.low), words.amount(scale.high))


def _cites(sources: Sequence[Citation], references: References) -> Markup:
    marks = " ".join(dict.fromkeys(mark for citation in sources if (mark := references.cite(citation))))
    return Markup('<sup class="explainer-cites">{}</sup>').format(Markup(marks)) if marks else Markup()


_DRAWN: Mapping[FigureKind, Callable[[Figure, References], Markup]] = {
    "estimates": _estimates,
    "bars": _bars,
    "line": _line,
    "profile": _profile,
}
