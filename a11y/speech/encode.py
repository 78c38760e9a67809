"""Clips → the bytes of an audio file."""

import struct
from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile

from a11y.errors import SpeechError
from a11y.model.narration import Clip

_BIT_RATE = 64
_QUALITY = 5
_DELAY = 1105
"""Samples by which MP3 comes late: 576 of LAME's encoder and 529 of any decoder (LAME's technical FAQ)."""
_PORTION = 1 << 16
_IN_MEMORY = 1 << 24
"""Bytes of PCM kept in memory while the length is not known, more go to a temporary file."""
_LONGEST = (1 << 32) - 1024
"""Bytes of PCM that a WAV file can hold."""


def mp3(clips: Iterable[Clip]) -> Iterator[bytes]:
    """An MP3 stream, mono, 64 kbit/s, its bytes as soon as there are any.

    As much of the silence at its begin is left out as MP3 comes late, so that the times of the clips hold.
    """
    import lameenc

    encoder = None
    for clip in _early(clips):
        if encoder is None:
            encoder = lameenc.Encoder()
            encoder.set_bit_rate(_BIT_RATE)
            encoder.set_in_sample_rate(clip.sample_rate)
            encoder.set_channels(1)
            encoder.set_quality(_QUALITY)
            encoder.silence()
        yield bytes(encoder.encode(clip.pcm))
    if encoder is not None:
        yield bytes(encoder.flush())


def _early(clips: Iterable[Clip]) -> Iterator[Clip]:
    """The clips that sound, without the first `_DELAY` samples as far as those are silent."""
    late = 2 * _DELAY
    for clip in clips:
        head = clip.pcm[:late]
        silent = (len(head) - len(head.lstrip(b"\0"))) // 2 * 2
        late = late - silent if silent == len(head) else 0
        if silent < len(clip.pcm):
            yield Clip(clip.pcm[silent:], clip.sample_rate)


def wav(clips: Iterable[Clip]) -> Iterator[bytes]:
    """A WAV file, 16-bit mono; its header needs the length, so nothing comes before the last clip."""
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as spool:
        rate, length = 24000, 0
        for clip in clips:
            rate, length = clip.sample_rate, length + spool.write(clip.pcm)
            if length > _LONGEST:
                raise SpeechError("The narration is too long for a WAV file, which ends at 4 GB; write an MP3.")
        yield _wav_header(rate, length)
        spool.seek(0)
        while portion := spool.read(_PORTION):
            yield portion


def _wav_header(rate: int, length: int) -> bytes:
    """RIFF header of 16-bit mono PCM: http://soundfile.sapp.org/doc/WaveFormat/."""
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + length, b"WAVE", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16, b"data", length
    )
