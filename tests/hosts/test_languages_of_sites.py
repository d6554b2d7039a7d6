"""Sites in other languages than English: nothing of ours is left in English, and all says in which language it is."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from mkdocs_explainer.render.form_words import form_words
from mkdocs_explainer.render.messages import catalogue, words
from mkdocs_explainer.render.messages.catalogue import Catalogue, read_catalogue
from mkdocs_explainer.render.messages.words import Words
from said_words import Said, latin_words, said
from tongue_sites import ARABIC, UKRAINIAN, config

NAMES = frozenset(
    # who made the shapes, the forge, keys, and addresses
    "Natural Earth Visionscarto GitHub Wikidata MkDocs Material for github com example repository".split()
)
IDS = frozenset(re.findall(r"notes/\w+/(\w+)\.yml", "\n".join([*UKRAINIAN, *ARABIC])))


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Ukrainian, but every message is the English one in double brackets: what has none is said by no catalogue."""
    texts = {
        (context, message): tuple(f"⟦{message}⟧" for _ in said)
        for (context, message), said in read_catalogue("uk").texts.items()
    }
    real = read_catalogue("uk")
    told = Catalogue(texts, real.form_of, real.forms)
    caches = (words._texts, words._form)
    for cache in caches:
        cache.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(words, "read_catalogue", lambda code: told if code == "uk" else catalogue.read_catalogue(code))
        yield
    for cache in caches:
        cache.cache_clear()


def pages(root: Path) -> Iterator[tuple[str, Said]]:
    for path in sorted((root / "site").rglob("*.html")):
        yield path.relative_to(root / "site").as_posix(), said(path.read_text(encoding="utf-8"))


def outside(texts: Iterable[str]) -> Iterator[str]:
    """Yield what stands outside all double brackets; a link in a message parts it into several texts."""
    depth = 0
    for text in texts:
        left = ""
        for sign in text:
            depth += (sign == "⟦") - (sign == "⟧")
            left += sign if not depth and sign != "⟧" else " "
        yield left
    assert depth == 0


@pytest.mark.slow
@pytest.mark.parametrize("site", [UKRAINIAN, ARABIC], ids=["uk", "ar"])
def test_a_site_says_nothing_in_english(build_site: Callable, site: Mapping[str, str]) -> None:
    built = build_site(site, strict=True)
    found = [
        f"{path}: {word}"
        for path, page in pages(built.root)
        for word in latin_words([*page.texts, *page.attributes], known=NAMES | IDS)
    ]
    assert found == []
    assert [line for line in built.log if "WARNING" in line] == []


@pytest.mark.slow
def test_no_word_of_ours_is_said_by_no_catalogue(build_site: Callable, pseudo: None) -> None:
    built = build_site(UKRAINIAN)
    wrapped = 0
    found = []
    for path, page in pages(built.root):
        bare = [*outside(page.texts), *(left for text in page.attributes for left in outside([text]))]
        wrapped += sum("⟦" in text for text in (*page.texts, *page.attributes))
        found += [f"{path}: {word}" for word in latin_words(bare, known=NAMES | IDS)]
    assert wrapped > 300
    assert found == []
    script = (built.root / "site/assets/explainer/words/uk.js").read_text(encoding="utf-8")
    assert '"title":"⟦Annotate a passage⟧"' in script


def test_all_that_the_form_says_is_said_by_a_catalogue(pseudo: None) -> None:
    for name, text in form_words(Words("uk")).items():
        for one in text.values() if isinstance(text, dict) else [text]:
            assert one.casefold().startswith("⟦"), name


@pytest.mark.slow
def test_an_article_in_another_language_has_our_words_in_its_own(build_site: Callable) -> None:
    english = {**ARABIC, "mkdocs.yml": config("Explained", "en"), "docs/index.md": "# Explained\n"}
    english = {path: text for path, text in english.items() if not path.startswith("docs/context")}
    english["annotations/articles/aljisr.yml"] = english["annotations/articles/aljisr.yml"].split("context:")[0]
    html = (build_site(english).root / "site/articles/aljisr/index.html").read_text(encoding="utf-8")
    assert re.search(r'<html lang="en"', html)
    body = html.partition('<div class="explainer-tongue" lang="ar" dir="rtl">')[2]
    assert body
    assert 'aria-label="نص المقال بكلماته"' in body
    # names of entries are the site's, unless they say otherwise
    assert re.search(r'<dt id="entry-layla-haddad"[^>]*lang="en" dir="ltr"', body)
    assert '"words":"ar"' not in html  # the article's own language goes without saying
    assert (build_site(english).root / "site/assets/explainer/words/ar.js").is_file()


@pytest.mark.slow
def test_an_english_article_on_an_arabic_site(build_site: Callable) -> None:
    files = {
        **ARABIC,
        "seeds/bridge.txt": "The bridge\n\nThe bridge is closed for three weeks.\n",
        "annotations/articles/bridge.yml": "file: seeds/bridge.txt\npublished: 2026-03-04\nlang: en\n",
    }
    site = build_site(files, strict=True).root / "site"
    html = (site / "articles/bridge/index.html").read_text(encoding="utf-8")
    assert re.search(r'<html lang="ar" dir="rtl"|<body dir="rtl"', html)
    body = html.partition('<div class="explainer-tongue" lang="en" dir="ltr">')[2]
    assert '<span class="explainer-tally' not in html
    assert "Annotated article" in body
    listed = (site / "articles/index.html").read_text(encoding="utf-8")
    assert 'href="bridge/" lang="en" dir="ltr">The bridge' in listed


@pytest.mark.slow
def test_a_hand_written_page_speaks_the_language_that_it_names(build_site: Callable) -> None:
    text = UKRAINIAN["docs/context/chomu-mist.md"].replace("---\ntitle", "---\nlang: de\ntitle", 1)
    html = build_site({**UKRAINIAN, "docs/context/chomu-mist.md": text}).root / "site/context/chomu-mist/index.html"
    page = html.read_text(encoding="utf-8")
    assert "Geprüft: <time" in page
    assert '<div class="explainer-tongue" lang="de" dir="ltr">' in page


def test_a_publishers_words_are_on_the_pages(build_site: Callable) -> None:
    plain = "site_name: T\ntheme: {name: null, custom_dir: theme, language: uk}\nplugins:\n  - explainer:\n"
    own = '      messages: {"Sources": "Звідки ми це знаємо"}\n'
    files = {**UKRAINIAN, "mkdocs.yml": plain + own}
    assert ">Звідки ми це знаємо</h2>" in build_site(files).page("articles/mist/")


def test_a_message_that_there_is_not_ends_the_build(build_site: Callable, caplog: pytest.LogCaptureFixture) -> None:
    plain = "site_name: T\ntheme: {name: null, custom_dir: theme, language: uk}\nplugins:\n  - explainer:\n"
    with pytest.raises(Abort):
        build_site({**UKRAINIAN, "mkdocs.yml": plain + '      messages: {"Surces": "x"}\n'})
    assert "there is no message “Surces”; is “Sources” meant?" in caplog.text
