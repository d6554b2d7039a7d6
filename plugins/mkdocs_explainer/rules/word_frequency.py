"""How common words are in a language, counted over books, news and the web: wordfreq's lists."""

from functools import lru_cache

_MOST_COMMON = 460
"""In hundredths of a decimal logarithm: words that are at least one in 40,000, some 3,700 in English. *Troops*, *war*,
*soldiers* are among them in every language that was looked at; *drone*, *artillery*, *sanctions* are not."""


@lru_cache(maxsize=64)
def common_words(lang: str) -> frozenset[str]:
    """Return the commonest words of a language, in small letters; none for a language without a list.

    >>> {"war", "troops"} <= common_words("en-US"), "howitzer" in common_words("en"), common_words("qya")
    (True, False, frozenset())
    """
    from wordfreq import get_frequency_list  # noqa: PLC0415 -- only aliases in small letters need it

    try:
        by_frequency = get_frequency_list(lang.partition("-")[0].lower(), "small")
    except LookupError:
        return frozenset()
    return frozenset(word for words in by_frequency[: _MOST_COMMON + 1] for word in words)
