"""espeak-ng from its wheel, through its C interface: formant synthesis in most written languages.

The library keeps state from one sentence to the next (the phase of its flutter), which would make a sentence's bytes
depend on what was said before; so each sentence is spoken by a library loaded afresh, which takes some milliseconds.
"""

import _ctypes
import ctypes
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version as version_of
from importlib.util import find_spec
from itertools import pairwise
from threading import Lock

from a11y.errors import SpeechError
from a11y.model.narration import Mark, Sound
from a11y.speech.engine import Said, Voice

_NAMES = (
    "af am an ar as az ba be bg bn bs ca cmn cs cy da de el en en-us eo es es-419 et eu fa fi fr fr-be fr-ch "
    "ga gd gn grc gu haw he hi hr ht hu hy ia id io is it jbo ka kk kn ko kok ku ky la lb lfn lt lv mi mk "
    "ml mr ms mt my nb ne nl nog om or pa pap pl pt pt-br quc ro ru sd shn si sk sl sq sr sv sw ta te th ti tk tn "
    "tr tt ug uk ur uz vi yue"
)
"""Voices of 1.52: https://github.com/espeak-ng/espeak-ng/blob/1.52.0/docs/languages.md; not Japanese, whose kanji it
cannot read, nor Chuvash, whose numbers it does not say, nor Greenlandic, whose numbers crash it."""
_LANGUAGES = {
    "cmn": ("zh-Hans", "zh"),
    "en": ("en-GB", "en"),
    "fr": ("fr-FR", "fr"),
    "nb": ("nb", "no"),
    "yue": ("yue", "zh-HK"),
}
"""Where the name is not all there is to say."""
_SAMPLE_RATE = 22050
_LOUDNESS = -21.0
BEST = 20

# speak_lib.h: https://github.com/espeak-ng/espeak-ng/blob/1.52.0/src/include/espeak-ng/speak_lib.h
_SYNCHRONOUS, _DONT_EXIT, _UTF8, _RATE, _POSITION_CHARACTER = 2, 0x8000, 1, 1, 1
_WORD = 1
_LETTERS = re.compile(r"[\w'’]+|\S")
_MOST_EVENTS = 10_000
"""No list is longer."""
_WORDS_A_MINUTE = 165
"""What a rate of 1 is in espeak-ng's measure."""
_ONE_AT_A_TIME = Lock()
"""The library is one for the process."""


class _Event(ctypes.Structure):
    """`espeak_EVENT`; a list of them ends with the type 0."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


def missing() -> str:
    """The command that brings it, "" where it is installed."""
    return "" if find_spec("espeakng_loader") else 'pip install "a11y-reader[languages]"'


def version() -> str:
    """Of its package."""
    return version_of("espeakng-loader")


def voices() -> tuple[Voice, ...]:
    """A voice for each language."""
    return tuple(_voice(name) for name in _NAMES.split())


def load(voice: Voice) -> "Espeak":
    """The voice, ready to speak."""
    if voice not in voices():
        raise SpeechError(f"espeak-ng has no voice {voice.name!r}.")
    try:
        import espeakng_loader
    except ImportError as error:
        raise SpeechError(f"The speech engine espeak-ng cannot be loaded: {error}") from error
    return Espeak(voice.name, espeakng_loader.get_library_path(), espeakng_loader.get_data_path())


class Espeak:
    """A voice of the library at a path."""

    def __init__(self, name: str, library: str, data: str) -> None:
        self._name = name.encode()
        self._library = library
        self._data = data.encode()

    def speak(self, said: Said, rate: float) -> Sound:
        """The sentence, spoken by itself."""
        pcm: list[bytes] = []
        begins: list[tuple[int, int, int]] = []

        def receive(wave: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[_Event]") -> int:
            if wave and count > 0:
                pcm.append(ctypes.string_at(wave, 2 * count))
            begins.extend(_words(events, text))
            return 0

        text = said.text.replace("\0", " ")
        self._speak(text, rate, _CALLBACK(receive))
        wave = b"".join(pcm)
        return Sound(wave, _marks(begins, len(wave) // 2))

    def _speak(self, text: str, rate: float, callback: "ctypes._FuncPointer") -> None:
        encoded = text.encode("utf-8", "replace") + b"\0"
        with _ONE_AT_A_TIME, _loaded(self._library) as library:
            ready = library.espeak_Initialize(_SYNCHRONOUS, 0, self._data, _DONT_EXIT) == _SAMPLE_RATE
            if not ready or library.espeak_SetVoiceByName(self._name):
                raise SpeechError(f"espeak-ng cannot speak with its voice {self._name.decode()!r}.")
            library.espeak_SetSynthCallback(callback)
            library.espeak_SetParameter(_RATE, round(_WORDS_A_MINUTE * rate), 0)
            failed = library.espeak_Synth(encoded, len(encoded), 0, _POSITION_CHARACTER, 0, _UTF8, None, None)
            library.espeak_Terminate()
        if failed:
            raise SpeechError(f"espeak-ng failed with the code {failed}.")


def _words(events: "ctypes._Pointer[_Event]", text: str) -> Iterator[tuple[int, int, int]]:
    """Begin, end and first sample of the words among the events; before a closing quote they have no length."""
    for at in range(_MOST_EVENTS if events else 0):
        event = events[at]
        if event.type == 0:
            return
        letters = _LETTERS.match(text, event.text_position - 1)
        if event.type == _WORD and letters:
            yield letters.start(), max(letters.end(), letters.start() + event.length), event.sample


def _marks(begins: list[tuple[int, int, int]], length: int) -> tuple[Mark, ...]:
    """Each word from where it begins up to where the next does."""
    following = [*begins, (0, 0, length)]
    return tuple(
        Mark(begin, end, first, after[2])
        for (begin, end, first), after in pairwise(following)
        if first < after[2] <= length
    )


@contextmanager
def _loaded(path: str) -> Iterator[ctypes.CDLL]:
    library = ctypes.CDLL(path)
    try:
        yield library
    finally:
        if sys.platform == "win32":
            _ctypes.FreeLibrary(library._handle)
        else:
            _ctypes.dlclose(library._handle)


def _voice(name: str) -> Voice:
    language, _, region = name.partition("-")
    return Voice(
        engine="espeak",
        name=name,
        languages=_LANGUAGES.get(name, (f"{language}-{region.upper()}" if region else language,)),
        sample_rate=_SAMPLE_RATE,
        loudness=_LOUDNESS,
        quality=BEST,
    )
