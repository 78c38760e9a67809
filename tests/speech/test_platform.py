"""The platform's voices: what their process says, and the files they write."""

import struct
import sys
import time
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from a11y.errors import SpeechError
from a11y.speech import platform_process, sound_file
from a11y.speech.engine import Said
from a11y.speech.engines import platform

WAVE = array("h", range(-300, 300))


def aiff(kind: bytes = b"", channels: int = 1) -> bytes:
    samples = WAVE[:] if kind == b"sowt" else array("h", WAVE)
    if kind != b"sowt":
        samples.byteswap()
    rate = struct.pack(">HQ", 16383 + 14, 22050 << (63 - 14))
    form = struct.pack(">hIh", channels, len(WAVE) // channels, 16) + rate + (kind and kind + b"\0\0")
    sound = bytes(8) + samples.tobytes()
    chunks = b"COMM" + struct.pack(">I", len(form)) + form + b"SSND" + struct.pack(">I", len(sound)) + sound
    return b"FORM" + struct.pack(">I", 4 + len(chunks)) + (b"AIFC" if kind else b"AIFF") + chunks


def test_wav_and_aiff_are_read(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setparams((2, 2, 11025, 0, "NONE", ""))
        file.writeframes(WAVE.tobytes())
    sound, rate = sound_file.read(tmp_path / "a.wav")
    assert (sound.pcm, rate) == (WAVE[::2].tobytes(), 11025)
    for kind in (b"", b"sowt"):
        (tmp_path / "a.aiff").write_bytes(aiff(kind))
        sound, rate = sound_file.read(tmp_path / "a.aiff")
        assert (sound.pcm, rate) == (WAVE.tobytes(), 22050)


@pytest.mark.parametrize("content", [b"", b"ID3\4", b"RIFF\0\0\0\0WAVE", b"FORM\0\0\0\0AIFF"])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(SpeechError, match="platform's voice wrote"):
        sound_file.read(tmp_path / "a")


@pytest.mark.parametrize(
    ("said", "language"),
    [("en_US", "en-US"), (b"\x05en-gb", "en-GB"), ("de", "de"), ("409", "en-US"), ("c0a", "es-ES"), (b"\xff", "")],
)
def test_languages_of_drivers(said: Any, language: str) -> None:
    assert platform_process._language(said) == language


def test_a_file_is_waited_for_until_it_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = aiff()
    path = tmp_path / "a.aiff"
    states = iter([None, whole[:4], whole[:90], whole[:90], whole, whole])

    def later(_: float) -> None:
        state = next(states)
        if state is not None:
            path.write_bytes(state)

    monkeypatch.setattr(time, "sleep", later)
    platform_process._wait(str(path))
    assert path.read_bytes() == whole
    assert list(states) == []


def test_what_the_process_complains_of_is_one_sentence() -> None:
    if platform.missing():
        pytest.skip(f"not installed: {platform.missing()}")
    with pytest.raises(SpeechError, match="The platform's voice failed"):
        platform.Platform("no such voice").speak(Said("Hello."), 1.0)


DRIVERS = Path(__file__).parent / "drivers"


@pytest.fixture
def stand_in(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A driver that does in the process for the platform's voices what that of Windows or macOS does."""
    add = f"import pyttsx3.drivers\npyttsx3.drivers.__path__.insert(0, {str(DRIVERS)!r})\n"
    (tmp_path / "sitecustomize.py").write_text(add)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(platform, "_DRIVERS", {sys.platform: request.param})
    platform.voices.cache_clear()
    yield request.param
    platform.voices.cache_clear()


@pytest.mark.parametrize("stand_in", ["sapi5", "nsss"], indirect=True)
def test_voices_of_windows_and_macos(stand_in: str, monkeypatch: pytest.MonkeyPatch) -> None:
    voices = platform.voices()
    assert [(voice.languages, voice.gender) for voice in voices] == [(("en-US",), "female"), (("de-DE",), "male")]
    speaker = platform.load(voices[1])
    short, long = (len(speaker.speak(Said(text), 1.0).pcm) for text in ("Guten Tag.", "Guten Tag. " * 4))
    assert 0 < 3 * short < long
    assert len(speaker.speak(Said("Guten Tag."), 2.0).pcm) < short
    for text in ("fail", "die"):
        with pytest.raises(SpeechError, match=r"^The platform's voice failed: .+$"):
            speaker.speak(Said(text), 1.0)
    monkeypatch.setattr(platform, "_PATIENCE", 3)
    with pytest.raises(SpeechError, match=r"cannot be asked: .*timed out"):
        speaker.speak(Said("hang"), 1.0)
