"""The pages of sources fetched, and what became of the words on them."""

import argparse
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_explainer.hosts.cli import CLEAN, FINDINGS, CommandError
from mkdocs_explainer.hosts.cli.articles import open_project, tell
from mkdocs_explainer.hosts.cli.check import find_root
from mkdocs_explainer.hosts.cli.evidence_report import Checked, is_report, report_lines
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.hosts.cli.new_files import today
from mkdocs_explainer.hosts.web.archives import SERVICE, archived_address
from mkdocs_explainer.hosts.web.copies import keep_copy, read_copy
from mkdocs_explainer.hosts.web.fetching import Fetched, Fetcher, Limits
from mkdocs_explainer.hosts.web.reading import read_page
from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.load.guard import MAX_BYTES, read_bytes
from mkdocs_explainer.model.context_page import PageReference
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.evidence import Evidence, SourceRecord
from mkdocs_explainer.model.findings import Finding, sort_key
from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.project.configuration import read_configuration
from mkdocs_explainer.project.evidence.comparing import Answer
from mkdocs_explainer.project.evidence.judging import WebAnswer, judge
from mkdocs_explainer.project.evidence.records import FOLDER, Seen, record_yaml, updated
from mkdocs_explainer.project.outputs import write_output
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.writing import NotWrittenError, content_of, replace_file, write_new
from mkdocs_explainer.rules import rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.evidence import cited_words
from mkdocs_explainer.text.yaml_words import scalar

_OFTEN = 20
"""Sources after which is said how far the check is: it waits for others."""
_CODES = ("SRC406", "SRC407", "SRC408", "SRC409")


@dataclass(frozen=True)
class Checker:
    """Looks for words on the pages of sources."""

    fetcher: Fetcher
    copies: Path | None
    today: str

    def look(self, source: Source, evidence: Iterable[Evidence], before: SourceRecord | None) -> Seen:
        """Return what is to be seen of a source: at its address, and in the copies that evidence names."""
        by_file: dict[str, list[str]] = {}
        for each in evidence:
            by_file.setdefault(each.file, []).append(each.quote)
        answers: dict[str, Answer] = {}
        in_copies: set[str] = set()
        seen = Seen("unreachable", {})
        for file, quotes in sorted(by_file.items()) or [("", [])]:
            known = self._in_copy(file, quotes, before) if file else self._at_address(source, quotes, before)
            answers |= known.answers
            in_copies |= {*quotes} if file else set()
            seen = known if not file or not seen.answers else seen
        return replace(seen, answers=answers, in_copies=frozenset(in_copies))

    def _in_copy(self, file: str, quotes: list[str], before: SourceRecord | None) -> Seen:
        page = read_copy(self.copies, file) if self.copies else None
        if page is None:
            return Seen("unreadable", {quote: Answer("unknown") for quote in quotes})
        reading = read_page(page)
        answer = WebAnswer(file, 200, reading.text, problem=None if reading.text else "unreadable")
        seen = judge(file, answer, quotes, before)
        return replace(seen, status="copied") if seen.status == "read" else seen

    def _at_address(self, source: Source, quotes: list[str], before: SourceRecord | None) -> Seen:
        if not source.url:
            return Seen("unreadable", {quote: Answer("unknown") for quote in quotes})
        page = self.fetcher.fetch(source.url)
        if page.problem:
            tell(f"{source.id}: {page.reason}")
            return judge(source.url, WebAnswer(page.url, problem=page.problem), quotes, before)
        is_page = 200 <= page.status < 300
        reading = read_page(page) if is_page else None
        if reading and reading.reason:
            tell(f"{source.id}: {reading.reason}")
        if is_page and self.copies:
            self._keep(source.id, page)
        answer = WebAnswer(
            page.url,
            page.status,
            reading.text if reading else None,
            is_moved=page.is_moved,
            is_paid=bool(reading and reading.is_paid),
        )
        return judge(source.url, answer, quotes, before)

    def _keep(self, id: str, page: Fetched) -> None:
        try:
            keep_copy(self.copies or Path(), id, page, today=self.today)
        except (NotWrittenError, OSError) as error:
            raise CommandError(f"cannot keep a copy: {error}") from error


@contextmanager
def open_checker(arguments: argparse.Namespace, root: Path, project: Project) -> Iterator[Checker]:
    """Give what looks for words, as the arguments say."""
    address = read_configuration(root).values.get("site_url")
    contact = arguments.contact or (address if isinstance(address, str) else "")
    if not contact.isascii() or not contact.isprintable():
        raise CommandError("--contact is no web address")
    limits = Limits(pause=max(0.0, arguments.pause), allow_private=arguments.allow_private)
    copies = _copies(arguments.copies, root, project) if arguments.copies else None
    with Fetcher(limits, contact) as fetcher:
        yield Checker(fetcher, copies, today())


