"""WAV: 16-bit mono PCM."""

from collections.abc import Iterable, Iterator

from a11y import speech
from a11y.model.edition import Recording
from a11y.model.narration import Clip

SUFFIX = ".wav"


def encode(clips: Iterable[Clip], recording: Recording) -> Iterator[bytes]:
    """The file, once all clips are there."""
    yield from speech.wav(clips)
