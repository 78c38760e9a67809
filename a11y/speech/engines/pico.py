"""Pico, through py-nanotts: small concatenated voices for six languages, in its wheel; tells no word times."""

import ctypes
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version as version_of
from importlib.util import find_spec
from threading import Lock

from a11y.errors import SpeechError
from a11y.model.narration import Sound
from a11y.speech.engine import Said, Voice

_LANGUAGES = {
    "de-DE": ("de-DE", "de"),
    "en-GB": ("en-GB",),
    "en-US": ("en-US", "en"),
    "es-ES": ("es-ES", "es"),
    "fr-FR": ("fr-FR", "fr"),
    "it-IT": ("it-IT", "it"),
}
BEST = 40
_SAMPLE_RATE = 16000
_MARKUP = re.compile(r"[<>&\0]")
"""Pico takes markup in its text."""
_CHARACTERS = 1000
_STRETCH = re.compile(rf"\S.{{0,{_CHARACTERS - 1}}}(?!\S)|\S{{1,{_CHARACTERS}}}", re.DOTALL)
"""What Pico is given at once."""
_M_PERTURB, _TO_ZERO = -6, 0xFF
"""malloc.h of glibc; memory taken is filled with the complement of the value."""
_ONE_AT_A_TIME = Lock()


def missing() -> str:
    """The command that brings it, "" where it is installed; for macOS there is no wheel, but another engine."""
    if find_spec("py_nanotts"):
        return ""
    return 'pip install "a11y-reader[languages]"' if sys.platform == "darwin" else "pip install py-nanotts"


def version() -> str:
    """Of its package."""
    return version_of("py-nanotts")


def voices() -> tuple[Voice, ...]:
    """A voice for each language."""
    return tuple(
        Voice(
            engine="pico",
            name=name,
            languages=languages,
            sample_rate=_SAMPLE_RATE,
            loudness=-11.6,
            quality=BEST,
            gender="female",
            rates=(0.75, 1.5),
        )
        for name, languages in _LANGUAGES.items()
    )


def load(voice: Voice) -> "Pico":
    """The voice, ready to speak."""
    if voice.name not in _LANGUAGES:
        raise SpeechError(f"Pico has no voice {voice.name!r}.")
    try:
        return Pico(voice.name)
    except ImportError as error:
        raise SpeechError(f"The speech engine Pico cannot be loaded: {error}") from error


class Pico:
    """A voice; it holds Python's lock while it speaks, so threads wait for each other."""

    def __init__(self, name: str) -> None:
        import py_nanotts

        self._name = name
        self._engine = py_nanotts.NanoTTS()

    def speak(self, said: Said, rate: float) -> Sound:
        """The sentence."""
        speed = None if rate == 1 else rate
        text = _MARKUP.sub(" ", said.text)
        try:
            with _clean_memory():
                parts = [self._engine.speak(part, voice=self._name, speed=speed) for part in _STRETCH.findall(text)]
        except (RuntimeError, UnicodeError) as error:
            raise SpeechError(f"Pico cannot speak: {error}") from error
        return Sound(b"".join(parts))


@contextmanager
def _clean_memory() -> Iterator[None]:
    """Where memory taken within the block is cleared first.

    Pico reads from its 2.5 MB of memory what it has not written, so that its sound depends on what lay there before.
    Memory from the system is clear; glibc gives what was freed again, unless told to overwrite it (`M_PERTURB`).
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    with _ONE_AT_A_TIME:
        if mallopt:
            mallopt(_M_PERTURB, _TO_ZERO)
        try:
            yield
        finally:
            if mallopt:
                mallopt(_M_PERTURB, 0)
