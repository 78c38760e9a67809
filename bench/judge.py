"""Real validators on our pages: axe-core, IBM Equal Access, HTML_CodeSniffer, Nu, html-validate, reflow at 320 px.

Each page is judged in light and in dark; the samples also with every control shown, as their scripts show them.

    python bench/judge.py                 the samples, and twenty pages of the corpus from a printed seed
    python bench/judge.py --seed 7        the same twenty again
    python bench/judge.py --all           every page of the corpus

Needs the judges beside the project (`../shared/judges`, see its README); says so and stops where they are absent.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import a11y
from a11y.types import ConvertOptions

ROOT = Path(__file__).resolve().parents[1]
JUDGE = ROOT.parent / "shared" / "judges" / "judge_html.mjs"
CORPUS = ROOT.parent / "shared" / "corpus" / "extraction"
COLOURS = ("--only", "axe,ibm,htmlcs")
"""The judges that see colours."""
ZERO = ("axe_rules", "ibm_violations", "htmlcs_errors", "vnu_errors", "vnu_warnings", "htmlvalidate")


def samples() -> list[Path]:
    """The samples that are pages or texts."""
    return sorted(p for p in (ROOT / "samples").iterdir() if p.suffix in {".html", ".txt"})


def corpus_pages(count: int | None, seed: int) -> list[tuple[Path, str]]:
    """Path and URL of `count` corpus pages, a language at a time so that ten or more languages are among twenty."""
    if not CORPUS.is_dir():
        return []
    urls = {row["id"]: row["url"] for row in map(json.loads, (CORPUS / "list.jsonl").open(encoding="utf-8"))}
    by_language: dict[str, list[str]] = {}
    for row in map(json.loads, (CORPUS / "gold.jsonl").open(encoding="utf-8")):
        by_language.setdefault(row["language"], []).append(row["id"])
    order = random.Random(seed)
    for ids in by_language.values():
        order.shuffle(ids)
    languages = sorted(by_language)
    order.shuffle(languages)
    rounds = max(map(len, by_language.values()))
    spread = [by_language[lang][n] for n in range(rounds) for lang in languages if n < len(by_language[lang])]
    return [(CORPUS / "pages" / f"{page}.html.gz", urls[page]) for page in spread[:count]]


def converted(folder: Path, count: int | None, seed: int) -> list[Path]:
    """The pages to judge, made by us: the samples with their audio and their ledgers, the corpus pages."""
    made = []
    for source in samples():
        ledger = folder / source.stem / "page.ledger.html"
        a11y.convert(source, [folder / source.stem, ledger])
        made += [folder / source.stem / "index.html", ledger]
    for source, url in corpus_pages(count, seed):
        target = folder / f"{source.name.removesuffix('.html.gz')}.html"
        a11y.convert(source, [target], options=ConvertOptions(url=url))
        made.append(target)
    return made


def in_dark(page: str) -> str:
    """The page in its dark colours, as on a device that asks for them."""
    assert "(prefers-color-scheme: dark)" in page
    return page.replace("(prefers-color-scheme: dark)", "(min-width: 0)")


def with_controls(page: str) -> str:
    """The page with what is hidden until a script runs, all of it open."""
    return page.replace("<details ", "<details open ").replace(" hidden>", ">")


def judged(folder: Path, pages: list[Path]) -> list[dict[str, object]]:
    """What the judges say of each page as it is, in dark, and of the samples with their controls in both."""
    own = [page for page in pages if page.name == "index.html"]
    ways: list[tuple[str, Callable[[str], str], list[Path], tuple[str, ...]]] = [
        ("light", str, pages, ()),
        ("dark", in_dark, pages, COLOURS),
        ("controls", with_controls, own, ()),
        ("controls dark", lambda page: in_dark(with_controls(page)), own, COLOURS),
        ("scripts on", str, own, ("--js",)),
    ]
    rows = []
    for way, change, some, options in ways:
        copies = []
        for page in some:
            copy = folder / way / page.relative_to(folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(change(page.read_text("utf-8")), "utf-8")
            copies.append(copy)
        run = subprocess.run(["node", JUDGE, *options, *copies], check=True, capture_output=True, text=True)
        found = [json.loads(line) for line in run.stdout.splitlines()]
        assert len(found) == len(copies)
        rows += found
    return rows


def faults(row: dict[str, object]) -> list[str]:
    """What the judges found on one page, a line each."""
    summary, by = row.get("summary", {}), row.get("by", {})
    assert isinstance(summary, dict)
    asked = [name for name in ZERO if name in summary]
    found = [f"{name} {summary[name]}" for name in asked if summary[name] != 0]
    if len(asked) < 3 or summary.get("reflow_ok") is False:
        found.append("does not reflow at 320 px, or was not judged")
    if row.get("error"):
        found.append(f"the judge failed: {row['error']}")
    return [*found, json.dumps(by, ensure_ascii=False)] if found else []


def main() -> int:
    """0 where nothing was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10_000))
    parser.add_argument("--all", action="store_true", help="every corpus page, not twenty")
    options = parser.parse_args()
    if not JUDGE.is_file():
        print(f"skipped: no judges at {JUDGE}")
        return 0
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory() as name:
        pages = converted(Path(name), None if options.all else 20, options.seed)
        rows = judged(Path(name), pages)
    bad = 0
    for row in rows:
        found = faults(row)
        bad += bool(found)
        print("FAULTY" if found else "clean ", Path(str(row["file"])).relative_to(name), *found, sep="  ")
    print(f"{len(pages)} pages: {len(rows) - bad} of {len(rows)} judgements clean")
    return 0 if rows and not bad else 1


if __name__ == "__main__":
    sys.exit(main())
