"""What a page says before its text, read as MkDocs reads it: YAML between dashes, or lines `key: value` without.

Only texts come out, with escapes resolved; nothing is expanded, and no tag is obeyed.
"""

import re
from typing import NamedTuple

import yaml

from mkdocs_explainer.load.guard import find_nesting
from mkdocs_explainer.load.yaml.loader import LOADER
from mkdocs_explainer.model.front_matter import find_front_matter, text_start

_LINE = re.compile(r"[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_MORE = re.compile(r"(?:[ ]{4}|\t)\s*(?P<value>.*)")


class PageHead(NamedTuple):
    """A page in two parts."""

    said: tuple[str, ...]
    """Every text that stands before the page's own, keys included."""
    template: str
    """What follows the key `template`; empty: none."""
    text: str
    """The rest: all of it where MkDocs cannot read what stands before, and shows it."""


def page_head(text: str) -> PageHead:
    """Return what a page says before its text, and that text.

    >>> page_head('---\\ntitle: "\\\\x3cb>"\\n---\\n# Why?').said, page_head("Title: Why?\\n\\nText").text
    (('title', '<b>'), 'Text')
    """
    place = find_front_matter(text)
    if place is None:
        return _plain_head(text)
    front = text[slice(*place)]
    try:
        if find_nesting(f"\n{front}", ""):
            return PageHead((), "", text)
        events = list(yaml.parse(front, LOADER))
    except (yaml.YAMLError, ValueError, RecursionError):
        return PageHead((), "", text)
    if not any(isinstance(event, yaml.MappingStartEvent) for event in events[2:3]):
        return PageHead((), "", text)
    said = tuple(event.value for event in events if isinstance(event, yaml.ScalarEvent))
    template = next((said[at + 1] for at, word in enumerate(said[:-1]) if word == "template"), "")
    return PageHead(said, template, text[text_start(text) :])


def _plain_head(text: str) -> PageHead:
    lines = text.split("\n")
    found: dict[str, str] = {}
    key = ""
    for at, line in enumerate(lines):
        one, more = _LINE.match(line), _MORE.match(line)
        if not line.strip():
            return PageHead(tuple(found.values()), found.get("template", ""), "\n".join(lines[at + 1 :]))
        if one:
            key = one["key"].lower()
            found[key] = f"{found[key]} {one['value'].strip()}" if key in found else one["value"].strip()
        elif more and key:
            found[key] += f" {more['value'].strip()}"
        else:
            return PageHead(tuple(found.values()), found.get("template", ""), "\n".join(lines[at:]))
    return PageHead(tuple(found.values()), found.get("template", ""), "")
