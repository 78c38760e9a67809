"""Script × voice → clips, in order, as they are made."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from msgspec import Struct

from a11y.model.narration import Clip, Milliseconds, Sound
from a11y.model.script import Script, Utterance
from a11y.speech import breath, pauses, voices
from a11y.speech.breath import Breath
from a11y.speech.cache import Cache
from a11y.speech.engine import Voice
from a11y.speech.lexicon import Lexicon
from a11y.speech.normalize import normalizer
from a11y.speech.pcm import silence


class SpeechOptions(Struct, frozen=True, kw_only=True):
    """How the script is spoken."""

    rate: float = 1.0
    """Of speech, 0.5 to 3; pauses stay as they are."""
    workers: int = 0
    """Threads that speak at once, 0 for one a core; the bytes do not depend on it."""
    cache: Cache | None = None
    """Where what was spoken before is kept; the bytes do not depend on it."""
    lexicon: Lexicon = ()
    """How words are to be pronounced."""


_DEFAULTS = SpeechOptions()
_SLOWEST, _FASTEST = 0.5, 3.0
_Spoken = list[tuple[Utterance, Sound]]


def synthesize(script: Script, voice: Voice, *, options: SpeechOptions = _DEFAULTS) -> Iterator[Clip]:
    """Each utterance and each silence as a clip; together they are the audio."""
    if not _SLOWEST <= options.rate <= _FASTEST:
        raise ValueError(f"The rate of speech is {options.rate}; choose one from {_SLOWEST} to {_FASTEST}.")
    normalize = normalizer(script, options.lexicon)
    speaking = partial(voices.speaking, script.language, voice)

    def make(utterances: list[Utterance]) -> _Spoken:
        said = [normalize(each) for each in utterances]
        sounds = breath.speak(said, speaking, options.rate, partial(_made, cache=options.cache))
        return list(zip(utterances, sounds, strict=True))

    yield _break(pauses.HEAD, voice)
    pause = Milliseconds(0)
    for utterance, sound in _in_order(make, _breaths(script.utterances), options.workers or os.cpu_count() or 1):
        if not utterance.say:
            pause = max(pause, utterance.pause)
        if not sound.pcm:
            continue
        if pause:
            yield _break(pause, voice)
        yield Clip(sound.pcm, voice.sample_rate, utterance.text_ref, sound.marks)
        pause = utterance.pause
    yield _break(pauses.TAIL, voice)
    if options.cache:
        options.cache.tidy()


def _break(duration: Milliseconds, voice: Voice) -> Clip:
    return Clip(silence(duration, voice.sample_rate), voice.sample_rate)


def _breaths(utterances: Iterable[Utterance]) -> Iterator[list[Utterance]]:
    """The utterances, those joined to the one before together with it."""
    together: list[Utterance] = []
    for utterance in utterances:
        if together and not utterance.joined:
            yield together
            together = []
        together.append(utterance)
    if together:
        yield together


def _made(said: Breath, cache: Cache | None) -> tuple[Sound, ...]:
    """The breath as it was spoken before, or spoken now."""
    kept = cache.get(said) if cache else None
    if kept is not None:
        return kept
    sounds = breath.make(said, voices.load(said.voice))
    if cache:
        cache.put(said, sounds)
    return sounds


def _in_order(
    make: Callable[[list[Utterance]], _Spoken], breaths: Iterable[list[Utterance]], workers: int
) -> Iterator[tuple[Utterance, Sound]]:
    """Each utterance with its sound, made in threads a bounded stretch ahead, so memory does not grow with the script.

    Threads are enough: the neural network and the transforms run outside Python's lock.
    """
    ahead: deque[Future[_Spoken]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="a11y-speech")
    try:
        for together in breaths:
            ahead.append(pool.submit(make, together))
            if len(ahead) > 2 * workers:
                yield from ahead.popleft().result()
        for future in ahead:
            yield from future.result()
    finally:
        pool.shutdown(cancel_futures=True)
