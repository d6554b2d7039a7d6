"""The rule SRC403."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location, Severity
from mkdocs_explainer.model.origins import Origin
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield addresses that are not encrypted."""
    corpus = context.corpus
    places: list[tuple[str, Origin, str]] = []
    for key, source in corpus.sources.items():
        origin = corpus.origin("source", key)
        places += [(source.url, origin, "URL"), (source.archive, origin, "archive")]
    places += [(article.url, corpus.origin("article", key), "url") for key, article in corpus.articles.items()]
    for url, origin, field in places:
        if url.lower().startswith("http://"):
            location = origin.locate(field)
            yield Finding(
                "SRC403",
                "this address starts with http://, which can be read and changed on the way",
                location,
                help=f"try https://{url[7:60]}{'…' if len(url) > 60 else ''}",
                fixes=_encrypted(location, context),
            )


def _encrypted(location: Location, context: Context) -> tuple[Fix, ...]:
    lines = context.read(location.path).removeprefix("\ufeff").split("\n")
    line = lines[location.line - 1] if location.line <= len(lines) else ""
    at = line.lower().find("http://", location.column - 1)
    edit = Edit(location.line, at + 5, location.line, at + 5, "s")
    return (Fix("write https://, once you have seen that the page opens", (edit,), "shown"),) if at >= 0 else ()


RULE = Rule(
    code="SRC403",
    name="not-https",
    severity=Severity.WARNING,
    what="The address of a source or an article starts with `http://`.",
    why="What readers are shown could be changed on the way to them. Nearly every site has the same page with https.",
    example="URL: http://apnews.com/article/x",
    fix="URL: https://apnews.com/article/x",
    safety="suggestion",
    check=check,
)
