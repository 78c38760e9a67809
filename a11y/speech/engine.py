"""What a speech engine is: a module in `a11y/speech/engines/`, found by its file name."""

from typing import Protocol

from msgspec import Struct

from a11y.model.narration import Sound


class Voice(Struct, frozen=True, kw_only=True):
    """A voice and how it sounds before anything is done to it."""

    engine: str
    name: str
    languages: tuple[str, ...]
    """BCP 47 tags, the best first."""
    sample_rate: int
    loudness: float
    """Of its speech, measured once over an article, in LUFS (EBU R 128)."""
    quality: int
    """0 to 100, to choose between the voices of a language: formants 20, concatenated 40, neural 70 and more."""
    gender: str = ""
    rates: tuple[float, float] = (0.5, 3.0)
    """The slowest and the fastest rate at which the engine sounds well; what lies beyond is stretched."""

    @property
    def id(self) -> str:
        """Such as "hibari:heart"."""
        return f"{self.engine}:{self.name}"


class Said(Struct, frozen=True):
    """A sentence in spoken form."""

    text: str
    phonemes: tuple[tuple[int, int, str], ...] = ()
    """Stretches of the text, begin and end, and how they are pronounced, in IPA; not every engine can."""


class Speaker(Protocol):
    """A voice ready to speak; safe to call from several threads."""

    def speak(self, said: Said, rate: float) -> Sound:
        """The sentence with the places of its words where the engine tells them; the same call, the same sound."""


class Engine(Protocol):
    """The names an engine's module has."""

    BEST: int
    """The quality of its best voice; engines are asked in this order, until one speaks the language."""

    def missing(self) -> str:
        """The command that brings what is missing here, "" where the engine is ready; imports nothing heavy."""

    def version(self) -> str:
        """Changes with the sound of the voices."""

    def voices(self) -> tuple[Voice, ...]:
        """All its voices, also where it is not ready."""

    def load(self, voice: Voice) -> Speaker:
        """The voice, ready to speak; raises `SpeechError`."""
