"""What in a page's HTML runs something, or loads or opens something from another site, as a browser would read it.

Judged is what was rendered, tag by tag and with character references resolved, so that no way of writing hides it.
Elements and attributes that only show words pass; what a browser, or the script of a usual theme, obeys does not.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_explainer.text.html_syntax import Tag, Text, attributes, tokens

_ELEMENTS = frozenset(
    "applet area base basefont bgsound body button canvas command controlledframe datalist dialog embed fencedframe"
    " form frame frameset geolocation head html iframe ilayer image input keygen layer link listing map math meta"
    " meter model noembed noframes noscript object option optgroup output param permission plaintext portal progress"
    " script select selectedcontent slot style svg template textarea title webview xml xmp".split()
)
"""Elements that run, load, take input, open something, or change how a browser reads what follows."""
_OURS = frozenset(["explainer-ref", "explainer-cite"])
"""Placeholders that become links before readers see the page."""
_OBEYED = frozenset(
    "action archive attributionsrc background browsingtopics classid codebase command commandfor credentialless data"
    " dynsrc form formaction http-equiv imagesrcset interestfor interesttarget is longdesc lowsrc manifest ping"
    " popover popovertarget popovertargetaction profile shadowroot shadowrootmode sharedstoragewritable srcdoc style"
    " usemap xlink:href xml:base".split()
)
"""Attributes that run, load or open something whatever they say."""
_LOADED = frozenset(["poster", "src", "srcset"])
_ALIGNED = re.compile(r"\s*text-align:\s*(?:left|right|center)\s*;?\s*", re.IGNORECASE)
"""What Markdown's own tables say of their columns."""
_OF_META = frozenset(["charset", "http-equiv", "property"])
"""Attributes by which an element in a page's head says something else than it was made for."""
_THEME = ("data-md-", "data-explainer-", "data-settings")
"""Beginnings of attributes by which a theme's script, or ours, finds what it fills."""
_THEME_IDS = "__"
"""Beginning of ids under which a theme's script looks for its own settings: `__config`."""
_LOADING_CLASSES = frozenset(["mermaid"])
"""Classes for which a theme loads a program from another site."""
_SCHEMES = frozenset("http https mailto tel sms ftp geo irc ircs xmpp doi urn news".split())
"""Of links: what readers are used to, and what runs nothing."""
_PICTURE = re.compile(r"data:image/[a-z0-9.+-]+[;,]", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SKIPPED = re.compile("[\t\n\r]")
_ABROAD = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\][/\\])")
_NO_SPACE = dict.fromkeys(
    [*map(ord, "\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"), *range(0x2000, 0x200B)], "\ufffd"
)
"""White space to Python's patterns, and letters to a browser that reads tags."""
_STYLE_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})[ \t\r\n\f]?|(.))", re.DOTALL)
_STYLE_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STYLE_LOADED = re.compile(
    r"(?:\b(?:url|src|image|image-set|-webkit-image-set)\(\s*|@(?:import|namespace)\s*)[\"']?\s*"
    r"(?:(?!data:image/)[a-z][a-z0-9+.-]*:|[/\\][/\\])|\bexpression\(|-moz-binding|\bbehavior\s*:|javascript:"
    r"|\bimage-set\((?:(?!image-set\()[^)])*[\"'](?:[a-z][a-z0-9+.-]*:|[/\\][/\\])",
    re.IGNORECASE,
)

RUNS = "this element can run a program or load something from another site"
HANDLES = "this attribute can run a program or load something"
LOADS = "this is loaded from another site"
OPENS = "an address of this kind can run a program"
FILLS = "a theme's script takes this for its own"
ENDLESS = "this tag never ends: browsers read what follows as part of it"


class Active(NamedTuple):
    """One thing that a page should not have."""

    message: str
    """Why."""
    start: int
    """Where its tag begins in the HTML."""
    words: tuple[str, ...]
    """What stands in the text that the HTML was made from, the likeliest first."""


def active_parts(html: str) -> Iterator[Active]:
    """Yield what is active in a page's HTML, in order.

    >>> [part.message for part in active_parts('<p><b onclick="x()">a</b> <img src="../map.png"></p>')]
    ['this attribute can run a program or load something']
    """
    html = html.translate(_NO_SPACE)
    for token in tokens(html):
        if isinstance(token, Text) or token.is_end:
            continue
        source = html[token.start : token.end]
        if not token.name:
            if not source.startswith(("<!", "<?", "</")) or not source.endswith(">"):
                yield Active(ENDLESS, token.start, (source.split("\n", 1)[0][:40], source[:2]))
            continue
        for message, *words in _faults(token, source):
            yield Active(message, token.start, tuple(filter(None, words)))


