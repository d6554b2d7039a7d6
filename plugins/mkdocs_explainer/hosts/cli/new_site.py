"""`explainer new site`."""

import argparse
import os
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs_explainer.hosts.cli import CLEAN, CommandError

_EPILOG = """\
the site builds at once, with an example article that tells how it works; no file is overwritten

in a terminal it asks for the name, the language and the licence of notes, where no option says; elsewhere the name is
the folder's, the language English, and no licence is assumed

examples:
  explainer new site my-explainer --name "My Explainer" --lang en --license CC-BY-4.0
  explainer new site . --forge gitlab --repository https://gitlab.com/my-team/my-explainer
  explainer new site . --remove-example
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
        "--lang", metavar="LANG", help="the language of the site, such as en, uk or pt-BR (default: en)"
    )
    parser.add_argument(
        "--license",
        metavar="ID",
        help="under which contributors put their notes, such as CC-BY-4.0 (default: not said)",
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
    parser.add_argument(
        "--remove-example",
        action="store_true",
        help="delete what came as an example and nobody has changed, nothing else",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the site, and say what to do next."""
    from mkdocs_explainer.hosts.cli.new_files import today, write_new  # noqa: PLC0415 -- `--help` must not wait
    from mkdocs_explainer.hosts.cli.site_files import NewSite, is_from_folder, own_requirement, site_files  # noqa: PLC0415

    folder = Path(arguments.folder).expanduser()
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise CommandError(f"{folder} is no folder")
    if arguments.remove_example:
        return _remove_example(folder)
    site = NewSite(
        name=_name(_answer(arguments.name, "the name that readers see at the top", _named(folder)), folder),
        lang=_lang(_answer(arguments.lang, "the language of the site", "en")),
        license=_license(
            _answer(arguments.license, "the licence of notes, such as CC-BY-4.0; none: say so later", "none")
        ),
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


def _remove_example(folder: Path) -> int:
    from mkdocs_explainer.hosts.cli.site_example import remove_example  # noqa: PLC0415 -- `--help` must not wait
    from mkdocs_explainer.project.writing import NotWrittenError  # noqa: PLC0415

    try:
        done = remove_example(folder)
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
    if done is None:
        raise CommandError(f"there is no example in {folder} that `explainer new site` wrote")
    for path in done.removed:
        print(f"deleted {path}")
    for path in done.kept:
        print(f"kept {path}, which somebody has changed")
    print("then: explainer check")
    return CLEAN


def _answer(given: str | None, question: str, usual: str) -> str:
    """Return what an option says; else, in a terminal, what a person answers; else what is usual."""
    if given is not None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return usual if given is None else given
    try:
        return input(f"{question} [{usual}]: ").strip() or usual
    except EOFError:
        return usual


def _lang(given: str) -> str:
    from mkdocs_explainer.load.language_tags import language_problem  # noqa: PLC0415 -- `--help` must not wait

    if problem := language_problem(given):
        raise CommandError(f"--lang: {problem}")
    return given


def _license(given: str) -> str:
    """Return the id of a licence; empty for none.

    >>> _license("CC-BY-4.0"), _license("none")
    ('CC-BY-4.0', '')
    """
    if given.lower() in ("none", ""):
        return ""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.+-]{0,60}", given):
        raise CommandError(f"{given!a} is no licence's id; write one such as CC-BY-4.0, or none")
    return given


def _holds(folder: Path, path: str, text: str) -> bool:
    """Return whether a file is there already, letter for letter."""
    from mkdocs_explainer.load.guard import read_bytes  # noqa: PLC0415

    data = text.encode("utf-8")
    return read_bytes(folder, path, limit=len(data)) == data


def _named(folder: Path) -> str:
    """Return the name of a site made of its folder's.

    >>> _named(Path("/x/my-explainer"))
    'My explainer'
    """
    return folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()


def _name(given: str | None, folder: Path) -> str:
    name = " ".join((given or _named(folder)).split())
    if not name or not name.isprintable():
        raise CommandError("--name is needed: what readers see at the top of the site")
    return name


def _repository(address: str) -> str:
    address = address.rstrip("/").removesuffix(".git")
    if address and (urlsplit(address).scheme != "https" or not address.isprintable() or set(address) & set(" \"'\\")):
        raise CommandError(f"{address!a} is no web address; it begins with https://")
    return address
