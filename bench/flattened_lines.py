"""Learns the weights by which the lines of flattened text are judged (`a11y/extract/flattened/weights.toml`).

    python bench/flattened_lines.py CORPUS [MADE]             how good weights of two thirds are on the third
    python bench/flattened_lines.py CORPUS [MADE] --write     learned from all, written

Multinomial logistic regression over the traits of lines whose own words do not tell what they are, twice: the second
also knows what the first made of the neighbours (of publishers it had not learned from). The lines are those of the
corpus texts, and of those that `bench/flatten.py` put into MADE but for the flattener held back: as they are, without
blank lines, and without all that is not of the article; what they are is told by the gold.
"""

import gzip
import hashlib
import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from a11y.extract.flattened.header import read_header, under_headline
from a11y.extract.flattened.judge import CHROME, KINDS, Odds, context
from a11y.extract.flattened.lines import split_lines
from a11y.extract.flattened.marks import read_marks, unmarked
from a11y.extract.flattened.survey import find_body, survey
from a11y.extract.flattened.traits import Traits, traits_of
from a11y.extract.flattened.units import units

HELD_BACK = "w3m"
"""The flattener whose texts are not learned from."""
WEIGHTS = Path(__file__).parents[1] / "a11y" / "extract" / "flattened" / "weights.toml"
RAREST, PENALTY, STEPS, RATE, FOLDS = 30, 5.0, 250, 0.05, 3
PARAGRAPH, HEADING, CAPTION, OUT, UNTOLD = range(5)
Floats = NDArray[np.float32]
Learned = dict[str, tuple[float, ...]]


class Sample(NamedTuple):
    """The body of a text: the traits of each line, None for chrome, and its kind where gold tells."""

    publisher: str
    traits: list[list[str] | None]
    kinds: list[int]


def main() -> None:
    """Learn and tell, or learn and write."""
    folders = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    samples = [sample for folder in (folders[0] / "flat", *folders[1:]) for sample in read_samples(folder)]
    if "--write" in sys.argv:
        write(*learn(samples))
        return
    first, second = learn([x for x in samples if not held_back(x.publisher)])
    report([x for x in samples if held_back(x.publisher)], first, second)


def read_samples(folder: Path) -> Iterator[Sample]:
    """The bodies of all texts in the folder, in their variants."""
    for listed in sorted(folder.glob("gold.*.jsonl")):
        flattener = listed.name.split(".")[1]
        if flattener == HELD_BACK:
            continue
        for line in listed.read_text("utf-8").splitlines():
            gold = json.loads(line)
            text = gzip.decompress((folder / flattener / f"{gold['id']}.txt.gz").read_bytes()).decode("utf-8")
            yield from sample_of(text, gold)
            if folder.name == "flat":
                yield from sample_of("\n".join(x.strip() for x in text.splitlines() if x.strip()), gold)
                yield from sample_of("\n\n".join(x for x in text.splitlines() if is_content(x, gold)), gold)


def is_content(line: str, gold: dict[str, Any]) -> bool:
    """Whether the line is of the article: a text of such lines alone is what a careful archive holds."""
    own = key(line)
    whole = {key(x) for x in [gold["title"], *gold["title_alts"], *(block["text"] for block in gold["blocks"])]}
    if own in whole or any(same_caption(own, key(caption)) for caption in gold["captions"]):
        return bool(own)
    return len(own) > 3 and own in " ".join(key(x) for x in gold["neutral"] + gold["neutral_p"])


def sample_of(text: str, gold: dict[str, Any]) -> Iterator[Sample]:
    """The body of one text, where it has one."""
    seen = survey(units(split_lines(read_marks(text))))
    body = find_body(seen)
    if not body:
        return
    header = read_header(seen, body)
    body = under_headline(header, body)
    blocks = {key(block["text"]): HEADING if block["type"] == "heading" else PARAGRAPH for block in gold["blocks"]}
    captions = [key(caption) for caption in gold["captions"]]
    rest = " ".join(key(x) for x in gold["neutral"] + gold["neutral_p"] + gold["image_alts"])
    titles = {key(x) for x in [gold["title"], *gold["title_alts"]]}

    def kind(i: int) -> int:
        own = key(unmarked(seen[i].text))
        if i in header.labels or not own or own in titles:
            return UNTOLD
        if own in blocks:
            return blocks[own]
        if any(same_caption(own, caption) for caption in captions):
            return CAPTION
        return UNTOLD if own in rest or any(own in block for block in blocks if len(own) > 15) else OUT

    traits = traits_of(Traits(seen, body))
    kinds = [UNTOLD if own is None else kind(i) for i, own in zip(body, traits, strict=True)]
    yield Sample(gold["publisher"], traits, kinds)


