"""Articles for measuring archives: English news prose of invented people, places and bodies, as many as are asked for.

Every article is another one: a cast of twelve entities, some of them named again and again, in paragraphs of clauses,
with titles, figures, dates, abbreviations and quotations. An article has about 4,000 characters in twelve paragraphs,
and some two dozen places where an entity is named: a name in every 27 words, as in an agency's report. `names=0` leaves
the glossary's names out: an archive that a glossary hardly touches.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from mkdocs_explainer import Entity
from mkdocs_explainer.model.corpus import Alias, EntityType

SIZE = 4_000
"""Characters of an article."""
FILE = 25_000
"""Articles in a file."""
GROUP = 2_500
"""Articles in a row group, which is a unit of work: some seconds."""
_HEADLINES, _PARAGRAPHS = 1_000, 10_000
"""That articles are put together from: two with the same paragraphs are not to be expected."""
_CAST: tuple[tuple[EntityType, int], ...] = (("person", 4), ("place", 4), ("organization", 3), ("concept", 1))
"""Of an article: whom and what it is about."""
_KINDS: tuple[EntityType, ...] = ("person", "place", "organization", "concept")
_SKEW = 2.0
"""Some entities are in the news all the time: a tenth of them make a third of the names."""

_SHARE_NAMED = 0.5
"""Of the sentences: those that name somebody."""
_SHARE_LONG = 0.7
"""Of the clauses: those with another one. News has some thirty sentences in 4,000 characters."""

_ONSETS = "b br ch d dr f g gr h j k kr l m n p pr r s st t tr v w z".split()
_VOWELS = "a e i o u ai ea ia io oo".split()
_CODAS = "l m n nd r rk rn s sk st t v x z".split()
_GIVEN = (
    "Ada Boris Carla Dario Elena Farid Greta Hugo Irena Jonas Katya Leon Mira Nils Olga Pavel Rosa Stefan Tara".split()
)
_BODIES = (
    "Agency Alliance Authority Bank Board Bureau Commission Council Court Federation Institute Ministry Union".split()
)
_FIELDS = (
    "Border Customs Defence Energy Export Fisheries Grain Harbour Health Housing Railway Trade Transport Water".split()
)
_THINGS = "accord corridor doctrine fund levy protocol quota scheme tariff treaty".split()

_NAMED = (
    "{a} said on {day} that {clause}",
    "According to {a}, {clause}",
    "{clause}, {a} told reporters in {b}",
    "Officials in {a} said {clause}",
    "“{quote},” said {a}, who had met {b} on {day}",
    "A spokesman for {a} declined to say whether {clause}",
    "The talks between {a} and {b} began in {month} {year}",
    "Dr. {a} argued that {clause}",
    "In {a}, {clause}",
    "{a} has since {act}, and {clause}",
    "For {a} it was the third setback since {month}, when {clause}",
    "Neither {a} nor {b} has {act}",
)
_PLAIN = (
    "{Clause}",
    "{Clause}, and {clause}",
    "{Clause}, although {clause}",
    "“{quote},” one of them said. “{quote}.”",
    "About {figure} people were still waiting on {day}, and {clause}",
    "The bill came to {money} million, or {percent} per cent more than in {year}",
    "“{quote}!” they shouted. Was it enough? {Clause}",
    "By {month} the figure had fallen to {percent} per cent, vs. {percent} per cent a year before",
)
_SUBJECTS = (
    "the new rules|a second round of talks|most of the drivers|the ferry service|prices at the pump|an early "
    "draft|the older bridges|a group of farmers|the opposition|lawyers for both sides|the winter harvest|two of the"
    " ships|a small majority|the night trains|many residents|the final report|the inspectors|several lenders|the "
    "rescue teams|workers at the port|the last shipment|a court of appeal|the committee|local schools"
).split("|")
_VERBS = (
    "would have to wait until the spring|had been delayed by bad weather|were not ready to accept the offer|could "
    "cost far more than was planned|had come under pressure to act|remained closed for a fourth week|was expected "
    "to reach a decision soon|had left many questions open|would not change the outcome|were moved to a safer "
    "place|had been known for years|did not mention the earlier promise|was met with silence|should be published in"
    " full|had turned out to be much larger|were still looking for a way out|had run short of fuel and spare "
    "parts|was under review again"
).split("|")
_ACTS = (
    "withdrawn the complaint|asked for more time|signed the paper|changed course|agreed to a visit|answered the "
    "letter|published the figures|lifted the ban"
).split("|")
_QUOTES = (
    "We did what we could with what we had|It’s too early to speak of a breakthrough|Nobody told us that the road was "
    "closed|There’s no going back to the way things were|You can’t run a railway on promises|This isn’t about money "
    "alone|We’ve heard all of that before|They should have asked us first"
).split("|")
_JOINTS = "while|because|although|as soon as|and|unless".split("|")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()


def glossary_entities(count: int, seed: int = 1) -> list[Entity]:
    """Return entities of four kinds with different names; one body in four has an acronym, one place in five another
    name.
    """
    rng = random.Random(seed)
    taken: set[str] = set()
    entities = []
    for number in range(count):
        kind = _KINDS[number % 4]
        while (name := _name(kind, rng)) in taken:
            pass
        taken.add(name)
        aliases: tuple[Alias, ...] = ()
        if kind == "organization" and rng.random() < 0.25:
            aliases = (Alias("".join(rng.choices("BCDFGKLMNPRSTVZ", k=4))),)
        elif kind == "place" and rng.random() < 0.2:
            aliases = (Alias(f"{name} Oblast"),)
        entities.append(Entity(f"e{number}", name, kind, aliases))
    return entities


def _name(kind: EntityType, rng: random.Random) -> str:
    word = _invented(rng)
    if kind == "person":
        return f"{rng.choice(_GIVEN)} {word}"
    if kind == "organization":
        return f"{word} {rng.choice(_FIELDS)} {rng.choice(_BODIES)}"
    return f"{word} {rng.choice(_THINGS)}" if kind == "concept" else word


def _invented(rng: random.Random) -> str:
    syllables = [rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(rng.randint(1, 2))]
    return "".join([*syllables, rng.choice(_ONSETS), rng.choice(_VOWELS), rng.choice(_CODAS)]).capitalize()


def texts(entities: Sequence[Entity], count: int, seed: int, *, names: int = 12) -> Iterator[str]:
    """Yield articles. names: of the glossary's entities that each of them is about; the other names are of nobody."""
    rng = random.Random(seed)
    known: dict[EntityType, list[Entity]] = {kind: [] for kind in _KINDS}
    for entity in entities:
        known[entity.type].append(entity)
    roles = sum(several for _, several in _CAST)
    headlines, paragraphs = _templates(roles)
    for _ in range(count):
        cast = _cast(known, rng, names)
        parts = [[*rng.choice(headlines), "\n\n"]]
        length = sum(map(len, map(str, parts[0])))
        while length < SIZE - 120:
            paragraph = rng.choice(paragraphs)
            parts.append([*paragraph, "\n\n"])
            length += sum([len(piece) if isinstance(piece, str) else 12 for piece in paragraph])
        said = [0] * roles
        words = []
        for piece in chain.from_iterable(parts):
            if isinstance(piece, str):
                words.append(piece)
            else:
                words.append(cast[piece][said[piece]])
                said[piece] = 1
        yield "".join(words).rstrip()


