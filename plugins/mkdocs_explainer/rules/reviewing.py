"""What a change says of reviews, with the files that say it."""

from collections.abc import Iterator

from mkdocs_explainer.model.origins import Origin
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.reviews import ReviewChange, review_changes


def reviews(context: Context) -> Iterator[tuple[ReviewChange, Origin]]:
    """Yield what the change says of reviews, each with its file; nothing where nobody asked for a change."""
    if context.change is None:
        return
    renamed = {key: gone.renamed for key, gone in context.change.gone.items() if gone.renamed}
    for review in review_changes(context.change.base, context.corpus, renamed):
        if review.kind != "page":
            yield review, context.corpus.origin(review.kind, review.id)
