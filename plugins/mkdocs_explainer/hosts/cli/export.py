"""`explainer export`."""

import argparse
from pathlib import Path

from mkdocs_explainer.hosts.cli import CLEAN, CommandError

_EPILOG = """\
what it writes
  glossary.jsonld               the glossary: schema.org DefinedTermSet and SKOS
  articles/<article>.json       the text, its mentions and notes
  annotations/<article>.jsonld  the notes as W3C Web Annotations
  objects.inv                   for Sphinx and other documentation that links here

They are the files that the build puts into site/explainer/, to the byte: the site is built into a temporary folder.

example: explainer export --output data
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("--output", metavar="DIR", default="export", help="where to (default: export)")
    parser.add_argument("--config-file", metavar="FILE", default="mkdocs.yml", help="default: mkdocs.yml")


def run(arguments: argparse.Namespace) -> int:
    """Write the data files."""
    # `--help` must not wait for these
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    from mkdocs_explainer.project.outputs import output_place, write_listed  # noqa: PLC0415
    from mkdocs_explainer.project.writing import NotWrittenError  # noqa: PLC0415

    config = Path(arguments.config_file)
    if not config.is_file():
        raise CommandError(f"there is no file {config}: call it where mkdocs.yml is, or name it with --config-file")
    try:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            data = _build(config, Path(folder))
            paths = [path for path in sorted(data.rglob("*")) if path.is_file()]
            files = {path.relative_to(data).as_posix(): path.read_bytes() for path in paths}
    except OSError as error:
        raise CommandError(f"the site cannot be built: {error}") from error
    try:
        write_listed(*output_place(arguments.output), files)
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
    print(f"{len(files)} files in {arguments.output}")
    return CLEAN


def _build(config: Path, folder: Path) -> Path:
    """Return the folder with the data of the site that the configuration describes, built into `folder`."""
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    try:
        loaded = load_config(str(config), site_dir=str(folder), strict=False)
        loaded.plugins.on_startup(command="build", dirty=False)
        build(loaded)
        loaded.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        raise CommandError(f"the site cannot be built: {error}") from error
    data = folder / "explainer"
    if not data.is_dir():
        raise CommandError(f"{config} does not name the plugin explainer")
    return data
