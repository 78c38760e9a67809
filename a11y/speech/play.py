"""PCM → the loudspeaker, by whichever player the platform has."""

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, PIPE, Popen
from tempfile import NamedTemporaryFile
from threading import Event
from typing import Self

from a11y.errors import SpeechError
from a11y.model.narration import Clip, Milliseconds
from a11y.speech.encode import wav
from a11y.speech.pcm import silence

_PLAYERS = (
    ("afplay",),
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
)
"""macOS, PipeWire, PulseAudio, ALSA, FFmpeg: each takes the name of a WAV file."""
_WINDOWS = "import sys, winsound; winsound.PlaySound(sys.argv[1], winsound.SND_FILENAME)"
_POLL = 0.02
"""Seconds between two looks whether the player is done."""


def unplayable() -> str:
    """Why nothing can be heard here, "" where a player is at hand."""
    if _player():
        return ""
    return "The sound cannot be played: install aplay (alsa-utils), paplay (pulseaudio-utils) or ffplay (ffmpeg)."


class Playing:
    """A clip with a silence after it, heard within the `with` block, which lasts as long, or until `stopped`.

    Raises `SpeechError` where the player fails.
    """

    def __init__(self, clip: Clip, pause: Milliseconds, stopped: Event) -> None:
        self._clip = clip
        self._pause = pause
        self._stopped = stopped

    def __enter__(self) -> Self:
        rest = Clip(silence(self._pause, self._clip.sample_rate), self._clip.sample_rate)
        with NamedTemporaryFile(suffix=".wav", delete=False) as file:
            file.writelines(wav([self._clip, rest]))
        self._file = Path(file.name)
        self._begin = time.monotonic()
        self._process = Popen((*_player(), file.name), stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE)  # noqa: S603 - no shell
        return self

    def reach(self, share: float) -> None:
        """Return when that share of the clip has been heard."""
        length = len(self._clip.pcm) / 2 / self._clip.sample_rate
        self._stopped.wait(max(0.0, self._begin + share * length - time.monotonic()))

    def __exit__(self, *error: object) -> None:
        while self._process.poll() is None and not self._stopped.wait(_POLL):
            pass
        self._process.terminate()
        _, complaint = self._process.communicate()
        self._file.unlink(missing_ok=True)
        if self._process.returncode and not self._stopped.is_set():
            reason = complaint.decode(errors="replace").strip().splitlines()
            raise SpeechError(f"The sound cannot be played: {reason[-1] if reason else 'the player failed'}.")


def play(clips: Iterable[Clip]) -> None:
    """Return when all clips have been heard; `SpeechError` where nothing can be."""
    if reason := unplayable():
        raise SpeechError(f"{reason} Or write a file with -o.")
    together = tuple(clips)
    if together:
        whole = Clip(b"".join(clip.pcm for clip in together), together[0].sample_rate)
        with Playing(whole, Milliseconds(0), Event()):
            pass


def _player() -> tuple[str, ...]:
    """The command to which the name of a WAV file is added, () where there is none."""
    if sys.platform == "win32":
        return (sys.executable, "-c", _WINDOWS)
    return next(((path, *options) for name, *options in _PLAYERS if (path := which(name))), ())
