"""The preview of a change: which pages are in it, what is marked, and what no stranger gets into it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from active_payloads import PAGES
from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.project.preview import MOST_PAGES, preview_files
from mkdocs_explainer.render.preview import TAGS, cleaned
from mkdocs_explainer.text.html_syntax import Tag, attributes, tokens
from tests_support import write_files

HEAD = '<link rel="stylesheet" href="{up}assets/site.css"><title>{title}</title>'
PNG = "PNG, as far as anybody here knows"


def page(body: str, *, title: str = "A page", up: str = "../../") -> str:
    return (
        f'<html lang="uk"><head>{HEAD.format(up=up, title=title)}<script>alert(1)</script></head>'
        f'<body><nav>Menu</nav><article class="md-content__inner">{body}</article></body></html>'
    )


BEFORE: Mapping[str, str] = {
    "assets/site.css": "p {color: black}",
    "index.html": page("<h1>Home</h1>", up=""),
    "articles/troops/index.html": page(
        '<h1>Troops</h1><p>They stood.</p><p>He <a href="../../glossary/x/">spoke</a>.</p>'
    ),
    "glossary/x/index.html": page("<h1>X</h1><p>A river.</p>"),
    "glossary/gone/index.html": page("<p>Gone.</p>"),
    "404.html": page("<p>Nothing here.</p>"),
}
AFTER: Mapping[str, str] = {
    **BEFORE,
    "assets/site.css": "p {background: url(https://evil.example/)}",
    "articles/troops/index.html": BEFORE["articles/troops/index.html"].replace("They stood", "They <em>lay</em>"),
    "glossary/x/index.html": BEFORE["glossary/x/index.html"].replace("<nav>Menu", "<nav>Another menu"),
    "glossary/new/index.html": page("<p>New.</p>", title="New <b>"),
    "404.html": page("<p>Still nothing.</p>"),
}


def hrefs_of(html: str, name: str) -> list[str | None]:
    """Return the addresses of a page's elements of a name."""
    found = [one for one in tokens(html) if isinstance(one, Tag) and one.name == name and not one.is_end]
    return [attributes(html[one.start : one.end]).get("href") for one in found]


def previewed(tmp_path: Path, after: Mapping[str, str], before: Mapping[str, str] = BEFORE) -> dict[str, str]:
    """Return the files of a preview by path."""
    write_files(tmp_path / "before", before)
    write_files(tmp_path / "after", after)
    (tmp_path / "after/glossary/gone/index.html").unlink(missing_ok=True)
    return {path: data.decode() for path, data in preview_files(tmp_path / "before", tmp_path / "after").items()}


def test_only_pages_with_other_words_are_in_it(tmp_path: Path) -> None:
    files = previewed(tmp_path, {path: text for path, text in AFTER.items() if "gone" not in path})
    assert {path for path in files if path.endswith(".html")} == {
        "index.html",
        "before/articles/troops/index.html",
        "after/articles/troops/index.html",
        "after/glossary/new/index.html",
        "before/glossary/gone/index.html",
    }
    index = files["index.html"]
    assert index.index("articles/troops") < index.index("glossary/new") < index.index("glossary/gone")
    assert index.count("<iframe") == index.count('<iframe sandbox="allow-same-origin"') == 4
    assert index.count("The site does not have this page.") == 2
    assert "3 pages with other words" in index
    assert "New &lt;b&gt;" in index


def test_what_is_new_on_a_side_is_marked(tmp_path: Path) -> None:
    files = previewed(tmp_path, AFTER)
    for side, words in (("before", "They stood."), ("after", "They <em>lay</em>.")):
        html = files[f"{side}/articles/troops/index.html"]
        assert f'<p class="explainer-preview-changed">{words}</p>' in html
        assert f"<blockquote>{words.replace('<em>', '').replace('</em>', '')}</blockquote>" in files["index.html"]
        assert html.count("explainer-preview-changed") == 1
        assert '<html lang="uk" dir="ltr">' in html


def test_pages_look_as_the_site_before_does(tmp_path: Path) -> None:
    files = previewed(tmp_path, AFTER)
    styles = [text for path, text in files.items() if path.endswith(".css")]
    assert "p {color: black}" in styles
    assert not any("evil.example" in text for text in files.values())
    html = files["after/glossary/new/index.html"]
    links = [
        attributes(html[one.start : one.end]) for one in tokens(html) if isinstance(one, Tag) and one.name == "link"
    ]
    assert len(links) == 2
    for link in links:
        assert link["href"].removeprefix("../../../") in files


