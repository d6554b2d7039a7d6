"""Which folders of a repository hold what."""

from dataclasses import dataclass

SCHEMAS = "schema"
"""Where the JSON Schemas lie, in the folder of annotations."""
MANUAL_PAGES = {"rules": "docs/manual/rules", "fields": "docs/manual"}
"""What `explainer docs` writes, and where to."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Folders relative to the repository, with forward slashes; the defaults are those of a new site."""

    annotations: str = "annotations"
    seeds: str = "seeds"
    docs: str = "docs"
    """Hand-written pages; empty: they lie outside the repository, and nobody looks at them."""

    @property
    def context(self) -> str:
        """The folder of context pages, with a slash at its end."""
        return f"{self.docs}/context/"

    def below_docs(self, path: str) -> str:
        """Return a hand-written page's path as MkDocs gives it.

        >>> Folders(docs="site/pages").below_docs("site/pages/context/why.md")
        'context/why.md'
        """
        return path.removeprefix(f"{self.docs}/")


USUAL = Folders()
"""The folders of a new site."""
