"""MP3 with title, authors, language and date."""

from collections.abc import Iterable, Iterator

from a11y import speech
from a11y.model.article import Metadata
from a11y.model.narration import Clip
from a11y.output import _id3

SUFFIX = ".mp3"


def encode(clips: Iterable[Clip], metadata: Metadata) -> Iterator[bytes]:
    """The file, as it is made."""
    yield _id3.tag(metadata)
    yield from speech.mp3(clips)
