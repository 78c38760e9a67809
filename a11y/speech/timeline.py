"""Clips → when each sentence is heard."""

from collections.abc import Iterable, Iterator

from a11y.model.narration import Clip, Milliseconds, Par, Timeline


class Timekeeper:
    """Clips pass through on their way to an encoder; `timeline` then tells when each was heard."""

    def __init__(self, voice: str = "") -> None:
        self._voice = voice
        self._samples = 0
        self._rate = 1
        self._pars: list[Par] = []

    def watch(self, clips: Iterable[Clip]) -> Iterator[Clip]:
        """The same clips, noted as they pass."""
        for clip in clips:
            self._rate = clip.sample_rate
            begin = self._now()
            self._samples += len(clip.pcm) // 2
            if clip.text_ref and clip.pcm:
                self._pars.append(Par(clip.text_ref, begin, self._now()))
            yield clip

    @property
    def timeline(self) -> Timeline:
        """Of the clips that have passed."""
        return Timeline(self._now(), tuple(self._pars), self._voice)

    def _now(self) -> Milliseconds:
        """Rounded from the samples so far, so that roundings never add up."""
        return Milliseconds((self._samples * 2000 + self._rate) // (2 * self._rate))


def timeline(clips: Iterable[Clip], *, voice: str = "") -> Timeline:
    """When each sentence of the clips is heard."""
    keeper = Timekeeper(voice)
    for _ in keeper.watch(clips):
        pass
    return keeper.timeline
