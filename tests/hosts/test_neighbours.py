"""Beside other plugins: each builds a small site with ours, strictly, and what must be seen of both is seen."""

import json
import posixpath
import re
import subprocess
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest

from tests_support import Build, BuiltSite, broken_links, source_text

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # other plugins' own warnings are theirs

CONFIG = """\
site_name: Test
site_url: https://example.org/
repo_url: https://example.org/repository
edit_uri: edit/main/docs/
theme: {{name: {theme}}}
use_directory_urls: {directories}
plugins:
{plugins}
"""
ARTICLE = "# Talks in Kaldovia\n\nThe talks in Kaldovia began on a  Monday.\nThe deal was *signed* in haste.\n"
FILES = {
    "seeds/talks.md": ARTICLE,
    "annotations/articles/talks.yml": "file: seeds/talks.md\npublished: 2024-10-31\nlang: en\n",
    "annotations/glossary/kaldovia.yml": (
        "name: Kaldovia\ntype: place\nsummary: A country that few find on a map.\n"
        "location: {lat: 10, lon: 10}\nsources: [atlas]\n"
    ),
    "annotations/sources/atlas.yml": "type: book\ntitle: Atlas\n",
    "annotations/notes/talks/haste.yml": (
        "quote: signed in haste\nkind: explain\nbody: Within an hour.\nstatus: reviewed\nby: github:octocat\n"
        "created: 2024-11-01\n"
    ),
    "docs/index.md": "---\nexplainer: true\n---\n# Home\n\nAbout [[kaldovia]] [@atlas].\n",
    "docs/context/why.md": "# Why?\n\n[[kaldovia]] asked for it [@atlas].\n",
    "docs/plain.md": "# Plain\n\nA page of the site's own, with [[a wiki link]].\n",
}
POST = """\
---
date: 2024-01-01
categories: [News]
---
# A post

[[kaldovia]] began [@atlas].

<!-- more -->

More.
"""
BIB = "@book{smith2020, title={On Talks}, author={Smith, Ann}, year={2020}, publisher={Press}}\n"
PAPER = "# Paper\n\nAs it was said [@smith2020].\n\n\\bibliography\n"
_PLACEHOLDER = re.compile(r"explainer-ref|<explainer-cite|&lt;explainer-|\[\[kaldovia|\[@atlas|explainer-nowhere")
OURS = ("articles/talks", "glossary/kaldovia", "glossary/index", "context/why", "sources/index", "map/index")


def assert_whole(site: BuiltSite, *, ending: str = "/index.html", prefix: str = "") -> None:
    """See to it that our pages are there, that every link leads somewhere, and that nothing was left half done."""
    root = site.root / "site" / prefix
    pages = {}
    for key in OURS:
        index = key.removesuffix("/index")
        path = root / (f"{index}{ending}" if index == key or ending != ".html" else f"{key}.html")
        pages[key] = path.read_text(encoding="utf-8")
    assert "few find on a map" in pages["glossary/kaldovia"]
    assert "Within an hour." in pages["articles/talks"]
    assert re.search(r'data-entity="?kaldovia', pages["articles/talks"])
    assert re.search(r'data-entity="?kaldovia', pages["context/why"])
    words = source_text(pages["articles/talks"]).split()
    data = json.loads((site.root / "site/explainer/articles/talks.json").read_text(encoding="utf-8"))
    assert words == data["text"].split() == ARTICLE.replace("*", "").replace("# ", "").split()
    for path in (site.root / "site").rglob("*"):
        if path.suffix in (".html", ".xml", ".json", ".txt", ".md", ".inv"):
            found = _PLACEHOLDER.search(path.read_text(encoding="utf-8", errors="replace"))
            assert found is None, f"{path}: {found}"
    assert broken_links(site.root / "site", without=("/",)) == []
    assert "[[a wiki link]]" in unescape(
        (root / ("plain.html" if ending == ".html" else "plain/index.html")).read_text()
    )


def told(site: BuiltSite) -> list[str]:
    # what the theme loads from elsewhere, another plugin tells
    return [line for line in site.log if not line.startswith(("INFO", "WARNING External file: "))]


class Case(NamedTuple):
    """A neighbour, or several that do not meet, and what is to be seen."""

    plugins: str
    """Lines of the configuration, ours among them."""
    files: Mapping[str, str] = {}
    seen: Mapping[str, str] = {}
    """By path in the site: a pattern of what stands there."""
    theme: str = "mkdocs"
    directories: str = "true"
    warnings: int = 0
    more: str = ""
    """Of the configuration."""


