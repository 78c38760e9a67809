"""Utterances spoken in one breath → the finished sound of each, its marks those of the page's words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from a11y.model.narration import Mark, Sound
from a11y.model.script import Say, Utterance
from a11y.speech.engine import Said, Speaker, Voice
from a11y.speech.pcm import finish
from a11y.speech.spoken import Spoken, on_page, spoken_form
from a11y.speech.stretch import resample, stretch

_HUSH = 0.04
"""Seconds of the quietest place, where two sentences are parted."""
_REACH = 0.3
"""How far from where its share of the text ends a sentence may end, as a share of the whole."""
_QUIET = 0.05
"""Of the loudest, the most that may be heard where two sentences are parted without being told where."""


class Breath(Struct, frozen=True):
    """What a voice is given to say at once: sentences, each but the first joined to the one before."""

    voice: Voice
    parts: tuple[Said, ...]
    rate: float


Make = Callable[[Breath], tuple[Sound, ...]]
"""Speaks a breath: the finished sound of each of its parts."""


class _Part(Struct, frozen=True):
    """What one voice says of one utterance."""

    owner: int
    voice: Voice
    spoken: Spoken
    alone: bool
    """Whether it is all of it; a part that is not is told of as one word where its voice tells of none."""


def speak(utterances: Sequence[Utterance], voices: Callable[[str], Voice], rate: float, make: Make) -> list[Sound]:
    """The sound of each utterance, at the sample rate of the voice for "", what is foreign in a voice of its own."""
    main = voices("")
    sounds = [Sound(b"") for _ in utterances]
    parts = [part for owner, utterance in enumerate(utterances) for part in _parts(owner, utterance.say, voices)]
    for voice, run in groupby(parts, key=lambda part: part.voice):
        together = list(run)
        said = tuple(Said(part.spoken.text, part.spoken.phonemes) for part in together)
        for part, sound in zip(together, make(Breath(voice, said, rate)), strict=True):
            marks = (
                sound.marks if sound.marks or part.alone else (Mark(0, len(part.spoken.text), 0, len(sound.pcm) // 2),)
            )
            heard = Sound(sound.pcm, on_page(marks, part.spoken))
            resampled = resample(heard, voice.sample_rate, main.sample_rate)
            sounds[part.owner] = _followed(sounds[part.owner], resampled)
    return sounds


def _parts(owner: int, say: Iterable[Say], voices: Callable[[str], Voice]) -> Iterator[_Part]:
    """The runs by the voice that says them, where there is anything to say."""
    runs = [(voice, spoken_form(run)) for voice, run in groupby(say, key=lambda run: voices(run.lang))]
    said = [(voice, spoken) for voice, spoken in runs if spoken.text]
    return (_Part(owner, voice, spoken, alone=len(said) == 1) for voice, spoken in said)


def _followed(sound: Sound, after: Sound) -> Sound:
    by = len(sound.pcm) // 2
    later = tuple(replace(mark, first=mark.first + by, last=mark.last + by) for mark in after.marks)
    return Sound(sound.pcm + after.pcm, sound.marks + later)


def make(breath: Breath, speaker: Speaker) -> tuple[Sound, ...]:
    """The breath spoken, parted into its sentences and finished."""
    voice = breath.voice
    whole = _joined(breath.parts)
    native = min(max(breath.rate, voice.rates[0]), voice.rates[1])
    sound = stretch(speaker.speak(whole, native), voice.sample_rate, breath.rate / native)
    parted = _parted(sound, [len(part.text) for part in breath.parts], voice.sample_rate)
    if parted is None:
        alone = (make(replace(breath, parts=(part,)), speaker) for part in breath.parts)
        return tuple(sound for (sound,) in alone)
    return tuple(finish(each, voice.sample_rate, voice.loudness) for each in parted)


def _joined(parts: Sequence[Said]) -> Said:
    """The parts with a space between."""
    phonemes, at = [], 0
    for part in parts:
        phonemes += [(begin + at, end + at, said) for begin, end, said in part.phonemes]
        at += len(part.text) + 1
    return Said(" ".join(part.text for part in parts), tuple(phonemes))


def _parted(sound: Sound, lengths: Sequence[int], sample_rate: int) -> list[Sound] | None:
    """The sound of each sentence, its marks in its own text; None where no place can be seen to part them."""
    found: list[Sound] = []
    text = first = 0
    for index, length in enumerate(lengths):
        last: int | None = len(sound.pcm) // 2
        if index + 1 < len(lengths):
            last = _cut(sound, text + length, (text + length) / (sum(lengths) + len(lengths) - 1), sample_rate)
        if last is None:
            return None
        found.append(_between(sound, (text, text + length), (first, last)))
        text, first = text + length + 1, last
    return found


def _between(sound: Sound, text: tuple[int, int], samples: tuple[int, int]) -> Sound:
    (begin, end), (first, last) = text, samples
    marks = (
        Mark(
            mark.begin - begin, min(mark.end, end) - begin, max(mark.first, first) - first, min(mark.last, last) - first
        )
        for mark in sound.marks
        if begin <= mark.begin < end
    )
    return Sound(sound.pcm[2 * first : 2 * last], tuple(mark for mark in marks if mark.first < mark.last))


def _cut(sound: Sound, place: int, share: float, sample_rate: int) -> int | None:
    """The quietest sample between what is said before a place in the text and what is said after it."""
    import numpy as np

    before = [mark.last for mark in sound.marks if mark.begin < place]
    after = [mark.first for mark in sound.marks if mark.begin >= place]
    length, size = len(sound.pcm) // 2, int(_HUSH * sample_rate)
    told = before and after
    low = max(before) if told else int(max(0.0, share - _REACH) * length)
    high = min(after) if told else int(min(1.0, share + _REACH) * length)
    if told and high - low <= size:
        return (low + high) // 2
    wave = np.abs(np.frombuffer(sound.pcm, "<i2").astype(np.float32))
    heard = np.convolve(wave[low:high], np.ones(size, np.float32) / size, "valid")
    if not len(heard) or (not told and heard.min() > _QUIET * wave.max()):
        return None
    return low + int(np.argmin(heard)) + size // 2