def _copies(given: str, root: Path, project: Project) -> Path:
    """Return the folder of copies: it may hold whole texts of others, so it is never a part of the site."""
    folder = Path(given).expanduser().resolve()
    folders = project.settings.folders
    site = read_configuration(root).values.get("site_dir")
    inside = [folders.docs, folders.seeds, folders.annotations, site if isinstance(site, str) else "site"]
    for each in filter(None, inside):
        if folder.is_relative_to((root / each).resolve()) or (root / each).resolve().is_relative_to(folder):
            raise CommandError(f"--copies {visible(given)}: copies of others' pages do not belong into {each}/")
    return folder


def check(arguments: argparse.Namespace) -> int:
    """Look for all words, tell what became of them, and write it down where that is asked for."""
    root = find_root(arguments.root)
    project = open_project(root)
    if arguments.archive and not arguments.write:
        raise CommandError("--archive goes with --write")
    corpus = project.corpus
    evidence: dict[str, dict[Evidence, None]] = {}
    for cited in cited_words(corpus, listed(project)):
        evidence.setdefault(cited.source, {})[cited.evidence] = None
    chosen = _chosen(project, arguments, evidence)
    if not chosen:
        tell('no citation has words of its source yet: explainer evidence add SOURCE "words"')
    records = dict(corpus.records)
    with open_checker(arguments, root, project) as checker:
        for number, id in enumerate(chosen, 1):
            if number % _OFTEN == 1 or number == len(chosen):
                tell(f"{number} of {len(chosen)} sources: {id}")
            seen = checker.look(corpus.sources[id], evidence.get(id, ()), corpus.records.get(id))
            records[id] = updated(corpus.records.get(id), id, seen, today=checker.today)
            if arguments.archive:
                _archive(root, project, corpus.sources[id], checker, arguments.archive_service or SERVICE)
    after = replace(corpus, records=dict(sorted(records.items())))
    checked = Checked(project, after, chosen, _findings(project, after, chosen))
    if arguments.write:
        for id in chosen:
            write_record(root, project, records[id])
    _tell(checked, arguments)
    return FINDINGS if any(finding.code != "SRC409" for finding in checked.findings) else CLEAN


def listed(project: Project) -> dict[str, tuple[PageReference, ...]]:
    """Return by hand-written page what its front matter names."""
    return {path: page.front.references for path, page in project.written.items()}


def _chosen(project: Project, arguments: argparse.Namespace, evidence: Iterable[str]) -> list[str]:
    sources = project.corpus.sources
    for id in arguments.sources:
        if id not in sources:
            raise CommandError(f"there is no source {visible(id)!r}")
    if arguments.sources:
        return sorted(set(arguments.sources))
    with_address = [id for id, source in sources.items() if source.url] if arguments.all else []
    return sorted({*evidence, *with_address})


def _findings(project: Project, after: Corpus, chosen: Iterable[str]) -> list[Finding]:
    """Return what the rules on evidence say of what was seen."""
    records = {id: after.records[id] for id in chosen}
    context = Context(replace(after, records=records), listed=listed(project))
    found = [finding for code in _CODES if (check := rule(code).check) for finding in check(context)]
    return sorted(found, key=sort_key)


def write_record(root: Path, project: Project, record: SourceRecord) -> None:
    """Write down what was seen of a source.

    Raises:
        CommandError: it cannot be written.
    """
    path = f"{project.settings.folders.annotations}/{FOLDER}/{record.id}.yml"
    data = record_yaml(record).encode("utf-8")
    try:
        before = content_of(root, path, limit=MAX_BYTES)
        if before is None:
            write_new(root, path, data)
        elif before != data:
            replace_file(root, path, data, before=before)
    except NotWrittenError as error:
        raise CommandError(str(error)) from error


def _archive(root: Path, project: Project, source: Source, checker: Checker, service: str) -> None:
    """Write into a source's file where an archive has a copy of its page, if it does not say so already."""
    path = project.corpus.origin("source", source.id).path
    if not source.url or source.archive or not path:
        return
    address = archived_address(checker.fetcher, source.url, source.accessed or checker.today, service=service)
    data = read_bytes(root, path, limit=MAX_BYTES) if address else None
    if not isinstance(data, bytes):
        return
    text = data.decode("utf-8")  # it was loaded
    newline = "\r\n" if "\r\n" in text else "\n"
    lead = "" if text.endswith("\n") else newline
    try:
        after = f"{text}{lead}archive: {scalar(address)}{newline}".encode()
        if load_file(Place(path, "source", source.id), after).part is not None:
            replace_file(root, path, after, before=data)
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
    tell(f"{source.id}: archived at {address}")


def _tell(checked: Checked, arguments: argparse.Namespace) -> None:
    lines = report_lines(checked, arguments.format)
    if not arguments.output:
        for line in lines:
            print(line)
        return
    try:
        write_output(arguments.output, "".join(f"{line}\n" for line in lines).encode(), is_ours=is_report)
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
