"""Where a neighbour could belong to the same name, and whether it may be a stranger's."""

import re
from functools import lru_cache

from mkdocs_explainer.linking.answers import Answers
from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.languages.language import Language, foreign_particles
from mkdocs_explainer.linking.languages.named_works import NAMED_WORKS
from mkdocs_explainer.linking.scene import LONGEST_WORD, Scene
from mkdocs_explainer.text.folding import BREAK

OPENING = "\"'([{"
_QUOTES = "\"'"
_AGE = re.compile(r",? \(?\d{1,2}[,)]|, \d{1,2}[.;:](?!\d)")
"""After a person's name."""
_YEARS = re.compile(r",? \(?(?:[^\W\d_]{1,3} )?\d{1,3} ([^\W\d_]+)")
"""The same with the word for years, in some languages behind a small word (`de 51 años`)."""
_AGE_BEFORE = re.compile(r"\d{1,2}-[^\W\d_]")
"""The start of a word such as `51-year-old` before it."""
CLOSING = "\"')]},;:!?."
SHORTEST_DATELINE = 4
"""Letters of a town in capitals before a dispatch; shorter words in capitals are acronyms."""
NO_NEIGHBOUR = 0
AFTER_CAPITAL, AFTER_SMALL, BEFORE_CAPITAL, BEFORE_OTHER, BEFORE_SMALL, BEFORE_WORD = 1, 2, 4, 8, 16, 32
"""What stands behind a name, and before it: a word with a capital; `of`, `&`, a particle. Before it, too: an initial,
and what has an apostrophe, besides plain words with a capital and the small ones, to which articles behind `of` belong;
and a word that says what has the name: a ship or the like, a rank, a person's title."""


