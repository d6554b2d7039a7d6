"""Files for those who show a page or a note elsewhere: pictures of pages, and notes that other sites may frame."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mkdocs.plugins import get_plugin_logger

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.model.sections import ARTICLES, article_key, is_context, part_of
from mkdocs_explainer.render.article_heads import line_of
from mkdocs_explainer.render.exports import DataFile
from mkdocs_explainer.render.headlines import tally_of
from mkdocs_explainer.render.messages.dates import date_words
from mkdocs_explainer.render.passage_notes import passage_notes
from mkdocs_explainer.render.share_image import can_draw, has_letters, share_png
from mkdocs_explainer.render.share_note import note_page
from mkdocs_explainer.render.site import Site

log = get_plugin_logger(__name__)

_IMAGES = "assets/explainer/share"
_NOTES = "explainer/notes"


def image_of(build: SiteBuild, key: str) -> str:
    """Return the whole address of the picture of a page; empty for a page without one."""
    base = build.rendered.config.site_url
    if not base or not build.options.share_images or not can_draw() or not _has_image(build, key):
        return ""
    return f"{base.rstrip('/')}/{_path(key)}"


def shared_files(build: SiteBuild) -> Iterator[DataFile]:
    """Yield what the site's options ask for: pictures of articles and context pages, notes for frames."""
    options, home = build.options, build.rendered.config.site_url
    if options.share_images and not can_draw():
        log.warning("share_images needs Pillow: python -m pip install 'mkdocs-explainer[images]'")
    elif options.share_images and home:
        for key in build.rendered.urls:
            if _has_image(build, key):
                yield DataFile(_path(key), key, partial(_image, build, key))
    if options.share_notes:
        yield from _notes(build)


def _path(key: str) -> str:
    return f"{_IMAGES}/{key}.png"


def _image(build: SiteBuild, key: str) -> bytes:
    title, told = _said(build, build.asked(_path(key)), key)
    return share_png(title, told, build.rendered.config.site_name, font=_font(build))


def _has_image(build: SiteBuild, key: str) -> bool:
    """Return whether a page has a picture: it is one of those, and there are letters for it."""
    section, _, id = key.partition("/")
    is_article = section == ARTICLES and not part_of(key) and id in build.site.corpus.articles
    if not is_article and not (is_context(key) and key in build.rendered.written):
        return False
    title, told = _said(build, build.site, key)
    return has_letters([title, *told, build.rendered.config.site_name], font=_font(build))


def _said(build: SiteBuild, site: Site, key: str) -> tuple[str, list[str]]:
    """Return what a picture says: the title, and what stands below it. site: as the picture sees it."""
    words = site.words_for(key)
    article = site.article_at(key)
    if article is None:
        page = site.written[key]
        reviewed = date_words(page.front.reviewed, words)
        return page.title, [words.gettext("Reviewed {date}", date=reviewed)] if reviewed else []
    notes = passage_notes(site.corpus, article.id, with_drafts=build.rendered.project.with_drafts)
    return article.title, [
        article.publisher,
        *(f"{part.number} {part.words}" for part in tally_of(map(line_of, notes), words)[:4]),
    ]


def _font(build: SiteBuild) -> Path | None:
    return Path(build.options.share_font) if build.options.share_font else None


def _notes(build: SiteBuild) -> Iterator[DataFile]:
    with_drafts = build.rendered.project.with_drafts
    for article in build.site.corpus.articles.values():
        key = article_key(article.id)
        page = build.page(key)
        for note in passage_notes(build.site.corpus, article.id, with_drafts=with_drafts):
            place = page.anchors.get(note.id) if page else None
            if isinstance(place, Found) and note.status != "retracted":
                yield DataFile(f"{_NOTES}/{article.id}/{note.id}.html", key, partial(_note, build, key, note.id))


def _note(build: SiteBuild, key: str, id: str) -> bytes:
    site = build.asked(f"{_NOTES}/{key.partition('/')[2]}/{id}.html")
    page = build.page(key)
    note = next(one for one in site.corpus.notes_of(key.partition("/")[2]) if one.id == id)
    place = page.anchors[id] if page else None
    passage = page.text[place.start : place.end] if page and isinstance(place, Found) else ""
    home = build.rendered.config.site_url
    url = f"{home.rstrip('/') if home else '../../..'}/{build.rendered.urls[key]}#note-{id}"
    article = site.corpus.articles[note.article]
    name = build.rendered.config.site_name
    return note_page(note, article, passage, site.words_for(key), url=url, site=name).encode()
