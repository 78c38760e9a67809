"""Learns the weights by which the lines of flattened text are judged (`a11y/extract/flattened/weights.toml`).

    python bench/flattened_lines.py CORPUS              how good the weights are on a third of the publishers, held back
    python bench/flattened_lines.py CORPUS --write      weights learned from all of them, written

Multinomial logistic regression over the traits of lines whose own words do not tell what they are. The lines are those
of the corpus texts as they are, without blank lines, and without all that is not of the article; what they are is
told by the corpus gold.
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
from a11y.extract.flattened.judge import KINDS
from a11y.extract.flattened.lines import split_lines
from a11y.extract.flattened.marks import read_marks
from a11y.extract.flattened.survey import find_body, survey
from a11y.extract.flattened.traits import Traits
from a11y.extract.flattened.units import units

FLATTENERS = ("resiliparse_main", "inscriptis")
WEIGHTS = Path(__file__).parents[1] / "a11y" / "extract" / "flattened" / "weights.toml"
RAREST, PENALTY, STEPS, RATE = 8, 5.0, 300, 0.05
PARAGRAPH, HEADING, CAPTION, OUT = range(4)
Floats = NDArray[np.float64]


class Example(NamedTuple):
    """A line: its traits and its kind."""

    publisher: str
    traits: list[str]
    kind: int


def main() -> None:
    """Learn and tell, or learn and write."""
    corpus = Path(sys.argv[1])
    examples = list(read_examples(corpus))
    if "--write" in sys.argv:
        write(*learn(examples))
        return
    held = [x for x in examples if held_back(x.publisher)]
    names, weights = learn([x for x in examples if not held_back(x.publisher)])
    report(held, predict(held, names, weights))


def read_examples(corpus: Path) -> Iterator[Example]:
    """The lines of all texts of the corpus that the classifier has to judge."""
    for flattener in FLATTENERS:
        for line in (corpus / "flat" / f"gold.{flattener}.jsonl").read_text("utf-8").splitlines():
            gold = json.loads(line)
            path = corpus / "flat" / flattener / f"{gold['id']}.txt.gz"
            text = gzip.decompress(path.read_bytes()).decode("utf-8")
            yield from examples_of(text, gold)
            yield from examples_of("\n".join(x.strip() for x in text.splitlines() if x.strip()), gold)
            yield from examples_of("\n\n".join(x for x in text.splitlines() if is_content(x, gold)), gold)


def is_content(line: str, gold: dict[str, Any]) -> bool:
    """Whether the line is of the article: a text of such lines alone is what a careful archive holds."""
    own = key(line)
    whole = {key(x) for x in [gold["title"], *gold["title_alts"], *(block["text"] for block in gold["blocks"])]}
    if own in whole or any(same_caption(own, key(caption)) for caption in gold["captions"]):
        return bool(own)
    return len(own) > 3 and own in " ".join(key(x) for x in gold["neutral"] + gold["neutral_p"])


def examples_of(text: str, gold: dict[str, Any]) -> Iterator[Example]:
    """The lines of one text."""
    seen = survey(units(split_lines(read_marks(text))))
    body = find_body(seen)
    if not body:
        return
    header = read_header(seen, body)
    body = under_headline(header, body)
    traits = Traits(seen, body)
    kinds = {key(block["text"]): HEADING if block["type"] == "heading" else PARAGRAPH for block in gold["blocks"]}
    captions = [key(caption) for caption in gold["captions"]]
    neutral = " ".join(key(x) for x in gold["neutral"] + gold["neutral_p"])
    titles = {key(x) for x in [gold["title"], *gold["title_alts"]]}
    for i in body:
        own = key(seen[i].text)
        if i in header.labels or seen[i].chrome is not None or not own or own in titles:
            continue
        if own in kinds:
            yield Example(gold["publisher"], traits.of(i), kinds[own])
        elif any(same_caption(own, caption) for caption in captions):
            yield Example(gold["publisher"], traits.of(i), CAPTION)
        elif own not in neutral:
            yield Example(gold["publisher"], traits.of(i), OUT)


def key(text: str) -> str:
    """Letters, digits and marks alone, as the scorer compares texts."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LNM")


def same_caption(one: str, other: str) -> bool:
    """Whether two captions differ by a credit at most."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 8 and len(short) >= 0.6 * len(long) and short in long)


def held_back(publisher: str) -> bool:
    """Whether the publisher is of the third that is not learned from."""
    return int(hashlib.md5(publisher.encode()).hexdigest(), 16) % 3 == 0


def learn(examples: Sequence[Example]) -> tuple[list[str], Floats]:
    """The traits that are frequent enough, and their weights for each kind (Adam, L2 penalty, no randomness)."""
    counts = Counter(trait for x in examples for trait in x.traits)
    names = sorted(trait for trait, count in counts.items() if count >= RAREST)
    given = matrix(examples, names)
    wanted = np.eye(len(KINDS))[[x.kind for x in examples]]
    weights = np.zeros((len(names), len(KINDS)))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = (given.T @ (softmax(given @ weights) - wanted) + PENALTY * weights) / len(examples)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return names, weights - weights.mean(axis=1, keepdims=True)


def matrix(examples: Sequence[Example], names: Sequence[str]) -> Floats:
    """A row for each example, a column for each trait."""
    column = {name: i for i, name in enumerate(names)}
    found = np.zeros((len(examples), len(names)))
    for row, example in enumerate(examples):
        found[row, [column[trait] for trait in example.traits if trait in column]] = 1
    return found


def softmax(sums: Floats) -> Floats:
    """Probabilities from sums of weights."""
    powers: Floats = np.exp(sums - sums.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def predict(examples: Sequence[Example], names: Sequence[str], weights: Floats) -> Floats:
    """The probability of each kind for each example."""
    return softmax(matrix(examples, names) @ weights)


def report(examples: Sequence[Example], odds: Floats) -> None:
    """Print accuracy, and precision and recall of each kind."""
    wanted, found = np.array([x.kind for x in examples]), odds.argmax(axis=1)
    print(f"{len(examples)} lines, accuracy {(wanted == found).mean():.3f}")
    for kind, name in enumerate(KINDS):
        right = ((wanted == kind) & (found == kind)).sum()
        precision, recall = right / max(1, (found == kind).sum()), right / max(1, (wanted == kind).sum())
        print(f"{name:10} precision {precision:.3f} recall {recall:.3f}")


def write(names: Sequence[str], weights: Floats) -> None:
    """Write the weights as readable data."""
    lines = [
        "# Weights of the traits of a line (traits.py) for paragraph, heading, caption and out.",
        "# Learned by bench/flattened_lines.py; not to be edited by hand.",
        "",
        "[weights]",
        *(f"{name} = [{', '.join(f'{x:.3f}' for x in row)}]" for name, row in zip(names, weights, strict=True)),
    ]
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
