"""Annotation Markdown as plain text, for places that show no HTML: cards, feeds, what others show of a page."""

from functools import lru_cache

from mkdocs_explainer.render.markdown import annotation_html
from mkdocs_explainer.text.html_syntax import Text, tokens
from mkdocs_explainer.text.sentences import sentences

_LEAST = 60
"""Characters of a first sentence that says enough; a shorter one is followed by the rest."""


@lru_cache(maxsize=1 << 14)
def plain_text(markdown: str) -> str:
    """Return a text on one line, without marks of sources.

    >>> plain_text("It **flew** [@ap]: [[icbm|a missile]].")
    'It flew: a missile.'
    """
    words: list[str] = []
    raised = 0
    for token in tokens(annotation_html(markdown)):
        if isinstance(token, Text):
            if not raised:
                words.append(token.value)
        elif token.name == "sup":
            raised += -1 if token.is_end else 1
    return " ".join("".join(words).split())


@lru_cache(maxsize=1 << 15)
def first_words(markdown: str) -> str:
    """Return a text's first sentence, or all of a text whose first sentence says little.

    >>> first_words("A **region** of Russia on the border with Ukraine, with Kursk as its centre [@press]. It is flat.")
    'A region of Russia on the border with Ukraine, with Kursk as its centre.'
    """
    text = plain_text(markdown)
    found = sentences(text)
    first = text[: found[0].end].strip() if found else text
    return text if len(first) < _LEAST else first


@lru_cache(maxsize=1 << 15)
def cut(text: str, most: int) -> str:
    """Return a plain text's first sentences that have room; of a first one that has none, its first words.

    >>> cut("It flew. It fell into the sea.", 12), cut("It flew and fell.", 12)
    ('It flew.', 'It flew and …')
    """
    text = " ".join(text.split())
    ends = [sentence.end for sentence in sentences(text) if sentence.end <= most]
    if ends:
        return text[: ends[-1]].strip()
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
