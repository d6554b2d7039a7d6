"""What a change does, as a comment on a pull request: what a reviewer needs in five seconds, then the rest folded.

Whatever comes from files stands in code spans: there no forge looks for people to notify, issues, addresses, HTML or
pictures. Characters that nobody sees are spelled out.
"""

from collections.abc import Iterable, Iterator, Sequence

from mkdocs_explainer.hosts.cli.formats.impact_json import counts
from mkdocs_explainer.hosts.cli.formats.impact_lines import (
    KINDS,
    SENTENCE,
    code,
    file_line,
    is_withdrawn,
    link_line,
    note_line,
    places_in_words,
    review_line,
    sentence_around,
    whole_file,
)
from mkdocs_explainer.load.git.revision import Refused
from mkdocs_explainer.model.sections import ARTICLES
from mkdocs_explainer.project.comparison import Comparison
from mkdocs_explainer.site.file_keys import FileKind
from mkdocs_explainer.site.impact import FileImpact, Impact, PageImpact
from mkdocs_explainer.site.link_changes import LinkChange

MOST_CHARACTERS = 65_000
"""GitHub takes 65,536; GitLab and Forgejo take more."""
MARKER = "<!-- explainer impact -->"
"""By which a program finds the comment that it wrote before."""
_CAPS = (400, 150, 50, 20, 8, 3, 1)
"""Lines of each list, tried one after the other until the whole is short enough."""
_FIRST, _DOMAINS = 5, 8
"""Lines of each sort at the top, and domains there."""
_MANY = 20
"""Places in unchanged texts from which on a new name is told at the top: the names of one subject stand in fewer."""

_TOLD: tuple[FileKind, ...] = ("entity", "translation", "article", "page", "source")
"""Kinds that have a list of their own, besides notes."""


def impact_markdown(compared: Comparison) -> str:
    """Return the comment; at most `MOST_CHARACTERS`, whatever the change."""
    for cap in _CAPS:
        text = "\n".join(_lines(compared, cap)).rstrip() + "\n"
        if len(text) <= MOST_CHARACTERS:
            return text
    return "\n".join(
        [*_head(compared), "", "The details are too long for a comment: `explainer impact` shows them.", ""]
    )


def _lines(compared: Comparison, cap: int) -> Iterator[str]:
    found = compared.impact
    yield from _head(compared)
    yield from _first(found, compared.refused)
    total = f"{found.count('gained')} gained, {found.count('lost')} lost, {found.count('moved')} moved"
    yield from _folded(f"Links: {total}", _pages(found.pages, cap))
    notes = [one for one in found.files if one.kind == "note"]
    yield from _folded(
        f"Notes: {_actions(notes)}", _capped([*map(note_line, found.notes), *map(whole_file, notes)], cap)
    )
    for kind in _TOLD:
        files = [one for one in found.files if one.kind == kind]
        name = KINDS[kind][1].capitalize()
        yield from _folded(f"{name}: {_actions(files)}", _capped(list(map(whole_file, files)), cap))
    domains = [f"- {code(one.domain)} in {places_in_words(one.places)}" for one in found.domains]
    yield from _folded(f"New outside domains: {len(domains)}", _capped(domains, cap))


def _head(compared: Comparison) -> Iterator[str]:
    found = compared.impact
    yield MARKER
    yield "### What this changes on the site"
    yield ""
    yield _summary(found)
    if not compared.is_parted:
        yield ""
        yield (
            "The history between the two revisions is not in this clone, so what was changed in the base meanwhile"
            " counts as taken back. For an exact comparison fetch more of the history."
        )


def _summary(found: Impact) -> str:
    number = counts(found)
    links = [
        f"{number[change]} {words}"
        for change, words in (("gained", "gained"), ("lost", "lost"), ("moved", "moved to another entry"))
        if number[change]
    ]
    parts = [f"**links: {', '.join(links)}**"] if links else []
    for kind, (one, many) in KINDS.items():
        files = [each for each in found.files if each.kind == kind]
        if files:
            parts.append(f"{one if len(files) == 1 else many}: {_actions(files)}")
    if number["passages_lost"]:
        parts.append(f"**{_number(number['passages_lost'], 'note')} without a passage**")
    if number["domains"]:
        parts.append(f"**{_number(number['domains'], 'new outside domain')}**")
    if number["broken"]:
        were = "it was" if number["broken"] == 1 else "they were"
        parts.append(f"**{_number(number['broken'], 'file')} with mistakes, told below as {were} before**")
    return " · ".join(parts) if parts else "Nothing that readers see: no link, no note, no entry."


