"""What a change does, as a comment on a pull request: what a reviewer needs in five seconds, then the rest folded.

Whatever comes from files stands in code spans: there no forge looks for people to notify, issues, addresses, HTML or
pictures. Characters that nobody sees are spelled out.
"""

from collections.abc import Iterable, Iterator, Sequence

from mkdocs_explainer.hosts.cli.formats.impact_json import counts
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.load.git.revision import Refused
from mkdocs_explainer.model.sections import ARTICLES
from mkdocs_explainer.project.comparison import Comparison
from mkdocs_explainer.site.change_words import words_of
from mkdocs_explainer.site.content import edits_of
from mkdocs_explainer.site.file_keys import FileKind
from mkdocs_explainer.site.impact import FileImpact, Impact, LinkChange, NoteImpact, PageImpact
from mkdocs_explainer.site.reviews import ReviewChange
from mkdocs_explainer.site.revision import Place

MOST_CHARACTERS = 65_000
"""GitHub takes 65,536; GitLab and Forgejo take more."""
MARKER = "<!-- explainer impact -->"
"""By which a program finds the comment that it wrote before."""
_CAPS = (400, 150, 50, 20, 8, 3, 1)
"""Lines of each list, tried one after the other until the whole is short enough."""
_SENTENCE, _VALUE = 240, 120
"""Characters of a sentence and of any other value that are shown."""
_BODY = 1_000
"""Characters of a text that are shown where it is new or its words were changed."""
_LONG = frozenset(["summary", "body", "know_first", "quote", "headline"])
"""Fields of which the changed words are shown."""
_WORDS = 12
"""Changes of one file that are shown."""
_FIRST, _DOMAINS = 5, 8
"""Lines of each sort at the top, and domains there."""
_MANY = 20
"""Places in unchanged texts from which on a new name is told at the top: the names of one subject stand in fewer."""

_KINDS: dict[FileKind, tuple[str, str]] = {
    "article": ("article", "articles"),
    "entity": ("entry", "entries"),
    "note": ("note", "notes"),
    "source": ("source", "sources"),
    "page": ("page", "pages"),
}
_TOLD: tuple[FileKind, ...] = ("entity", "article", "page", "source")
"""Kinds that have a list of their own, besides notes."""
_PASSAGE = {
    "found": "its passage is found as quoted",
    "edited": "its passage is found with other words",
    "ambiguous": "its passage may be several places",
    "lost": "its passage is not in the article",
    "unquoted": "it has no passage",
    "": "",
}


def impact_markdown(compared: Comparison) -> str:
    """Return the comment; at most `MOST_CHARACTERS`, whatever the change."""
    for cap in _CAPS:
        text = "\n".join(_lines(compared, cap)).rstrip() + "\n"
        if len(text) <= MOST_CHARACTERS:
            return text
    return "\n".join(
        [*_head(compared), "", "The details are too long for a comment: `explainer impact` shows them.", ""]
    )


def code(text: str, *, limit: int = _VALUE) -> str:
    """Return words from a file as a code span that they cannot leave.

    >>> code("@octocat `x` <img>"), code("a\\u202eb")
    ('``@octocat `x` <img>``', '`a⟨U+202E⟩b`')
    """
    words = " ".join(visible(text[: 4 * limit]).split())
    words = words if len(words) <= limit else f"{words[: limit - 1].rstrip()}…"
    if not words:
        return "(empty)"
    fence = "`"
    while fence in words:
        fence += "`"
    space = " " if words[0] == "`" or words[-1] == "`" else ""
    return f"{fence}{space}{words}{space}{fence}"


def _lines(compared: Comparison, cap: int) -> Iterator[str]:
    found = compared.impact
    yield from _head(compared)
    yield from _first(found, compared.refused)
    total = f"{found.count('gained')} gained, {found.count('lost')} lost, {found.count('moved')} moved"
    yield from _folded(f"Links: {total}", _pages(found.pages, cap))
    notes = [one for one in found.files if one.kind == "note"]
    yield from _folded(f"Notes: {_actions(notes)}", _capped([*map(_passage, found.notes), *map(_whole, notes)], cap))
    for kind in _TOLD:
        files = [one for one in found.files if one.kind == kind]
        name = _KINDS[kind][1].capitalize()
        yield from _folded(f"{name}: {_actions(files)}", _capped(list(map(_whole, files)), cap))
    domains = [f"- {code(one.domain)} in {_places(one.places)}" for one in found.domains]
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
    for kind, (one, many) in _KINDS.items():
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
    moved = [_link(link) for page in kept for link in page.links if link.change == "moved"]
    # where a text was rewritten, its names go with it; where it was not, somebody took them out
    lost = [_link(link) for page in kept for link in page.links if link.change == "lost" and not link.is_edited]
    notes = [_passage(one) for one in found.notes if one.after in ("lost", "ambiguous") or one.is_elsewhere]
    removed = [_file(one) for one in found.files if one.kind in ("note", "entity") and one.action == "removed"]
    retracted = [_file(one) for one in found.files if _is_withdrawn(one)]
    edited = [
        f"- the words of the article {code(page.path)} were changed; articles stand as they were published"
        for page in found.pages
        if page.action == "changed" and page.key.startswith(f"{ARTICLES}/")
    ]
    names = ", ".join(code(one.domain) for one in found.domains[:_DOMAINS])
    more = f" and {len(found.domains) - _DOMAINS:,} more" if len(found.domains) > _DOMAINS else ""
    domains = [f"- new outside domains: {names}{more}"] if names else []
    reviews = [_review(one) for one in found.reviews]
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


