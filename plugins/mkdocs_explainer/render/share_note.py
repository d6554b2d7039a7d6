"""One note as a small page of its own, for other sites to show in a frame: its words, no script, and the way here."""

from markupsafe import Markup, escape

from mkdocs_explainer.model.corpus import Article, Note
from mkdocs_explainer.render.headlines import headline_of
from mkdocs_explainer.render.messages.tongues import direction
from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.render.plain import plain_text
from mkdocs_explainer.render.words import SAYS_WORDS
from mkdocs_explainer.site.page import says_of

_PAGE = Markup(
    '<!doctype html>\n<html lang="{lang}" dir="{dir}">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="robots" content="noindex">\n'
    "<title>{headline}</title>\n"
    '<link rel="canonical" href="{url}">\n<base target="_top">\n'
    "<style>:root{{color-scheme:light dark}}body{{margin:0;padding:1rem 1.2rem;font:1rem/1.45 system-ui,sans-serif;"
    "border:1px solid;border-inline-start:.4rem solid #9a2f17;border-radius:.3rem;overflow-wrap:anywhere}}"
    "h1{{margin:.2rem 0 .6rem;font-size:1.15rem}}p,blockquote{{margin:.6rem 0}}blockquote{{padding-inline-start:.8rem;"
    "border-inline-start:2px solid;font-style:italic}}.s{{font-weight:700}}small{{opacity:.8}}</style>\n"
    '</head>\n<body>\n<p class="s">{says}</p>\n<h1>{headline}</h1>\n'
    '<blockquote lang="{article_lang}" dir="{article_dir}">{passage}</blockquote>\n<p>{body}</p>\n'
    '<p><small><a href="{url}">{read}</a> · {site}</small></p>\n</body>\n</html>\n'
)


def note_page(note: Note, article: Article, passage: str, words: Words, *, url: str, site: str) -> str:
    """Return the page. passage: the words that the note is about. url: of the note in the article; site: its name."""
    lang = note.lang or words.lang
    return _PAGE.format(
        lang=lang,
        dir=direction(lang),
        headline=headline_of(note),
        url=url,
        says=words.gettext(SAYS_WORDS[says_of(note)].name),
        article_lang=article.lang,
        article_dir=direction(article.lang),
        passage=passage,
        body=plain_text(note.body),
        read=words.gettext("The note in its article: {title}", title=article.title),
        site=escape(site),
    )
