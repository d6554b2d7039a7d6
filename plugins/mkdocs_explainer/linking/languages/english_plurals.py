"""Plurals of English nouns and phrases."""

from collections.abc import Iterator

_SHORTEST_NOUN = 3
"""Letters of a noun that gets a plural: a shorter one is too often another word with an `s`."""
_NO_NOUNS = frozenset(
    "am an as at be by de do go he if ii in is it iv ix la le me my no of on or so to up us vi we xi".split()
)
"""Words of two letters that are no nouns, and numbers; others are, at the end of a phrase (`attack ad`)."""
_OTHER_WORDS = frozenset(
    """
    air arm brain color colour compass content custom damage draft economic ethic force glass good ground heaven
    intelligence look manner mar mathematic mean minute new odd pant physic politic premise quarter regard remain right
    saving security short spectacle spirit trouser water wit work
    """.split()
)
"""Nouns whose form with `-s`, alone, is another word (`new`/`news`, `arm`/`arms`)."""
_UNCOUNTED = frozenset(
    """
    advice aid aircraft ammunition artillery equipment evidence fish flak furniture hardware information infantry
    intelligence knowledge livestock machinery offspring police progress research rice sheep shrapnel software
    spacecraft traffic warfare weaponry
    """.split()
)
"""Nouns that have no plural, or one that is like the singular."""
_SINGULAR_IN_S = frozenset(
    """
    alias asbestos atlas bias biogas canvas gas iris lens mantis metropolis necropolis pancreas pelvis
    rhinoceros trellis
    """.split()
)
"""Nouns with a single `s` at their end that is not the plural's."""
_IRREGULAR = {
    "child": "children",
    "foot": "feet",
    "goose": "geese",
    "man": "men",
    "mouse": "mice",
    "ox": "oxen",
    "person": "people",
    "tooth": "teeth",
    "woman": "women",
    "criterion": "criteria",
    "phenomenon": "phenomena",
}
_IRREGULAR_PLURALS = frozenset(_IRREGULAR.values())
_F_TO_VES = frozenset("calf elf half knife leaf life loaf self shelf thief wife wolf".split())
_O_WITH_S = frozenset("kilo logo memo photo piano silo solo studio euro casino commando video radio ratio".split())
_CH_AS_K = ("arch", "och", "tech", "omach")
"""Ends in which `ch` is said like `k`: `oligarch`, `epoch`; not those that end in `earch` (`search`) or are a word."""
_LINKS = frozenset("of in at for from to on de".split())
"""After the head of a phrase: `prisoner of war`, `aide-de-camp`; and so does `d'` (`coup d'état`)."""
_PARTICLES = frozenset("away by down in off on out over up".split())
"""After a verb they make a noun with its plural behind them (`sit-ins`), after who does it before (`runners-up`)."""
_VERBS_IN_ER = frozenset(["cover", "power"])
"""Before a particle, where other words in `er` say who does it."""
_POSTPOSED = frozenset("general major martial public apparent elect laureate designate".split())
"""Adjectives after their noun: `attorney general`, `Attorney General`."""
_HEADS_OF_RANKS = {
    "general": frozenset("attorney consul director governor inspector postmaster secretary solicitor surgeon".split()),
    "major": frozenset(["drum", "sergeant"]),
}
"""Those nouns before adjectives that are nouns, too (`brigadier general`)."""
_COUNTED_LIKE_NOUNS = ("general", "martial")
"""Adjectives after their noun that many writers count instead of it (`attorney generals`)."""


