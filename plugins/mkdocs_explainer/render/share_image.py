"""The picture that networks show of a page: its title, what was found, whose site it is. Pillow draws it."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_explainer.render.assets import ASSETS

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
"""Pixels: what Open Graph's readers ask for."""
_EDGE = 84
_SIZES = (76, 64, 54, 46, 40)
"""Pixels of a title's letters: the largest at which it has room."""
_MOST_LINES = 5
_SMALL = 32
_PAPER, _INK, _SOFT, _MARK = "#fbfaf6", "#1d1d1f", "#5d5f5e", "#9a2f17"
_JOINT = " · "
_UNASSIGNED = "\uffff"
"""No face has it: it shows what a face draws for letters that it lacks."""


def can_draw() -> bool:
    """Return whether Pillow is there."""
    try:
        import PIL  # noqa: PLC0415 -- an extra
    except ModuleNotFoundError:
        return False
    return bool(PIL.__version__)


def share_png(title: str, told: Sequence[str], site: str, *, font: Path | None = None) -> bytes:
    """Return a picture of a page as PNG.

    told: what is said below the title, such as how many notes there are. font: a face of the publisher's own, for
    letters that ours has not; ours has those of western languages.

    Raises:
        OSError: the face cannot be read.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415 -- an extra

    lines = _JOINT.join(filter(None, told))
    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 18, HEIGHT), fill=_MARK)
    _draw_title(draw, " ".join(title.split()), font)
    small, bold = _face(_SMALL, font, is_bold=False), _face(_SMALL, font)
    draw.text((_EDGE, HEIGHT - _EDGE - 52), _cut(draw, lines, small), font=small, fill=_SOFT)
    draw.text((_EDGE, HEIGHT - _EDGE), _cut(draw, site, bold), font=bold, fill=_MARK)
    file = BytesIO()
    picture.quantize(64).save(file, "PNG", optimize=True)
    return file.getvalue()


def is_face(font: Path) -> bool:
    """Return whether a file is a font that can be read."""
    try:
        return bool(_face(_SMALL, font))
    except OSError:
        return False


def has_letters(texts: Iterable[str], *, font: Path | None = None) -> bool:
    """Return whether a face has all letters of texts: those that it lacks would be boxes.

    Raises:
        OSError: the face cannot be read.
    """
    letters = {letter for text in (*texts, _JOINT) for letter in text if not letter.isspace()}
    return all(_has(letter, font) for letter in letters)


def _draw_title(draw: "ImageDraw.ImageDraw", title: str, font: Path | None) -> None:
    room = HEIGHT - 2 * _EDGE - 110
    for size in _SIZES:
        face = _face(size, font)
        lines = _lines(draw, title, face)
        leading = round(size * 1.18)
        if len(lines) <= _MOST_LINES and len(lines) * leading <= room:
            break
    most = min(_MOST_LINES, room // leading)
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(draw, " ".join(lines[most - 1 :]), face)]
    for number, line in enumerate(lines):
        draw.text((_EDGE, _EDGE - 16 + number * leading), line, font=face, fill=_INK)


def _lines(draw: "ImageDraw.ImageDraw", text: str, face: "ImageFont.FreeTypeFont") -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font=face) <= WIDTH - 2 * _EDGE:
            lines[-1] = longer
        else:
            lines.append(_cut(draw, word, face))
    return lines


def _cut(draw: "ImageDraw.ImageDraw", text: str, face: "ImageFont.FreeTypeFont") -> str:
    """Return text as far as there is room for it; `…` says that there is more."""
    room = WIDTH - 2 * _EDGE
    if draw.textlength(text, font=face) <= room:
        return text
    low, high = 0, len(text)
    while low < high:  # the longest beginning that fits
        middle = (low + high + 1) // 2
        if draw.textlength(f"{text[:middle].rstrip()}…", font=face) <= room:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…"


@lru_cache(maxsize=32)
def _face(size: int, font: Path | None, *, is_bold: bool = True) -> "ImageFont.FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 -- an extra

    path = font or ASSETS / "fonts" / f"serif-{700 if is_bold else 400}.woff2"
    return ImageFont.truetype(BytesIO(path.read_bytes()), size)


@lru_cache(maxsize=4096)
def _has(letter: str, font: Path | None) -> bool:
    """Return whether the face has a letter: it draws another picture than for one that nobody has."""
    face = _face(_SMALL, font)
    mask, none = face.getmask(letter), face.getmask(_UNASSIGNED)
    return mask.size != none.size or bytes(mask) != bytes(none)
