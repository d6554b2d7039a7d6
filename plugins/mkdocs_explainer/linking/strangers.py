"""Signs that a family name is somebody else's than the person's whom the glossary has."""

from mkdocs_explainer.linking.neighbours import OPENING
from mkdocs_explainer.linking.people import are_initials, name_words
from mkdocs_explainer.linking.reading import Reading


def gender_of(reading: Reading, first: str, start: int) -> str:
    """Return `w` or `m` where the first word, or a title before it at `start`, is a woman's or a man's alone."""
    language = reading.lexicon.language
    for word in (first.lower(), reading.scene.word_before(start).lstrip(OPENING).lower()):
        if word in language.titles_of_women:
            return "w"
        if word in language.titles_of_men:
            return "m"
    return ""


def has_other_initials(reading: Reading, bearer: str, between: list[str]) -> bool:
    """Return whether initials between given and family name are not among those that the bearer's entry has there.

    between: the words, none in full. An entry without middle names may be of anybody (`George H. W. Ex` for `George
    Ex`, but not for `George W. Ex`).
    """
    initials = {sign for word in between for sign in word if sign.isupper()}
    if not initials or not all(are_initials(word) for word in between):
        return False
    entity = reading.lexicon.entities[bearer]
    names = (name_words(name) for name in (entity.name, *(alias.text for alias in entity.aliases)))
    known = [{word[0] for word in words[1:-1] if word[0].isupper()} for words in names]
    return any(known) and not any(initials <= one for one in known)
