"""Tries every host that we say the plugin runs on: engines, versions of Material, plain themes.

    python tests/tools/lanes.py [--only WORD]

For each an environment is made that has the packages of this one and, before them, those of the lane; in it
`tests/support/lane.py` builds a small site in one and four processes, without a cache and with one. A lane is right if
all builds are the same and pages are made one by one, so that our ways through the engine's and the search plugin's
inner functions hold there. What is not is printed, and the program fails.
"""

import argparse
import json
import os
import subprocess
import sys
import sysconfig
import tempfile
import venv
from pathlib import Path
from typing import Any, NamedTuple


class Lane(NamedTuple):
    packages: tuple[str, ...]
    engine: str
    theme: str
    search: str = "search"


_MATERIAL = ("9.5.0", "9.5.27", "9.5.50", "9.6.0", "9.6.23", "9.7.0", "9.7.7", "9.8.0", "")
"""The first and last of each minor version; the newest."""
LANES = [
    *(
        Lane(("mkdocs==1.6.1", f"mkdocs-material=={version}" if version else "mkdocs-material"), "mkdocs", "material")
        for version in _MATERIAL
    ),
    Lane(("mkdocs==1.6.0", "mkdocs-material==9.5.0"), "mkdocs", "material"),
    Lane(("mkdocs==1.6.0", "mkdocs-material"), "mkdocs", "material", "material/search"),
    *(
        Lane((f"mkdocs=={version}",), "mkdocs", theme)
        for version in ("1.6.0", "1.6.1")
        for theme in ("mkdocs", "readthedocs")
    ),
    Lane(("properdocs==1.6.5", "mkdocs-material"), "properdocs", "material"),
    Lane(("properdocs", "mkdocs-material"), "properdocs", "material"),
    Lane(("properdocs", "mkdocs-material==9.5.0"), "properdocs", "material"),
    *(Lane(("properdocs", f"properdocs-theme-{theme}"), "properdocs", theme) for theme in ("mkdocs", "readthedocs")),
]
_SUPPORT = Path(__file__).parents[1] / "support"
_PLUGINS = Path(__file__).parents[2] / "plugins"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", default="", help="a word in what a lane installs or builds with")
    wanted = parser.parse_args().only
    wrong = 0
    for lane in LANES:
        if wanted not in " ".join([*lane.packages, lane.engine, lane.theme, lane.search]):
            continue
        found = tried(lane)
        is_right = not (found.get("alone") or found.get("wrong") or found.get("error") or found["search"][1])
        wrong += not is_right
        print("right" if is_right else "WRONG", ", ".join(lane.packages), lane.theme, lane.search, found, flush=True)
    return 1 if wrong else 0


def tried(lane: Lane) -> dict[str, Any]:
    """Return what a lane's program told; `error`: why it told nothing."""
    with tempfile.TemporaryDirectory() as folder:
        python = environment(Path(folder), lane.packages)
        told = subprocess.run(
            [python, str(_SUPPORT / "lane.py"), lane.engine, lane.theme, lane.search],
            env={**os.environ, "PYTHONPATH": str(_PLUGINS), "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    lines = told.stdout.strip().splitlines()
    if told.returncode or not lines:
        return {"error": (told.stderr or told.stdout).strip().splitlines()[-1:], "search": ["", ""]}
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def environment(folder: Path, packages: tuple[str, ...]) -> str:
    """Make an environment with the packages of this one behind its own; return its Python."""
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin/python"
    own = Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))
    (own / "shared.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    install = ["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target", str(own)]
    subprocess.run([sys.executable, "-m", "pip", *install, *packages], check=True, stderr=subprocess.DEVNULL)
    return str(python)


if __name__ == "__main__":
    sys.exit(main())
