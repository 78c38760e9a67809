import sys
from pathlib import Path
from threading import Event

import pytest

from a11y.errors import SpeechError
from a11y.model.narration import Clip, Milliseconds
from a11y.speech import play

CLIP = Clip(bytes(4800), 24000)
PAUSE = Milliseconds(10)


def player(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """A player that runs a line of Python."""
    monkeypatch.setattr(play, "_player", lambda: (sys.executable, "-c", f"import sys, time, pathlib; {code}"))


def test_the_player_gets_a_file_that_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    got = str(tmp_path / "got")
    player(
        monkeypatch, f"n = sys.argv[1]; pathlib.Path({got!r}).write_text(f'{{n}} {{pathlib.Path(n).stat().st_size}}')"
    )
    with play.Playing(CLIP, PAUSE, Event()) as playing:
        playing.reach(0.5)
    name, size = (tmp_path / "got").read_text().rsplit(" ", 1)
    assert int(size) == 44 + 4800 + 480
    assert not Path(name).exists()


def test_a_player_that_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    player(monkeypatch, "sys.exit('no such device')")
    with pytest.raises(SpeechError, match="no such device"), play.Playing(CLIP, PAUSE, Event()):
        pass


def test_stop_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    player(monkeypatch, "time.sleep(60)")
    stopped = Event()
    with play.Playing(CLIP, PAUSE, stopped) as playing:
        stopped.set()
        playing.reach(1)


def test_what_plays_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(play, "which", lambda name: f"/usr/bin/{name}" if name == "aplay" else None)
    assert play.unplayable() == ""
    assert play._player() == ("/usr/bin/aplay", "-q")
    monkeypatch.setattr(play, "which", lambda name: None)
    assert "install aplay" in play.unplayable()