CASES = {
    "rss and dates": Case(
        "- search\n- rss: {match_path: '(context|articles|glossary|blog)/.*'}\n- explainer\n"
        "- git-revision-date-localized: {enable_creation_date: true}\n- git-authors",
        seen={
            "feed_rss_created.xml": r"(?s)<title>Kaldovia</title>.*few find on a map",
            "glossary/kaldovia/index.html": r"A country",
        },
    ),
    "rss after ours": Case("- search\n- explainer\n- rss", seen={"feed_rss_updated.xml": r"Kaldovia asked for it"}),
    "blog": Case(
        "- search\n- blog\n- explainer: {link_pages: ['blog/*', 'context/*']}\n- tags",
        {"docs/blog/posts/post.md": POST, "docs/tags.md": "# Tags\n\n<!-- material/tags -->\n"},
        {
            "blog/index.html": r"Kaldovia</a> began|Kaldovia began",
            "blog/archive/2024/index.html": r"Kaldovia</a> began|Kaldovia began",
            "blog/2024/01/01/a-post/index.html": r"(?s)data-entity=\"kaldovia\".*id=\"source-1\"",
        },
        theme="material",
    ),
    "blog after ours": Case(
        "- search\n- explainer: {link_pages: ['blog/*', 'context/*']}\n- blog\n- rss: {match_path: 'blog/posts/.*'}",
        {"docs/blog/posts/post.md": POST},
        {"blog/index.html": r"Kaldovia</a> began|Kaldovia began", "feed_rss_created.xml": r"Kaldovia began\."},
        theme="material",
    ),
    "macros, meta, privacy, social": Case(
        "- search\n- macros\n- meta\n- explainer\n- privacy: {enabled: true, assets_fetch: false}\n"
        "- social: {cards: false}",
        {"annotations/glossary/braces.yml": "name: 'A {{ brace }}'\ntype: concept\nsummary: 'With signs.'\n"},
        {"glossary/braces/index.html": r"A \{\{ brace \}\}"},
        theme="material",
    ),
    "minify": Case(
        "- search\n- explainer\n- minify: {minify_html: true, minify_js: true, minify_css: true, htmlmin_opts: "
        "{remove_comments: true}}",
        theme="material",
    ),
    "htmlproofer": Case("- search\n- explainer\n- htmlproofer: {validate_external_urls: false, raise_error: true}"),
    "redirects": Case(
        "- search\n- explainer\n- redirects: {redirect_maps: {'old.md': articles/talks.md, 'w.md': glossary/index.md}}",
        seen={"old/index.html": r"\.\./articles/talks/", "w/index.html": r"\.\./glossary/"},
    ),
    "mike and glightbox": Case("- search\n- explainer\n- mike\n- glightbox", theme="material"),
    "literate-nav and section-index": Case(
        "- search\n- explainer\n- literate-nav: {nav_file: SUMMARY.txt}\n- section-index",
        {
            "docs/SUMMARY.txt": (
                "* [Home](index.md)\n* [Words](glossary/index.md)\n* [Why](context/)\n* [Texts](articles/)\n"
            )
        },
        {"index.html": r"(?s)Words.*Why"},
        theme="material",
    ),
    "awesome-nav": Case(
        "- search\n- explainer\n- awesome-nav",
        {"docs/.nav.yml": "nav:\n  - index.md\n  - Words: glossary\n  - '*'\n"},
        {"index.html": "Words"},
    ),
    "gen-files and exclude": Case(
        "- search\n- explainer\n- gen-files: {scripts: [make.py]}\n- exclude: {glob: [changes/*, credits/*]}",
        {
            "make.py": (
                "import mkdocs_gen_files\n"
                "with mkdocs_gen_files.open('made.md', 'w') as file:\n"
                "    file.write('# Made\\n\\n[Kaldovia](glossary/kaldovia.md) and [why](context/why.md)\\n')\n"
                "with mkdocs_gen_files.open('map/index.md', 'w') as file:\n    file.write('# My own map\\n')\n"
            )
        },
        {"made/index.html": r'href="\.\./glossary/kaldovia/"', "map/index.html": r"My own map"},
        warnings=1,
    ),
    "mkdocstrings": Case(
        "- search\n- explainer\n- mkdocstrings",
        {"docs/api.md": "# API\n\n::: json.decoder\n"},
        {"api/index.html": "JSONDecoder"},
    ),
    "bibtex": Case(
        "- search\n- bibtex: {bib_file: refs.bib}\n- explainer",
        {"refs.bib": BIB, "docs/paper.md": PAPER},
        {"paper/index.html": r"(?s)fn:smith2020.*Smith", "context/why/index.html": r"id=\"source-1\""},
        more="markdown_extensions: [footnotes]\n",
    ),
    "bibtex after ours": Case(
        "- search\n- explainer\n- bibtex: {bib_file: refs.bib}",
        {"refs.bib": BIB, "docs/paper.md": PAPER},
        {"paper/index.html": r"(?s)fn:smith2020.*Smith", "context/why/index.html": r"id=\"source-1\""},
        more="markdown_extensions: [footnotes]\n",
    ),
    "roamlinks": Case(
        "- search\n- roamlinks\n- explainer",
        {
            "docs/roam.md": "# Roam\n\nTo [[other-page]] and [[nowhere at all]].\n",
            "docs/other-page.md": "# Other page\n",
        },
        {"roam/index.html": r"(?s)href=\"\.\./other-page/?\".*nowhere at all"},
        warnings=2,  # its own, of two words that are no page
    ),
    "wiki links": Case(
        "- search\n- explainer",
        {
            "docs/wiki.md": "# Wiki\n\nTo [[Some Page]], said[^1].\n\n[^1]: [@handle] wrote.\n",
            "docs/plain.md": "# P\n\n`[[a wiki link]]`\n",
        },
        {"wiki/index.html": r"(?s)wikilink.*Some Page.*\[@handle\] wrote"},
        more="markdown_extensions: [wikilinks, footnotes]\n",
    ),
    "offline": Case("- search\n- explainer\n- offline", theme="material", directories="false"),
    "a print page": Case(
        "- search\n- explainer\n- print-site",
        seen={"print_page/index.html": r"(?s)few find on a map.*Within an hour\.|Within an hour\..*few find on a map"},
    ),
    "a print page before ours": Case("- search\n- print-site\n- explainer", warnings=1, theme="material"),
}


