"""Every engine keeps the same promises; one that is not installed here is left out and says what brings it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from a11y import registry
from a11y.errors import SpeechError
from a11y.model.notice import Notice
from a11y.speech import Voice, choose, listing, preload, voices
from a11y.speech.engine import Said, Speaker
from a11y.speech.engines import hibari
from a11y.standards.language_subtags import LANGUAGES

ENGINES = registry.names(voices.ENGINES)
SAID = Said("The bridge opens on Monday.")


@pytest.fixture(scope="module", params=ENGINES)
def voice(request: pytest.FixtureRequest) -> Voice:
    engine = voices.engine(request.param)
    if engine.missing():
        pytest.skip(f"not installed: {engine.missing()}")
    return engine.voices()[0]


@pytest.fixture(scope="module")
def speaker(voice: Voice) -> Speaker:
    return voices.load(voice)


@pytest.mark.parametrize("name", ENGINES)
def test_voices_are_described(name: str) -> None:
    engine = voices.engine(name)
    assert engine.missing() == "" or engine.missing().startswith(("pip install ", "apt install "))
    assert engine.voices()
    for voice in engine.voices():
        assert voice.engine == name
        assert voice.id == f"{name}:{voice.name}"
        assert voice.languages
        assert all(language.partition("-")[0] in LANGUAGES for language in voice.languages)
        assert 8000 <= voice.sample_rate <= 48000
        assert -70 <= voice.loudness < 0


def test_speech_is_as_long_as_a_sentence(speaker: Speaker, voice: Voice) -> None:
    assert 0.8 < len(speaker.speak(SAID, 1.0).pcm) / 2 / voice.sample_rate < 4


def test_every_voice_speaks(voice: Voice) -> None:
    engine = voices.engine(voice.engine)
    some = engine.voices()[: 2 if voice.engine == "platform" else None]  # a process for each
    spoken = {each.id: engine.load(each).speak(Said("12.03.2024"), 1.0).pcm for each in some}
    assert [name for name, pcm in spoken.items() if len(pcm) < voice.sample_rate / 2] == []


def test_the_same_sentence_gives_the_same_bytes_in_any_thread(speaker: Speaker) -> None:
    once = speaker.speak(SAID, 1.0)
    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(lambda text: speaker.speak(text, 1.0), [SAID] * 4)) == {once}


def test_words_are_where_they_stand_and_follow_each_other(speaker: Speaker) -> None:
    said = Said("On April 11, 2017, it said: \u201cIt’s 23 pounds\u201d \u2014 in the U.S., at 7:30.")
    sound = speaker.speak(said, 1.0)
    times = [time for mark in sound.marks for time in (mark.first, mark.last)]
    assert times == sorted(times)
    assert not times or 0 <= times[0] < times[-1] <= len(sound.pcm) // 2
    assert all(0 <= mark.begin < mark.end <= len(said.text) for mark in sound.marks)
    assert not times or [mark.begin for mark in sound.marks if said.text.startswith("pounds", mark.begin)] == [37]


def test_a_higher_rate_is_shorter(speaker: Speaker) -> None:
    slow, usual, fast = (len(speaker.speak(SAID, rate).pcm) for rate in (0.7, 1.0, 1.6))
    assert fast < usual < slow


@pytest.mark.parametrize(
    "text",
    [
        "***",
        "…",
        "①² ½ ٣rd İ",
        "9" * 100,
        "1,111" * 100,
        "[a](/b/)",
        "😀",
        "مرحبا",
        "a" * 3000,
        "( " * 2000,
        "\x00\ufffd\ue000",
    ],
)
def test_odd_text_is_no_error(speaker: Speaker, text: str) -> None:
    assert len(speaker.speak(Said(text), 1.0).pcm) % 2 == 0


def test_length_grows_with_the_text(speaker: Speaker) -> None:
    short, long = (len(speaker.speak(Said("And so it went on and on " * n), 1.0).pcm) for n in (10, 40))
    assert 3.5 < long / short < 4.5


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes the engines named the only ones that are ready."""

    def only(*names: str) -> None:
        for name in ENGINES:
            command = "" if name in names else f"pip install {name}"
            monkeypatch.setattr(voices.engine(name), "missing", lambda command=command: command)

    return only


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en-GB", "hibari:heart"),
        ("en", "hibari:heart"),
        ("de-AT", "pico:de-DE"),
        ("it", "pico:it-IT"),
        ("pt-BR", "espeak:pt-br"),
        ("pt-PT", "espeak:pt"),
        ("zh-Hant-TW", "espeak:cmn"),
        ("no", "espeak:nb"),
    ],
)
def test_the_best_voice_of_a_language_is_chosen(installed: Callable[..., None], language: str, name: str) -> None:
    installed("hibari", "espeak", "pico", "silence")
    voice = choose(language)
    assert isinstance(voice, Voice)
    assert voice.id == name


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            "de-AT",
            "There is no audio: no voice for German is installed; pip install espeak or pip install pico brings one.",
        ),
        ("mul", "There is no audio: no engine known has a voice for mul."),
        ("zzz", "There is no audio: no engine known has a voice for zzz."),
        ("", "There is no audio: the language of the text is not known; --voice names a voice."),
    ],
)
def test_without_a_voice_a_sentence_says_what_brings_one(
    installed: Callable[..., None], monkeypatch: pytest.MonkeyPatch, language: str, message: str
) -> None:
    installed("hibari", "platform", "silence")
    monkeypatch.setattr(voices.engine("platform"), "voices", lambda: ())
    notice = choose(language)
    assert isinstance(notice, Notice)
    assert (notice.code, notice.message) == ("no-voice", message)