class Sides:
    """Tells where a word could belong to the same name; most names stand between words that cannot."""

    __slots__ = (
        "_after",
        "_article",
        "_articles",
        "_before",
        "_beginnings",
        "_between",
        "_elisions",
        "_ends_of",
        "_has_caseless_heads",
        "_has_heads_before",
        "_has_heads_behind",
        "_is_elided",
        "_is_head_before",
        "_is_head_behind",
        "_joining",
        "_of_words",
        "_particles",
        "_small",
        "_words",
        "_works",
    )

    def __init__(self, language: Language) -> None:
        particles = foreign_particles(language)
        self._joining = particles | language.of_words | {"&"}
        self._beginnings = frozenset(f"{word}{end}"[:2] for word in self._joining for end in (" ", BREAK))
        """The first two signs of what joins a name to the one that follows it."""
        self._after = Answers(self._kind_after)
        """By three signs behind a name."""
        self._of_words = language.of_words
        self._ends_of = frozenset(sign for word in language.of_words for sign in (word[-1], word[-1].upper()))
        self._particles = particles | language.of_words
        """Join a name to the one before them."""
        self._article = language.joined_article
        self._articles = language.articles - language.of_words - language.directions
        between = language.function_words | language.titles | language.calendar
        self._between = between - language.directions - language.of_words - language.articles
        """Before a name they belong to none, whatever their capitals."""
        self._elisions = language.elisions
        self._is_head_behind = language.is_head_behind
        self._has_heads_behind = any(word[0].title() == word[0] for word in (*language.heads, *language.head_stems))
        """Those of a script without capitals."""
        self._is_head_before = language.is_head_before
        self._has_caseless_heads = any(word[0].title() == word[0] for word in language.heads_before)
        self._small = language.of_words | language.articles
        self._has_heads_before = bool(language.heads_before)
        self._is_elided = any(word.endswith("'") for word in language.of_words | language.articles)
        self._words = language.named_things | language.lower_ranks | language.kin
        self._words |= language.titles_of_women | language.titles_of_men
        self._works = language.named_things | NAMED_WORKS.get(language.code, language.named_works)
        self._before = Answers(self._kind_of)
        """By the word before a name, as it is written."""

    def of(self, scene: Scene, framed: str, start: int, end: int) -> int:
        """Return what stands beside `start` to `end`, as a sum: one for behind, one for before, or none of them.

        framed: the text with a break before it and behind it.
        """
        found = self._after[framed[end + 1 : end + 4]]
        if found is None:
            found = self._kind_of_next(scene.word_after(end))
        sign = framed[start]
        if sign == " " and start > 1:
            word = framed[max(0, start - LONGEST_WORD) : start].rpartition(" ")[2]
            kind = self._before[word]
            if kind is None:
                begin = start - 1 - len(word.rpartition(BREAK)[2])
                kind = BEFORE_SMALL if self._is_after_of(scene, begin) else NO_NEIGHBOUR
            return found + kind
        if sign in _QUOTES and start > 1:
            found += BEFORE_OTHER if sign == "'" and self._is_elided else NO_NEIGHBOUR
            found += BEFORE_WORD if self._works and scene.word_before(start - 1) in self._works else NO_NEIGHBOUR
        elif sign == self._article and start > 1 and self._is_head_before(scene.word_before(start - 1)):
            found += BEFORE_OTHER
        return found

    def _kind_after(self, signs: str) -> int | None:
        """Return what three signs behind a name tell; `None`: the whole word tells it."""
        if signs[0] != " ":
            return NO_NEIGHBOUR
        if signs[1:] in self._beginnings:
            return None
        if signs[1:2].isupper():
            return AFTER_CAPITAL
        return None if self._has_heads_behind else NO_NEIGHBOUR

    def _kind_of_next(self, word: str) -> int:
        """Return what a word without a capital tells that stands behind a name."""
        if word in self._joining:
            return AFTER_SMALL
        return AFTER_CAPITAL if self._has_heads_behind and self._is_head_behind(word.rstrip(CLOSING)) else NO_NEIGHBOUR

    def _kind_of(self, written: str) -> int | None:
        """Return what a word is that stands before a name; `None`: the one before the word tells whether it belongs to
        the name."""
        word = written.rpartition(BREAK)[2]
        bare, lower = without_elision(word.lstrip(OPENING), self._elisions), word.lower()
        kind = NO_NEIGHBOUR
        if lower in self._articles:
            return None
        if bare[:1].isupper():
            if bare.lower() not in self._between:
                kind = BEFORE_CAPITAL if self._is_plain(bare) else BEFORE_OTHER
            kind += BEFORE_WORD if bare.lower() in self._words else NO_NEIGHBOUR
        elif bare == "&" or lower in self._particles or (self._has_caseless_heads and self._is_head_before(bare)):
            kind = BEFORE_SMALL
        elif bare in self._words or (self._works and not bare and word.endswith('"')):  # `« Ex »`
            kind = BEFORE_WORD
        return kind

    def _is_plain(self, word: str) -> bool:
        """Return whether a word with a capital is no initial, no `Of` or `The` of a heading, and no head
        (`Landgericht`)."""
        return word[-1] != "." and "'" not in word and word.lower() not in self._small and not self._has_heads_before

    def _is_after_of(self, scene: Scene, begin: int) -> bool:
        """Return whether `of` stands before the article at `begin`: elsewhere an article tells nothing."""
        text = scene.text
        is_of = text[begin - 2 : begin - 1] in self._ends_of and scene.word_before(begin).lower() in self._of_words
        return is_of or text[begin - 1 : begin] == "'"


@lru_cache(maxsize=16)
def sides_of(language: Language) -> Sides:
    """Return what tells about neighbours in a language: one for all linkers, as are the words between names."""
    return Sides(language)


def without_elision(word: str, elisions: frozenset[str]) -> str:
    """Return a word without the small one that has lost its vowel before it (`L'armateur`)."""
    if "'" not in word or not elisions:
        return word
    elided, _, rest = word.partition("'")
    return rest if rest and elided.lower() in elisions else word


def follows_title_of(scene: Scene, start: int) -> bool:
    """Return whether a title and `of` stand before `start`: what stands there says of what (`Mayor of Alba Ann Ex`)."""
    of = scene.word_before(start)
    if of not in scene.language.of_words:
        return False
    return scene.word_before(start - 1 - len(of)).lstrip(OPENING).lower() in scene.language.titles


