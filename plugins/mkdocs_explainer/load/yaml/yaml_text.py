"""YAML text -> values with line and column. YAML 1.2 core types, and none of what makes YAML dangerous.

PyYAML's parser delivers events (its state machine does not recurse, in C or in Python); what the events mean is decided
here: `NO`, `on`, `12:30` and `2024-10-31` stay text, duplicate keys are findings, tags, anchors, aliases and merge keys
are refused before anything could be expanded.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NoReturn

import yaml

from mkdocs_explainer.load.characters import INVISIBLE, invisible_finding, is_allowed
from mkdocs_explainer.load.guard import find_nesting, too_deep
from mkdocs_explainer.load.yaml.diagnosis import explain
from mkdocs_explainer.load.yaml.document import Document, Mark, Value
from mkdocs_explainer.load.yaml.loader import LOADER
from mkdocs_explainer.load.yaml.scalars import resolve
from mkdocs_explainer.load.yaml.wording import shortened
from mkdocs_explainer.model.edits import apply_edits
from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location, Related
from mkdocs_explainer.model.origins import KeyPath
from mkdocs_explainer.text.yaml_words import scalar

MAX_DEPTH = 12
"""Levels of lists and mappings; the deepest field (a fact's source with its locator) has six."""


class _RefusedError(Exception):
    """The rest of the file is not read."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_yaml(text: str, path: str) -> Document:
    """Return the document; a file that breaks YAML's rules, or ours, gives findings and no value."""
    if finding := find_nesting(text, path):
        return Document(path, findings=[finding], is_readable=False)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    composer = _Composer(text, path)
    try:
        value = composer.document()
    except _RefusedError as refused:
        finding = refused.finding
    except yaml.YAMLError as error:
        proposal = explain(error, composer.lines, path, composer.last)
        finding = replace(proposal, fixes=tuple(fix for fix in proposal.fixes if _helps(fix, text, proposal)))
    else:
        return Document(
            path,
            value,
            composer.marks,
            composer.keys,
            composer.findings,
            lines=composer.lines,
            last_lines=composer.last_lines,
        )
    # a comment that cut a text may be what the error is about; it would be told twice
    kept = [earlier for earlier in composer.findings if earlier.code != "YML006"]
    return Document(path, findings=[*kept, finding], is_readable=False, lines=composer.lines)


def _helps(fix: Fix, text: str, finding: Finding) -> bool:
    """Return whether YAML can read the text with the fix, at least until further down."""
    mended = apply_edits(text, fix.edits)
    if len(mended) > 2 * len(text) + 1000 or find_nesting(mended, ""):
        return False
    composer = _Composer(mended, "")
    try:
        composer.document()
    except _RefusedError as refused:
        return refused.finding.location.line > finding.location.line
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark is not None and mark.line + 1 > finding.location.line  # marks count from 0
    return True


class _Composer:
    """Makes values of one text's events, once."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.marks: dict[KeyPath, Mark] = {}
        self.keys: dict[KeyPath, Mark] = {}
        self.findings: list[Finding] = []
        self.last_lines: dict[KeyPath, int] = {}
        self.last: Any = None
        """The newest event, for the diagnosis of an error behind it."""
        self._events: Iterator[Any] = yaml.parse(text, LOADER)
        self._may_have_cut_comment = re.search(r"[ \t]#[^\s#]", text) is not None

    def document(self) -> Value:
        self._next()
        if type(self._next()) is yaml.StreamEndEvent:
            return None
        value = self._value(self._next(), ())
        self._next()
        after = self._next()
        if type(after) is not yaml.StreamEndEvent:
            self._refuse_second_document(self._mark(after))
        return value

    def _refuse_second_document(self, place: Mark) -> NoReturn:
        below = self.lines[place.line :]
        if not any(line.strip() and not line.startswith("#") for line in below):
            fix = Fix("delete this line", (Edit(place.line, 1, place.line + 1, 1, ""),))
            message = "this line starts a second document, and there is nothing in it"
            self._refuse("YML012", message, place, help="delete this line", fixes=(fix,))
        message = "here a second document starts; a file holds one"
        self._refuse("YML012", message, place, help="move what stands below into a file of its own; delete this line")

    def _next(self) -> Any:
        self.last = next(self._events)
        return self.last

    def _value(self, event: Any, keys: KeyPath) -> Value:
        if len(keys) > MAX_DEPTH:
            raise _RefusedError(too_deep(Location(self.path, *self._mark(event))))
        self._refuse_references(event)
        self.marks[keys] = self._mark(event)
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event, keys)
        if kind is yaml.MappingStartEvent:
            return self._mapping(keys)
        items: list[Value] = []
        while type(item := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._value(item, (*keys, len(items))))
        return items

    def _mapping(self, keys: KeyPath) -> dict[str, Value]:
        result: dict[str, Value] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._key(event)
            place = (*keys, key)
            if key not in result:
                self.keys[place] = self._mark(event)
                result[key] = self._value(self._next(), place)
                continue
            first = Location(self.path, *self.keys[place])
            self.findings.append(
                Finding(
                    "YML002",
                    f"`{shortened(key)}` stands here a second time",
                    Location(self.path, *self._mark(event)),
                    label="again",
                    related=(Related(first, "first here"),),
                    help="keep one of the two",
                )
            )
            kept = self.marks, self.keys
            self.marks, self.keys = {}, {}
            self._value(self._next(), place)
            self.marks, self.keys = kept
        return result

    def _key(self, event: Any) -> str:
        self._refuse_references(event)
        if type(event) is not yaml.ScalarEvent:
            self._refuse(
                "YML005",
                "YAML takes a value that starts with a bracket for a list or a mapping",
                self._mark(event),
                help="put the whole value in quotes; where it is a template's placeholder, write the value itself",
            )
        if event.value == "<<" and event.implicit[0]:
            self._refuse("YML007", "`<<` merges other mappings; this is not allowed", self._mark(event))
        key: str = event.value
        return key

    def _scalar(self, event: Any, keys: KeyPath) -> Value:
        text: str = event.value
        if not event.implicit[0] or event.style:
            if event.style == '"':
                self._check_escapes(text, event)
            return text
        if event.start_mark.line != event.end_mark.line:
            self._check_swallowed_items(event)
            self.last_lines[keys] = event.end_mark.line + 1
        if self._may_have_cut_comment:
            self._check_cut_comment(event)
        return resolve(text)

    def _check_escapes(self, text: str, event: Any) -> None:
        for match in INVISIBLE.finditer(text):
            if not is_allowed(text, match.start()):
                here = Location(self.path, *self._mark(event))
                raise _RefusedError(invisible_finding(match[0], here, is_literal=False))

    def _check_swallowed_items(self, event: Any) -> None:
        first, column = event.start_mark.line, event.start_mark.column
        block = range(first, event.end_mark.line + 1)
        if all(re.match(r"[ ]*-[^\s-]", self.lines[line]) for line in block):
            dashes = [(line + 1, self.lines[line].index("-") + 2) for line in block]
            fix = Fix("write a space after each dash", tuple(Edit(*place, *place, " ") for place in dashes))
            place = Mark(first + 1, column + 1, len(self.lines[first]) + 1)
            self._refuse(
                "YML001", "after the dash of a list a space is missing", place, help="write `- `", fixes=(fix,)
            )
        for line in block[1:]:
            if found := re.match(r"[ \t]*(- )", self.lines[line]):
                indent, above = found.start(1), self.lines[first]
                wanted = len(above) - len(above.lstrip(" "))
                edit = Edit(line + 1, 1, line + 1, indent + 1, " " * wanted)
                self._refuse(
                    "YML001",
                    "this line is indented more than the one above, so it became part of that text",
                    Mark(line + 1, indent + 1, len(self.lines[line]) + 1),
                    help="let all items of the list start in the same column",
                    fixes=(Fix("start it in the column of the item above", (edit,)),)
                    if above.lstrip().startswith("- ")
                    else (),
                )

    def _check_cut_comment(self, event: Any) -> None:
        end = event.end_mark
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        if event.value and (found := re.match(r"[ \t]+(#[^\s#].*)", line[end.column :])):
            start = end.column + found.start(1)
            self.findings.append(
                Finding(
                    "YML006",
                    "YAML takes what follows ` #` for a comment, so this text ends before it",
                    Location(self.path, end.line + 1, start + 1, len(line) + 1),
                    label="not part of the text",
                    help="put the text in quotes; for a comment, write a space after the #",
                    fixes=self._quoted_line(event, line),
                )
            )

    def _quoted_line(self, event: Any, line: str) -> tuple[Fix, ...]:
        start = event.start_mark
        if start.line != event.end_mark.line or "," in line[start.column :] or "}" in line[start.column :]:
            return ()
        words = line[start.column :].rstrip()
        edit = Edit(start.line + 1, start.column + 1, start.line + 1, start.column + len(words) + 1, scalar(words))
        return (Fix("put the text in quotes", (edit,)),)

    def _refuse_references(self, event: Any) -> None:
        tag, kind = getattr(event, "tag", None), type(event)
        if kind is yaml.AliasEvent:
            what, sign = f"`*{shortened(event.anchor)}` refers to another place of the file", "*"
        elif event.anchor is not None:
            what, sign = f"`&{shortened(event.anchor)}` names a place of the file for references", "&"
        elif tag is not None:
            what, sign = "a word that starts with `!` is a YAML tag", "!"
        else:
            return
        mark = event.start_mark
        self._refuse(
            "YML007",
            f"{what}; this is not allowed",
            _first_word(self.lines, mark.line, mark.column),
            help=f"if the text shall start with {sign}, put it in quotes; else write the value out",
        )

    def _refuse(self, code: str, message: str, mark: Mark, *, help: str = "", fixes: tuple[Fix, ...] = ()) -> NoReturn:
        raise _RefusedError(Finding(code, message, Location(self.path, *mark), help=help, fixes=fixes))

    def _mark(self, event: Any) -> Mark:
        start, end = event.start_mark, event.end_mark
        if start.line >= len(self.lines):  # libyaml sees the end of the text below its last line
            return Mark(len(self.lines), len(self.lines[-1]) + 1, len(self.lines[-1]) + 1)
        column = start.column
        if end.line == start.line and end.column > column:
            return Mark(start.line + 1, column + 1, end.column + 1)
        if type(event) is yaml.ScalarEvent and not event.value and not event.style:
            return Mark(start.line + 1, column + 1, column + 1)
        return Mark(start.line + 1, column + 1, max(len(self.lines[start.line].rstrip()), column) + 1)


def _first_word(lines: list[str], line: int, column: int) -> Mark:
    found = re.match(r"[^\s,\]}]*", lines[line][column:] if line < len(lines) else "")
    return Mark(line + 1, column + 1, column + 1 + max(found.end() if found else 0, 1))
