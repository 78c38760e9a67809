"""An edition and a recording: all that a text and an audio format may draw on."""

from msgspec import Struct

from a11y.model.article import Article, Metadata
from a11y.model.ledger import Ledger
from a11y.model.narration import Chapter, Timeline
from a11y.model.plan import Plan


class Edition(Struct, frozen=True, kw_only=True):
    """An article ready to be written in some format."""

    article: Article
    ledger: Ledger = Ledger()
    timeline: Timeline | None = None
    """Of the narration, where there is one."""
    audio: str = ""
    """Address of the audio file relative to the other outputs, such as "audio.mp3"; "" where there is none."""
    plan: Plan = Plan()
    """What is read of it, announced or skipped."""
    folder: str = ""
    """Where the source lies, for the images beside it; "" where it is no file."""


class Recording(Struct, frozen=True, kw_only=True):
    """What an audio file says of itself."""

    metadata: Metadata
    chapters: tuple[Chapter, ...] = ()
    """In the order heard; none where there is nothing to jump to."""
