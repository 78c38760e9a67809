"""The reference engine: silence as long as speech would be, in any language."""

from a11y.model.narration import Milliseconds
from a11y.speech.engine import Voice
from a11y.speech.pcm import silence

_VOICE = Voice(engine="silence", name="silence", languages=("mul",), sample_rate=24000, loudness=-70.0, quality=0)
_CHARACTER = 65
"""Milliseconds of a character at the rate of 1, about 150 English words a minute."""


def missing() -> str:
    """Nothing, ever."""
    return ""


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

    def speak(self, text: str, rate: float) -> bytes:
        """Silence of a length that depends on the number of characters alone."""
        return silence(Milliseconds(round(len(text) * _CHARACTER / rate)), self._sample_rate)
