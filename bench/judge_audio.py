"""A speech recogniser listens to what we make of articles: `make judge-audio`.

    python bench/judge_audio.py                  the seed, the samples and twenty articles of the corpus
    python bench/judge_audio.py --corpus 0       the seed and the samples alone
    python bench/judge_audio.py PAGE...          these

For each: word errors against what the script says, by spelling and (in English) by sound, so that a "Lenna" heard as
"Lena" is none; clipped samples, the longest silence, sentences and announcements missing or said twice, and text of the
page that was heard though the plan leaves it out. Needs the recogniser beside the project (`../shared/judges`, see its
README); says so and stops where it is absent.
"""

import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace

import a11y
from a11y.model.article import Article, Metadata, Sentence
from a11y.model.edition import Recording
from a11y.model.narration import Clip
from a11y.model.notice import Notice
from a11y.model.script import Script
from a11y.output import write
from a11y.output.wav import encode
from a11y.speech import PLANS, choose, narrate, normalized, synthesize
from a11y.speech.says import spoken
from a11y.speech.spoken import spoken_form
from a11y.speech.timeline import timeline
from a11y.text.walk import text_of, walk

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from bench.hearing import Flags, alignment, count, differences, onset, runs, share, sound, twice, words  # noqa: E402

SHARED = ROOT.parent / "shared"
SEED = SHARED / "seed" / "voa-article.txt"
CORPUS = SHARED / "corpus" / "extraction"
JUDGES = Path(os.environ.get("A11Y_HOME", "~/.cache/a11y-judges")).expanduser()
PYTHON = JUDGES / "asr" / "bin" / "python"
MODEL = JUDGES / "asr-model"
KEPT = JUDGES / "heard"
"""What was heard, by what was said."""
LANGUAGES = ("en", "de", "fr", "es", "it")
SEED_ERRORS, MEDIAN_ERRORS = 2.0, 3.0
"""Word errors in percent, of the English articles."""
MEDIAN_LATE, WITHIN, SHARE_WITHIN = 0.06, 0.2, 0.95
"""Seconds that words may be off by at the median, and those that this share has to be within."""
LONGEST = 1100
"""Words of an article of the corpus."""
LONGEST_SILENCE = 3.0
_FULL_SCALE = 32767
_HEARD = 0.4
"""Of a sentence's letters or phonemes, those that have to be heard; the recogniser spells names as it likes."""
_PAUSE = 0.12
"""Seconds of silence that no word holds."""

_LISTEN = """
import json, sys
from faster_whisper import WhisperModel
model = WhisperModel(sys.argv[1], device="cpu", compute_type="int8", cpu_threads=2)
for line in sys.stdin:
    path, language = json.loads(line)
    parts, _ = model.transcribe(
        path, language=language, beam_size=5, condition_on_previous_text=False, word_timestamps=True
    )
    print(json.dumps([[word.word, word.start, word.end] for part in parts for word in part.words]), flush=True)
"""

Heard = list[tuple[str, float, float]]
"""Words, and the seconds at which they begin and end."""


class Made(NamedTuple):
    """An article spoken."""

    script: Script
    """With what is said beside what stands on the page."""
    clips: tuple[Clip, ...]

    @property
    def rate(self) -> int:
        """Samples a second."""
        return self.clips[0].sample_rate


class Report(NamedTuple):
    """What was heard of an article."""

    name: str
    language: str
    words: int
    errors: float
    by_sound: float
    clipped: int
    silence: float
    missing: tuple[str, ...]
    twice: tuple[str, ...]
    leaked: tuple[str, ...]
    misheard: tuple[tuple[str, str], ...]
    late: tuple[tuple[float, float], ...]
    """By how many seconds each word is heard later than its time, as the recogniser says and without the pause."""


