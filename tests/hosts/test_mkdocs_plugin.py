"""The MkDocs plugin: real builds over themes and address styles, edit links, strictness, what is never overwritten."""

import os
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Literal, cast

import pytest
from mkdocs.commands.build import build  # noqa: TID251 -- told what it is
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_explainer.hosts.mkdocs.generated import GeneratedPage
from mkdocs_explainer.hosts.mkdocs.plugin import ExplainerPlugin
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.rules import severity_of
from tests_support import Build, broken_links, source_text, write_files

pytestmark = pytest.mark.slow

FILES = {
    "seeds/first.txt": "Troops near Kursk\r\n\r\nThey stood in\r\nKursk & waited.\r\n\r\n\tThe end.\r\n",
    "seeds/Second One.md": "---\ntitle: ignored\n---\n# Kursk again\n\n"
    "In **Kursk** they [met](https://example.org).\n\n## Later\n\n- Kursk\n",
    "annotations/articles/first.yml": "file: seeds/first.txt\npublished: 2024-10-31\ncontext: [why]\n",
    "annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A city.\nsources: [atlas]\n",
    "annotations/glossary/москва.yml": "name: Москва\ntype: place\nsummary: A city.\n",
    "annotations/sources/atlas.yml": "type: book\ntitle: Atlas\n",
    "annotations/notes/first/waited.yml": "quote: waited\nkind: explain\nbody: For a day.\nstatus: reviewed\n",
    "annotations/notes/first/early.yml": "quote: The end\nkind: explain\nbody: Not yet.\nstatus: draft\n",
    "docs/context/why.md": "---\ntitle: Why?\n---\n# Why?\n\nBecause of Kursk [@atlas, p. 2].\n",
}
CONFIG = """
site_name: Test
theme: {{name: {theme}}}
use_directory_urls: {directories}
plugins: [search, explainer]
"""


@pytest.mark.parametrize("directories", ["true", "false"])
@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_every_link_leads_somewhere_in_every_theme(build_site: Build, theme: str, directories: str) -> None:
    site = build_site({**FILES, "mkdocs.yml": CONFIG.format(theme=theme, directories=directories)})
    assert broken_links(site.root / "site", without=("/",)) == []
    ending = "/" if directories == "true" else ".html"
    assert "For a day." in site.page(f"articles/first{ending}")


def test_a_plain_text_article_is_its_file_to_the_character(build_site: Build) -> None:
    site = build_site(FILES)
    # an HTML parser that reads bytes would make one line end of two characters; ours writes the first as a reference
    assert source_text(site.page("articles/first/")) == FILES["seeds/first.txt"]


def test_a_markdown_article_needs_no_file_of_its_own(build_site: Build) -> None:
    page = build_site(FILES).page("articles/second-one/")
    assert source_text(page).split() == "Kursk again In Kursk they met. Later Kursk".split()
    assert page.count('data-entity="kursk"') == 2


def test_drafts_are_shown_in_the_preview_alone(build_site: Build) -> None:
    assert "Not yet." not in build_site(FILES).page("articles/first/")
    config = "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [{explainer: {drafts: true}}]\n"
    assert "Not yet." in build_site({**FILES, "mkdocs.yml": config}).page("articles/first/")


def test_an_article_names_its_context_page_and_it_the_article(build_site: Build) -> None:
    site = build_site(FILES)
    assert '<a href="../../context/why/">Why?</a>' in site.page("articles/first/")
    assert '<a href="../../articles/first/">Troops near Kursk</a>' in site.page("context/why/")


@pytest.mark.parametrize(
    ("setting", "article", "entity"),
    [
        (
            "repo_url: https://github.com/o/r\nedit_uri: edit/main/docs/",
            "https://github.com/o/r/edit/main/annotations/articles/first.yml",
            "https://github.com/o/r/edit/main/annotations/glossary/kursk.yml",
        ),
        (
            "repo_url: https://git.example\nedit_uri_template: '?file=docs/{path}'",
            "https://git.example?file=annotations/articles/first.yml",
            "https://git.example?file=annotations/glossary/kursk.yml",
        ),
    ],
)
def test_edit_links_open_the_yaml_file(build_site: Build, setting: str, article: str, entity: str) -> None:
    config = f"site_name: T\n{setting}\ntheme: {{name: null, custom_dir: theme}}\nplugins: [explainer]\n"
    site = build_site({**FILES, "mkdocs.yml": config, "theme/main.html": "{{ page.edit_url }}"})
    assert site.page("articles/first/") == article
    assert site.page("glossary/kursk/") == entity


