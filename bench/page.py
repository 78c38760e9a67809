"""What making the page costs: CPU time from article to HTML, against lxml's bare parse of the source page.

    python bench/page.py [--floor 0.5]     exits with 1 where the median ratio is above the floor

Over the corpus beside the project (`../shared/corpus/extraction`); says so and stops where it is absent.
"""

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from lxml import html

import a11y

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "extraction"
ROUNDS = 5


def cost(work: Callable[[], object]) -> float:
    """The least CPU seconds of several rounds."""
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def main() -> int:
    """0 where the page costs no more than was asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--floor", type=float, default=0.5)
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"skipped: no corpus at {CORPUS}")
        return 0
    pages, parses = [], []
    for row in map(json.loads, (CORPUS / "list.jsonl").open(encoding="utf-8")):
        content = gzip.decompress((CORPUS / row["path"]).read_bytes())
        article = a11y.read(content, url=row["url"])
        pages.append(cost(lambda article=article: a11y.render(article)))  # type: ignore[misc]
        parses.append(cost(lambda content=content: html.document_fromstring(content)))  # type: ignore[misc]
    ratios = sorted(page / parse for page, parse in zip(pages, parses, strict=True))
    print(
        f"page {median(pages) * 1000:.2f} ms, bare parse {median(parses) * 1000:.2f} ms (medians of {len(pages)} pages)"
    )
    print(f"ratio: all {sum(pages) / sum(parses):.3f}, median {median(ratios):.3f}, worst {ratios[-1]:.2f}")
    return int(sum(pages) / sum(parses) > options.floor)


if __name__ == "__main__":
    sys.exit(main())
