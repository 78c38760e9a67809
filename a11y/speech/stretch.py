"""Sound in another time: faster or slower at the same pitch, or at another sample rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from a11y.model.narration import Mark, Sound

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FRAME, _REACH = 0.03, 0.01
"""Seconds that are taken over at once, and how far from its place a stretch may be taken to fit the one before."""
_COARSE = 4
"""Of so many places in reach one is tried."""
_TAPS = 16
"""Samples to each side that a resampled one depends on."""


def stretch(sound: Sound, sample_rate: int, rate: float) -> Sound:
    """The sound at `rate` times its tempo, by overlapping frames where they are most alike (WSOLA).

    Verhelst and Roelands, "An overlap-add technique based on waveform similarity", ICASSP 1993.
    """
    import numpy as np

    half = int(_FRAME * sample_rate / 2)
    wave = np.frombuffer(sound.pcm, "<i2").astype(np.float32)
    if rate == 1 or len(wave) <= 4 * half:
        return sound
    made = _overlapped(wave, half, int(_REACH * sample_rate), rate)
    pcm = np.clip(made, -32768, 32767).astype("<i2").tobytes()
    return Sound(pcm, _scaled(sound.marks, 1 / rate, len(made)))


def _overlapped(wave: NDArray[np.float32], half: int, reach: int, rate: float) -> NDArray[np.float32]:
    import numpy as np

    count = int(len(wave) / rate / half)
    fade = (0.5 - 0.5 * np.cos(np.pi * (np.arange(half) + 0.5) / half)).astype(np.float32)
    padded = np.pad(wave, (reach, reach + 2 * half))
    made = np.zeros((count, half), np.float32)
    tail = padded[reach : reach + half]
    for index in range(count):
        at = int(index * half * rate)
        places = np.lib.stride_tricks.sliding_window_view(padded[at : at + 2 * reach + half], half)[::_COARSE]
        energy = np.sqrt(np.einsum("ij,ij->i", places, places)) + 1.0
        best = at + _COARSE * int(np.argmax(places @ tail / energy))
        made[index] = tail * (1 - fade) + padded[best : best + half] * fade
        tail = padded[best + half : best + 2 * half]
    return made.reshape(-1)


def resample(sound: Sound, sample_rate: int, wanted: int) -> Sound:
    """The sound at another sample rate, by a windowed sinc."""
    import numpy as np

    if sample_rate == wanted or not sound.pcm:
        return sound
    wave = np.frombuffer(sound.pcm, "<i2").astype(np.float32)
    count = len(wave) * wanted // sample_rate
    places = np.arange(count) * (sample_rate / wanted)
    nearest = np.floor(places).astype(np.int64)
    made = np.zeros(count, np.float32)
    padded = np.pad(wave, _TAPS + 1)
    cut = min(1.0, wanted / sample_rate)
    for tap in range(1 - _TAPS, _TAPS + 1):
        apart = places - nearest - tap
        made += padded[nearest + tap + _TAPS + 1] * np.sinc(cut * apart) * cut * np.cos(np.pi * apart / 2 / _TAPS) ** 2
    pcm = np.clip(np.rint(made), -32768, 32767).astype("<i2").tobytes()
    return Sound(pcm, _scaled(sound.marks, wanted / sample_rate, count))


def _scaled(marks: tuple[Mark, ...], by: float, length: int) -> tuple[Mark, ...]:
    moved = (replace(each, first=int(each.first * by), last=min(length, int(each.last * by))) for each in marks)
    return tuple(each for each in moved if each.first < each.last)
