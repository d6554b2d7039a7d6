"""Suggestions for one article and for several, and the files that are drafted from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.hosts.cli.articles import ReadArticle
from mkdocs_explainer.hosts.cli.drafting import DRAFT, modeline, proposed_id, quoted
from mkdocs_explainer.load.characters import INVISIBLE
from mkdocs_explainer.load.fields import MAX_LINE
from mkdocs_explainer.model.drafts import not_written
from mkdocs_explainer.model.mentions import Mention
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.suggesting.credits import credits_of
from mkdocs_explainer.suggesting.kin import Kin, plain
from mkdocs_explainer.suggesting.spacy_names import SpacyNames
from mkdocs_explainer.suggesting.suggestions import Suggestion, suggest
from mkdocs_explainer.suggesting.unexplained import Explained

_FEW_WORDS = 4
"""Of a passage that is a term or a name; a longer one is a statement, with names that its note need not explain."""


_OPEN = "concept           # open: nothing in the text says what it is"


@dataclass(frozen=True, slots=True)
class Proposal:
    """The same suggestion from all articles that give it."""

    first: Suggestion
    """From the article in which it is needed most."""
    read: ReadArticle
    """That article."""
    score: float
    places: int
    """In all articles."""
    articles: tuple[str, ...]
    """Ids, sorted."""


def suggestions_for(read: ReadArticle, kin: Kin, names: SpacyNames | None = None) -> tuple[Suggestion, ...]:
    """Return what an article uses and nothing explains. names: a pipeline that must see them, too."""
    view = read.view
    explained = Explained(
        [Mention(each.entity, each.start, each.end, each.via) for each in read.page.mentions if each.via],
        read.page.refusals,
        blocked=(*view.blocked, *(link.span for link in view.links if link.entity), *_explained_by_notes(read)),
        headings=[heading.span for heading in view.headings],
    )
    return suggest(
        view.text,
        kin,
        explained,
        breaks=view.blocks,
        seen=names.read(view.text) if names else None,
        lang=read.article.lang,
    )


def _explained_by_notes(read: ReadArticle) -> Iterator[Span]:
    """Yield the passages of notes that are about a few words alone: such a note says what the words mean."""
    for note in read.notes:
        place = read.page.anchors.get(note.id)
        if isinstance(place, Found) and note.kind != "question":
            span = Span(place.start, place.end)
            if len(read.words(span).split()) <= _FEW_WORDS:
                yield span


def credited(read: Iterable[ReadArticle]) -> list[tuple[str, str, str]]:
    """Return bylines, agencies and credits: article, kind, words."""
    return [
        (one.article.id, credit.kind, one.words(credit.span))
        for one in read
        for credit in credits_of(one.view.text).aside
    ]


def proposals(found: Iterable[tuple[ReadArticle, Suggestion]]) -> list[Proposal]:
    """Return the suggestions of all articles, equal ones together, the most needed first."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[tuple[ReadArticle, Suggestion]]] = {}
    for read, one in found:
        groups.setdefault((one.kind, one.words.casefold(), one.entities), []).append((read, one))
    made = []
    for group in groups.values():
        read, best = max(group, key=lambda pair: pair[1].score)
        # what several articles need counts as much as the best of them, and a little for each other
        score = round(best.score + 0.5 * (len(group) - 1), 2)
        articles = tuple(sorted({each.article.id for each, _ in group}))
        made.append(Proposal(best, read, score, sum(len(one.places) for _, one in group), articles))
    return sorted(made, key=lambda one: (-one.score, one.first.words))


def drafts(made: Sequence[Proposal], taken: Iterable[str], kin: Kin) -> Iterator[tuple[str, str]]:
    """Yield the name and text of a file for each proposed entity or term.

    taken: ids that exist, in any capitals. kin: the names that exist; none is claimed twice.
    """
    ids = {id.lower() for id in taken}
    names: set[str] = set()
    for one in made:
        words = one.first.words
        id = proposed_id(words)
        if one.first.kind not in ("entity", "term") or not id or id in ids or id in ("index", "none"):
            continue
        if len(words) > MAX_LINE or not words.isprintable() or plain(words) in names or kin.named(words):
            continue
        aliases = []
        names.add(plain(words))
        for form in one.first.forms:
            if is_alias(form, one.first) and plain(form) not in names and not kin.named(form):
                names.add(plain(form))
                aliases.append(form)
        ids.add(id)
        yield f"{id}.yml", draft(one, aliases)


def draft(one: Proposal, aliases: Sequence[str] = ()) -> str:
    """Return a file that says what was found, and that everything else is still to be written."""
    place = one.read.locate(one.first.places[0])
    sentence = INVISIBLE.sub("", one.read.sentence(one.first.sentence, one.first.places[0]))
    where = f"{place.path}:{place.line}:{place.column}"
    lines = [
        modeline("entity"),
        f"# DRAFT by `explainer suggest`, from {where}:",
        f"#   {sentence}",
        "# Check the type, write the summary from sources you name, then delete these lines.",
        f"name: {quoted(one.first.words)}",
        f"type: {one.first.type}"
        if one.first.type
        else "type: concept           # open: nothing in the text says what it is",
    ]
    if aliases:
        lines += ["aliases:", *(f"  - {quoted(alias)}" for alias in aliases)]
    lines += [f"summary: {quoted(not_written('entry'))}", DRAFT]
    return "\n".join(lines) + "\n"


def is_alias(form: str, one: Suggestion) -> bool:
    """Return whether a spelling is worth listing: no family name and no line of capitals, which are derived."""
    if not form.isprintable() or form.casefold() == one.words.casefold() or (form.isupper() and len(form) > 5):
        return False
    return one.type != "person" or " " in form
