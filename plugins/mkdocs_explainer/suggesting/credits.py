"""Who wrote an article and where from: bylines, datelines, credits. Whom they name no reader needs explained."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from mkdocs_explainer.model.spans import Span

_TOP = 1_000
"""Code points in which a byline stands."""
_BYLINE = re.compile(
    r"^[ \t]*(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI|Door|Av|Af)[ \t]+(?P<names>[^\n.!?:;«»“”\"]{3,120})$", re.MULTILINE
)
_JOINS = frozenset("and und et y e och og en in for with & de da di van von der le la".split())
"""Small words between the names of a byline."""
_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[^\W\d_a-z][^\n():;]{1,40}?)(?:,[^\n():;]{1,40})?[ \t]*"
    r"(?:\((?P<agency>[^()\n]{2,40})\)[ \t]*(?:[-–—]{1,2}|:)|[ \t][-–—]{1,2})[ \t]+(?=\S)",
    re.MULTILINE,
)
_CREDIT = re.compile(
    r"^[ \t]*[(\[]?(?:Additional[ \t]+)?(?:Reporting|Writing|Editing|Compiled|Translated|Photographs?)[ \t]+by\b[^\n]*$"
    r"|^[ \t]*[(\[]?Additional[ \t]+reporting[ \t]+by\b[^\n]*$",
    re.MULTILINE,
)

Kind = Literal["byline", "agency", "credit"]


class Credit(NamedTuple):
    """Words that say who wrote, not what happened. Offsets: half-open, code points of the text."""

    span: Span
    kind: Kind


class Credits(NamedTuple):
    """What was found, sorted."""

    aside: tuple[Credit, ...] = ()
    places: tuple[Span, ...] = ()
    """Of datelines: surely places."""


def credits_of(text: str) -> Credits:
    """Return bylines, agencies and credits, and the places of datelines.

    >>> text = "Boats came\\n\\nBy Ann Exley\\n\\nEXVILLE, May 6 (Newswire) -- The boats came.\\nEditing by Bo Yx"
    >>> found = credits_of(text)
    >>> [(text[one.span.start : one.span.end], one.kind) for one in found.aside]
    [('Ann Exley', 'byline'), ('Newswire', 'agency'), ('Editing by Bo Yx', 'credit')]
    >>> [text[span.start : span.end] for span in found.places]
    ['EXVILLE']
    """
    datelines = [one for one in _DATELINE.finditer(text) if all(map(_is_capital, one["place"].split()))]
    aside = [*_bylines(text), *(Credit(Span(*one.span("agency")), "agency") for one in datelines if one["agency"])]
    aside += [Credit(Span(*found.span()), "credit") for found in _CREDIT.finditer(text)]
    places = [Span(*one.span("place")) for one in datelines if one["agency"] or one["place"].isupper()]
    return Credits(tuple(sorted(aside)), tuple(places))


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word in _JOINS


def _bylines(text: str) -> Iterator[Credit]:
    for found in _BYLINE.finditer(text, 0, min(len(text), _TOP)):
        words = found["names"].replace(",", " ").split()
        names = [word for word in words if word[:1].isupper()]
        if len(names) > 1 and all(word[:1].isupper() or word.lower() in _JOINS for word in words):
            yield Credit(Span(*found.span("names")), "byline")
