"""What anchoring costs: milliseconds of processor time for a quote, kept, edited or on a text that is prepared.

    python tests/bench/anchoring_speed.py [--runs 3]

The articles are made of words drawn from 3,000, of 6,700 characters each. A quote has twelve words and 32 characters of
context on each side; of an edited one two words are others. The least of the runs counts, because others use
the machine too.
"""

import argparse
import random
import time
from collections.abc import Callable

from mkdocs_explainer import Found, Quote
from mkdocs_explainer.anchoring.quotes import AnchorText

SYLLABLES = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no sa se si so ta te ti to".split()
CHARACTERS, LONG = 6_700, 1_100_000
ARTICLES, WORDS_OF_A_QUOTE, OTHERS = 40, 12, (4, 8)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    chance = random.Random(3)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(3000)]
    asked = [question(chance, words, CHARACTERS) for _ in range(ARTICLES)]
    long, far = article(chance, words, LONG), question(chance, words, CHARACTERS)[1]
    prepared = AnchorText(asked[0][0])
    tell("kept", runs, ARTICLES, lambda: [found(text, kept) for text, kept, _ in asked])
    tell("edited", runs, ARTICLES, lambda: [found(text, edited) for text, _, edited in asked])
    tell("kept, text prepared", runs, 1000, lambda: [prepared.anchor(asked[0][1]) for _ in range(1000)])
    tell("described, text prepared", runs, 100, lambda: [prepared.describe(900 + at, 960 + at) for at in range(100)])
    tell(f"{LONG:,} characters prepared", runs, 1, lambda: AnchorText(long))
    tell("a quote that is not in them", runs, 1, lambda: AnchorText(long).anchor(far))


def article(chance: random.Random, words: list[str], characters: int) -> str:
    row = chance.choices(words, k=characters // 5)
    return " ".join(row)[:characters]


def question(chance: random.Random, words: list[str], characters: int) -> tuple[str, Quote, Quote]:
    """Return an article, a quote of it, and the same quote with other words here and there."""
    text = article(chance, words, characters)
    row = text.split(" ")
    first = chance.randrange(10, len(row) - 10 - WORDS_OF_A_QUOTE)
    inside = row[first : first + WORDS_OF_A_QUOTE]
    around = " ".join([*row[:first], ""])[-32:], " ".join(["", *row[first + WORDS_OF_A_QUOTE :]])[:32]
    other = [f"{word}na" if place in OTHERS else word for place, word in enumerate(inside)]
    return text, Quote(" ".join(inside), *around), Quote(" ".join(other), *around)


def found(text: str, quote: Quote) -> None:
    if not isinstance(AnchorText(text).anchor(quote), Found):
        raise SystemExit("a passage was not found: these figures would be of something else")


def tell(what: str, runs: int, count: int, work: Callable[[], object]) -> None:
    best = min(timed(work) for _ in range(runs))
    print(f"{what:32} {1000 * best / count:10.3f} ms", flush=True)


def timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
