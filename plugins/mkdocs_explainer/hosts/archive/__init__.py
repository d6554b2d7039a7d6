"""The door to archives: many articles in tables, linked and indexed without a site, on engines that people run already.

>>> from mkdocs_explainer.hosts.archive import Glossary, link_batches
"""

from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.kernel import LinkedBatch, link_batches

__all__ = ["Glossary", "LinkedBatch", "link_batches"]
