"""`explainer coverage`."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from mkdocs_explainer.hosts.cli import CLEAN
from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.options import add_articles, add_spacy_model

if TYPE_CHECKING:  # `--help` must not wait for what these modules import
    from mkdocs_explainer.hosts.cli.articles import ReadArticle
    from mkdocs_explainer.suggesting.suggestions import Suggestion

_EPILOG = """\
mentions of an entity after the first in a section are counted, not linked; so are those in headings

examples:
  explainer coverage
  explainer coverage north-korean-troops --format json
"""
_SHOWN = 8
"""Unexplained names in the text format; `explainer suggest` shows all."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    add_articles(parser)
    add_spacy_model(parser)
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Tell how much of each article is explained."""
    from mkdocs_explainer.hosts.cli.articles import choose, open_project, read_articles  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.suggesting import suggestions_for  # noqa: PLC0415
    from mkdocs_explainer.site.translations import translated  # noqa: PLC0415
    from mkdocs_explainer.suggesting.kin import Kin  # noqa: PLC0415 -- `--help` must not wait for it

    root = find_root(arguments.root)
    project = open_project(root, model=arguments.spacy_model)
    kin = Kin(project.corpus.entities.values())
    chosen = choose(project.corpus, arguments.articles, root)
    covered = [_coverage(read, suggestions_for(read, kin)) for read in read_articles(project, chosen)]
    tongues = [one._asdict() for one in translated(project.corpus, project.settings.lang)]
    if arguments.format == "json":
        print(json.dumps({"articles": covered, "translations": tongues}, ensure_ascii=False, indent=2))
        return CLEAN
    told = ["\n".join(_lines(one)) for one in covered] or ["there is no article"]
    print("\n\n".join([*told, *(_tongue_line(one) for one in tongues)]))
    return CLEAN


def _tongue_line(one: dict[str, Any]) -> str:
    """Return how much of the glossary is told in a language."""
    whole = len(one["told"]) + len(one["missing"])
    missing = f"{len(one['missing'])} missing{_listed(list(one['missing'][:_SHOWN]))}" if one["missing"] else ""
    stale = f"{len(one['outdated'])} out of date{_listed(list(one['outdated'][:_SHOWN]))}" if one["outdated"] else ""
    states = "; ".join(filter(None, [stale, missing]))
    return f"entries in {one['lang']}: {len(one['told'])} of {whole}" + (f"; {states}" if states else "")


def _coverage(read: "ReadArticle", suggestions: "Sequence[Suggestion]") -> dict[str, Any]:
    from mkdocs_explainer.anchoring.quotes import Ambiguous, Found  # noqa: PLC0415
    from mkdocs_explainer.model.spans import Span  # noqa: PLC0415

    mentions = read.page.mentions
    linked = sum(mention.linked for mention in mentions)
    anchors = list(read.page.anchors.values())
    found = [place for place in anchors if isinstance(place, Found)]
    ambiguous = sum(isinstance(place, Ambiguous) for place in anchors)
    refused = []
    for refusal in read.page.refusals:
        span = Span(refusal.start, refusal.end)
        place = read.locate(span)
        refused.append(
            {
                "words": read.words(span),
                "line": place.line,
                "column": place.column,
                "reason": refusal.reason.value,
                "entities": list(refusal.entities),
            }
        )
    return {
        "article": read.article.id,
        "title": read.article.title,
        "mentions": len(mentions),
        "entities": len({mention.entity for mention in mentions}),
        "linked": linked,
        "unlinked": len(mentions) - linked,
        "refused": refused,
        "notes": {
            "all": len(read.notes),
            "anchored": len(found),
            "edited": sum(place.edited for place in found),
            "ambiguous": ambiguous,
            "lost": len(anchors) - len(found) - ambiguous,
        },
        "unexplained": [
            {"words": one.words, "kind": one.kind, "type": one.type, "places": len(one.places), "score": one.score}
            for one in suggestions
        ],
    }


def _lines(one: dict[str, Any]) -> Iterator[str]:
    from mkdocs_explainer.hosts.cli.formats.terminal import visible  # noqa: PLC0415

    notes = one["notes"]
    yield f"{one['article']}: {visible(one['title'])}"
    yield (
        f"  mentions     {one['mentions']} of {one['entities']} entities:"
        f" {one['linked']} linked, {one['unlinked']} only counted"
    )
    reasons = Counter(refusal["reason"] for refusal in one["refused"])
    counts = [f"{count} {reason}" for reason, count in reasons.most_common()]
    yield f"  refused      {len(one['refused'])}{_listed(counts)}"
    states = [f"{notes[state]} {state}" for state in ("edited", "ambiguous", "lost") if notes[state]]
    yield f"  notes        {notes['anchored']} anchored, {notes['all']} in all{_listed(states)}"
    names = [visible(item["words"]) for item in one["unexplained"]]
    more = [f"and {len(names) - _SHOWN} more"] if len(names) > _SHOWN else []
    yield f"  unexplained  {len(names)}{_listed([*names[:_SHOWN], *more])}"


def _listed(items: Sequence[str]) -> str:
    words = ", ".join(items)
    return f": {words}" if words else ""