def test_generated_pages_stay_out_of_the_navigation(build_site: Build) -> None:
    theme = "{% for page in nav.pages %}{{ page.url }} {% endfor %}"
    site = build_site({**FILES, "theme/main.html": theme})
    assert "glossary/kursk" not in site.page("")
    assert "glossary/" in site.page("")


def test_what_somebody_wrote_is_never_replaced(build_site: Build) -> None:
    written = {
        "docs/glossary/kursk.md": "# Mine\n\nMy own words.\n",
        "docs/glossary/index.md": "# Words\n\nRead this first.\n",
    }
    site = build_site({**FILES, **written})
    assert "My own words." in site.page("glossary/kursk/")
    assert "Read this first." in site.page("glossary/")
    assert 'href="kursk/"' not in site.page("glossary/")
    [told] = [line for line in site.log if "would be generated" in line]
    assert told.startswith("WARNING")
    assert "glossary/index.md, glossary/kursk.md stand" in told
    assert "`sections: {glossary: another-folder}`" in told


@pytest.mark.parametrize("name", ["glossary.md", "glossary/index.md", "glossary/README.md"])
def test_a_page_with_the_address_of_an_index_is_kept_whole_and_may_ask_for_the_list(
    build_site: Build, name: str
) -> None:
    site = build_site({**FILES, f"docs/{name}": "# Words\n\nRead this first.\n"}, into="kept")
    assert site.page("glossary/").strip() == 'Words\n<h1 id="words">Words</h1>\n<p>Read this first.</p>'
    assert sum("would be generated" in line for line in site.log) == 1
    if name != "glossary.md":  # links of the list start from the folder
        asked = build_site({**FILES, f"docs/{name}": "---\nexplainer: true\n---\n# Words\n"}, into="asked")
        assert 'href="kursk/"' in asked.page("glossary/")
        assert asked.page("glossary/").count("<h1") == 1
        assert not any("would be generated" in line for line in asked.log)


@pytest.mark.parametrize("section", ["articles", "context", "timeline", "map", "sources", "changes", "credits"])
def test_a_page_with_the_address_of_a_section_is_kept(build_site: Build, section: str) -> None:
    entity = "name: Lviv\ntype: place\nsummary: A city.\nlocation: {lat: 49.8, lon: 24}\n"
    dated = "quote: stood in\nkind: explain\nbody: So.\nby: github:octocat\ncreated: 2024-11-02\nstatus: reviewed\n"
    files = {**FILES, "annotations/glossary/lviv.yml": entity, "annotations/notes/first/stood.yml": dated}
    for name in (f"docs/{section}.md", f"docs/{section}.html", f"docs/{section}/index.html"):
        text = "<p>My own.</p>" if name.endswith("html") else "# Mine\n\nMy own.\n"
        site = build_site({**files, name: text}, into=name.replace("/", "-"))
        kept = site.page(f"{section}.html" if name == f"docs/{section}.html" else f"{section}/")
        assert "My own." in kept
        assert "explainer" not in kept
        assert sum("would be generated" in line for line in site.log) == (name != f"docs/{section}.html")


UNWRITTEN = {
    "annotations/glossary/lviv.yml": "name: Lviv\ntype: place\nsummary: DRAFT. Nobody has written this entry yet.\n",
    "annotations/glossary/odesa.yml": "name: Odesa\ntype: place\nsummary: A port.\nstatus: draft\n",
    "annotations/glossary/kursk.yml": (
        "name: Kursk\ntype: place\nsummary: A city, not [[lviv]].\nrelations: [{type: near, entity: odesa}]\n"
    ),
    "annotations/notes/second-one/later.yml": (
        "quote: met\nkind: explain\nbody: DRAFT. Nobody has written this note yet.\nstatus: reviewed\n"
    ),
    "seeds/Second One.md": "# Kursk again\n\nIn Kursk they met, not in Lviv and Odesa.\n",
}


