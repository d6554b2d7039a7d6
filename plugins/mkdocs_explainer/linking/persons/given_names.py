"""Given names that a text goes on with after the full name (`Ann`), and names after a title (`Lord Ex`)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from mkdocs_explainer.linking.answers import Answers
from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.finders.words import WordFinder
from mkdocs_explainer.linking.judging import may_be_noun
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.neighbours import CLOSING, OPENING, has_age, says_or_is_who
from mkdocs_explainer.linking.other_words import is_other_word
from mkdocs_explainer.linking.people import is_full, is_title
from mkdocs_explainer.linking.persons.names_before import follows_first_word
from mkdocs_explainer.linking.persons.strangers import is_given_name_of_other
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.words import ROMAN_NUMBER, ends_as_word
from mkdocs_explainer.model.mentions import Via

_SHORTEST = 2
"""Letters of a given name; one letter is an initial."""
_FEW = 12
"""Names up to which the text is searched for each: faster than a look at each word."""


def read_given_names(reading: Reading) -> None:
    """Link given names alone, after the full name, where the text names nobody else who has it.

    Somebody else is a person of the glossary whom the text names, or a stranger: the given name before another
    capitalised word.
    """
    named: dict[str, dict[str, tuple[int, str]]] = {}
    full: dict[int, str] = {}
    text, language, entities = reading.scene.text, reading.lexicon.language, reading.lexicon.entities
    is_given_name = _given_names(language)
    for start, end, senses in reading.settled():
        sense = senses[0]
        if sense.type != "person" or not is_full(surface := text[start:end]):
            continue
        entity = entities[sense.entity]
        if entity.family == "first":
            continue
        given, _, rest = surface.partition(" ")
        title = ""
        if ROMAN_NUMBER.fullmatch(rest.rpartition(" ")[2]):  # `King Ex II`
            rest = rest.rpartition(" ")[0]
        if rest.isalpha() and given.lower() in language.titles:
            title, given = given, rest
        full[start + (1 + len(title) if title else 0)] = given
        if given in named or is_given_name[given]:
            named.setdefault(given, {}).setdefault(entity.id, (end, title))
    if not named:
        return
    alone = [given for given, bearers in named.items() if len(bearers) == 1]
    for given, starts in _places(text, alone, full).items():
        [(id, (place, title))] = named[given].items()
        _read(reading, given, starts, id, place, title=title)


def _places(text: str, names: Sequence[str], full: Mapping[int, str]) -> dict[str, list[int]]:
    """Return where each name stands alone, no part of a name with a hyphen (`Ann-Marie`); it may be a part of a word.

    full: the given names with which full names begin, by their places; most names stand nowhere else.
    A few are looked for one by one, many all at once.
    """
    found: dict[str, list[int]] = {}
    if len(names) <= _FEW:
        given = list(full.values())
        for name in names:
            if text.count(name) > given.count(name):
                starts = _starts(text, name)
                found[name] = [start for start in starts if start not in full and _is_whole(text, start, name)]
        return found
    for start, name in _all_starts(text, names):
        if start not in full and _is_whole(text, start, name):
            found.setdefault(name, []).append(start)
    return found


def _all_starts(text: str, names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield where names stand as whole words, each with its places in the order of the text."""
    finder = WordFinder({name: name for name in names})
    for behind, name in finder.words(text):
        if isinstance(name, str) and text.startswith(name, start := behind - 1 - len(name)):
            yield start, name
    for last, name in finder.pieces(text):
        yield last + 1 - len(name), name


def _starts(text: str, name: str) -> Iterator[int]:
    """Yield where a name stands."""
    start = text.find(name)
    while start >= 0:
        yield start
        start = text.find(name, start + len(name))


def _is_whole(text: str, start: int, name: str) -> bool:
    """Return whether no hyphen joins the name to another one."""
    end = start + len(name)
    is_joined_before = text[start - 1 : start] == "-" and text[start - 2 : start - 1].isalpha()
    return not is_joined_before and not (text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper())


