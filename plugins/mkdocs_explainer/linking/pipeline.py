"""A spaCy pipeline that the user names; spaCy is imported when one is asked for."""

from typing import Any

UNUSED = ("lemmatizer", "parser")
"""Parts of a trained pipeline that are asked nothing, and take half of its time. Sentences are told by rules, or by a
component for sentences, where the pipeline has one."""


class PipelineError(Exception):
    """There is no such pipeline, or it cannot find names."""


def load_pipeline(model: str) -> Any:
    """Return the pipeline of that name or path, without the parts that nobody asks.

    Raises:
        PipelineError: there is none, or no spaCy.
    """
    try:
        import spacy  # noqa: PLC0415 -- an extra; takes a second, and most calls need none
    except ImportError as error:
        raise PipelineError('spaCy is not installed: pip install "mkdocs-explainer[spacy]"') from error
    try:
        return spacy.load(model, exclude=list(UNUSED))
    except (ImportError, OSError, ValueError) as error:
        message = f"spaCy cannot load the pipeline {model}: {' '.join(str(error).split())[:300]}"
        raise PipelineError(message) from error