def test_unwritten_drafts_stay_at_home(build_site: Build) -> None:
    files = {name: text for name, text in {**FILES, **UNWRITTEN}.items() if "москва" not in name}
    site = build_site(files, strict=True, into="built")
    text = "".join(
        path.read_text("utf-8") for path in (site.root / "site").rglob("*") if path.suffix in (".html", ".json")
    )
    assert "DRAFT" not in text
    assert 'data-entity="lviv"' not in text + site.data("glossary.jsonld").decode()
    assert 'data-entity="odesa"' not in text
    assert not (site.root / "site/glossary/lviv").exists()
    assert not (site.root / "site/glossary/odesa").exists()
    assert "A city, not lviv." in site.page("glossary/kursk/")
    assert broken_links(site.root / "site") == []
    assert sum("ANN119" in line for line in site.log) == 2
    config = "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [{explainer: {drafts: true}}]\n"
    assert (build_site({**files, "mkdocs.yml": config}, into="drafts").root / "site/glossary/odesa").exists()


BROKEN = {"annotations/notes/second-one/gone.yml": "quote: not there\nkind: explain\nbody: X.\nstatus: reviewed\n"}


@pytest.mark.parametrize(
    ("severity", "message"),
    [
        ("{ANC301: {level: info, reason: the article is being rewritten}}", ""),
        ("{anc301: {level: warning, reason: known}}", ""),
        ("{ANC301: {level: info}}", "ANC301 needs {level: error, warning or info, reason: why}"),
        ("{ANC301: {level: none, reason: x}}", "ANC301 needs {level: error, warning or info, reason: why}"),
        ("{ANC301: {level: info, reason: }}", "ANC301 needs a reason"),
        ("{ANC999: {level: info, reason: x}}", "there is no rule ANC999"),
        ("{MD508: {level: info, reason: x}}", "MD508 stays an error"),
        ("{YML002: {level: warning, reason: x}}", "YML002 stays an error"),
    ],
)
def test_a_site_says_what_findings_weigh(build_site: Build, severity: str, message: str) -> None:
    files = {name: text for name, text in {**FILES, **BROKEN}.items() if "москва" not in name}
    config = CONFIG.format(theme="mkdocs", directories="true").replace(
        "explainer]", f"explainer: {{severity: {severity}}}]"
    )
    if message:
        with pytest.raises(Abort) as ended:
            build_site({**files, "mkdocs.yml": config})
        assert message in str(ended.value.__context__)
        return
    level = "info" if "info" in severity else "warning"
    site = build_site({**files, "mkdocs.yml": config}, strict=True)
    assert [line for line in site.log if f"gone.yml:1:8: {level}[ANC301]" in line]
    project = read_project(site.root)
    assert [str(severity_of(one)) for one in project.findings() if one.code == "ANC301"] == [level]
    with pytest.raises(Abort):
        build_site(files, into="usual", strict=True)


def test_taking_it_out_gives_the_site_as_it_was(build_site: Build) -> None:
    """A build writes into the site's folder alone; without the plugin there is nothing of it left."""
    without = CONFIG.format(theme="mkdocs", directories="true").replace(", explainer]", "]")
    pages = {"docs/page.md": OTHERS, "docs/glossary.md": "# Words\n"}
    never = build_site({**pages, "mkdocs.yml": without}, into="never").root
    root = build_site(
        {**FILES, **pages, "mkdocs.yml": without.replace("[search]", "[search, explainer]")}, into="once"
    ).root
    files = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    assert {path for path in files if not path.startswith("site/")} == {
        *FILES,
        *pages,
        "mkdocs.yml",
        "theme/main.html",
        "docs/index.md",
    }
    for name in FILES:
        (root / name).unlink()
    build_site({**pages, "mkdocs.yml": without}, into="once")
    sites = [
        {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8").partition("<!--")[0]
            for path in (folder / "site").rglob("*.html")
        }
        for folder in (never, root)
    ]
    assert sites[0] == sites[1]


