"""M4B: an audio book, AAC in MP4, with chapters (extra `audiobook`)."""

from collections.abc import Iterable, Iterator

from a11y.model.edition import Recording
from a11y.model.narration import Clip
from a11y.output import _container

SUFFIX = ".m4b"
_FORM = _container.Form("ipod", "aac", bit_rate=64_000, options=(("brand", "M4B "),))


def encode(clips: Iterable[Clip], recording: Recording) -> Iterator[bytes]:
    """The file, once all clips are there."""
    yield from _container.encode(clips, recording, _FORM)
