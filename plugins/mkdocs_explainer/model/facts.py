"""What entries say besides words: facts, places on Earth, periods, roles and relations."""

from dataclasses import dataclass

from mkdocs_explainer.model.sources import Citation


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    as_of: str = ""
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class GeoPoint:
    """A place on Earth, WGS 84, in degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Period:
    """When an event took place."""

    start: str
    end: str = ""
    """Empty: not over, or a single day."""
    circa: bool = False
    major: bool = False
    """Weighs more than others on a timeline."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office that a person holds or held."""

    title: str
    start: str = ""
    """`from` in YAML."""
    end: str = ""
    """`to` in YAML."""
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A directed, typed link from the entity that bears it."""

    type: str
    entity: str
    start: str = ""
    """Since when it holds; empty: always, or nobody says."""
    end: str = ""
