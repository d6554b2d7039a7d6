"""The rule ANN120."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield translations of entries that there are not, and of entries into their own language."""
    corpus = context.corpus
    for id, lang in corpus.translations:
        here = corpus.origin("translation", f"{id}.{lang}").locate()
        if ("entity", id) in corpus.broken:
            continue
        if id not in corpus.entities:
            yield Finding("ANN120", f"there is no entry {id} that this file could translate", here, help=_advice(id))
        elif corpus.entities[id].lang == lang:
            advice = "put what it says into the entry itself, and delete this file"
            yield Finding("ANN120", f"the entry {id} itself is told in this language ({lang})", here, help=advice)


def _advice(id: str) -> str:
    return f"write the entry {id}.yml first, or give this file the name of the entry that it translates"


RULE = Rule(
    code="ANN120",
    name="translation-without-entry",
    severity=Severity.WARNING,
    what=(
        "A file such as `kursk-oblast.uk.yml` says what the entry `kursk-oblast.yml` says in another language. There "
        "is no such entry, or it is told in that language already."
    ),
    why="Nobody would ever see what the file says: names, links and sources all come from the entry.",
    example="annotations/glossary/kursk.uk.yml, beside kursk-oblast.yml",
    fix="annotations/glossary/kursk-oblast.uk.yml",
    check=check,
)