def listen(name: str, article: Article, made: Made, hear: Callable[[Made], Heard]) -> Report:
    """The report on an article as it was heard."""
    language, heard = made.script.language.partition("-")[0], hear(made)
    sentences = [words(spoken(each.say), language) for each in made.script.utterances]
    said = [word for part in sentences for word in part]
    found = words("".join(word for word, *_ in heard), language)
    wrong = differences(said, found)

    def heard_alone(number: int) -> bool:
        again = words("".join(word for word, *_ in hear(alone(made, number))), language)
        return alike(sentences[number], again, language)

    unlike = [pair for pair in wrong if language != "en" or sound(pair[0]) != sound(pair[1])]
    clipped, silence = flaws(made)
    unheard = [each for each in missing(sentences, said, found, language) if not heard_alone(each)]
    return Report(
        name,
        language,
        len(said),
        100 * count(wrong) / max(1, len(said)),
        100 * count(unlike) / max(1, len(said)),
        clipped,
        silence,
        tuple(" ".join(sentences[each]) for each in unheard),
        tuple(twice(said, found)),
        tuple(leaked(article, made.script, language, found)),
        tuple(wrong),
        tuple(late(made, heard, language)),
    )


def late(made: Made, heard: Heard, language: str) -> Iterator[tuple[float, float]]:
    """By how many seconds each word is heard later than the timeline says: as told, and where its sound begins."""
    said = {each.text_ref: spoken_form(each.say).page for each in made.script.utterances if each.text_ref}
    told = [
        (token, word.clip_begin / 1000 if not place else None)
        for par in timeline(made.clips).pars
        for word in par.words
        for place, token in enumerate(words(said[par.text_ref][word.begin : word.end], language))
    ]
    found = [
        (token, (start, end) if not place else None)
        for word, start, end in heard
        for place, token in enumerate(words(word, language))
    ]
    quiet = hushes(made)
    for one, other in alignment([token for token, _ in told], [token for token, _ in found]):
        if one is None or other is None or told[one][0] != found[other][0]:
            continue
        begin, span = told[one][1], found[other][1]
        if begin is not None and span is not None:
            yield span[0] - begin, onset(quiet, *span) - begin


