"""The rules' pages in the documentation, as Markdown."""

from itertools import groupby

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule, all_rules

MARK = "<!-- Written by `explainer docs rules`; do not edit. -->"
"""By which a page is known that may be written anew, or deleted; at its end, where it is in nobody's way."""
FAMILIES = {
    "YML": "How a file is written",
    "ANN": "What a file says",
    "ENT": "Entities",
    "ANC": "Passages of notes",
    "LNK": "Mentions",
    "SRC": "Sources",
    "MD": "Text",
    "REV": "Review",
    "PR": "Changes",
}
_SEVERITIES = {
    "error": "Error: the check fails, and so does a strict build.",
    "warning": "Warning: worth a look; the check passes.",
    "info": "Information: the check passes.",
}
_SAFETY = {
    "safe": "`explainer check --fix` mends it.",
    "suggestion": "The check suggests what to write where it can; a person decides.",
    "": "It is mended by hand.",
}
_IGNORED = """
Where it is no mistake, say why in a comment on the line, above it, or at the head of the file:

```yaml
# explainer: ignore[{code}] the reason
```
"""
_NEVER_IGNORED = """
An error cannot be ignored by a comment.
"""


def rule_page(rule: Rule) -> str:
    """Return the page of one rule."""
    return f"""# {rule.code} {rule.name}

{_SEVERITIES[rule.severity]} {_SAFETY[rule.safety]}

## What it finds

{rule.what}

## Why it matters

{rule.why}

## Example

{_code(rule.example)}

Write instead:

{_code(rule.fix)}
{_IGNORED.format(code=rule.code) if rule.severity != Severity.ERROR else _NEVER_IGNORED}"""


def _code(text: str) -> str:
    return f"```yaml\n{text}\n```"


def index_page() -> str:
    """Return the page that lists all rules."""
    parts = ["# Rules\n\nWhat [`explainer check`](../checks.md) finds, by family.\n"]
    for family, rules in groupby(all_rules(), key=family_of):
        rows = "".join(f"| [{each.code}]({each.code}.md) | {each.name} | {each.severity} |\n" for each in rules)
        parts.append(f"\n## {FAMILIES[family]}\n\n| code | name | severity |\n| --- | --- | --- |\n{rows}")
    return "".join(parts)


def family_of(rule: Rule) -> str:
    """Return the letters of the rule's code."""
    return rule.code.rstrip("0123456789")


def rule_pages() -> dict[str, str]:
    """Return all pages by file name, the index among them."""
    pages = {"index.md": index_page(), **{f"{each.code}.md": rule_page(each) for each in all_rules()}}
    return {name: f"{text.rstrip()}\n\n{MARK}\n" for name, text in pages.items()}
