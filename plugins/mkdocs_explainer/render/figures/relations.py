"""The picture of an entity's relations: what leads to it on the left, what it leads to on the right.

Names stand in two columns, not around a circle: they are set one below the other, so that none covers another,
however long they are and in whatever script, and the same input gives the same picture.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_explainer.render.figures.lettering import lines_of, text_html, width_of
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.render.words import relation_words

MOST = 40
"""Names in a picture."""
WIDTH = 480.0
"""Units at least; more where a word would be broken otherwise."""
_SIZE = 15.0
"""Letters, in units: what the stylesheet uses on small screens; on large ones it draws them smaller."""
_LEADING = 18.0
_TYPE_LEADING = 20.0
_BETWEEN_GROUPS = 9.0
_BETWEEN_NAMES = 4.0
_RIM = 4.0
_ROUND = 7.0
_BOX = 108.0
_ALONE = 146.0
"""How wide the entity's own box is at least: between names, and beside them when all stand on one side."""
_SIDE = 153.0
"""Room for the names of a side at least."""
_WIDEST = 230.0
"""Room for a word; longer ones are broken."""
_SPINE = 15.0
"""From the entity to the line that joins a column."""
_TICK = 10.0


class Tie(NamedTuple):
    """A relation, seen from the entity in the middle."""

    type: str
    """As in YAML: `part-of`."""
    name: str
    """Of the entity at the other end."""
    href: str


@dataclass
class _Column:
    """One side: names under their relation's type, from the top down."""

    side: int
    """-1: left, towards the middle; 1: right, away from it."""
    edge: float
    """Where the names begin, or end."""
    room: float
    words: Words
    height: float = 0.0
    ticks: list[float] = field(default_factory=list)
    parts: list[tuple[float, str, list[str], Tie]] = field(default_factory=list)
    """Height of the first line, class, lines, relation."""

    def fill(self, ties: Sequence[Tie]) -> None:
        y = 0.0
        last = ""
        for tie in ties:
            if tie.type != last:
                y += _BETWEEN_GROUPS if last else 0
                said = relation_words(tie.type, self.words)
                arrowed = f"{said} →" if self.side < 0 else f"→ {said}"
                self.parts.append((y, "type", lines_of(arrowed, _SIZE - 2, self.room, most=1), tie))
                y += _TYPE_LEADING
                last = tie.type
            lines = lines_of(tie.name, _SIZE, self.room, most=3) or [""]  # a name of blanks takes its line, too
            self.parts.append((y, "name", lines, tie))
            self.ticks.append(y + _LEADING / 2)
            y += _LEADING * len(lines) + _BETWEEN_NAMES
        self.height = y - _BETWEEN_NAMES if ties else 0.0


def relations_svg(
    name: str, outgoing: Sequence[Tie], incoming: Sequence[Tie], *, id: str = "relations-map", words: Words = ENGLISH
) -> Markup:
    """Return the picture; nothing when there is nothing to show. Of more than 40 relations the first 40 are drawn."""
    outgoing, incoming = _chosen(outgoing, incoming)
    if not outgoing and not incoming:
        return Markup()
    left, right, width = _middle(name, outgoing, incoming, words)
    columns = [
        _Column(-1, left - _SPINE - _TICK - 4, left - _SPINE - _TICK - 4 - _RIM, words),
        _Column(1, right + _SPINE + _TICK + 4, width - right - _SPINE - _TICK - 4 - _RIM, words),
    ]
    for column, ties in zip(columns, (incoming, outgoing), strict=True):
        column.fill(_grouped(ties))
    own = lines_of(name, _SIZE, right - left - 14, most=4) or [""]
    own_height = _LEADING * len(own) + 14
    height = max(own_height, *(column.height for column in columns)) + 2 * _RIM
    drawn = [_column_svg(column, height, left if column.side < 0 else right) for column in columns if column.parts]
    box = Markup('<rect class="explainer-tie-self" x="{:g}" y="{:.1f}" width="{:g}" height="{:.1f}" rx="4"/>').format(
        left, (height - own_height) / 2, right - left, own_height
    )
    attributes = Markup(' class="explainer-tie-self-name" text-anchor="middle"')
    first = (height - _LEADING * len(own)) / 2 + _LEADING * 0.74
    label = text_html(own, (left + right) / 2, first, leading=_LEADING, attributes=attributes)
    return Markup(
        '<svg class="explainer-ties" viewBox="0 0 {0:g} {1:.0f}" width="{0:g}" height="{1:.0f}" direction="ltr"'
        ' role="group" aria-labelledby="{2}-title" aria-describedby="{2}-desc">'
        '<title id="{2}-title">{3}</title><desc id="{2}-desc">{4}</desc>\n{5}\n</svg>'
    ).format(
        width,
        height,
        id,
        words.gettext("Relations of {entry}", entry=name),
        words.gettext(
            "On the left what leads to it ({incoming}), on the right what it leads to ({outgoing})."
            " The table says the same in words.",
            incoming=len(incoming),
            outgoing=len(outgoing),
        ),
        Markup("\n").join([*drawn, box, label]),
    )


