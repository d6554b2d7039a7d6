"""The files that programs write into a repository: the JSON Schemas and pages of the manual."""

from pathlib import Path

from mkdocs_explainer.load.field_page import field_page
from mkdocs_explainer.load.json_schema import renewed_schemas
from mkdocs_explainer.load.pages import repository_reader
from mkdocs_explainer.model.folders import MANUAL_PAGES, SCHEMAS, Folders
from mkdocs_explainer.rules.pages import rule_pages


def generated_files(root: Path, folders: Folders) -> dict[str, str]:
    """Return what `explainer schema` and `explainer docs` write; pages of the manual, where there is one."""
    read, schemas = repository_reader(root), f"{folders.annotations}/{SCHEMAS}"
    renewed = renewed_schemas(lambda name: read(f"{schemas}/{name}"))
    written = {f"{schemas}/{name}": text for name, text in renewed.items()}
    folder = MANUAL_PAGES["rules"]
    if (root / folder).is_dir():
        written |= {f"{folder}/{name}": text for name, text in rule_pages().items()}
        written[f"{MANUAL_PAGES['fields']}/annotation-files.md"] = field_page()
    return written
