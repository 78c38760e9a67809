"""The driver through pyttsx3's own interface."""

import sys
import threading
import wave
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import pytest
import pyttsx3

from a11y.errors import SpeechError
from a11y.model.narration import Clip
from a11y.speech import pyttsx3_driver

FOX = "The quick brown fox jumped. Over the lazy dog."


class Played:
    """A loudspeaker that is quick."""

    def __init__(self, clip: Clip, pause: int, stopped: threading.Event) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def reach(self, share: float) -> None:
        assert 0 <= share < 1


class Listener:
    """All that an engine told."""

    def __init__(self, engine: Any) -> None:
        self.told: list[tuple[Any, ...]] = []
        engine.connect("started-utterance", lambda name: self.told.append(("start", name)))
        engine.connect("started-word", lambda name, location, length: self.told.append(("word", location, length)))
        engine.connect("finished-utterance", lambda name, completed: self.told.append(("end", name, completed)))
        engine.connect("error", lambda name, exception: self.told.append(("error", name, exception)))

    @property
    def words(self) -> list[str]:
        return [FOX[told[1] : told[1] + told[2]] for told in self.told if told[0] == "word"]

    @property
    def rest(self) -> list[tuple[Any, ...]]:
        return [told for told in self.told if told[0] != "word"]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    pyttsx3_driver.register()
    monkeypatch.setattr(pyttsx3_driver, "Playing", Played)
    monkeypatch.setattr(pyttsx3_driver, "unplayable", lambda: "")
    engine = pyttsx3.init("a11y")
    engine.setProperty("voice", "silence:silence")
    engine.runAndWait()
    yield engine
    engine.stop()
    del engine
    pyttsx3._activeEngines.clear()


def test_a_file_is_complete_when_run_and_wait_returns(engine: Any, tmp_path: Path) -> None:
    engine.save_to_file(FOX, str(tmp_path / "a.wav"))
    engine.runAndWait()
    with wave.open(str(tmp_path / "a.wav")) as file:
        assert file.getparams()[:3] == (1, 2, 22050)
        assert file.getnframes() > file.getframerate()
    (tmp_path / "b").write_bytes(b"")
    assert (tmp_path / "a.wav").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_several_files_before_one_run_and_one_after(engine: Any, tmp_path: Path) -> None:
    for name in ("a.wav", "b.mp3", "c.wav"):
        engine.save_to_file(FOX, str(tmp_path / name))
    engine.runAndWait()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.wav", "b.mp3", "c.wav"]
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "c.wav").read_bytes()
    assert (tmp_path / "b.mp3").read_bytes()[:2] == b"\xff\xf3"
    engine.save_to_file(FOX, str(tmp_path / "d.wav"))
    engine.runAndWait()
    assert (tmp_path / "d.wav").read_bytes() == (tmp_path / "a.wav").read_bytes()


def test_another_suffix_is_an_error_event_and_no_file(engine: Any, tmp_path: Path) -> None:
    listener = Listener(engine)
    engine.save_to_file(FOX, str(tmp_path / "a.aiff"), "fox")
    engine.runAndWait()
    assert not list(tmp_path.iterdir())
    assert [told[0] for told in listener.told] == ["start", "error", "end"]
    assert "choose one of .wav, .mp3" in str(listener.told[1][2])
    assert listener.told[2] == ("end", "fox", False)


def test_a_folder_that_is_missing_is_an_error_event(engine: Any, tmp_path: Path) -> None:
    listener = Listener(engine)
    engine.save_to_file(FOX, str(tmp_path / "none" / "a.wav"))
    engine.runAndWait()
    assert [type(told[2]) for told in listener.told if told[0] == "error"] == [FileNotFoundError]


def test_events_tell_of_every_word(engine: Any) -> None:
    listener = Listener(engine)
    engine.say(FOX, "fox")
    engine.runAndWait()
    assert listener.words == ["The", "quick", "brown", "fox", "jumped", "Over", "the", "lazy", "dog"]
    assert listener.rest == [("start", "fox"), ("end", "fox", True)]


def test_many_texts_wait_their_turn(engine: Any) -> None:
    listener = Listener(engine)
    for n in range(400):
        engine.say("Hm.", f"n{n}")
    engine.runAndWait()
    assert listener.rest[::2] == [("start", f"n{n}") for n in range(400)]
    assert listener.rest[1::2] == [("end", f"n{n}", True) for n in range(400)]


def test_running_again_and_with_nothing_to_say(engine: Any) -> None:
    listener = Listener(engine)
    for n in range(3):
        engine.runAndWait()
        engine.say("Hm.", f"n{n}")
        engine.runAndWait()
        engine.runAndWait()
    assert listener.rest[::2] == [("start", "n0"), ("start", "n1"), ("start", "n2")]


def test_stop_cuts_short_and_forgets_the_rest(engine: Any) -> None:
    listener = Listener(engine)
    engine.connect("started-word", lambda name, location, length: engine.stop() if location == 10 else None)
    engine.say(FOX, "fox")
    engine.say(FOX, "again")
    engine.runAndWait()
    assert listener.words == ["The", "quick", "brown"]
    assert listener.rest == [("start", "fox"), ("end", "fox", False)]
    engine.say("Hm.", "later")
    engine.runAndWait()
    assert listener.rest[-1] == ("end", "later", True)


