"""Options that several commands have. Imported for `--help`, so it imports nothing that takes time."""

import argparse


def add_articles(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that choose articles and say how to show what is found."""
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="id or file of an article (default: all)")
    add_format(parser)


def add_spacy_model(parser: argparse.ArgumentParser, *, more: str = "") -> None:
    """Add the option that names the pipeline. more: what the command does with it besides."""
    about = "the spaCy pipeline that reads the texts a second time, or none (default: as in mkdocs.yml)"
    parser.add_argument("--spacy-model", metavar="NAME", help=f"{about}{more}")


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add the option that chooses between text for people and JSON for programs."""
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to show it (default: text)")
