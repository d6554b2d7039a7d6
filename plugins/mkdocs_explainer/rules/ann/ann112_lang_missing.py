"""The rule ANN112."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.common_field import adding, notes_without
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_CHOICES = 3


def check(context: Context) -> Iterator[Finding]:
    """Yield notes that do not say their language where other notes do."""
    scripts: dict[str, str] = {}
    for note, origin, languages in notes_without(context, "lang"):
        if not note.body:
            continue
        if not scripts:
            scripts = {other.lang: _script(other.body) for other in context.corpus.notes.values() if other.body}
        likely = [lang for lang, _ in languages.most_common() if scripts.get(lang) == _script(note.body)][:_CHOICES]
        is_sure = len(languages) == 1 and _is_alike(note, likely, context)
        yield Finding(
            "ANN112",
            "this note does not say in which language it is written",
            origin.locate("kind"),
            help="add `lang: …`, such as en or ru",
            fixes=adding(context, origin, "lang", likely, "safe" if is_sure else "suggestion"),
        )


def _is_alike(note: Note, likely: list[str], context: Context) -> bool:
    """Return whether the note shares enough of its short words with those of the only language."""
    if not likely:
        return False
    words = Counter(
        word for other in context.corpus.notes.values() if other.lang for word in set(other.body.lower().split())
    )
    own = [word for word in note.body.lower().split() if len(word) <= _SHORT]
    return bool(own) and sum(1 for word in own if word in words) >= _SHARE * len(own)


_SHORT = 4
"""Letters of the words that tell languages apart: articles, prepositions, pronouns."""
_SHARE = 0.6
"""Of a note's short words that other notes must have: between two European languages it is a tenth."""


def _script(text: str) -> str:
    """Return the script of most letters: `LATIN`, `CYRILLIC`; "" for a text without letters."""
    names = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in text if letter.isalpha())
    return names.most_common(1)[0][0] if names else ""


RULE = Rule(
    code="ANN112",
    name="lang-missing",
    severity=Severity.INFO,
    what="A note has no field `lang`, and other notes have one.",
    why=(
        "Programs that read aloud and translate need the language. Where all other notes are in one language, and this "
        "one shares their small words, the fix adds it."
    ),
    example="kind: explain\nbody: Region on the border.",
    fix="kind: explain\nbody: Region on the border.\nlang: en",
    safety="safe",
    check=check,
)
