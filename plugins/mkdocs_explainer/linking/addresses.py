"""Whether words are a piece of a web or mail address, or of a path to a file."""

import re

from mkdocs_explainer.linking.languages.language import Language

_ADDRESS_SIGNS = frozenset("./:@-_=?&#%~<>\\")
_DOMAIN = re.compile(r"(?<![\w.-])(?:[\w-]+\.)+[^\W\d_A-Z]{2,}(?=[/:?#])")
_FILE_END = re.compile(r"\.(?!(?<=[./][A-Z]\.)[A-Z]\W*$)[A-Za-z0-9]{1,5}[^\w/]*$")
"""Not the last letter of an acronym with stops (`Kaldovia/U.S.`)."""
_PATH_STARTS = ("/", "./", "../", "~/", "\\\\")
_VALUE_START = re.compile(r"(?:[A-Za-z0-9_\]]=|::|(?:^|\W)(?:https?|ftp|mailto|urn|doi|ssh):)$")
"""Before what a name has for its value (`?q=`, `--land=`), a name of a program or an address: without a space."""
_VALUE = re.compile(r"(?:-[a-z0-9-]+)?[=<>~]?=[A-Za-z0-9_]|%[0-9A-F]{2}")
"""Behind what has a value, or a program that has a version (`Kaldovia-maps==1.2`), or before a space of an address."""
_LONGEST = 200
"""Code points on each side of the words that are read: of a longer address the near end tells enough."""
_ENDS = "\u2000-\u206f\u3000-\u303f\uff01-\uff65\u060c\u061b\u061f\u0964\u0965\u104a\u104b\u17d4\u17d5"
"""Signs of punctuation in any script: after Chinese, Arabic and the like an address has no space."""
_NO_ADDRESS = re.compile(rf"[\s{_ENDS}]")


def is_in_address(text: str, start: int, end: int, _language: Language) -> bool:
    """Return whether the words are a piece of a web or mail address, or of a path to a file."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before not in _ADDRESS_SIGNS and after not in _ADDRESS_SIGNS:
        return before == "(" and text[start - 2 : start - 1] == "_"  # `wiki/Merrow_(Kaldovia)`
    word = text[max(0, start - _LONGEST) : start].rpartition(" ")[2]
    begin = start - len(_NO_ADDRESS.split(word)[-1])
    token = text[begin:end] + _NO_ADDRESS.split(text[end : end + _LONGEST], 1)[0]
    if ":/" in token or "@" in token or "www." in token:
        return True
    if _VALUE_START.search(token[: start - begin]) or _VALUE.match(token, end - begin):
        return True
    domain = _DOMAIN.search(token)
    if domain and begin + domain.start() <= start:
        return True
    return "/" in (before, after) and _is_path(token, start - begin, end - begin)


def _is_path(token: str, start: int, end: int) -> bool:
    """Return whether the words at `start` to `end` of a token with slashes are a step of a path to a file.

    `Kaldovia/Merrow` is a pair of names; a path begins with a slash or the like, ends in a file's ending, or has a step
    in small letters right beside the name.
    """
    opened = token.lstrip("\"'([{<")
    if (
        opened.startswith(_PATH_STARTS)
        or opened[:1] in ("$", "%")
        or re.match(r"[A-Za-z]:[/\\]", opened)
        or _FILE_END.search(token)
    ):
        return True
    left = token[: start - 1].rpartition("/")[2].lstrip("\"'([{<") if token[start - 1 : start] == "/" and start else ""
    right = token[end + 1 :].partition("/")[0] if token[end : end + 1] == "/" else ""
    return any(step.isascii() and step.isalpha() and step.islower() for step in (left, right))
