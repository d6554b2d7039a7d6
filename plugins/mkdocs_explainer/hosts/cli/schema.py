"""`explainer schema`."""

import argparse
from pathlib import Path

from mkdocs_explainer.hosts.cli import CommandError
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
    # `--help` must not wait for these
    from mkdocs_explainer.load.json_schema import MARK, ids_of, json_schemas, renewed_schemas  # noqa: PLC0415
    from mkdocs_explainer.load.pages import repository_reader  # noqa: PLC0415
    from mkdocs_explainer.project.outputs import output_place  # noqa: PLC0415
    from mkdocs_explainer.project.reading import read_project  # noqa: PLC0415

    place = output_place(arguments.output) if arguments.output else _place(find_root(arguments.root))
    if arguments.check:
        # which ids there are changes with every file; a check asks whether the fields are those of this version
        read = repository_reader(place[0])
        schemas = renewed_schemas(lambda name: read(f"{place[1]}/{name}"))
    else:
        project = read_project(root) if (root := _root(arguments.root)) else None
        schemas = json_schemas(ids_of(project.corpus, project.settings.types) if project else None)
    return write_or_check(schemas, place, mark=MARK, ending=".schema.json", is_check=arguments.check)


def _root(given: str | None) -> Path | None:
    """Return the site's folder; `None` where there is none: schemas can be written anywhere."""
    try:
        return find_root(given)
    except CommandError:
        return None


def _place(root: Path) -> tuple[Path, str]:
    from mkdocs_explainer.project.settings import read_folders  # noqa: PLC0415

    return root, f"{read_folders(root).annotations}/{SCHEMAS}"
