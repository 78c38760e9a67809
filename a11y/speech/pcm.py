"""PCM at one level: mono 16-bit little-endian, silence trimmed, loudness normalised, peaks limited."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from a11y.model.narration import Mark, Milliseconds, Sound

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
_ROUNDS, _ENOUGH = 6, 0.2
"""How often a sentence is made louder again after its peaks were limited, and what loss in LU does not matter."""
_SPREAD = 6
"""Blocks to each side over which the limiter eases in and out."""
_WINDOW = 0.4
"""Seconds over which loudness is measured (ITU-R BS.1770-4, Annex 1)."""
_STEPS = 4
"""Of so many steps is a window; each begins a step after the one before."""
_TRUST = 0.25
"""How many seconds of a sentence count as much as what is known of its voice."""
_K_WEIGHTING = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)
"""The two filters of ITU-R BS.1770-4 (Annex 1, tables 1 and 2), numerators and denominators at 48 kHz."""


def silence(duration: Milliseconds, sample_rate: int) -> bytes:
    """Silence, cut to whole samples."""
    return bytes(2 * (duration * sample_rate // 1000))


def finish(sound: Sound, sample_rate: int, loudness: float) -> Sound:
    """The sound at `LOUDNESS`, without the silence at its ends; what is silent all through stays as it is.

    A sentence's gain depends on its own loudness, and the more on that of its voice the shorter it is, so that it can
    be made by any worker and needs no second pass over the audio.
    """
    import numpy as np

    wave: NDArray[np.float32] = np.frombuffer(sound.pcm, "<i2").astype(np.float32) / np.float32(32768)
    audible = np.flatnonzero(np.abs(wave) > _AUDIBLE)
    if not audible.size:
        return sound
    begin = max(0, int(audible[0]) - int(_LEAD * sample_rate))
    end = min(len(wave), int(audible[-1]) + int(_TRAIL * sample_rate))
    levelled = _levelled(wave[begin:end], sample_rate, loudness)
    return Sound((levelled * 32767).astype("<i2").tobytes(), shifted(sound.marks, -begin, end - begin))


def _levelled(wave: NDArray[np.float32], sample_rate: int, loudness: float) -> NDArray[np.float32]:
    """The sentence as loud as it shall be; what is lost with its peaks is given back."""
    import numpy as np

    measured = _measured(wave, sample_rate, loudness)
    seconds = len(wave) / sample_rate
    wanted = LOUDNESS - (_TRUST * loudness + seconds * measured) / (_TRUST + seconds)
    gain = wanted
    for _ in range(_ROUNDS):
        amplified = wave * np.float32(10 ** (gain / 20))
        levelled = _limit(amplified, int(_BLOCK * sample_rate))
        if levelled is amplified:
            break
        lost = measured + wanted - _measured(levelled, sample_rate, measured + wanted)
        if lost < _ENOUGH:
            break
        gain += lost
    return levelled


def shifted(marks: tuple[Mark, ...], by: int, length: int) -> tuple[Mark, ...]:
    """The marks that many samples later, as far as they are within a sound of that length."""
    moved = (Mark(each.begin, each.end, max(0, each.first + by), min(length, each.last + by)) for each in marks)
    return tuple(each for each in moved if each.first < each.last)


def scale(pcm: bytes, volume: float) -> bytes:
    """The same sound at a volume of 0 to 1."""
    import numpy as np

    return pcm if volume == 1 else (np.frombuffer(pcm, "<i2") * volume).astype("<i2").tobytes()


def _measured(wave: NDArray[np.float32], sample_rate: int, silent: float) -> float:
    """Loudness in LUFS (ITU-R BS.1770-4) of the sentence as a narration has it, amid pauses; `silent` where none is.

    Windows that reach into a pause count as they do in the measure of the whole: at a high rate they are many.
    """
    import numpy as np

    size = int(_WINDOW / _STEPS * sample_rate)
    count = -(-len(wave) // size)
    steps = np.zeros((count, size), np.float32)
    steps.reshape(-1)[: len(wave)] = wave
    spectrum = np.abs(np.fft.rfft(steps, axis=1)) ** 2
    energy = np.pad(spectrum @ _weights(sample_rate, size) * 2 / size**2, _STEPS - 1)
    power = np.convolve(energy, np.full(_STEPS, 1 / _STEPS), "valid")
    power = power[power > 10 ** ((-70 + 0.691) / 10)]
    if not power.size:
        return silent
    power = power[power > power.mean() / 10]
    return float(-0.691 + 10 * np.log10(power.mean()))


@cache
def _weights(sample_rate: int, size: int) -> NDArray[np.float32]:
    """What each frequency of a step's spectrum counts."""
    import numpy as np

    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size, 1 / sample_rate) / 48000)
    weights = np.ones(len(z))
    for upper, lower in _K_WEIGHTING:
        weights *= np.abs(np.polyval(upper[::-1], z) / np.polyval(lower[::-1], z)) ** 2
    return weights.astype(np.float32)


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