def hushes(made: Made) -> Flags:
    """For each hundredth of a second whether it is part of a pause."""
    size = made.rate // 100
    wave = np.abs(np.frombuffer(b"".join(clip.pcm for clip in made.clips), "<i2").astype(np.int32))
    quiet: Flags = wave[: len(wave) // size * size].reshape(-1, size).max(axis=1) < _FULL_SCALE // 100
    edges = np.flatnonzero(np.diff(np.concatenate(([0], quiet.astype(np.int8), [0]))))
    for begin, end in edges.reshape(-1, 2):
        quiet[begin:end] = end - begin >= 100 * _PAUSE
    return quiet


def missing(sentences: list[list[str]], said: list[str], heard: list[str], language: str) -> Iterator[int]:
    """The sentences and announcements of which too little was heard in their place, by number."""
    owners = [index for index, part in enumerate(sentences) for _ in part]
    found: list[list[str]] = [[] for _ in sentences]
    owner = 0
    for one, other in alignment(said, heard):
        owner = owners[one] if one is not None else owner
        found[owner] += [heard[other]] if other is not None else []
    for index, (part, instead) in enumerate(zip(sentences, found, strict=True)):
        if part and not alike(part, instead, language):
            yield index


def alike(part: list[str], heard: list[str], language: str) -> bool:
    """Whether words were heard as themselves or nearly so, by their letters or (in English) their phonemes."""
    texts = [("".join(part), "".join(heard))]
    texts += [(sound(" ".join(part)), sound(" ".join(heard)))] if language == "en" else []
    return any(share(*pair) >= _HEARD for pair in texts)


def alone(made: Made, number: int) -> Made:
    """A sentence by itself, to hear it again."""
    spoken_of = [index for index, each in enumerate(made.script.utterances) if each.say]
    sounding = [clip for clip in made.clips if any(clip.pcm)]
    clips = sounding[spoken_of.index(number) :][:1] if len(spoken_of) == len(sounding) else ()
    pause = Clip(bytes(2 * made.rate), made.rate)
    return Made(made.script, (pause, *clips, pause))


def leaked(article: Article, script: Script, language: str, heard: list[str]) -> Iterable[str]:
    """Sentences the script leaves out and which were heard all the same."""
    read = {each.text_ref for each in script.utterances}
    told = {run for each in script.utterances for run in runs(words(spoken(each.say), language))}
    there = set(runs(heard))
    for node in walk((article.header, article.blocks)):
        if isinstance(node, Sentence) and node.id not in read:
            text = text_of((node,))
            if any(run in there and run not in told for run in runs(words(text, language))):
                yield text


def flaws(made: Made) -> tuple[int, float]:
    """How many samples are at full scale, and the longest silence in seconds."""
    wave = np.abs(np.frombuffer(b"".join(clip.pcm for clip in made.clips), "<i2").astype(np.int32))
    loud = np.flatnonzero(wave > _FULL_SCALE // 1000)
    gaps = np.diff(np.concatenate(([0], loud, [len(wave)]))) if len(loud) else np.array([len(wave)])
    return int((wave >= _FULL_SCALE).sum()), float(gaps.max()) / made.rate


def corpus(count: int) -> Iterator[tuple[str, Article]]:
    """Articles by name, a few in each other language, then those in English; none so long that it takes minutes."""
    if not count or not CORPUS.is_dir():
        return
    rows = {row["id"]: row for row in map(json.loads, (CORPUS / "list.jsonl").open(encoding="utf-8"))}
    by_language: dict[str, list[str]] = {}
    for row in map(json.loads, (CORPUS / "gold.jsonl").open(encoding="utf-8")):
        by_language.setdefault(row["language"].partition("-")[0], []).append(row["id"])
    found = 0
    for language in (*LANGUAGES[1:], LANGUAGES[0]):
        wanted = count // 8 if language != "en" else count - found
        for name in by_language.get(language, ()):
            article = a11y.read(gzip.decompress((CORPUS / rows[name]["path"]).read_bytes()), url=rows[name]["url"])
            if wanted and len(text_of(article.blocks).split()) <= LONGEST:
                wanted, found = wanted - 1, found + 1
                yield name, article


def articles(options: argparse.Namespace) -> Iterator[tuple[str, Article]]:
    """What is listened to."""
    if options.sources:
        yield from ((path, a11y.read(path)) for path in options.sources)
        return
    if SEED.is_file():
        yield "seed", a11y.read(SEED)
    for folder in ("samples", "bench/texts"):
        yield from ((path.name, a11y.read(path)) for path in sorted((ROOT / folder).iterdir()) if path.is_file())
    yield from corpus(options.corpus)


def spoken_aloud(article: Article, first: int | None) -> Made | None:
    """The article spoken; None where no voice is."""
    voice = choose(article.metadata.language or "en")
    if isinstance(voice, Notice):
        return None
    script = narrate(article, plan=PLANS["article"])
    script = replace(script, utterances=script.utterances[:first])
    return Made(normalized(script), tuple(synthesize(script, voice)))


class Listener:
    """The recogniser, in a process that ends with it; what it heard of a sound before it need not hear again."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [PYTHON, "-c", _LISTEN, MODEL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=sys.stderr, text=True
        )

    def hear(self, made: Made) -> Heard:
        """What is heard of the sound."""
        language = made.script.language.partition("-")[0]
        key = repr((_LISTEN, language)).encode() + b"".join(clip.pcm for clip in made.clips)
        kept = KEPT / f"{blake2b(key, digest_size=16).hexdigest()}.json"
        if not kept.exists():
            KEPT.mkdir(parents=True, exist_ok=True)
            kept.write_text(self._asked(made, language))
        heard: Heard = [(word, start, end) for word, start, end in json.loads(kept.read_text())]
        return heard

    def close(self) -> None:
        """End it."""
        self._process.communicate()

    def _asked(self, made: Made, language: str) -> str:
        assert self._process.stdin
        assert self._process.stdout
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "said.wav")
            write(path, encode(made.clips, Recording(metadata=Metadata())))
            self._process.stdin.write(json.dumps([str(path), language]) + "\n")
            self._process.stdin.flush()
            return self._process.stdout.readline()


def timing(late: Iterable[tuple[float, float]]) -> tuple[float, float, float]:
    """How far the times of words are off at the median, and the shares that are near, as told and without pauses."""
    off = np.abs(np.array(tuple(late)))
    told, near = np.mean(off <= WITHIN, axis=0)
    return float(np.median(off[:, 1])), float(told), float(near)


def tell(report: Report) -> None:
    """Print a line for the report, and what is wrong."""
    print(
        f"{report.name[:40]:40} {report.language} {report.words:5} words {report.errors:5.2f} % errors, "
        f"{report.by_sound:.2f} by sound, "
        f"{report.clipped} clipped, longest silence {report.silence:.1f} s, "
        f"{len(report.missing)} missing, {len(report.twice)} twice, {len(report.leaked)} leaked",
        flush=True,
    )
    if report.late:
        median, told, near = timing(report.late)
        print(
            f"    {len(report.late)} words off by {1000 * median:.0f} ms at the median, {100 * near:.1f} % within "
            f"{1000 * WITHIN:.0f} ms ({100 * told:.1f} % where pauses count to the word after them)"
        )
    for kind, found in (("missing", report.missing), ("twice", report.twice), ("leaked", report.leaked)):
        for text in found[:5]:
            print(f"    {kind}: {text[:100]}")
    print("    " + "; ".join(f"{one or '-'} > {other or '-'}" for one, other in report.misheard[:20]))


def verdict(reports: list[Report]) -> list[str]:
    """What is not as it should be."""
    wrong = [f"{each.name}: samples are clipped" for each in reports if each.clipped]
    wrong += [f"{each.name}: a silence of {each.silence:.1f} s" for each in reports if each.silence > LONGEST_SILENCE]
    for name in ("missing", "twice", "leaked"):
        wrong += [f"{each.name}: {name}: {getattr(each, name)[0]}" for each in reports if getattr(each, name)]
    times = [pair for each in reports for pair in each.late]
    median, told, near = timing(times) if times else (0.0, 1.0, 1.0)
    print(f"times: {1000 * median:.0f} ms at the median of {len(times)} words, {100 * near:.1f} % ({100 * told:.1f} %)")
    if median > MEDIAN_LATE or near < SHARE_WITHIN:
        wrong.append("the times of words are too far off")
    english = [each.by_sound for each in reports if each.language == "en"]
    if any(each.name == "seed" and each.by_sound > SEED_ERRORS for each in reports):
        wrong.append(f"seed: more than {SEED_ERRORS} % word errors")
    for language in LANGUAGES:
        if errors := [(each.errors, each.by_sound) for each in reports if each.language == language]:
            spelled, heard = (statistics.median(each) for each in zip(*errors, strict=True))
            print(f"{language}: {spelled:.2f} % at the median of {len(errors)}, {heard:.2f} % by sound")
    if len(english) > 1 and statistics.median(english) > MEDIAN_ERRORS:
        wrong.append(f"English: {statistics.median(english):.2f} % word errors at the median, asked {MEDIAN_ERRORS}")
    return wrong


def main() -> int:
    """The exit code: 0 where all is heard as it should be."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sources", nargs="*")
    parser.add_argument("--corpus", type=int, default=20, help="how many articles of the corpus")
    parser.add_argument("--first", type=int, default=None, help="how many utterances of each; all without it")
    options = parser.parse_args()
    if not PYTHON.exists() or not MODEL.exists():
        print("No speech recogniser here: run ../shared/judges/install.sh asr.")
        return 0
    listener = Listener()
    reports = []
    for name, article in articles(options):
        made = spoken_aloud(article, options.first)
        if not made:
            print(f"{name}: no voice for {article.metadata.language}")
            continue
        reports.append(listen(name, article, made, listener.hear))
        tell(reports[-1])
    listener.close()
    wrong = verdict(reports)
    for sentence in wrong:
        print(f"NOT {sentence}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
