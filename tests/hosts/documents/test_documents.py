"""Articles from documents: their words, all of them, and what a person is told of the rest."""

import subprocess
from email.message import EmailMessage
from pathlib import Path

import pytest
import yaml

from mkdocs_explainer.hosts.cli import main, new_document
from mkdocs_explainer.hosts.documents.pandoc import find_pandoc
from mkdocs_explainer.hosts.documents.reading import read_document
from mkdocs_explainer.model.corpus import Article
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.text.view import text_view
from tests_support import write_files

TEXT = """\
# Quay *plan* dropped

By Ada Pell

The council of **Nordhaven** voted on Monday[^1] to drop a quay for \\$40 million. "It's over," said Jon Reed: 5 \\< 6 &
7, a\\_b, \\*not\\* \\[bold\\] \\~ten\\~.

## What follows

1.  First, [a report](https://example.org/r).
2.  Second, nothing.

> We paid.

  Year   Ships
  ------ -------
  2023   12

[^1]: By 7 to 2.
"""
WORDS = (
    "Quay plan dropped By Ada Pell The council of Nordhaven voted on Monday to drop a quay for $40 million. “It’s"
    " over,” said Jon Reed: 5 < 6 & 7, a_b, *not* [bold] ~ten~. What follows First, a report. Second, nothing. We paid."
    " Year Ships 2023 12"
)
PAGE = """\
<!doctype html><html lang="en"><head><meta charset="{charset}"><title>Quay dropped | Nordhaven News</title>
<meta property="og:title" content="Quay dropped"><meta property="og:site_name" content="Nordhaven News">
<meta property="article:published_time" content="2024-05-06T08:00:00Z">
<link rel="canonical" href="https://example.org/news/quay"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Quay dropped</h1><p>The council of <strong>Nordhåven</strong> voted on Monday<sup><a href="#n1">1</a></sup>
to drop the plan for a new quay, after three years of dispute over who should pay for it.</p>
<p>Fishermen had asked for a <a href="/news/smaller">smaller one</a> from the very beginning, they told the council on
Monday evening.</p><img src="x.png" alt="A picture"><p>The road that leads to the harbour will be mended all the same,
the mayor said in the town hall.</p></article>
<aside>Read more: Ten best beaches</aside><footer>All rights reserved</footer></body></html>
"""

needs_pandoc = pytest.mark.skipif(not find_pandoc(), reason="pandoc comes with the extra `documents`")


def document(folder: Path, kind: str) -> Path:
    file = folder / f"The Quay.{kind}"
    command = [find_pandoc(), "--from", "markdown+smart", "--to", kind, "--output", str(file), "-"]
    subprocess.run(command, input=TEXT.encode(), check=True)
    return file


def shown(text: str, ending: str = ".md") -> str:
    """Return the words that readers of an article see."""
    view = text_view(article_html(Article("a", f"seeds/a{ending}", text, "Quay plan dropped")))
    return " ".join(view.text.split())


@needs_pandoc
@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_no_word_of_a_document_is_lost_or_altered(tmp_path: Path, kind: str) -> None:
    found = read_document(document(tmp_path, kind).read_bytes(), f"x.{kind}")
    assert shown(found.text).startswith(WORDS)
    assert "By 7 to 2." in found.text
    html = article_html(Article("a", "seeds/a.md", found.text, ""))
    assert '<a href="https://example.org/r"' in html
    assert "<strong>Nordhaven</strong>" in html
    assert found.kept["note"] == 1
    assert found.kept["table"] == 1


@needs_pandoc
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_of_a_saved_page_the_article_is_kept(charset: str) -> None:
    found = read_document(PAGE.format(charset=charset).encode(charset), "page.html")
    words = shown(found.text)
    assert words.startswith("Quay dropped The council of Nordhåven voted on Monday to drop the plan")
    assert words.endswith("the mayor said in the town hall.")
    assert "beaches" not in words
    assert "Sport" not in words
    assert "[smaller one](https://example.org/news/smaller)" in found.text
    assert (found.title, found.published, found.publisher) == ("Quay dropped", "2024-05-06", "Nordhaven News")
    assert found.url == "https://example.org/news/quay"
    assert found.left_out["mark of a note"] == 1


def mail(*, html: str = "", text: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Quay – dropped"
    message["Date"] = "Mon, 06 May 2024 08:00:00 +0200"
    message.set_content(text or "As HTML.")
    if html:
        message.clear_content()
        message.set_content(html, subtype="html")
    message.add_attachment(b"PDF", maintype="application", subtype="pdf", filename="x.pdf")
    return message


def test_a_mail_is_its_text_with_its_subject_above() -> None:
    body = "Dear all,\n\nthe council *dropped* the quay_plan – at last.\n\n-- \nAda\n"
    found = read_document(mail(text=body).as_bytes(), "mail.eml")
    assert found.text == f"Quay – dropped\n\n{body}"
    assert (found.ending, found.title, found.published) == (".txt", "Quay – dropped", "2024-05-06")
    assert found.left_out["attachment"] == 1


@needs_pandoc
def test_a_mail_of_html_keeps_its_words() -> None:
    found = read_document(mail(html="<p>The <b>quay</b> is <i>gone</i>.</p><p>5 &lt; 6</p>").as_bytes(), "mail.eml")
    assert shown(found.text) == "Quay – dropped The quay is gone. 5 < 6"


@needs_pandoc
def test_the_command_shows_what_it_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    write_files(site, {"mkdocs.yml": "plugins: [explainer]\ntheme: {name: mkdocs, language: de}\n"})
    assert main(["new", "article", str(document(tmp_path, "docx")), "--root", str(site)]) == 0
    out = capsys.readouterr().out
    assert "wrote seeds/the-quay.md" in out
    assert "2 headings" in out
    assert "begins: # Quay *plan* dropped" in out
    told = yaml.safe_load((site / "annotations/articles/the-quay.yml").read_text())
    assert told == {"file": "seeds/the-quay.md", "lang": "de"}
    (tmp_path / "page.html").write_text(PAGE.format(charset="utf-8"), encoding="utf-8")
    assert main(["new", "article", str(tmp_path / "page.html"), "--lang", "en", "--root", str(site)]) == 0
    told = yaml.safe_load((site / "annotations/articles/page.yml").read_text())
    assert told["publisher"] == "Nordhaven News"
    assert main(["check", "--root", str(site)]) == 0


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("broken.docx", b"PK\x03\x04 no archive", "cannot be read"),
        ("empty.html", b"<html><body></body></html>", "cannot be read"),
        ("old.doc", b"\xd0\xcf\x11\xe0", "is no text and no document"),
        ("list.pdf", b"%PDF-1.4", "is no text and no document"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, told: str
) -> None:
    write_files(tmp_path, {"mkdocs.yml": "plugins: [explainer]\n", name: data})
    assert main(["new", "article", str(tmp_path / name), "--root", str(tmp_path)]) == 2
    assert told in capsys.readouterr().err or not find_pandoc()
    assert not (tmp_path / "seeds").exists()


def test_without_the_extra_one_message_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_document, "missing_for", lambda _: True)
    write_files(tmp_path, {"mkdocs.yml": "plugins: [explainer]\n", "report.docx": b"PK"})
    assert main(["new", "article", str(tmp_path / "report.docx"), "--root", str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert "pip install 'mkdocs-explainer[documents]'" in error
    assert error.count("\n") == 1
