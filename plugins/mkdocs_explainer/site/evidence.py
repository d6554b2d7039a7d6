"""What of a repository rests on words of a source."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mkdocs_explainer.model.context_page import PageReference
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.evidence import Evidence, SeenWords
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.site.checking import citation_fields


class CitedWords(NamedTuple):
    """Words of a source, and where something rests on them."""

    source: str
    evidence: Evidence
    location: Location


def cited_words(corpus: Corpus, listed: Mapping[str, Sequence[PageReference]]) -> list[CitedWords]:
    """Return all evidence of known sources, sorted by source and place.

    listed: by path of a hand-written page, what its front matter names.
    """
    found = [words for words in (*_in_files(corpus), *_in_pages(listed)) if words.source in corpus.sources]
    return sorted(found, key=lambda words: (words.source, words.location))


def _in_files(corpus: Corpus) -> Iterator[CitedWords]:
    for field in citation_fields(corpus):
        if evidence := field.citation.evidence:
            # beside `sources` it has no place of its own among the citation's keys
            own, beside = (*field.keys, "evidence", "quote"), (*field.keys[:-2], "evidence", "quote")
            keys = own if own[:-1] in field.origin.marks else beside
            yield CitedWords(field.citation.id, evidence, field.origin.locate(*keys))


def _in_pages(listed: Mapping[str, Sequence[PageReference]]) -> Iterator[CitedWords]:
    for references in listed.values():
        for reference in references:
            if reference.kind == "cite" and reference.evidence:
                yield CitedWords(reference.target, reference.evidence, reference.location)


def seen_words(corpus: Corpus, listed: Mapping[str, Sequence[PageReference]]) -> Iterator[tuple[CitedWords, SeenWords]]:
    """Yield the evidence that a check has looked for, with what it saw."""
    for cited in cited_words(corpus, listed) if corpus.records else ():
        record = corpus.records.get(cited.source)
        if record and (words := record.of(cited.evidence.quote)):
            yield cited, words