def test_links_lead_to_pages_of_the_preview_alone(tmp_path: Path) -> None:
    new = page(
        '<p><a href="../new/#x">a</a> <a href="../x/">b</a> <a href="https://evil.example/">c</a> <a href="#d">d</a>'
        ' <a href="//evil.example">e</a> <a href="/etc/passwd">f</a> <a href="../../../../secret.html">g</a>'
        ' <a href="JaVaScript:alert(1)">h</a> <a href="http://[">i</a> <a href="\\\\evil">j</a></p>'
    )
    html = previewed(tmp_path, {**AFTER, "glossary/new/index.html": new})["after/glossary/new/index.html"]
    hrefs = [
        attributes(html[one.start : one.end]).get("href")
        for one in tokens(html)
        if isinstance(one, Tag) and one.name == "a" and not one.is_end
    ]
    assert hrefs == ["index.html#x", None, None, "#d", None, None, None, None, None, None]


def test_pictures_of_the_site_are_copied_and_no_others(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_text("secret")
    names = ["../../p.png", "https://evil.example/p.png", "../../../secret.png", "link.png", "../../p.svg", "no.png"]
    images = "".join(
        f'<img src="{name}" alt="{number}" onerror="alert(1)" srcset="x">' for number, name in enumerate(names)
    )
    after = {**AFTER, "glossary/new/index.html": page(images), "p.png": PNG, "p.svg": "<svg onload='alert(1)'/>"}
    write_files(tmp_path / "after", after)
    (tmp_path / "after/glossary/new/link.png").symlink_to(secret)
    files = previewed(tmp_path, after)
    html = files["after/glossary/new/index.html"]
    assert html.count("src=") == 1
    assert [text for path, text in files.items() if path.endswith(".png")] == [PNG]
    assert "secret" not in "".join(files.values())


def test_no_page_is_read_through_a_link(tmp_path: Path) -> None:
    write_files(tmp_path, {"outside/index.html": page("<p>Secret.</p>")})
    write_files(tmp_path / "after", AFTER)
    (tmp_path / "after/linked").symlink_to(tmp_path / "outside")
    (tmp_path / "after/single.html").symlink_to(tmp_path / "outside/index.html")
    assert "Secret" not in "".join(previewed(tmp_path, AFTER).values())


@pytest.mark.parametrize("name", PAGES)
def test_nothing_active_comes_through(name: str) -> None:
    body = cleaned(page(f"<p>New.</p>{PAGES[name]}"), path="x/index.html", pages=[], image=lambda _: "")
    assert body.startswith("<p>New.</p>")
    for token in tokens(body):
        if not isinstance(token, Tag) or token.is_end or not token.name:
            continue
        given = attributes(body[token.start : token.end])
        assert token.name in TAGS
        assert not [one for one in given if one.startswith("on") or one in ("style", "srcset", "srcdoc", "action")]
        for value in (given.get("href", ""), given.get("src", ""), given.get("xlink:href", "")):
            assert not value or value.startswith("#")
        assert "url(" not in "".join(given.values())


def test_each_page_forbids_once_more_what_was_taken_out(tmp_path: Path) -> None:
    for path, html in previewed(tmp_path, AFTER).items():
        if path.endswith(".html"):
            assert "default-src 'none'" in html[: html.index("<title>")]
            assert "script" not in html


def test_a_large_change_stays_small(tmp_path: Path) -> None:
    many = {f"glossary/n{number}/index.html": page(f"<p>{number}</p>") for number in range(MOST_PAGES + 5)}
    files = previewed(tmp_path, {**AFTER, **many})
    assert sum(path.startswith("after/") for path in files) <= MOST_PAGES
    assert "Others that differ, without a preview" in files["index.html"]
    assert "glossary/n9/index.html</li>" in files["index.html"] or "n44/index.html</li>" in files["index.html"]


def test_the_command_overwrites_nothing_of_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_files(tmp_path / "before", BEFORE)
    write_files(tmp_path / "after", AFTER)
    sites = [str(tmp_path / "before"), str(tmp_path / "after")]
    out = tmp_path / "out"
    assert main(["preview", *sites, "--output", str(out)]) == 0
    assert "index.html: 3 pages of both sides" in capsys.readouterr().out
    assert main(["preview", *sites, "--output", str(out)]) == 0
    (out / "index.html").write_text("mine")
    assert main(["preview", *sites, "--output", str(out)]) == 2
    assert (out / "index.html").read_text() == "mine"
    (tmp_path / "elsewhere").mkdir()
    other = tmp_path / "other"
    other.mkdir()
    (other / "after").symlink_to(tmp_path / "elsewhere")
    assert main(["preview", *sites, "--output", str(other)]) == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert main(["preview", str(tmp_path / "none"), sites[1], "--output", str(out)]) == 2
