"""Names without what a text puts around them: credits, titles, small words of its language."""

from collections.abc import Iterable, Sequence

from mkdocs_explainer.linking.acronyms import expansion_start
from mkdocs_explainer.linking.languages.english import FUNCTION_WORDS
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.overlaps import Overlaps
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.suggesting.capitals import Capitals
from mkdocs_explainer.suggesting.credits import Credits
from mkdocs_explainer.suggesting.name_phrases import Phrase
from mkdocs_explainer.suggesting.term_phrases import brackets

_INSIDE = frozenset(
    "& and d de del der des di die du e en et for für het l la le les of on para per pour the und van voor y".split()
)
"""Small words inside names of institutions."""


def placed(named: Iterable[Phrase], credited: Credits) -> Iterable[Phrase]:
    """Yield the names without those of bylines, agencies and credits; those of datelines as places."""
    aside, places = Overlaps(one.span for one in credited.aside), Overlaps(credited.places)
    for phrase in named:
        span = Span(phrase.start, phrase.end)
        if not aside.any_at(span):
            yield phrase._replace(cue="dateline", is_weak=False) if places.any_at(span) else phrase


def widened(capitals: Capitals, named: Sequence[Phrase]) -> Iterable[Phrase]:
    """Yield the names, those whole whose short form says that `and` is inside: `Food and Trade Office (FTO)`."""
    text, shorts = capitals.text, brackets(capitals.text)
    starts: dict[int, int] = {}
    for phrase in named:
        if short := shorts.get(phrase.end):
            letters = [letter for letter in short.lower() if letter.isalpha()]
            start = expansion_start(text, phrase.end, letters, FUNCTION_WORDS | _INSIDE)
            before = text[max(start, 0) : phrase.start].split()
            if 0 <= start < phrase.start and all(word[0].isupper() or word in _INSIDE for word in before):
                starts[phrase.end] = start
    wide = Overlaps(Span(start, end) for end, start in starts.items())
    for phrase in named:
        if phrase.end in starts:
            yield phrase._replace(start=starts[phrase.end], is_weak=False)
        elif not wide.any_at(Span(phrase.start, phrase.end)):
            yield phrase


def trimmed(text: str, named: Iterable[Phrase], language: Language) -> Iterable[Phrase]:
    """Yield the names of a text in another language than English, for which the rules were made.

    Small words and titles of that language go from their front. Where all nouns have capitals, a single word is a name
    if something else than its capital says so: a title before it, a dateline, capitals throughout.
    """
    named = list(named)
    wholes = [" ".join(text[phrase.start : phrase.end].split()) for phrase in named]
    for phrase, whole in zip(named, wholes, strict=True):
        start, is_titled = phrase.start, False
        words = whole.split()
        if any(other.endswith(f" {whole}") for other in wholes):  # `Le Goff`, after `Claire Le Goff`
            yield phrase
            continue
        while words and (words[0].lower() in language.function_words or _is_title(words[0], language)):
            is_titled = _is_title(words[0], language)
            start = text.index(words[0], start) + len(words[0])
            start += len(text[start : phrase.end]) - len(text[start : phrase.end].lstrip())
            words = words[1:]
        if not words or not words[0][0].isupper():
            continue
        found = phrase._replace(start=start, cue="titled" if is_titled else phrase.cue, is_weak=False)
        is_noun = language.noun_capitals and len(words) == 1 and not words[0].isupper()
        if not is_noun or found.cue in ("titled", "aged", "dateline"):
            yield found if start != phrase.start else phrase


def _is_title(word: str, language: Language) -> bool:
    return word.lower() in language.titles or word.lower().rstrip(".") in language.titles
