"""What readers see of evidence: the words of a source, and when they were there."""

from collections.abc import Mapping

from markupsafe import Markup

from mkdocs_explainer.model.evidence import SeenWords, SourceRecord
from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.render.bibliography import date_words

GONE_MARK = "†"
"""Behind the mark of a citation whose words do not stand in the source any more."""


def is_lost(words: SeenWords) -> bool:
    """Return whether the words do not stand in the source as they are quoted."""
    return words.status in ("gone", "edited")


def seen_in_words(words: SeenWords) -> str:
    """Return what is known of words, as a sentence without its full stop; "" where nobody ever saw them.

    >>> seen_in_words(SeenWords("a", "found", "2026-11-03", seen="2026-11-03"))
    'The words were there on 3 November 2026'
    >>> seen_in_words(SeenWords("a", "edited", "2026-11-03", seen="2026-10-30"))
    'On 3 November 2026 the source said this in other words; these were there on 30 October 2026'
    >>> seen_in_words(SeenWords("a", "found", "2026-11-03", seen="2026-11-03", in_copy=True))
    'Read in a stored copy of the source on 3 November 2026'
    """
    seen, checked = date_words(words.seen), date_words(words.checked)
    last = f"; these were {'in a stored copy' if words.in_copy else 'there'} on {seen}" if seen else ""
    if words.status == "edited":
        return f"On {checked} the source said this in other words{last}"
    if words.status == "gone":
        return (
            f"On {checked} the source did not have these words any more{last}"
            if seen
            else (f"On {checked} the source did not have these words")
        )
    there = "Read in a stored copy of the source" if words.in_copy else "The words were there"
    return f"{there} on {seen}" if seen else ""


def evidence_html(source: Source, records: Mapping[str, SourceRecord]) -> Markup:
    """Return the words for which a source is cited, each with when it was there; nothing for a source without any."""
    record = records.get(source.id)
    lines = [_line(words, source.lang) for words in record.words] if record else []
    return Markup().join(lines)


def _line(words: SeenWords, lang: str) -> Markup:
    told = seen_in_words(words)
    if not told:
        return Markup()
    language = Markup(' lang="{}"').format(lang) if lang else Markup()
    mark = f"{GONE_MARK} " if is_lost(words) else ""
    now = Markup(" Now: <q{}>{}</q>.").format(language, words.now) if words.now else Markup()
    return Markup('<p class="explainer-evidence"><q{}>{}</q> <small>{}{}.{}</small></p>').format(
        language, words.quote, mark, told, now
    )
