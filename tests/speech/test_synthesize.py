import sys
from array import array
from itertools import pairwise
from math import log10, sin
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y.errors import SpeechError
from a11y.model.article import Article
from a11y.model.narration import Clip, Mark, Milliseconds, Sound
from a11y.model.script import Say, Script, Utterance
from a11y.speech import (
    PLANS,
    SpeechOptions,
    Timekeeper,
    mp3,
    narrate,
    pauses,
    synthesize,
    timeline,
    voices,
    wav,
)
from a11y.speech.engines import silence
from a11y.speech.pcm import finish

SILENT = silence.voices()[0]


def utterance(text: str, ref: str = "", pause: int = 0) -> Utterance:
    return Utterance(say=(Say(text),) if text else (), text_ref=ref, pause=Milliseconds(pause))


def test_every_par_is_a_sentence_and_every_sentence_a_par(article: Article, sentence_ids: list[str]) -> None:
    clips = list(synthesize(narrate(article, plan=PLANS["full"]), SILENT))
    heard = timeline(clips, voice=SILENT.id)
    assert [par.text_ref for par in heard.pars] == sentence_ids
    assert heard.voice == "silence:silence"
    assert all(before.clip_end <= after.clip_begin for before, after in pairwise(heard.pars))
    assert heard.pars[0].clip_begin == pauses.HEAD
    assert heard.duration - heard.pars[-1].clip_end == pauses.TAIL


