"""The rule ANC302."""

import re
from collections.abc import Iterator, Sequence

from mkdocs_explainer.anchoring.quotes import Ambiguous
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location, Related, Severity
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.yaml_words import scalar

_SHOWN = 3
"""Places that are shown; who sees three knows what is wrong."""
_MARK = '"'
_LONGEST = 60
"""Characters of a prefix that is proposed."""


def check(context: Context) -> Iterator[Finding]:
    """Yield notes whose words stand in the article more than once."""
    for (article, note_id), place in context.anchors.items():
        note = context.corpus.notes[article, note_id]
        if not isinstance(place, Ambiguous) or note.quote is None:
            continue
        if note.kind == "identify" and note.scope == "article" and not note.body:
            continue  # it is about all of them
        text, origin = context.texts[article], context.corpus.origin("note", f"{article}/{note_id}")
        spans = sorted(place.spans)[:_SHOWN]
        deciding = [_deciding(text, span, place.spans) for span in spans]
        more = len(place.spans) - len(spans)
        location = context.locate_text(origin, "quote", "exact", text=note.quote.exact)
        yield Finding(
            "ANC302",
            f"these words stand in the article {len(place.spans)} times",
            location,
            label=f"which one? ({more} more not shown)" if more else "which one?",
            related=tuple(
                Related(
                    context.locate_in_article(article, span), f'{words[0]}: "{words[1]}"' if words else "one of them"
                )
                for span, words in zip(spans, deciding, strict=True)
            ),
            help="add the prefix of the place that is meant: quote: {exact: …, prefix: …}",
            fixes=tuple(fix for words in deciding if words for fix in _choosing(context, location, note.quote, words)),
        )


def _choosing(context: Context, location: Location, quote: Quote, words: tuple[str, str]) -> Iterator[Fix]:
    """Yield the fix that adds the deciding words to the quote, in the way in which it is written."""
    key, value = words
    lines = context.read(location.path).removeprefix("\ufeff").split("\n")
    line = lines[location.line - 1] if location.line <= len(lines) else ""
    start, end = location.column - 1, (location.end_column or 1) - 1
    if quote.prefix or quote.suffix or line[start:end] != quote.exact:
        return
    if line[start - 1 : start] in ("'", '"'):
        start, end = start - 1, end + 1
    before = line[:start]
    title = f'the one with the {key} "{value}"'
    added = f"{key}: {scalar(value, style=_MARK)}"
    if re.fullmatch(r"[ ]*quote:[ ]+", before):
        mapping = f"{{exact: {scalar(quote.exact, style=_MARK)}, {added}}}"
        yield Fix(title, (Edit(location.line, start + 1, location.line, end + 1, mapping),))
    elif re.fullmatch(r"[ ]*quote:[ ]+\{[ ]*exact:[ ]*", before):
        yield Fix(title, (Edit(location.line, end + 1, location.line, end + 1, f", {added}"),))
    elif (found := re.fullmatch(r"([ ]+)exact:[ ]+", before)) and re.fullmatch(r"\s*(?:#.*)?", line[end:]):
        yield Fix(title, (Edit.line_after(location.line, f"{found[1]}{added}"),))


def _deciding(text: str, span: Span, spans: Sequence[Span]) -> tuple[str, str] | None:
    """Return `prefix` or `suffix` and the words there that no other place has; `None` when there are none so near."""
    others = [other for other in spans if other != span]
    for length in range(1, _LONGEST):
        prefix = text[max(span.start - length, 0) : span.start]
        if prefix[:1].isspace() or (span.start > length and not text[span.start - length - 1].isspace()):
            continue  # whole words
        if "\n" not in prefix and not any(text[: other.start].endswith(prefix) for other in others):
            return "prefix", prefix
    for length in range(1, _LONGEST):
        suffix = text[span.end : span.end + length]
        if not suffix[-1:].isalnum() or text[span.end + length : span.end + length + 1].isalnum():
            continue
        if "\n" not in suffix and not any(text.startswith(suffix, other.end) for other in others):
            return "suffix", suffix
    return None


RULE = Rule(
    code="ANC302",
    name="quote-ambiguous",
    severity=Severity.ERROR,
    what="The words that a note quotes stand in its article more than once, and its prefix and suffix do not decide.",
    why=(
        "The note would be shown beside a passage that its author may not have meant. Only the author knows which one, "
        "so each place is suggested and none is chosen."
    ),
    example="quote: North Korean troops",
    fix='quote: {exact: North Korean troops, prefix: "as many as 10,000 "}',
    safety="suggestion",
    check=check,
)
