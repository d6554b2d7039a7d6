"""Ray Data: a class for `map_batches` that makes one of an archive's tables of a table of articles."""

import pyarrow as pa

from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.kernel import link_batches
from mkdocs_explainer.hosts.archive.tables import TABLES


class LinkTable:
    """Makes `mentions`, `refusals`, `anchors` or `errors` of articles, with the columns of `link_batches`.

    dataset.map_batches(LinkTable, fn_constructor_args=(glossary, "mentions"), batch_format="pyarrow", concurrency=2)
    """

    def __init__(self, glossary: Glossary, table: str = "mentions") -> None:
        self._glossary = glossary
        self._table = table

    def __call__(self, articles: pa.Table) -> pa.Table:
        """Return the table's rows for some articles."""
        found = [getattr(each, self._table) for each in link_batches(articles.to_batches(), self._glossary)]
        return pa.Table.from_batches(found, schema=TABLES[self._table])