def _chosen(outgoing: Sequence[Tie], incoming: Sequence[Tie]) -> tuple[Sequence[Tie], Sequence[Tie]]:
    """Return at most 40 relations: half of each side, or more of one where the other has fewer."""
    half = MOST // 2
    kept = max(half, MOST - len(incoming))
    return outgoing[:kept], incoming[: MOST - min(len(outgoing), kept)]


def _grouped(ties: Sequence[Tie]) -> list[Tie]:
    """Return the relations with equal types together, in the order of their first."""
    order = {type: place for place, type in enumerate(dict.fromkeys(tie.type for tie in ties))}
    return sorted(ties, key=lambda tie: order[tie.type])


def _middle(name: str, outgoing: Sequence[Tie], incoming: Sequence[Tie], words: Words) -> tuple[float, float, float]:
    """Return where the entity's own box begins and ends, and how wide the picture is: no word of a name is broken."""
    beside = _SPINE + _TICK + 4
    box = min(_WIDEST, max(_BOX if outgoing and incoming else _ALONE, _longest([name]) + 16))
    sides = [min(_WIDEST, max(_SIDE, _longest(tie.name for tie in ties) + 2)) for ties in (incoming, outgoing)]
    if outgoing and incoming:
        left = _RIM + sides[0] + beside
        return left, left + box, max(WIDTH, left + box + beside + sides[1] + _RIM)
    if outgoing:
        return _RIM, _RIM + box, max(WIDTH, _RIM + box + beside + sides[1] + _RIM)
    room = max(sides[0], WIDTH - 2 * _RIM - box - beside)
    names = (line for tie in incoming for line in lines_of(tie.name, _SIZE, room, most=3))
    types = (line for tie in incoming for line in lines_of(f"{relation_words(tie.type, words)} →", _SIZE, room, most=1))
    left = _RIM + min(room, max(width_of(line, _SIZE) for line in chain(names, types)) + 2) + beside
    return left, left + box, max(WIDTH, left + box + _RIM)


def _longest(names: Iterable[str]) -> float:
    """Return how wide the longest word is."""
    return max((width_of(word, _SIZE) for name in names for word in name.split()), default=0.0)


def _column_svg(column: _Column, height: float, edge: float) -> Markup:
    """Return a column's lines and names. `edge`: of the box in the middle, on this side."""
    top = (height - column.height) / 2
    anchor = "end" if column.side < 0 else "start"
    ticks = [top + tick for tick in column.ticks]
    parts = [Markup('<path class="explainer-tie-line" d="{}"/>').format(_bracket(ticks, height / 2, edge, column.side))]
    for y, kind, lines, tie in column.parts:
        size = _LEADING * 0.74 + top + y
        attributes = Markup(' class="explainer-tie-{}" text-anchor="{}"').format(kind, anchor)
        text = text_html(lines, column.edge, size, leading=_LEADING, attributes=attributes)
        if kind == "name":
            full = Markup("<title>{}</title>").format(tie.name)
            text = Markup('<a xlink:href="{}" aria-label="{}">{}{}</a>').format(tie.href, tie.name, full, text)
        parts.append(text)
    return Markup("\n").join(parts)


def _bracket(ticks: Sequence[float], middle: float, edge: float, side: int) -> str:
    """Return the path from the box to a line beside the names, and from it a tick to each of them."""
    spine = edge + side * _SPINE
    end = spine + side * _TICK
    parts = [f"M{edge:g} {middle:.1f}H{spine:g}"]
    top, bottom = min(*ticks, middle) if ticks else middle, max(*ticks, middle) if ticks else middle
    for tick in ticks:
        is_corner = tick in (top, bottom) and abs(tick - middle) > _ROUND
        if is_corner:
            turn = _ROUND if tick < middle else -_ROUND
            parts.append(
                f"M{spine:g} {tick + turn:.1f}Q{spine:g} {tick:.1f} {spine + side * _ROUND:g} {tick:.1f}H{end:g}"
            )
        else:
            parts.append(f"M{spine:g} {tick:.1f}H{end:g}")
    first = top + (_ROUND if top < middle - _ROUND else 0)
    last = bottom - (_ROUND if bottom > middle + _ROUND else 0)
    parts.append(f"M{spine:g} {first:.1f}V{last:.1f}")
    return "".join(parts)
