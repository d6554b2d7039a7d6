"""What a page says of a picture that is drawn from numbers, or of a map, as a pydantic model."""

import math
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic import model_validator as on_model
from pydantic_core import PydanticCustomError

from mkdocs_explainer.load.fields import Date, Id, Line, Markdown
from mkdocs_explainer.load.map_schema import Area, Spot
from mkdocs_explainer.load.parts import BESIDE, Citation, Cited, Evidence
from mkdocs_explainer.model.context_page import FigureKind

_LARGEST = 1e15
"""More is a slip of the pen: a picture of it would show everything else as nothing."""
_MOST = 200
"""Values in one picture: more are a cloud that nobody reads."""


def _amount(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        advice = "write it with digits, a point for decimals and nothing else: 12000 or 7687.5"
        raise PydanticCustomError("ANN103", "a number is expected here", {"help": advice})
    if abs(value) > _LARGEST:
        raise PydanticCustomError("ANN103", "no picture can show so large a number", {"help": "use a larger unit"})
    return value


Amount = Annotated[float, BeforeValidator(_amount)]


class Estimate(Cited):
    """What somebody puts a number at: an entry under `estimates:`."""

    who: Line = Field(description="Who says so.")
    date: Date = Field("", description="When it was said.")
    value: Amount | None = Field(None, description="The number, where it is one.")
    least: Amount | None = Field(None, description="The lower end of a range, or all that is known: at least so many.")
    most: Amount | None = Field(None, description="The upper end of a range, or all that is known: up to so many.")
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE

    @on_model(mode="after")
    def _check_ends(self) -> "Estimate":
        if self.value is None and self.least is None and self.most is None:
            advice = "write `value:`, or `least:`, `most:` or both"
            raise PydanticCustomError("ANN101", "this estimate has no number", {"help": advice})
        if self.value is not None and (self.least is not None or self.most is not None):
            advice = "keep `value`, or `least` and `most`"
            raise PydanticCustomError("ANN103", "this is one number and a range at once", {"help": advice})
        if self.least is not None and self.most is not None and self.least > self.most:
            advice = "exchange `least` and `most`"
            raise PydanticCustomError("ANN103", "the lower end is above the upper one", {"help": advice})
        return self


class Row(Cited):
    """A value of bars or of a line: an entry under `rows:`."""

    label: Line = Field(description="What it is the value of: a name, a year.")
    value: Amount
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE


class Path(Cited):
    """A line through points, or a mark at one: an entry under `paths:`."""

    name: Line = Field(description="What it is.")
    points: list[Annotated[list[Amount], Field(min_length=2, max_length=2)]] = Field(
        min_length=1, max_length=_MOST, description="How far across and how far up: [[0, 0], [500, 7000], [1000, 0]]."
    )
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE


_NEEDED: dict[FigureKind, Literal["estimates", "rows", "paths", "places"]] = {
    "estimates": "estimates",
    "bars": "rows",
    "line": "rows",
    "profile": "paths",
    "map": "places",
}

_LISTS = ("estimates", "rows", "paths", "areas", "places")


class Figure(Cited):
    """A picture that is drawn from numbers, or a map of a region: an entry under `figures:`."""

    kind: FigureKind = Field(
        description="estimates (who puts it at what), bars, line (both from rows), profile (paths through points), map."
    )
    title: Line = Field(description="What it shows, as a heading.")
    id: Id | None = Field(None, description="By which the text says where it stands: `<!-- explainer: figure ID -->`.")
    unit: Line = Field("", description="Of the numbers: dead, km.")
    across: Line = Field("", description="Of a profile: what is measured from left to right.")
    up: Line = Field("", description="Of a profile: what is measured upwards.")
    up_unit: Line = Field("", description="Of a profile whose two axes have scales of their own: the unit upwards.")
    estimates: list[Estimate] = Field([], max_length=_MOST, description="For `kind: estimates`.")
    rows: list[Row] = Field([], max_length=_MOST, description="For `kind: bars` and `kind: line`.")
    paths: list[Path] = Field([], max_length=12, description="For `kind: profile`.")
    areas: list[Area] = Field([], max_length=40, description="For `kind: map`: what is shown of the ground.")
    places: list[Spot] = Field([], max_length=_MOST, description="For `kind: map`: what is shown as a dot.")
    note: Markdown = Field("", description="What a reader must know of it: one paragraph.")
    date: Date = Field("", description="Of which day the numbers are, where the entries do not say.")
    sources: list[Citation] = Field([], description="Of all of it.")
    evidence: Evidence | None = BESIDE

    @on_model(mode="after")
    def _check_content(self) -> "Figure":
        needed = _NEEDED[self.kind]
        own = ("areas", needed) if self.kind == "map" else (needed,)
        shown = " or ".join(f"`{name}`" for name in own)
        given = sum(len(getattr(self, name)) for name in own)
        least = 2 if self.kind == "line" else 1
        if given < least:
            message = "a line needs two rows at least" if given else f"a figure of this kind needs {shown}"
            raise PydanticCustomError("ANN101", message, {"help": f"write them under {shown}"})
        other = next((name for name in _LISTS if name not in own and getattr(self, name)), "")
        if other:
            advice = f"`kind: {self.kind}` shows `{needed}`; make two figures"
            raise PydanticCustomError("ANN103", f"`{other}` belong to another kind of figure", {"help": advice})
        return self
