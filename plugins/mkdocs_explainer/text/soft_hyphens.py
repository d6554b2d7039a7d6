"""Words that a hyphen breaks at the end of a line."""

import re

SOFT_HYPHEN = "\u00ad"
_LINE_END = "\n\r\v\f\x85\u2028"
_BLANK = f"[^\\S{_LINE_END}\u2029]"
_BROKEN = re.compile(rf"(?<=\w){SOFT_HYPHEN}{_BLANK}*+(?:\r\n|[{_LINE_END}]){_BLANK}*+(?=\w)")
_HYPHENED = re.compile(rf"(?<=[^\W\d_])[-\u2010]{_BLANK}*+(?:\r\n|[{_LINE_END}]){_BLANK}*+(?=([^\W\d_]))")
_LONGEST_WORD = 40
_CAPITALISED = re.compile(r"(?<![^\W\d_])(?=[^\W\d_]{3})[^\W\d_a-z][^\W\d_]*$")
_OWN_WORDS = "|".join(
    """
    aligned allied appointed backed based brokered controlled dominated educated financed focused friendly funded
    inspired installed led linked mediated occupied organised organized owned planned protected related ruled sponsored
    style supplied supported trained wide and or und oder och og
""".split()
)
_OWN_WORD = re.compile(rf"(?:{_OWN_WORDS})(?![^\W_])")
"""What follows a name and its hyphen (`NATO-led`, `Exville- und`), and is no end of a divided name, as `Pader-born`."""


def without_broken_lines(text: str) -> str:
    """Return the text with soft hyphens in place of each line break that follows one: as long as before.

    A soft hyphen says that the word goes on. An empty line ends it all the same.

    >>> without_broken_lines("agree\\u00ad\\n  ment")
    'agree\\xad\\xad\\xad\\xadment'
    """
    if SOFT_HYPHEN not in text:
        return text
    return _BROKEN.sub(lambda match: SOFT_HYPHEN * len(match[0]), text)


def with_joined_lines(text: str) -> str:
    """Return the text with soft hyphens in place of each hyphen and line break within a word: as long as before.

    Whether the word has a hyphen of its own there nobody can see, so this is one of two readings of the text.

    >>> with_joined_lines("agree-\\n ment"), with_joined_lines("at Port-\\nSud")
    ('agree\\xad\\xad\\xadment', 'at Port-\\nSud')
    """
    return _HYPHENED.sub(lambda match: match[0] if match[1].isupper() else SOFT_HYPHEN * len(match[0]), text)


def joins_words(text: str, begin: int, end: int) -> bool:
    """Return whether the hyphen at the line end `text[begin:end]` stands between a name and a word of its own.

    >>> joins_words("Exville-\\nbacked", 7, 9), joins_words("Exville-\\nbackedra", 7, 9)
    (True, False)
    """
    if not _OWN_WORD.match(text, end):
        return False
    return _CAPITALISED.search(text, max(0, begin - _LONGEST_WORD), begin) is not None
