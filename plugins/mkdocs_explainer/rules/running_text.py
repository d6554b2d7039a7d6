"""Patterns in the annotations' Markdown, outside code."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.references import code_spans

_MOST = 10
"""Matches that are reported of one text."""


def find_in_fields(
    context: Context, pattern: re.Pattern[str], *, without_comments: bool = True
) -> Iterator[tuple[re.Match[str], Callable[[], Location]]]:
    """Yield matches of the pattern in all Markdown texts, with what locates its group, if it has one, in the file."""
    for place in context.markdown_fields:
        if pattern.search(place.text) is None:
            continue
        code = code_spans(place.text, with_comments=without_comments)
        count = 0
        for match in pattern.finditer(place.text):
            span = Span(*match.span(match.lastindex or 0))
            if not any(span.overlaps(other) for other in code):
                yield match, partial(context.locate_in_field, place, span)
                count += 1
            if count == _MOST:
                break
