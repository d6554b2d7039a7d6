"""The rule ANN121."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Edit, Finding, Fix, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.translations import NEW, checksum


def check(context: Context) -> Iterator[Finding]:
    """Yield translations of something else than what their entries say now."""
    corpus = context.corpus
    for (id, lang), translation in corpus.translations.items():
        entity = corpus.entities.get(id)
        if entity is None or translation.of in ("", checksum(entity)):
            continue
        place = corpus.origin("translation", f"{id}.{lang}").locate("of")
        wanted = checksum(entity)
        renewal = Fix(f"it says what the entry says now: write {wanted}", (Edit.at(place, wanted),))
        if translation.of == NEW:
            words = "the checksum of what was translated is still to be written"
            yield Finding("ANN121", words, place, fixes=(renewal,))
            continue
        yield Finding(
            "ANN121",
            f"the entry {id} was changed after it was translated",
            place,
            label="of what was translated",
            help="bring the translation up to date, then write the checksum that is suggested",
            fixes=(renewal,),
        )


RULE = Rule(
    code="ANN121",
    name="translation-outdated",
    severity=Severity.WARNING,
    what=(
        "A translation has a checksum `of` what was translated, and the entry's name, summary, body or facts have "
        "changed since. Whoever translates writes `of: new`; `explainer check --fix --suggestions` puts the number "
        "there."
    ),
    why="Readers of one language would be told what readers of another one are told no more.",
    example="name: Курська область\nof: 31bc06a1f07e",
    fix="name: Курська область\nof: 8a55e0c2d914",
    safety="suggestion",
    check=check,
)
