"""`explainer preview`."""

import argparse
from pathlib import Path

from mkdocs_explainer.hosts.cli import CLEAN, CommandError

_EPILOG = """\
Both sites are built before, as a rule with the same configuration. Nothing of a page that acts is taken: no script, no
form, no frame, no address of another site; stylesheets are those of the site before.

exit codes: 0 written, 2 could not run

example:
  explainer preview site-before site --output preview
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("before", type=Path, metavar="BEFORE", help="folder of the site as it was built before")
    parser.add_argument("after", type=Path, metavar="AFTER", help="folder of the site as it is built now")
    parser.add_argument("--output", required=True, metavar="DIR", help="where the preview is written")


def run(arguments: argparse.Namespace) -> int:
    """Write the pages that differ, before and after."""
    # `--help` must not wait for these
    from mkdocs_explainer.project.outputs import output_place, write_listed  # noqa: PLC0415
    from mkdocs_explainer.project.preview import preview_files  # noqa: PLC0415
    from mkdocs_explainer.project.writing import NotWrittenError  # noqa: PLC0415

    for folder in (arguments.before, arguments.after):
        if not folder.is_dir():
            raise CommandError(f"{folder} is no folder; build the site first")
    files = preview_files(arguments.before, arguments.after)
    try:
        write_listed(*output_place(arguments.output), files)
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
    pages = sum(path.startswith(("before/", "after/")) for path in files)
    size = sum(map(len, files.values()))
    print(f"{arguments.output}/index.html: {pages:,} pages of both sides, {size:,} bytes")
    return CLEAN
