"""What readers see of evidence: the words of a source, and when they were there."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from mkdocs_explainer.model.evidence import SeenWords, SourceRecord
from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.render.messages.dates import date_words
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import ENGLISH, Words

GONE_MARK = "†"
"""Behind the mark of a citation whose words do not stand in the source any more."""

_LOST = {
    "edited": (
        marked("On {date} the source said this in other words"),
        marked("On {date} the source said this in other words; these were there on {before}"),
        marked("On {date} the source said this in other words; these were in a stored copy on {before}"),
    ),
    "gone": (
        marked("On {date} the source did not have these words"),
        marked("On {date} the source did not have these words any more; these were there on {before}"),
        marked("On {date} the source did not have these words any more; these were in a stored copy on {before}"),
    ),
}
"""What is said of words that are lost: alone, and with when they were seen in the source or in a copy of it."""


def is_lost(words: SeenWords) -> bool:
    """Return whether the words do not stand in the source as they are quoted."""
    return words.status in ("gone", "edited")


def seen_in_words(seen: SeenWords, words: Words = ENGLISH) -> str:
    """Return what is known of a source's words, as a sentence without its full stop; "" where nobody ever saw them.

    >>> seen_in_words(SeenWords("a", "found", "2026-11-03", seen="2026-11-03"))
    'The words were there on 3 November 2026'
    >>> seen_in_words(SeenWords("a", "edited", "2026-11-03", seen="2026-10-30"))
    'On 3 November 2026 the source said this in other words; these were there on 30 October 2026'
    >>> seen_in_words(SeenWords("a", "found", "2026-11-03", seen="2026-11-03", in_copy=True))
    'Read in a stored copy of the source on 3 November 2026'
    """
    before, date = date_words(seen.seen, words), date_words(seen.checked, words)
    if seen.status in _LOST:
        known, known_there, known_in_copy = _LOST[seen.status]
        message = known if not before else known_in_copy if seen.in_copy else known_there
        return words.gettext(message, date=date, before=before)
    if not before:
        return ""
    if seen.in_copy:
        return words.gettext("Read in a stored copy of the source on {date}", date=before)
    return words.gettext("The words were there on {date}", date=before)


def evidence_html(
    source: Source,
    records: Mapping[str, SourceRecord],
    words: Words = ENGLISH,
    quoted: Iterable[str] | None = None,
    *,
    is_lost_alone: bool = False,
) -> Markup:
    """Return the words for which a source is cited, and when they were there; nothing for a source without any.

    What is known of several of them alike is said once, behind the last.

    quoted: the words that a page cites; `None`: all. is_lost_alone: only those that do not stand there any more.
    """
    record = records.get(source.id)
    if not record:
        return Markup()
    shown = record.words if quoted is None else [seen for quote in quoted if (seen := record.of(quote))]
    alike: dict[Markup, list[Markup]] = {}
    for seen in shown:
        if (is_lost(seen) or not is_lost_alone) and (told := seen_in_words(seen, words)):
            alike.setdefault(_told(seen, told, source.lang, words), []).append(_quotation(seen.quote, source.lang))
    lines = (
        Markup('<p class="explainer-evidence">{} <small>{}</small></p>').format(Markup(" ").join(quotations), known)
        for known, quotations in alike.items()
    )
    return Markup().join(lines)


def _told(seen: SeenWords, told: str, lang: str, words: Words) -> Markup:
    mark = f"{GONE_MARK} " if is_lost(seen) else ""
    now = words.gettext("Now: {words}.", words=_quotation(seen.now, lang)) if seen.now else ""
    return Markup("{}{}.{}").format(mark, told, Markup(" {}").format(now) if now else "")


def _quotation(text: str, lang: str) -> Markup:
    language = Markup(' lang="{}"').format(lang) if lang else Markup()
    return Markup("<q{}>{}</q>").format(language, text)
