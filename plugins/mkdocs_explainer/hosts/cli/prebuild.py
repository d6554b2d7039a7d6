"""`explainer prebuild`."""

import argparse
from pathlib import Path

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root

_EPILOG = """\
forms
  markdown  pages as Markdown with our HTML in it, for Zensical, MkDocs without the plugin, and others (default)
  hugo      the same for Hugo: content/ and static/
  html      the whole site, with a small theme of its own: needs no generator

It writes into the folder of pages (docs/), or into --output, and keeps a list of what it wrote: called again, it
changes what differs and removes what is no longer made. A file of somebody else is never replaced.

examples:
  explainer prebuild && zensical build
  explainer prebuild --form html --output site
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("--form", choices=["markdown", "hugo", "html"], default="markdown", help="default: markdown")
    parser.add_argument("--output", metavar="DIR", help="where to (default: the site's folder of pages)")
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the pages."""
    from mkdocs_explainer.hosts.prebuild.files import site_files  # noqa: PLC0415 -- `--help` must not wait for these
    from mkdocs_explainer.hosts.prebuild.pages import BuiltSite  # noqa: PLC0415
    from mkdocs_explainer.project.configuration import read_configuration  # noqa: PLC0415
    from mkdocs_explainer.project.outputs import output_place, write_listed  # noqa: PLC0415
    from mkdocs_explainer.project.reading import read_project  # noqa: PLC0415
    from mkdocs_explainer.project.writing import NotWrittenError  # noqa: PLC0415

    root = find_root(arguments.root)
    project = read_project(root, with_drafts=False)
    if arguments.form != "markdown" and not arguments.output:
        raise CommandError(f"name a folder for the site: --form {arguments.form} --output DIR")
    docs = project.settings.folders.docs
    if not (arguments.output or docs):
        raise CommandError("the folder of pages lies outside the site: name one with --output DIR")
    place, folder = output_place(arguments.output) if arguments.output else (root, docs)
    values = read_configuration(root).values
    said = {name: str(values.get(name) or "") for name in ("site_name", "site_url", "repo_url")}
    try:
        site = BuiltSite(project, said["site_name"], said["site_url"] or "/", said["repo_url"])
        (place / folder).mkdir(parents=True, exist_ok=True)
        done = write_listed(place, folder, dict(site_files(site, arguments.form)))
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"cannot write to {Path(place) / folder}: {error.strerror}") from error
    counts = f"{len(done.written)} files written, {len(done.removed)} removed"
    print(f"{len(site.urls)} pages in {Path(place) / folder}: {counts}")
    return CLEAN
