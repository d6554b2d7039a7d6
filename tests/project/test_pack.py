"""Many small data in one file: what is put in comes back, and whatever is wrong with the file, it is as if empty."""

from pathlib import Path

import pytest

from mkdocs_explainer.load.stamps import digest_of
from mkdocs_explainer.project.pack import Pack

ONE, TWO, THREE = b"one", b"two" * 1000, b""


def written(path: Path, *data: bytes, version: str = "v") -> None:
    """Write a pack with these data and no others."""
    pack = Pack(path, version)
    for each in data:
        pack.put(digest_of(each), each)
    content = pack.finished({digest_of(each) for each in data})
    if content is not None:
        path.with_suffix(".new").write_bytes(b"".join(content))
        pack.close()
        path.with_suffix(".new").replace(path)
    pack.close()


def read(path: Path, *data: bytes, version: str = "v") -> list[bytes | None]:
    pack = Pack(path, version)
    found = [pack.read(digest_of(each)) for each in data]
    pack.close()
    return found


def test_what_is_put_in_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "pack"
    written(path, ONE, TWO, THREE)
    assert read(path, TWO, ONE, THREE, b"another") == [TWO, ONE, THREE, None]


def test_what_is_not_named_is_let_go_when_it_is_much(tmp_path: Path) -> None:
    path = tmp_path / "pack"
    data = [bytes([number]) for number in range(10)]
    written(path, *data)
    before = path.read_bytes()
    written(path, *data[:6])
    assert path.read_bytes() == before
    written(path, *data[:4])
    assert read(path, *data) == [*data[:4], *[None] * 6]


def test_new_data_are_beside_those_that_were_there(tmp_path: Path) -> None:
    path = tmp_path / "pack"
    written(path, ONE)
    pack = Pack(path, "v")
    pack.put(digest_of(TWO), TWO)
    assert (pack.read(digest_of(TWO)), pack.read(digest_of(ONE))) == (TWO, ONE)
    pack.close()
    written(path, ONE, TWO)
    assert read(path, ONE, TWO) == [ONE, TWO]


def test_that_of_another_version_is_empty(tmp_path: Path) -> None:
    written(tmp_path / "pack", ONE)
    assert read(tmp_path / "pack", ONE, version="w") == [None]


@pytest.mark.parametrize("end", [0, 1, 3, 10, 40, 100, -1])
def test_a_file_that_was_cut_is_empty(tmp_path: Path, end: int) -> None:
    path = tmp_path / "pack"
    written(path, ONE, TWO)
    path.write_bytes(path.read_bytes()[:end])
    assert read(path, ONE, TWO) == [None, None]


def test_data_that_were_damaged_are_not_there(tmp_path: Path) -> None:
    path = tmp_path / "pack"
    written(path, ONE, TWO)
    path.write_bytes(path.read_bytes().replace(b"twotwo", b"twoTwo", 1))
    assert read(path, ONE, TWO) == [ONE, None]


def test_a_last_line_that_lies_of_its_length_is_none(tmp_path: Path) -> None:
    path = tmp_path / "pack"
    written(path, ONE)
    head, _, line = path.read_bytes().rpartition(b" ")
    path.write_bytes(head + b" 9" + line)
    assert read(path, ONE) == [None]
