"""MB of flattened text that are read a CPU second, from bytes to article and ledger.

    python bench/text_speed.py [CORPUS]

Prose as one text of 1 MB and as files of 5 KB, and the texts of the corpus: "new", with nothing remembered of lines, as
of pages not seen before, and "again", the same texts once more, as pages of one site repeat lines. The best of five.
"""

import gzip
import json
import sys
import time
from contextlib import suppress
from functools import _lru_cache_wrapper
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from a11y.errors import A11yError
from a11y.model.page import Page
from a11y.pipeline import read_page
from bench.growth import _SENTENCE

ROUNDS = 5
NOUNS = "river bridge market council winter harbour teacher garden engine library".split()
MAIN = Path(__file__).resolve().parents[2] / "shared/corpus/extraction"


def article(n: int) -> str:
    """Headline, byline, date and eight paragraphs that differ from those of other numbers."""
    noun, other = NOUNS[n % 10], NOUNS[(n * 7 + 3) % 10]
    lines = [f"The {noun} of the town is opened again after {n} days", "By Ada Lane", f"May {n % 28 + 1}, 2031"]
    lines += [
        f"The {noun} was closed in {1900 + n % 100}, part {k}, and the {other} too. {_SENTENCE}" for k in range(8)
    ]
    return "\n\n".join(lines)


def page(text: str | bytes) -> Page:
    content = text.encode() if isinstance(text, str) else text
    return Page(content=content, media_type="text/plain", charset="utf-8")


def kinds(corpus: Path) -> dict[str, list[Page]]:
    """The texts of each kind."""
    articles = [article(n) for n in range(660)]
    found = {
        "prose, 1 MB": [page("\n\n".join(articles))],
        "prose, 5 KB": [page("\n\n".join(articles[n : n + 3])) for n in range(0, len(articles), 3)],
    }
    for listed in sorted((corpus / "flat").glob("list.*.jsonl")):
        paths = [corpus / json.loads(row)["path"] for row in listed.read_text("utf-8").splitlines()]
        found[listed.stem.removeprefix("list.")] = [page(gzip.decompress(path.read_bytes())) for path in paths]
    return found


def forget() -> None:
    """Empty what remembers lines and words; tables stay."""
    for name, module in list(sys.modules.items()):
        for value in list(vars(module).values()) if name.startswith("a11y") else ():
            if isinstance(value, _lru_cache_wrapper) and value.cache_parameters()["maxsize"] is not None:
                value.cache_clear()


def seconds(pages: list[Page]) -> float:
    """CPU time to read the pages."""
    start = time.process_time()
    for each in pages:
        with suppress(A11yError):
            read_page(each)
    return time.process_time() - start


def main() -> None:
    """Print the speed of each kind."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else MAIN
    if not corpus.is_dir():
        print(f"{corpus} is absent: prose alone")
    for name, pages in kinds(corpus).items():
        size = sum(len(each.content) for each in pages) / 1e6
        seconds(pages)
        new, again = [], []
        for _ in range(ROUNDS):
            forget()
            new.append(seconds(pages))
            again.append(seconds(pages))
        print(f"{name:24}{size:6.2f} MB  new {size / min(new):.2f}  again {size / min(again):.2f} MB/s", flush=True)


if __name__ == "__main__":
    main()
