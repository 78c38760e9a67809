"""Reads pages broken at random, and fails where that crashes, takes too long or breaks the ledger's law.

usage: python bench/fuzz.py [--seconds 600] [--seed 0] [--case N]

The pages are those of the corpus where it is there, else the test pages and samples. A case is made from the seed and
its number alone; `--case` runs one again. A failing input is written to bench/results, and beside it as little of it
as still fails.
"""

import argparse
import gzip
import random
import re
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FrameType

from lxml import etree
from msgspec.structs import fields

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from a11y.dom.parse import parse
from a11y.errors import A11yError
from a11y.model.article import BlockNode, Node, Ruby, Section, Table
from a11y.model.edition import Edition
from a11y.model.ledger import Reading
from a11y.model.page import Page
from a11y.output import format_of
from a11y.pipeline import read_page, render, transcribe
from a11y.text.walk import walk

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "extraction"
RESULTS = ROOT / "bench" / "results"
LARGEST = 1_000_000
"""Bytes: what grows larger by mutation is cut off."""
FLOOR, TIMES_BARE = 2.0, 1000
"""Seconds of CPU that any page may take, and how many bare parses on top: what it costs to speak a megabyte of text."""
ENOUGH = 8
"""Faults after which the run ends."""
MINIMISING = 30.0
OUTPUTS = (".html", ".json", ".txt", ".md", ".ssml")
UNSEEN = frozenset(("script", "style", "template", "noscript", "head", "title", "noframes"))

_TOKEN = re.compile(rb"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^>]*>|[^<]+|<", re.DOTALL | re.IGNORECASE)
_CUT = re.compile("[|/–—•-]")
_NAMES = """a abbr address article aside audio b bdo blockquote body br button caption center code col dd del details
dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr
html i iframe img input ins label legend li link main map math meta nav nobr noembed noframes noscript object ol
optgroup option p param picture plaintext pre q rp rt ruby s script search section select slot small source span
strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video
wbr xmp foreignObject mi annotation-xml amp-img my-element""".split()
_ATTRIBUTES = """hidden aria-hidden=true class=share-bar class=caption class="byline author" class=sr-only class=kicker
style=display:none role=navigation role=presentation role=heading id=n1 href=#n1 href=/a href="javascript:x" href="http://["
src=/a.jpg src=data:, srcset="a 1x,b 2x" alt="" alt=Crane lang=he lang=xx dir=rtl colspan=0 colspan=99999 rowspan=70000
start=-1 value=x datetime=2025-13-41 itemprop=author type=application/ld+json open type=password width=1 /""".split()
_TEXTS = (
    *(
        " ",
        "\n",
        "\xa0",
        "\0",
        "\r",
        "\f",
        "\u202e",
        "\u200b",
        "\u00ad",
        "\ufffe",
        "\U0010ffff",
        "e\u0301" * 40,
        "\ud83d",
    ),
    *(
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "&lt;p&gt;",
        "&amp",
        "&" * 50,
        "]]>",
        "<![CDATA[x]]>",
        "<?php ?>",
        "<!x>",
    ),
    *(
        "a" * 5000,
        "A. " * 200,
        "word " * 500,
        "。" * 100,
        "[1]" * 50,
        "By Ann Stone",
        "Correction, 4 May 2025:",
        "Read also:",
    ),
    *("Skip to content", "1 May 2025", "(Photo: Ann Stone)", "RIVERTON (AP) —", "“", "¿", "<br><br>", "<br/>" * 30),
)
Choose = random.Random
Tokens = list[bytes]


class Hang(BaseException):
    """The page takes too long; no part of the program may catch this."""


def element(choose: Choose) -> bytes:
    """A start tag or an end tag."""
    if choose.random() < 0.35:
        return f"</{choose.choice(_NAMES)}>".encode()
    attributes = " ".join(choose.choices(_ATTRIBUTES, k=choose.choice((0, 0, 1, 1, 2, 4))))
    return f"<{choose.choice(_NAMES)} {attributes}>".encode()


def some_text(choose: Choose) -> bytes:
    return choose.choice(_TEXTS).encode("utf-8", "surrogatepass")


def stretch(tokens: Tokens, choose: Choose, longest: int = 60) -> slice:
    start = choose.randrange(len(tokens) + 1)
    return slice(start, start + choose.randrange(1, longest))


