"""Words from a contributor's file, made fit for a message of one line."""

from mkdocs_explainer.text.lines import at_most


def shortened(text: str, *, most: int = 60) -> str:
    """Return the text on one line, cut to so many characters.

    >>> shortened("a\\n b"), shortened("abcdef", most=4)
    ('a b', 'abc…')
    """
    return at_most(" ".join(text[: 4 * most].split()), most)
