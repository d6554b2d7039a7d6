"""HTML in pieces: together they are the whole, and each is whole."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.text.cutting import pieces
from mkdocs_explainer.text.html_syntax import VOID, Tag, Text, tokens

_WORDS = st.text("ab жé. &<\n", max_size=40).map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;"))
_NAMES = st.sampled_from("p div ul li table tr td dl dt dd a mark aside h2 em pre section".split())
_HTML = st.recursive(
    _WORDS,
    lambda inner: st.one_of(
        st.tuples(_NAMES, st.lists(inner, max_size=4)).map(
            lambda made: f'<{made[0]} id="x" lang="en">{"".join(made[1])}</{made[0]}>'
        ),
        st.lists(inner, max_size=4).map("<br>".join),
    ),
    max_leaves=30,
)


def _text(html: str) -> str:
    return "".join(token.value for token in tokens(html) if isinstance(token, Text))


def _is_whole(html: str) -> bool:
    around: list[str] = []
    for token in tokens(html):
        if isinstance(token, Tag) and token.name not in VOID:
            if not token.is_end:
                around.append(token.name)
            elif not around or around.pop() != token.name:
                return False
    return not around


@given(_HTML, st.integers(20, 400))
def test_pieces_are_whole_and_together_the_whole(html: str, room: int) -> None:
    found = pieces(html, room=room)
    assert all(map(_is_whole, found))
    assert "".join(map(_text, found)) == _text(html)
    assert "".join(found).count("<a ") == html.count("<a ")
    assert "".join(found).count(' id="x"') == html.count(' id="x"')
    if len(html.encode()) <= room:
        assert found == [html]


def test_a_piece_ends_between_blocks_rather_than_within_one() -> None:
    html = "".join(f"<p>{'Some words. ' * 5}</p>" for _ in range(20))
    found = pieces(html, room=300)
    assert len(found) > 4
    assert all(piece.endswith("</p>") and piece.count("<p>") == piece.count("</p>") for piece in found)
    assert "".join(found) == html


def test_one_block_is_cut_after_a_sentence_and_one_word_stays_whole() -> None:
    found = pieces(f"<p>{'Some words stand here. ' * 40}</p>", room=300)
    assert len(found) > 2
    assert all(piece.endswith("here. </p>") for piece in found)
    assert len(pieces(f"<p>{'x' * 1_000}</p>", room=300)) == 1


def test_what_comes_with_an_element_is_reckoned_with() -> None:
    html = "".join(f'<p><mark id="m{n}">a</mark> b c d</p>' for n in range(20))
    plain = pieces(html, room=2_000)
    heavy = pieces(html, room=2_000, weight=lambda tag: 500 * tag.startswith("<mark"))
    assert len(plain) == 1
    assert max(piece.count("<mark") for piece in heavy) <= 3