def test_files_of_somebody_s_own_are_not_written_over(build_site: Build) -> None:
    own = {"docs/feed.xml": "<mine/>", "docs/explainer/glossary.jsonld": "{}", "docs/changes.xml": "<mine/>"}
    config = f"site_url: https://example.org/\n{CONFIG.format(theme='mkdocs', directories='true')}"
    site = build_site({**FILES, **own, "mkdocs.yml": config})
    for path, text in own.items():
        assert (site.root / path.replace("docs/", "site/")).read_text(encoding="utf-8") == text


def test_an_article_s_page_of_somebody_s_own_is_shown_as_it_is(build_site: Build) -> None:
    site = build_site({**FILES, "docs/articles/first.md": "# Mine\n\nNothing of the article.\n"})
    assert "Nothing of the article." in site.page("articles/first/")
    assert "stood in" not in site.page("articles/first/")
    assert not (site.root / "site/explainer/articles/first.json").exists()


def test_sections_stand_where_the_site_says_or_nowhere(build_site: Build) -> None:
    options = "{sections: {glossary: lexikon/a-z, articles: texts, map: false, context: questions, sources: false}}"
    pages = {"docs/questions/why.md": FILES["docs/context/why.md"], "docs/glossary/kursk.md": "# Elsewhere\n"}
    files = {name: text for name, text in FILES.items() if name != "docs/context/why.md" and "москва" not in name}
    config = f"site_name: T\ntheme: {{name: null, custom_dir: theme}}\nplugins: [explainer: {options}]\n"
    site = build_site({**files, **pages, "mkdocs.yml": config})
    assert 'href="../../lexikon/a-z/kursk/"' in site.page("texts/second-one/")
    assert 'href="../../questions/why/"' in site.page("texts/first/")
    assert 'href="../../../texts/second-one/' in site.page("lexikon/a-z/kursk/")
    assert 'href="a-z' not in site.page("lexikon/a-z/")
    assert "Elsewhere" in site.page("glossary/kursk/")
    assert not any((site.root / "site" / name).exists() for name in ("map", "sources", "articles", "context"))
    assert [line for line in site.log if line.startswith("WARNING")] == []
    assert broken_links(site.root / "site") == []


def test_without_a_glossary_names_are_no_links(build_site: Build) -> None:
    config = (
        "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [explainer: {sections: {glossary: false}}]\n"
    )
    site = build_site({**FILES, "mkdocs.yml": config})
    assert not (site.root / "site/glossary").exists()
    assert '<span class="explainer-mention"' in site.page("articles/second-one/")
    assert broken_links(site.root / "site") == []
    assert not any("nowhere" in path.read_text("utf-8") for path in (site.root / "site").rglob("*.html"))


@pytest.mark.parametrize(
    ("sections", "message"),
    [
        ("{glosary: false}", "there is no section glosary"),
        ("{glossary: 3}", "glossary needs the folder of its pages"),
        ("{glossary: ../up}", "glossary needs the folder of its pages"),
        ("{glossary: map}", "glossary and map would have the same folder"),
    ],
)
def test_sections_that_cannot_be_end_the_build_with_words(build_site: Build, sections: str, message: str) -> None:
    plain = CONFIG.format(theme="material", directories="true")
    with pytest.raises(Abort) as ended:
        build_site({**FILES, "mkdocs.yml": plain.replace("explainer]", f"explainer: {{sections: {sections}}}]")})
    assert message in str(ended.value.__context__)


def test_a_site_without_annotations_gets_no_page(build_site: Build) -> None:
    site = build_site({"docs/about.md": "# About\n"})
    files = {path.relative_to(site.root / "site").as_posix() for path in (site.root / "site").rglob("*.*")}
    own = {path for path in files if not path.startswith(("assets/explainer/", "sitemap.xml"))}
    assert own == {"index.html", "about/index.html"}


