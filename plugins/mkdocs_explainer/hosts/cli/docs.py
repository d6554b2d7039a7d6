"""`explainer docs`."""

import argparse
from pathlib import Path

from mkdocs_explainer.hosts.cli.generated import write_or_check
from mkdocs_explainer.model.folders import MANUAL_PAGES


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = "example: explainer docs rules --output docs/manual/rules"
    parser.add_argument(
        "what",
        choices=MANUAL_PAGES,
        help="rules: a page for each rule of `explainer check`; fields: the annotation files",
    )
    parser.add_argument("--output", metavar="DIR", help="where to (default: docs/manual, for rules docs/manual/rules)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the pages are not up to date")


def run(arguments: argparse.Namespace) -> int:
    """Write the pages."""
    # `--help` must not wait for what makes the pages
    from mkdocs_explainer.load.field_page import field_page  # noqa: PLC0415
    from mkdocs_explainer.rules.pages import rule_pages  # noqa: PLC0415

    folder = Path(arguments.output or MANUAL_PAGES[arguments.what])
    if arguments.what == "rules":
        return write_or_check(rule_pages(), folder, ending=".md", is_check=arguments.check)
    page = "annotation-files.md"
    return write_or_check({page: field_page()}, folder, ending=page, is_check=arguments.check)
