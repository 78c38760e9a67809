"""The pyttsx3 driver: `pyttsx3.init("a11y")` speaks with our voices.

pyttsx3 looks for its drivers in its own package, where our wheel puts `pyttsx3_shim.py` under the name `a11y`. Where
our wheel is not installed, as in a source tree on Python's path, call `register()` first.
"""

import re
import secrets
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from threading import Event
from typing import Any, Protocol

from msgspec import Struct
from msgspec.structs import replace

from a11y.errors import A11yError, SpeechError
from a11y.model.narration import Clip, Sound
from a11y.model.script import Say, Script, Utterance
from a11y.speech import encode, pauses
from a11y.speech.engine import Voice
from a11y.speech.pcm import scale
from a11y.speech.play import Playing, unplayable
from a11y.speech.stretch import resample
from a11y.speech.synthesize import SpeechOptions, synthesize
from a11y.speech.voices import listing
from a11y.text.sentences import boundaries

_WORDS_A_MINUTE = 165
"""What a rate of 1 is in pyttsx3's measure."""
_SLOWEST, _FASTEST = 83, 495
"""Half as fast and three times as fast."""
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_WAV_RATE = 22050
"""Samples a second of a WAV file, as pyttsx3's own drivers write them and its tests ask for."""
_IDLE = 0.05
"""Seconds after which a loop with nothing to do looks again."""


def _wav(clips: Iterable[Clip]) -> Iterator[bytes]:
    """A WAV file at the sample rate that users of pyttsx3 are used to."""
    sounds = ((Sound(clip.pcm), clip.sample_rate) for clip in clips)
    return encode.wav(Clip(resample(sound, rate, _WAV_RATE).pcm, _WAV_RATE) for sound, rate in sounds)


_FORMATS: dict[str, Callable[[Iterable[Clip]], Iterator[bytes]]] = {".wav": _wav, ".mp3": encode.mp3}


class Proxy(Protocol):
    """What pyttsx3 gives a driver."""

    def setBusy(self, busy: bool) -> None:  # noqa: N802, FBT001 - pyttsx3's names
        """Tell that the driver is busy; False lets the next command come."""

    def notify(self, topic: str, **values: object) -> None:
        """Tell those who listen."""


class Settings(Struct, frozen=True):
    """What a command in the queue is spoken with."""

    voice: Voice
    rate: int = _WORDS_A_MINUTE
    """Words a minute."""
    volume: float = 1.0


def buildDriver(proxy: Proxy) -> "Driver":  # noqa: N802 - pyttsx3's name
    """A driver for pyttsx3's proxy."""
    return Driver(proxy)


def register() -> None:
    """Make `pyttsx3.init("a11y")` work where our wheel is not installed."""
    sys.modules["pyttsx3.drivers.a11y"] = sys.modules[__name__]


