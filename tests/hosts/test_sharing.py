"""What others show of a site: pictures of pages, notes in frames, days in the sitemap."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, UnidentifiedImageError

from mkdocs_explainer.render.share_image import has_letters, is_face, share_png
from tests_support import BuiltSite

Build = Callable[..., BuiltSite]

FILES = {
    "mkdocs.yml": (
        "site_name: Site & Co\nsite_url: https://example.org/news/\ntheme: {name: material, font: false}\n"
        "plugins: [explainer: {share_images: true, share_notes: true}]\n"
    ),
    "docs/index.md": "# Home\n",
    "docs/context/why.md": "---\ntitle: Why?\nanswer: So.\nreviewed: 2024-12-01\n---\n\n## So?\n\nYes.\n",
    "docs/context/cyrillic.md": "---\ntitle: Почему?\n---\n\n## So?\n\nYes.\n",
    "seeds/a.txt": "A ferry\n\nIt left at <noon> from the harbour.\n",
    "annotations/articles/a.yml": "file: seeds/a.txt\npublished: 2024-10-31\n",
    "annotations/glossary/harbour.yml": "name: Harbour\ntype: place\nsummary: A place.\nreviewed: 2024-11-20\n",
    "annotations/notes/a/noon.yml": (
        'quote: left at <noon>\nkind: explain\nheadline: It left "late"\nbody: At **one** <1>; see [[harbour]].\n'
        "created: 2024-11-05\nstatus: reviewed\n"
    ),
    "annotations/notes/a/lost.yml": "quote: not there\nkind: explain\nbody: x\ncreated: 2024-11-06\nstatus: reviewed\n",
}


@pytest.mark.slow
def test_pages_have_a_picture_that_says_their_title(build_site: Build) -> None:
    site = build_site(FILES, strict=False)
    html = (site.root / "site/articles/a/index.html").read_text(encoding="utf-8")
    address = "https://example.org/news/assets/explainer/share/articles/a.png"
    assert f'<meta property="og:image" content="{address}">' in html
    assert '<meta property="og:image:alt" content="A ferry">' in html
    assert '<meta name="twitter:card" content="summary_large_image">' in html
    with Image.open(site.root / "site/assets/explainer/share/articles/a.png") as picture:
        assert picture.size == (1200, 630)
    assert (site.root / "site/assets/explainer/share/context/why.png").is_file()
    # letters that the face lacks would be boxes
    lacking = (site.root / "site/context/cyrillic/index.html").read_text(encoding="utf-8")
    assert "og:image" not in lacking
    assert 'content="summary"' in lacking
    assert not (site.root / "site/assets/explainer/share/context/cyrillic.png").exists()


@pytest.mark.slow
def test_a_note_stands_alone_for_frames(build_site: Build) -> None:
    site = build_site(FILES, strict=False)
    page = (site.root / "site/explainer/notes/a/noon.html").read_text(encoding="utf-8")
    assert "<h1>It left &#34;late&#34;</h1>" in page
    assert '<blockquote lang="en" dir="ltr">left at &lt;noon&gt;</blockquote>' in page
    assert "<p>At one &lt;1&gt;; see harbour.</p>" in page or "<p>At one &lt;1&gt;; see Harbour.</p>" in page
    assert '<a href="https://example.org/news/articles/a/#note-noon">The note in its article: A ferry</a>' in page
    assert '<base target="_top">' in page
    assert "<script" not in page
    assert not (site.root / "site/explainer/notes/a/lost.html").exists()


@pytest.mark.slow
def test_the_sitemap_says_when_a_page_was_worked_on(build_site: Build) -> None:
    site = build_site(FILES, strict=False)
    sitemap = (site.root / "site/sitemap.xml").read_text(encoding="utf-8")
    days = dict(re.findall(r"<loc>https://example.org/news/([^<]*)</loc>\s*<lastmod>([^<]*)</lastmod>", sitemap))
    assert days["articles/a/"] == "2024-11-06"
    assert days["context/why/"] == "2024-12-01"
    assert days["glossary/harbour/"] == "2024-11-20"


@pytest.mark.slow
def test_nobody_who_did_not_ask_gets_pictures_or_frames(build_site: Build) -> None:
    files = {**FILES, "mkdocs.yml": FILES["mkdocs.yml"].replace("true", "false")}
    site = build_site(files, strict=False)
    assert not (site.root / "site/assets/explainer/share").exists()
    assert not (site.root / "site/explainer/notes").exists()
    assert "og:image" not in (site.root / "site/articles/a/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ["A", "word " * 90, "w" * 500, "Ümläut – “quoted” №".replace("№", "")])
def test_any_title_has_room(title: str) -> None:
    png = share_png(title, ["12 notes", "2 unsupported " * 20], "Site " * 40)
    picture = Image.open(BytesIO(png)).convert("RGB")
    assert len(png) < 60_000
    ground = picture.getpixel((1199, 0))
    edges = [picture.getpixel((x, y)) for x in (1150, 1199) for y in range(0, 630, 3)]
    assert set(edges) == {ground}  # nothing runs out of the picture
    assert share_png(title, ["12 notes", "2 unsupported " * 20], "Site " * 40) == png


def test_a_face_has_letters_or_lacks_them(tmp_path: Path) -> None:
    assert has_letters(["Zürich, 31 October – “no”"])
    assert not has_letters(["Київ"])
    assert not has_letters(["東京"])
    broken = tmp_path / "x.ttf"
    broken.write_bytes(b"no font")
    assert not is_face(broken)
    with pytest.raises(OSError, match=r"."):
        share_png("A", [], "S", font=broken)
    assert issubclass(UnidentifiedImageError, OSError)
