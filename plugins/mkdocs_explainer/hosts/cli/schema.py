"""`explainer schema`."""

import argparse
from pathlib import Path

from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.generated import write_or_check
from mkdocs_explainer.model.folders import SCHEMAS


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = "example: explainer schema --check"
    parser.add_argument("--output", metavar="DIR", help=f"where to (default: {SCHEMAS}/ among the annotations)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the files are not up to date")
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the schemas."""
    from mkdocs_explainer.load.json_schema import json_schemas  # noqa: PLC0415 -- `--help` must not wait for it

    folder = Path(arguments.output) if arguments.output else _folder(find_root(arguments.root))
    return write_or_check(json_schemas(), folder, ending=".schema.json", is_check=arguments.check)


def _folder(root: Path) -> Path:
    from mkdocs_explainer.project.settings import read_settings  # noqa: PLC0415

    return root / read_settings(root).folders.annotations / SCHEMAS
