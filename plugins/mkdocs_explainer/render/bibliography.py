"""Sources as a reader sees them."""

from collections import Counter
from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from mkdocs_explainer.model.sources import Source, SourceKind
from mkdocs_explainer.render.messages.dates import date_html, date_words
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import ENGLISH, Words, ended

KIND_WORDS: Mapping[SourceKind, str] = {
    "primary": marked("Primary source"),
    "party": marked("A party’s account"),
    "independent": marked("Independent account"),
}


def reference_html(source: Source, words: Words = ENGLISH, *, is_short: bool = False, under: str = "") -> Markup:
    """Return a source as one line: who, what, where, when, of which kind, and when it was read.

    is_short: without the day on which it was read, and of the kinds only those that a reader must know of: a list of a
    hundred sources is shorter by that, and the page of all sources has it.

    under: the name that it is listed under, which is not said again; its kind and the like are small then.
    """
    who = ", ".join(source.author)
    title = escape(words.gettext("“{title}”", title=source.title))
    if source.url.startswith(("https://", "http://")):
        title = Markup('<a href="{}">{}</a>').format(source.url, title)
    named = (source.container_title, source.number, source.publisher)
    where = [escape(name) for name in named if name and name not in (who, under)]
    parts: list[Markup] = [escape(who)] if who and who != under else []
    parts += [title, *dict.fromkeys(where)]
    if source.issued:
        issued = date_words(source.issued, words)
        parts.append(escape(issued) if is_short else date_html(source.issued, words))
    sentences = [escape(words.pgettext("list", ", ")).join(parts)]
    if source.kind and not (is_short and source.kind == "independent"):
        sentences.append(escape(words.gettext(KIND_WORDS[source.kind])))
    if source.accessed and not is_short:
        sentences.append(escape(words.gettext("Read {date}", date=date_html(source.accessed, words))))
    if source.archive.startswith("https://"):
        copy = words.gettext("Archived copy")
        sentences.append(Markup('<a href="{}" rel="noopener">{}</a>').format(source.archive, copy))
    place, *others = map(ended, sentences)
    told = Markup(" ").join(others)
    if told and under:
        told = Markup("<small>{}</small>").format(told)
    return Markup(" ").join(filter(None, (place, told)))


_KINDS: Mapping[str, str] = {
    "primary": marked("primary sources"),
    "party": marked("accounts of a party"),
    "independent": marked("independent accounts"),
    "": marked("not said which"),
}
UNSAID = "unsaid"
"""Of what kind a source is for the filter whose file does not say it."""
MOST_USING = 60
"""Pages that the list of sources names as those that cite many: the others lead there from each source."""


def source_kinds(sources: Iterable[Source], words: Words = ENGLISH) -> list[tuple[str, str, int]]:
    """Return the kinds of source that there are, for the filter: id, words, how many; nothing where nobody says any."""
    counts: Counter[str] = Counter(source.kind or "" for source in sources)
    if not counts.keys() - {""}:
        return []
    return [(kind or UNSAID, words.gettext(said), counts[kind]) for kind, said in _KINDS.items() if kind in counts]


def by_use(cited_by: Mapping[str, Iterable[str]]) -> list[tuple[str, int]]:
    """Return the pages that cite sources, and how many: those that cite most first, sixty at most.

    >>> by_use({"ap": ["a", "b"], "un": ["b"]})
    [('b', 2), ('a', 1)]
    """
    counts = Counter(page for pages in cited_by.values() for page in pages)
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST_USING]


def by_publisher(sources: Mapping[str, Source], words: Words = ENGLISH) -> list[tuple[str, list[Source]]]:
    """Return the sources by publisher (names in order), newest first within each."""
    groups: dict[str, list[Source]] = {}
    for source in sources.values():
        name = source.publisher or source.container_title or ", ".join(source.author) or words.gettext("Other")
        groups.setdefault(name, []).append(source)
    for group in groups.values():
        group.sort(key=lambda source: source.id)
        group.sort(key=lambda source: source.issued, reverse=True)
    return sorted(groups.items(), key=lambda group: (group[0].casefold(), group[0]))