class Driver:
    """Commands wait as jobs until a loop runs them, so a queue of any length needs no deep stack and no thread."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy
        self._voices = _ready_voices()
        self._settings = Settings(self._voices[0])
        self._jobs: deque[Callable[[], Iterator[None]]] = deque()
        self._looping = False
        self._ended = False
        self._stopped = Event()
        self._wake = Event()

    def say(self, text: str) -> None:
        """Queue a text to be heard."""
        self._push(partial(self._speak, text, self._settings, self._heard))

    def save_to_file(self, text: str, filename: str) -> None:
        """Queue a text to be written to a WAV or MP3 file, which appears whole."""
        self._push(partial(self._speak, text, self._settings, partial(self._saved, filename=Path(filename))))

    def stop(self) -> None:
        """Cut short what is heard and forget what waits."""
        self._jobs.clear()
        self._stopped.set()

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Run jobs until `endLoop`."""
        # From the second runAndWait on, pyttsx3 ends the loop before it starts it when nothing waits to be said.
        self._looping, self._ended = not self._ended, False
        steps = self._steps()
        while self._looping:
            if not next(steps) and self._looping:
                self._wake.wait(_IDLE)
                self._wake.clear()
        steps.close()

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """End the loop that runs, or the one about to start."""
        self._ended = not self._looping
        self._looping = False
        self._wake.set()

    def iterate(self) -> Iterator[bool]:
        """Run jobs a word at a time, for a loop outside."""
        return self._steps()

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """The value of a property."""
        if name == "voices":
            return [_described(voice) for voice in self._voices if voice.quality]
        if name == "voice":
            return self._settings.voice.id
        if name in ("rate", "volume"):
            return getattr(self._settings, name)
        raise KeyError(f"unknown property {name}")

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Set a property for the commands that follow; numbers out of range are clipped."""
        if name == "voice":
            self._settings = replace(self._settings, voice=self._voice(str(value)))
        elif name == "rate":
            self._settings = replace(self._settings, rate=min(max(round(value), _SLOWEST), _FASTEST))
        elif name == "volume":
            self._settings = replace(self._settings, volume=min(max(float(value), 0.0), 1.0))
        else:
            raise KeyError(f"unknown property {name}")

    def destroy(self) -> None:
        """Be silent for good."""
        self.stop()

    def _voice(self, name: str) -> Voice:
        for voice in self._voices:
            if voice.id == name:
                return voice
        raise ValueError(f"There is no voice {name!r}; choose one of {', '.join(voice.id for voice in self._voices)}.")

    def _push(self, job: Callable[[], Iterator[None]]) -> None:
        self._jobs.append(job)
        self._proxy.setBusy(True)
        self._wake.set()

    def _steps(self) -> Generator[bool, None, None]:
        """Run jobs for ever, True after each word, False where there is nothing to do."""
        while True:
            if not self._jobs:
                self._proxy.setBusy(False)
            if not self._jobs:
                yield False
                continue
            for _ in self._jobs.popleft()():
                yield True

    def _speak(
        self, text: str, settings: Settings, use: Callable[[Iterator[Clip], str], Iterator[None]]
    ) -> Iterator[None]:
        """Tell of an utterance's begin, words and end, while its clips are used."""
        self._stopped.clear()
        completed = False
        self._proxy.notify("started-utterance")
        try:
            yield from use(_clips(text, settings), text)
            completed = not self._stopped.is_set()
        except (A11yError, OSError, ValueError) as error:
            self._proxy.notify("error", exception=error)
        finally:
            self._proxy.notify("finished-utterance", completed=completed)

    def _heard(self, clips: Iterator[Clip], text: str) -> Iterator[None]:
        """Play the sentences, each word told of as it is heard; words are told of even where nothing can be heard."""
        silenced = unplayable()
        for clip in clips:
            if silenced:
                yield from self._words(clip, text)
            elif clip.text_ref:
                try:
                    with Playing(clip, pauses.SENTENCE, self._stopped) as playing:
                        yield from self._words(clip, text, playing)
                except SpeechError as error:
                    silenced = str(error)
            if self._stopped.is_set():
                return
        if silenced:
            raise SpeechError(silenced)

    def _saved(self, clips: Iterator[Clip], text: str, *, filename: Path) -> Iterator[None]:
        """Write the clips to a file, which appears whole; each word is told of when it has been spoken."""
        encoding = _FORMATS.get(filename.suffix.lower())
        if encoding is None:
            raise ValueError(f"{filename}: no format has this suffix; choose one of {', '.join(_FORMATS)}.")
        passed: deque[Clip] = deque()

        def watched() -> Iterator[Clip]:
            for clip in clips:
                passed.append(clip)
                yield clip

        part = filename.with_name(f".a11y-{secrets.token_hex(8)}.part")
        try:
            with part.open("xb") as file:
                for portion in encoding(watched()):
                    file.write(portion)
                    while passed:
                        yield from self._words(passed.popleft(), text)
                    if self._stopped.is_set():
                        return
            part.replace(filename)
        finally:
            part.unlink(missing_ok=True)

    def _words(self, clip: Clip, text: str, playing: Playing | None = None) -> Iterator[None]:
        """Tell of each word of a clip's sentence, when it is heard where the clip is played."""
        begin, end = map(int, clip.text_ref.split("-")) if clip.text_ref else (0, 0)
        for word in _WORD.finditer(text, begin, end):
            if playing:
                playing.reach(_share(clip, word.start() - begin, end - begin))
            if self._stopped.is_set():
                return
            self._proxy.notify("started-word", location=word.start(), length=word.end() - word.start())
            yield


def _share(clip: Clip, place: int, length: int) -> float:
    """After what share of the clip a place in its sentence is heard; a guess where the voice does not tell."""
    told = [mark.first for mark in clip.marks if mark.begin <= place]
    return told[-1] / (len(clip.pcm) // 2) if told else place / length


def _clips(text: str, settings: Settings) -> Iterator[Clip]:
    """The clips of a text; each sentence's `text_ref` says where it stands, such as "0-17"."""
    language = settings.voice.languages[0]
    cuts = [0, *boundaries(text, language), len(text)]
    utterances = tuple(
        Utterance(say=(Say(text[begin:end], begin=0),), text_ref=f"{begin}-{end}", pause=pauses.SENTENCE)
        for begin, end in pairwise(cuts)
        if text[begin:end].strip()
    )
    options = SpeechOptions(rate=settings.rate / _WORDS_A_MINUTE)
    for clip in synthesize(Script(language, utterances), settings.voice, options=options):
        yield replace(clip, pcm=scale(clip.pcm, settings.volume))


def _ready_voices() -> tuple[Voice, ...]:
    """The voices that can speak here, the best first; raises `SpeechError` where there are none."""
    ready = [voice for each in listing() if not each.missing for voice in each.voices]
    if not any(voice.quality for voice in ready):
        raise SpeechError("No speech engine is installed; pip install hibari-tts brings one.")
    return tuple(sorted(ready, key=lambda voice: (-voice.quality, not voice.languages[0].startswith("en"))))


def _described(voice: Voice) -> Any:
    from pyttsx3.voice import Voice as Description

    return Description(voice.id, voice.name, list(voice.languages), voice.gender or None)
