"""Proposals tried before they are shown: a file must load with them, and say what its author meant.

What somebody meant can be told by what a proposal must not leave behind: signs of YAML inside a text, a field that
became a part of the text above it, a source that is no id.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from mkdocs_explainer.load.parts import Part
from mkdocs_explainer.load.yaml.bullets import BULLETS
from mkdocs_explainer.load.yaml.document import Document, texts_in
from mkdocs_explainer.model.edits import apply_edits
from mkdocs_explainer.model.findings import Finding, Fix
from mkdocs_explainer.model.ids import is_id

MOST_TRIED = 12
"""Proposals of one file that are tried; a file with more mistakes shows the rest when the first are mended."""
_REFERENCES = frozenset({"sources", "entities", "entity", "articles", "context", "former_ids"})
_LEFTOVER = re.compile(rf"[|>][-+]?(?:\s|$)|[{BULLETS}]\s|[-*]\s+\S|<{{7}}|={{7}}")
"""How no text begins that somebody wrote into a field."""
_MARKDOWN = frozenset({"summary", "body", "know_first"})
_CURLY = {"“": "”", "„": "“”", "«": "»"}


class Reading(NamedTuple):
    """A file's text, read."""

    document: Document
    findings: Sequence[Finding]


def with_sound_fixes(
    text: str, findings: Sequence[Finding], reading: Reading, model: type[Part], read: Callable[[str], Reading]
) -> list[Finding]:
    """Return the findings, each with those of its fixes that were tried and are sound."""
    tried = 0
    result = []
    for finding in findings:
        fixes = []
        for fix in finding.fixes:
            tried += 1
            if tried <= MOST_TRIED and _is_sound(text, finding, fix, reading, model, read):
                fixes.append(fix)
        result.append(replace(finding, fixes=tuple(fixes)) if len(fixes) < len(finding.fixes) else finding)
    return result


def _is_sound(
    text: str,
    finding: Finding,
    fix: Fix,
    before: Reading,
    model: type[Part],
    read: Callable[[str], Reading],
) -> bool:
    mended = apply_edits(text, fix.edits)
    after = read(mended)
    if not after.document.is_readable:
        # the next mistake of the YAML must stand further down: this one is gone
        return not before.document.is_readable and _first_line(after) > finding.location.line
    if before.document.is_readable:
        left = Counter(_said(each) for each in after.findings) - Counter(_said(each) for each in before.findings)
        if left or len(after.findings) >= len(before.findings):
            return False
    else:
        edited = {edit.line for edit in fix.edits}
        if any(each.location.line in edited and each.location.line > 1 for each in after.findings):
            return False
    return _has_all_fields(text, after.document, model) and not any(_faults(after.document, before.document))


def _first_line(reading: Reading) -> int:
    return min((each.location.line for each in reading.findings), default=0)


def _said(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message


def _has_all_fields(text: str, document: Document, model: type[Part]) -> bool:
    """Return whether every line of the broken text that starts with the name of a field is a field now.

    Fields start in the first column. One space more is a slip; two are the line of a text, or of an inner field.
    """
    value = document.value
    if not isinstance(value, dict):
        return False
    known = model.keys()
    written = (found[1] for line in text.split("\n") if (found := re.match(r"[ ]?([\w-]+):(?:[ \t]|$)", line)))
    return all(key in value for key in written if key in known)


def _faults(document: Document, before: Document) -> Iterator[bool]:
    """Yield for each text of the document whether it holds what nobody writes there, if it is new."""
    old = Counter(text for _, text in texts_in(before.value, ())) if before.is_readable else Counter[str]()
    for keys, text in texts_in(document.value, ()):
        if old[text]:
            continue
        yield _LEFTOVER.match(text) is not None
        yield keys[-1] not in _MARKDOWN and re.fullmatch(r"[*_]+[^*_]+[*_]+", text) is not None
        yield text[:1] in _CURLY and not any(end in text for end in _CURLY[text[:1]])
        yield text[-1:] == "”" and not any(start in text for start in "“„”"[:2])
        yield (text.startswith('"') != text.endswith('"')) and text.count('"') == 1
        if _REFERENCES & set(keys) and keys[-1] not in ("locator", "title", "from", "to"):
            yield not is_id(text) and "evidence" not in keys
