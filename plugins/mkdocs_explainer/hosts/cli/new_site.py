"""`explainer new site`."""

import argparse
import os
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs_explainer.hosts.cli import CLEAN, CommandError

_EPILOG = """\
the site builds at once, with an example article that tells how it works; no file is overwritten

examples:
  explainer new site my-explainer --name "My Explainer"
  explainer new site . --forge gitlab --repository https://gitlab.com/my-team/my-explainer
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folder", metavar="DIR", help="the folder of the site; it is made if it is not there")
    parser.add_argument(
        "--name", metavar="TEXT", help="what readers see at the top (default: made of the folder's name)"
    )
    parser.add_argument(
        "--repository", default="", metavar="URL", help="where it will be kept, for links to edit pages"
    )
    parser.add_argument(
        "--forge", choices=["github", "gitlab", "both"], default="both", help="whose workflows to write (default: both)"
    )
    parser.add_argument(
        "--requirement", default="", metavar="LINE", help="the line of requirements.txt that installs mkdocs-explainer"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the site, and say what to do next."""
    from mkdocs_explainer.hosts.cli.new_files import today, write_new  # noqa: PLC0415 -- `--help` must not wait
    from mkdocs_explainer.hosts.cli.site_files import NewSite, is_from_folder, own_requirement, site_files  # noqa: PLC0415

    folder = Path(arguments.folder).expanduser()
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise CommandError(f"{folder} is no folder")
    site = NewSite(
        name=_name(arguments.name, folder),
        today=today(),
        repository=_repository(arguments.repository),
        requirement=" ".join(arguments.requirement.split()),
        forge=arguments.forge,
    )
    files = site_files(site)
    # what an earlier call wrote before it was stopped stands as it is
    missing = [path for path, text in files.items() if not _holds(folder, path, text)]
    there = [path for path in missing if os.path.lexists(folder / path)]
    if there:
        more = f" and {len(there) - 1} more files" if len(there) > 1 else ""
        raise CommandError(f"{folder / there[0]}{more} would be overwritten; choose another folder, or move them away")
    for path in missing:
        write_new(folder, path, files[path])
    print(f"wrote {len(missing)} files into {folder}")
    print(f"next:\n  cd {folder}\n  make serve      # README.md says how to do without make, and what comes then")
    if is_from_folder() and not arguments.requirement:
        print(f"requirements.txt names {own_requirement()}, which is on this machine alone;")
        print("before anybody else builds the site, write there where they get it: mkdocs-explainer @ git+https://…")
    return CLEAN


def _holds(folder: Path, path: str, text: str) -> bool:
    """Return whether a file is there already, letter for letter."""
    from mkdocs_explainer.load.guard import read_bytes  # noqa: PLC0415

    data = text.encode("utf-8")
    return read_bytes(folder, path, limit=len(data)) == data


def _name(given: str | None, folder: Path) -> str:
    """Return the site's name.

    >>> _name(None, Path("/x/my-explainer"))
    'My explainer'
    """
    name = " ".join((given or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()).split())
    if not name or not name.isprintable():
        raise CommandError("--name is needed: what readers see at the top of the site")
    return name


def _repository(address: str) -> str:
    address = address.rstrip("/").removesuffix(".git")
    if address and (urlsplit(address).scheme != "https" or not address.isprintable() or set(address) & set(" \"'\\")):
        raise CommandError(f"{address!a} is no web address; it begins with https://")
    return address
