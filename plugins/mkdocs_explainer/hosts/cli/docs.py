"""`explainer docs`."""

import argparse

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
    from mkdocs_explainer.load import field_page  # noqa: PLC0415
    from mkdocs_explainer.project.outputs import output_place  # noqa: PLC0415
    from mkdocs_explainer.rules import pages  # noqa: PLC0415

    place = output_place(arguments.output or MANUAL_PAGES[arguments.what])
    if arguments.what == "rules":
        return write_or_check(pages.rule_pages(), place, mark=pages.MARK, ending=".md", is_check=arguments.check)
    name = "annotation-files.md"
    page = {name: field_page.field_page()}
    return write_or_check(page, place, mark=field_page.MARK, ending=name, is_check=arguments.check)
