"""The outside domains that a text names, however their addresses are disguised."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

_ADDRESS = re.compile(
    r"(?:https?:[/\\]*|(?<![:\w/])[/\\]{2})(?P<host>[^\s/\\?#\"'<>()\[\]{}|^`,;]{1,300})", re.IGNORECASE
)
"""With any number of slashes of both kinds, as browsers take them; or without a scheme."""
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U0000([0-9A-Fa-f]{4}))")
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
"""Takes their meaning from signs in Markdown."""
_NAME = re.compile(r"[\w-]+(?:\.[\w-]+)+|\[[0-9a-f:.]+\]")

_EXAMPLE = re.compile(r"(?:.+\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)")
"""Names that are reserved for examples (RFC 2606) and lead nowhere."""


def find_domains(text: str) -> Iterator[tuple[str, int]]:
    """Yield each outside domain with the number of its line, counted from 1; `www.` in front does not count.

    International names come in the form that browsers send (`xn--…`), so that look-alikes cannot hide.

    >>> list(find_domains("see [a](https://www.UN.org:443/b)"))
    [('un.org', 1)]
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if "/" not in line and ":" not in line and "\\" not in line:
            continue
        plain = _ESCAPE.sub(lambda code: chr(int(code[1] or code[2] or code[3], 16)), unescape(line))
        # with and without Markdown's backslashes: some address may need them
        for version in dict.fromkeys((plain, _BACKSLASH.sub("", plain))):
            for address in _ADDRESS.finditer(version):
                if domain := domain_of(address["host"]):
                    yield domain, number


def domain_of(host: str) -> str:
    """Return the host of an address as a domain to compare; "" for what names no host.

    >>> domain_of("user@WWW.аpnews.com:80")
    'xn--pnews-3ve.com'
    """
    name = unicodedata.normalize("NFKC", unquote(host).rpartition("@")[2]).lower().replace("。", ".")
    name = re.sub(r":\d*$", "", name).strip(".*_").removeprefix("www.")
    try:
        name = name.encode("idna").decode("ascii")
    except UnicodeError:
        name = "".join(letter if letter.isalnum() or letter in ".-" else "?" for letter in name)
    return name if _NAME.fullmatch(name) and not _EXAMPLE.fullmatch(name) else ""
