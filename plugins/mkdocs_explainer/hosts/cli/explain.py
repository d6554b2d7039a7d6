"""`explainer explain`."""

import argparse

from mkdocs_explainer.hosts.cli import CLEAN, CommandError


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = "example: explainer explain ANC301"
    parser.add_argument("rule", nargs="?", metavar="CODE", help="the rule's code or name; without it, all are listed")


def run(arguments: argparse.Namespace) -> int:
    """Print the rule's page."""
    from mkdocs_explainer.rules import all_rules  # noqa: PLC0415 -- `--help` must not wait for it
    from mkdocs_explainer.rules.pages import rule_page  # noqa: PLC0415

    rules = all_rules()
    if not arguments.rule:
        for each in rules:
            print(f"{each.code}  {each.severity:<8} {each.name}")
        return CLEAN
    asked = arguments.rule.strip()
    found = next((each for each in rules if asked.upper() == each.code or asked.lower() == each.name), None)
    if found is None:
        raise CommandError(f"there is no rule {asked!a}; `explainer explain` lists all")
    print(rule_page(found), end="")
    return CLEAN
