"""Prints how much each clue says of a byline (`a11y/extract/flattened/byline_clues.py`).

    python bench/byline_weights.py CORPUS MADE

Logistic regression over the lines of names in all texts of pages with authors, judged by nets that have not seen the
publisher; as right counts a line with one of the authors.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from a11y.extract.flattened.byline import ABOVE, BELOW
from a11y.extract.flattened.byline_clues import WEIGHTS, clues, logit, names_of
from a11y.extract.flattened.header import find_headline
from a11y.extract.flattened.judge import Net, around, judge_by
from a11y.extract.flattened.lines import split_lines
from a11y.extract.flattened.marks import read_marks
from a11y.extract.flattened.signed import spoken
from a11y.extract.flattened.survey import find_body, heard, survey
from a11y.extract.flattened.units import units

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.flattened_lines import FOLDS, HELD_BACK, RUN_TOGETHER, fold_of, key, mixes, read_texts
from bench.line_net import fit, net_of

Row = tuple[list[float], bool]
STEPS, HELD = 50, 1.0


def main() -> None:
    """Train the nets, look at the names, print the weights."""
    corpus, made = map(Path, sys.argv[1:3])
    names: list[str] = []
    texts = [x for x in read_texts(corpus, made, names) if x.flattener != HELD_BACK]
    texts += mixes(texts, names)
    nets = [
        net_of(fit([x.sample for x in texts if fold_of(x.publisher) != fold], names), names) for fold in range(FOLDS)
    ]
    rows = list(read_rows(corpus, made, nets))
    print(f"{len(rows)} lines of names, {sum(right for _, right in rows)} of them bylines")
    found = regress(np.array([row for row, _ in rows]), np.array([right for _, right in rows], dtype=float))
    for name, weight in zip(WEIGHTS, found, strict=True):
        print(f'    "{name}": {weight:.1f},')


def read_rows(corpus: Path, made: Path, nets: list[Net]) -> Iterator[Row]:
    """The clues of every line of names, and whether the names are of the authors."""
    golds = [json.loads(line) for line in (corpus / "gold.jsonl").read_text("utf-8").splitlines()]
    for gold in golds:
        authors = [key(name) for name in gold["authors"]]
        for path in (x for folder in (corpus / "flat", made) for x in sorted(folder.glob(f"*/{gold['id']}.txt.gz"))):
            text = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
            if path.parent.name != RUN_TOGETHER and any(name in key(text) for name in authors):
                yield from rows_of(text, authors, nets[fold_of(gold["publisher"])])


def rows_of(text: str, authors: list[str], net: Net) -> Iterator[Row]:
    """The same of one text."""
    seen = survey(units(split_lines(read_marks(text))))
    body = find_body(seen)
    if not body:
        return
    seen = heard(seen, around(seen, body))
    judged = judge_by(net, seen, body)
    title = find_headline(seen, body, judged)
    first = title if title >= 0 else body.start
    said = spoken(seen, body)
    for i in range(max(0, first - ABOVE), min(len(seen), body.stop + BELOW)):
        names = names_of(seen, i)
        if names:
            true = set(clues(seen, i, names, (first, body), said))
            known = {"always": 1.0, "looks like one": logit(judged.at(i).byline)}
            right = any(key(name) in authors for name in names)
            yield [known.get(name, float(name in true)) for name in WEIGHTS], right


def regress(rows: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights of a logistic regression, by Newton's method, held near 0."""
    weights = np.zeros(rows.shape[1])
    hold = np.diag([1e-6, *[HELD] * (rows.shape[1] - 1)])
    share = 1 / 4  # the texts of one page are much alike
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = share * rows.T @ (likely - right) + hold @ weights
        bend = share * (rows.T * (likely * (1 - likely))) @ rows + hold
        weights -= np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
