"""An edition and a recording: all that a text and an audio format may draw on."""

from collections.abc import Mapping

from msgspec import Struct

from a11y.model.article import Article, Metadata
from a11y.model.ledger import Ledger
from a11y.model.narration import Chapter, Timeline
from a11y.model.plan import Plan


class RenderOptions(Struct, frozen=True, kw_only=True):
    """How the HTML page is made."""

    style: str = ""
    """CSS that stands after our own."""
    fragment: bool = False
    """The bare `article` element, for a page made elsewhere: no head, no style, no script."""
    template: str = ""
    """A page of one's own with {{article}} and other slots; see docs/editions.md."""
    embed_images: bool = False
    """The images within the page, so that it needs no network; those that cannot be had are left out."""


class Edition(Struct, frozen=True, kw_only=True):
    """An article ready to be written in some format."""

    article: Article
    ledger: Ledger = Ledger()
    timeline: Timeline | None = None
    """Of the narration, where there is one."""
    audio: str = ""
    """Address of the audio file relative to the other outputs, such as "audio.mp3"; "" where there is none."""
    rendering: RenderOptions = RenderOptions()
    pixels: Mapping[str, str] = {}
    """For the addresses of images, those that hold the images themselves, where they are to be embedded."""
    plan: Plan = Plan()
    """What is read of it, announced or skipped."""
    folder: str = ""
    """Where the source lies, for the images beside it; "" where it is no file."""


class Recording(Struct, frozen=True, kw_only=True):
    """What an audio file says of itself."""

    metadata: Metadata
    chapters: tuple[Chapter, ...] = ()
    """In the order heard; none where there is nothing to jump to."""
