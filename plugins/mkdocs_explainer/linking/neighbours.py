"""Names inside longer names that the glossary does not have, by their capitalised neighbours."""

from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.compounds import is_acronym
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.senses import is_adjective
from mkdocs_explainer.linking.words import LEGAL_FORMS, PARTICLES

OPENING = "\"'([{"
CLOSING = "\"')]},;:!?."
_SHORTEST_DATELINE = 4
"""Letters of a town in capitals before a dispatch; shorter words in capitals are acronyms."""
_FARTHEST_HEAD = 4
"""Capitalised words after a name among which its head is looked for; names of more words are rare."""


NO_NEIGHBOUR, AFTER, BEFORE = 0, 1, 2


def neighbours(scene: Scene, candidate: Candidate) -> int:
    """Return on which sides a word could belong to the same name: `AFTER`, `BEFORE`, both or none of them."""
    language = scene.language
    found = NO_NEIGHBOUR
    after = scene.word_after(candidate.end)
    if after and (after[0].isupper() or after == "&" or after in PARTICLES or after in language.of_words):
        found = AFTER
    before = scene.word_before(candidate.start)
    if before == "":
        is_near = candidate.start > 1 and scene.text[candidate.start - 1] == "'"
    else:
        is_near = not before[0].islower() or before in language.of_words or before in language.articles
    return found | BEFORE if is_near else found


def _is_shouting(scene: Scene, candidate: Candidate) -> bool:
    """Return whether the candidate and the words around it are in capitals."""
    surface = candidate.surface
    return len(surface) > 1 and surface.isupper() and scene.is_shouting(candidate.start, candidate.end)


def is_joined(reading: Reading, candidate: Candidate, _senses: Sequence[Sense] = ()) -> bool:
    """Return whether a sign or particle joins the candidate to a capitalised word (`Alba & Sons`, `Alba de Rio`)."""
    scene = reading.scene
    word = scene.word_after(candidate.end)
    if word == "&":
        return True
    if word in PARTICLES and word not in scene.language.of_words and word not in scene.language.function_words:
        return scene.word_after(candidate.end + 1 + len(word))[:1].isupper()
    before = scene.word_before(candidate.start).lstrip(OPENING)
    if before == "&":
        return True
    if not before[:1].isupper() or before[-1] != ".":
        return False
    lower = before.lower()
    language = scene.language
    return (len(before) == 2 or lower in language.directions) and lower not in language.titles


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
    if not word[:1].isupper() or _is_legal_form(word, senses):
        return False
    surface = candidate.surface.lower()
    following = reading.starts.get(end + 1)
    if surface in scene.language.directions:
        return True
    if following:
        return _has_head(scene, following) and any(sense.type == "organization" for sense in following.senses)
    return bool(_head_after(scene, end))


