"""FLAC: lossless, with chapters (extra `audiobook`)."""

from collections.abc import Iterable, Iterator

from a11y.model.edition import Recording
from a11y.model.narration import Clip
from a11y.output import _container

SUFFIX = ".flac"
_FORM = _container.Form("flac", "flac", tagged_chapters=True)


def encode(clips: Iterable[Clip], recording: Recording) -> Iterator[bytes]:
    """The file, once all clips are there."""
    yield from _container.encode(clips, recording, _FORM)
