"""PCM at one level: mono 16-bit little-endian, silence trimmed, loudness normalised, peaks limited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from a11y.model.narration import Milliseconds

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LOUDNESS = -19.0
"""LUFS of a narration: what podcast guidelines ask of mono."""
_CEILING = 10 ** (-2.0 / 20)
"""Highest sample; 1 dB below the limit of -1 dB true peak, which lies between samples."""
_AUDIBLE = 10 ** (-56.0 / 20)
_LEAD, _TRAIL = 0.05, 0.1
"""Seconds kept before the first and after the last audible sample."""
_BLOCK = 0.005
"""Seconds for which the limiter decides at once."""
_SPREAD = 6
"""Blocks to each side over which the limiter eases in and out."""


def silence(duration: Milliseconds, sample_rate: int) -> bytes:
    """Silence, cut to whole samples."""
    return bytes(2 * (duration * sample_rate // 1000))


def finish(pcm: bytes, sample_rate: int, loudness: float) -> bytes:
    """The speech of a voice of that loudness at `LOUDNESS`, without the silence at its ends.

    The gain is one number for each voice, not measured on the text: a sentence sounds the same in every narration,
    can be made by any worker, and needs no second pass over the audio. What is silent all through stays as it is.
    """
    import numpy as np

    wave = np.frombuffer(pcm, "<i2").astype(np.float32) / 32768
    audible = np.flatnonzero(np.abs(wave) > _AUDIBLE)
    if not audible.size:
        return pcm
    begin = max(0, int(audible[0]) - int(_LEAD * sample_rate))
    end = int(audible[-1]) + int(_TRAIL * sample_rate)
    wave = wave[begin:end] * 10 ** ((LOUDNESS - loudness) / 20)
    return (_limit(wave.astype(np.float32), int(_BLOCK * sample_rate)) * 32767).astype("<i2").tobytes()


def scale(pcm: bytes, volume: float) -> bytes:
    """The same sound at a volume of 0 to 1."""
    import numpy as np

    return pcm if volume == 1 else (np.frombuffer(pcm, "<i2") * volume).astype("<i2").tobytes()


def _limit(wave: NDArray[np.float32], block: int) -> NDArray[np.float32]:
    """The wave with its gain eased down around peaks above the ceiling."""
    import numpy as np

    if np.abs(wave).max() <= _CEILING:
        return wave
    count = -(-len(wave) // block)
    peaks = np.abs(np.pad(wave, (0, count * block - len(wave)))).reshape(count, block).max(axis=1)
    gains = np.minimum(1.0, _CEILING / np.maximum(peaks, _CEILING))
    padded = np.pad(gains, 2 * _SPREAD, constant_values=1.0)
    lowest = np.lib.stride_tricks.sliding_window_view(padded, 2 * _SPREAD + 1).min(axis=1)
    eased = np.lib.stride_tricks.sliding_window_view(lowest, 2 * _SPREAD - 1).mean(axis=1)[1:-1]
    centres = (np.arange(count) + 0.5) * block
    limited: NDArray[np.float32] = (wave * np.interp(np.arange(len(wave)), centres, eased)).astype(np.float32)
    return limited
