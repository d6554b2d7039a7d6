"""The files of a new site, made from the templates in `hosts/cli/site_template`."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, version
from importlib.util import find_spec
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined

from mkdocs_explainer.hosts.cli.formats.markdown import plain
from mkdocs_explainer.hosts.cli.site_example import EXAMPLE_LIST, example_list
from mkdocs_explainer.load.json_schema import json_schemas
from mkdocs_explainer.model.choices import NOTE_KINDS
from mkdocs_explainer.render.form_words import FORM_WORDS
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import Words

ISSUE_WORDS = (
    marked("Thank you. Somebody will turn this into a note and name you as its author."),
    marked("Explain, check or update words of an article, without writing files"),
    marked("A mistake in an entry, a note or a page"),
)
"""What only the forms for issues say; what else they say, the forms on the site say, too."""
TEMPLATES = Path(__file__).parent / "site_template"
Forge = Literal["github", "gitlab", "both"]
_PACKAGE = "mkdocs-explainer"
_DOT = "dot-"
"""Stands for the point at the beginning of a name: tools would take the templates for this package's own settings."""
_JINJA = Environment(  # noqa: S701 -- no HTML
    # Jinja's own signs are those of GitHub's expressions and of links in annotations
    variable_start_string="<<",
    variable_end_string=">>",
    block_start_string="<%",
    block_end_string="%>",
    comment_start_string="<#",
    comment_end_string="#>",
    keep_trailing_newline=True,
    undefined=StrictUndefined,
)
_CREATIVE_COMMONS = re.compile(r"CC(?:0|-(?P<terms>BY(?:-[A-Z]{2}){0,2}))-(?P<version>\d\.\d)")
_ONLY_ON: Mapping[str, Forge] = {".github": "github", ".gitlab": "gitlab", ".gitlab-ci.yml": "gitlab"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSite:
    """What is known of a site before it is written."""

    name: str
    """One line, as readers see it."""
    today: str
    repository: str = ""
    """Its web address; empty: not known yet."""
    requirement: str = ""
    """The line of requirements.txt; empty: the version that runs."""
    forge: Forge = "both"
    lang: str = "en"
    license: str = ""
    """Under which contributors put their notes, such as `CC-BY-4.0`; empty: nobody has said."""
    install: str = "python -m pip install --requirement requirements.txt"
    """With which command workflows install what builds the site."""
    install_evidence: str = "python -m pip install httpx lxml protego pypdf trafilatura"
    """The same for what `explainer evidence` needs."""


def site_files(site: NewSite) -> dict[str, str]:
    """Return the texts of all files by path, the JSON Schemas among them."""
    files = {path: rendered(path, site) for path in _paths(site.forge)}
    files[EXAMPLE_LIST] = example_list(files)
    return files | {f"annotations/schema/{name}": text for name, text in json_schemas().items()}


def rendered(path: str, site: NewSite) -> str:
    """Return the text of one of the site's files that are made from templates.

    Raises:
        FileNotFoundError: there is no template for it.
    """
    words = Words(site.lang)
    put_under = FORM_WORDS["terms"]
    terms = words.gettext(put_under, license=_license_name(site.license)) if site.license else ""

    def quoted(message: str, end: str = "") -> str:
        return json.dumps(words.gettext(message) + end, ensure_ascii=False)

    text = (TEMPLATES / path.replace(".", _DOT, 1) if path.startswith(".") else TEMPLATES / path).read_text("utf-8")
    return _JINJA.from_string(text).render(
        name=plain(site.name),
        name_markdown=plain(site.name),
        name_yaml=json.dumps(site.name, ensure_ascii=False),
        today=site.today,
        version=version(_PACKAGE),
        repository=site.repository,
        edit_uri=edit_uri(site.repository),
        requirement=site.requirement or own_requirement(),
        install=site.install,
        install_evidence=site.install_evidence,
        forge=site.forge,
        lang=site.lang,
        theme_lang=theme_language(site.lang),
        license=site.license,
        license_name=_license_name(site.license),
        license_link=_license_link(site.license),
        said=words.gettext,
        quoted=quoted,
        terms=f" {terms}" if terms else "",
        kinds=json.dumps("; ".join(_kinds(words)), ensure_ascii=False),
    )


def _kinds(words: Words) -> Iterator[str]:
    """Yield what each kind of note does, behind its name in files, which the form for issues has to choose from."""
    for kind in NOTE_KINDS:
        does = FORM_WORDS[f"kind-{kind}"]
        yield f"{kind} – {words.gettext(does)}"


def theme_language(lang: str) -> str:
    """Return the language whose words Material has for a site's: the same, without its country, or else English.

    >>> theme_language("uk"), theme_language("de-AT"), theme_language("tlh")
    ('uk', 'de', 'en')
    """
    spec = find_spec("material")
    folders = [
        Path(folder, "templates/partials/languages") for folder in (spec and spec.submodule_search_locations) or ()
    ]
    tried = (lang, lang.partition("-")[0])
    return next((one for one in tried for folder in folders if (folder / f"{one}.html").is_file()), "en")


def _license_name(license: str) -> str:
    """Return a licence as readers know it.

    >>> _license_name("CC-BY-SA-4.0"), _license_name("CC0-1.0"), _license_name("ODbL-1.0")
    ('CC BY-SA 4.0', 'CC0 1.0', 'ODbL-1.0')
    """
    found = _CREATIVE_COMMONS.fullmatch(license)
    return f"CC{' ' if found['terms'] else '0'}{found['terms'] or ''} {found['version']}" if found else license


def _license_link(license: str) -> str:
    found = _CREATIVE_COMMONS.fullmatch(license)
    if not found:
        return plain(license)
    kind = f"licenses/{found['terms'].lower()}" if found["terms"] else "publicdomain/zero"
    return f"[{_license_name(license)}](https://creativecommons.org/{kind}/{found['version']}/)"


def _paths(forge: Forge) -> Iterator[str]:
    for file in sorted(TEMPLATES.rglob("*")):
        path = file.relative_to(TEMPLATES).as_posix()
        path = f".{path.removeprefix(_DOT)}" if path.startswith(_DOT) else path
        if file.is_file() and forge in ("both", _ONLY_ON.get(path.split("/")[0], forge)):
            yield path


def edit_uri(repository: str) -> str:
    """Return where the editor of a forge opens files of `docs/`, behind the repository's address.

    >>> edit_uri("https://gitlab.com/o/r"), edit_uri("https://codeberg.org/o/r"), edit_uri("https://github.com/o/r")
    ('-/edit/main/docs/', '_edit/main/docs/', 'edit/main/docs/')
    """
    host = urlsplit(repository).hostname
    if not host:
        return ""  # MkDocs takes it for a mistake without an address before it
    if "gitlab" in host:
        return "-/edit/main/docs/"
    return "_edit/main/docs/" if any(name in host for name in ("gitea", "forgejo", "codeberg")) else "edit/main/docs/"


def own_requirement() -> str:
    """Return the line of a requirements file that installs what runs, from where it came (PEP 610).

    That is a commit, a file, a folder of this machine, or else an index of packages.
    """
    if (origin := _origin()) and (commit := origin.get("vcs_info", {}).get("commit_id")):
        return f"{_PACKAGE} @ git+{origin['url']}@{commit}"
    if origin.get("url"):
        return f"{_PACKAGE} @ {origin['url']}"
    return f"{_PACKAGE}=={version(_PACKAGE)}"


def is_from_folder() -> bool:
    """Return whether what runs was installed from this machine, so that others cannot install it from there."""
    return str(_origin().get("url", "")).startswith("file:")


def _origin() -> "dict[str, dict[str, str]]":
    try:
        content = json.loads(distribution(_PACKAGE).read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
