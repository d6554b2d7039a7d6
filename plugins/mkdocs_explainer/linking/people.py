"""Family names: what they are, and whom one means after full names have appeared in a text."""

from mkdocs_explainer.linking.words import FUNCTION_WORDS, NAME_SUFFIXES, PARTICLES, SURNAME_FIRST, TITLES

_SHORTEST_LAST_NAME = 3
"""Letters of a last word that may be the family name although the first word looks like one."""


def family_names(name: str) -> tuple[str, ...]:
    """Return the words by which a text goes on to call a person; none for a name of one word or of a monarch.

    >>> family_names("Ann B. Ex Jr."), family_names("Kim Jong-un"), family_names("Queen Ann II")
    (('Ex',), ('Kim',), ())
    """
    name = name.partition(" (")[0]
    if "," in name or " of " in name:
        return ()
    words = [word for word in name.split() if word.lower() not in NAME_SUFFIXES]
    if len(words) < 2 or len(words) < len(name.split()) - 1 or words[0].lower() in TITLES:
        return ()
    first, last = words[0], words[-1]
    names = []
    if first.lower() in SURNAME_FIRST and ("-" in name or len(words) in (2, 3)):
        names.append(first)
        if "-" in last or len(last) < _SHORTEST_LAST_NAME or (len(words) == 3 and len(last) <= _SHORTEST_LAST_NAME):
            return (first,)
    if last[0].isupper() and len(last) > 1 and last[-1] != ".":
        names.append(last)
    elif "-" in last and (plain := last.partition("-")[2])[:1].isupper():
        names += [last, plain]
    return tuple(names)


def given_name(name: str) -> str:
    """Return the first word of a person's name."""
    return name.partition(" ")[0]


def is_initial(word: str, name: str) -> bool:
    """Return whether the word is the initial of the person's first given name.

    >>> is_initial("A.", "Ann Ex"), is_initial("B.", "Ann Ex")
    (True, False)
    """
    return len(word) == 2 and word[1] == "." and word[0] == name[:1]


def is_particle(word: str) -> bool:
    """Return whether the word may stand between given and family name."""
    return word.lower() in PARTICLES


def is_title(word: str) -> bool:
    """Return whether the word stands before a person's name without being a part of it."""
    lower = word.lower()
    return lower in TITLES or lower in FUNCTION_WORDS