def test_an_empty_section_leaves_the_navigation_and_stays_where_it_is_linked(build_site: Build) -> None:
    theme = "{% for item in nav %}{{ item.title }};{% endfor %}{{ page.content }}"
    config = (
        "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [explainer]\n"
        "nav: [index.md, Map: map/index.md, Timeline: timeline/index.md, Words: glossary/index.md]\n"
    )
    home = "# Home\n\nSee [the timeline](timeline/index.md) and the [map](other/map/index.md).\n"
    entity = {"annotations/glossary/kursk.yml": "name: Kursk\ntype: concept\nsummary: A word.\n"}
    site = build_site({**entity, "mkdocs.yml": config, "docs/index.md": home, "theme/main.html": theme})
    assert site.page("").startswith("Home;Timeline;Words;") or site.page("").startswith("None;Timeline;Words;")
    assert not (site.root / "site/map").exists()
    assert "Nothing has a date yet." in site.page("timeline/")


@pytest.mark.parametrize("what", ["exclude_docs", "draft_docs"])
@pytest.mark.parametrize("paths", ["index.md", "glossary/", "articles/", "/articles/first.md", "context/", "*.md"])
def test_what_the_site_leaves_out_is_left_out_without_a_crash(build_site: Build, what: str, paths: str) -> None:
    config = (
        "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [explainer]\n"
        f"{what}: |\n  {paths}\n  !/other.md\n"
    )
    site = build_site({**FILES, "docs/other.md": "# Other\n", "mkdocs.yml": config})
    out = {"index.md": "index.html", "/articles/first.md": "articles/first", "*.md": "context/why"}
    assert not (site.root / "site" / out.get(paths, paths)).exists()
    assert (site.root / "site/other/index.html").is_file()
    assert broken_links(site.root / "site", without=("/",)) == []


def test_a_strict_build_fails_on_an_error_and_the_rest_is_built(build_site: Build, tmp_path: Path) -> None:
    broken = {**FILES, "annotations/glossary/bad.yml": "name: Bad\ntype: nonsense\nsummary: x\n"}
    with pytest.raises(Abort):
        build_site(broken, into="strict", strict=True)
    assert (tmp_path / "strict/site/glossary/kursk/index.html").is_file()
    site = build_site(broken, into="lax")
    assert any(line.startswith("WARNING") and "bad.yml:2:7" in line for line in site.log)


def test_a_warning_does_not_fail_a_strict_build(build_site: Build) -> None:
    unused = "type: book\ntitle: Unused\n"
    files = {name: text for name, text in FILES.items() if "москва" not in name}
    site = build_site({**files, "annotations/sources/unused.yml": unused}, strict=True)
    assert any(line.startswith("INFO") and "SRC401" in line for line in site.log)


def test_an_inventory_lists_the_entries(build_site: Build) -> None:
    data = build_site(FILES).data("objects.inv")
    head, body = data.split(b"zlib.\n", 1)
    assert head.startswith(b"# Sphinx inventory version 2\n# Project: Test\n")
    assert "kursk std:label -1 glossary/kursk/ Kursk\n" in zlib.decompress(body).decode()


def test_two_builds_are_the_same_bytes(build_site: Build, tmp_path: Path) -> None:
    """Whatever the hash seed, and whatever the order in which the files were written."""
    config = CONFIG.format(theme="material", directories="true")
    outputs = []
    for seed, files in (("1", FILES), ("2", dict(reversed(FILES.items())))):
        root = tmp_path / seed
        build_site({**files, "mkdocs.yml": config}, into=seed)
        environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1700000000"}
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "again"]
        subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
        built = root / "again"
        outputs.append({path.relative_to(built): path.read_bytes() for path in built.rglob("*") if path.is_file()})
    assert outputs[0].keys() == outputs[1].keys()
    assert [path for path, content in outputs[0].items() if content != outputs[1][path]] == []


def test_a_summary_is_shown_whole_two_folders_down_and_its_links_are_rebased(build_site: Build) -> None:
    summary = 'A "missile" <img src=x onerror=alert(1)> of [[kursk]] & more.'
    entry = f"name: ICBM\ntype: weapon\nsummary: {summary!r}\n"
    files = {**FILES, "annotations/glossary/icbm.yml": entry, "seeds/first.txt": "Title\nAn ICBM.\n"}
    page = build_site(files).page("articles/first/")
    card = page.partition('id="entry-icbm"')[2].partition("</dd>")[0]
    attributes = 'class="explainer-mention" data-entity="kursk" data-type="place" aria-description="Place"'
    assert f'A "missile"  of <a {attributes} href="../../glossary/kursk/">Kursk</a>' in card
    assert "&amp; more." in card
    assert "<img" not in page


