"""What maps of a region are made of, as pydantic models: the file of a shape, and what a page's map shows."""

from pydantic import Field
from pydantic import model_validator as on_model
from pydantic_core import PydanticCustomError

from mkdocs_explainer.load.fields import Date, Degrees, Id, Line
from mkdocs_explainer.load.geojson import Geometry
from mkdocs_explainer.load.parts import BESIDE, Citation, Cited, Evidence
from mkdocs_explainer.model.shapes import ShapeKind

_KINDS = (
    "marked (what the map is about), region (where that is), around (a neighbour), border (of countries, in place of"
    " the maps' own), water (a river, a lake)."
)


class Shape(Cited):
    """A shape that maps can show: an area, a border, a river."""

    name: Line = Field(description="What it is, as the map and its key say it.")
    kind: ShapeKind = Field("marked", description=_KINDS)
    credit: Line = Field(description="Whose shape it is and under which licence; the map's caption says it.")
    date: Date = Field("", description="Of which day it is.")
    sources: list[Citation] = Field([], description="Who says so.")
    evidence: Evidence | None = BESIDE
    geojson: Geometry = Field(
        description="The shape as GeoJSON: Polygon, LineString, a Feature, a FeatureCollection, …"
    )


class Area(Cited):
    """A shape on a page's map: an entry under `areas:`."""

    shorthand = "shape"
    shape: Id | None = Field(None, description="A file in annotations/shapes/, by its name without .yml.")
    name: Line = Field("", description="What it is; of a shape with a file: in place of what that says.")
    kind: ShapeKind | None = Field(None, description=_KINDS)
    geojson: Geometry | None = Field(None, description="The shape itself, of one without a file.")
    credit: Line = Field("", description="Whose shape it is and under which licence.")
    date: Date = Field("", description="Of which day it is.")
    sources: list[Citation] = Field([], description="Who says so.")
    evidence: Evidence | None = BESIDE

    @on_model(mode="after")
    def _check_shape(self) -> "Area":
        if (self.shape is None) == (self.geojson is None):
            message = "this area has a file and a shape of its own" if self.shape else "this area has no shape"
            raise PydanticCustomError("ANN101", message, {"help": "write `shape`, the name of a file, or `geojson`"})
        if self.geojson is not None and not (self.name and self.credit):
            advice = "write `name` and `credit`: whose shape it is, under which licence"
            raise PydanticCustomError("ANN101", "nobody can tell what this shape is, or whose", {"help": advice})
        return self


class Spot(Cited):
    """A place on a page's map: an entry under `places:`."""

    shorthand = "entity"
    entity: Id | None = Field(None, description="An entry with a location: its name, its place, and a link.")
    name: Line = Field("", description="What it is called.")
    lat: Degrees | None = Field(None, ge=-90, le=90, description="Latitude in degrees.")
    lon: Degrees | None = Field(None, ge=-180, le=180, description="Longitude in degrees.")
    says: Line = Field("", description="What is to be known of it: half a sentence, below the map.")
    date: Date = Field("", description="Of which day that is.")
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE

    @on_model(mode="after")
    def _check_place(self) -> "Spot":
        if not self.entity and not self.name:
            raise PydanticCustomError("ANN101", "this place has no name", {"help": "write `name`, or `entity`"})
        if (self.lat is None) != (self.lon is None) or (self.lat is None and not self.entity):
            advice = "write both `lat` and `lon`, in degrees"
            raise PydanticCustomError("ANN101", "nobody can tell where this place is", {"help": advice})
        return self