def plurals(name: str) -> Iterator[str]:
    """Yield the plural of a noun or phrase in small letters at the place that changes.

    >>> list(plurals("fighter jet")), list(plurals("prisoner of war")), list(plurals("new")), list(plurals("Widget"))
    (['fighter jets'], ['prisoners of war'], [], [])
    """
    words = name.split(" ")
    at = _head(words)
    word = words[at]
    before, hyphen, last = word.rpartition("-")
    is_phrase = len(words) > 1 or bool(hyphen)
    if at == len(words) - 1 and hyphen and "-" in word and _is_linked(word):
        first, _, rest = word.partition("-")
        plural = f"{_plural(first)}-{rest}" if _has_plural(first, is_phrase=True) else ""
    elif hyphen and last in _PARTICLES:
        plural = f"{word}s"
    else:
        plural = before + hyphen + _plural(last) if _has_plural(last, is_phrase=is_phrase) else ""
    if plural:
        yield (whole := " ".join((*words[:at], plural, *words[at + 1 :])))
        if plural.endswith("oes"):  # houses differ: `embargoes`, `embargos`
            yield " ".join((*words[:at], f"{plural[:-3]}os", *words[at + 1 :]))
        elif last == "person" and is_phrase:  # the law's `displaced persons`
            yield " ".join((*words[:at], f"{word}s", *words[at + 1 :]))
        elif whole.lower().endswith(_COUNTED_LIKE_NOUNS):  # `attorney generals`, `court-martials`
            yield f"{name}s"
    elif is_phrase and word.istitle():  # Geneva Convention
        for small in plurals(" ".join((*words[:at], word.lower(), *words[at + 1 :]))):
            counted = small.split(" ")
            yield " ".join((*words[:at], counted[at].title(), *counted[at + 1 :]))


def is_plural(word: str) -> bool:
    """Return whether a word in small letters looks like the plural of a noun.

    >>> [is_plural(word) for word in ("voters", "people", "said", "class")]
    [True, True, False, False]
    """
    return word in _IRREGULAR_PLURALS or (len(word) > _SHORTEST_NOUN and word.endswith("s") and word[-2] not in "su'i")


def _head(words: list[str]) -> int:
    """Return which word of a phrase is counted."""
    links = (at for at, word in enumerate(words) if at and (word in _LINKS or word.startswith("d'")))
    last = next(links, len(words)) - 1
    if last and (adjective := words[last].lower()) in _POSTPOSED:
        head = words[last - 1].lower()
        return last - (head in _HEADS_OF_RANKS.get(adjective, (head,)))
    return last


def _is_linked(word: str) -> bool:
    """Return whether a compound with hyphens counts its first part: `aide-de-camp`, `passer-by`, `mother-in-law`."""
    parts = word.split("-")
    if len(parts) == 2 and parts[1] in _PARTICLES:
        return parts[0].endswith("er") and parts[0] not in _VERBS_IN_ER
    return len(parts) > 1 and (parts[1] in _LINKS or parts[1] in ("by", "up", "martial", "general"))


def _has_plural(word: str, *, is_phrase: bool) -> bool:
    if not (word.islower() and word.isascii() and word.isalpha()) or word in _UNCOUNTED:
        return False
    if word in _IRREGULAR:
        return True
    if word.endswith(("ics", "ese", "ois")) or _looks_plural(word):
        return False
    is_short = len(word) < _SHORTEST_NOUN and not (is_phrase and len(word) == 2 and word not in _NO_NOUNS)
    if is_short or (word.endswith("ing") and not is_phrase):
        return False
    is_buses = word.endswith("us") and not word.endswith("ius")
    return is_phrase or (word not in _OTHER_WORDS and (is_buses or not word.endswith("s")))


def _looks_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "sis", "us")) and word not in _SINGULAR_IN_S


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("woman", "man")) and word not in ("human", "german", "roman", "talisman"):
        return word[:-2] + "en"
    if word.endswith(tuple(_F_TO_VES)):
        return word.removesuffix("fe").removesuffix("f") + "ves"
    return word[:-2] + "es" if word.endswith("sis") else _regular_plural(word)


def _regular_plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith("iz"):  # `quizzes`
        return f"{word}zes"
    is_hissed = word.endswith(("s", "x", "z", "sh")) or (word.endswith("ch") and not _is_ch_as_k(word))
    is_o = word.endswith("o") and word[-2] not in "aeiou" and word not in _O_WITH_S
    return word + ("es" if is_hissed or is_o else "s")


def _is_ch_as_k(word: str) -> bool:
    return word.endswith(_CH_AS_K) and not word.endswith("earch") and word not in ("arch", "march", "starch", "larch")
