"""What a change does, for programs. The keys are documented in the manual and stay."""

import json
from typing import Any

from mkdocs_explainer.project.comparison import Comparison
from mkdocs_explainer.render.change_words import words_of
from mkdocs_explainer.site.impact import Impact

VERSION = 1
"""Rises when a key changes its meaning or goes; new keys may come at any time."""


def impact_json(compared: Comparison) -> str:
    """Return everything as a JSON text."""
    found = compared.impact
    data = {
        "version": VERSION,
        "base": {"commit": compared.base_commit, "is_parting": compared.is_parted},
        "head": {"commit": compared.head_commit},
        "counts": counts(found),
        "pages": [
            {
                "page": page.key,
                "path": page.path,
                "action": page.action,
                "links": [link._asdict() for link in page.links],
            }
            for page in found.pages
        ],
        "files": [
            {
                "kind": one.kind,
                "id": one.id,
                "path": one.path,
                "action": one.action,
                "before": one.before,
                "content": {said.name: said.words for said in one.content},
                "changes": [words_of(change) for change in one.fields],
            }
            for one in found.files
        ],
        "passages": [
            {
                "note": one.note,
                "path": one.path,
                "before": one.before,
                "after": one.after,
                "was": one.was,
                "now": one.now,
                "line": one.line,
                "is_elsewhere": one.is_elsewhere,
            }
            for one in found.notes
        ],
        "domains": [
            {"domain": one.domain, "places": [{"path": path, "line": line} for path, line in one.places]}
            for one in found.domains
        ],
        "broken": list(found.broken),
        "reviews": [
            {"kind": one.kind, "id": one.id, "is_claim": one.is_claim, "changes": list(one.words)}
            for one in found.reviews
        ],
        "settings": list(found.settings),
        "refused": [one._asdict() for one in compared.refused],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def counts(found: Impact) -> dict[str, Any]:
    """Return the numbers that the summary is made of."""
    notes = [one for one in found.files if one.kind == "note"]
    return {
        **{change: found.count(change) for change in ("gained", "lost", "moved")},
        **{f"notes_{action}": sum(one.action == action for one in notes) for action in ("added", "changed", "removed")},
        "passages_lost": sum(one.after in ("lost", "ambiguous") for one in found.notes),
        "passages_elsewhere": sum(one.is_elsewhere for one in found.notes),
        "domains": len(found.domains),
        "broken": len(found.broken),
    }


def is_impact_json(data: bytes) -> bool:
    """Return whether a file's content is what `impact_json` returns."""
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and {"version", "base", "head", "counts", "pages", "files"} <= said.keys()
