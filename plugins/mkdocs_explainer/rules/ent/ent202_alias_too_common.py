"""The rule ENT202."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.word_frequency import common_words
from mkdocs_explainer.site.checking import Context

_FEWEST_ARTICLES = 3
"""Articles that must have a word, and be more than half of all, before it is called common: one article's subject may
well stand in every sentence of it."""
_EVERY = 100
"""A word that is one in so many is as common as *said* or *it*."""
_STEM = 0.6
"""Share of the longer one's letters that two forms of one word begin with alike: `country`, `countries` have 0.67."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_FIRST_IDEOGRAPH = "\u2e80"
"""From here on one sign may be a word of its own."""
_ADVICE = "write a longer alias, or {text: …, auto: false}: known, but not linked by itself"


def check(context: Context) -> Iterator[Finding]:
    """Yield aliases that stand in every text."""
    languages = {article.lang for article in context.corpus.articles.values()} or {"en"}
    aliases = (alias for entity in context.corpus.entities.values() for _, alias in _linked_aliases(entity))
    asked = frozenset(word for alias in aliases for word in (alias.text.lower(), *alias.text.lower().split()))
    lower = _LowerWords(context.texts, asked)
    for entity_id, entity in context.corpus.entities.items():
        origin = context.corpus.origin("entity", entity_id)
        for number, alias in _linked_aliases(entity):
            message = _fault(alias, {alias.lang} if alias.lang else languages)
            if not message and not alias.is_case_exact:
                message = lower.fault(alias.text.lower())
            if not message and not _is_own_name(alias.text, entity.name):
                message = _ordinary(alias, {alias.lang} if alias.lang else languages, lower)
            if message:
                yield Finding("ENT202", message, origin.locate("aliases", number, "text"), help=_ADVICE)


def _linked_aliases(entity: Entity) -> Iterator[tuple[int, Alias]]:
    """Yield the aliases that are linked by themselves, with their numbers."""
    for number, alias in enumerate(entity.aliases):
        if alias.auto and alias.kind != "surname":
            yield number, alias


def _fault(alias: Alias, languages: set[str]) -> str:
    """Return what is too common about the alias itself; empty: nothing."""
    if len(alias.text) == 1 and alias.text.isalnum() and alias.text < _FIRST_IDEOGRAPH:
        return f"{alias.text} is a single sign, which may mean anything"
    words = alias.text.lower().split()
    if alias.text.isupper() and alias.is_case_exact:
        return ""  # an acronym: US, WHO
    for lang in sorted(languages):
        if words and language(lang).function_words.issuperset(words):
            return f"“{alias.text}” is one of the commonest words of the language ({lang})"
    return ""


def _ordinary(alias: Alias, languages: set[str], lower: "_LowerWords") -> str:
    """Return that an alias is an ordinary word, with or without articles and the like around it; empty: it is not.

    One with a capital is only if the articles have it without, too: `Russia` is a common word, and a name. In scripts
    without capitals nothing tells the two apart, so nothing is said there.
    """
    words = alias.text.split()
    if alias.text == alias.text.upper():
        return ""
    for lang in sorted(languages):
        function_words = language(lang).function_words
        rest = [word for word in words if word.lower() not in function_words]
        if len(rest) != 1:
            continue
        word = rest[0].lower()
        is_ordinary = rest[0] == word or not alias.is_case_exact or lower.has(word)
        if is_ordinary and word in common_words(lang):
            return f"“{word}” is an ordinary word of the language ({lang}), which articles use for many things"
    return ""


def _is_own_name(alias: str, name: str) -> bool:
    """Return whether the alias is the entry's name in another form: who explains a word wants it linked.

    >>> _is_own_name("wars", "War"), _is_own_name("war", "Russo-Ukrainian War"), _is_own_name("soldiers", "soldier")
    (True, False, True)
    """
    one, other = alias.casefold(), name.casefold()
    shared = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    length = min(len(one), len(other)) if shared is None else shared
    return " " not in one + other and length >= _STEM * max(len(one), len(other))


class _LowerWords:
    """How often words stand in small letters in the articles: those that may be asked about, for texts have many.

    The texts are read when somebody asks: that takes longer than most rules.
    """

    def __init__(self, texts: Mapping[str, str], asked: frozenset[str]) -> None:
        self._texts = texts
        self._asked = asked

    @cached_property
    def _counted(self) -> tuple[Counter[str], Counter[str], int]:
        """How often each word stands there, in how many articles, and how many words there are in all."""
        counts: Counter[str] = Counter()
        articles: Counter[str] = Counter()
        size = 0
        for text in self._texts.values():
            words = _WORD.findall(text)
            size += len(words)
            if found := self._asked.intersection(words):
                articles.update(found)
                counts.update(filter(found.__contains__, words))
        return counts, articles, size

    def has(self, word: str) -> bool:
        """Return whether any article has the word in small letters."""
        return word in self._counted[0]

    def fault(self, word: str) -> str:
        """Return that a word is too common, with the figures; empty: it is not."""
        if _WORD.fullmatch(word) is None:  # several words: none of these
            return ""
        counts, articles, size = self._counted
        hits, needed = counts[word], max(_FEWEST_ARTICLES, len(self._texts) // 2 + 1)
        if articles[word] < needed or hits * _EVERY < size:
            return ""
        places = f"{hits:,} times in small letters, in {articles[word]:,} articles"
        return f"the articles have “{word}” {places}: once in {round(size / hits)} words"


RULE = Rule(
    code="ENT202",
    name="alias-too-common",
    severity=Severity.WARNING,
    what="An alias that is linked by itself stands in every text: it is one letter, a word such as *the* or *of*"
    " (in the languages of the manual's page on linking), an ordinary word in small letters such as"
    " *troops* or *war* (in the forty languages of the package wordfreq), or a word that most articles use in"
    " small letters, once in a hundred words or more often. The entry's own name in another form is left out.",
    why="Its links would stand everywhere and mostly mislead. If a short name is the official one, keep it with a"
    " comment: `# explainer: ignore[ENT202] the short alias is the official name`.",
    example="name: Group of Seven\naliases: [the seven, of, G]",
    fix="name: Group of Seven\naliases: [G7]",
    check=check,
)
