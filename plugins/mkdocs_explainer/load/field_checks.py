"""What is wrong with a field's value, in plain words, each check on its own.

A check returns the value as it is taken, or raises pydantic's error with a rule's code, what to do, and what could be
written instead.
"""

import re
from typing import Any

from pydantic_core import PydanticCustomError

from mkdocs_explainer.load.dates import DATE_HELP, check_date, dates_in
from mkdocs_explainer.load.language_tags import language_meant, language_problem
from mkdocs_explainer.load.markdown_cost import find_costly
from mkdocs_explainer.model.ids import is_id
from mkdocs_explainer.text.yaml_words import scalar


def as_written(value: Any) -> Any:
    """Numbers in a field of text are text: `value: 1.10` stays `1.10`."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return getattr(value, "written", str(value))
    return value


def one_line(value: str) -> str:
    text = " ".join(value.split())
    if not text:
        raise PydanticCustomError("ANN110", "this text is empty", {"help": "write it, or delete the field"})
    return text


def not_empty(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("ANN110", "this text is empty", {"help": "write it, or delete the field"})
    return value


def closed(value: str) -> str:
    at = find_costly(value)
    if at is not None:
        words = " ".join(value[at : at + 40].split()[:4])
        raise PydanticCustomError(
            "MD507",
            "this text has too many opening marks that nothing closes",
            {"help": f"look at the marks [, ]( and < from “{words}” on: close them, or put code between backticks"},
        )
    return value


def without_line_ends(value: str) -> str:
    # a text after `|` ends with one that nobody meant
    return value.strip("\n")


def uncurled(value: str) -> str:
    pairs = {("“", "”"), ("„", "“"), ("„", "”"), ("‘", "’"), ("«", "»"), ("“", '"'), ("„", '"'), ("‘", "'"), ("”", "”")}
    if len(value) > 2 and (value[0], value[-1]) in pairs:
        raise PydanticCustomError(
            "YML005",
            "curly quotation marks are ordinary letters to YAML; they would become part of the name",
            {"help": "delete them, or put straight ones around the text", "write": [scalar(value[1:-1].strip())]},
        )
    return value


def half_curled(value: str) -> str:
    if len(value) > 2 and value[0] in "“„" and value[-1] == '"' and value.count('"') == 1:
        raise PydanticCustomError(
            "YML005",
            "this text starts with a curly quotation mark and ends with a straight one; neither quotes anything",
            {"help": "delete them, or put straight ones around the text", "write": [scalar(value[1:-1].strip())]},
        )
    return value


def one_name(value: str) -> str:
    if ";" in value:
        raise PydanticCustomError(
            "ANN118",
            "this is one name for YAML, semicolon included",
            {"help": "write each name after a dash, or commas between brackets: [one, two]"},
        )
    return value


def without_stray_signs(value: str) -> str:
    if value.count('"') == 1 and re.match(r'"\w|.*\w"$', value, re.DOTALL):
        message = "there is a quotation mark at one of its ends alone"
        raise PydanticCustomError("ANN118", message, {"help": "delete it", "write": [scalar(value.strip('"'))]})
    bare = value.strip(",; ")
    if bare and bare != value:
        sign = (
            "comma"
            if "," in value[: len(value) - len(value.lstrip(",; "))] + value[len(bare) - len(value) :]
            else "semicolon"
        )
        raise PydanticCustomError(
            "ANN118",
            f"the {sign} at its {'end' if value.startswith(bare[0]) else 'beginning'} would be a part of the name",
            {"help": "delete it; in a list each item has a dash, or commas between brackets", "write": [scalar(bare)]},
        )
    return value


def date(value: str) -> str:
    problem = check_date(value)
    if problem:
        choices = dates_in(value)
        advice = f"write {' or '.join(choices)}" if choices else DATE_HELP
        raise PydanticCustomError("ANN104", problem, {"help": advice, "write": choices})
    return value


def language(value: str) -> str:
    problem = language_problem(value)
    if problem:
        meant = language_meant(value)
        advice = f"write {meant}" if meant else "write en, ru, ko, pt-BR, …"
        raise PydanticCustomError("ANN105", problem, {"help": advice, "write": [meant] if meant else []})
    return value


def web_address(value: str) -> str:
    second = next((found.start() for found in re.finditer("https?://", value, re.IGNORECASE) if found.start()), 0)
    # an archive's address holds the original one, behind a slash or a sign of that kind
    if second and (value[second - 1].isalnum() or value[second - 1] in " ,;") and re.match("https?://", value):
        one, two = value[:second].strip(" ,;"), value[second:].strip()
        advice = "write one of them; another one belongs into a source of its own"
        write = [one] if one == two else []
        raise PydanticCustomError(
            "ANN118", "two addresses stand here, one behind the other", {"help": advice, "write": write}
        )
    if re.fullmatch(r"https?://[^\s/?#]\S*+(?: ++\S++)++", value, re.IGNORECASE):
        better = re.sub(" +", lambda gap: "%20" * len(gap[0]), value)
        advice = "copy the address anew; where a space belongs to it, write %20"
        raise PydanticCustomError("MD502", "a web address has no spaces", {"help": advice, "write": [better]})
    if re.fullmatch(r"(?:www\.|[\w-]+\.(?:com|org|net|gov)/)\S+", value):
        advice = "start it with https://"
        raise PydanticCustomError(
            "MD502", "this is not a whole web address", {"help": advice, "write": [f"https://{value}"]}
        )
    if not re.fullmatch(r"https?://[^\s/?#]\S*+", value, re.IGNORECASE):
        around = r"(?:<|\[[^\[\]]*\]\(|(?:url|link|address)\s*:\s*)(https?://[^\s<>()]+)[>)]?"
        inside = re.fullmatch(around, value, re.IGNORECASE)
        raise PydanticCustomError(
            "MD502",
            "this is not a web address that readers can follow",
            {
                "help": "write the address alone" if inside else "write https://…",
                "write": [inside[1]] if inside else [],
            },
        )
    return value


def archive_or_address(value: str) -> str:
    return web_address(value) if re.match(r"\s*(?:[\w+.-]+:\S|//)", value) else value


def wikidata_item(value: str) -> str:
    if not re.fullmatch(r"Q[1-9][0-9]{0,11}", value):
        inside = re.fullmatch(r"https?://(?:www\.)?wikidata\.org/\w+/(Q[1-9][0-9]{0,11})", value)
        raise PydanticCustomError(
            "ENT206",
            "this is not the number of a Wikidata item",
            {"help": "write Q and digits", "write": [inside[1]] if inside else []},
        )
    return value


def id_alone(value: str) -> str:
    if not is_id(value):
        advice = "write small letters a-z, digits and single hyphens"
        raise PydanticCustomError("ANN106", "this is not an id", {"help": advice})
    return value


def inner_path(value: str) -> str:
    if value.startswith(("/", "~")) or "\\" in value or ":" in value or ".." in value.split("/"):
        raise PydanticCustomError(
            "ANN103", "this is no path in the folder of copies", {"help": "write it as ministry/2024-10-31.pdf"}
        )
    return value


def checksum(value: str) -> str:
    if not re.fullmatch(r"new|[0-9a-f]{12}", value):
        raise PydanticCustomError(
            "ANN105", "this is not a checksum", {"help": "write new, and look at what REV602 says"}
        )
    return value


def number(value: Any) -> Any:
    if isinstance(value, str | bool):
        is_quoted = re.fullmatch(r"\s*[-+]?\d+(?:\.\d+)?\s*", str(value))
        advice = "without quotes: 51.73" if is_quoted else "with a point, and a minus for south and west: 51.73"
        raise PydanticCustomError("ANN103", "a number is expected here", {"help": f"write it {advice}"})
    return value
