"""The site's sections, the keys of its pages, and the folders that a site may have them in.

A page's key is its path without the ending, `articles/<id>` for one, wherever the site has its sections.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

ARTICLES, GLOSSARY, CONTEXT, SOURCES = "articles", "glossary", "context", "sources"
TIMELINE, MAP = "timeline", "map"
CHANGES, CREDITS = "changes", "credits"
SECTIONS = (ARTICLES, GLOSSARY, CONTEXT, TIMELINE, MAP, SOURCES, CHANGES, CREDITS)
"""Sections of the site, each with an index page; also the first part of their pages' keys."""
PARTED = (ARTICLES, GLOSSARY, TIMELINE, MAP, SOURCES)
"""Sections whose index goes on on pages of its own where it is long."""
_PART = "part"
_ELSEWHERE = "docs:"
"""Before the key of a page that somebody wrote in a folder that has a section's name, and is none of it."""


def article_key(article: str) -> str:
    """Return the key of an article's page."""
    return f"{ARTICLES}/{article}"


def entity_key(entity: str) -> str:
    """Return the key of an entity's page."""
    return f"{GLOSSARY}/{entity}"


def index_key(section: str) -> str:
    """Return the key of a section's index page."""
    return f"{section}/index"


def part_key(section: str, number: int) -> str:
    """Return the key of a page of a section's index: where it is too long for one, from the second on its own.

    No id has a slash: no page of an article or entry is called so.

    >>> part_key("glossary", 1), part_key("glossary", 3)
    ('glossary/index', 'glossary/part/3')
    """
    return f"{section}/{_PART}/{number}" if number > 1 else index_key(section)


def part_of(key: str) -> tuple[str, int] | None:
    """Return the section and the number of an index page; `None` for any other page.

    >>> part_of("glossary/part/3"), part_of("glossary/index"), part_of("glossary/part"), part_of("context/part/2")
    (('glossary', 3), ('glossary', 1), None, None)
    """
    section, _, rest = key.partition("/")
    if section in SECTIONS and rest == "index":
        return section, 1
    number = rest.removeprefix(f"{_PART}/")
    return (section, int(number)) if section in PARTED and number != rest and number.isdecimal() else None


def is_context(key: str) -> bool:
    """Return whether a page answers a question: it lies in `docs/context/` and is not the index there."""
    return key.startswith(f"{CONTEXT}/") and key != index_key(CONTEXT)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Which folder of the site each section has."""

    given: Mapping[str, str] = field(default_factory=dict)
    """By section; empty: the site does without it. A section that is not named has the folder of its own name."""

    def folder(self, section: str) -> str:
        """Return a section's folder, without slashes around it; empty: the site does without the section."""
        return self.given.get(section, section)

    def path(self, key: str) -> str:
        """Return the path of a page that is generated, without the ending; empty for one of a section there is not.

        >>> Addresses({"glossary": "lexikon/a-z", "map": ""}).path("glossary/icbm")
        'lexikon/a-z/icbm'
        """
        section, _, rest = key.partition("/")
        folder = self.folder(section)
        return f"{folder}/{rest}" if folder else ""

    def key(self, path: str) -> str:
        """Return the key of the page with a path without the ending.

        >>> moved = Addresses({"glossary": "lexikon"})
        >>> moved.key("lexikon/icbm"), moved.key("glossary/icbm"), moved.key("about")
        ('glossary/icbm', 'docs:glossary/icbm', 'about')
        """
        if not self.given:
            return path
        holding = [one for one in SECTIONS if (folder := self.folder(one)) and path.startswith(f"{folder}/")]
        if holding:
            section = max(holding, key=lambda one: len(self.folder(one)))
            return section + path.removeprefix(self.folder(section))
        return f"{_ELSEWHERE}{path}" if path.partition("/")[0] in SECTIONS and "/" in path else path


USUAL_ADDRESSES = Addresses()
"""Each section in the folder of its own name."""


def addresses_problem(given: Mapping[str, object]) -> str:
    """Return why a site cannot have its sections so; "" when it can. given: the option `sections`.

    >>> addresses_problem({"glossary": "lexikon", "map": False}), addresses_problem({"glosary": False})
    ('', 'there is no section glosary; the sections are articles, glossary, context, timeline, map, sources, changes, credits')
    """  # noqa: E501
    folders: dict[str, str] = {}
    for name, value in given.items():
        if name not in SECTIONS:
            return f"there is no section {name}; the sections are {', '.join(SECTIONS)}"
        if isinstance(value, bool):
            continue
        parts = value.strip("/").split("/") if isinstance(value, str) else [""]
        if not all(part.strip(".") and part.isprintable() and not set(part) & set('\\?#:*"<>|') for part in parts):
            return f"{name} needs the folder of its pages, such as `{name}: a/{name}`, or `false`"
    addresses = read_addresses(given)
    for section in filter(addresses.folder, SECTIONS):
        taken = folders.setdefault(addresses.folder(section).casefold(), section)
        if taken != section:
            return f"{taken} and {section} would have the same folder"
    return ""


def read_addresses(given: Mapping[str, object]) -> Addresses:
    """Return where a site has its sections. given: the option `sections`, which has no problem."""
    folders = {
        name: value.strip("/") if isinstance(value, str) else "" if value is False else name
        for name, value in given.items()
        if name in SECTIONS
    }
    return Addresses({name: folder for name, folder in folders.items() if folder != name})
