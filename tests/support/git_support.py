"""Real git repositories for tests, untouched by the configuration of whoever runs them."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests_support import write_files


class GitRepository:
    """A repository that grows by commits."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.run("init", "-q", "-b", "main")

    def run(self, *arguments: str, author: str = "Ann Author", date: str = "2024-11-01T12:00:00Z") -> str:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_AUTHOR_NAME": author,
            "GIT_AUTHOR_EMAIL": "ann@example.org",
            "GIT_AUTHOR_DATE": date,
            "GIT_COMMITTER_NAME": "Carl Committer",
            "GIT_COMMITTER_EMAIL": "carl@example.org",
            "GIT_COMMITTER_DATE": date,
        }
        ran = subprocess.run(
            ["git", "-C", str(self.root), *arguments], check=True, capture_output=True, text=True, env=environment
        )
        return ran.stdout.strip()

    def commit(
        self,
        files: Mapping[str, str | bytes | None],
        message: str = "x",
        *,
        author: str = "Ann Author",
        date: str = "2024-11-01T12:00:00Z",
    ) -> str:
        """Write files (`None` deletes one), commit everything, and return the commit's id."""
        write_files(self.root, {name: text for name, text in files.items() if text is not None})
        for name in (name for name, text in files.items() if text is None):
            (self.root / name).unlink()
        self.run("add", "-A")
        self.run("commit", "-q", "--allow-empty", "-m", message, author=author, date=date)
        return self.run("rev-parse", "HEAD")

    def raw_commit(self, files: Mapping[str, str], head: bytes, message: bytes = b"x") -> str:
        """Commit files with a head that git's own commands would not write: what stands between `parent` and the
        message. Return the commit's id."""
        write_files(self.root, files)
        self.run("add", "-A")
        tree, parent = self.run("write-tree"), self.run("rev-parse", "HEAD")
        raw = b"tree %b\nparent %b\n%b\n%b\n" % (tree.encode(), parent.encode(), head, message)
        made = subprocess.run(
            ["git", "-C", str(self.root), "hash-object", "-t", "commit", "-w", "--stdin", "--literally"],
            input=raw, capture_output=True, check=True,
        )  # fmt: skip
        id = made.stdout.decode().strip()
        # not `update-ref`, which looks at the commit
        (self.root / ".git/refs/heads/main").write_text(f"{id}\n")
        return id
