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
import re
import statistics
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
from msgspec.structs import replace

import a11y
from a11y.model.article import Article, Sentence
from a11y.model.edition import Recording
from a11y.model.notice import Notice
from a11y.model.script import Script
from a11y.output import write
from a11y.output.wav import encode
from a11y.speech import PLANS, choose, narrate, normalized, synthesize
from a11y.speech.normalize import normalize
from a11y.speech.says import spoken
from a11y.text.walk import text_of, walk

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SEED = SHARED / "seed" / "voa-article.txt"
CORPUS = SHARED / "corpus" / "extraction"
JUDGES = Path(os.environ.get("A11Y_HOME", "~/.cache/a11y-judges")).expanduser()
PYTHON = JUDGES / "asr" / "bin" / "python"
MODEL = JUDGES / "asr-model"
LANGUAGES = ("en", "de", "fr", "es", "it")
SEED_ERRORS, MEDIAN_ERRORS = 2.0, 3.0
"""Word errors in percent, of the English articles."""
LONGEST_SILENCE = 3.0
_FULL_SCALE = 32767
_HEARD = 0.5
"""Of a sentence's words, those that have to be heard."""
_RUN = 6
"""Words in a row that are no chance."""
_RATE = 24000
_NO_STRESS = dict.fromkeys(map(ord, "ˈˌː"))

_LISTEN = """
import json, sys
from faster_whisper import WhisperModel
model = WhisperModel(sys.argv[1], device="cpu", compute_type="int8", cpu_threads=2)
for line in sys.stdin:
    path, language = json.loads(line)
    parts, _ = model.transcribe(path, language=language, beam_size=5, condition_on_previous_text=False)
    print(json.dumps(" ".join(part.text.strip() for part in parts)), flush=True)
"""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LETTERS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_POSSESSIVE = re.compile(r"(?<=s)['’]s?\b")
_BRITISH = re.compile(r"(?<=\w[bdlmnpv])our(?=s|ed|ing|hood|\b)")
_SAME = {
    "centre": "center",
    "theatre": "theater",
    "mister": "mr",
    "missus": "mrs",
    "okay": "ok",
    "miz": "ms",
    "doctor": "dr",
}


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


def words(text: str, language: str) -> list[str]:
    """The words of a text as they are said, so that figures and words, initials and marks compare equal."""
    text = _LETTERS.sub(lambda match: match[0].replace(".", ""), normalize(text, language))
    text = "".join(part for part in unicodedata.normalize("NFKD", text) if not unicodedata.combining(part))
    text = _POSSESSIVE.sub("", text)
    found = (match[0].lower().replace("’", "").replace("'", "") for match in _WORD.finditer(text.replace("-", " ")))
    return [_SAME.get(word, _BRITISH.sub("or", word)) for word in found]


def alignment(said: list[str], heard: list[str]) -> list[tuple[int | None, int | None]]:
    """The cheapest alignment of two lists of words (Levenshtein), as pairs of places."""
    costs = np.zeros((len(said) + 1, len(heard) + 1), np.int32)
    costs[:, 0], costs[0, :] = np.arange(len(said) + 1), np.arange(len(heard) + 1)
    steps = np.arange(len(heard) + 1)
    for row, word in enumerate(said, 1):
        same = np.array([word != other for other in heard], np.int32)
        best = np.minimum(costs[row - 1, 1:] + 1, costs[row - 1, :-1] + same)
        costs[row, 1:] = best
        costs[row] = np.minimum.accumulate(costs[row] - steps) + steps
    pairs: list[tuple[int | None, int | None]] = []
    row, column = len(said), len(heard)
    while row or column:
        if row and column and costs[row, column] == costs[row - 1, column - 1] + (said[row - 1] != heard[column - 1]):
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif row and costs[row, column] == costs[row - 1, column] + 1:
            row -= 1
            pairs.append((row, None))
        else:
            column -= 1
            pairs.append((None, column))
    return pairs[::-1]


def differences(said: list[str], heard: list[str]) -> list[tuple[str, str]]:
    """What was said and what was heard instead, but for words that the recogniser parts or joins otherwise."""
    found: list[tuple[list[str], list[str]]] = []
    apart = True
    for one, other in alignment(said, heard):
        if one is not None and other is not None and said[one] == heard[other]:
            apart = True
            continue
        if apart:
            found.append(([], []))
        apart = False
        found[-1][0].extend([said[one]] if one is not None else [])
        found[-1][1].extend([heard[other]] if other is not None else [])
    return [(" ".join(a), " ".join(b)) for a, b in found if "".join(a) != "".join(b)]


def listen(name: str, article: Article, script: Script, transcript: str, pcm: bytes) -> Report:
    """The report on an article spoken as its script says and heard as the transcript says."""
    language = script.language.partition("-")[0]
    sentences = [(each, words(spoken(each.say), language)) for each in script.utterances]
    said = [word for _, part in sentences for word in part]
    heard = words(transcript, language)
    wrong = differences(said, heard)
    errors = count(wrong)
    unlike = count([pair for pair in wrong if language != "en" or sound(pair[0]) != sound(pair[1])])
    matched = {one for one, other in alignment(said, heard) if other is not None and one is not None}
    clipped, silence = flaws(pcm)
    return Report(
        name,
        language,
        len(said),
        100 * errors / max(1, len(said)),
        100 * unlike / max(1, len(said)),
        clipped,
        silence,
        tuple(missing(sentences, matched)),
        tuple(twice(said, heard)),
        tuple(leaked(article, script, language, heard)),
        tuple(wrong),
    )