def test_a_saved_file_that_is_stopped_does_not_appear(engine: Any, tmp_path: Path) -> None:
    engine.connect("started-word", lambda name, location, length: engine.stop())
    engine.save_to_file(FOX, str(tmp_path / "a.wav"))
    engine.runAndWait()
    assert not list(tmp_path.iterdir())


def test_the_driver_runs_a_loop(engine: Any) -> None:
    listener = Listener(engine)

    def on_end(name: str, completed: bool) -> None:
        if name == "fox":
            engine.say("What a lazy dog!", "dog")
        else:
            engine.endLoop()

    engine.connect("finished-utterance", on_end)
    engine.say(FOX, "fox")
    engine.startLoop()
    assert [told[:2] for told in listener.rest] == [("start", "fox"), ("end", "fox"), ("start", "dog"), ("end", "dog")]


def test_a_loop_outside_iterates(engine: Any) -> None:
    listener = Listener(engine)
    engine.say(FOX, "fox")
    engine.startLoop(False)
    for _ in range(3):
        engine.iterate()
    assert listener.words == ["The", "quick", "brown"]
    while ("end", "fox", True) not in listener.told:
        engine.iterate()
    engine.endLoop()
    engine.say("Hm.", "later")
    engine.runAndWait()
    assert listener.rest[-1] == ("end", "later", True)


def test_another_thread_may_say_and_end(engine: Any) -> None:
    listener = Listener(engine)
    done = threading.Event()
    engine.connect("finished-utterance", lambda name, completed: done.set())

    def other() -> None:
        engine.say(FOX, "fox")
        done.wait(20)
        engine.endLoop()

    thread = threading.Thread(target=other)
    thread.start()
    engine.startLoop()
    thread.join()
    assert ("end", "fox", True) in listener.told


def test_properties(engine: Any) -> None:
    assert engine.getProperty("voice") == "silence:silence"
    voices = [voice.id for voice in engine.getProperty("voices")]
    assert voices[0] == "hibari:heart"
    assert "silence:silence" not in voices
    for name, value, kept in (
        ("rate", 200, 200),
        ("rate", 9999, 495),
        ("rate", 1, 83),
        ("volume", 0.5, 0.5),
        ("volume", 7, 1),
    ):
        engine.setProperty(name, value)
        assert engine.getProperty(name) == kept
    with pytest.raises(KeyError):
        engine.getProperty("pitch")


def test_a_property_that_cannot_be_set_is_an_error_event(engine: Any) -> None:
    listener = Listener(engine)
    engine.setProperty("voice", "nobody")
    engine.setProperty("pitch", 3)
    engine.runAndWait()
    assert [type(told[2]) for told in listener.told] == [ValueError, KeyError]


def test_properties_hold_for_what_follows(engine: Any, tmp_path: Path) -> None:
    for rate in (1, 200, 300):
        engine.setProperty("rate", rate)
        engine.save_to_file(FOX, str(tmp_path / f"{rate}.wav"))
    engine.runAndWait()
    sizes = [(tmp_path / f"{rate}.wav").stat().st_size for rate in (1, 200, 300)]
    assert all(slower > faster for slower, faster in pairwise(sizes))


def test_without_a_player_words_are_told_and_an_error(engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyttsx3_driver, "unplayable", lambda: "Install a player.")
    listener = Listener(engine)
    engine.say(FOX, "fox")
    engine.runAndWait()
    assert len(listener.words) == 9
    assert [told[0] for told in listener.rest] == ["start", "error", "end"]
    assert listener.rest[-1] == ("end", "fox", False)


def test_a_player_that_fails_silences_the_rest(engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Played, *_: object) -> None:
        raise SpeechError("No device.")

    monkeypatch.setattr(Played, "__exit__", fail)
    listener = Listener(engine)
    engine.say(FOX, "fox")
    engine.runAndWait()
    assert len(listener.words) == 9
    assert [str(told[2]) for told in listener.rest if told[0] == "error"] == ["No device."]


def test_volume_and_the_default_voice(engine: Any, tmp_path: Path) -> None:
    engine.setProperty("voice", "hibari:heart")
    for volume in (1.0, 0.25):
        engine.setProperty("volume", volume)
        engine.save_to_file("Good evening.", str(tmp_path / f"{volume}.wav"))
    engine.runAndWait()
    loudest = []
    for volume in (1.0, 0.25):
        with wave.open(str(tmp_path / f"{volume}.wav")) as file:
            pcm = memoryview(file.readframes(10**6)).cast("h")
        loudest.append(max(pcm))
    assert loudest[1] == pytest.approx(loudest[0] / 4, abs=2)
    assert loudest[0] > 8000


def test_a_new_interpreter_can_register_it() -> None:
    pyttsx3_driver.register()
    assert sys.modules["pyttsx3.drivers.a11y"].buildDriver is pyttsx3_driver.buildDriver
