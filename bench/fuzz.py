"""Reads pages made by a grammar of mutations, and fails where that crashes, takes too long or breaks the ledger's law.

usage: python bench/fuzz.py [--seconds 600] [--seed 0] [--case N]

The pages and flattened texts are those of the corpus where it is there, the test pages and samples. Some become pages
saved to one file, some are in another charset than they say, some have their article in the data of scripts alone. A
case is made from the seed and its number alone; `--case` runs one again. A failing input is written to bench/results,
and beside it as little of it as still fails.
"""

import argparse
import gzip
import random
import re
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType

from lxml import etree
from msgspec.structs import fields

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))


from a11y.dom.parse import parse
from a11y.dom.query import by_tag
from a11y.errors import A11yError
from a11y.extract.blocks.math import TAGS as FORMULAS
from a11y.extract.blocks.math import show_formulas
from a11y.model.article import BlockNode, Node, Ruby, Section, Separator, Table
from a11y.model.edition import Edition
from a11y.model.ledger import Reading
from a11y.model.page import MediaType, Page
from a11y.output import format_of
from a11y.pipeline import read_page, render, transcribe
from a11y.source import load
from a11y.text.walk import walk
from bench.mutations import CHARSETS, MUTATIONS, saved, tokens_of

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "extraction"
RESULTS = ROOT / "bench" / "results"
LARGEST = 1_000_000
"""Bytes: what grows larger by mutation is cut off."""
FLOOR, TIMES_BARE, A_BYTE = 2.0, 1000, 20e-6
"""Seconds of CPU that any page may take, and how many bare parses on top, or seconds for each byte where that is more,
as of a text in the data of a script, which is parsed in no time: what it costs to read text, write it in all forms and
hear it."""
ENOUGH = 8
"""Faults after which the run ends."""
MINIMISING = 30.0
OUTPUTS = (".html", ".json", ".txt", ".md", ".ssml")
UNSEEN = frozenset(("script", "style", "template", "noscript", "head", "title", "noframes"))

_CUT = re.compile("[|/–—•-]")


class Hang(BaseException):
    """The page takes too long; no part of the program may catch this."""


def sources() -> list[Path]:
    """The pages and texts to begin with."""
    corpus = sorted(CORPUS.glob("pages/*.html.gz")) + sorted(CORPUS.glob("scrapinghub/html/*.gz"))
    texts = sorted(CORPUS.glob("flat/*/*.txt.gz"))[::4]
    ours = [*ROOT.glob("tests/pages/*/source.*"), *(path for path in ROOT.glob("samples/*") if path.is_file())]
    return corpus + texts + sorted(ours)


