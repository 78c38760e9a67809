"""Short sentences are spoken with a neighbour and parted again."""

import pytest

from a11y.model.narration import Milliseconds
from a11y.model.script import Say, Script, Utterance
from a11y.speech import synthesize, timeline, voices
from a11y.speech.breath import Breath, make
from a11y.speech.engine import Said, Voice


def utterance(text: str, ref: str, *, joined: bool = False, lang: str = "") -> Utterance:
    say = (Say(text, begin=0, lang=lang),)
    return Utterance(say=say, text_ref=ref, pause=Milliseconds(400), joined=joined)


@pytest.fixture(params=["hibari", "espeak", "silence"])
def voice(request: pytest.FixtureRequest) -> Voice:
    engine = voices.engine(request.param)
    if engine.missing():
        pytest.skip(f"not installed: {engine.missing()}")
    return next(each for each in engine.voices() if each.languages[0] in ("en-US", "mul"))


def test_joined_sentences_have_their_own_clips_and_words(voice: Voice) -> None:
    utterances = utterance("No.", "s1"), utterance("The bridge stays closed.", "s2", joined=True)
    heard = timeline(synthesize(Script("xx", utterances), voice)).pars
    assert [par.text_ref for par in heard] == ["s1", "s2"]
    assert heard[1].clip_begin - heard[0].clip_end == 400
    assert [word.begin for word in heard[0].words] == [0]
    assert [word.begin for word in heard[1].words] == [0, 4, 11, 17]
    assert all(par.clip_begin <= word.clip_begin < word.clip_end <= par.clip_end for par in heard for word in par.words)


def test_together_they_take_no_longer_than_alone(voice: Voice) -> None:
    parts = Said("No."), Said("The bridge stays closed.")
    speaker = voices.load(voice)
    together = make(Breath(voice, parts, 1.0), speaker)
    alone = [make(Breath(voice, (part,), 1.0), speaker)[0] for part in parts]
    lengths = [len(sound.pcm) / 2 / voice.sample_rate for sound in (*together, *alone)]
    assert lengths[0] == pytest.approx(lengths[2], abs=0.4)
    assert lengths[1] == pytest.approx(lengths[3], abs=0.5)


def test_what_is_foreign_is_said_by_a_voice_of_its_language() -> None:
    if voices.engine("pico").missing() and voices.engine("espeak").missing():
        pytest.skip("not installed: espeak")
    hibari = voices.engine("hibari").voices()[0]
    say = Say("She said ", begin=0), Say("au revoir", begin=9, lang="fr"), Say(" to us.", begin=18)
    script = Script("en", (Utterance(say=say, text_ref="s1"),))
    plain = Script("en", (Utterance(say=(Say("She said au revoir to us.", begin=0),), text_ref="s1"),))
    foreign, native = (timeline(synthesize(each, hibari)).pars[0] for each in (script, plain))
    assert {0, 4, 9, 19, 22} <= {word.begin for word in foreign.words}
    assert [word.begin for word in native.words] == [0, 4, 9, 12, 19, 22]
    assert foreign.clip_end != native.clip_end
