"""What a page says of itself to those that show a link to it, search it or follow the site: its head, and feeds."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import Any, NamedTuple

from markupsafe import Markup

from mkdocs_explainer.model.corpus import Article, Entity, Note
from mkdocs_explainer.model.sections import article_key, entity_key
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.render.headlines import headline_of
from mkdocs_explainer.render.history import person_name
from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.render.plain import cut, first_words, plain_text
from mkdocs_explainer.render.share_image import HEIGHT, WIDTH
from mkdocs_explainer.render.site import Site, WrittenPage
from mkdocs_explainer.render.words import SAYS_WORDS

_VERDICT_RATING = {"supported": 5, "imprecise": 3, "disputed": 3, "outdated": 3, "unsupported": 1}
"""A verdict on the scale of schema.org's `ClaimReview`, from 1 (false) to 5 (true)."""


class Address(NamedTuple):
    """A page's address and name, whole, for those who read it elsewhere."""

    url: str
    """Empty: the site does not know where it stands."""
    site_name: str
    lang: str = "en"


def head_html(title: str, description: str, address: Address, *, type: str, feed: str = "", image: str = "") -> str:
    """Return the elements for a page's head: Open Graph, Twitter's card, the feed. All values are plain text.

    image: whole address of a picture of the page, which says its title.
    """
    open_graph = {
        "og:type": type,
        "og:title": title,
        "og:description": description,
        "og:url": address.url,
        "og:site_name": address.site_name,
        "og:locale": address.lang.replace("-", "_"),
        "og:image": image,
        "og:image:alt": title if image else "",
        "og:image:width": str(WIDTH) if image else "",
        "og:image:height": str(HEIGHT) if image else "",
    }
    lines = [f'<meta property="{name}" content="{escape(value)}">' for name, value in open_graph.items() if value]
    lines.append(f'<meta name="twitter:card" content="{"summary_large_image" if image else "summary"}">')
    if feed:
        lines.append(f'<link rel="alternate" type="application/atom+xml" href="{escape(feed)}">')
    return "\n".join(lines)


def json_ld_html(data: Mapping[str, Any]) -> str:
    """Return data as a script element that no text in it can leave.

    >>> json_ld_html({"name": "</script>"})
    '<script type="application/ld+json">{"name":"\\\\u003c/script>"}</script>'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def article_ld(
    site: Site, article: Article, notes: Iterable[Note], passages: Mapping[str, str], url: str
) -> dict[str, Any]:
    """Return an article as schema.org sees it, with a `ClaimReview` for each check. `passages`: words by note."""
    shown = list(notes)
    page: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": article.title,
        "inLanguage": article.lang,
    }  # its description stands in the page's head
    if url:
        page["url"] = url
    if article.published:
        page["datePublished"] = article.published
    if article.publisher:
        page["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.url:
        page["isBasedOn"] = article.url
    if url and any(note.sources for note in shown):
        page["citation"] = f"{url}#sources"  # the page lists them; a hundred addresses would be there twice
    words = site.words_for(article_key(article.id))
    reviews = [_review(note, article, passages.get(note.id, ""), url, words) for note in shown if note.verdict]
    return {"@context": "https://schema.org", "@graph": [page, *reviews]}


def _review(note: Note, article: Article, passage: str, url: str, words: Words) -> dict[str, Any]:
    """What a note found is not said again: the page says it where `url` leads, and its words are the page's weight."""
    claim: dict[str, Any] = {"@type": "Claim"}
    if article.url or url:
        claim["appearance"] = {"@type": "NewsArticle", "headline": article.title, "url": article.url or url}
    review: dict[str, Any] = {
        "@type": "ClaimReview",
        "claimReviewed": passage,
        "itemReviewed": claim,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": _VERDICT_RATING[note.verdict or "disputed"],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": words.gettext(SAYS_WORDS[note.verdict or "check"].name),
        },
    }
    if url:
        review["url"] = f"{url}#note-{note.id}"
    if note.created:
        review["datePublished"] = note.created
    if note.by:
        review["author"] = {"@type": "Person", "name": person_name(note.by, words)}
    return review


