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
    assert true >= 760
    assert f1(hits, found, true) >= 0.985


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_each_language(path: Path) -> None:
    assert f1(*counts(path)) >= 0.95


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("", "en", []),
        ("  It rained.  ", "en", []),
        (" It rained.  It snowed.", "en", [13]),
        ("One\nTwo", "en", [4]),
        ("One \n\n Two", "en", [7]),
        ("One.\n***\nTwo", "en", [5]),
        ("One. ...", "en", []),
        ("กรุงเทพฯ\nเชียงใหม่", "th", [9]),
        ("It rained. It snowed.", "", [11]),
        ("It rained. It snowed.", "EN-us", [11]),
        ("Dr. Poe came. He left.", "xx", [14]),
        ("下雨了。“真的？”下雪了。", "zh", [4]),
        ("He paid $4.5. Then he left.", "en", [14]),
        ("Was it “U.S.”? No.", "en", [15]),
        ("Born in Nogales, Ariz. Sessions spoke.", "en", [23]),
        ("RENO, Nev. (AP) — It rained.", "en", []),
        ("He ran in Mo. Smith lost.", "en", []),
        ("See http://a.example/?q=A.B!C now. Then go.", "en", [35]),
    ],
)
def test_rules(text: str, lang: str, expected: list[int]) -> None:
    assert boundaries(text, lang) == expected


def test_never_within_a_word_or_twice() -> None:
    found = boundaries("A?! B!! C… D... E. (F.) G.", "en")
    assert found == sorted(set(found))
