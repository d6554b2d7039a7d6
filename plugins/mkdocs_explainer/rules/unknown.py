"""Ids that name nothing: misspelt ones are told where they stand, what was deleted or renamed is told once."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from mkdocs_explainer.model.findings import Finding, Fix, Location, Related, Severity
from mkdocs_explainer.rules.lookup import did_you_mean, renaming
from mkdocs_explainer.site.checking import Context, near_references
from mkdocs_explainer.site.file_keys import FileKind

_MOST_MISSPELT = 2
"""Places that name the same unknown id and are told one by one. Nobody misspells a word in the same way in more."""
_PLACES = 3
"""Other places of one id that are shown."""


class Kind(NamedTuple):
    """What the ids are ids of."""

    code: str
    """Of the rule that tells of them."""
    word: str
    file: FileKind


class Use(NamedTuple):
    """A place that names an id."""

    target: str
    locate: Callable[[], Location]


def unknown_ids(
    context: Context, kind: Kind, uses: Iterable[Use], known: Collection[str], advise: Callable[[str], str]
) -> Iterator[Finding]:
    """Yield findings for ids that nothing has. advise: what to do about one for which nothing similar is known."""
    for target, group in groupby(sorted(uses, key=lambda use: use.target), key=lambda use: use.target):
        places = sorted({use.locate() for use in group}, key=lambda place: (place.path, place.line, place.column))
        deleted = context.change.gone.get((kind.file, target)) if context.change else None
        if deleted:
            yield _deleted(kind, target, deleted.path, deleted.renamed, places)
        elif len(places) > _MOST_MISSPELT:
            message = f"there is no {kind.word} {target}, which {len(places):,} places name"
            advice = advise(target) or f"if its file was renamed: explainer rename {target} NEW"
            yield Finding(kind.code, message, places[0], label="unknown", related=_more(places[1:]), help=advice)
        else:
            for place in places:
                advice = did_you_mean(target, known) or advise(target)
                fixes: tuple[Fix, ...] = renaming(context, place, target, known)
                message = f"there is no {kind.word} {target}"
                yield Finding(kind.code, message, place, label="unknown", help=advice, fixes=fixes)


def misspelt(
    context: Context, kind: Kind, which: Literal["cite", "entity"], known: Collection[str]
) -> Iterator[Finding]:
    """Yield warnings for ids that look like known ones, on a page that others may have written for another plugin."""
    for one in near_references(context):
        if one.kind == which and (advice := did_you_mean(one.target, known)):
            place = one.locate()
            fixes = renaming(context, place, one.target, known)
            message = f"there is no {kind.word} {one.target}; readers see this as it is written"
            yield Finding(
                kind.code, message, place, label="unknown", help=advice, fixes=fixes, severity=Severity.WARNING
            )


def _deleted(kind: Kind, target: str, path: str, renamed: str, places: list[Location]) -> Finding:
    count = f"{len(places):,} place{'' if len(places) == 1 else 's'}"
    meanwhile = f"; it is {renamed} now" if renamed else ""
    advice = (
        f"write the new name in all places: explainer rename {target} {renamed}"
        if renamed
        else "take the deletion back, or take the references to it out"
    )
    return Finding(
        kind.code,
        f"this change deletes the {kind.word} {target}, which {count} still name{'s' * (len(places) == 1)}{meanwhile}",
        Location(path),
        related=_more(places),
        help=advice,
    )


def _more(places: list[Location]) -> tuple[Related, ...]:
    rest = len(places) - _PLACES
    shown = [Related(place, "named here") for place in places[:_PLACES]]
    if rest > 0:
        last = shown.pop()
        shown.append(Related(last.location, f"named here, and in {rest:,} more place{'' if rest == 1 else 's'}"))
    return tuple(shown)
