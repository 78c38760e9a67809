"""Fails where extraction falls below the pinned floors.

usage: python bench/floors.py [CORPUS] [--accept [--lower]]

Runs bench/extraction.py over the corpus, scores it with the corpus's own scorers and compares with bench/floors.json.
`--accept` pins what was reached, a little lower; a floor is lowered only with `--lower` too. The floors hold for one
state of the corpus, told by its digest.
"""

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TypedDict

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
CORPUS = HERE.parents[1] / "shared" / "corpus" / "extraction"
MARGIN = 0.005
"""Below what was reached: the floors are to catch losses, not noise in the last digit."""
FLATTENERS = ("resiliparse_main", "resiliparse_main_alt", "inscriptis")
TEXT_SCORES = ("title_acc", "author_f1", "body_f1", "para_f1", "head_f1", "cap_f1")
SCORES = ("OVERALL", "title_acc", "author_f1", "date_acc", "body_f1", "para_f1", "head_f1", "cap_f1")


class Pinned(TypedDict):
    """The floors, and the corpus they hold for."""

    corpus: str
    floors: dict[str, float]


def run(*command: object) -> str:
    return subprocess.run([sys.executable, *map(str, command)], check=True, capture_output=True, text=True).stdout


def digest(corpus: Path) -> str:
    """What tells this state of the corpus from another."""
    texts = [f"flat/{kind}.{name}.jsonl" for name in FLATTENERS for kind in ("list", "gold")]
    names = ("list.jsonl", "gold.jsonl", "scrapinghub/ground-truth.json", *texts)
    return hashlib.sha256(b"".join((corpus / name).read_bytes() for name in names)).hexdigest()[:16]


def scores(corpus: Path, folder: Path) -> dict[str, float]:
    """What extraction reaches on the corpus now."""
    run(HERE / "extraction.py", corpus / "list.jsonl", folder / "pages.jsonl")
    run(HERE / "extraction.py", corpus / "scrapinghub/list.jsonl", folder / "articles.jsonl")
    structure = folder / "scores.json"
    run(corpus / "score_structure.py", corpus / "gold.jsonl", folder / "pages.jsonl", "--json", structure)
    (found,) = json.loads(structure.read_text("utf-8")).values()
    table = run(corpus / "score_scrapinghub.py", corpus / "scrapinghub/ground-truth.json", folder / "articles.jsonl")
    body = re.search(r"^articles\s+([\d.]+)", table, re.MULTILINE)
    assert body is not None
    return {name: found[name] for name in SCORES} | {"scrapinghub_f1": float(body[1])} | text_scores(corpus, folder)


def text_scores(corpus: Path, folder: Path) -> dict[str, float]:
    """What extraction reaches on the pages flattened to text."""
    reached: dict[str, float] = {}
    for name in FLATTENERS:
        run(HERE / "extraction.py", corpus / f"flat/list.{name}.jsonl", folder / "texts.jsonl")
        gold, told = corpus / f"flat/gold.{name}.jsonl", folder / "texts.json"
        run(corpus / "score_structure.py", gold, folder / "texts.jsonl", "--json", told)
        (found,) = json.loads(told.read_text("utf-8")).values()
        reached |= {f"{name} {score}": found[score] for score in TEXT_SCORES}
    return reached


def accept(reached: dict[str, float], known: dict[str, float], *, lower: bool) -> dict[str, float]:
    """The new floors: what was reached less a margin, never below the old ones unless `lower`."""
    floors = {name: round(score - MARGIN, 3) for name, score in reached.items()}
    return floors if lower else {name: max(floor, known.get(name, 0.0)) for name, floor in floors.items()}


def main() -> int:
    flags = {argument for argument in sys.argv[1:] if argument.startswith("--")}
    corpus = next((Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")), CORPUS)
    if not corpus.is_dir():
        print(f"{corpus} is not there: no floors were checked.")
        return 0
    pinned: Pinned = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {"corpus": "", "floors": {}}
    with tempfile.TemporaryDirectory() as folder:
        reached = scores(corpus, Path(folder))
    if "--accept" in flags:
        floors = accept(reached, pinned["floors"], lower="--lower" in flags)
        FLOORS.write_text(json.dumps({"corpus": digest(corpus), "floors": floors}, indent=2) + "\n", "utf-8")
        return 0
    if pinned["corpus"] != digest(corpus):
        print("The corpus is not the one the floors were pinned on: accept them anew.")
        return 1
    low = {name: floor for name, floor in pinned["floors"].items() if reached[name] < floor}
    for name, score in reached.items():
        print(f"{name:32} {score:.3f}  floor {pinned['floors'].get(name, 0.0):.3f}{'  TOO LOW' if name in low else ''}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