def insert(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    at = choose.randrange(len(tokens) + 1)
    tokens[at:at] = [choose.choice((element, element, some_text))(choose) for _ in range(choose.randrange(1, 5))]


def delete(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    del tokens[stretch(tokens, choose)]


def repeat(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    part = stretch(tokens, choose)
    tokens[part] = tokens[part] * choose.choice((2, 2, 3, 40))


def move(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    part = stretch(tokens, choose)
    moved = tokens[part]
    del tokens[part]
    at = choose.randrange(len(tokens) + 1)
    tokens[at:at] = moved


def wrap(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    part, name = stretch(tokens, choose, 200), choose.choice(_NAMES)
    tokens[part] = [f"<{name} {choose.choice(_ATTRIBUTES)}>".encode(), *tokens[part], f"</{name}>".encode()]


def splice(tokens: Tokens, choose: Choose, other: Tokens) -> None:
    """A stretch of another page in place of one of this."""
    tokens[stretch(tokens, choose)] = other[stretch(other, choose, 200)]


def nest(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    at = choose.randrange(len(tokens) + 1)
    tokens[at:at] = [f"<{choose.choice(_NAMES)}>".encode()] * choose.choice((5, 50, 300, 1500))


def attribute(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    """Attributes in tags that are there."""
    tags = [n for n, token in enumerate(tokens) if token[:1] == b"<" and token[1:2].isalpha() and token[-1:] == b">"]
    for n in choose.choices(tags, k=choose.randrange(1, 6)) if tags else ():
        tokens[n] = tokens[n][:-1] + b" " + choose.choice(_ATTRIBUTES).encode() + b">"


def damage(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    """Bytes within tokens, turned into others or cut off."""
    for _n in range(choose.randrange(1, 8)) if tokens else ():
        n = choose.randrange(len(tokens))
        at = choose.randrange(len(tokens[n]) + 1)
        tokens[n] = (
            tokens[n][:at] + choose.choice((b"", choose.randbytes(2), b"<", b'"', b"\xe2\x80")) + tokens[n][at + 1 :]
        )


def truncate(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    del tokens[choose.randrange(len(tokens) + 1) :]


MUTATIONS: tuple[Callable[[Tokens, Choose, Tokens], None], ...] = (
    *(insert, insert, insert, delete, repeat, move, wrap, wrap, splice, splice, nest, attribute, attribute, damage),
    truncate,
)


def sources() -> list[Path]:
    """The pages to begin with."""
    corpus = sorted(CORPUS.glob("pages/*.html.gz")) + sorted(CORPUS.glob("scrapinghub/html/*.gz"))
    ours = [*ROOT.glob("tests/pages/*/source.*"), *(path for path in ROOT.glob("samples/*") if path.is_file())]
    return corpus + sorted(ours)


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
    is_text = first.suffix == ".txt" or choose.random() < 0.05
    return page_of(b"".join(tokens)[:LARGEST], is_text=is_text)


def page_of(content: bytes, *, is_text: bool) -> Page:
    content = content.decode("utf-8", "replace").encode()
    url = "https://e.example/a"
    return Page(content=content, media_type="text/plain" if is_text else "text/html", charset="utf-8", url=url)


def tokens_of(content: bytes) -> Tokens:
    return [match[0] for match in _TOKEN.finditer(content)]


def fault(page: Page) -> str:
    """What is wrong with how the page is read, in a line; "" where nothing is."""
    start = time.process_time()
    etree.fromstring(b"<p>" + page.content, etree.HTMLParser(huge_tree=True))
    limit = FLOOR + TIMES_BARE * (time.process_time() - start)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    try:
        return "; ".join(dict.fromkeys(faults(page)))
    except A11yError:
        return ""
    except Hang:
        return f"Hang: more than {TIMES_BARE} times the bare parse"
    except Exception as error:  # noqa: BLE001 - any is a find
        return f"{type(error).__name__} {place(error)}: {error}"[:300]
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def faults(page: Page) -> Iterator[str]:
    """What is wrong with the reading, its ledger or what is made of it."""
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
    body = {node.id for node in walk(article.blocks) if isinstance(node, BlockNode)}
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
    is_text = page.media_type == "text/plain"
    for split in (tokens_of, lambda content: [content[n : n + 1] for n in range(len(content))]):
        parts = split(page.content)
        step = max(1, len(parts) // 2)
        while step and (len(parts) < 5000 or split is tokens_of):
            at = 0
            while at < len(parts):
                if time.process_time() > end:
                    return page
                shorter = page_of(b"".join(parts[:at] + parts[at + step :]), is_text=is_text)
                if fault(shorter)[:25] == kind:
                    page, parts = shorter, parts[:at] + parts[at + step :]
                else:
                    at += step
            step //= 2
    return page


def report(page: Page, found: str, name: str) -> None:
    RESULTS.mkdir(exist_ok=True)
    suffix = "txt" if page.media_type == "text/plain" else "html"
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
