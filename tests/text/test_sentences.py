"""The labelled sets in `sentences/`, one file a language, and the rules that they do not show."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from a11y.text.sentences import boundaries

SETS = sorted((Path(__file__).parent / "sentences").glob("*.txt"))
UNSPACED = {"ja", "zh"}


def paragraphs(path: Path) -> Iterator[list[str]]:
    for part in path.read_text("utf-8").split("\n\n"):
        if lines := [line for line in part.splitlines() if line and not line.startswith("#")]:
            yield lines


def counts(path: Path) -> tuple[int, int, int]:
    """Boundaries found and right, found, right."""
    hits = found = true = 0
    for lines in paragraphs(path):
        joint = "" if path.stem in UNSPACED else " "
        starts = {sum(len(line) + len(joint) for line in lines[:i]) for i in range(1, len(lines))}
        seen = set(boundaries(joint.join(lines), path.stem))
        hits, found, true = hits + len(seen & starts), found + len(seen), true + len(starts)
    return hits, found, true


def f1(hits: int, found: int, true: int) -> float:
    return 2 * hits / (found + true) if found + true else 1.0


def test_f1_over_all_languages() -> None:
    hits, found, true = map(sum, zip(*map(counts, SETS), strict=True))
    assert true >= 600
    assert f1(hits, found, true) >= 0.985


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_each_language(path: Path) -> None:
    assert f1(*counts(path)) >= 0.95
