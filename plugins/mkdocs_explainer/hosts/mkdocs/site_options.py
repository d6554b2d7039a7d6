"""What the site's configuration says of its pages besides the settings that every door has."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_explainer.model.archive import ArchiveMentions
from mkdocs_explainer.model.choices import MapPolicy
from mkdocs_explainer.project.note_form import NoteForm
from mkdocs_explainer.site.history import History


@dataclass(frozen=True, slots=True)
class Options:
    """Those of one build."""

    map_policy: MapPolicy = "un"
    note_form: NoteForm | None = None
    """The form for notes on articles."""
    history: History | None = None
    archive: Mapping[str, ArchiveMentions] = field(default_factory=dict)
    """By entity: where an archive of articles mentions it."""
    processes: int = 1
    """How many make pages."""
    share_images: bool = False
    share_font: str = ""
    share_notes: bool = False
