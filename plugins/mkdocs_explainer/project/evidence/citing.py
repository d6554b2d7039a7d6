"""Evidence written beside a citation in its file, every other character kept."""

from collections.abc import Iterator

import yaml

from mkdocs_explainer.model.evidence import Evidence
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.front_matter import find_front_matter
from mkdocs_explainer.model.ids import is_id
from mkdocs_explainer.text.yaml_words import scalar


def evidence_yaml(source: str, evidence: Evidence) -> str:
    """Return a citation with its evidence on one line.

    >>> evidence_yaml("ap", Evidence("250, no more", lang="en"))
    '{id: ap, evidence: {quote: "250, no more", lang: en}}'
    """
    return f"{{id: {source}, {_field(evidence)}}}"


def _field(evidence: Evidence) -> str:
    fields = [f"quote: {scalar(evidence.quote)}"]
    fields += [f"lang: {scalar(evidence.lang)}"] if evidence.lang else []
    fields += [f"file: {scalar(evidence.file)}"] if evidence.file else []
    return f"evidence: {{{', '.join(fields)}}}"


def with_evidence(text: str, place: Location, source: str, evidence: Evidence) -> str | None:
    """Return the file with evidence beside the citation whose id stands at the place; `None` where that is not safe.

    text: an annotation file, or a page with front matter.
    """
    start, end = _stretch(text, place.path)
    body = text[start:end]
    shift = text.count("\n", 0, start)
    try:
        top = yaml.compose(body, yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    here = (place.line - 1 - shift, place.column - 1)
    found = next((item for item in _items(top) if _id_place(item) == here), None) if top and is_id(source) else None
    if isinstance(found, yaml.ScalarNode) and found.value == source:
        first, last = found.start_mark.index, found.end_mark.index
        body = f"{body[:first]}{evidence_yaml(source, evidence)}{body[last:]}"
    elif isinstance(found, yaml.MappingNode):
        at = _end(found)
        newline = "\r\n" if "\r\n" in body else "\n"
        lead = ", " if found.flow_style else f"{newline}{' ' * found.start_mark.column}"
        body = f"{body[:at]}{lead}{_field(evidence)}{body[at:]}"
    else:
        return None
    return f"{text[:start]}{body}{text[end:]}" if _is_yaml(body) else None


def _stretch(text: str, path: str) -> tuple[int, int]:
    """Return where the YAML of a file stands."""
    if path.endswith(".yml"):
        return len(text) - len(text.removeprefix("\ufeff")), len(text)
    return find_front_matter(text) or (0, 0)


def _items(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield what stands in lists `sources`, wherever they are."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "sources" and isinstance(value, yaml.SequenceNode):
                yield from value.value
            else:
                yield from _items(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _items(item)


def _id_place(item: yaml.Node) -> tuple[int, int] | None:
    """Return line and column, from 0, of a citation's id."""
    if isinstance(item, yaml.MappingNode):
        item = next((value for key, value in item.value if key.value == "id"), item)
    return (item.start_mark.line, item.start_mark.column) if isinstance(item, yaml.ScalarNode) else None


def _end(mapping: yaml.MappingNode) -> int:
    """Return where the last value of a mapping ends."""
    return int(max(value.end_mark.index for _, value in mapping.value if isinstance(value, yaml.ScalarNode)))


def _is_yaml(text: str) -> bool:
    try:
        yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    return True
