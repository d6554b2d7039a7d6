"""What in a file beside the pages runs something, or loads something from another site, when it is opened."""

from collections.abc import Iterator
from xml.parsers import expat

from mkdocs_explainer.text.active import HANDLES, LOADS, RUNS, active_parts, is_abroad, loads_abroad, plain_address
from mkdocs_explainer.text.html_syntax import attributes

PROGRAMS = (".js", ".mjs", ".cjs", ".wasm", ".swf", ".jar", ".svgz", ".mht", ".mhtml", ".hta", ".htc", ".xsl", ".xslt")
"""Files that are programs, or may hold some where nobody can look."""
HTML = (".html", ".htm", ".shtml")
XML = (".svg", ".xml", ".xhtml", ".xht", ".rdf", ".atom", ".rss")
STYLE = (".css",)
_DOCUMENT = frozenset("body head html meta title".split())
"""Elements of an HTML file that pages of Markdown do not have; without what they could obey they only hold others."""
_SVG = "http://www.w3.org/2000/svg"
_RUNNING = frozenset("script foreignobject handler listener iframe".split())
_FOREIGN = frozenset(
    ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/1999/XSL/Transform"]
)
"""Languages whose elements a browser obeys in any XML file."""
PROGRAM = "this file is a program, or can hold one where nobody can look"
UNREADABLE = "this file cannot be read as UTF-8, so nobody can say what it does"
BROKEN = "this file is no XML: browsers may read it in another way"
INSTRUCTS = "this can load or run something when the file is opened"


def may_run(path: str) -> bool:
    """Return whether browsers do more with a file of this name than show or save it."""
    return path.lower().endswith((*PROGRAMS, *HTML, *XML, *STYLE))


def active_in_file(path: str, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what is active in a file: why, and the words by which it is found there.

    text: empty for a file that is no text.
    """
    name = path.lower()
    if name.endswith(PROGRAMS):
        yield PROGRAM, ()
    elif not text.strip():
        yield UNREADABLE, ()
    elif name.endswith(HTML):
        for part in active_parts(text):
            word = part.words[0].removeprefix("<") if part.words else ""
            if not (part.message == RUNS and word in _DOCUMENT and not _obeys(text, part.start)):
                yield part.message, part.words
    elif name.endswith(XML):
        yield from _in_xml(text)
    elif name.endswith(STYLE) and loads_abroad(text):
        yield LOADS, ("@import", "url(", "//")


def _obeys(html: str, start: int) -> bool:
    """Return whether an element of a document's frame has more to say than words and a language."""
    end = html.find(">", start)
    given = attributes(html[start : end + 1])
    return any(name.startswith("on") or name in {"http-equiv", "style", "background"} for name in given)


class _Reader:
    """Reads an XML file as far as it is one, and keeps what is active in it."""

    def __init__(self) -> None:
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self._style = ""
        self.parser = expat.ParserCreate("UTF-8", " ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._started
        self.parser.CharacterDataHandler = self._said
        self.parser.EndElementHandler = self._ended
        self.parser.EntityDeclHandler = lambda *_: self.found.append((INSTRUCTS, ("<!ENTITY",)))
        self.parser.AttlistDeclHandler = lambda *_: self.found.append((INSTRUCTS, ("<!ATTLIST",)))
        self.parser.ProcessingInstructionHandler = self._instructed

    def _started(self, name: str, given: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        local = local.lower()
        self._style = ""
        if space in _FOREIGN or local in _RUNNING:
            self.found.append((RUNS, (f"<{local}", local)))
            return
        plain = {key.rpartition(" ")[2].lower(): value for key, value in given.items()}
        moved = plain.get("attributename", "").lower()
        if moved.rpartition(":")[2] in {"href", "src"} or moved.startswith("on"):
            self.found.append((HANDLES, ("attributeName", local)))
        for key, value in plain.items():
            if message := _fault(local, key, value, is_drawn=space == _SVG):
                self.found.append((message, (value, f"{key}=", key)))

    def _said(self, words: str) -> None:
        self._style += words

    def _ended(self, name: str) -> None:
        if name.rpartition(" ")[2].lower() == "style" and loads_abroad(self._style):
            self.found.append((LOADS, ("@import", "url(")))

    def _instructed(self, target: str, _: str) -> None:
        if target.lower().startswith("xml-"):
            self.found.append((INSTRUCTS, (f"<?{target}",)))


def _in_xml(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    reader = _Reader()
    try:
        reader.parser.Parse(text.removeprefix("\ufeff").encode("utf-8", "replace"), True)  # noqa: FBT003 -- its own word
    except expat.ExpatError:
        # browsers show, and run, what stands before the mistake; what comes behind it in their reading is unknown
        reader.found.append((BROKEN, ()))
    yield from reader.found


def _fault(element: str, name: str, value: str, *, is_drawn: bool) -> str:
    if name.startswith("on") and is_drawn:
        return HANDLES
    if name in {"href", "src"} and is_drawn:
        if element == "a":
            return HANDLES if plain_address(value).lower().startswith(("javascript:", "data:", "vbscript:")) else ""
        return LOADS if is_abroad(value) and not plain_address(value).lower().startswith("data:image/") else ""
    return LOADS if loads_abroad(value) else ""
