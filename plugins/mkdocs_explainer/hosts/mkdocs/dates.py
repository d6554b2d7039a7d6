"""The days on which pages were last worked on, for the sitemap: MkDocs knows the day of the build alone."""

from collections.abc import Mapping

from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.model.sections import ARTICLES, GLOSSARY, is_context


def date_pages(build: SiteBuild) -> None:
    """Tell MkDocs the day of each page whose files say one; before it fills the sitemap."""
    for key, date in dates_of(build).items():
        build.rendered.pages[key].update_date = date


def dates_of(build: SiteBuild) -> Mapping[str, str]:
    """Return the days by page."""
    return {key: date for key in build.rendered.pages if (date := _date_of(build, key))}


def _date_of(build: SiteBuild, key: str) -> str:
    """Return the day on which a page was last worked on, as its files say; empty where they do not."""
    section, _, id = key.partition("/")
    site = build.site
    dates: list[str] = []
    if section == ARTICLES and id in site.corpus.articles:
        written = (date for note in site.corpus.notes_of(id) for date in (note.created, note.reviewed))
        dates = [site.corpus.articles[id].published, *written]
    elif section == GLOSSARY and id in site.corpus.entities:
        dates = [site.corpus.entities[id].reviewed]
    elif is_context(key) and key in build.rendered.written:
        front = build.rendered.written[key].front
        dates = [front.reviewed, *(change.date for change in front.changes)]
    return max((date for date in dates if len(date) == len("2024-10-31") and date[0] != "-"), default="")
