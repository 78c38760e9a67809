"""What was spoken is not spoken again."""

import os
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest

from a11y.model.narration import Clip, Milliseconds, Sound
from a11y.model.script import Say, Script, Utterance
from a11y.speech import SpeechOptions, synthesize
from a11y.speech.cache import Cache
from a11y.speech.engine import Said
from a11y.speech.engines import silence

SILENT = silence.voices()[0]


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the engine was given."""
    said: list[str] = []
    speak = silence.Silence.speak

    def noted(self: silence.Silence, what: Said, rate: float) -> Sound:
        said.append(what.text)
        return speak(self, what, rate)

    monkeypatch.setattr(silence.Silence, "speak", noted)
    return said


def script(*texts: str) -> Script:
    return Script(
        "xx",
        tuple(
            Utterance(say=(Say(text, begin=0),), text_ref=f"s{n}", pause=Milliseconds(9), joined=text.startswith("+"))
            for n, text in enumerate(texts)
        ),
    )


def narrated(folder: Path, said: Script, *, rate: float = 1.0, limit: int = 1 << 24) -> list[Clip]:
    options = SpeechOptions(workers=1, rate=rate, cache=Cache(folder, limit))
    return list(synthesize(said, SILENT, options=options))


def test_a_changed_sentence_alone_is_spoken_again(tmp_path: Path, spoken: list[str]) -> None:
    first = narrated(tmp_path, script("One.", "Two.", "+Three.", "Four."))
    assert spoken == ["One.", "Two. +Three.", "Four."]
    spoken.clear()
    assert narrated(tmp_path, script("One.", "Two.", "+Three.", "Four.")) == first
    assert spoken == []
    narrated(tmp_path, script("One.", "Two.", "+Three!!", "Four."))
    assert spoken == ["Two. +Three!!"]
    narrated(tmp_path, script("One."), rate=2.0)
    assert spoken[1:] == ["One."]


def test_a_run_that_was_killed_goes_on_where_it_was(tmp_path: Path, spoken: list[str]) -> None:
    clips: Iterator[Clip] = synthesize(
        script(*"abcdefgh"), SILENT, options=SpeechOptions(workers=1, cache=Cache(tmp_path))
    )
    for _ in range(5):
        next(clips)
    clips.close()  # type: ignore[attr-defined]
    before = len(spoken)
    assert 0 < before < 8
    narrated(tmp_path, script(*"abcdefgh"))
    assert sorted(spoken) == list("abcdefgh")


def _narrate_many(folder: Path) -> None:
    narrated(folder, script(*map(str, range(2000))))


def test_a_process_that_is_killed_leaves_nothing_half_done(tmp_path: Path, spoken: list[str]) -> None:
    process = get_context("spawn").Process(target=_narrate_many, args=(tmp_path,))
    process.start()
    while process.is_alive() and Cache(tmp_path).contents().entries < 100:
        time.sleep(0.01)
    process.kill()
    process.join()
    texts = list(map(str, range(2000)))
    kept = narrated(tmp_path, script(*texts))
    assert 0 < len(spoken) <= 1900
    assert kept == list(synthesize(script(*texts), SILENT))


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"short",
        lambda whole: bytes(len(whole)),
        lambda whole: whole[:-100],
        lambda whole: whole[:2000] + b"\1" + whole[2001:],
    ],
)
def test_a_damaged_entry_is_made_anew(tmp_path: Path, spoken: list[str], damage: Callable[[bytes], bytes]) -> None:
    first = narrated(tmp_path, script("One.", "Two."))
    (entry, _) = sorted(tmp_path.glob("*/*.speech"))
    entry.write_bytes(damage(entry.read_bytes()))
    assert narrated(tmp_path, script("One.", "Two.")) == first
    assert len(spoken) == 3
    assert narrated(tmp_path, script("One.", "Two.")) == first
    assert len(spoken) == 3


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path, spoken: list[str]) -> None:
    narrated(tmp_path, script("One.", "Two.", "Three."))
    oldest, middle, newest = tmp_path.glob("*/*.speech")
    for age, entry in enumerate((newest, middle, oldest)):
        os.utime(entry, (1000 - age, 1000 - age))
    (tmp_path / "note.txt").write_text("not ours")
    Cache(tmp_path, limit=2 * newest.stat().st_size + middle.stat().st_size // 2).trim()
    assert not oldest.exists()
    assert newest.exists()
    assert (tmp_path / "note.txt").exists()


def test_it_does_not_grow_beyond_its_limit(tmp_path: Path) -> None:
    narrated(tmp_path, script("One.", "Two.", "Three."), limit=20_000)
    assert Cache(tmp_path).contents().size <= 20_000
    narrated(tmp_path, script("Four.", "Five.", "Six."), limit=20_000)
    assert Cache(tmp_path).contents().size > 20_000  # somebody has just tidied up
    os.utime(tmp_path / "tidied", (0, 0))
    narrated(tmp_path, script("Four."), limit=20_000)
    assert Cache(tmp_path).contents().size <= 20_000


def test_it_can_be_looked_into_and_cleared(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "new")
    assert cache.contents() == (0, 0)
    narrated(tmp_path / "new", script("One.", "Two."))
    entries, size = cache.contents()
    assert entries == 2
    assert size > 10_000
    assert cache.clear() == (entries, size)
    assert cache.contents() == (0, 0)


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert narrated(tmp_path / "file", script("One.")) == narrated(tmp_path / "b", script("One."))


def _narrate(folder: Path) -> int:
    return sum(len(clip.pcm) for clip in narrated(folder, script(*(f"Sentence {n}." for n in range(60)))))


def test_several_processes_share_it(tmp_path: Path) -> None:
    with get_context("spawn").Pool(3) as pool:
        assert len(set(pool.map(_narrate, [tmp_path] * 3))) == 1
    assert not list(tmp_path.glob("*/*.part"))
    assert Cache(tmp_path).contents().entries == 60
