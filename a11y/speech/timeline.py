"""Clips → when each sentence and word is heard."""

from collections.abc import Iterable, Iterator

from a11y.model.narration import Clip, Mark, Milliseconds, Par, Timeline, Word


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
            begin, length = self._samples, len(clip.pcm) // 2
            self._samples += length
            if clip.text_ref and length:
                words = tuple(self._word(mark, begin) for mark in clip.marks)
                self._pars.append(Par(clip.text_ref, self._at(begin), self._at(self._samples), words))
            yield clip

    @property
    def length(self) -> Milliseconds:
        """Of the clips that have passed."""
        return self._at(self._samples)

    @property
    def timeline(self) -> Timeline:
        """Of the clips that have passed."""
        return Timeline(self.length, tuple(self._pars), self._voice)

    def _word(self, mark: Mark, begin: int) -> Word:
        return Word(mark.begin, mark.end, self._at(begin + mark.first), self._at(begin + mark.last))

    def _at(self, samples: int) -> Milliseconds:
        """Rounded from the samples since the begin, so that roundings never add up."""
        return Milliseconds((samples * 2000 + self._rate) // (2 * self._rate))


def timeline(clips: Iterable[Clip], *, voice: str = "") -> Timeline:
    """When each sentence of the clips is heard."""
    keeper = Timekeeper(voice)
    for _ in keeper.watch(clips):
        pass
    return keeper.timeline
