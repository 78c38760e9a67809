"""The clips of several narrations → those of one."""

from collections.abc import Iterable, Iterator

from a11y.model.narration import Clip, Sound
from a11y.speech.stretch import resample


def bound(narrations: Iterable[tuple[str, Iterable[Clip]]], sample_rate: int) -> Iterator[Clip]:
    """Every narration's clips in order, all at one sample rate; each narration's prefix stands before its references.

    A narration's first clip, which is silence, bears the prefix alone: it can be found by it.
    """
    for prefix, clips in narrations:
        for number, clip in enumerate(clips):
            sound = resample(Sound(clip.pcm, clip.marks), clip.sample_rate, sample_rate)
            ref = prefix + clip.text_ref if clip.text_ref or not number else ""
            yield Clip(sound.pcm, sample_rate, ref, sound.marks)