def is_before_capital(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a capitalised word follows that may belong to the same name."""
    scene, end = reading.scene, candidate.end
    word = scene.word_after(end)
    if not word[:1].isupper() or end + 1 in reading.starts or _head_after(scene, end) is not None:
        return False
    if candidate.surface.lower().rpartition(" ")[2] in scene.language.titles:
        return False
    if _is_of_its_own(reading, candidate, senses, word.rstrip(CLOSING + ".")):
        return False
    if any(is_adjective(sense, candidate.surface) for sense in senses):
        return False
    return not (scene.is_in_title(end) or _is_shouting(scene, candidate))


def _is_of_its_own(reading: Reading, candidate: Candidate, senses: Sequence[Sense], word: str) -> bool:
    """Return whether the capitalised word after the candidate begins something else.

    That is an acronym (`Calgary MLA`), an authority (`Queensland Police`), a company's legal form, what follows the
    town of a dateline (`WASHINGTON Ann Ex …`), and anything after a name of several words that is no place's, which
    names clubs and papers; of a person's only if two such words follow: *Ann Ex Memorial Lecture*, but *Ann Ex Roe*.
    """
    scene, end = reading.scene, candidate.end
    lower = word.lower()
    is_short = "." not in word and is_acronym(word) and not candidate.surface.isupper()
    if is_short or lower in scene.language.authorities:
        return True
    types = {sense.type for sense in senses}
    if _is_legal_form(word, senses):
        return True
    if "place" in types:
        return _opens_dispatch(scene, candidate, word)
    if " " not in candidate.surface:
        return False
    following = scene.word_after(end + 1 + len(scene.word_after(end)))
    return "person" not in types or following[:1].isupper()


def _is_legal_form(word: str, senses: Sequence[Sense]) -> bool:
    """Return whether the word after a company's name says its legal form."""
    return word.rstrip(CLOSING).lower() in LEGAL_FORMS and {sense.type for sense in senses} == {"organization"}


def _opens_dispatch(scene: Scene, candidate: Candidate, word: str) -> bool:
    """Return whether the candidate is a town in capitals at a start, before words that are not in capitals."""
    surface = candidate.surface
    return (
        len(surface) >= _SHORTEST_DATELINE
        and surface.isupper()
        and not word.isupper()
        and scene.starts_sentence(candidate.start)
    )


def _has_head(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a name of several words ends in the head of an institution's name."""
    name = candidate.surface
    return " " in name and name.rpartition(" ")[2].lower() in scene.language.heads


def _head_after(scene: Scene, end: int) -> bool | None:
    """Return whether the capitalised words from `end` on contain the head of a name.

    False: a title or another word that belongs to no name comes first. `None`: neither.
    """
    language = scene.language
    for _ in range(_FARTHEST_HEAD):
        word = scene.word_after(end)
        if not word[:1].isupper():
            break
        lower = word.rstrip(CLOSING).lower().removesuffix("'s")
        if language.is_between_names(lower):
            return False
        if lower in language.heads:
            return True
        if word[-1] in CLOSING:
            break
        end += 1 + len(word)
    return None


def follows_head(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether the head of a longer name stands before the candidate (`University of Alba`, `Banque d'Alba`)."""
    scene, language = reading.scene, reading.scene.language
    offset = candidate.start
    word, offset = _step_back(scene, offset)
    if word.lower() in language.articles and word.lower() not in language.of_words:
        word, offset = _step_back(scene, offset)
    if not word or word.lower() not in language.of_words:
        return False
    head = scene.word_before(offset).lstrip(OPENING)
    elided, apostrophe, rest = head.partition("'")
    head = rest if apostrophe and elided.lower() in language.elisions else head
    lower = head.lower()
    if not head[:1].isupper() or lower not in language.of_heads:
        return False
    before = scene.word_before(offset - 1 - len(head)).lstrip(OPENING)
    is_plain = not before[:1].isupper() or before.lower() in language.articles
    if is_plain and lower in language.same_heads and any(sense.type == "place" for sense in senses):
        return False
    return lower not in language.deeds or not _follows_given_name(scene, offset - 1 - len(head))


def _follows_given_name(scene: Scene, offset: int) -> bool:
    """Return whether the word before `offset` may be a given name: a capital, no article before it, no start of a line.

    *Linda Battle of Portville*, but *the First Battle of Portville*.
    """
    word = scene.word_before(offset)
    begin = offset - 1 - len(word)
    before = scene.word_before(begin)
    if not (word.istitle() and word.isalpha()) or scene.language.is_between_names(word.lower()):
        return False
    return before != "" and before[-1] != "." and before.lower() not in scene.language.function_words


def _step_back(scene: Scene, offset: int) -> tuple[str, int]:
    """Return the word before `offset`, and where it begins; an elided one has its apostrophe."""
    text = scene.text
    if offset > 1 and text[offset - 1] == "'":
        begin = max(text.rfind(" ", 0, offset), text.rfind("\n", 0, offset)) + 1
        return text[begin:offset], begin
    word = scene.word_before(offset)
    return word, offset - 1 - len(word)


def follows_direction(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a word such as `New` or `North` stands before the candidate."""
    scene = reading.scene
    word = scene.word_before(candidate.start).lstrip(OPENING)
    lower = word.lower()
    language = scene.language
    if not word[:1].isupper() or lower not in language.directions:
        return False
    begin = candidate.start - 1 - len(word)
    if f"{lower} {candidate.surface.lower()}" in language.places_of_parts:
        return True
    if lower.endswith("ern") and scene.starts_sentence(begin):
        return False
    if lower not in language.part_words and scene.word_before(begin).lower() != "far":
        return True
    return not any(sense.type == "place" and not is_adjective(sense, candidate.surface) for sense in senses)


def follows_capital(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a capitalised word stands before the candidate that may belong to the same name."""
    scene, start = reading.scene, candidate.start
    written = scene.word_before(start)
    offset = start - 1 - len(written)
    word = written.lstrip(OPENING)
    lower = word.lower()
    if not word[:1].isupper() or word.endswith(("'s", "'S")) or not word[-1].isalnum():
        return False
    if lower in scene.language.directions or lower in scene.language.articles or lower in scene.language.of_words:
        return False
    if start - 1 in reading.ends or _is_lower_compound(word) or _is_written_apart(scene, candidate, word):
        return False
    is_loose = (word.isupper() or scene.starts_sentence(offset)) and any(
        is_adjective(sense, candidate.surface) for sense in senses
    )
    # of one word, even a heading might have made a family name: "Jack London Sails Home"
    is_telling = " " in candidate.surface or scene.language.noun_capitals
    is_loose = is_loose or (is_telling and scene.is_in_title(start))
    return not (is_loose or scene.language.is_between_names(lower) or scene.is_common(word, offset))


def goes_on(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a name goes on after the candidate."""
    word = reading.scene.word_after(candidate.end)
    if not (word[:1].isupper() or word == "&" or word in PARTICLES or word in reading.scene.language.of_words):
        return False
    return any(rule(reading, candidate) for rule in (is_joined_after, is_head_of, is_before_head, is_before_capital))


def is_joined_after(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a sign or particle joins the candidate to what follows."""
    scene = reading.scene
    word = scene.word_after(candidate.end)
    if word in PARTICLES and word not in scene.language.of_words and word not in scene.language.function_words:
        return scene.word_after(candidate.end + 1 + len(word))[:1].isupper()
    return word == "&"


def may_be_strangers(scene: Scene, candidate: Candidate, *, by: str) -> bool:
    """Return whether the word beside the candidate may make it a stranger's name: `Ann Alba`, `Alba Roe`.

    by: the rule that says that the candidate is a part of a longer name.
    """
    if _may_be_name(scene, scene.word_before(candidate.start).lstrip(OPENING)):
        return True
    return by == "before-capital" and _may_be_name(scene, scene.word_after(candidate.end).rstrip(CLOSING))


def _may_be_name(scene: Scene, word: str) -> bool:
    """Return whether a word may be a given or family name: a capitalised one that no rule knows."""
    language = scene.language
    lower = word.lower()
    is_name = word.isalpha() and word.istitle() and not language.is_head(lower) and lower not in language.directions
    return is_name and not language.is_between_names(lower)


def _is_written_apart(scene: Scene, candidate: Candidate, word: str) -> bool:
    """Return whether capitals tell nothing or tell the words apart: a heading, a dateline after the reporter's name."""
    if scene.is_in_title(candidate.start):
        return True
    surface = candidate.surface
    if not surface.isupper():
        return False
    return (len(surface) >= _SHORTEST_DATELINE and not word.isupper()) or _is_shouting(scene, candidate)


def _is_lower_compound(word: str) -> bool:
    """Return whether the word is an adjective like `London-based`."""
    return "-" in word and word.rpartition("-")[2][:1].islower()
