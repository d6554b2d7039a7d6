"""Builds told what they are, as MkDocs' commands tell them.

MkDocs keeps a plugin for the whole process: without being told, one that previewed a site goes on previewing it.
"""

from mkdocs.commands.build import build as _build
from mkdocs.config.defaults import MkDocsConfig


def build(config: MkDocsConfig) -> None:
    """Build as `mkdocs build` does."""
    config.plugins.on_startup(command="build", dirty=False)
    try:
        _build(config)
    finally:
        config.plugins.on_shutdown()
