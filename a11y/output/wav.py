"""WAV: 16-bit mono PCM."""

from collections.abc import Iterable, Iterator

from a11y import speech
from a11y.model.article import Metadata
from a11y.model.narration import Clip

SUFFIX = ".wav"


def encode(clips: Iterable[Clip], metadata: Metadata) -> Iterator[bytes]:
    """The file, once all clips are there."""
    yield from speech.wav(clips)
