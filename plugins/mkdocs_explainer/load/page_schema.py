"""What a hand-written page may say between the dashes at its start, as a pydantic model."""

from typing import Any

from pydantic import ConfigDict, Field, ValidationInfo
from pydantic import field_validator as on_field
from pydantic import model_validator as on_model
from pydantic_core import PydanticCustomError

from mkdocs_explainer.load.dates import is_before, readable_date
from mkdocs_explainer.load.fields import Date, Language, Line, Markdown
from mkdocs_explainer.load.figure_schema import Figure
from mkdocs_explainer.load.parts import BESIDE, Citation, Cited, Evidence, Part


class DatedEntry(Cited):
    """Something that happened: an entry under `timeline:`."""

    date: Date = Field(description="When: 2024, 2024-08, 2024-08-06, circa 1950; before year 1 in quotes: '-0044'.")
    end: Date = Field("", description="When it was over, if it took longer.")
    circa: bool = Field(default=False, strict=True, description="true: the dates are not certain.")
    major: bool = Field(default=False, strict=True, description="true: one of the few that a timeline must show.")
    text: Markdown = Field(description="What happened: one paragraph.")
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE
    entities: list[Line] = Field([], description="Entries that it is about, besides those that the text links.")

    @on_model(mode="before")
    @classmethod
    def _read_dates(cls, value: Any) -> Any:
        """Years may be short, and a date may say itself that it is about then."""
        if not isinstance(value, dict):
            return value
        start, is_about = readable_date(value.get("date"))
        end, _ = readable_date(value.get("end"))
        given = {key: date for key, date in (("date", start), ("end", end)) if key in value}
        return {**value, **given, "circa": True} if is_about else {**value, **given}

    @on_field("end")
    @classmethod
    def _check_order(cls, end: str, info: ValidationInfo) -> str:
        start = info.data.get("date")
        if end and start and is_before(end, start):
            raise PydanticCustomError("ANN104", "this ends before it starts", {"help": "change one of the two dates"})
        return end


class Position(Cited):
    """What somebody says about a claim."""

    who: Line = Field(description="An entry's id, or a name.")
    says: Markdown = Field(description="One paragraph.")
    date: Date = Field("", description="When it was said.")
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE


class Claim(Part):
    """A claim on which there are several positions: an entry under `claims:`."""

    claim: Line = Field(description="The claim in a sentence, as nobody in particular would say it.")
    positions: list[Position] = Field(min_length=1, description="Who says what about it.")


class Change(Part):
    """What was changed on the page: an entry under `changes:`."""

    date: Date
    text: Line = Field(description="What is new, for somebody who has read the page before.")


class ContextPage(Part):
    """What a page in docs/context/ says between the dashes at its start. Other keys are left to MkDocs."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    answer: Markdown = Field("", description="The question's answer in two sentences.")
    lang: Language = Field("", description="Of the page, where it is not the site's: uk, pt-BR.")
    articles: list[Line] = Field([], description="Articles that the page explains, by their ids.")
    entities: list[Line] = Field([], description="Entries whose pages shall lead here.")
    sources: list[Citation] = Field([], description="Sources that it rests on besides those that its text cites.")
    reviewed: Date = Field("", description="When somebody last checked it.")
    changes: list[Change] = Field([], description="What is new; the newest is shown below the answer.")
    timeline: list[DatedEntry] = Field([], description="What happened when; also shown on the site's timeline.")
    claims: list[Claim] = Field([], description="What is in dispute, and who says what.")
    figures: list[Figure] = Field([], max_length=40, description="Pictures that are drawn from numbers.")