def _number(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def _actions(files: Sequence[FileImpact]) -> str:
    told = (
        (action, sum(one.action == action for one in files)) for action in ("added", "changed", "removed", "renamed")
    )
    return ", ".join(f"{count} {action}" for action, count in told if count) or "none changed"


def _first(found: Impact, refused: Sequence[Refused]) -> Iterator[str]:
    """Yield what a reviewer looks at before anything else."""
    kept = [page for page in found.pages if page.action not in ("added", "removed")]
    moved = [link_line(link) for page in kept for link in page.links if link.change == "moved"]
    # where a text was rewritten, its names go with it; where it was not, somebody took them out
    lost = [link_line(link) for page in kept for link in page.links if link.change == "lost" and not link.is_edited]
    notes = [note_line(one) for one in found.notes if one.after in ("lost", "ambiguous") or one.is_elsewhere]
    removed = [file_line(one) for one in found.files if one.kind in ("note", "entity") and one.action == "removed"]
    retracted = [file_line(one) for one in found.files if is_withdrawn(one)]
    edited = [
        f"- the words of the article {code(page.path)} were changed; articles stand as they were published"
        for page in found.pages
        if page.action == "changed" and page.key.startswith(f"{ARTICLES}/")
    ]
    names = ", ".join(code(one.domain) for one in found.domains[:_DOMAINS])
    more = f" and {len(found.domains) - _DOMAINS:,} more" if len(found.domains) > _DOMAINS else ""
    domains = [f"- new outside domains: {names}{more}"] if names else []
    reviews = [review_line(one) for one in found.reviews]
    named = ", ".join(code(path) for path in found.settings[:_DOMAINS])
    rest = f" and {len(found.settings) - _DOMAINS:,} more" if len(found.settings) > _DOMAINS else ""
    settings = [f"- changed besides texts, and not looked at here: {named}{rest}"] if named else []
    unread = [f"- not read: {code(one.path)}: {one.reason}" for one in refused]
    broken = [
        f"- cannot be loaded: {code(path)} (`explainer check` tells why); here it counts as it was before"
        for path in found.broken
    ]
    lines = [
        line
        for sort in (
            unread,
            settings,
            broken,
            reviews,
            edited,
            moved,
            _many(kept),
            notes,
            lost,
            removed,
            retracted,
            domains,
        )
        for line in _capped(sort, _FIRST)
    ]
    if lines:
        yield from ("", "**Look at these**", "", *lines)


def _many(pages: Sequence[PageImpact]) -> list[str]:
    """Return lines on names that are new to texts which nobody changed: those that may mean something else there, and
    those that stand in them very often."""
    names: dict[tuple[str, str], list[LinkChange]] = {}
    for page in pages:
        for link in page.links:
            if link.change == "gained" and not link.is_edited:
                names.setdefault((link.entity, link.words.casefold()), []).append(link)
    return [
        f"- {code(links[0].words)} now means {code(entity)} in {_number(len(links), 'place')}: is it always meant"
        f" there? First {code(links[0].path)} line {links[0].line}: {code(sentence_around(links[0]), limit=SENTENCE)}"
        for (entity, _), links in sorted(names.items(), key=lambda one: -len(one[1]))
        if len(links) >= _MANY or any(link.is_doubtful for link in links)
    ]


def _folded(title: str, lines: Iterable[str]) -> Iterator[str]:
    inner = list(lines)
    if inner:
        yield from ("", f"<details><summary>{title}</summary>", "", *inner, "", "</details>")


def _capped(lines: Sequence[str], cap: int) -> list[str]:
    rest = len(lines) - cap
    return [*lines[:cap], f"- … and {rest:,} more"] if rest > 0 else list(lines)


def _pages(pages: Sequence[PageImpact], cap: int) -> Iterator[str]:
    for number, page in enumerate([page for page in pages if page.links][:cap]):
        if number:
            yield ""
        if page.action in ("added", "removed"):
            yield f"**{code(page.path)}** was {page.action}, with {_number(len(page.links), 'mention')}"
            continue
        yield f"**{code(page.path)}**{' (its text changed)' if page.action else ''}"
        yield ""
        order = ("moved", "lost", "gained")
        links = sorted(page.links, key=lambda link: order.index(link.change))
        yield from _capped([link_line(link, with_path=False) for link in links], cap)
    rest = sum(bool(page.links) for page in pages) - cap
    if rest > 0:
        yield from ("", f"… and {rest:,} more pages")
