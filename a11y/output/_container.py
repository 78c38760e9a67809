"""Audio in the containers that PyAV writes, with what they say of it and with chapters."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from a11y import speech
from a11y.errors import SpeechError
from a11y.model.article import Metadata
from a11y.model.edition import Recording
from a11y.model.narration import Clip
from a11y.output._chapters import Placed, placed
from a11y.output._id3 import iso_639_2

_PORTION = 1 << 16
_SAME_BYTES = {"fflags": "+bitexact"}
"""No version of the library and no random numbers in the file."""


class Form(NamedTuple):
    """A container and what is in it."""

    container: str
    codec: str
    bit_rate: int = 0
    sample_rate: int = 0
    """What the codec needs; 0 for that of the voice."""
    options: tuple[tuple[str, str], ...] = ()
    """Of the container."""
    tagged_chapters: bool = False
    """Whether chapters are tags, since the container has no place for them."""


def encode(clips: Iterable[Clip], recording: Recording, form: Form) -> Iterator[bytes]:
    """The file, once all clips are there: chapters stand before the audio, and their times are known after it."""
    try:
        import av
    except ImportError as error:
        raise SpeechError('This format needs PyAV; pip install "a11y-reader[audiobook]" brings it.') from error
    keeper = speech.Timekeeper()
    with TemporaryDirectory(prefix="a11y-") as folder:
        plain, whole = Path(folder, "plain"), Path(folder, "whole")
        with av.open(str(plain), "w", format=form.container, options=_SAME_BYTES) as container:
            for _ in _encoded(container, keeper.watch(clips), form):
                yield b""
        _bind(plain, whole, recording, placed(recording.chapters, keeper.timeline), form)
        with whole.open("rb") as file:
            while portion := file.read(_PORTION):
                yield portion


def _encoded(container: Any, clips: Iterable[Clip], form: Form) -> Iterator[None]:
    """Encode the clips, with a step after each."""
    import av
    import numpy as np

    stream: Any = None
    written = 0
    for clip in clips:
        if stream is None:
            rate = form.sample_rate or clip.sample_rate
            stream = container.add_stream(form.codec, rate=rate, layout="mono")
            if form.bit_rate:
                stream.bit_rate = form.bit_rate
            resampler = av.AudioResampler(format=stream.format, layout="mono", rate=rate)
        samples = np.frombuffer(clip.pcm, "<i2").reshape(1, -1)
        if samples.size:
            frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = clip.sample_rate, written, Fraction(1, clip.sample_rate)
            written += samples.size
            for part in resampler.resample(frame):
                container.mux(stream.encode(part))
        yield
    if stream is not None:
        for part in resampler.resample(None):
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))


def _bind(plain: Path, whole: Path, recording: Recording, chapters: list[Placed], form: Form) -> None:
    """Copy the audio into a container that has its tags and chapters from the begin."""
    import av

    options = {**_SAME_BYTES, **dict(form.options)}
    with (
        closing(av.open(str(plain))) as source,
        closing(av.open(str(whole), "w", format=form.container, options=options)) as container,
    ):
        (stream,) = source.streams.audio
        copy = container.add_stream_from_template(stream)
        copy.metadata["language"] = iso_639_2(recording.metadata.language) or "und"
        container.metadata.update(_tags(recording.metadata))
        if form.tagged_chapters:
            container.metadata.update(_chapter_tags(chapters))
        elif chapters:
            container.set_chapters(
                [
                    {
                        "id": number,
                        "start": each.begin,
                        "end": each.end,
                        "time_base": Fraction(1, 1000),
                        "metadata": {"title": each.title},
                    }
                    for number, each in enumerate(chapters)
                ]
            )
        for packet in source.demux(stream):
            if packet.dts is not None:
                packet.stream = copy
                container.mux(packet)


def _tags(metadata: Metadata) -> dict[str, str]:
    said = {
        "title": metadata.headline,
        "artist": ", ".join(metadata.authors),
        "album": metadata.headline,
        "publisher": metadata.publisher,
        "date": metadata.date_published[:10],
        "comment": metadata.url,
        "language": metadata.language,
        "media_type": "2",
    }
    return {name: value for name, value in said.items() if value}


def _chapter_tags(chapters: list[Placed]) -> dict[str, str]:
    """https://wiki.xiph.org/Chapter_Extension."""
    tags = {}
    for number, each in enumerate(chapters):
        seconds, thousandths = divmod(each.begin, 1000)
        tags[f"CHAPTER{number:03}"] = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"
        tags[f"CHAPTER{number:03}NAME"] = each.title
    return tags