def test_an_unknown_name_on_the_home_page_keeps_its_words_and_has_its_line(build_site: Build, tmp_path: Path) -> None:
    home = {"docs/index.md": "---\nexplainer: true\n---\n# Home\n\nAbout [[Nope]] and [[kursk|a city]].\n"}
    files = {name: text for name, text in FILES.items() if "москва" not in name}
    site = build_site({**files, **home}, into="lax")
    assert "About Nope and " in site.page("")
    assert 'href="glossary/kursk/"' in site.page("")
    assert 'href="../' not in site.page("")
    assert [line for line in site.log if line.startswith("WARNING")] == [
        "WARNING mkdocs_explainer: docs/index.md:6:7: error[ANN108] there is no entity Nope"
    ]
    with pytest.raises(Abort):
        build_site({**files, **home}, into="strict", strict=True)


OTHERS = """\
# A page

A [[wiki link]], [[kursk]] itself, [[kursk|a city]], cites [@atlas], [@atlas; @other] and [@other, p. 2], a note[^1].

    [[kursk]] in code

| a | b |
|---|---|
| [[Page\\|words]] | [@Doe2020] |

[^1]: The note, after [[Some Page#part]].
"""


def test_the_syntax_is_ours_in_our_pages_alone(build_site: Build) -> None:
    config = (
        "site_name: T\ntheme: {{name: null, custom_dir: theme}}\nplugins: {}\n"
        "markdown_extensions: [tables, footnotes{}]\n"
    )
    files = {**FILES, "docs/page.md": OTHERS, "docs/off.md": f"---\nexplainer: false\n---\n{OTHERS}"}
    files["docs/context/off.md"] = files["docs/off.md"]
    for number, extension in enumerate(["", ", wikilinks"]):
        without = build_site({**files, "mkdocs.yml": config.format("[search]", extension)}, into=f"without{number}")
        with_ours = build_site({**files, "mkdocs.yml": config.format("[explainer]", extension)}, into=f"with{number}")
        for page in ("page/", "off/", "context/off/"):
            assert with_ours.page(page) == without.page(page)
        assert not any(f"{page}.md:" in line for line in with_ours.log for page in ("page", "off"))
    asked = build_site(
        {
            **files,
            "docs/page.md": f"---\nexplainer: true\n---\n{OTHERS}",
            "mkdocs.yml": config.format("[explainer]", ""),
        }
    )
    assert 'A wiki link, <a class="explainer-mention" data-entity="kursk"' in asked.page("page/")
    assert sum("ANN108" in line and "docs/page.md:6:3" in line for line in asked.log) == 1


def test_on_the_first_page_only_what_there_is_is_a_reference(build_site: Build) -> None:
    """Its names are linked without being asked for: it may have been there before us."""
    files = {**FILES, "docs/index.md": OTHERS, "mkdocs.yml": CONFIG.format(theme="mkdocs", directories="true")}
    page = build_site(files).page("")
    assert "A [[wiki link]], <a " in page
    assert "[[Page|words]]" in page or "[[Page\\|words]]" in page
    assert "[@Doe2020]" in page
    assert "[@other, p. 2]" in page
    assert page.count('class="explainer-cite"') >= 1
    log = build_site(files, into="log").log
    assert not any("docs/index.md" in line for line in log)
    off = build_site({**files, "mkdocs.yml": files["mkdocs.yml"].replace("explainer]", "explainer: {link_pages: []}]")})
    assert "[[kursk]] itself" in off.page("")
    assert 'class="explainer' not in off.page("")


