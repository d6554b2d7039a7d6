"""Words from a contributor's file, made fit for a message of one line."""


def shortened(text: str, *, most: int = 60) -> str:
    """Return the text on one line, cut to so many characters.

    >>> shortened("a\\n b"), shortened("abcdef", most=4)
    ('a b', 'abc…')
    """
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
