"""The public facade of linking: a glossary's entities in, the mentions of a text out."""

import gc
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from mkdocs_explainer.linking.compilation import compile_lexicon
from mkdocs_explainer.linking.finders.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.linking.finders.finder import Finder
from mkdocs_explainer.linking.inflection import inflection
from mkdocs_explainer.linking.lexicon import Form
from mkdocs_explainer.linking.meanings import Meaning, with_meanings
from mkdocs_explainer.linking.passages import Pin, outside_blocked, with_pins
from mkdocs_explainer.linking.rule import DEFAULTS, Options
from mkdocs_explainer.linking.ruler import ruler_of
from mkdocs_explainer.linking.second_reading import Reader, reread
from mkdocs_explainer.linking.selection import select
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.mentions import Linked, Mention, Refusal
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.folding import Folded, fold, key_of


class Linker:
    """Finds the mentions of a glossary's entities. Immutable, so that pages and threads may share it.

    >>> from mkdocs_explainer.model.corpus import Entity
    >>> linker = Linker([Entity("icbm", "intercontinental ballistic missile", "weapon", ["ICBM"])])
    >>> [(m.entity, m.start, m.end) for m in linker.mentions("Two ICBMs flew.")]
    [('icbm', 4, 9)]
    """

    __slots__ = ("_finder", "_lexicon", "_reader", "_ruler")

    def __init__(
        self,
        entities: Iterable[Entity],
        lang: str = "en",
        reader: Reader | None = None,
        *,
        options: Options = DEFAULTS,
    ) -> None:
        """lang: BCP 47 tag of the texts. reader: tells kinds of names and verbs (`linking.spacy_reading`).

        Raises:
            RulerError: the options name a rule or a type that there is not.
            LanguageError: somebody else's pack of the language cannot be used.
        """
        self._ruler = ruler_of(options)
        with _collector_paused():
            spellings = self._ruler.spellings
            self._lexicon = compile_lexicon(entities, lang=lang, spellings=spellings, inflect=inflection(lang))
            self._finder: Finder[Form] = (options.finder or AhoCorasickFinder)(self._lexicon.forms)
        self._reader = reader

    def with_options(self, options: Options) -> "Linker":
        """Return a linker of the same names with other rules; those of spelling stay as they are."""
        other = object.__new__(Linker)
        other._lexicon, other._finder, other._reader = self._lexicon, self._finder, self._reader
        other._ruler = ruler_of(options)
        return other

    @property
    def forms(self) -> Collection[str]:
        """Every form in which a name may stand in a text, as `text.folding.key_of` gives it."""
        return self._lexicon.forms.keys()

    def mentions(self, text: str) -> list[Mention]:
        """Return the mentions of a plain text: disjoint, sorted. A blank line ends every name."""
        return list(self.link(text).mentions)

    def link(
        self,
        text: str,
        *,
        breaks: Iterable[int] = (),
        blocked: Iterable[Span] = (),
        pins: Iterable[Pin] = (),
        meanings: Iterable[Meaning] = (),
    ) -> Linked:
        """Return all that was decided about a text.

        breaks: offsets that no mention may cross. blocked: spans that no mention may overlap. pins: passages with
        the id of the entity that they mean, or `none`; they go before meanings. meanings: what words mean wherever they
        stand in the text. All offsets are half-open code points of `text`.
        """
        cuts = tuple(breaks)
        folded = fold(text, breaks=cuts)
        mentions, refused = select(self._lexicon, self._ruler, folded.text, self._finder.find(key_of(folded.text)))
        told: list[Span] = []
        if self._reader and (mentions or refused):
            opinion = self._reader.read(folded.text)
            told = [folded.origin(*span) for span in opinion.sentences if span.start < span.end]
            mentions, refused = reread(self._lexicon.entities, folded.text, mentions, refused, opinion)
        linked = Linked(tuple(mentions), tuple(refused), tuple(told))
        if told_words := tuple(meanings):
            is_part = self._ruler.is_part(self._lexicon.language)
            linked = with_meanings(linked, told_words, folded.text, known=self._lexicon.entities, is_part=is_part)
        if folded.starts:
            linked = _at_origin(linked, folded)
        pinned = tuple(pins)
        if pinned:
            linked = with_pins(linked, pinned, breaks=cuts, known=self._lexicon.entities)
        return outside_blocked(linked, blocked)


def _at_origin(linked: Linked, folded: Folded) -> Linked:
    """Return the same with the offsets of the text as it was; those of sentences are already."""
    mentions = [Mention(one.entity, *folded.origin(one.start, one.end), one.via) for one in linked.mentions]
    refused = [
        Refusal(*folded.origin(one.start, one.end), one.entities, one.reason, one.rule) for one in linked.refused
    ]
    return Linked(tuple(mentions), tuple(refused), linked.sentences)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Do without the collector of cycles, which would walk a growing lexicon, that has none, again and again.

    It takes a third of the time of 100,000 names.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
