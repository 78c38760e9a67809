"""What knowing the other pages of a site gains, on the publishers of the corpus that have several pages.

    python bench/same_site.py CORPUS

Scores with the corpus's scorer, as pages and as text of every flattener, each page read alone and with the others.
"""

import gzip
import json
import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import a11y
from a11y.errors import A11yError
from a11y.model.ledger import Reading
from a11y.model.page import Page
from a11y.pipeline import read_page
from a11y.types import ExtractOptions
from bench.extraction import prediction

COLUMNS = ("title_acc", "author_f1", "body_f1", "para_f1", "head_f1", "cap_f1", "leak", "miss")


def main() -> None:
    """Print the scores of every kind of input, alone and together."""
    corpus = Path(sys.argv[1])
    sys.path.insert(0, str(corpus))
    for listed in (corpus / "list.jsonl", *sorted((corpus / "flat").glob("list.*.jsonl"))):
        gold = json.loads(
            f"[{','.join((listed.with_name(listed.name.replace('list', 'gold'))).read_text().splitlines())}]"
        )
        paths = {row["id"]: corpus / row["path"] for row in map(json.loads, listed.read_text().splitlines())}
        sites: dict[str, list[Any]] = defaultdict(list)
        for row in gold:
            sites[row["publisher"]].append(row)
        several = [rows for rows in sites.values() if len(rows) > 1]
        for name, together in (("alone", False), ("same site", True)):
            found = [score for rows in several for score in scores(rows, paths, together=together)]
            tell(f"{listed.stem}, {len(found)} texts of {len(several)} sites, {name}", found)


def scores(rows: list[Any], paths: dict[str, Path], *, together: bool) -> list[Any]:
    """The scores of the pages of one site."""
    scorer = import_module("score_structure")
    pages = [page(row["id"], paths[row["id"]]) for row in rows]
    options = None
    if together:
        readings = [reading for one in pages if (reading := read(one, None))]
        options = ExtractOptions(same_site=a11y.same_site(reading.ledger for reading in readings))
    found = [read(one, options) for one in pages]
    told = [prediction(row["id"], reading) if reading else {} for row, reading in zip(rows, found, strict=True)]
    return [scorer.score_page(row, each) for row, each in zip(rows, told, strict=True)]


def page(name: str, path: Path) -> Page:
    """The page of the corpus."""
    content = gzip.decompress(path.read_bytes())
    return Page(
        content=content, media_type="text/plain" if ".txt" in path.name else "text/html", charset="utf-8", name=name
    )


def read(one: Page, options: ExtractOptions | None) -> Reading | None:
    """The reading, None where there is no article."""
    try:
        return read_page(one, options)
    except A11yError:
        return None


def tell(what: str, found: list[Any]) -> None:
    """Print the scores of all pages together."""
    total = import_module("score_structure").aggregate(found)
    print(f"{what:48}", " ".join(f"{column} {total[column]:.3f}" for column in COLUMNS))


if __name__ == "__main__":
    main()
