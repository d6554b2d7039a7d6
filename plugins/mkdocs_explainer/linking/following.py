"""Which words after a name make it a part of a longer one that the glossary does not have (`Alba Tribune`)."""

from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.directions import is_compass
from mkdocs_explainer.linking.joining import is_joined_after
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.neighbours import CLOSING, follows_title_of, has_age, is_shouting
from mkdocs_explainer.linking.people import is_title
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.senses import is_adjective
from mkdocs_explainer.linking.states import is_state
from mkdocs_explainer.linking.words import LEGAL_FORMS, PARTICLES, ROMAN_NUMBER, is_acronym, is_of_other_alphabet
from mkdocs_explainer.model.corpus import ORGANIZED
from mkdocs_explainer.model.mentions import Via

_FARTHEST_HEAD = 4
"""Capitalised words after a name among which its head is looked for; names of more words are rare."""


def goes_on(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a name goes on after the candidate."""
    word = reading.scene.word_after(candidate.end)
    if not (word[:1].isupper() or word == "&" or word in PARTICLES or word in reading.scene.language.of_words):
        return False
    is_persons = " " in candidate.surface and candidate.kin  # `Сергей Петрович` before somebody's family name
    senses = (Sense(candidate.kin[0], "person", Via.SURNAME),) if is_persons else ()
    if any(rule(reading, candidate) for rule in (is_joined_after, is_head_of, is_before_head)):
        return True
    return is_before_capital(reading, candidate, senses)


def is_head_of(reading: Reading, candidate: Candidate, _senses: Sequence[Sense] = ()) -> bool:
    """Return whether the candidate is a head, and the capitalised words after `of` say of what (`University of …`)."""
    scene, language = reading.scene, reading.scene.language
    word = scene.word_after(candidate.end)
    if word not in language.of_words or candidate.surface.lower() not in language.of_heads:
        return False
    offset = candidate.end + 1 + len(word)
    following = scene.word_after(offset)
    if following in language.articles:
        following = scene.word_after(offset + 1 + len(following))
    return following[:1].isupper()


def is_before_head(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether the capitalised words after the candidate hold the head of a longer name (`Alba Tribune`)."""
    scene, end = reading.scene, candidate.end
    word = scene.word_after(end)
    if not (word[:1].isupper() or _is_head(scene, end)) or _is_legal_form(word, senses):
        return False
    surface = candidate.surface.lower()
    following = reading.starts.get(end + 1)
    if _is_university(scene, candidate, word):
        return True
    if surface in scene.language.directions:
        return True
    if following:
        return _has_head(scene, following) and any(sense.type in ORGANIZED for sense in following.senses)
    if _is_subject_of_heading(scene, candidate, senses):
        return False
    is_place = all(sense.type == "place" and not is_adjective(sense, candidate.surface) for sense in senses)
    return bool(_head_after(reading, end, is_place=bool(senses) and is_place))


def _is_university(scene: Scene, candidate: Candidate, word: str) -> bool:
    """Return whether the candidate is a part of a state, and the word behind it makes its university's short name of it
    (`Ohio State`, but `Ohio State Police`); it is no town (*New York State*). word: that word."""
    if word.rstrip(CLOSING).lower() not in scene.language.university_words:
        return False
    if candidate.surface not in scene.language.states_of_regions:
        return False
    return word[-1] in CLOSING or not scene.word_after(candidate.end + 1 + len(word))[:1].isupper()


def _is_subject_of_heading(scene: Scene, candidate: Candidate, senses: Sequence[Sense]) -> bool:
    """Return whether a verb seems to follow the candidate in a heading: a head behind it is another name's.

    That is an irregular verb of the past (`Alba Quit Council`). Behind a person's full name it is a word with *s*, too,
    and behind a state's name if the head does not stand right behind that: `Alba Joins Security Council`, but `Alba
    Sports Council`; a town has its *Lions*.
    """
    language, end = scene.language, candidate.end
    word = scene.word_after(end)
    lower = word.lower()
    if not language.past_verbs or not (scene.is_in_title(end) or is_shouting(scene, candidate)):
        return False
    if lower in language.past_verbs:
        return True
    if not lower.endswith("s") or lower.endswith(("ss", "us", "'s")) or language.is_head_behind(lower):
        return False
    if " " in candidate.surface and senses and all(sense.type == "person" for sense in senses):
        return True
    return is_state(candidate.surface.title()) and not _is_head(scene, end + 1 + len(word))


def is_before_capital(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a capitalised word follows that may belong to the same name."""
    scene, end = reading.scene, candidate.end
    word = scene.word_after(end)
    if word in scene.language.of_words:
        return _is_before_direction(scene, end, word)
    is_apart = not word[:1].isupper() or is_of_other_alphabet(word, candidate.surface)
    if is_apart or end + 1 in reading.starts or _has_head_or_title(reading, candidate, word):
        return False
    first, _, last = candidate.surface.lower().rpartition(" ")
    is_full_name = first != "" and all(sense.type == "person" for sense in senses)  # `Ann King Sr.`
    is_title = last in scene.language.titles and not is_full_name
    if (
        is_title
        or follows_title_of(scene, candidate.start)
        or _is_of_its_own(reading, candidate, senses, word.rstrip(CLOSING + "."))
        or _is_place_before_family(reading, candidate, word)
    ):
        return False
    if any(is_adjective(sense, candidate.surface) for sense in senses):
        return False
    if scene.language.noun_capitals:  # an age behind the word says that it is no noun (`Alba Thornbury, 9 Jahre`)
        return word[-1] not in CLOSING.replace(",", "") and has_age(scene, end + 1 + len(word.rstrip(",")))
    return not (scene.is_in_title(end) or is_shouting(scene, candidate))


def _has_head_or_title(reading: Reading, candidate: Candidate, word: str) -> bool:
    """Return whether the capitalised words behind the candidate hold a head, or a title or small word that parts them
    from it; the member of a seat is none (`the Alba North MP`), nor is a monarch's number. word: the first of them."""
    scene, end = reading.scene, candidate.end
    if is_compass(word, scene.language):
        after = scene.word_after(end + 1 + len(word))
        if is_acronym(after.rstrip(CLOSING)):
            return False
    title = candidate.surface.partition(" ")[0].lower()
    if word == "I" and title in scene.language.titles_of_given_names:  # `King Ottokar I`
        return False
    return _head_after(reading, end) is not None


def _is_place_before_family(reading: Reading, candidate: Candidate, word: str) -> bool:
    """Return whether the word behind the candidate is a family name of the glossary, and before it stands a preposition
    of place (`In Alba Ex fell silent`). word: that word."""
    scene = reading.scene
    if scene.word_before(candidate.start).lower() not in scene.language.place_prepositions:
        return False
    family = word.rstrip(CLOSING)
    form = reading.lexicon.forms.get(family.lower())
    return form is not None and bool(form.bearers(family))


def _is_before_direction(scene: Scene, end: int, of: str) -> bool:
    """Return whether a direction with a capital follows, which makes another place of one (`Corée du Sud`)."""
    word = scene.word_after(end + 1 + len(of)).rstrip(CLOSING)
    return word[:1].isupper() and f"{of} {word.lower()}" in scene.language.directions_after


def _is_of_its_own(reading: Reading, candidate: Candidate, senses: Sequence[Sense], word: str) -> bool:
    """Return whether the capitalised word after the candidate begins something else.

    That is an acronym (`Calgary MLA`), an authority (`Queensland Police`), who is of a party or people (`Ohio
    Republicans`), a company's legal form, what follows the town of a dateline (`WASHINGTON Ann Ex …`), and anything
    after a name of several words that is no place's, which names clubs and papers (but `The Widget Office` is not *The
    Widget*'s); of a person's only if two such words follow: *Ann Ex Memorial Lecture*, but *Ann Ex Roe*.
    """
    scene, end = reading.scene, candidate.end
    lower = word.lower()
    is_short = is_acronym(word) and not candidate.surface.isupper() and not ROMAN_NUMBER.fullmatch(word)
    if is_short or lower in scene.language.after_places or lower in scene.language.groups:
        return True
    types = {sense.type for sense in senses}
    if _is_legal_form(word, senses):
        return True
    if "place" in types:
        return _opens_dispatch(scene, candidate, word)
    first, _, others = candidate.surface.partition(" ")
    if not others or (" " not in others and first.lower() in scene.language.articles):
        return False
    following = scene.word_after(end + 1 + len(scene.word_after(end)))
    return "person" not in types or following[:1].isupper()


def _is_legal_form(word: str, senses: Sequence[Sense]) -> bool:
    """Return whether the word after a company's name says its legal form."""
    return word.rstrip(CLOSING).lower() in LEGAL_FORMS and ORGANIZED.issuperset(sense.type for sense in senses)


def _opens_dispatch(scene: Scene, candidate: Candidate, word: str) -> bool:
    """Return whether the candidate is a town in capitals at a start, before words that are not in capitals."""
    return candidate.surface.isupper() and not word.isupper() and scene.starts_sentence(candidate.start)


def _has_head(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a name of several words ends in the head of an institution's name."""
    name = candidate.surface
    return " " in name and name.rpartition(" ")[2].lower() in scene.language.heads


def _is_head(scene: Scene, end: int) -> bool:
    word = scene.word_after(end)
    return word[:1].title() == word[:1] and scene.language.is_head_behind(word.rstrip(CLOSING).lower())


def _is_before_title(scene: Scene, end: int) -> bool:
    """Return whether a title follows the word that ends here (`Prime Minister`)."""
    word = scene.word_after(end)
    return word[:1].isupper() and word.rstrip(CLOSING).lower() in scene.language.titles


def _head_after(reading: Reading, end: int, *, is_place: bool = False) -> bool | None:
    """Return whether the capitalised words from `end` on contain the head of a name.

    False: a title or another word that belongs to no name comes first, but for one right before the head after a
    place's name (`Alba State University`). `None`: neither.
    """
    scene = reading.scene
    language = scene.language
    for count in range(_FARTHEST_HEAD):
        word = scene.word_after(end)
        if not (word[:1].isupper() or _is_head(scene, end)):
            break
        if count and end + 1 in reading.starts and scene.is_in_title(end):
            break  # in a heading the head of another known name is that one's
        lower = word.rstrip(CLOSING).lower().removesuffix("'s")
        if lower in language.title_parts and not _is_before_title(scene, end + 1 + len(word)):
            if lower in language.heads:
                return True
        elif language.is_between_names(lower) or ("-" in word and is_title(word, language)):  # `Mayor-elect`
            return is_place and lower in language.titles and _is_head(scene, end + 1 + len(word))
        elif language.is_head_behind(lower):
            return True
        if word[-1] in CLOSING:
            break
        end += 1 + len(word)
    return None
