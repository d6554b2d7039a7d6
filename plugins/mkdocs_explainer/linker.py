"""The public facade of linking: a glossary's entities in, the mentions of a text out."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_explainer.core.compilation import compile_lexicon
from mkdocs_explainer.core.mentions import Linked, Mention
from mkdocs_explainer.core.model import Entity
from mkdocs_explainer.core.normalisation import fold, key_of
from mkdocs_explainer.core.passages import Pin, outside_blocked, with_pins
from mkdocs_explainer.core.selection import select
from mkdocs_explainer.core.spans import Span
from mkdocs_explainer.match.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.match.inflection import inflection


class Linker:
    """Finds the mentions of a glossary's entities. Immutable, so that pages and threads may share it.

    >>> from mkdocs_explainer.core.model import Entity
    >>> linker = Linker([Entity("icbm", "intercontinental ballistic missile", "weapon", ["ICBM"])])
    >>> [(m.entity, m.start, m.end) for m in linker.mentions("Two ICBMs flew.")]
    [('icbm', 4, 9)]
    """

    __slots__ = ("_finder", "_lexicon")

    def __init__(self, entities: Iterable[Entity], lang: str = "en") -> None:
        """lang: BCP 47 tag of the texts."""
        self._lexicon = compile_lexicon(entities, lang=lang, inflect=inflection(lang))
        self._finder = AhoCorasickFinder(self._lexicon.forms)

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
    ) -> Linked:
        """Return all that was decided about a text.

        breaks: offsets that no mention may cross. blocked: spans that no mention may overlap. pins: passages with
        the id of the entity that they mean, or `none`. All offsets are half-open code points of `text`.
        """
        cuts = tuple(breaks)
        folded = fold(text, breaks=cuts)
        mentions, refused = select(self._lexicon, folded.text, self._finder.find(key_of(folded.text)))
        if folded.starts:
            mentions = [replace(mention, **folded.origin(mention.start, mention.end)._asdict()) for mention in mentions]
            refused = [replace(refusal, **folded.origin(refusal.start, refusal.end)._asdict()) for refusal in refused]
        linked = Linked(tuple(mentions), tuple(refused))
        pinned = tuple(pins)
        if pinned:
            linked = with_pins(linked, pinned, breaks=cuts, known=self._lexicon.entities)
        return outside_blocked(linked, blocked)