def content_of(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def case(pages: list[Path], seed: int, number: int) -> Page:
    """The page of that number."""
    choose = random.Random(f"{seed}:{number}")
    first, second = choose.choice(pages), choose.choice(pages)
    tokens, other = tokens_of(content_of(first)), tokens_of(content_of(second))
    for _ in range(choose.choice((1, 2, 4, 8, 30))):
        choose.choice(MUTATIONS)(tokens, choose, other)
        del tokens[100_000:]
    content = b"".join(tokens)[:LARGEST]
    if ".txt" in first.suffixes or choose.random() < 0.05:
        return page_of(content, "text/plain")
    kind = choose.random()
    if kind < 0.05:
        return page_of(saved(content, choose), charset="")
    if kind < 0.1:
        return page_of(content.decode("utf-8", "replace").encode(choose.choice(CHARSETS), "replace"), charset="")
    return page_of(content)


def page_of(content: bytes, media_type: MediaType = "text/html", charset: str = "utf-8") -> Page:
    """A page; without a charset its bytes are as they were found, of a page saved to one file or in any charset."""
    content = content.decode("utf-8", "replace").encode() if charset else content
    return Page(content=content, media_type=media_type, charset=charset, url="https://e.example/a")


def fault(page: Page) -> str:
    """What is wrong with how the page is read, in a line; "" where nothing is."""
    start = time.process_time()
    etree.fromstring(b"<p>" + page.content, etree.HTMLParser(huge_tree=True))
    limit = FLOOR + max(TIMES_BARE * (time.process_time() - start), A_BYTE * len(page.content))
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    try:
        return "; ".join(dict.fromkeys(faults(page)))
    except A11yError:
        return ""
    except Hang:
        return f"Hang: more than {limit:.1f} seconds"
    except Exception as error:  # noqa: BLE001 - any is a find
        return f"{type(error).__name__} {place(error)}: {error}"[:300]
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def faults(page: Page) -> Iterator[str]:
    """What is wrong with the reading, its ledger or what is made of it."""
    if not page.charset:
        page = load(page.content, url=page.url)
    reading = read_page(page)
    if page.media_type == "text/html":
        yield from unlawful(page, reading)
    yield from unkept(reading, page)
    edition = Edition(article=reading.article, ledger=reading.ledger)
    for suffix in OUTPUTS:
        format_of(Path(f"a{suffix}")).render(edition)
    transcribe(render(reading.article).encode())
    if page.media_type == "text/html" and len(page.content) < 100_000:
        transcribe(page.content)


def unlawful(page: Page, reading: Reading) -> Iterator[str]:
    """Whether the ledger is not all of the visible text, each piece once and with what became of it."""
    pieces = reading.ledger.pieces
    if squeezed("".join(piece.text for piece in pieces)) != visible(page):
        yield "Law: the ledger is not the visible text"
    if any(bool(piece.block) == (piece.reason is not None) for piece in pieces):
        yield "Law: a piece is neither kept nor left out, or both"


def visible(page: Page) -> str:
    """The text of the body by another way than extraction's: walked node by node, unseen elements skipped."""
    root = parse(page)
    drawn = by_tag(root, *FORMULAS)
    show_formulas({"script": [], **drawn}, list(root.iter("div", "span", "section")))  # What is said of them is text.
    found: list[str] = []
    skipped = 0
    for event, each in etree.iterwalk(root if root.tag == "body" else root.find("body"), events=("start", "end")):
        is_unseen = each.tag in UNSEEN and not _is_late_image(each) and not _is_formula(each)
        skipped += is_unseen if event == "start" else -is_unseen
        if not skipped and not (event == "end" and each.tag == "body"):
            found.append((each.text if event == "start" else each.tail) or "")
    return squeezed("".join(found))


def _is_late_image(each: etree._Element) -> bool:
    """Whether the `noscript` holds nothing to read."""
    return each.tag == "noscript" and not any(text.strip() for text in each.itertext())


def _is_formula(each: etree._Element) -> bool:
    """Whether the script holds a formula that nothing before it shows."""
    before = each.getprevious()
    is_shown = before is not None and next(before.iter("math"), None) is not None
    return (each.get("type") or "").startswith(("math/tex", "math/asciimath")) and not is_shown


def unkept(reading: Reading, page: Page) -> Iterator[str]:
    """Whether what the ledger says is kept is not what the blocks hold."""
    article = reading.article
    if any(notice.code == "text-from-data" for notice in article.notices) or page.media_type == "text/plain":
        return
    # A line of signs becomes the separator that it stands for.
    blocks = (node for node in walk(article.blocks) if isinstance(node, BlockNode) and not isinstance(node, Separator))
    body = {node.id for node in blocks}
    kept = "".join(piece.text for piece in reading.ledger.pieces if piece.block in body)
    # A caption may stand over its picture or its credit; what parts the two goes with the cut.
    if sorted(squeezed(_CUT.sub("", kept))) != sorted(squeezed(_CUT.sub("", shown(article.blocks)))):
        yield "Law: what is kept is not what the blocks hold"


def shown(value: object) -> str:
    """All that a reader sees of a node, annotations of ruby included."""
    if isinstance(value, tuple):
        return "".join(map(shown, value))
    if not isinstance(value, Node):
        return ""
    first = ("caption", "label") if isinstance(value, Table | Section) else ()
    names = sorted((field.name for field in fields(value)), key=lambda name: name not in first)
    own = getattr(value, "text", "") + "".join(shown(getattr(value, name)) for name in names)
    return own + (value.annotation if isinstance(value, Ruby) else "")


def squeezed(text: str) -> str:
    return "".join(text.split())


def place(error: Exception) -> str:
    """Where the error was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace is not None else ""


def minimised(page: Page, found: str) -> Page:
    """As little of the page as still has the fault, as far as is found in time."""
    kind, end = found[:25], time.process_time() + MINIMISING
    for split in (tokens_of, lambda content: [content[n : n + 1] for n in range(len(content))]):
        parts = split(page.content)
        step = max(1, len(parts) // 2)
        while step and (len(parts) < 5000 or split is tokens_of):
            at = 0
            while at < len(parts):
                if time.process_time() > end:
                    return page
                shorter = page_of(b"".join(parts[:at] + parts[at + step :]), page.media_type, page.charset)
                if fault(shorter)[:25] == kind:
                    page, parts = shorter, parts[:at] + parts[at + step :]
                else:
                    at += step
            step //= 2
    return page


def report(page: Page, found: str, name: str) -> None:
    RESULTS.mkdir(exist_ok=True)
    suffix = ("txt" if page.media_type == "text/plain" else "html") if page.charset else "mhtml"
    (RESULTS / f"{name}.{suffix}").write_bytes(page.content)
    least = minimised(page, found)
    (RESULTS / f"{name}.min.{suffix}").write_bytes(least.content)
    print(f"{name}: {found}\n    {len(least.content)} bytes still fail: {least.content[:300]!r}", flush=True)


def stop(_signal: int, _frame: FrameType | None) -> None:
    raise Hang


def run(numbers: Iterable[int], seed: int, seconds: float) -> int:
    """How many different faults were found."""
    pages, end, done = sources(), time.monotonic() + seconds, 0
    known: set[str] = set()
    for number in numbers:
        if time.monotonic() > end or len(known) >= ENOUGH:
            break
        page = case(pages, seed, number)
        found = fault(page)
        if found and found[:60] not in known:
            known.add(found[:60])
            report(page, found, f"fuzz-{seed}-{number}")
        done += 1
    print(f"{done} pages made from {len(pages)}, seed {seed}: {len(known)} faults")
    return len(known)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--case", type=int)
    options = parser.parse_args()
    signal.signal(signal.SIGVTALRM, stop)
    numbers = range(sys.maxsize) if options.case is None else (options.case,)
    sys.exit(1 if run(numbers, options.seed, options.seconds) else 0)


if __name__ == "__main__":
    main()
