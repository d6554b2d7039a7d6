"""`explainer suggest`."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.options import add_articles, add_spacy_model

if TYPE_CHECKING:  # `--help` must not wait for what these modules import
    from mkdocs_explainer.hosts.cli.suggesting import Proposal
    from mkdocs_explainer.model.corpus import Corpus
    from mkdocs_explainer.suggesting.kin import Kin
    from mkdocs_explainer.suggesting.spacy_names import SpacyNames

_EPILOG = """\
examples:
  explainer suggest
  explainer suggest north-korean-troops --limit 10
  explainer suggest --spacy-model en_core_web_sm
  explainer suggest --limit 5 --write
  explainer suggest --dismiss Reuters --because "an agency"
"""
_LIMIT = 20
_HEADS = {
    "entity": "new entity",
    "term": "new term",
    "alias": "missing alias of {entities}",
    "ambiguous": "ambiguous: {entities}",
    "refused": "not linked to {entities}",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    add_articles(parser)
    parser.add_argument("--limit", type=_number, default=_LIMIT, metavar="N", help=f"at most (default: {_LIMIT})")
    add_spacy_model(parser, more="; one that is named here also says which names are names, and of what type")
    parser.add_argument(
        "--write",
        action="store_true",
        help="draft files in the glossary's folder for what is shown; none is overwritten",
    )
    parser.add_argument(
        "--dismiss",
        action="append",
        default=[],
        metavar="NAME",
        help="never suggest this name again: dismissed.txt in the folder of annotations has it; may be repeated",
    )
    parser.add_argument("--because", default="", metavar="TEXT", help="why, for those who read that file")
    parser.add_argument("--all", action="store_true", dest="with_dismissed", help="show dismissed ones, too")
    add_root(parser)


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def run(arguments: argparse.Namespace) -> int:
    """Show what is named and unexplained; draft files for it where that is asked for."""
    from mkdocs_explainer.hosts.cli.articles import choose, open_project, read_articles  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.dismissing import read_dismissed  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.formats.terminal import visible  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.suggesting import credited, proposals, suggestions_for  # noqa: PLC0415
    from mkdocs_explainer.suggesting.kin import Kin  # noqa: PLC0415 -- `--help` must not wait for it
    from mkdocs_explainer.suggesting.name_groups import name_key  # noqa: PLC0415

    root = find_root(arguments.root)
    if arguments.dismiss:
        return _dismiss(root, arguments.dismiss, arguments.because)
    project = open_project(root, model=arguments.spacy_model)
    corpus = project.corpus
    chosen = choose(corpus, arguments.articles, root)
    names = _pipeline(arguments.spacy_model) if arguments.spacy_model not in (None, "none") else None
    foreign = sorted({article.lang for article in chosen if not article.lang.lower().startswith("en")})
    if foreign and names is None:
        asked = "the rules that find names are made for English; a pipeline leaves out what is no name: --spacy-model"
        print(f"explainer: {asked} for {', '.join(foreign)}", file=sys.stderr)
    kin = Kin(corpus.entities.values())
    found = [(read, one) for read in read_articles(project, chosen) for one in suggestions_for(read, kin, names)]
    dismissed = frozenset() if arguments.with_dismissed else read_dismissed(root, project.settings.folders.annotations)
    made = [one for one in proposals(found) if name_key(one.first.words) not in dismissed]
    aside = credited(read_articles(project, chosen))
    shown = made[: arguments.limit]
    written = _write(root, shown, corpus, kin) if arguments.write else []
    if arguments.format == "json":
        report = {"all": len(made), "suggestions": [_data(one) for one in shown], "written": written}
        report["aside"] = [{"article": id, "kind": kind, "words": words} for id, kind, words in aside]
        print(json.dumps(report, ensure_ascii=False, indent=2))
        return CLEAN
    for one in shown:
        print("\n".join(_lines(one)), end="\n\n")
    if not made:
        print("nothing is named that the glossary does not explain")
    elif len(made) > len(shown):
        print(f"{len(shown)} of {len(made)} suggestions; --limit {len(made)} shows all")
    if aside:
        print(f"aside, as bylines, agencies and credits: {'; '.join(visible(words) for _, _, words in aside)}")
    for path in written:
        print(f"drafted {path}")
    return CLEAN


def _dismiss(root: Path, names: list[str], because: str) -> int:
    from mkdocs_explainer.hosts.cli.dismissing import dismiss  # noqa: PLC0415 -- `--help` must not wait for it
    from mkdocs_explainer.model.folders import DISMISSED  # noqa: PLC0415
    from mkdocs_explainer.project.settings import read_folders  # noqa: PLC0415

    annotations = read_folders(root).annotations
    new = dismiss(root, annotations, names, because=because)
    print(f"{annotations}/{DISMISSED}: {', '.join(new) if new else 'nothing'} added; commit it")
    return CLEAN


def _pipeline(model: str) -> "SpacyNames":
    from mkdocs_explainer.linking.pipeline import PipelineError  # noqa: PLC0415 -- `--help` must not wait for it
    from mkdocs_explainer.suggesting.spacy_names import SpacyNames  # noqa: PLC0415 -- brings spaCy

    try:
        return SpacyNames(model)
    except PipelineError as error:
        raise CommandError(str(error)) from error


def _data(one: "Proposal") -> dict[str, Any]:
    first = one.first
    place = one.read.locate(first.places[0])
    return {
        "kind": first.kind,
        "words": first.words,
        "type": first.type,
        "forms": list(first.forms),
        "entities": list(first.entities),
        "reason": first.reason,
        "score": one.score,
        "places": one.places,
        "articles": list(one.articles),
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "sentence": one.read.sentence(first.sentence, first.places[0]),
    }


def _lines(one: "Proposal") -> Iterator[str]:
    from mkdocs_explainer.hosts.cli.formats.terminal import visible  # noqa: PLC0415

    first = one.first
    place = one.read.locate(first.places[0])
    head = _HEADS[first.kind].format(entities=" or ".join(first.entities))
    head += f", perhaps of the type {first.type}" if first.kind == "entity" and first.type else ""
    yield f"{visible(first.words)}: {head}"
    times = "once" if one.places == 1 else f"{one.places} times"
    where = f" in {len(one.articles)} articles" if len(one.articles) > 1 else ""
    also = f"; also {', '.join(map(visible, first.forms))}" if first.forms else ""
    yield f"  {times}{where}{also}"
    if first.kind not in ("entity", "term"):
        yield f"  {visible(first.words)} {visible(first.reason)}"
    yield f"  {visible(place.path)}:{place.line}:{place.column}: {one.read.sentence(first.sentence, first.places[0])}"


def _write(root: Path, shown: "Sequence[Proposal]", corpus: "Corpus", kin: "Kin") -> list[str]:
    """Write drafts into the glossary; return the files' paths.

    Raises:
        CommandError: the folder cannot be written to.
    """
    from mkdocs_explainer.hosts.cli.new_files import write_new  # noqa: PLC0415
    from mkdocs_explainer.hosts.cli.suggesting import drafts  # noqa: PLC0415
    from mkdocs_explainer.project.settings import read_folders  # noqa: PLC0415

    glossary = f"{read_folders(root).annotations}/glossary"
    folder = root / glossary
    taken = {*corpus.entities, *(id for kind, id in corpus.broken if kind == "entity")}
    written = []
    try:
        # also those whose names differ in capitals alone, which many computers take for the same
        taken.update(file.stem.lower() for file in folder.iterdir())
    except FileNotFoundError:
        pass
    except OSError as error:
        raise CommandError(f"cannot read {folder}: {error.strerror}") from error
    for name, text in drafts(shown, taken, kin):
        write_new(root, f"{glossary}/{name}", text)
        written.append(f"{glossary}/{name}")
    if not written:
        print("explainer: there is nothing to draft", file=sys.stderr)
    return written
