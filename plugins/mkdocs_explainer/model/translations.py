"""An entry told in another language: what a file beside it says otherwise."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Translation:
    """What an entry says in a language; what is empty, its own file says."""

    entity: str
    lang: str
    """BCP 47 tag, as the file's name has it."""
    name: str = ""
    summary: str = ""
    body: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    """Label and value of the entry's facts, in their order."""
    of: str = ""
    """Checksum of what was translated; empty: nobody wrote it down."""

    @property
    def is_empty(self) -> bool:
        """Return whether it says nothing yet: the entry is told in its own words."""
        return not (self.name or self.summary or self.body or self.facts)
