"""The voices of the operating system, through pyttsx3's own drivers: SAPI 5, NSSpeechSynthesizer, espeak.

A driver may return before its file is there, wait for an event loop of the process, or never come back, so each
sentence is spoken in a process of its own, which ends when the file is complete.
"""

import sys
from functools import cache
from importlib.metadata import version as version_of
from importlib.util import find_spec
from pathlib import Path
from platform import release, system
from subprocess import SubprocessError as ProcessError
from subprocess import run
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from a11y.errors import SpeechError
from a11y.model.narration import Sound
from a11y.speech.engine import Said, Voice
from a11y.speech.sound_file import read
from a11y.speech.stretch import resample
from a11y.standards.language_subtags import LANGUAGES

_DRIVERS = {"win32": "sapi5", "darwin": "nsss"}
_OTHER = "espeak"
_LIBRARIES = ("libespeak-ng.so.1", "libespeak.so.1")
_SAMPLE_RATE = 22050
_PATIENCE = 120
"""Seconds a sentence may take."""
BEST = 60 if sys.platform in _DRIVERS else 15
"""Most voices of Windows and macOS are good; Linux has espeak."""


class _Told(msgspec.Struct):
    """What the process says of a voice."""

    id: str
    name: str = ""
    languages: tuple[str, ...] = ()
    gender: str = ""


def missing() -> str:
    """The command that brings the platform's voices, "" where they are there."""
    if not find_spec("pyttsx3"):
        return "pip install pyttsx3"
    return "" if sys.platform in _DRIVERS or _library() else "apt install libespeak-ng1"


def version() -> str:
    """Of the driver; that of a platform's voices is not told."""
    return f"{version_of('pyttsx3')} {system()} {release()}"


@cache
def voices() -> tuple[Voice, ...]:
    """Those that the platform tells of; its default voice where it tells of none."""
    if missing():
        return (_voice(_Told("default")),)
    told = msgspec.json.decode(_ask("voices"), type=list[_Told])
    return tuple(_voice(each) for each in told) or (_voice(_Told("default")),)


def load(voice: Voice) -> "Platform":
    """The voice, which is loaded for each sentence."""
    if missing():
        raise SpeechError(f"The platform has no voices; {missing()} brings them.")
    return Platform(voice.name)


class Platform:
    """A voice of the platform."""

    def __init__(self, name: str) -> None:
        self._name = "" if name == "default" else name

    def speak(self, said: Said, rate: float) -> Sound:
        """The sentence."""
        if not any(map(str.isalnum, said.text)):
            return Sound(b"")
        with TemporaryDirectory(prefix="a11y-") as folder:
            file = Path(folder, "said.wav")
            _ask("speak", said.text.replace("\0", " "), self._name, rate, str(file))
            sound, sample_rate = read(file)
        return resample(sound, sample_rate, _SAMPLE_RATE)


@cache
def _library() -> str:
    """The name of the library of espeak on this system, "" where there is none."""
    import ctypes

    for name in _LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return name
    return ""


def _voice(told: _Told) -> Voice:
    return Voice(
        engine="platform",
        name=told.id,
        languages=tuple(tag for tag in told.languages if tag.partition("-")[0] in LANGUAGES) or ("mul",),
        sample_rate=_SAMPLE_RATE,
        loudness=-20.0,
        quality=BEST,
        gender=told.gender,
        rates=(0.5, 2.0),
    )


def _ask(*question: Any) -> bytes:
    """The answer of a process of its own; `SpeechError` with what it complained of."""
    command = (sys.executable, "-m", "a11y.speech.platform_process", _DRIVERS.get(sys.platform, _OTHER))
    try:
        said = msgspec.json.encode(question)
        done = run(command, input=said, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603 - no shell
    except (OSError, ProcessError) as error:
        raise SpeechError(f"The platform's voices cannot be asked: {error}") from error
    if done.returncode:
        complaint = done.stderr.decode(errors="replace").strip().splitlines() or ["the process died"]
        raise SpeechError(f"The platform's voice failed: {complaint[-1]}")
    return done.stdout
