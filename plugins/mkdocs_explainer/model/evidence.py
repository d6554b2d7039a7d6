"""What bears a claim out: words of its source, and what was seen of them there. Dates as in `model.corpus`."""

from dataclasses import dataclass
from typing import Literal

MAX_EVIDENCE = 300
"""Characters of another's text that evidence may quote: two sentences. What is longer is no short quotation."""

PageStatus = Literal["read", "moved", "gone", "paywalled", "refused", "unreachable", "unreadable", "copied"]
"""What became of a source's page: read where it was; read at another address; not there any more (404, or nothing but
the site's front page); kept for those who pay; not to be read by programs (robots.txt, no right); no answer; an answer
in which no text could be read; not asked, its words were read in a copy that somebody keeps."""
WordsStatus = Literal["found", "edited", "gone", "unknown"]
"""What became of words: there, letter for letter but for typesetting; there in other words; not there; nobody could
look."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a source that bear a claim out."""

    quote: str
    lang: str = ""
    """BCP 47 tag; empty: the source's language."""
    file: str = ""
    """A copy of the source in the publisher's folder of copies, for what is at no address."""


@dataclass(frozen=True, slots=True)
class SeenWords:
    """What was last known of words in a source."""

    quote: str
    status: WordsStatus
    checked: str
    """The last day on which the page could be read."""
    seen: str = ""
    """The last day on which the words were there; empty: never."""
    aside: bool = False
    """They stand outside the page's main text: in a box, a caption, a list of other articles."""
    in_copy: bool = False
    """They were seen in a copy that somebody keeps, not on the page itself: nobody knows of the page on that day."""
    now: str = ""
    """What stands there in their place."""


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What a check saw of a source."""

    id: str
    checked: str
    """The day on which somebody last looked."""
    status: PageStatus = "read"
    since: str = ""
    """The first day on which the page had this status."""
    address: str = ""
    """Where the page is now, if it moved."""
    words: tuple[SeenWords, ...] = ()

    def of(self, quote: str) -> SeenWords | None:
        """Return what is known of these words."""
        return next((words for words in self.words if words.quote == quote), None)
