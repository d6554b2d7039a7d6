"""Files broken as people break them, each with the report that its author reads.

One file is one mistake; its report holds one finding, which names the cause. `EXPLAINER_UPDATE=1 pytest` writes the
reports anew; read each as somebody who has never heard of YAML. `⟨U+200B⟩` and `⟨byte 92⟩` stand for what cannot be
typed; a fence `mended` shows the file after `explainer check --fix --suggestions`.
"""

import os
import re
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli.formats import Report, formatter
from mkdocs_explainer.load.pages import repository_reader
from mkdocs_explainer.project.fixing import fix
from mkdocs_explainer.project.reading import read_project

FILES = sorted((Path(__file__).parent / "broken").glob("*.md"))
SEED = "Troops entered Kursk\nTroops entered the Kursk region on 6 August. They stayed.\n"
ASIDE = {"ENT204", "SRC401", "SRC404"}
"""What is found in any repository as small as these."""


def stored(text: str) -> bytes:
    text = re.sub(r"⟨U\+([0-9A-F]+)⟩", lambda found: chr(int(found[1], 16)), text)
    parts = re.split(r"⟨byte ([0-9A-F]{2})⟩", text)
    return b"".join(bytes.fromhex(part) if number % 2 else part.encode() for number, part in enumerate(parts))


def shown(data: bytes) -> str:
    text = (
        "".join(f"⟨byte {byte:02X}⟩" if byte > 127 else chr(byte) for byte in data)
        if not _is_text(data)
        else data.decode()
    )
    return re.sub("[\t\u00a0\u200b]", lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def read_case(file: Path) -> tuple[str, list[tuple[str, str]]]:
    """Return the text up to the first result, and the files."""
    text = file.read_text(encoding="utf-8")
    files = re.findall(r"^````?yaml ([^\n]+)\n(.*?)^````?$", text, flags=re.MULTILINE | re.DOTALL)
    return text.partition("\n````output")[0], files


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_one_mistake_gives_one_finding(file: Path, tmp_path: Path) -> None:
    head, files = read_case(file)
    for name, content in [("seeds/kursk.txt", SEED), *files]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(stored(content))
    findings = [finding for finding in read_project(tmp_path).findings() if finding.code not in ASIDE]
    report = Report(findings, 2, read=repository_reader(tmp_path))
    printed = "\n".join(formatter("full")(report)).rpartition("\n\n")[0]
    result = f"{head}\n````output\n{printed}\n````\n"
    mended = [each for each in fix(tmp_path, lambda _: True, with_suggestions=True).files if each.path == files[0][0]]
    if mended:
        result += f"\n````mended\n{shown(mended[0].after)}````\n"
    if os.environ.get("EXPLAINER_UPDATE"):
        file.write_text(result, encoding="utf-8")
    assert result == file.read_text(encoding="utf-8")
    assert len(findings) == 1
