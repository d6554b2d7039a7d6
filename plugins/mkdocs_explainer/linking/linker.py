"""The public facade of linking: a glossary's entities in, the mentions of a text out."""

from collections.abc import Collection, Iterable, Sequence

from mkdocs_explainer.linking.candidates import new_tuple
from mkdocs_explainer.linking.compilation import compile_lexicon
from mkdocs_explainer.linking.finders.words import WordFinder
from mkdocs_explainer.linking.inflection import inflection
from mkdocs_explainer.linking.meanings import Meaning, with_meanings
from mkdocs_explainer.linking.passages import Pin, outside_blocked, with_pins
from mkdocs_explainer.linking.reading import Choice
from mkdocs_explainer.linking.rule import DEFAULTS, Options
from mkdocs_explainer.linking.ruler import ruler_of
from mkdocs_explainer.linking.second_reading import Reader, reread
from mkdocs_explainer.linking.selection import Selector
from mkdocs_explainer.model.collector import collector_paused
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.mentions import Linked, Mention, Place, Refusal, Via
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.folding import Folded, fold


class Linker:
    """Finds the mentions of a glossary's entities. Immutable, so that pages and threads may share it.

    >>> from mkdocs_explainer.model.corpus import Entity
    >>> linker = Linker([Entity("icbm", "intercontinental ballistic missile", "weapon", ["ICBM"])])
    >>> [(m.entity, m.start, m.end) for m in linker.mentions("Two ICBMs flew.")]
    [('icbm', 4, 9)]
    """

    __slots__ = ("_finder", "_lexicon", "_reader", "_selector")

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
        ruler = ruler_of(options)
        with collector_paused():
            self._lexicon = compile_lexicon(
                entities,
                lang=lang,
                spellings=ruler.spellings,
                inflect=inflection(lang),
                inflect_person=inflection(lang, of_persons=True),
            )
            forms = self._lexicon.forms
            self._finder = options.finder(forms) if options.finder else WordFinder(forms)
        self._selector = Selector(self._lexicon, ruler)
        self._reader = reader

    def with_options(self, options: Options) -> "Linker":
        """Return a linker of the same names with other rules; those of spelling stay as they are."""
        other = object.__new__(Linker)
        other._lexicon, other._finder, other._reader = self._lexicon, self._finder, self._reader
        other._selector = Selector(self._lexicon, ruler_of(options))
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
        choices, refused = self._selector.select(folded.text, self._finder)
        told_words = tuple(meanings)
        if self._reader or told_words:
            linked = self._reread(folded, choices, refused, told_words)
        else:
            mentions = [
                new_tuple(Mention, (sense.entity, start, end, sense.via))
                for (start, end), (_, _, (sense,)) in zip(_originals(folded, choices), choices, strict=True)
            ]
            linked = Linked(tuple(mentions), _refused(folded, refused))
        pinned = tuple(pins)
        if pinned:
            linked = with_pins(linked, pinned, breaks=cuts, known=self._lexicon.entities)
        return outside_blocked(linked, blocked)

    def places(self, text: str, *, blocked: Sequence[Span] = ()) -> tuple[Sequence[Place], tuple[Refusal, ...]]:
        """Return what `link` does of a text without breaks, as plain values: for those who ask for millions."""
        if self._reader or blocked:
            linked = self.link(text, blocked=blocked)
            return [(one.start, one.end, one.entity, one.via) for one in linked.mentions], linked.refused
        folded = fold(text)
        choices, refused = self._selector.select(folded.text, self._finder)
        return _places(folded, choices), _refused(folded, refused)

    def _reread(
        self, folded: Folded, choices: Iterable[Choice], refused: Sequence[Refusal], meanings: tuple[Meaning, ...]
    ) -> Linked:
        """Return what is left after a second reading, and after what people say of words."""
        mentions = [Mention(senses[0].entity, start, end, senses[0].via) for start, end, senses in choices]
        told: list[Span] = []
        known = self._lexicon.entities
        if self._reader and (mentions or refused):
            opinion = self._reader.read(folded.text)
            told = [folded.origin(*span) for span in opinion.sentences if span.start < span.end]
            mentions, refused = reread(known, folded.text, mentions, refused, opinion)
        linked = Linked(tuple(mentions), tuple(refused), tuple(told))
        if meanings:
            linked = with_meanings(linked, meanings, folded.text, known=known, is_part=self._selector.is_part)
        moved = (Mention(one.entity, *folded.origin(one.start, one.end), one.via) for one in linked.mentions)
        return Linked(tuple(moved), _refused(folded, linked.refused), linked.sentences)


def _places(folded: Folded, choices: Sequence[Choice]) -> list[tuple[int, int, str, Via]]:
    """Return choices of one entity each in a folded text, with the offsets of the text as it was."""
    return [
        (start, end, sense.entity, sense.via)
        for (start, end), (_, _, (sense,)) in zip(_originals(folded, choices), choices, strict=True)
    ]


def _originals(folded: Folded, choices: Sequence[Choice]) -> list[tuple[int, int]]:
    """Return the places of choices in the text as it was."""
    return folded.originals([(start, end) for start, end, _ in choices])


def _refused(folded: Folded, refused: Sequence[Refusal]) -> tuple[Refusal, ...]:
    """Return the refusals of a folded text with the offsets of the text as it was."""
    if not refused or not folded.starts:
        return tuple(refused)
    spans = folded.originals([(one[0], one[1]) for one in refused])
    return tuple(
        [
            new_tuple(Refusal, (start, end, ids, reason, rule))
            for (start, end), (_, _, ids, reason, rule) in zip(spans, refused, strict=True)
        ]
    )
