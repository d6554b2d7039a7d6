"""What a publisher says otherwise than we do: the option `messages`, read and checked against the catalogues."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from mkdocs_explainer.model.entity_types import added_types
from mkdocs_explainer.model.own_types import OwnTypes
from mkdocs_explainer.render.messages.catalogue import SOURCE, catalogue_codes, read_catalogue
from mkdocs_explainer.render.messages.tongues import fitting
from mkdocs_explainer.render.messages.words import OwnMessages

_VARIABLE = re.compile(r"\{[a-z_]*\}")
_FREE = "relation|"
"""Before messages that a site may add: what its own relations are called."""
_ALIKE = 75
"""Of 100: from which likeness on another message is offered."""


def messages_problem(given: object, lang: str) -> str:
    """Return why a site cannot say what its option `messages` says; "" when it can. lang: the site's language.

    >>> messages_problem({"Sources": "Belege", "de": {"Notes": "Randnotizen"}}, "de")
    ''
    >>> messages_problem({"Source": "Belege"}, "de")
    'there is no message “Source”; is “Sources” meant?'
    """
    if not isinstance(given, Mapping):
        return "it needs a mapping: what we say in English, and what your site says instead"
    return "; ".join(dict.fromkeys(problem for _, _, _, problem in _entries(given, lang) if problem))


def read_messages(given: object, lang: str) -> dict[str, OwnMessages]:
    """Return what a site says otherwise, by language; what cannot be used is left out. lang: the site's language."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for code, key, texts, problem in _entries(given, lang) if isinstance(given, Mapping) else ():
        if not problem:
            found.setdefault(code, []).append((key, texts))
    return {code: tuple(sorted(said)) for code, said in found.items()}


def type_messages(types: OwnTypes, lang: str, others: Mapping[str, OwnMessages]) -> dict[str, OwnMessages]:
    """Return a site's messages, by language, with what its own types are called.

    In a language that a type has no name in, it has that of the site's language, else the first. lang: the site's
    language. others: all other messages.
    """
    if not types:
        return dict(others)
    codes = dict.fromkeys((SOURCE, lang, *catalogue_codes(), *others))
    return {code: (*others.get(code, ()), *_type_entries(types, code, lang)) for code in codes}


def _type_entries(types: OwnTypes, code: str, lang: str) -> Iterator[tuple[str, tuple[str]]]:
    for id, type in types.items():
        for context, names in (("type", type.one), ("types", type.many)):
            told = fitting(code, filter(None, names)) or ("" if "" in names else fitting(lang, names))
            yield f"{context}|{id}", (names[told] if told in names else next(iter(names.values())),)


def _entries(given: Mapping[object, object], lang: str) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    """Yield each message: language, message, its texts, and what is wrong with it."""
    for key, value in given.items():
        if isinstance(value, Mapping):
            if not fitting(str(key), catalogue_codes()):
                yield "", str(key), (), f"“{key}” is no language that there are messages in"
                continue
            yield from ((str(key), *_entry(str(message), text, str(key))) for message, text in value.items())
        else:
            yield (lang, *_entry(str(key), value, lang))


def _entry(key: str, value: object, lang: str) -> tuple[str, tuple[str, ...], str]:
    texts = tuple(str(text) for text in value) if isinstance(value, list) else (str(value),)
    if value is None or not all(text.strip() for text in texts):
        return key, texts, f"the message “{key}” has no text"
    if key.startswith(_FREE):
        return key, texts, ""
    known = _known()
    if key not in known:
        from rapidfuzz import process  # noqa: PLC0415 -- only a mistake needs it

        close = process.extractOne(key, list(known), score_cutoff=_ALIKE)
        return key, texts, f"there is no message “{key}”" + (f"; is “{close[0]}” meant?" if close else "")
    forms = _forms(lang)
    if len(texts) > 1 and (not known[key][1] or len(texts) != forms):
        needed = f"{forms} texts, one for each plural form of {lang}, or one text" if known[key][1] else "one text"
        return key, texts, f"the message “{key}” needs {needed}"
    extra = {name for text in texts for name in _VARIABLE.findall(text)} - known[key][0]
    stray = [text for text in texts if "{" in _VARIABLE.sub("", text) or "}" in _VARIABLE.sub("", text)]
    if extra or stray:
        names = ", ".join(sorted(known[key][0])) or "none"
        return key, texts, f"the message “{key}” has other variables than its text; it has {names}"
    return key, texts, ""


@cache
def _known() -> Mapping[str, tuple[frozenset[str], bool]]:
    """Return the messages, with their context and without: their variables, and whether they have plural forms."""
    found: dict[str, tuple[frozenset[str], bool]] = {}
    for code in catalogue_codes()[:1]:
        for (context, message), texts in read_catalogue(code).texts.items():
            variables = frozenset(_VARIABLE.findall(message)) | (
                frozenset(["{count}"]) if len(texts) > 1 else frozenset()
            )
            found[f"{context}|{message}" if context else message] = variables, len(texts) > 1
            found.setdefault(message, (variables, len(texts) > 1))
    # what types of other packages are called, no catalogue of ours knows
    return {
        **dict.fromkeys((word for words in added_types().values() for word in words), (frozenset(), False)),
        **found,
    }


def _forms(lang: str) -> int:
    code = fitting(lang, catalogue_codes())
    return read_catalogue(code).forms if code else 2
