"""Words that a hyphen breaks at the end of a line."""

import re

SOFT_HYPHEN = "\u00ad"
_LINE_END = "\n\r\v\f\x85\u2028"
_BLANK = f"[^\\S{_LINE_END}\u2029]"
_BROKEN = re.compile(rf"(?<=\w){SOFT_HYPHEN}{_BLANK}*+(?:\r\n|[{_LINE_END}]){_BLANK}*+(?=\w)")


def without_broken_lines(text: str) -> str:
    """Return the text with soft hyphens in place of each line break that follows one: as long as before.

    A soft hyphen says that the word goes on. An empty line ends it all the same.

    >>> without_broken_lines("agree\\u00ad\\n  ment")
    'agree\\xad\\xad\\xad\\xadment'
    """
    if SOFT_HYPHEN not in text:
        return text
    return _BROKEN.sub(lambda match: SOFT_HYPHEN * len(match[0]), text)


_HYPHENED = re.compile(rf"(?<=[^\W\d_])[-\u2010]{_BLANK}*+(?:\r\n|[{_LINE_END}]){_BLANK}*+(?=([^\W\d_]))")


def with_joined_lines(text: str) -> str:
    """Return the text with soft hyphens in place of each hyphen and line break within a word: as long as before.

    Whether the word has a hyphen of its own there nobody can see, so this is one of two readings of the text.

    >>> with_joined_lines("agree-\\n ment"), with_joined_lines("at Port-\\nSud")
    ('agree\\xad\\xad\\xadment', 'at Port-\\nSud')
    """
    return _HYPHENED.sub(lambda match: match[0] if match[1].isupper() else SOFT_HYPHEN * len(match[0]), text)
