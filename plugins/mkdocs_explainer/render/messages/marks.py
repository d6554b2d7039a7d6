"""Marks for messages that stand in tables: `make catalogs` finds them, nothing happens to them here."""


def marked(message: str) -> str:
    """Return a message that somebody looks up elsewhere."""
    return message


def marked_as(context: str, message: str) -> tuple[str, str]:
    """Return a message that means something else elsewhere, with the context that says which is meant."""
    return context, message


def marked_many(context: str, one: str, many: str) -> tuple[str, str, str]:
    """Return a message with plural forms, and its context."""
    return context, one, many
