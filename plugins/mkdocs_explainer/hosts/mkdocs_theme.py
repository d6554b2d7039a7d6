"""What Material's own templates leave unnamed for screen readers, named in the finished page.

Two landmarks: the search dialog, and the skip link, which stands outside all landmarks. Can go when Material names
them itself; what is not found is left as it is.
"""

import re

_SEARCH = '<div class="md-search" data-md-component="search" role="dialog">'
_SEARCH_LABEL = re.compile(r'<input[^>]* class="md-search__input"[^>]*? aria-label="([^"]*)"')
_SKIP = re.compile(r'<div data-md-component="skip">(\s*<a [^>]*class="md-skip"[^>]*>\s*([^<]*?)\s*</a>)')


def with_named_landmarks(html: str) -> str:
    """Return a page of Material's with its search dialog and its skip link in named landmarks.

    >>> with_named_landmarks('<div data-md-component="skip"> <a href="#x" class="md-skip"> Skip to content </a></div>')
    '<div data-md-component="skip" role="navigation" aria-label="Skip to content"> <a href="#x" class="md-skip"> Skip to content </a></div>'
    """  # noqa: E501
    label = _SEARCH_LABEL.search(html)
    if label:
        html = html.replace(_SEARCH, f'{_SEARCH[:-1]} aria-label="{label[1]}">', 1)
    return _SKIP.sub(r'<div data-md-component="skip" role="navigation" aria-label="\2">\1', html, count=1)