def _faults(tag: Tag, source: str) -> Iterator[tuple[str, ...]]:
    given = attributes(source)
    if tag.name in _ELEMENTS and not _is_task(tag.name, given):
        yield RUNS, f"<{tag.name}", tag.name
        return  # the element is enough
    if "-" in tag.name and tag.name not in _OURS:
        yield FILLS, f"<{tag.name}", tag.name
        return
    for name, value in given.items():
        if message := _fault(tag.name, name, value):
            yield message, *_words(tag.name, name, value)


def _is_task(name: str, given: dict[str, str]) -> bool:
    """Return whether an element is the box of a list of tasks, which extensions make and nobody can tick."""
    return (
        name == "input"
        and given.get("type", "").lower() == "checkbox"
        and given.keys() <= {"type", "disabled", "checked"}
    )


def _fault(tag: str, name: str, value: str) -> str:
    if _is_handler(name, value) or (name in _OBEYED and not (name == "style" and _ALIGNED.fullmatch(value))):
        return HANDLES
    if name == "href":
        scheme = _SCHEME.match(plain_address(value))
        return OPENS if scheme and scheme[1].lower() not in _SCHEMES else ""
    if _is_for_script(tag, name, value):
        return FILLS
    is_picture = _PICTURE.match(plain_address(value)) is not None
    parts = re.split(r"[,\s]+", value) if name == "srcset" else [value]
    is_loaded = name in _LOADED and not is_picture and any(map(is_abroad, parts))
    return LOADS if is_loaded or (name == "class" and _LOADING_CLASSES & set(value.split())) else ""


def _is_handler(name: str, value: str) -> bool:
    """Return whether a browser runs what an attribute says; without a value there is nothing to run."""
    return name.startswith("on") and name != "on" and value.strip() != ""


def _is_for_script(tag: str, name: str, value: str) -> bool:
    if name.startswith(_THEME) or (name in {"id", "name"} and value.startswith(_THEME_IDS)):
        return True
    return name == "name" and tag == "img"  # document.NAME would be the picture


def _words(tag: str, name: str, value: str) -> Iterator[str]:
    """Yield by what an attribute is found in the text that somebody wrote."""
    if name in {"src", "href", "srcset", "poster"}:
        yield value
        yield value.strip()
        yield value[:12]
        yield f"{value.partition(chr(58))[0][-6:]}:"
    yield f"{name}="
    yield name
    yield f"<{tag}"


def plain_address(address: str) -> str:
    """Return an address as a browser reads it: without what it skips at the ends and within.

    >>> plain_address(" java\\tscript:x")
    'javascript:x'
    """
    return _SKIPPED.sub("", address.strip("".join(map(chr, range(0x21)))))


def is_abroad(address: str) -> bool:
    """Return whether an address leads out of the site, or to no page at all.

    >>> is_abroad("//example.org/x"), is_abroad("/\\t/example.org"), is_abroad("../x.png")
    (True, True, False)
    """
    return _ABROAD.match(plain_address(address)) is not None


def loads_abroad(style: str) -> bool:
    """Return whether a stylesheet loads something from another site, or runs something in an old browser.

    >>> loads_abroad("a { background: u\\\\72l( //example.org/x ) }"), loads_abroad("a { background: url(x.png) }")
    (True, False)
    """
    plain = _STYLE_ESCAPE.sub(
        lambda found: _character(found[1]) if found[1] else found[2], _STYLE_COMMENT.sub("", style)
    )
    return _STYLE_LOADED.search(plain) is not None


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code < 0x110000 else "\ufffd"


def active_in_value(value: str) -> Iterator[Active]:
    """Yield what is active in a text that a theme writes as it is among a page's words, and into an attribute.

    value: what the front matter says, decoded.

    >>> [part.message for part in active_in_value('0;url=//example.org" http-equiv="refresh')]
    ['this attribute can run a program or load something']
    >>> list(active_in_value('He said <b>"no"</b>.'))
    []
    """
    yield from active_parts(value)
    tag = f'<meta content="{value}">'
    head = next(tokens(tag.translate(_NO_SPACE)))
    given = attributes(tag[head.start : head.end])
    for name in given:
        if _is_handler(name, given[name]) or name in _OF_META:
            yield Active(HANDLES, 0, (name,))
    yield from active_parts(tag[head.end :])