def entity_ld(entity: Entity, url: str, scheme: str) -> dict[str, Any]:
    """Return an entry as a `DefinedTerm`. `scheme`: the glossary's address."""
    term: dict[str, Any] = {"@context": "https://schema.org", "@type": "DefinedTerm", "name": entity.name}
    term["description"] = first_words(entity.summary)
    if url:
        term |= {"url": url, "inDefinedTermSet": scheme}
    if entity.aliases:
        term["alternateName"] = [alias.text for alias in entity.aliases]
    if entity.wikidata:
        term["sameAs"] = f"http://www.wikidata.org/entity/{entity.wikidata}"
    return term


def context_ld(site: Site, page: WrittenPage, url: str) -> dict[str, Any]:
    """Return a context page as an `Article` that names its sources."""
    found: dict[str, Any] = {"@context": "https://schema.org", "@type": "Article", "headline": page.title}
    found["inLanguage"] = site.words_for(page.key).lang
    if page.front.answer:
        found["abstract"] = cut(plain_text(page.front.answer), 400)
    if url:
        found["url"] = url
    if page.front.reviewed:
        found["dateModified"] = page.front.reviewed
    if cited := _addresses(site, (Citation(id) for id in page.front.sources)):
        found["citation"] = cited
    return found


def translations_ld(addresses: Mapping[str, str]) -> dict[str, Any]:
    """Return what an `Article` says of itself in other languages; nothing when it is in none. addresses: by language.

    >>> translations_ld({"uk": "https://example.org/uk/"})["workTranslation"][0]["inLanguage"], translations_ld({})
    ('uk', {})
    """
    found = [{"@type": "Article", "inLanguage": lang, "url": url} for lang, url in sorted(addresses.items())]
    return {"workTranslation": found} if found else {}


def _addresses(site: Site, citations: Iterable[Citation]) -> list[str]:
    sources = site.corpus.sources
    found = (sources[citation.id].url for citation in citations if citation.id in sources)
    return list(dict.fromkeys(address for address in found if address))


class FeedEntry(NamedTuple):
    """One entry of a feed."""

    title: str
    url: str
    date: str
    """ISO 8601; of a day or more exactly."""
    text: str = ""


def article_entries(site: Site, address_of: Callable[[str], str]) -> Iterator[FeedEntry]:
    """Yield the newest articles that have a date."""
    for article in site.heads:
        if len(article.published) == len("2024-10-31") and not article.published.startswith("-"):
            url = address_of(article_key(article.id))
            yield FeedEntry(article.title, url, article.published, article.text)


def change_entries(site: Site, address_of: Callable[[str], str]) -> Iterator[FeedEntry]:
    """Yield what was written or checked, newest first: notes with their headlines, entries by name."""
    corpus = site.corpus
    found = [
        FeedEntry(
            headline_of(note),
            f"{address_of(article_key(note.article))}#note-{note.id}",
            max(note.created, note.reviewed),
            site.title_of(article_key(note.article)),
        )
        for note in corpus.notes.values()
        if note.quote and note.status in ("reviewed", "disputed") and note.article in corpus.articles
    ]
    found += [
        FeedEntry(entity.name, address_of(entity_key(entity.id)), entity.reviewed, first_words(entity.summary))
        for entity in corpus.entities.values()
    ]
    full = [entry for entry in found if len(entry.date) == len("2024-10-31")]
    yield from sorted(full, key=lambda entry: (entry.date, entry.url), reverse=True)


MOST_IN_FEED = 50


def atom_xml(title: str, entries: Iterable[FeedEntry], *, url: str, home: str) -> str:
    """Return an Atom feed of the first fifty entries; `url`: its own address, `home`: the site's."""
    shown = list(entries)[:MOST_IN_FEED]
    parts = [
        Markup(
            '<entry><title>{}</title><id>{}</id><link href="{}"/><updated>{}T00:00:00Z</updated>'
            "<summary>{}</summary></entry>"
        ).format(entry.title, entry.url, entry.url, entry.date, entry.text)
        for entry in shown
    ]
    updated = max((entry.date for entry in shown), default="1970-01-01")
    head = Markup(
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>{}</title><id>{}</id>'
        '<link rel="self" href="{}"/><link href="{}"/><updated>{}T00:00:00Z</updated><author><name>{}</name></author>\n'
    ).format(title, url, url, home, updated, title)
    return head + Markup("\n").join(parts) + Markup("\n</feed>\n")
