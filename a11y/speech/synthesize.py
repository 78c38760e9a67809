"""Script × voice → clips, in order, as they are made."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from msgspec import Struct

from a11y.model.narration import Clip, Milliseconds
from a11y.model.script import Script, Utterance
from a11y.speech import pauses, voices
from a11y.speech.engine import Voice
from a11y.speech.normalize import normalizer
from a11y.speech.pcm import finish, silence
from a11y.speech.says import spoken


class SpeechOptions(Struct, frozen=True, kw_only=True):
    """How the script is spoken."""

    rate: float = 1.0
    """Of speech, 0.5 to 3; pauses stay as they are."""
    workers: int = 0
    """Threads that speak at once, 0 for one a core; the bytes do not depend on it."""


_DEFAULTS = SpeechOptions()
_SLOWEST, _FASTEST = 0.5, 3.0


def synthesize(script: Script, voice: Voice, *, options: SpeechOptions = _DEFAULTS) -> Iterator[Clip]:
    """Each utterance and each silence as a clip; together they are the audio."""
    if not _SLOWEST <= options.rate <= _FASTEST:
        raise ValueError(f"The rate of speech is {options.rate}; choose one from {_SLOWEST} to {_FASTEST}.")
    speaker = voices.load(voice)
    normalize = normalizer(script)

    def make(utterance: Utterance) -> bytes:
        text = spoken(normalize(utterance).say)
        return finish(speaker.speak(text, options.rate), voice.sample_rate, voice.loudness) if text else b""

    yield _break(pauses.HEAD, voice)
    pause = Milliseconds(0)
    for utterance, pcm in _in_order(make, script.utterances, options.workers or os.cpu_count() or 1):
        if not utterance.say:
            pause = max(pause, utterance.pause)
        if not pcm:
            continue
        if pause:
            yield _break(pause, voice)
        yield Clip(pcm, voice.sample_rate, utterance.text_ref)
        pause = utterance.pause
    yield _break(pauses.TAIL, voice)


def _break(duration: Milliseconds, voice: Voice) -> Clip:
    return Clip(silence(duration, voice.sample_rate), voice.sample_rate)


def _in_order(
    make: Callable[[Utterance], bytes], utterances: Iterable[Utterance], workers: int
) -> Iterator[tuple[Utterance, bytes]]:
    """Each utterance with its sound, made in threads a bounded stretch ahead, so memory does not grow with the script.

    Threads are enough: the neural network and the transforms run outside Python's lock.
    """
    ahead: deque[tuple[Utterance, Future[bytes]]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="a11y-speech")
    try:
        for utterance in utterances:
            ahead.append((utterance, pool.submit(make, utterance)))
            if len(ahead) > 2 * workers:
                done, future = ahead.popleft()
                yield done, future.result()
        for done, future in ahead:
            yield done, future.result()
    finally:
        pool.shutdown(cancel_futures=True)