def test_pauses_stand_between_and_a_separator_lengthens_one() -> None:
    script = Script("xx", (utterance("one", "s1", 400), utterance("", pause=1500), utterance("two", "s2", 400)))
    lengths = [(clip.text_ref, len(clip.pcm) // 48) for clip in synthesize(script, SILENT)]
    assert lengths == [("", 500), ("s1", 195), ("", 1500), ("s2", 195), ("", 1000)]


def test_what_has_nothing_to_say_leaves_no_gap() -> None:
    script = Script("xx", (utterance("one", "s1", 400), utterance("  ", "s2", 400), utterance("three", "s3", 400)))
    heard = timeline(synthesize(script, SILENT))
    assert [(par.text_ref, par.clip_begin) for par in heard.pars] == [("s1", 500), ("s3", 1095)]


@pytest.mark.parametrize("workers", [1, 2, 7])
def test_the_number_of_workers_changes_nothing(article: Article, workers: int) -> None:
    script = narrate(article)
    alone = list(synthesize(script, SILENT, options=SpeechOptions(workers=1)))
    assert list(synthesize(script, SILENT, options=SpeechOptions(workers=workers))) == alone


def test_files_are_as_long_as_the_timeline_and_the_same_for_any_number_of_workers() -> None:
    voice = voices.engine("hibari").voices()[0]
    texts = ("Rain fell.", "Two men ran.", "Why?", "No one knew.")
    script = Script("en", tuple(utterance(text, f"s{n}", 400) for n, text in enumerate(texts)))
    files = []
    for workers in (1, 2):
        keeper = Timekeeper(voice.id)
        clips = keeper.watch(synthesize(script, voice, options=SpeechOptions(workers=workers)))
        kept = list(clips)
        files.append((b"".join(mp3(kept)), b"".join(wav(kept)), keeper.timeline))
    assert files[0] == files[1]
    encoded, plain, heard = files[0]
    assert [par.text_ref for par in heard.pars] == ["s0", "s1", "s2", "s3"]
    assert (len(plain) - 44) / 48 == pytest.approx(heard.duration, abs=0.5)
    assert heard.duration <= len(encoded) / 192 * 24 <= heard.duration + 3 * 24


def test_little_is_made_ahead() -> None:
    taken: list[int] = []

    def endless() -> list[Utterance]:
        return [utterance(f"sentence {n}", f"s{n}", 1) for n in range(1000)]

    class Counted(tuple[Utterance, ...]):
        def __iter__(self):  # type: ignore[no-untyped-def]
            for n, each in enumerate(endless()):
                taken.append(n)
                yield each

    clips = synthesize(Script("xx", Counted()), SILENT, options=SpeechOptions(workers=2))
    for _ in range(10):
        next(clips)
    clips.close()  # type: ignore[attr-defined]
    assert len(taken) < 20


@pytest.mark.parametrize("rate", [0.0, -1.0, 0.4, 3.1, float("nan")])
def test_a_rate_out_of_range_is_a_mistake(rate: float) -> None:
    with pytest.raises(ValueError, match=r"from 0\.5 to 3"):
        list(synthesize(Script("xx"), SILENT, options=SpeechOptions(rate=rate)))


def test_an_engine_that_fails_stops_the_narration(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: object, said: object, rate: float) -> bytes:
        raise SpeechError("The engine failed.")

    monkeypatch.setattr(silence.Silence, "speak", fail)
    with pytest.raises(SpeechError, match="engine failed"):
        list(synthesize(Script("xx", (utterance("one"),)), SILENT))


@given(st.lists(st.tuples(st.integers(0, 5000), st.booleans())), st.sampled_from([8000, 11025, 22050, 24000, 44100]))
def test_the_timeline_never_drifts(parts: list[tuple[int, bool]], rate: int) -> None:
    clips = [
        Clip(bytes(2 * n), rate, f"s{at}" if spoken else "", (Mark(0, 1, n // 3, n // 2), Mark(2, 3, n // 2, n)))
        for at, (n, spoken) in enumerate(parts)
    ]
    keeper = Timekeeper()
    assert list(keeper.watch(clips)) == clips
    heard = keeper.timeline
    samples = sum(n for n, _ in parts)
    assert abs(heard.duration - samples * 1000 / rate) <= 0.5
    times = [
        time
        for par in heard.pars
        for time in (
            par.clip_begin,
            *(at for word in par.words for at in (word.clip_begin, word.clip_end)),
            par.clip_end,
        )
    ]
    assert times == sorted(times)
    assert not times or times[-1] <= heard.duration
    begin = 0
    starts = {}
    for clip in clips:
        starts[clip.text_ref] = begin
        begin += len(clip.pcm) // 2
    assert all(abs(par.clip_begin - starts[par.text_ref] * 1000 / rate) <= 0.5 for par in heard.pars)


class TestFinish:
    def test_silence_at_the_ends_is_cut_and_marks_move_along(self) -> None:
        wave = array("h", [0] * 24000 + [1000, -1000] * 6000 + [0] * 24000)
        finished = finish(Sound(wave.tobytes(), (Mark(0, 2, 24000, 30000), Mark(3, 5, 30000, 60000))), 24000, -25.0)
        assert len(finished.pcm) // 2 == 1200 + 12000 + 2400 - 1
        assert finished.marks == (Mark(0, 2, 1200, 7200), Mark(3, 5, 7200, 15599))

    @pytest.mark.parametrize("level", [300, 3000, 12000])
    def test_a_long_sentence_is_as_loud_as_any(self, level: int) -> None:
        wave = array("h", (round(level * sin(at / 7.64)) for at in range(24000 * 20)))
        loud = finish(Sound(wave.tobytes()), 24000, -20.0).pcm
        power = sum(sample * sample for sample in memoryview(loud).cast("h")) / (len(loud) / 2) / 32768**2
        assert 10 * log10(power) == pytest.approx(-19, abs=1.5)

    def test_peaks_stay_below_the_ceiling(self) -> None:
        wave = array("h", [3000, -3000] * 12000 + [32767, -32768] * 100 + [3000, -3000] * 12000)
        finished = array("h", finish(Sound(wave.tobytes()), 24000, -25.0).pcm)
        assert max(map(abs, finished)) <= 32768 * 10 ** (-2 / 20)

    def test_silence_stays_as_it_is(self) -> None:
        assert finish(Sound(bytes(4800)), 24000, -25.0) == Sound(bytes(4800))
        assert finish(Sound(b""), 24000, -25.0) == Sound(b"")


def test_nothing_heavy_is_imported_before_a_voice_is_loaded() -> None:
    heavy = "numpy", "onnxruntime", "hibari", "lameenc", "pyttsx3", "babel"
    code = f"import sys, a11y.speech as s; s.choose('en'); print([m for m in {heavy} if m in sys.modules])"
    assert run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
