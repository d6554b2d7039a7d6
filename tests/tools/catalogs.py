"""Extracts the messages into the template of the catalogues, and brings every catalogue up to date with it.

`python tests/tools/catalogs.py` writes; with a language, such as `nl`, it begins a catalogue of that one, too. With
`--check` it says what would change and ends with 1.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from mkdocs_explainer.render.messages.catalogue import DOMAIN, LOCALES, SOURCE, catalogue_codes

PACKAGE = LOCALES.parents[2]
TEMPLATE = LOCALES / f"{DOMAIN}.pot"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "marked": None,
    "marked_as": ((1, "c"), 2),
    "marked_many": ((1, "c"), 2, 3),
}
HEADER = """\
# {language} messages of mkdocs-explainer.
# machine-made, not yet read by a native speaker
#"""
_NOISE = re.compile(
    rb'^"(?:Generated-By|Last-Translator|Language-Team|Report-Msgid|PO-Revision|POT-Creation)[^\n]*\n', re.MULTILINE
)
"""Lines of the header that say nothing of this project, or change by themselves."""
_UNDATED = datetime(2026, 1, 1, tzinfo=UTC)
"""A date of its own would make each extraction a change."""


def extracted() -> Catalog:
    """Return all messages of the package, in the order of their files."""
    catalog = Catalog(project="mkdocs-explainer", domain=DOMAIN, creation_date=_UNDATED, revision_date=_UNDATED)
    catalog.header_comment = "# The messages of mkdocs-explainer, as `make catalogs` extracts them."
    for path in _files():
        method = "python" if path.suffix == ".py" else "jinja2.ext:babel_extract"
        options = {} if path.suffix == ".py" else {"trim_blocks": "true", "lstrip_blocks": "true"}
        name = path.relative_to(PACKAGE).as_posix()
        for _, message, _, context in extract_from_file(method, path, KEYWORDS, ("translators:",), options):
            catalog.add(message, locations=[(name, 0)], context=context)
    return catalog


def _files() -> Iterator[Path]:
    yield from sorted(PACKAGE.glob("render/templates/*.html"))
    yield from sorted(path for path in PACKAGE.rglob("*.py") if "site_template" not in path.parts)


def template() -> bytes:
    """Return the template's file."""
    return _written(extracted())


def updated(code: str, template: Catalog) -> bytes:
    """Return a language's file with the messages of now: what is said already is kept, what nobody asks for goes."""
    path = LOCALES / code / "LC_MESSAGES" / f"{DOMAIN}.po"
    if path.is_file():
        with path.open("rb") as file:
            catalog = read_po(file, locale=code)
    else:
        catalog = Catalog(locale=code, domain=DOMAIN, project="mkdocs-explainer")
    catalog.update(deepcopy(template), no_fuzzy_matching=True)  # it takes the template's own messages
    catalog.obsolete.clear()
    catalog.creation_date = catalog.revision_date = _UNDATED
    name = catalog.locale.english_name if catalog.locale else code
    catalog.header_comment = HEADER.format(language=name)
    catalog.fuzzy = False
    if code == SOURCE:
        for message in catalog:
            message.string = message.id
    return _written(catalog)


def _written(catalog: Catalog) -> bytes:
    file = BytesIO()
    # without the files that say them: whoever moves code would have to touch every catalogue
    write_po(file, catalog, width=110, no_location=True, ignore_obsolete=True)
    return _NOISE.sub(b"", file.getvalue())


def main() -> int:
    """Write or check the files; return 1 where a check finds one that is out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("languages", nargs="*")
    arguments = parser.parse_args()
    is_check = arguments.check
    made = extracted()
    files = {TEMPLATE: _written(made)}
    codes = {*catalogue_codes(), SOURCE, *arguments.languages}
    files |= {LOCALES / code / "LC_MESSAGES" / f"{DOMAIN}.po": updated(code, made) for code in sorted(codes)}
    stale = [path for path, content in files.items() if not path.is_file() or path.read_bytes() != content]
    for path in [] if is_check else stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[path])
    for path in stale:
        print(f"{'out of date' if is_check else 'written'}: {path.relative_to(PACKAGE)}")
    return 1 if is_check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