def _cast(known: dict[EntityType, list[Entity]], rng: random.Random, names: int) -> list[tuple[str, str]]:
    """Return the full names, and the short ones, of those whom an article is about."""
    cast: list[tuple[str, str]] = []
    for kind, several in _CAST:
        pool = known[kind]
        for _ in range(several):
            is_known = len(cast) < names and pool
            full = pool[int(len(pool) * rng.random() ** _SKEW)].name if is_known else _name(kind, rng)
            cast.append((full, full.rpartition(" ")[2] if kind == "person" else full))
    return cast


@cache
def _templates(roles: int) -> tuple[list[list[str | int]], list[list[str | int]]]:
    """Return headlines and paragraphs, cut into words and the numbers of roles, the same every time."""
    rng = random.Random(7)

    def named() -> str:
        return f"\0{int(roles * rng.random())}\0"

    def cut(text: str) -> list[str | int]:
        return [int(piece) if number % 2 else piece for number, piece in enumerate(text.split("\0")) if piece]

    headlines = [cut(f"{named()} {rng.choice(_ACTS)} as {_clause(rng)}") for _ in range(_HEADLINES)]
    paragraphs = [cut(" ".join(_sentence(rng, named) for _ in range(rng.randint(2, 3)))) for _ in range(_PARAGRAPHS)]
    return headlines, paragraphs


def write_articles(folder: Path, entities: Sequence[Entity], count: int, *, names: int = 12, workers: int = 2) -> None:
    """Write articles as Parquet files of `FILE` articles, those that are not there; the same bytes every time."""
    folder.mkdir(parents=True, exist_ok=True)
    starts = [start for start in range(0, count, FILE) if not (folder / f"{start:08d}.parquet").exists()]
    if len(starts) < 2:
        for start in starts:
            _write_file(folder, entities, start, min(FILE, count - start), names)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        jobs = [pool.submit(_write_file, folder, entities, at, min(FILE, count - at), names) for at in starts]
        for job in jobs:
            job.result()


def _write_file(folder: Path, entities: Sequence[Entity], start: int, count: int, names: int) -> None:
    rng = random.Random(start)
    rows = {
        "id": [f"a{number:08d}" for number in range(start, start + count)],
        "text": list(texts(entities, count, start, names=names)),
        "published": [f"{rng.randint(2000, 2024)}-{rng.randint(1, 12):02d}-01" for _ in range(count)],
    }
    scratch = folder / f"{start:08d}.tmp"
    pq.write_table(pa.table(rows), scratch, row_group_size=GROUP, compression="zstd")
    scratch.rename(folder / f"{start:08d}.parquet")


def _sentence(rng: random.Random, named: Callable[[], str]) -> str:
    is_named = rng.random() < _SHARE_NAMED
    form = rng.choice(_NAMED if is_named else _PLAIN)
    clause = _clause(rng)
    words = {"clause": clause, "Clause": clause[0].upper() + clause[1:]}
    if "{clause}, " in form or " {clause}" in form[9:]:
        words["clause"] = _clause(rng)
    filled = form.format(
        **words,
        a=named() if is_named else "",
        b=named() if "{b}" in form else "",
        quote=rng.choice(_QUOTES),
        act=rng.choice(_ACTS),
        day=rng.choice(_DAYS),
        month=rng.choice(_MONTHS),
        year=rng.randint(1990, 2024),
        money=f"{rng.choice('$€€££')}{rng.randint(1, 900)}",
        figure=f"{rng.randint(1, 90)},{rng.randint(100, 999)}",
        percent=rng.randint(2, 60),
    )
    return f"{filled[0].upper()}{filled[1:]}{'' if filled[-1] in '”.?!' else '.'}"


def _clause(rng: random.Random) -> str:
    clause = f"{rng.choice(_SUBJECTS)} {rng.choice(_VERBS)}"
    if rng.random() < _SHARE_LONG:
        clause = f"{clause} {rng.choice(_JOINTS)} {rng.choice(_SUBJECTS)} {rng.choice(_VERBS)}"
    return clause
