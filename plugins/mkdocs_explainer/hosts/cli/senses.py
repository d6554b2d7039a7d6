"""`explainer senses`."""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mkdocs_explainer.hosts.cli import CLEAN
from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.options import add_articles, add_spacy_model

if TYPE_CHECKING:  # `--help` must not wait for what these modules import
    from mkdocs_explainer.suggesting.senses import ProposedSense

_EPILOG = """\
A name of several entities is not linked where nothing in the article decides. What is printed is a proposal for
annotations/senses.yml: the entity that the site's other articles name most. Read each place before you take it over.

examples:
  explainer senses
  explainer senses north-korean-troops --format json
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    add_articles(parser)
    add_spacy_model(parser)
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what senses the site suggests."""
    from mkdocs_explainer.hosts.cli.articles import choose, open_project, read_articles  # noqa: PLC0415
    from mkdocs_explainer.suggesting.senses import Read, propose_senses  # noqa: PLC0415 -- `--help` must not wait

    root = find_root(arguments.root)
    project = open_project(root, model=arguments.spacy_model)
    asked = {article.id for article in choose(project.corpus, arguments.articles, root)}
    articles = [
        Read(
            read.article.id,
            read.view.text,
            read.page.refusals,
            frozenset(mention.entity for mention in read.page.mentions),
        )
        for read in read_articles(project, project.corpus.articles.values())
    ]
    found = [one._replace(articles=tuple(id for id in one.articles if id in asked)) for one in propose_senses(articles)]
    found = [one for one in found if one.articles]
    if arguments.format == "json":
        print(json.dumps({"senses": [one._asdict() for one in found]}, ensure_ascii=False, indent=2))
    elif not found:
        print("no name is ambiguous of which the site's articles would tell what it means")
    else:
        print("\n".join(_lines(found)))
    return CLEAN


def _lines(found: "Sequence[ProposedSense]") -> Iterator[str]:
    from mkdocs_explainer.text.yaml_words import scalar  # noqa: PLC0415

    yield "# annotations/senses.yml"
    yield "senses:"
    for one in found:
        others = ", ".join(f"{id} {count}" for id, count in sorted(one.counts.items(), key=lambda pair: -pair[1]))
        yield f"  - form: {scalar(one.form)}"
        yield f"    entity: {one.entity}  # articles that name it: {others}"
        yield f"    articles: [{', '.join(one.articles)}]"