def test_other_plugins_see_markdown_and_html_without_our_signs(tmp_path: Path) -> None:
    files = {**FILES, "docs/index.md": "---\nexplainer: true\n---\n[[kursk]] is [[kursk|a city]] [@atlas].\n"}
    write_files(tmp_path, {**files, "mkdocs.yml": "site_name: T\ntheme: mkdocs\nplugins: [explainer]\n"})
    loaded = load_config(str(tmp_path / "mkdocs.yml"))
    loaded.plugins.on_startup(command="build", dirty=False)
    seen: dict[str, str] = {}

    def keep(html: str, *, page: MkDocsPage, **_: object) -> str:
        seen[page.file.src_uri] = f"{html}\n{(page.markdown or '').strip()}"
        return html

    loaded.plugins.events["page_content"].append(keep)
    build(loaded)
    html, _, markdown = seen["index.md"].rpartition("\n")
    assert markdown == "Kursk is a city."
    assert 'href="glossary/kursk/">Kursk</a>' in html
    assert "explainer-ref" not in seen["index.md"]
    assert seen["glossary/kursk.md"] == "<h1>Kursk</h1>\n# Kursk"


def test_links_of_finished_pages_are_mkdocs_business(build_site: Build) -> None:
    """Anchors and pages that only a build knows are no error; what is wrong, the site's `validation` weighs."""
    page = "# Why?\n\n[a](#made-later), [b](../made.md), [c](../about.md#nowhere), [d](../about/#x), [e](missing.md)\n"
    config = (
        "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [explainer]\nvalidation: {not_found: info}\n"
    )
    files = {name: text for name, text in FILES.items() if "москва" not in name}
    own = {"docs/context/why.md": page, "docs/about.md": page, "docs/index.md": page, "mkdocs.yml": config}
    site = build_site({**files, **own}, strict=True)
    assert not any("MD506" in line for line in site.log)


@pytest.mark.parametrize("command", ["build", "serve"])
def test_nothing_is_kept_of_a_page_that_is_written(tmp_path: Path, command: Literal["build", "serve"]) -> None:
    theme = {"theme/main.html": "{{ page.content }}\n", "docs/index.md": "# Home\n"}
    config = "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [explainer]\n"
    write_files(tmp_path, {**theme, **FILES, "mkdocs.yml": config})
    loaded = load_config(str(tmp_path / "mkdocs.yml"))
    plugin = cast("ExplainerPlugin", loaded.plugins["explainer"])
    loaded.plugins.on_startup(command=command, dirty=False)
    pages: dict[str, MkDocsPage] = {}

    def keep(output: str, *, page: MkDocsPage, **_: object) -> str:
        pages[page.file.src_uri] = page
        return output

    loaded.plugins.events["post_page"].append(keep)
    build(loaded)
    assert "For a day." in (tmp_path / "site/articles/first/index.html").read_text(encoding="utf-8")
    assert (pages["articles/first.md"].content, pages["glossary/kursk.md"].content) == ("", "")
    assert "Because of" in (pages["context/why.md"].content or "")
    # a preview remembers the files that it checked; a build has no next time
    assert plugin.hooks
    assert ("annotations/glossary/kursk.yml" in plugin.hooks._cache.entries) == (command == "serve")


def test_after_a_preview_a_build_of_the_same_process_is_none(tmp_path: Path) -> None:
    """MkDocs keeps a plugin for the whole process, and programs that build do not always say so to plugins."""
    seed = {
        "seeds/first.txt": "Title\n\nText.\n",
        "docs/index.md": "# Home\n",
        "theme/main.html": "{{ page.content }}\n",
    }
    settings = "theme: {name: null, custom_dir: theme}\nplugins: [explainer: {cache: true}]\n"
    write_files(tmp_path, {**seed, "mkdocs.yml": f"site_name: T\n{settings}"})
    loaded = load_config(str(tmp_path / "mkdocs.yml"))
    loaded.plugins.on_startup(command="serve", dirty=False)
    build(loaded)
    assert not (tmp_path / ".cache").exists(), "a preview keeps what it makes in memory"
    loaded.plugins.on_shutdown()
    build(load_config(str(tmp_path / "mkdocs.yml")))
    assert (tmp_path / ".cache/explainer/state.json").exists()


def test_a_generated_page_gives_back_any_content() -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "T"})
    config.validate()
    page = GeneratedPage(None, File("a.md", "docs", "site", use_directory_urls=True), config)
    assert page.content is None
    page.content = "“Ж” \ud800 \U0001f600"
    assert page.content == "“Ж” \ud800 \U0001f600"