@pytest.mark.parametrize("name", CASES)
def test_both_work(build_site: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    case = CASES[name]
    monkeypatch.chdir(tmp_path)  # some look for the repository where the command is given
    lines = "".join(f"  {line}\n" for line in case.plugins.split("\n"))
    config = CONFIG.format(theme=case.theme, directories=case.directories, plugins=lines)
    site = build_site(in_git({**FILES, **case.files, "mkdocs.yml": config + case.more}, tmp_path))
    assert len(told(site)) == case.warnings, told(site)
    assert_whole(site, ending="/index.html" if case.directories == "true" else ".html")
    for path, pattern in case.seen.items():
        assert re.search(pattern, (site.root / "site" / path).read_text(encoding="utf-8")), path


def in_git(files: Mapping[str, str], root: Path) -> Mapping[str, str]:
    """Commit the files in `root`, where they are built: some plugins ask git of every page."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    author = ("-c", "user.name=Ann Author", "-c", "user.email=ann@example.org")
    for arguments in (("init", "-q"), ("add", "-A"), (*author, "commit", "-qm", "Begin")):
        subprocess.run(["git", *arguments], cwd=root, check=True)
    return files


LANGUAGES = "languages: [{locale: en, name: English, default: true}, {locale: fr, name: Français, build: true}]"


@pytest.mark.parametrize("order", [("i18n", "explainer"), ("explainer", "i18n")], ids="-".join)
@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_a_translated_site(build_site: Build, structure: str, order: tuple[str, ...]) -> None:
    options = {"i18n": f"- i18n: {{docs_structure: {structure}, {LANGUAGES}}}", "explainer": "- explainer"}
    lines = [options[name] for name in order]
    config = CONFIG.format(theme="material", directories="true", plugins="".join(f"  {one}\n" for one in lines))
    french = "---\nexplainer: true\n---\n# Accueil\n\n[[kaldovia]], en français.\n"
    pages = {name: text for name, text in FILES.items() if name.startswith("docs/")}
    files = {name: text for name, text in FILES.items() if name not in pages}
    if structure == "suffix":
        files |= {**pages, "docs/index.fr.md": french}
    else:
        files |= {name.replace("docs/", "pages/en/"): text for name, text in pages.items()}
        files["pages/fr/index.md"] = french
        config += "docs_dir: pages\n"
    site = build_site({**files, "mkdocs.yml": config})
    assert told(site) == []
    for prefix in ("", "fr"):
        if prefix and structure == "folder":  # pages that nobody translated have no French address there
            assert "few find on a map" in site.page("fr/glossary/kaldovia/")
        else:
            assert_whole(site, prefix=prefix)
    assert 'href="glossary/kaldovia/">Kaldovia</a>, en français' in site.page("fr/")
    assert 'lang="fr"' in site.page("fr/articles/talks/")
    for path in ("articles/talks", "glossary/kaldovia", "glossary"):
        for here in (path, f"fr/{path}"):
            said = re.findall(r'<link rel="alternate" href="([^"]*)" hreflang="([^"]*)"', site.page(f"{here}/"))
            led_to = [(posixpath.normpath(posixpath.join(here, href)), lang) for href, lang in said]
            assert led_to == [(path, "en"), (f"fr/{path}", "fr")]


def test_a_question_names_its_translations_to_those_who_search(build_site: Build) -> None:
    plugins = f"  - explainer\n  - i18n: {{docs_structure: suffix, {LANGUAGES}}}\n"
    config = CONFIG.format(theme="material", directories="true", plugins=plugins)
    french = {"docs/context/why.fr.md": "# Pourquoi ?\n\n[[kaldovia]] [@atlas].\n", "docs/context/how.md": "# How?\n"}
    site = build_site({**FILES, **french, "mkdocs.yml": config})

    def said(page: str) -> object:
        (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', site.page(page))
        return json.loads(data).get("workTranslation")

    home = "https://example.org/"
    assert said("context/why/") == [{"@type": "Article", "inLanguage": "fr", "url": f"{home}fr/context/why/"}]
    assert said("fr/context/why/") == [{"@type": "Article", "inLanguage": "en", "url": f"{home}context/why/"}]
    assert said("context/how/") is None
