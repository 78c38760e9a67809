"""Opus in Ogg, with chapters (extra `audiobook`)."""

from collections.abc import Iterable, Iterator

from a11y.model.edition import Recording
from a11y.model.narration import Clip
from a11y.output import _container

SUFFIX = ".opus"
_FORM = _container.Form("ogg", "libopus", bit_rate=32_000, sample_rate=48_000)


def encode(clips: Iterable[Clip], recording: Recording) -> Iterator[bytes]:
    """The file, once all clips are there."""
    yield from _container.encode(clips, recording, _FORM)