def count(wrong: Iterable[tuple[str, str]]) -> int:
    """How many words were misheard, missed or added."""
    return sum(max(len(one.split()), len(other.split())) for one, other in wrong)


@cache
def sound(text: str) -> str:
    """How English words are pronounced, without stress and spaces."""
    return "".join(filter(str.isalpha, phonemizer()(text))).translate(_NO_STRESS)


@cache
def phonemizer() -> Callable[[str], str]:
    """What tells the phonemes of English."""
    from hibari.g2p import G2P

    return cast("Callable[[str], str]", G2P())


def missing(sentences: Iterable[tuple[object, list[str]]], matched: set[int]) -> Iterable[str]:
    """The sentences and announcements of which too little was heard."""
    at = 0
    for _, part in sentences:
        if len(part) > 2 and sum(place in matched for place in range(at, at + len(part))) < _HEARD * len(part):
            yield " ".join(part)
        at += len(part)


def runs(text: list[str]) -> list[tuple[str, ...]]:
    """All runs of words in a row."""
    return [tuple(text[at : at + _RUN]) for at in range(len(text) - _RUN + 1)]


def twice(said: list[str], heard: list[str]) -> Iterable[str]:
    """Runs of words heard more often than said."""
    often: dict[tuple[str, ...], int] = {}
    for run in runs(said):
        often[run] = often.get(run, 0) + 1
    for run in runs(heard):
        if run in often:
            often[run] -= 1
            if often[run] < 0:
                yield " ".join(run)


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


def flaws(pcm: bytes) -> tuple[int, float]:
    """How many samples are at full scale, and the longest silence in seconds."""
    wave = np.abs(np.frombuffer(pcm, "<i2").astype(np.int32))
    loud = np.flatnonzero(wave > _FULL_SCALE // 1000)
    gaps = np.diff(np.concatenate(([0], loud, [len(wave)]))) if len(loud) else np.array([len(wave)])
    return int((wave >= _FULL_SCALE).sum()), float(gaps.max()) / _RATE


def corpus(count: int) -> list[tuple[str, bytes, str]]:
    """Name, page and address of articles, in English but for a few in each other language."""
    if not count or not CORPUS.is_dir():
        return []
    urls = {row["id"]: row for row in map(json.loads, (CORPUS / "list.jsonl").open(encoding="utf-8"))}
    by_language: dict[str, list[str]] = {}
    for row in map(json.loads, (CORPUS / "gold.jsonl").open(encoding="utf-8")):
        by_language.setdefault(row["language"].partition("-")[0], []).append(row["id"])
    others = [page for language in LANGUAGES[1:] for page in by_language.get(language, [])[: count // 8]]
    chosen = [*by_language["en"][: count - len(others)], *others]
    return [(page, gzip.decompress((CORPUS / urls[page]["path"]).read_bytes()), urls[page]["url"]) for page in chosen]


def articles(options: argparse.Namespace) -> list[tuple[str, Article]]:
    """What is listened to."""
    if options.sources:
        return [(path, a11y.read(path)) for path in options.sources]
    seed = [("seed", a11y.read(SEED))] if SEED.is_file() else []
    samples = [(path.name, a11y.read(path)) for path in sorted((ROOT / "samples").iterdir()) if path.is_file()]
    pages = [(name, a11y.read(page, url=url)) for name, page, url in corpus(options.corpus)]
    return [*seed, *samples, *pages]


def spoken_aloud(article: Article, path: Path, first: int | None) -> tuple[Script, bytes] | None:
    """The script with what is said, and its sound, which is written to the path too; None where no voice is."""
    voice = choose(article.metadata.language or "en")
    if isinstance(voice, Notice):
        return None
    script = narrate(article, plan=PLANS["article"])
    script = replace(script, utterances=script.utterances[:first])
    clips = tuple(synthesize(script, voice))
    write(path, encode(clips, Recording(metadata=article.metadata)))
    return normalized(script), b"".join(clip.pcm for clip in clips)


def tell(report: Report) -> None:
    """Print a line for the report, and what is wrong."""
    print(
        f"{report.name[:40]:40} {report.language} {report.words:5} words {report.errors:5.2f} % errors, "
        f"{report.by_sound:.2f} by sound, "
        f"{report.clipped} clipped, longest silence {report.silence:.1f} s, "
        f"{len(report.missing)} missing, {len(report.twice)} twice, {len(report.leaked)} leaked",
        flush=True,
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
    english = [each.errors for each in reports if each.language == "en"]
    if any(each.name == "seed" and each.errors > SEED_ERRORS for each in reports):
        wrong.append(f"seed: more than {SEED_ERRORS} % word errors")
    for language in LANGUAGES:
        if errors := [each.errors for each in reports if each.language == language]:
            print(f"{language}: {statistics.median(errors):.2f} % at the median of {len(errors)}")
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
    listener = subprocess.Popen(
        [PYTHON, "-c", _LISTEN, MODEL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=sys.stderr, text=True
    )
    assert listener.stdin
    assert listener.stdout
    reports = []
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, article) in enumerate(articles(options)):
            path = Path(folder, f"{number}.wav")
            made = spoken_aloud(article, path, options.first)
            if not made:
                print(f"{name}: no voice for {article.metadata.language}")
                continue
            script, pcm = made
            listener.stdin.write(json.dumps([str(path), script.language.partition("-")[0]]) + "\n")
            listener.stdin.flush()
            reports.append(listen(name, article, script, json.loads(listener.stdout.readline()), pcm))
            tell(reports[-1])
    listener.stdin.close()
    listener.wait()
    wrong = verdict(reports)
    for sentence in wrong:
        print(f"NOT {sentence}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
