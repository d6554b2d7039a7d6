"""The rule MD508."""

import re
from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context, locate

_GAP = r"(?:&(?:Tab|NewLine|#x?0*[9aAdD1]\w?);?|[\x00-\x20])*"
"""What browsers skip inside the name of a scheme."""
_ACTIVE = (
    (
        re.compile(
            r"<[\s/]*(?:script|iframe|frame|object|embed|applet|base|meta|link|style|form|input|button|svg|math|video|audio|img|picture|source)\b",
            re.IGNORECASE,
        ),
        "this element can run a program or load something from another site",
    ),
    (
        re.compile(r"<[A-Za-z][^<>]{0,2000}?[\s/\"'](on[a-z]+|style)\s*=", re.IGNORECASE),
        "this attribute can run a program or load something",
    ),
    (
        re.compile(r"\{[^{}\n]{0,500}?[\s:{](on[a-z]+|style)\s*=", re.IGNORECASE),
        "this attribute can run a program or load something",
    ),
    (
        re.compile(
            rf"\b({_GAP.join('javascript')}|{_GAP.join('vbscript')}|data){_GAP}(?::|&colon;?|&#x?0*(?:58|3a);?)(?=\S)",
            re.IGNORECASE,
        ),
        "an address of this kind can run a program",
    ),
    (
        re.compile(r"!\[[^\[\]\n]{0,500}\]\(\s*<?(?:[A-Za-z][\w+.-]*:|[/\\]{2})"),
        "this picture is loaded from another site",
    ),
)


def check(context: Context) -> Iterator[Finding]:
    """Yield what runs, or loads from elsewhere, in context pages."""
    for path, text in (context.pages or {}).items():
        if not path.startswith(context.folders.context):
            continue
        for pattern, message in _ACTIVE:
            for match in pattern.finditer(text):
                span = Span(*match.span(match.lastindex or 0))
                yield Finding(
                    "MD508",
                    message,
                    locate(text, span, path),
                    help="use Markdown alone; to show it as words, write &lt; for <",
                )


RULE = Rule(
    code="MD508",
    name="active-content",
    severity=Severity.ERROR,
    what=(
        "A context page holds a script, a frame, a form, an attribute that runs something, a `javascript:` address, or "
        "a picture from another site; also between backticks."
    ),
    why=(
        "Context pages are Markdown that MkDocs does not clean. What stands there runs in the browser of every reader, "
        "and tells other sites who reads what."
    ),
    example="# Why Kursk?\n\n<script src=https://example.org/x.js></script>",
    fix="# Why Kursk?\n\nSee [the chart](https://example.org/chart).",
    check=check,
)
