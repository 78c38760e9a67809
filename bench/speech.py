"""Narrate an article twice, cold and warm, and say how fast and how loud: `python bench/speech.py [SOURCE]`."""

import argparse
import time
from collections.abc import Iterator
from itertools import count
from resource import RUSAGE_SELF, getrusage
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

import a11y
from a11y import speech
from a11y.model.article import Article
from a11y.model.narration import Clip
from a11y.model.notice import Notice

_K_WEIGHTING = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)
"""The two filters of ITU-R BS.1770-4 (Annex 1, tables 1 and 2), numerators and denominators at 48 kHz."""


def loudness(wave: NDArray[np.float64], rate: int) -> float:
    """Integrated loudness of mono audio in LUFS (ITU-R BS.1770-4)."""
    spectrum = np.fft.rfft(wave)
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(len(wave), 1 / rate) / 48000)
    for upper, lower in _K_WEIGHTING:
        spectrum = spectrum * np.polyval(upper[::-1], z) / np.polyval(lower[::-1], z)
    weighted = np.fft.irfft(spectrum, len(wave))
    size, step = int(0.4 * rate), int(0.1 * rate)
    power = np.array([np.mean(weighted[at : at + size] ** 2) for at in range(0, len(wave) - size, step)])
    power = power[_lufs(power) > -70]
    return float(_lufs(power[_lufs(power) > _lufs(power.mean()) - 10].mean()))


def _lufs(power: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    return np.asarray(-0.691 + 10 * np.log10(np.maximum(power, 1e-12)))


def true_peak(wave: NDArray[np.float64]) -> float:
    """The highest point between samples in dB, by oversampling four times in stretches."""
    highest = 0.0
    for at in range(0, len(wave), 1 << 16):
        part = wave[at : at + (1 << 16) + 512]
        spectrum = np.fft.rfft(part)
        highest = max(highest, float(np.abs(np.fft.irfft(spectrum, 4 * len(part)) * 4).max()))
    return 20 * float(np.log10(highest))


class Run(NamedTuple):
    """One narration, from script to finished MP3."""

    seconds: float
    wall: float
    cpu: float
    first: float
    size: int
    wave: NDArray[np.float64]


def run(article: Article, voice: speech.Voice, workers: int) -> Run:
    """An article narrated."""
    wall, cpu = time.perf_counter(), time.process_time()
    first: list[float] = []
    kept: list[bytes] = []

    def watched(clips: Iterator[Clip]) -> Iterator[Clip]:
        for clip in clips:
            if clip.text_ref and not first:
                first.append(time.perf_counter() - wall)
            kept.append(clip.pcm)
            yield clip

    keeper = speech.Timekeeper(voice.id)
    clips = speech.synthesize(speech.narrate(article), voice, options=speech.SpeechOptions(workers=workers))
    size = sum(map(len, speech.mp3(keeper.watch(watched(clips)))))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    wave = np.frombuffer(b"".join(kept), "<i2").astype(np.float64) / 32768
    return Run(keeper.timeline.duration / 1000, wall, cpu, first[0], size, wave)


def flat(article: Article, voice: speech.Voice, hours: float) -> None:
    """Narrate an article over and over into an MP3, and print how much memory that takes as it goes on."""
    script = speech.narrate(article)
    wanted = round(hours * 3600)
    clips = (clip for _ in count() for clip in speech.synthesize(script, voice))
    keeper, told = speech.Timekeeper(voice.id), 0.0
    for _ in speech.mp3(keeper.watch(clips)):
        seconds = keeper.length / 1000
        if seconds >= told or seconds >= wanted:
            told = seconds + wanted / 5
            print(f"after {seconds / 3600:.1f} h: {getrusage(RUSAGE_SELF).ru_maxrss // 1024} MB")
        if seconds >= wanted:
            return


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("source", nargs="?", default="samples/newsroom.html", help="a page or a text")
    arguments.add_argument("--workers", type=int, default=0)
    arguments.add_argument("--voice", default="")
    arguments.add_argument("--hours", type=float, default=0, help="instead, how much memory so long a book takes")
    options = arguments.parse_args()
    article = a11y.read(options.source)
    voice = speech.choose(article.metadata.language, voice=options.voice)
    if isinstance(voice, Notice):
        raise SystemExit(voice.message)
    if options.hours:
        flat(article, voice, options.hours)
        return
    cold = run(article, voice, options.workers)
    warm = run(article, voice, options.workers)
    if not np.array_equal(cold.wave, warm.wave):
        raise SystemExit("The second narration differs from the first.")
    print(f"{voice.id}: {cold.seconds:.1f} s of audio, {cold.size} bytes of MP3")
    print(f"loudness {loudness(cold.wave, voice.sample_rate):.1f} LUFS, true peak {true_peak(cold.wave):.1f} dB")
    for name, each in (("cold", cold), ("warm", warm)):
        print(
            f"{name}: wall {each.wall:.2f} s, CPU {each.cpu:.2f} s, first audio after {each.first:.2f} s,"
            f" {each.seconds / each.cpu:.0f} s of audio a CPU second, {each.seconds / each.wall:.0f} times real time"
        )


if __name__ == "__main__":
    main()
