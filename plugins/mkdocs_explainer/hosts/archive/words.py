"""The words of a sentence that a table names by its place."""

from mkdocs_explainer.hosts.archive.finding import Sentence
from mkdocs_explainer.hosts.archive.inputs import read_article
from mkdocs_explainer.hosts.archive.listing import InputError
from mkdocs_explainer.hosts.archive.rows import RowError, rows_of, view_of


def words_at(sentence: Sentence) -> str:
    """Return a sentence's words, or in brackets why they are not to be had."""
    try:
        batch = read_article(sentence.file, sentence.row, id=sentence.article)
    except InputError as error:
        return f"({error})"
    row = next(rows_of(batch.articles, is_markdown=batch.is_markdown))
    if isinstance(row, RowError) or row.id != sentence.article:
        return f"({sentence.file} is another one since the archive was linked)"
    return " ".join(view_of(row).text[sentence.start : sentence.end].split())
