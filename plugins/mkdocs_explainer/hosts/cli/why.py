"""`explainer why`."""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.options import add_format, add_spacy_model

if TYPE_CHECKING:  # `--help` must not wait for what these modules import
    from mkdocs_explainer.hosts.cli.articles import ReadArticle
    from mkdocs_explainer.model.corpus import Corpus
    from mkdocs_explainer.site.decisions import Decision
    from mkdocs_explainer.suggesting.kin import Kin

_EPILOG = """\
examples:
  explainer why north-korean-troops Pyongyang
  explainer why seeds/000_0e2d4ef62bd37332.txt "Kursk region" --format json
"""
_OUTCOMES = {
    "linked": "linked to {names}",
    "not-linked": "means {names}, without a link",
    "author-link": "linked to {names}",
    "refused": "not linked",
    "not-found": "not linked",
}
_HOW = {
    "surname": "it is the family name of {}, whose full name does not stand before it",
    "initials": "it has the initials of {}, but is not among the aliases",
    "spelling": "it is spelled almost like {}, but is not among the aliases",
}
_ALIKE = 82
"""Out of 100: names below it have nothing to do with the words."""
_MOST_ALIKE = 3


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    from mkdocs_explainer.model.choices import DENSITIES  # noqa: PLC0415 -- `--help` must not wait for it

    parser.epilog = _EPILOG
    parser.add_argument("article", metavar="ARTICLE", help="id or file of an article")
    parser.add_argument("words", metavar="WORDS", help="words of the article; capitals do not count")
    parser.add_argument("--density", choices=DENSITIES, help="which mentions become links (default: as in mkdocs.yml)")
    add_spacy_model(parser)
    add_format(parser)
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Tell for each place of the words what was decided."""
    from mkdocs_explainer.hosts.cli.articles import choose, open_project, read_articles  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.formats.terminal import visible  # noqa: PLC0415
    from mkdocs_explainer.site.decisions import Decided, decisions  # noqa: PLC0415 -- `--help` must not wait for it
    from mkdocs_explainer.suggesting.kin import Kin  # noqa: PLC0415

    root = find_root(arguments.root)
    project = open_project(root, model=arguments.spacy_model, density=arguments.density)
    corpus = project.corpus
    [read] = read_articles(project, choose(corpus, [arguments.article], root))
    found = decisions(arguments.words, Decided(read.view, read.page, density=project.settings.density))
    if not found:
        raise CommandError(f"the words {visible(arguments.words)!r} do not stand in {read.article.id}")
    kin = Kin(corpus.entities.values())
    annotations = project.settings.folders.annotations
    data = [_data(one, read, corpus, kin, annotations=annotations) for one in found]
    if arguments.format == "json":
        print(json.dumps({"article": read.article.id, "places": data}, ensure_ascii=False, indent=2))
        return CLEAN
    print("\n\n".join("\n".join(_lines(one)) for one in data))
    return CLEAN


def _data(one: "Decision", read: "ReadArticle", corpus: "Corpus", kin: "Kin", *, annotations: str) -> dict[str, Any]:
    """Return what was decided about a place, as it is shown. annotations: the folder that what would change lies in."""
    from mkdocs_explainer.site.decisions import boundary_at  # noqa: PLC0415 -- `--help` must not wait for it

    place = read.locate(one.span)
    words = read.words(one.span)
    reasons = list(one.reasons)
    entities = list(one.entities)
    if one.outcome == "not-found" and not reasons:
        hidden = boundary_at(read.view, one.span, read.article.lang or "en")
        reasons, entities = _unknown(read.view.text[one.span.start : one.span.end], corpus, kin, hidden=hidden)
    names = _names(entities, corpus)
    reasons += (
        change.format(
            senses=f"{annotations}/senses.yml",
            notes=f"{annotations}/notes/{read.article.id}",
            glossary=f"{annotations}/glossary",
            files=" or ".join(corpus.origin("entity", id).path for id in entities if id in corpus.entities),
        )
        for change in one.changes
    )
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "words": words,
        "name": read.words(one.name) if one.name else "",
        "outcome": one.outcome,
        "entities": entities,
        "reasons": [reason.replace("{entities}", names) for reason in reasons],
        "sentence": read.sentence(one.sentence, one.span),
        "summary": _OUTCOMES[one.outcome].format(names=names),
    }


def _names(entities: "Sequence[str]", corpus: "Corpus") -> str:
    from mkdocs_explainer.hosts.cli.formats.terminal import visible  # noqa: PLC0415

    named = [
        f"{visible(corpus.entities[id].name)} ({corpus.origin('entity', id).path})" if id in corpus.entities else id
        for id in entities
    ]
    return " or ".join(named)


def _unknown(words: str, corpus: "Corpus", kin: "Kin", *, hidden: str) -> tuple[list[str], list[str]]:
    """Return why words are no name of any entity, and the entities that come near. hidden: what makes them a piece."""
    if named := list(kin.named(words)):
        if hidden:
            return ["it is a piece of a longer word, name or address, so it would not mean {entities}", hidden], named
        return ["as written here, with these capitals and signs, it is no name of {entities}, but almost one"], named
    flat = " ".join(words.split())
    if kinship := kin.find([flat]).get(flat):
        return [_HOW[kinship.how].format("{entities}")], list(kinship.entities)
    near = _nearest(flat, corpus)
    advice = "no entity has this name"
    return [f"{advice}; the nearest names are those of {{entities}}" if near else advice], near


def _nearest(words: str, corpus: "Corpus") -> list[str]:
    from mkdocs_explainer.text.likeness import most_alike  # noqa: PLC0415 -- `--help` must not wait for it

    owners: dict[str, str] = {}
    for id, entity in corpus.entities.items():
        for name in (entity.name, *(alias.text for alias in entity.aliases)):
            owners.setdefault(name, id)
    return list(dict.fromkeys(owners[name] for name in most_alike(words, owners, least=_ALIKE, most=_MOST_ALIKE)))


def _lines(one: dict[str, Any]) -> Iterator[str]:
    from mkdocs_explainer.hosts.cli.formats.terminal import visible  # noqa: PLC0415

    yield f"{visible(one['path'])}:{one['line']}:{one['column']}: {one['words']}: {one['summary']}"
    if one["name"]:
        yield f"  the name that is read here: “{one['name']}”"
    for reason in one["reasons"]:
        yield f"  - {reason}"
    yield f"  “{one['sentence']}”"
