"""What is said to readers, in one language. The methods have gettext's names, so that every tool finds the messages.

A message is written in English, with its variables in braces: `{count} sources`. Words in brackets are a link or a
button, see `linked`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.render.messages.catalogue import SOURCE, catalogue_codes, read_catalogue
from mkdocs_explainer.render.messages.tongues import direction, fitting

OwnMessages = tuple[tuple[str, tuple[str, ...]], ...]
"""What a publisher says otherwise: the message, with its context and a `|` before it where it has one, and the text in
each plural form, or one text."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. `words_of` gives them: a language that there is no catalogue of is said in English."""

    lang: str = SOURCE
    """BCP 47 tag of what is said."""
    own: OwnMessages = ()

    @property
    def dir(self) -> str:
        """Which way it is written."""
        return direction(self.lang)

    def gettext(self, message: str, **values: Any) -> str:
        """Return a message with its variables filled in: as HTML when one of them is HTML, else as plain text."""
        return self.pgettext("", message, **values)

    def pgettext(self, context: str, message: str, **values: Any) -> str:
        """Return a message that means something else elsewhere. context: says which is meant."""
        texts = _texts(self.lang, self.own)
        return _filled(texts.get((context, message), (message,))[0], values)

    def ngettext(self, one: str, many: str, number: int, /, **values: Any) -> str:
        """Return a message in the plural form that goes with a number, which is its variable `count`."""
        return self.npgettext("", one, many, number, **values)

    def npgettext(self, context: str, one: str, many: str, number: int, /, **values: Any) -> str:
        """Return the same of a message that means something else elsewhere."""
        said = _texts(self.lang, self.own).get((context, one))
        texts = said or (one, many)
        form = _form(self.lang, number) if said else int(number != 1)
        text = texts[min(form, len(texts) - 1)]
        return _filled(text, {"count": self.number(number), **values})

    def number(self, value: int) -> str:
        """Return a whole number as the language groups its digits.

        >>> Words("en").number(12345), Words("de").number(12345)
        ('12,345', '12.345')
        """
        return str(value) if -1000 < value < 1000 else format_decimal(value, locale=locale_of(self.lang))

    def decimal(self, value: float) -> str:
        """Return a number with two decimals at most.

        >>> Words("en").decimal(51.7), Words("uk").decimal(51.75)
        ('51.7', '51,75')
        """
        return format_decimal(round(value, 2), locale=locale_of(self.lang))

    def amount(self, value: float) -> str:
        """Return a number with the decimals that it has, six at most.

        >>> Words("en").amount(7687.5), Words("de").amount(0.001), Words("en").amount(43000.0)
        ('7,687.5', '0,001', '43,000')
        """
        return format_decimal(
            Decimal(f"{value:.6f}").normalize(), locale=locale_of(self.lang), decimal_quantization=False
        )

    def inner(self, name: str) -> str:
        """Return a name that begins with a capital as it stands within a line.

        >>> Words("en").inner("People"), Words("de").inner("Menschen")
        ('people', 'Menschen')
        """
        return name if language(self.lang).noun_capitals else name.lower()


ENGLISH = Words()


@cache
def words_of(lang: str, own: OwnMessages = ()) -> Words:
    """Return the words for a page in a language: its own, else English ones. own: a publisher's for that language.

    >>> words_of("de-AT").lang, words_of("tlh").lang
    ('de-AT', 'en')
    """
    code = fitting(lang, (SOURCE, *catalogue_codes()))
    return Words(lang if code else SOURCE, own)


@cache
def locale_of(lang: str) -> Locale:
    """Return how a language writes dates and numbers. English without a country has the day before the month."""
    for tag in ("en-GB" if lang == SOURCE else lang, lang.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en_GB")


def linked(text: str, *tags: str) -> Markup:
    """Return a message as HTML with its words in brackets between tags, two for each pair; the brackets go.

    >>> linked("Read [more].", '<a href="#">', "</a>")
    Markup('Read <a href="#">more</a>.')
    """
    said = Markup()
    rest = escape(text)
    for start, end in zip(tags[::2], tags[1::2], strict=True):
        before, opened, behind = rest.partition("[")
        inner, closed, after = behind.partition("]")
        if not (opened and closed):
            break
        said, rest = said + before + Markup(start) + inner + Markup(end), after
    return said + rest


_TAG = re.compile(r"<[^<>]*+>")


def ended(text: str) -> str:
    """Return a sentence with its full stop, which an abbreviation at its end may have brought.

    >>> ended("2 May 2026"), ended("2 травня 2026 р."), ended(Markup("<b>a.</b>"))
    ('2 May 2026.', '2 травня 2026 р.', Markup('<b>a.</b>'))
    """
    return text if _TAG.sub("", text).endswith((".", "。", "…")) else text + "."


@cache
def _texts(lang: str, own: OwnMessages) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return what a language says, as a publisher has it: by context and message."""
    code = fitting(lang, catalogue_codes())
    texts = dict(read_catalogue(code).texts) if code else {}
    for key, said in own:
        context, parted, message = key.partition("|")
        if parted:
            texts[context, message] = said
        else:  # in each context
            texts |= dict.fromkeys([("", key), *(known for known in texts if known[1] == key)], said)
    return texts


@cache
def _form(lang: str, count: int) -> int:
    code = fitting(lang, catalogue_codes())
    return read_catalogue(code).form_of(count) if code else int(count != 1)


def _filled(text: str, values: Mapping[str, Any]) -> str:
    if any(hasattr(value, "__html__") for value in values.values()):
        return escape(text).format(**values)
    return text.format(**values) if values else text
