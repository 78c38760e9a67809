"""The reference engine: silence as long as speech would be, in any language."""

import re

from a11y.model.narration import Mark, Milliseconds, Sound
from a11y.speech.engine import Said, Voice
from a11y.speech.pcm import silence

BEST = 0
_VOICE = Voice(engine="silence", name="silence", languages=("mul",), sample_rate=24000, loudness=-70.0, quality=0)
_CHARACTER = 65
"""Milliseconds of a character at the rate of 1, about 150 English words a minute."""

_WORD = re.compile(r"\S+")


def missing() -> str:
    """Nothing, ever."""
    return ""


def version() -> str:
    """Of the length of a character."""
    return "1"


def voices() -> tuple[Voice, ...]:
    """The one voice."""
    return (_VOICE,)


def load(voice: Voice) -> "Silence":
    """The voice, ready to speak."""
    return Silence(voice.sample_rate)


class Silence:
    """Says nothing, at length."""

    def __init__(self, sample_rate: int) -> None:
        self._sample_rate = sample_rate

    def speak(self, said: Said, rate: float) -> Sound:
        """Silence of a length that depends on the number of characters alone, a word lasting as long as its own."""
        step = _CHARACTER * self._sample_rate / 1000 / rate
        marks = (
            Mark(word.start(), word.end(), int(word.start() * step), int(word.end() * step))
            for word in _WORD.finditer(said.text)
        )
        length = Milliseconds(round(len(said.text) * _CHARACTER / rate))
        pcm = silence(length, self._sample_rate)
        return Sound(pcm, tuple(mark for mark in marks if mark.last <= len(pcm) // 2))
