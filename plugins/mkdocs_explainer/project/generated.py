"""The files that programs write into a repository: the JSON Schemas and pages of the manual."""

from pathlib import Path

from mkdocs_explainer.load.field_page import field_page
from mkdocs_explainer.load.json_schema import json_schemas
from mkdocs_explainer.model.folders import MANUAL_PAGES, SCHEMAS, Folders
from mkdocs_explainer.rules.pages import rule_pages


def generated_files(root: Path, folders: Folders) -> dict[str, str]:
    """Return what `explainer schema` and `explainer docs` write; pages of the manual, where there is one."""
    written = {f"{folders.annotations}/{SCHEMAS}/{name}": text for name, text in json_schemas().items()}
    folder = MANUAL_PAGES["rules"]
    if (root / folder).is_dir():
        written |= {f"{folder}/{name}": text for name, text in rule_pages().items()}
        written[f"{MANUAL_PAGES['fields']}/annotation-files.md"] = field_page()
    return written
