"""Family names in the cases of a language."""

from collections.abc import Callable, Iterable

Inflect = Callable[[str], Iterable[str]] | None


def in_other_cases(family: str, name: str, inflect: Inflect, inflect_person: Inflect) -> list[str]:
    """Return a family name in its other cases: by itself, and as it is in those of the full name.

    inflect: gives the cases of a word; inflect_person: of a full name; `None`: nothing does.
    """
    found = list((inflect or inflect_person)(family)) if inflect_person else []
    words = name.split(" ")
    if inflect_person and family in words[1:]:
        at = words.index(family, 1)
        cases = (form.split(" ") for form in inflect_person(name))
        found += [form[at] for form in cases if len(form) == len(words)]
    return list(dict.fromkeys(found))
