"""What a plain word of YAML means: the core types of YAML 1.2, where `NO`, `on`, `12:30` and `2024-10-31` are text."""

import re
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool | None


class WrittenInt(int):
    """A whole number that remembers how it was written: `007`, `0x1F`."""

    written: str


class WrittenFloat(float):
    """A number that remembers how it was written: `1.10`, `6e3`."""

    written: str


_INT = re.compile(r"[-+]?[0-9]{1,400}")
_OCTAL = re.compile(r"0o[0-7]{1,400}")
_HEX = re.compile(r"0x[0-9a-fA-F]{1,400}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,400}|[0-9]{1,400}(?:\.[0-9]{0,400})?)(?:[eE][-+]?[0-9]{1,3})?")
_INFINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_START = frozenset("+-.0123456789")


def resolve(text: str) -> Scalar:
    """Return what a plain scalar means by YAML 1.2's core schema (section 10.3.2).

    >>> resolve("2024"), resolve("true"), resolve("~"), resolve("NO"), resolve("12:30"), resolve("2024-10-31")
    (2024, True, None, 'NO', '12:30', '2024-10-31')
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in _NUMBER_START:
        return text
    whole = None
    if _INT.fullmatch(text):
        whole = WrittenInt(text)
    elif _OCTAL.fullmatch(text) or _HEX.fullmatch(text):
        whole = WrittenInt(text, 0)
    if whole is not None:
        whole.written = text
        return whole
    if _FLOAT.fullmatch(text) or _INFINITE.fullmatch(text):
        number = WrittenFloat(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
        number.written = text
        return number
    return text
