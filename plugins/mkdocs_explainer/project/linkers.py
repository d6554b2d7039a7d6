"""A linker for each language that a site's texts are in, made when it is first asked for."""

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from mkdocs_explainer.linking.changed_forms import as_named, changed_forms
from mkdocs_explainer.linking.inflection import missing_libraries
from mkdocs_explainer.linking.languages import LanguageError
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.rule import DEFAULTS, Options
from mkdocs_explainer.linking.second_reading import Reader
from mkdocs_explainer.linking.towns import where_told
from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.project.settings import Settings
from mkdocs_explainer.text.folding import fold, key_of

NO_MODEL = "none"
"""What stands for no pipeline on the command line."""
_ANY_LANGUAGE = "xx"
"""spaCy's code of pipelines for many languages."""
_NO_LANGUAGE = "und"
"""Of texts whose language nobody knows: no pack has anything for it."""


_MOST_FORMS = 300
"""That are looked for one by one; with more of them linking all texts anew takes no longer."""


class ReaderError(Exception):
    """The pipeline that the site names cannot be used; the message says where it is named, and what to do."""


class SiteReader(NamedTuple):
    """Who reads the site's texts a second time, and in which language."""

    reader: Reader | None = None
    lang: str = "en"

    def of(self, lang: str) -> Reader | None:
        """Return who reads texts in a language, whatever its region."""
        is_read = self.lang == _ANY_LANGUAGE or _base(lang) == _base(self.lang)
        return self.reader if is_read else None


def _base(lang: str) -> str:
    return lang.partition("-")[0].lower()


@dataclass(frozen=True, slots=True)
class MadeLinker:
    """A linker, and what went wrong with its language."""

    linker: Linker
    problem: str = ""


class Linkers:
    """The linkers of one corpus by language."""

    def __init__(self, corpus: Corpus, reader: SiteReader | None = None, *, options: Options = DEFAULTS) -> None:
        """options: which rules are on; those of the site's configuration."""
        self.options = options
        self._corpus = corpus
        self._reader = reader or SiteReader()
        self._made: dict[str, MadeLinker] = {}

    def __getitem__(self, lang: str) -> Linker:
        if lang not in self._made:
            self._made[lang] = make_linker(self._corpus.entities.values(), lang, self._reader, options=self.options)
        return self._made[lang].linker

    @property
    def languages(self) -> list[str]:
        """Those that were asked for."""
        return sorted(self._made)

    @property
    def has_foreign_rules(self) -> bool:
        """Whether rules of linking were added to those that come with us."""
        return bool(self.options.add)

    @property
    def problems(self) -> list[str]:
        """What went wrong with languages that were asked for, once each."""
        return list(dict.fromkeys(made.problem for made in self._made.values() if made.problem))


def make_linker(
    entities: Collection[Entity], lang: str, reader: SiteReader, *, options: Options = DEFAULTS
) -> MadeLinker:
    """Return the linker of a language; where its pack fails, one that knows no language, and what failed."""
    try:
        return MadeLinker(Linker(entities, lang, reader.of(lang), options=options))
    except Exception as error:  # noqa: BLE001 -- a pack may be anybody's code; the other texts can be read without it
        problem = (
            f"the language {lang} cannot be used: {type(error).__name__}: {error}; names in its texts are found as they"
            " are listed"
        )
        return MadeLinker(Linker(entities, _NO_LANGUAGE, options=options), problem)


def concerns(before: Linkers, now: Linkers) -> Callable[[str], bool] | None:
    """Return what says of a text whether it may be linked otherwise now; `None`: any may."""
    if before is now:
        return lambda _: False
    if now.has_foreign_rules:  # nobody knows what they look at
        return None
    forms: set[str] = set()
    for lang in before.languages:
        forms |= changed_forms(before[lang], now[lang])
        if len(forms) > _MOST_FORMS:
            return None

    def is_concerned(text: str) -> bool:
        folded = key_of(fold(text).text)
        return any(form in folded for form in forms)

    return is_concerned


def read_alike(before: Corpus, now: Corpus, langs: Iterable[str] = ()) -> bool:
    """Return whether texts are linked in the same way: entities differ in nothing but what says no name.

    langs: of the texts, if known: then a place's summary may differ where it says nothing of where the place lies.
    """
    old, new = before.entities, now.entities
    if list(old) != list(new):
        return False
    known = tuple(langs)
    return all(old[id] == new[id] or _is_named_alike(old[id], new[id], known) for id in new)


def _is_named_alike(one: Entity, other: Entity, langs: Sequence[str]) -> bool:
    if as_named(one) == as_named(other):
        return True
    if not langs or as_named(replace(one, summary="")) != as_named(replace(other, summary="")):
        return False
    with suppress(LanguageError):
        return all(where_told(one.summary, lang) == where_told(other.summary, lang) for lang in langs)
    return False


def read_site_reader(settings: Settings, *, model: str | None = None) -> SiteReader:
    """Return who reads the site's texts: the pipeline `spacy_model` of its configuration, or the pipeline `model`.

    The site's pipeline reads texts in the site's language, as in the build; `model` those in its own. `none` is no
    pipeline. spaCy is imported only when there is one.

    Raises:
        ReaderError: there is no such pipeline.
    """
    named = settings.spacy_model if model is None else model
    if not named or named == NO_MODEL:
        return SiteReader(None, settings.lang)
    if model is None:
        return SiteReader(_loaded(named, f"spacy_model in {settings.named_in}")[0], settings.lang)
    return SiteReader(*_loaded(model, "--spacy-model"))


@lru_cache(maxsize=1)
def _loaded(model: str, place: str) -> tuple[Reader, str]:
    """Return a reader with its pipeline loaded, and its language; a process that asks again gets the same one."""
    from mkdocs_explainer.linking.pipeline import PipelineError  # noqa: PLC0415 -- few sites name a pipeline
    from mkdocs_explainer.linking.spacy_reading import SpacyReading  # noqa: PLC0415

    try:
        reader = SpacyReading(model)
        lang = reader.load()
    except PipelineError as error:
        advice = f"install it, or read without one: --spacy-model {NO_MODEL}"
        # a configuration may name any variable of the environment, and logs are read by many
        said = str(error).replace(model, "that the environment names") if model in os.environ.values() else str(error)
        raise ReaderError(f"{place}: {said}; {advice}") from error
    return reader, lang


def missing_inflection(languages: Iterable[str]) -> str:
    """Return what to tell the publisher of a site with texts in languages whose library is missing; or nothing."""
    foreign = sorted({lang for lang in languages if missing_libraries(lang)})
    if not foreign:
        return ""
    named = ", ".join(foreign)
    return (
        f"in texts in {named}, the cases of names are guessed by their endings (Курск, Курске), and common nouns are"
        ' found only as they are listed. To find all: pip install "mkdocs-explainer[morphology]"'
    )
