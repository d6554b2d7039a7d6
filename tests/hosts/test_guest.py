"""A site that has nothing of ours yet: the plugin does nothing, and begins as soon as there is something to do."""

import subprocess
import sys
from pathlib import Path
from typing import Literal, cast

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from mkdocs_explainer.hosts.mkdocs.plugin import ExplainerPlugin
from tests_support import Build, write_files

CONFIG = "site_name: T\ntheme: {{name: null, custom_dir: theme}}\nplugins: [{plugins}]\n{more}"
PAGES = {
    "theme/main.html": "{% for one in config.extra_css %}<link href={{ one }}>{% endfor %}{{ page.content }}\n",
    "docs/index.md": "# Home\n\n[[wiki]] and [@cited].\n",
    "docs/glossary.md": "# Words\n",
}


def plugin_of(root: Path, files: dict[str, str], command: Literal["build", "serve"] = "build") -> ExplainerPlugin:
    write_files(root, {"mkdocs.yml": CONFIG.format(plugins="explainer", more=""), **PAGES, **files})
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command=command, dirty=False)
    config.plugins.on_config(config)
    return cast("ExplainerPlugin", config.plugins["explainer"])


def test_a_site_with_nothing_of_ours_is_built_as_without_the_plugin(build_site: Build) -> None:
    sites = []
    for name, plugins in (("without", ""), ("with", "explainer")):
        root = build_site({**PAGES, "mkdocs.yml": CONFIG.format(plugins=plugins, more="")}, into=name, strict=True).root
        files = [path for path in (root / "site").rglob("*") if path.is_file() and not path.name.startswith("sitemap")]
        sites.append({str(path.relative_to(root)): path.read_bytes() for path in files})
    assert "site/glossary/index.html" in sites[0]
    assert sites[0] == sites[1]


def test_such_a_site_imports_little() -> None:
    code = "import sys, mkdocs.plugins, mkdocs.config.defaults; known = set(sys.modules)\n"
    code += "import mkdocs_explainer.hosts.mkdocs.plugin\n"
    code += "print(*(n for n in sys.modules.keys() - known if not n.startswith('mkdocs_explainer')))\n"
    code += "print(len([n for n in sys.modules if n.startswith('mkdocs_explainer')]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    others, count = done.stdout.splitlines()
    assert not {"pydantic", "babel", "nh3", "rapidfuzz", "langcodes", "wordfreq"} & set(others.split())
    assert int(count) < 20


@pytest.mark.parametrize(
    "files",
    [
        {"annotations/glossary/kursk.yml": "name: Kursk\ntype: place\n"},
        {"annotations/stray/file.txt": "of which a finding tells"},
        {"seeds/first.txt": "Title\n\nText.\n"},
        {"docs/context/why.md": "# Why?\n"},
        {"docs/guide/page.md": "---\nexplainer: true\n---\n# A page\n"},
        {"docs/guide/.meta.yml": "explainer: true\n"},
        {"docs/guide/page.md": "See [dates](../timeline/index.md).\n"},
        {"mkdocs.yml": CONFIG.format(plugins="explainer: {style: site}", more="")},
        {"mkdocs.yml": CONFIG.format(plugins="explainer", more="nav: [index.md, {More: [glossary/index.md]}]\n")},
    ],
    ids=lambda files: "".join(files.values()),
)
def test_whatever_is_ours_wakes_it(tmp_path: Path, files: dict[str, str]) -> None:
    assert plugin_of(tmp_path, files).hooks is not None


def test_a_wrong_option_is_told_though_there_is_nothing_else(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="severity"):
        plugin_of(tmp_path, {"mkdocs.yml": CONFIG.format(plugins="explainer: {severity: {ANN101: wrong}}", more="")})


@pytest.mark.parametrize(
    "files",
    [
        {"mkdocs.yml": CONFIG.format(plugins="explainer: {density: section}", more="")},
        {"mkdocs.yml": CONFIG.format(plugins="explainer", more="nav: [index.md, glossary.md]\n")},
        {"docs/contexts.md": "# Of everything\n"},
    ],
    ids=["a usual option", "pages of its own", "nothing"],
)
def test_nothing_else_does(tmp_path: Path, files: dict[str, str]) -> None:
    assert plugin_of(tmp_path, files).hooks is None


def test_a_preview_is_ready_for_the_first_text(tmp_path: Path) -> None:
    assert plugin_of(tmp_path, {}, "serve").hooks is not None


def test_what_comes_between_two_builds_of_a_process_wakes_it(tmp_path: Path) -> None:
    plugin = plugin_of(tmp_path, {})
    assert plugin.hooks is None
    write_files(tmp_path, {"annotations/glossary/kursk.yml": "name: Kursk\ntype: place\n"})
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_config(config)
    assert cast("ExplainerPlugin", config.plugins["explainer"]).hooks is not None


@pytest.mark.parametrize(
    ("files", "sections"),
    [
        ({"annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A city.\n"}, {"glossary"}),
        (
            {"annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A city.\nreviewed: 2024-01-02\n"},
            {"glossary", "changes"},
        ),
        ({"seeds/first.txt": "Title\n\nText.\n"}, {"articles"}),
    ],
    ids=["an entry", "an entry with a date", "an article"],
)
def test_the_first_text_brings_no_empty_pages(build_site: Build, files: dict[str, str], sections: set[str]) -> None:
    pages = {name: text for name, text in PAGES.items() if "glossary" not in name}
    root = build_site({**pages, **files, "mkdocs.yml": CONFIG.format(plugins="explainer", more="")}).root
    found = {path.parent.name for path in (root / "site").glob("*/index.html")}
    assert found == sections
