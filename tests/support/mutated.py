"""Inputs made of others by small changes, for where no engine looks which code they reach."""

from random import Random


def mutated(seeds: list[bytes], words: list[str], random: Random) -> bytes:
    """Return one of the seeds after some edits: cut, doubled, spliced with another, with pieces and bytes put in."""
    data = random.choice(seeds) if seeds else b""
    for _ in range(random.randrange(1, 8)):
        at, end = sorted((random.randrange(len(data) + 1), random.randrange(len(data) + 1)))
        kind = random.randrange(6)
        if kind == 0:
            data = data[:at] + data[end:]
        elif kind == 1:
            data = data[:end] + data[at:end] * random.randrange(1, 4) + data[end:]
        elif kind == 2:
            other = random.choice(seeds) if seeds else b""
            data = data[:at] + other[random.randrange(len(other) + 1) :]
        elif kind == 3:
            data = data[:at] + bytes(random.randrange(256) for _ in range(random.randrange(1, 4))) + data[at:]
        else:
            data = data[:at] + random.choice(words).encode() + data[at:]
    return data[:4000]
