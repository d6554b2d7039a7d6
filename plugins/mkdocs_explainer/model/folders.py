"""Which folders of a repository hold what."""

from dataclasses import dataclass

from mkdocs_explainer.model.sections import CONTEXT, USUAL_ADDRESSES, Addresses

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
    addresses: Addresses = USUAL_ADDRESSES
    """Where the site has its sections."""

    @property
    def context(self) -> str:
        """The folder of context pages, with a slash at its end; no path begins so where a site does without them."""
        folder = self.addresses.folder(CONTEXT)
        return f"{self.docs}/{folder}/" if folder else "\0/"

    def below_docs(self, path: str) -> str:
        """Return a hand-written page's path as MkDocs gives it.

        >>> Folders(docs="site/pages").below_docs("site/pages/context/why.md")
        'context/why.md'
        """
        return path.removeprefix(f"{self.docs}/")


USUAL = Folders()
"""The folders of a new site."""

DISMISSED = "dismissed.txt"
"""Among the annotations: names that need no entry."""
