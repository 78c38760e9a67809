"""MP3 with title, authors, language, date and chapters."""

from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile

from a11y import speech
from a11y.model.edition import Recording
from a11y.model.narration import Clip
from a11y.output import _id3
from a11y.output._chapters import placed

SUFFIX = ".mp3"
_IN_MEMORY = 1 << 24
"""Bytes kept in memory while the times of the chapters are not known, more go to a temporary file."""
_PORTION = 1 << 16


def encode(clips: Iterable[Clip], recording: Recording) -> Iterator[bytes]:
    """The file; as it is made where there are no chapters, whose times stand at its begin."""
    if not recording.chapters:
        yield _id3.tag(recording.metadata)
        yield from speech.mp3(clips)
        return
    keeper = speech.Timekeeper()
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as spool:
        for portion in speech.mp3(keeper.watch(clips)):
            spool.write(portion)
            yield b""
        yield _id3.tag(recording.metadata, placed(recording.chapters, keeper.timeline))
        spool.seek(0)
        while portion := spool.read(_PORTION):
            yield portion
