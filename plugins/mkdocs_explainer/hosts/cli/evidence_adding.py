"""Words of a source written beside a citation, once they were seen there."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.articles import open_project, tell
from mkdocs_explainer.hosts.cli.check import find_root
from mkdocs_explainer.hosts.cli.evidence_checking import listed, open_checker, write_record
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.hosts.cli.new_files import today
from mkdocs_explainer.load.guard import MAX_BYTES, read_bytes
from mkdocs_explainer.model.evidence import MAX_EVIDENCE, Evidence
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.project.evidence.citing import evidence_yaml, with_evidence
from mkdocs_explainer.project.evidence.comparing import Answer
from mkdocs_explainer.project.evidence.records import read_in_copy, updated
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.writing import NotWrittenError, replace_file
from mkdocs_explainer.site.checking import citation_fields
from mkdocs_explainer.site.evidence import cited_words

_LISTED = 8
"""Places that are named where one must be chosen."""


def add(arguments: argparse.Namespace) -> int:
    """Look whether the words stand in the source, and write them beside its citation."""
    root = find_root(arguments.root)
    project = open_project(root)
    source = project.corpus.sources.get(arguments.source)
    if source is None:
        raise CommandError(f"there is no source {visible(arguments.source)!r}; `explainer new source URL` writes one")
    evidence = Evidence(_words(arguments.words), lang=arguments.lang, file=arguments.file)
    place = _place(project, source.id, arguments.at)
    if arguments.from_copy:
        before = project.corpus.records.get(source.id)
        write_record(root, project, read_in_copy(before, source.id, evidence.quote, today=today()))
    elif not arguments.offline:
        _look(arguments, root, project, evidence)
    if place is None:
        print(f"nothing cites {source.id} yet; write into `sources:` where it belongs:")
        print(evidence_yaml(source.id, evidence))
        return CLEAN
    _write(root, place, source.id, evidence)
    print(f"wrote the words beside the citation: {place.path}:{place.line}")
    return CLEAN


def _words(given: str) -> str:
    words = " ".join(given.split())
    if not words or not words.isprintable():
        raise CommandError("WORDS: there are none, or there are characters in them that nobody sees")
    if len(words) > MAX_EVIDENCE:
        raise CommandError(
            f"these are {len(words)} characters of another's text, and {MAX_EVIDENCE} may be quoted; leave out with …"
            " what the statement does not need"
        )
    return words


def _place(project: Project, source: str, at: str | None) -> Location | None:
    """Return where the source is cited without evidence; `None` where nothing cites it.

    Raises:
        CommandError: there are several such places, or none where it was asked for.
    """
    places = sorted(set(_places(project, source)))
    if at:
        path, _, line = at.partition(":")
        chosen = [place for place in places if place.path == path and line in ("", str(place.line))]
        if not chosen:
            raise CommandError(f"{visible(at)} does not cite {source} in a list `sources:`, or has evidence already")
        places = chosen
    if len(places) > 1:
        shown = "".join(f"\n  --at {place.path}:{place.line}" for place in places[:_LISTED])
        more = f"\n  and {len(places) - _LISTED} more" if len(places) > _LISTED else ""
        raise CommandError(f"{source} is cited in several places; say which with --at:{shown}{more}")
    return places[0] if places else None


def _places(project: Project, source: str) -> Iterator[Location]:
    for field in citation_fields(project.corpus):
        if field.citation.id == source and not field.citation.evidence:
            yield field.origin.locate(*field.keys, "id")
    for references in listed(project).values():
        for reference in references:
            if reference.kind == "cite" and reference.target == source and not reference.evidence:
                yield reference.location


def _look(arguments: argparse.Namespace, root: Path, project: Project, evidence: Evidence) -> None:
    """Look for the words, and write down that they are there.

    Raises:
        CommandError: they are not, or nobody could look.
    """
    id = arguments.source
    known = [each.evidence for each in cited_words(project.corpus, listed(project)) if each.source == id]
    before = project.corpus.records.get(id)
    with open_checker(arguments, root, project) as checker:
        seen = checker.look(project.corpus.sources[id], dict.fromkeys([*known, evidence]), before)
    answer = seen.answers.get(evidence.quote, Answer("unknown"))
    if answer.status == "unknown":
        raise CommandError(f"nobody could look ({seen.status}); --offline writes the words all the same")
    if answer.status == "edited":
        raise CommandError(f"the source says this in other words: {visible(answer.now)!r}")
    if answer.status == "gone":
        raise CommandError("these words do not stand in the source")
    if answer.aside:
        tell("the words stand outside the page's main text; look whether they are the page's own")
    write_record(root, project, updated(before, id, seen, today=checker.today))


def _write(root: Path, place: Location, source: str, evidence: Evidence) -> None:
    before = read_bytes(root, place.path, limit=MAX_BYTES)
    try:
        text = before.decode("utf-8") if isinstance(before, bytes) else ""
        after = with_evidence(text, place, source, evidence)
        if after is None or not isinstance(before, bytes):
            advice = f"write there: {evidence_yaml(source, evidence)}"
            raise CommandError(f"{place.path}:{place.line} must be edited by hand; {advice}")
        replace_file(root, place.path, after.encode("utf-8"), before=before)
    except UnicodeDecodeError as error:
        raise CommandError(f"{place.path} is not written in UTF-8") from error
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
