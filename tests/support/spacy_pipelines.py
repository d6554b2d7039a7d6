"""Small spaCy pipelines: one that knows names by heart, and one that is trained here, on sentences of our own.

No trained pipeline can be had without the network. This one learns what tells persons from places and firms, and verbs
from nouns, from the words around them; the tests use other names than the lessons.
"""

import random
from collections.abc import Mapping
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed

NAMES = "Nora Otto Greta Hugo Lena Brixley Dornham Elmsted Farlow Grindal Iverton Kelm Zorn Yull".split()
"""Each stands in every lesson, so that only the words around it tell what it is."""
LESSONS = """
PERSON: *NAME/PROPN said/VERB the/DET bridge/NOUN would/AUX open/VERB ./PUNCT
PERSON: Later/ADV *NAME/PROPN told/VERB reporters/NOUN that/SCONJ it/PRON rained/VERB ./PUNCT
PERSON: We/PRON asked/VERB *NAME/PROPN about/ADP the/DET vote/NOUN ./PUNCT
PERSON: *NAME/PROPN smiled/VERB and/CCONJ left/VERB ./PUNCT
PERSON: They/PRON met/VERB *NAME/PROPN *Quill/PROPN at/ADP noon/NOUN ./PUNCT
PERSON: Crowd/NOUN Cheers/VERB *NAME/PROPN *Quill/PROPN At/ADP Harbour/NOUN Gate/NOUN
PERSON: Voters/NOUN Ask/VERB *NAME/PROPN *Moss/PROPN About/ADP Old/ADJ Bridge/NOUN
GPE: They/PRON drove/VERB to/ADP *NAME/PROPN yesterday/NOUN ./PUNCT
GPE: The/DET train/NOUN stopped/VERB in/ADP *NAME/PROPN for/ADP an/DET hour/NOUN ./PUNCT
GPE: Snow/NOUN fell/VERB near/ADP *NAME/PROPN last/ADJ night/NOUN ./PUNCT
GPE: The/DET road/NOUN from/ADP *NAME/PROPN is/AUX closed/ADJ ./PUNCT
ORG: Shares/NOUN of/ADP *NAME/PROPN fell/VERB by/ADP a/DET fifth/NOUN ./PUNCT
ORG: The/DET firm/NOUN *NAME/PROPN sells/VERB boats/NOUN ./PUNCT
-: It/PRON sanctions/VERB the/DET firm/NOUN ./PUNCT
-: The/DET court/NOUN sanctions/VERB the/DET plan/NOUN ./PUNCT
-: It/PRON shields/VERB the/DET town/NOUN ./PUNCT
-: The/DET wall/NOUN shields/VERB the/DET port/NOUN ./PUNCT
-: It/PRON eased/VERB the/DET sanctions/NOUN ./PUNCT
-: The/DET sanctions/NOUN hurt/VERB the/DET port/NOUN ./PUNCT
-: They/PRON sold/VERB the/DET shields/NOUN ./PUNCT
-: The/DET shields/NOUN held/VERB ./PUNCT
"""
"""A label, then words with their parts of speech; a star marks the words of the name."""
ROUNDS = 24
BATCH = 24
_TOK2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": 48,
    "depth": 2,
    "embed_size": 500,
    "window_size": 1,
    "maxout_pieces": 2,
    "subword_features": True,
}
"""A tenth of spaCy's usual size: enough for these lessons, and trained in seconds."""


def write_ruler(folder: Path, names: Mapping[str, str]) -> str:
    """Write a pipeline that knows names by heart, and ends sentences at full stops; return the folder as text.

    names: words, and their labels.
    """
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    patterns = [{"label": label, "pattern": words} for words, label in names.items()]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return str(folder)


def train(folder: Path) -> None:
    """Write the pipeline into a folder; the same one each time."""
    fix_random_seed(3)
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("morphologizer", config={"model": {"tok2vec": _TOK2VEC}})
    nlp.add_pipe("ner", config={"model": {"tok2vec": _TOK2VEC}})
    examples = _examples(nlp)
    optimizer = nlp.initialize(lambda: examples)
    order = random.Random(3)  # noqa: S311 -- no secret
    for _ in range(ROUNDS):
        order.shuffle(examples)
        for start in range(0, len(examples), BATCH):
            nlp.update(examples[start : start + BATCH], sgd=optimizer, drop=0.2)
    nlp.to_disk(folder)


def _examples(nlp: Language) -> list[Example]:
    lessons = [line.partition(": ")[::2] for line in LESSONS.strip().splitlines()]
    return [
        _example(nlp, label, words.replace("NAME", name).split())
        for label, words in lessons
        for name in (NAMES if "NAME" in words else NAMES[:4])
    ]


def _example(nlp: Language, label: str, tokens: list[str]) -> Example:
    words, parts = zip(*(token.lstrip("*").rsplit("/", 1) for token in tokens), strict=True)
    names = []
    for place, token in enumerate(tokens):
        if not token.startswith("*"):
            names.append("O")
            continue
        is_first = not (place and tokens[place - 1].startswith("*"))
        is_last = not tokens[place + 1].startswith("*")
        names.append(f"{'U' if is_first and is_last else 'B' if is_first else 'L'}-{label}")
    return Example.from_dict(Doc(nlp.vocab, words=list(words)), {"entities": names, "pos": list(parts)})
