"""How many of the names that annotators marked in news are among the suggestions, with an empty glossary.

    python tests/bench/suggestion_recall.py DATA.jsonl.gz [--doc-prefix GUM_news_] [--no-sport] [--errors N]
           [--spacy-model NAME | --baseline]

A line of DATA: {"doc_id", "text", "mentions": [{"surface", …}]}. What counts are distinct spellings in each document,
capitals and white space aside. A name is found when it is a suggestion's name or one of its other forms; a suggestion
is right when one of its spellings was marked. Names marked in the text's own gold as alternative, optional, described
or coreferring do not count.
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mkdocs_explainer.suggesting.kin import Kin
from mkdocs_explainer.suggesting.name_phrases import Phrase
from mkdocs_explainer.suggesting.spacy_names import SpacyNames
from mkdocs_explainer.suggesting.suggestions import Suggestion, suggest

SPORT = re.compile(r"team|F\.C\.|FC |Cup|League|cricket|rugby|tennis|Olympic")
"""In names of entities: of sport."""
SPORT_HEADLINE = re.compile(
    r"\s*(?:SOCCER|CRICKET|TENNIS|BASEBALL|GOLF|CYCLING|RUGBY|BASKETBALL|ATHLETICS|BADMINTON|MOTOR|ICE HOCKEY|ALPINE"
    r"|SKIING|SWIMMING|BOXING|SQUASH|HORSE|RALLY|AUTO|AMERICAN FOOTBALL|FIGURE|SNOW|FREESTYLE|NORDIC|BIATHLON"
    r"|SPEED SKATING|BOBSLEIGH|ROWING|N[A-Z]{2} |[A-Z ]*-\s|\*+ - )"
)
SPORT_SHARE = 0.12
CUTS = (10, 20, None)
"""How many suggestions are looked at; `None`: all."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--doc-prefix", default="", help="only documents whose id begins so")
    parser.add_argument("--no-sport", action="store_true", help="without dispatches about sport")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the N commonest misses and mistakes")
    parser.add_argument("--spacy-model", metavar="NAME", help="let this pipeline find names and noun phrases")
    parser.add_argument("--baseline", action="store_true", help="rows of capitalised words, in the order of the text")
    options = parser.parse_args()
    records = [record for record in read(options.data) if record["doc_id"].startswith(options.doc_prefix)]
    if options.no_sport:
        records = [record for record in records if not is_sport(record)]
    pipeline = None
    if options.spacy_model:
        pipeline = SpacyNames(options.spacy_model)
    report(records, Baseline() if options.baseline else pipeline, errors=options.errors)


class Baseline:
    """Takes every row of capitalised words for a name."""

    def suggest(self, text: str) -> list[Suggestion]:
        rows = dict.fromkeys(" ".join(row.split()) for row in re.findall(r"[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*)*", text))
        return [Suggestion("entity", row, 0) for row in rows]


def report(records: Sequence[dict[str, Any]], finder: SpacyNames | Baseline | None, *, errors: int) -> None:
    found: Counter[int | None] = Counter()
    right = shown = possible = gold_count = suggestion_count = right_count = characters = 0
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    kin = Kin([])
    spent = 0.0
    for record in records:
        gold = gold_names(record)
        begin = time.perf_counter()
        suggestions: Sequence[Suggestion]
        if isinstance(finder, Baseline):
            suggestions = finder.suggest(record["text"])
        else:
            seen: Sequence[Phrase] | None = finder.read(record["text"]) if finder else None
            suggestions = suggest(record["text"], kin, seen=seen)
        spent += time.perf_counter() - begin
        characters += len(record["text"])
        gold_count += len(gold)
        possible += min(len(gold), CUTS[0] or 0)
        for cut in CUTS:
            spelled = {form for one in suggestions[:cut] for form in spellings(one)}
            found[cut] += len(gold & spelled)
        missed.update(gold - {form for one in suggestions for form in spellings(one)})
        wrong.update(one.words for one in suggestions[:10] if not spellings(one) & gold)
        right += sum(bool(spellings(one) & gold) for one in suggestions[:10])
        shown += len(suggestions[:10])
        names = [one for one in suggestions if one.kind != "term"]
        right_count += sum(bool(spellings(one) & gold) for one in names)
        suggestion_count += len(names)
    recalls = " / ".join(f"{found[cut] / gold_count:.3f}" for cut in CUTS)
    print(f"{len(records)} documents, {gold_count} names, {characters / spent / 1e6:.2f} million characters a second")
    print(f"recall of names in the first 10 / 20 / all suggestions: {recalls}")
    print(f"the first 10, one name each, could hold {possible / gold_count:.3f} of them")
    print(
        f"precision of the first 10: {right / shown:.3f}; of all names (no terms): {right_count / suggestion_count:.3f}"
    )
    if errors:
        print("missed:", missed.most_common(errors))
        print("wrong:", wrong.most_common(errors))


def read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def gold_names(record: dict[str, Any]) -> set[str]:
    left_out = ("optional", "desc", "coref")
    return {
        key(mention["surface"])
        for mention in record["mentions"]
        if mention.get("alternative_of") is None and not any(mention.get(name) for name in left_out)
    }


def spellings(one: Suggestion) -> set[str]:
    return {key(form) for form in (one.words, *one.forms)}


def key(words: str) -> str:
    return " ".join(words.split()).casefold()


def is_sport(record: dict[str, Any]) -> bool:
    linked = [mention for mention in record["mentions"] if mention["entity_id"]]
    about = sum(bool(SPORT.search(mention.get("name") or "")) for mention in record["mentions"])
    return bool(SPORT_HEADLINE.match(record["text"][:60])) or (bool(linked) and about / len(linked) > SPORT_SHARE)


if __name__ == "__main__":
    main()
