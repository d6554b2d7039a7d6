"""Which elements hold no text, and in which no name is linked."""

_OPAQUE_ELEMENTS = frozenset(
    "audio canvas iframe math noembed noframes noscript object script select style svg template textarea title"
    " video xmp".split()
)
"""Elements whose content is no running text, or where a mark would be invalid or change what a script reads."""
_OPAQUE_CLASSES = frozenset(
    "arithmatex katex MathJax mermaid headerlink linenos footnote-ref footnote-backref explainer-cites"
    " explainer-note-ref".split()
)
"""The same, told by class: formulas and diagrams that scripts replace, permalinks, line numbers, reference marks."""
SILENT_ELEMENTS = frozenset("rp rt rtc".split())
"""How ruby is read, above or behind its words: not their text, and it does not part them."""
RUBY_PARTS = SILENT_ELEMENTS | {"rb"}
"""Each of them ends the one before it, with or without an end tag."""
_BLOCKED_ELEMENTS = frozenset("a button code kbd label pre samp tt var".split())
"""Elements in which no name is linked: existing links and controls, and text meant for machines."""
_BLOCKED_CLASSES = frozenset(["explainer-off"])
"""What an author puts on a passage that must stay as it is."""
_HEADING_ELEMENTS = frozenset("h1 h2 h3 h4 h5 h6 summary legend".split())
"""Names are found here and counted, but not linked: headings feed the table of contents, a summary is a control."""
APART_ELEMENTS = frozenset(["sup"])
"""What is raised often touches a word without being part of it, such as a footnote's mark."""
UNREAD = frozenset(["opaque", "silent"])
"""Zones whose characters are no text."""


def zone_of(name: str, given: dict[str, str]) -> str:
    """Return the zone that an element with these attributes opens: opaque, silent, blocked, heading, or none, empty."""
    classes = given.get("class", "").split() if given else []
    if name in _OPAQUE_ELEMENTS or not _OPAQUE_CLASSES.isdisjoint(classes):
        return "opaque"
    if name in SILENT_ELEMENTS:
        return "silent"
    if name in _BLOCKED_ELEMENTS or given.get("data-explainer") == "off" or not _BLOCKED_CLASSES.isdisjoint(classes):
        return "blocked"
    return "heading" if name in _HEADING_ELEMENTS else ""
