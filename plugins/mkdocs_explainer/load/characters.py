"""What is checked of a file's characters before any parser sees them: their encoding, and those that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator

from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters; YAML 1.1 takes \x85 for a line break
    "\u200b\u2060\u2028\u2029\ufeff"  # spaces without width, line breaks that editors do not show
    "\u202a-\u202e\u2066-\u2069"  # bidirectional overrides and isolates: text that reads otherwise than it is
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"  # annotations and tags
)
"""Characters that a person who reviews the file cannot see. Joiners and direction marks that scripts need are not
among them."""
_CONTROL_NAMES = {"\x00": "NULL", "\x07": "BELL", "\x08": "BACKSPACE", "\x1b": "ESCAPE", "\x7f": "DELETE"}
_HARD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HARD_INDENT = re.compile(
    rf"^(?P<lead>[ ]*[{_HARD_SPACES}][ {_HARD_SPACES}]*)(?=-[ {_HARD_SPACES}]|[A-Za-z][\w-]*:(?:[ {_HARD_SPACES}]|$))"
    rf"|^[ ]*(?:-[ ]+)?[A-Za-z][\w-]*:(?P<gap>[{_HARD_SPACES}]+[ ]*)(?=\S)|^[ ]*-(?P<dash>[{_HARD_SPACES}]+[ ]*)(?=\S)",
    re.MULTILINE,
)
"""Spaces that YAML takes for letters, where indentation or the space after a colon or a dash is meant."""


def decode(data: bytes, path: str) -> str | Finding:
    """Return the text, a byte order mark included, or where the bytes cease to be UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Finding(
            "YML001", "this file is stored as UTF-16", Location(path), help="save it with the encoding UTF-8"
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        meant = data[error.start : error.start + 1].decode("cp1252", errors="ignore")
        return Finding(
            "YML001",
            "this file is not stored as UTF-8, so this character cannot be read",
            Location(path, line, column, column + 1),
            label=f"probably {meant}, in the encoding of Windows" if meant.isprintable() and meant else "",
            help="open the file in its editor and save it anew with the encoding UTF-8",
        )


def find_invisible(text: str, path: str) -> Finding | None:
    """Return the first character that nobody sees as a finding; one byte order mark at the start is none."""
    for match in INVISIBLE.finditer(text):
        at = match.start()
        if is_allowed(text, at):
            continue
        line_start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
        line = len(re.findall(r"\r\n|\r|\n", text[:line_start])) + 1
        column = at - line_start + 1
        return invisible_finding(match[0], Location(path, line, column, column + 1), is_literal=True)
    return None


def find_hard_spaces(text: str, path: str) -> Finding | None:
    """Return where a file's layout has other spaces than YAML's. In texts they are right: ask of bad files only."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = list(_HARD_INDENT.finditer(text))
    if not found:
        return None
    edits = [_soft(text, match) for match in found]
    first = edits[0]
    name = unicodedata.name(next(sign for sign in found[0][0] if not sign.isascii()), "a space").lower()
    return Finding(
        "YML010",
        f"this looks like a space and is another character ({name}), as Word and web pages write it",
        Location(path, first.line, first.column, first.end_column),
        label="no ordinary space",
        help="delete it and type a space",
        fixes=(Fix("write ordinary spaces", tuple(edits)),),
    )


def _soft(text: str, match: re.Match[str]) -> Edit:
    group = match.lastgroup or "lead"
    start, end = match.span(group)
    line_start = text.rfind("\n", 0, start) + 1
    spaces = " " * (end - start) if group == "lead" else " "
    line = text.count("\n", 0, start) + 1
    return Edit(line, start - line_start + 1, line, end - line_start + 1, spaces)


def find_windows_bytes(text: str, path: str) -> Iterator[Finding]:
    """Yield what Windows writes and YAML does not need: a byte order mark, or line ends of two characters."""
    if text.startswith("\ufeff"):
        what, advice = "starts with a byte order mark", "save it as UTF-8 without a byte order mark (BOM)"
        fix = Fix("delete the byte order mark", (Edit(1, 0, 1, 1, ""),), "safe")
    elif "\r" in text:
        what, advice = "has the line ends of Windows", "save it with the line ends LF"
        lines = re.split(r"\r\n|\r|\n", text)
        edits = (Edit(number, len(line) + 1, number + 1, 1, "\n") for number, line in enumerate(lines[:-1], start=1))
        fix = Fix("write the line ends LF", tuple(edits), "safe")
    else:
        return
    yield Finding("YML011", f"this file {what}", Location(path), help=advice, fixes=(fix,))


def is_allowed(text: str, at: int) -> bool:
    """Return whether the invisible character at this offset is in its right place: a byte order mark at the start,
    or the tags that make the flag of England out of a black flag."""
    if text[at] == "\ufeff":
        return at == 0
    if "\U000e0020" <= text[at] <= "\U000e007f":
        start = at
        while start and "\U000e0020" <= text[start] <= "\U000e007f" and at - start < 8:
            start -= 1
        return text[start] == "\U0001f3f4"
    return False


def invisible_finding(character: str, location: Location, *, is_literal: bool) -> Finding:
    """Return the finding for one invisible character; `is_literal`: it stands there itself, not as an escape."""
    name = unicodedata.name(character, "") or _CONTROL_NAMES.get(character, "CONTROL CHARACTER")
    return Finding(
        "YML010",
        f"here stands a character that nobody sees: U+{ord(character):04X} {name.lower()}",
        location,
        label="invisible",
        help="delete it; deleting the word around it and typing it anew is the surest way",
        fixes=(Fix("delete it", (Edit.at(location, ""),)),) if is_literal else (),
    )