def test_previews_of_materials_own_are_noted_and_fail_no_strict_build(build_site: Build) -> None:
    theme = "theme: {name: material, font: false, features: [navigation.instant.preview]}"
    config = f"site_name: Test\n{theme}\nplugins: [explainer]\n"
    site = build_site({"mkdocs.yml": config, "seeds/first.txt": "Title\n\nText.\n"}, strict=True)
    assert any(line.startswith("INFO") and "navigation.instant.preview" in line for line in site.log)


@pytest.mark.parametrize(
    ("ignore", "message"),
    [
        ("{ANC301: we know}", "ANC301 is an error, and errors cannot be ignored"),
        ("{NOPE1: x}", "there is no rule NOPE1"),
        ("{ENT205: }", "ENT205 needs a reason"),
    ],
)
def test_what_a_site_cannot_ignore_ends_the_build(build_site: Build, ignore: str, message: str) -> None:
    plain = CONFIG.format(theme="material", directories="true")
    config = plain.replace("explainer]", f"explainer: {{ignore: {ignore}}}]")
    with pytest.raises(Abort) as ended:
        build_site({**FILES, "mkdocs.yml": config})
    assert message in str(ended.value.__context__)


def test_front_matter_that_would_end_mkdocs_is_left_out(build_site: Build) -> None:
    deep = f"---\ntitle: {'[' * 200}{']' * 200}\n---\n\n# A page\n\nIts words.\n"
    references = f"---\na: &a x\ntitle: [{', '.join(['*a'] * 11)}]\n---\n\n# A page\n\nIts words.\n"
    pages = {"docs/context/deep.md": deep, "docs/deep.md": deep, "docs/many.md": references}
    kept = {"docs/few.md": "---\na: &a Kept\ntitle: *a\n---\n\nWords.\n"}
    site = build_site({**pages, **kept})
    told = [line for line in site.log if "error[" in line]
    for path, code in zip(pages, ["YML008", "YML008", "YML007"], strict=True):
        assert "Its words." in site.page(path.removeprefix("docs/").replace(".md", "/"))
        assert [line for line in told if path in line and code in line], told
    assert len(told) == len(pages)
    assert "Kept" in site.page("few/")


def test_pages_that_would_hold_up_markdown_are_left_out(build_site: Build) -> None:
    deep_list = "".join(f"{'    ' * level}- a\n" for level in range(300))
    texts = {"open": "![[" * 9_000, "context/line": "j&Tab;" * 60_000, "list": deep_list}
    pages = {f"docs/{name}.md": f"---\ntitle: {name}\n---\n# Its title\n\n{text}\n" for name, text in texts.items()}
    picture = f"![A picture](data:image/png;base64,{'iVBORw0KGgo' * 20_000})"
    own = {"docs/picture.md": f"# Mine\n\n{picture}\n"}
    long = {"docs/long.md": "# Long\n\n" + "Words [a](https://example.org) and more.\n\n" * 9_000}
    site = build_site({**pages, **long, **own})
    told = [line for line in site.log if "error[" in line]
    for (path, _), code in zip(pages.items(), ["YML008", "MD507", "YML008"], strict=True):
        assert "This page is left out" in site.page(path.removeprefix("docs/").replace(".md", "/"))
        assert [line for line in told if path in line and code in line], told
    assert len(told) == len(pages)
    assert "and more" in site.page("long/")
    assert "iVBORw0KGgo" in site.page("picture/")


def test_links_of_headings_that_a_generated_page_replaces_are_not_missed(build_site: Build) -> None:
    """MkDocs has read the index's heading, with the link that `permalink` gives it, before the index took its place."""
    config = (
        "site_name: Test\nmarkdown_extensions: [{toc: {permalink: true}}]\nvalidation: {anchors: warn}\n"
        "plugins: [search, explainer]\n"
    )
    site = build_site({**FILES, "mkdocs.yml": config})
    assert [line for line in site.log if "no such anchor" in line] == []
    missing = build_site({**FILES, "mkdocs.yml": config, "docs/index.md": "[gone](#nowhere)\n"})
    assert [line for line in missing.log if "no such anchor" in line], "links of written pages are still looked at"
