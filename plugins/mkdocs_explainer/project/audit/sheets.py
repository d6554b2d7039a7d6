"""A sample as files: what was drawn, and for each judge a sheet of its own, in an order of its own."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from random import Random
from typing import Any, Literal

import yaml

from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.project.audit.drawing import Item, Stratum
from mkdocs_explainer.text.yaml_words import scalar

Judgement = Literal["right", "misleading", "missing", "unsure"]
CHOICES: Mapping[Stratum, tuple[Judgement, ...]] = {
    "link": ("right", "misleading", "unsure"),
    "refusal": ("right", "missing", "unsure"),
    "unlinked": ("right", "missing", "unsure"),
}
_QUESTIONS: Mapping[Stratum, str] = {
    "link": "do the words mean this entry here? right, misleading, unsure",
    "refusal": "they are not linked. Right, or is the link to one of these entries missing? right, missing, unsure",
    "unlinked": "they are not linked. Right, as the glossary has no entry for them, or is a link missing?"
    " right, missing, unsure",
}
_GUIDE = """\
# Judge each place by its sentence, without asking the other judge and without looking at the other sheet.
# Write one of the words that the question names behind `answer:`; `why:` is for whatever should be known.
# misleading: a reader who opens the entry is told of another thing than the text means.
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """What was drawn, and of how much."""

    seed: int
    drawn: str
    """The day."""
    program: str
    """Its version."""
    sizes: Mapping[Stratum, int]
    """How many there were of each."""
    items: Mapping[str, Item]
    """By a name such as `l12`."""


class SheetError(Exception):
    """A file cannot be used; the message says why."""


def named(items: Sequence[Item]) -> dict[str, Item]:
    """Return the items by names: the stratum's first letter and a number."""
    counts: dict[str, int] = {}
    found = {}
    for item in items:
        counts[item.stratum] = counts.get(item.stratum, 0) + 1
        found[f"{item.stratum[0]}{counts[item.stratum]}"] = item
    return found


def sample_json(sample: Sample) -> str:
    """Return the sample as the text of a file."""
    items = {name: {**asdict(item), "entities": list(item.entities)} for name, item in sample.items.items()}
    data = {"seed": sample.seed, "drawn": sample.drawn, "program": sample.program, "sizes": dict(sample.sizes)}
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(item, ensure_ascii=False)}" for name, item in items.items())
    return f'{json.dumps(data)[:-1]}, "items": {{\n{lines}\n}}}}\n'


def read_sample(text: str) -> Sample:
    """Return the sample in a file.

    Raises:
        SheetError: it is none.
    """
    try:
        data = json.loads(text)
        items = {name: Item(**{**item, "entities": tuple(item["entities"])}) for name, item in data["items"].items()}
        return Sample(int(data["seed"]), str(data["drawn"]), str(data["program"]), dict(data["sizes"]), items)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SheetError(f"this is no sample: {error}") from error


def sheet_yaml(sample: Sample, entities: Mapping[str, Entity], *, judge: int) -> str:
    """Return a judge's sheet, without answers. judge: 1 or 2; each has an order of its own."""
    names = list(sample.items)
    Random(f"{sample.seed}-{judge}").shuffle(names)  # noqa: S311 -- the order is no secret
    lines = [line for name in names for line in _lines(name, sample.items[name], entities)]
    return f"{_GUIDE}judge: ''\nitems:\n" + "".join(f"{line}\n" for line in lines)


def _lines(name: str, item: Item, entities: Mapping[str, Entity]) -> Iterator[str]:
    yield f"  - id: {name} # {_QUESTIONS[item.stratum]}"
    yield f"    page: {scalar(item.page)}"
    yield f"    sentence: {scalar(item.sentence)}"
    key = "links_to" if item.stratum == "link" else "perhaps"
    told = [f"{entity.name} ({entity.type}): {entity.summary}" for id in item.entities if (entity := entities.get(id))]
    if told:
        yield f"    {key}:"
        yield from (f"      - {scalar(' '.join(each.split()))}" for each in told)
    if item.reason:
        yield f"    left_alone_as: {item.reason}"
    yield "    answer:"
    yield "    why:"


def read_sheet(text: str, sample: Sample) -> tuple[str, dict[str, Judgement]]:
    """Return who judged, and the answers by the items' names.

    Raises:
        SheetError: an answer is missing, or is none of those that there are.
    """
    try:
        data: Any = yaml.safe_load(text)
        judge = str(data.get("judge") or "")
        rows = {str(row["id"]): row.get("answer") for row in data["items"]}
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise SheetError(f"this is no sheet: {' '.join(str(error).split())[:200]}") from error
    answers: dict[str, Judgement] = {}
    for name, item in sample.items.items():
        answer = str(rows.get(name) or "").strip()
        found = next((choice for choice in CHOICES[item.stratum] if choice == answer), None)
        if found is None:
            told = f"{answer!r} is none of the answers" if answer else "there is no answer"
            raise SheetError(f"{name}: {told}; write {', '.join(CHOICES[item.stratum])}")
        answers[name] = found
    return judge, answers