def is_shouting(scene: Scene, candidate: Candidate) -> bool:
    """Return whether the candidate and the words around it are in capitals."""
    surface = candidate.surface
    return len(surface) > 1 and surface.isupper() and scene.is_shouting(candidate.start, candidate.end)


def may_be_strangers(scene: Scene, candidate: Candidate, *, by: str) -> bool:
    """Return whether the word beside the candidate may make it a stranger's name: `Ann Alba`, `Alba Roe`.

    by: the rule that says that the candidate is a part of a longer name.
    """
    if _may_be_name(scene, scene.word_before(candidate.start).lstrip(OPENING)):
        return True
    return by == "before-capital" and _may_be_name(scene, scene.word_after(candidate.end).rstrip(CLOSING))


def is_told_person(scene: Scene, candidate: Candidate, *, by: str) -> bool:
    """Return whether what stands around a stranger's name says that it is a person's: an age, a title, *who*, *said*.

    by: as for `may_be_strangers`.
    """
    language = scene.language
    written = scene.word_before(candidate.start)
    before = scene.word_before(candidate.start - 1 - len(written)).lstrip(OPENING)
    titles = (written.lstrip(OPENING).lower(), before.lower())
    if any(word in language.titles and word not in language.roles for word in titles):
        return True
    if _AGE_BEFORE.match(before):
        return True
    end = candidate.end
    if by == "before-capital":
        end += 1 + len(scene.word_after(end))
    before_comma = end - (scene.text[end - 1] == ",")
    if has_age(scene, before_comma) or says_or_is_who(scene, before_comma):
        return True
    return scene.word_after(before_comma + 1).rstrip(CLOSING).lower() in language.speech_verbs


def has_age(scene: Scene, end: int) -> bool:
    """Return whether an age stands behind the name that ends here (`, 51,`, ` (51)`, `, 51 ans`)."""
    return bool(_AGE.match(scene.text, end)) or has_years(scene, end)


def has_years(scene: Scene, end: int) -> bool:
    """Return whether an age stands behind the name that ends here, with the word for years."""
    years = scene.language.years
    return bool(years) and (match := _YEARS.match(scene.text, end)) is not None and match[1] in years


def says_or_is_who(scene: Scene, end: int) -> bool:
    """Return whether the name that ends here goes on as a person's does: *who* after its comma, *said*, *a dit*."""
    language = scene.language
    comma = scene.text.startswith(",", end)
    after = scene.word_after(end + comma)
    lower = after.rstrip(CLOSING).lower()
    if lower in language.person_words or comma:
        return lower in language.person_words
    if lower in language.speech_verbs or lower not in language.function_words:
        return lower in language.speech_verbs
    return scene.word_after(end + 1 + len(after)).rstrip(CLOSING).lower() in language.speech_verbs


def is_done(language: Language, word: str) -> bool:
    """Return whether a word behind a subject is a verb for sure: of speech, irregular, auxiliary, or with `-ed`."""
    if word in language.speech_verbs or word in language.past_verbs or word in language.auxiliaries:
        return True
    return bool(language.past_verbs) and word.endswith("ed")


def is_date(scene: Scene, start: int, end: int) -> bool:
    """Return whether a word of the calendar (`March`) has a figure beside it, or stands behind words as dates do.

    An abbreviation (`Sun`, `Mar`) needs the figure.
    """
    before = scene.word_before(start).lstrip(OPENING).lower()
    is_short = is_abbreviation(scene.text[start:end].lower(), scene.language)
    after = scene.word_after(end + (is_short and scene.text.startswith((",", "."), end)))
    if before[:1].isdigit() or after[:1].isdigit():
        return True
    return before in scene.language.date_words and not is_short


@lru_cache(maxsize=1024)
def is_abbreviation(lower: str, language: Language) -> bool:
    """Return whether a word of the calendar is the beginning of another one."""
    return any(word != lower and word.startswith(lower) for word in language.calendar)


def _may_be_name(scene: Scene, word: str) -> bool:
    """Return whether a word may be a given or family name: a capitalised one that no rule knows."""
    language = scene.language
    lower = word.lower()
    is_name = word.isalpha() and word.istitle() and not language.is_head(lower) and lower not in language.directions
    return is_name and not language.is_between_names(lower)