def key(text: str) -> str:
    """Letters, digits and marks alone, as the scorer compares texts."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LNM")


def same_caption(one: str, other: str) -> bool:
    """Whether two captions differ by a credit at most."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 8 and len(short) >= 0.6 * len(long) and short in long)


def held_back(publisher: str, fold: int = 0) -> bool:
    """Whether the publisher is of that third."""
    return int(hashlib.md5(publisher.encode()).hexdigest(), 16) % FOLDS == fold


def learn(samples: Sequence[Sample]) -> tuple[Learned, Learned]:
    """The weights of both passes."""
    first = fit([row for x in samples for row in told(x, x.traits)])
    seen = []
    for fold in range(FOLDS):
        others = fit([row for x in samples if not held_back(x.publisher, fold) for row in told(x, x.traits)])
        seen += [row for x in samples if held_back(x.publisher, fold) for row in told(x, both(x, others))]
    return first, fit(seen)


def both(sample: Sample, first: Learned) -> list[list[str] | None]:
    """The traits of each line, with what the first pass made of its neighbours."""
    known = [own or [] for own in sample.traits]
    found = predict(known, first)
    odds = [CHROME if own is None else Odds(*map(float, row)) for own, row in zip(sample.traits, found, strict=True)]
    return [None if own is None else [*own, *context(odds, i)] for i, own in enumerate(sample.traits)]


def told(sample: Sample, traits: Sequence[Sequence[str] | None]) -> Iterator[tuple[Sequence[str], int]]:
    """The traits and the kind of each line whose kind is known."""
    for own, kind in zip(traits, sample.kinds, strict=True):
        if own is not None and kind != UNTOLD:
            yield own, kind


def fit(rows: Sequence[tuple[Sequence[str], int]]) -> Learned:
    """The traits that are frequent enough, with their weights for each kind (Adam, L2 penalty, no randomness)."""
    counts = Counter(trait for traits, _ in rows for trait in traits)
    names = sorted(trait for trait, count in counts.items() if count >= RAREST)
    given = matrix([traits for traits, _ in rows], names)
    wanted = np.eye(len(KINDS), dtype=np.float32)[[kind for _, kind in rows]]
    weights = np.zeros((len(names), len(KINDS)), dtype=np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = (given.T @ (softmax(given @ weights) - wanted) + PENALTY * weights) / len(rows)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    weights -= weights.mean(axis=1, keepdims=True)
    return {name: tuple(round(float(x), 3) for x in row) for name, row in zip(names, weights, strict=True)}


def matrix(rows: Sequence[Sequence[str]], names: Sequence[str]) -> Floats:
    """A row for each line, a column for each trait."""
    column = {name: i for i, name in enumerate(names)}
    found = np.zeros((len(rows), len(names)), dtype=np.float32)
    for row, traits in enumerate(rows):
        found[row, [column[trait] for trait in traits if trait in column]] = 1
    return found


def softmax(sums: Floats) -> Floats:
    """Probabilities from sums of weights."""
    powers: Floats = np.exp(sums - sums.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def predict(rows: Sequence[Sequence[str]], learned: Learned) -> Floats:
    """The probability of each kind for each line."""
    return softmax(matrix(rows, list(learned)) @ np.array(list(learned.values()), dtype=np.float32))


def report(samples: Sequence[Sample], first: Learned, second: Learned) -> None:
    """Print accuracy, and precision and recall of each kind, after each pass."""
    for name, learned, rows in (
        ("first", first, [row for x in samples for row in told(x, x.traits)]),
        ("second", second, [row for x in samples for row in told(x, both(x, first))]),
    ):
        wanted, found = np.array([kind for _, kind in rows]), predict([x for x, _ in rows], learned).argmax(axis=1)
        print(f"{name} pass: {len(rows)} lines, accuracy {(wanted == found).mean():.3f}")
        for kind, kind_name in enumerate(KINDS):
            right = ((wanted == kind) & (found == kind)).sum()
            precision, recall = right / max(1, (found == kind).sum()), right / max(1, (wanted == kind).sum())
            print(f"  {kind_name:10} precision {precision:.3f} recall {recall:.3f}")


def write(first: Learned, second: Learned) -> None:
    """Write the weights as readable data."""
    lines = [
        "# Weights of the traits of a line (traits.py, judge.py) for paragraph, heading, caption and out.",
        "# Learned by bench/flattened_lines.py; not to be edited by hand.",
    ]
    for name, learned in (("first", first), ("second", second)):
        lines += ["", f"[{name}]"]
        lines += [f'"{trait}" = [{", ".join(f"{x:.3f}" for x in row)}]' for trait, row in learned.items()]
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
