"""Outside domains, as browsers would read them."""

import pytest

from mkdocs_explainer.site.domains import find_domains


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("https://www.apnews.com/article/x", ["apnews.com"]),
        ("[a](http://user:pass@Evil.IO:8080/x?y#z)", ["evil.io"]),
        ("[a](//evil.io)", ["evil.io"]),
        ("[a](https:/\\evil.io)", ["evil.io"]),
        ("[a](https&#58;//evil.io)", ["evil.io"]),
        ("[a](https\\://evil.io)", ["evil.io"]),
        ('"https:\\u002f\\u002fevil.io"', ["evil.io"]),
        ("https://ev%69l.io", ["evil.io"]),
        ("https://evil。io/", ["evil.io"]),
        ("https://аpnews.com/", ["xn--pnews-3ve.com"]),
        ("https://127.0.0.1/", ["127.0.0.1"]),
        ("https://apnews.com.evil.io/", ["apnews.com.evil.io"]),
        ("<https://a.io>, (https://b.io) and https://c.io.", ["a.io", "b.io", "c.io"]),
        ("https://example.org https://a.example.com http://localhost:8000", []),
        ("a // b, 1//2, docs/x//y, https://, http: nothing", []),
        ("", []),
    ],
)
def test_domains(text: str, domains: list[str]) -> None:
    assert list(dict.fromkeys(domain for domain, _ in find_domains(text))) == domains


def test_lines_are_counted_from_one() -> None:
    assert list(find_domains("a\nhttps://a.io\n")) == [("a.io", 2)]
