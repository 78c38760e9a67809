"""How well extraction carries over: its scores on all publishers, on a third held back, without names, without data.

usage: python bench/generality.py [CORPUS]

A third of the publishers, told by a hash of the name, is not looked at while extraction is worked on. "nameless" is the
same corpus with every class and id replaced by a hash, as if no word of any name were known; "dataless" has no
scripts, metadata and microdata, as if a page said of itself only what it shows.
"""

import gzip
import hashlib
import importlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "shared" / "corpus" / "extraction"
SHOWN = ("OVERALL", "title_acc", "author_f1", "date_acc", "body_f1", "para_f1", "head_f1", "cap_f1", "leak", "miss")
# An attribute whose value names things, with its quotes.
NAMES = re.compile(rb"""(\s(?:class|id|data-testid|data-component)\s*=\s*)("[^"]*"|'[^']*')""", re.IGNORECASE)
DATA = re.compile(
    rb"""<script\b[^>]*>.*?</script\s*>|<meta\b[^>]*\s(?:name|property|itemprop)\s*=[^>]*>|\sitemprop=(?:"[^"]*"|'[^']*'|\w+)""",
    re.DOTALL | re.IGNORECASE,
)
Row = dict[str, Any]


def held_back(publisher: str) -> bool:
    """Whether the publisher is of the third that is not learned from."""
    return int(hashlib.md5(publisher.encode()).hexdigest(), 16) % 3 == 0


def scorer(corpus: Path) -> ModuleType:
    """The corpus's own scorer."""
    sys.path.insert(0, str(corpus))
    return importlib.import_module("score_structure")


def predictions(pages: Path, target: Path) -> dict[str, Row]:
    """What extraction makes of the pages of a list, by their ids."""
    subprocess.run([sys.executable, HERE / "extraction.py", pages, target], check=True, capture_output=True)
    rows = (json.loads(line) for line in target.read_text("utf-8").splitlines())
    return {row["id"]: row for row in rows}


def changed(corpus: Path, folder: Path, change: Callable[[bytes], bytes]) -> Path:
    """The list of a copy of the corpus with each page changed."""
    folder.mkdir()
    rows = [json.loads(line) for line in (corpus / "list.jsonl").read_text("utf-8").splitlines()]
    for row in rows:
        content = change(gzip.decompress((corpus / row["path"]).read_bytes()))
        row["path"] = f"{row['id']}.html.gz"
        (folder / row["path"]).write_bytes(gzip.compress(content, 1))
    listed = folder / "list.jsonl"
    listed.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return listed


def nameless(content: bytes) -> bytes:
    """The page with no word in any name."""
    return NAMES.sub(_without_words, content)


def dataless(content: bytes) -> bytes:
    """The page without scripts, metadata and microdata: what it says of itself stands in its text alone."""
    return DATA.sub(b"", content)


def _without_words(found: re.Match[bytes]) -> bytes:
    """The attribute with a hash of letters for each name."""
    quote, names = found[2][:1], found[2][1:-1].split()
    hashes = (hashlib.md5(name).hexdigest()[:6].translate(str.maketrans("0123456789", "ghijklmnop")) for name in names)
    return found[1] + quote + " ".join(f"x{name}" for name in hashes).encode() + quote


def main() -> None:
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    if not corpus.is_dir():
        print(f"{corpus} is not there: nothing was measured.")
        return
    score = scorer(corpus)
    gold = [json.loads(line) for line in (corpus / "gold.jsonl").read_text("utf-8").splitlines()]
    parts: list[tuple[str, Callable[[str], bool]]] = [
        ("all", lambda _: True),
        ("learned", lambda name: not held_back(name)),
        ("held back", held_back),
    ]
    print(f"{'':20}" + " ".join(f"{name[:8]:>8}" for name in SHOWN))
    with tempfile.TemporaryDirectory() as folder:
        kinds = {
            "": corpus / "list.jsonl",
            "nameless, ": changed(corpus, Path(folder, "nameless"), nameless),
            "dataless, ": changed(corpus, Path(folder, "dataless"), dataless),
        }
        for kind, pages in kinds.items():
            found = predictions(pages, Path(folder) / "predictions.jsonl")
            for name, takes in parts:
                rows = [score.score_page(page, found[page["id"]]) for page in gold if takes(page["publisher"])]
                reached = score.aggregate(rows)
                print(f"{kind + name:20}" + " ".join(f"{reached[column]:8.3f}" for column in SHOWN))


if __name__ == "__main__":
    main()