def _review(one: ReviewChange) -> str:
    what = "says of itself that it was reviewed" if one.is_claim else "was reviewed, and says something else now"
    words = ", ".join(code(words, limit=_SENTENCE) for words in one.words[:_WORDS])
    return f"- {_KINDS[one.kind][0]} {code(one.id)} {what}: {words}"


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
        f" there? First {code(links[0].path)} line {links[0].line}: {code(_around(links[0]), limit=_SENTENCE)}"
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
        yield from _capped([_link(link, with_path=False) for link in links], cap)
    rest = sum(bool(page.links) for page in pages) - cap
    if rest > 0:
        yield from ("", f"… and {rest:,} more pages")


def _link(link: LinkChange, *, with_path: bool = True) -> str:
    words = code(link.words)
    entity, before = code(link.entity), code(link.before) if link.before else ""
    what = {
        "gained": f"gained: {words} → {entity}",
        "lost": f"lost: {words}, was {entity}" + (" (the text changed)" if link.is_edited else ""),
        "moved": f"moved: {words} → {entity}, was {before}",
    }[link.change]
    place = f"{code(link.path)} line {link.line}" if with_path else f"line {link.line}"
    counted = "" if link.linked or link.change == "lost" else ", counted without a link"
    return f"- {what}; {place}{counted}: {code(_around(link), limit=_SENTENCE)}"


def _around(link: LinkChange) -> str:
    """Return the sentence, of a long one the part around the words."""
    at = link.sentence.find(link.words)
    start = max(0, at - _SENTENCE // 2)
    return f"…{link.sentence[start:]}" if start and len(link.sentence) > _SENTENCE else link.sentence


def _passage(one: NoteImpact) -> str:
    told = _PASSAGE[one.after]
    if one.before and one.before != one.after:
        told += f"; before: {_PASSAGE[one.before].removeprefix('its passage ')}"
    if one.is_elsewhere:
        told += "; it stands at another place than before"
    words = f": {code(one.was or one.now, limit=_SENTENCE)}"
    now = f" → {code(one.now, limit=_SENTENCE)}" if one.now and one.now != one.was and one.was else ""
    line = f" (line {one.line})" if one.line else ""
    return f"- note {code(one.note)}: {told}{words}{now}{line}"


def _is_withdrawn(one: FileImpact) -> bool:
    """Return whether the change says that something is retracted or disputed."""
    return any(change.field == "status" and change.after in ("retracted", "disputed") for change in one.fields)


def _file(one: FileImpact) -> str:
    before = f" from {code(one.before)}" if one.before else ""
    words = ", ".join(code(words_of(change), limit=_SENTENCE) for change in one.fields[:_WORDS])
    if len(one.fields) > _WORDS:
        words += f", and {len(one.fields) - _WORDS:,} more"
    if one.action == "changed" and one.kind != "page" and not words:
        words = "only comments or layout"
    return f"- {one.action} {_KINDS[one.kind][0]} {code(one.id)}{before}{f': {words}' if words else ''}"


def _whole(one: FileImpact) -> str:
    """Return a file with what it says: of a new or removed one everything, of a changed one the changed words."""
    lines = [_file(one)]
    if one.action in ("added", "removed"):
        lines += [f"  - {said.name}: {code(said.words, limit=_BODY)}" for said in one.content]
    for change in one.fields:
        if change.field in _LONG and isinstance(change.before, str) and isinstance(change.after, str):
            edits = edits_of(change.before, change.after)
            lines += [
                f"  - {change.field}: {code(edit.before, limit=_BODY)} → {code(edit.after, limit=_BODY)}"
                for edit in edits[:_WORDS]
            ]
        elif change.field in _LONG and not change.item:
            lines.append(f"  - {change.field}: {code(str(change.after or change.before or ''), limit=_BODY)}")
    if one.action == "changed" and one.kind == "note":
        lines += [f"  - {said.name}: {code(said.words)}" for said in one.content if said.name in ("quote", "status")]
    return "\n".join(lines)


def _places(places: Sequence[Place]) -> str:
    shown = ", ".join(f"{code(path)} line {line}" for path, line in places[:2])
    return f"{shown} and {len(places) - 2:,} more" if len(places) > 2 else shown