@lru_cache(maxsize=16)
def _given_names(language: Language) -> Answers[str, bool]:
    """Return which first words of full names may be given names."""
    return Answers(lambda word: _is_given_name(word, language))


def _is_given_name(word: str, language: Language) -> bool:
    if len(word) < _SHORTEST or not word[0].isupper() or not word.replace("-", "").isalpha():
        return False
    lower = word.lower()
    return not (is_title(word, language) or lower in language.calendar or lower in language.directions)


def _read(reading: Reading, given: str, starts: Iterable[int], id: str, place: int, *, title: str) -> None:
    """Link the given name from `place` on, if nobody else in the text has it.

    starts: where it stands. title: begins the full name, if one does; a name after another title is somebody else's
    (`Lady Ex` for `Lord Ex`).
    """
    scene = reading.scene
    free: list[int] = []
    for start in starts:
        end = start + len(given)
        if reading.is_part(scene.text, start, end):
            continue
        after = scene.word_after(end)
        if start in reading.choices and reading.choices[start].end > end:
            continue  # a full name
        if start in reading.starts or start in reading.refused:
            return  # it is the name of something else, too
        if after[:1].isupper() and not _is_between(reading, after):
            return  # a stranger
        if _follows_name(reading, start) or is_given_name_of_other(reading, (id,), start):
            return  # somebody's family name, or a monarch or saint
        if start >= place and not _has_other_title(reading, start, title):
            free.append(start)
    for start in free:
        end = start + len(given)
        is_free = not reading.is_decided(start, end) and start not in reading.choices
        if is_free and not _is_other_word(reading, Candidate(start, end, given, (), (), "")):
            reading.choose(start, end, [Sense(id, "person", Via.GIVEN)])


def _is_other_word(reading: Reading, candidate: Candidate) -> bool:
    """Return whether the given name is another word at the head of a sentence; one that needs no article may do all
    that a person does but speak (`Hope faded`)."""
    scene = reading.scene
    end = candidate.end
    if candidate.surface.lower() in scene.language.mass_nouns and scene.starts_sentence(candidate.start):
        return not (scene.text.startswith("'s", end) or says_or_is_who(scene, end) or has_age(scene, end))
    after = scene.word_after(end).rstrip(CLOSING)
    is_compound = bool(scene.language.past_verbs) and may_be_noun(scene, after) and not after.endswith("s")
    return is_other_word(reading, candidate) or (is_compound and scene.starts_sentence(candidate.start))  # `Rush hour`


def _has_other_title(reading: Reading, start: int, title: str) -> bool:
    """Return whether a title stands before the words under which people go with a given name, or the other sex, and not
    with the full name's title: `Lady Ex` is not `Lord Ex`, but `Ms Ex` may be `Sheikh Ex`."""
    language = reading.lexicon.language
    before = reading.scene.word_before(start).lstrip(OPENING)
    own, other = title.lower(), before.lower()
    if title in ("", before) or not before[:1].isupper() or other not in language.titles:
        return False
    if not language.titles_of_given_names.isdisjoint((own, other)):
        return True
    women, men = language.titles_of_women, language.titles_of_men
    return (own in women and other not in women) or (own in men and other not in men)


def _is_between(reading: Reading, word: str) -> bool:
    return reading.lexicon.language.is_between_names(word.rstrip(CLOSING).lower())


def _follows_name(reading: Reading, start: int) -> bool:
    """Return whether the word before is a part of the same name, as in `Mary Ann` and `St. Ann`."""
    if follows_first_word(reading, start):
        return True
    scene = reading.scene
    written = scene.word_before(start)
    before = written.lstrip(OPENING)
    if not before[:1].isupper() or not ends_as_word(before):
        return False
    begin = start - 1 - len(before)
    if start - 1 in reading.ends or _is_between(reading, before):
        return False
    return scene.may_be_given_name(before, begin) == "yes"
