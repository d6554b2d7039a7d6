"""What people and pages say about passages: nothing may be linked here, that passage means this entity."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mkdocs_explainer.model.corpus import NOT_AN_ENTITY
from mkdocs_explainer.model.mentions import Linked, Mention, Reason, Refusal, Via
from mkdocs_explainer.model.spans import Span, merged

Pin = tuple[Span, str]
"""A passage, and the id of the entity that it means, or `none`."""


def outside_blocked(linked: Linked, blocked: Iterable[Span]) -> Linked:
    """Return the same without the mentions that overlap a blocked span: they are refused as a whole."""
    spans = merged(blocked)
    if not spans:
        return linked
    kept, refused = [], list(linked.refused)
    for mention in linked.mentions:
        if _overlaps(mention, spans):
            refused.append(Refusal(mention.start, mention.end, (mention.entity,), Reason.BLOCKED))
        else:
            kept.append(mention)
    return replace(linked, mentions=tuple(kept), refused=tuple(sorted(refused)))


def _overlaps(words: Mention | Refusal, spans: Sequence[Span]) -> bool:
    """Return whether the words overlap one of the sorted, disjoint spans."""
    index = bisect_left(spans, words.end, key=lambda span: span.start)
    return index > 0 and spans[index - 1].end > words.start


def with_pins(linked: Linked, pins: Iterable[Pin], *, breaks: Iterable[int], known: Iterable[str]) -> Linked:
    """Return the same with each pinned passage as one mention of its entity, or with none in it.

    The passage is the mention; what else was found in it or across its edge is refused. Of pins that overlap the
    first counts (the longer of two that begin together). A pin that crosses a break, is empty, or names an id that
    is not in `known` changes nothing but is refused itself; a pinned `none` only forbids.
    """
    ids = set(known)
    cuts = sorted(set(breaks))
    mentions: list[Mention] = []
    spans: list[Span] = []
    refused: list[Refusal] = []
    for span, entity in sorted(pins, key=lambda pin: (pin[0].start, -pin[0].end, pin[1])):
        if spans and span.start < spans[-1].end:
            continue
        is_none = entity == NOT_AN_ENTITY
        cut = bisect_left(cuts, span.start + 1)
        crosses = cut < len(cuts) and cuts[cut] < span.end
        if span.start >= span.end or (not is_none and (crosses or entity not in ids)):
            refused.append(Refusal(span.start, span.end, (entity,), Reason.PINNED))
            continue
        spans.append(span)
        if not is_none:
            mentions.append(Mention(entity, span.start, span.end, Via.PIN))
    if not spans:
        return linked if not refused else replace(linked, refused=tuple(sorted([*linked.refused, *refused])))
    for mention in linked.mentions:
        if not _overlaps(mention, spans):
            mentions.append(mention)
        elif Mention(mention.entity, mention.start, mention.end, Via.PIN) not in mentions:
            refused.append(Refusal(mention.start, mention.end, (mention.entity,), Reason.PINNED))
    refused += (refusal for refusal in linked.refused if not _overlaps(refusal, spans))
    mentions.sort(key=lambda mention: mention.start)
    return replace(linked, mentions=tuple(mentions), refused=tuple(sorted(refused)))