def test_a_voice_that_is_not_installed_cannot_be_loaded(installed: Callable[..., None]) -> None:
    installed("silence")
    with pytest.raises(SpeechError, match="pip install espeak brings it"):
        voices.load(voices.engine("espeak").voices()[-1])


def test_a_voice_may_be_asked_for_by_name() -> None:
    silent = choose("fr", voice="silence")
    assert isinstance(silent, Voice)
    assert silent.id == "silence:silence"
    with pytest.raises(SpeechError, match="no voice 'nobody'"):
        choose("en", voice="nobody")


def test_all_engines_are_listed() -> None:
    assert sorted(each.engine for each in listing()) == list(ENGINES)
    ranks = [max(voice.quality for voice in each.voices) for each in listing()]
    assert ranks == sorted(ranks, reverse=True) == [voices.engine(each.engine).BEST for each in listing()]


def test_an_engine_that_has_nothing_better_is_not_asked(
    installed: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked() -> tuple[Voice, ...]:
        raise AssertionError

    installed("hibari", "pico", "silence")
    monkeypatch.setattr(voices.engine("espeak"), "voices", asked)
    assert isinstance(choose("de"), Voice)


def test_hibari_never_fetches_a_voice() -> None:
    with pytest.raises(SpeechError, match="'emma'"):
        voices.engine("hibari").load(replace(voices.engine("hibari").voices()[0], name="emma"))


def test_hibari_says_what_looks_like_its_notation() -> None:
    speaker = voices.load(voices.engine("hibari").voices()[0])
    assert len(speaker.speak(Said("See [Kyiv](/x/) now."), 1.0).pcm) > len(
        speaker.speak(Said("See Kyiv now."), 1.0).pcm
    )


def test_hibari_takes_no_name_for_a_numeral() -> None:
    from hibari.g2p import G2P

    phonemes = G2P()
    together = phonemes(hibari._plain("King Charles met Catherine Connolly."))
    assert together == " ".join(phonemes(word) for word in ("King", "Charles", "met", "Catherine", "Connolly."))


def test_a_voice_can_be_loaded_beforehand(voice: Voice) -> None:
    preload(voice)
    assert voices.load(voice) is voices.load(voice)
