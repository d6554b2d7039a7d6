"""Options that several commands have. Imported for `--help`, so it imports nothing that takes time."""

import argparse


def add_articles(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that choose articles and say how to show what is found."""
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="id or file of an article (default: all)")
    add_format(parser)


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add the option that chooses between text for people and JSON for programs."""
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to show it (default: text)")
