"""The real Orca reading the samples in Chromium and Firefox, against what it said before and what the articles say.

    python bench/orca.py             compare with tests/output/html/orca
    python bench/orca.py --accept    rewrite what is there; read the diff

Of each page must be said: the headline within the first ten utterances, every heading with its level, every caption,
list and table once, in order. Needs Orca and the judges beside the project (`../shared/judges`); says so where they are
absent.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import a11y
from a11y.model import article as kinds
from a11y.model.article import Article
from a11y.text.walk import text_of, walk

ROOT = Path(__file__).resolve().parents[1]
ORCA = ROOT.parent / "shared" / "judges" / "orca_say.sh"
GOLDENS = ROOT / "tests" / "output" / "html" / "orca"
BROWSERS = {"chromium": "chromium", "firefox": "firefox-esr"}
SOON = 10
ECHO = 12
MARK = re.compile(r'^(?:(?:[a-z]*=")?\d*:)?\d*"/')
"""The rest of a mark by which Orca follows its voice, `name="1:149"/`, cut anywhere."""
READINGS = 3
"""At most: a busy machine disturbs one now and then, what is wrong with the page is heard in each."""


def squeezed(text: str) -> str:
    """The text without white space and marks that no voice says."""
    return "".join(each for each in text if not each.isspace() and each not in "\u00ad\ufeff\u2060")


def say(page: Path, browser: str) -> list[str]:
    """What Orca says of the page, an utterance each."""
    run = subprocess.run([ORCA, "--browser", browser, page], check=False, capture_output=True, text=True)
    return [line.strip() for line in run.stdout.splitlines() if not line.startswith("-- ")]


def faults(article: Article, said: list[str]) -> Iterator[str]:
    """What is not said as it should be, a line each."""
    heard = squeezed("".join(said))
    if squeezed(article.metadata.headline) not in squeezed("".join(said[:SOON])):
        yield f"the headline is not among the first {SOON} utterances"
    at = 0
    for node in walk((article.header, article.blocks)):
        match node:
            case kinds.Heading(level, content) if words := squeezed(text_of(content)):
                phrase = f"{words}headinglevel{level}"
                if heard.count(phrase) != 1:
                    yield f"said {heard.count(phrase)} times: heading {level}, {text_of(content)}"
                if (found := heard.find(phrase)) < at:
                    yield f"not in order: {text_of(content)}"
                at = max(at, found)
            case kinds.Figure(_, caption, credit) if caption or credit:
                yield from _once(heard, article, text_of(caption) or text_of(credit))
            case kinds.Table(caption=caption) if caption:
                yield from _once(heard, article, text_of(caption), more=1)
    yield from _sizes(article, said)


def _once(heard: str, article: Article, words: str, more: int = 0) -> Iterator[str]:
    """Words are said as often as the article has them; of a table's name Orca says what it is of, and the caption."""
    wanted = squeezed(text_of((article.header, article.blocks))).count(squeezed(words)) + more
    if (count := heard.count(squeezed(words))) != wanted:
        yield f"said {count} times, not {wanted}: {words}"


def _sizes(article: Article, said: list[str]) -> Iterator[str]:
    wanted = [
        f"List with {len(node.items)} item{'s' if len(node.items) != 1 else ''}"
        for node in walk(article.blocks)
        if isinstance(node, kinds.List) and node.items
    ]
    # A list that goes on behind an inner one is announced again.
    announced = [line for line in said if line.startswith("List with ")]
    if missing := [size for size in set(wanted) if announced.count(size) < wanted.count(size)]:
        yield f"not said: {', '.join(missing)}"
    quotes = sum(isinstance(node, kinds.Quote) for node in walk(article.blocks))
    if said.count("block quote") < quotes:
        yield f"{said.count('block quote')} of {quotes} quotes said"


def without_echoes(said: list[str]) -> Iterator[str]:
    """What is said without what the recording has twice now and then: the end of what was said before, cut anywhere."""
    before: list[str] = []
    for line in said:
        end = MARK.sub("", line)
        if end != "." and not (len(end) > ECHO and any(each != end and each.endswith(end) for each in before)):
            before.append(line)
            yield line


def compare(name: str, said: list[str], *, accept: bool) -> Iterator[str]:
    """How what is said differs from what was said before."""
    path, text = GOLDENS / f"{name}.txt", "\n".join(said) + "\n"
    stored = path.read_text("utf-8") if path.is_file() else ""
    if accept:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    else:
        was, now = (list(without_echoes(lines)) for lines in (stored.splitlines(), said))
        yield from unified_diff(was, now, "before", "now", lineterm="")


def main() -> int:
    """0 where all is said as it was and as it should be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accept", action="store_true", help="rewrite the stored transcripts; read their diff")
    options = parser.parse_args()
    bad = False
    for browser, program in BROWSERS.items():
        if not ORCA.is_file() or not shutil.which("orca") or not shutil.which(program):
            print(f"skipped: no Orca with {browser}")
            continue
        for source in sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in {".html", ".txt"}):
            name = f"{source.stem}.{browser}"
            with tempfile.TemporaryDirectory() as folder:
                article = a11y.convert(source, folder).edition.article
                page = Path(folder, "index.html")
                for _ in range(READINGS):
                    said = say(page, browser)
                    found = [*faults(article, said), *compare(name, said, accept=options.accept)]
                    if not found:
                        break
            bad = bad or bool(found)
            print(name, "differs" if found else "as before", *found, sep="\n  ")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
