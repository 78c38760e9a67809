"""What a transcript costs in CPU time, and how far it agrees with a recorded screen reader.

usage: python bench/transcript.py FILE...
       python bench/transcript.py --against ORCA.jsonl [--differences]

ORCA rows are {page, said}: the address of a local file and what Orca said of it, one string an utterance. The two lists
are aligned by their differences, and agreement is given both ways: how much of what was heard is in our transcript, and
how much of our transcript was heard. White space is collapsed; both are put into compatibility form (NFKC), as speech
services do before they speak; what Orca leaves when it begins to read again from
the top is dropped. A reading that did not end as it should ("stable") is not counted. Orca stops for good within some
pages: where we say STOPPED utterances or more after the last thing heard, these are counted apart.
"""

import argparse
import sys
import time
import unicodedata
from difflib import SequenceMatcher
from itertools import dropwhile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from a11y.dom import css, selector
from a11y.dom.parse import parse
from a11y.screenreader import transcribe
from a11y.source import load

TYPICAL = 300_000
"""Bytes of the page that times are given for."""


STOPPED = 30


class Recorded(msgspec.Struct):
    """What a screen reader said of a page."""

    page: str
    said: list[str]
    end: str = "stable"


def measure(files: list[str]) -> None:
    seconds, size, parsing = 0.0, 0, 0.0
    for file in files:
        page = load(Path(file))
        start = time.process_time()
        parse(page)
        parsing += time.process_time() - start
        css.rules.cache_clear()
        selector.parse.cache_clear()
        start = time.process_time()
        transcribe(page)
        spent = time.process_time() - start
        print(f"{spent * 1000:7.1f} ms {len(page.content) / 1000:7.0f} kB {file}")
        seconds += spent
        size += len(page.content)
    print(f"{seconds * 1000 / len(files):.1f} ms a page, {seconds * 1000 * TYPICAL / size:.1f} ms for 0.3 MB, ", end="")
    print(f"{seconds / parsing:.1f} times the parser alone")


def compare(recorded: str, *, differences: bool) -> None:
    same = heard = ours = 0
    for line in Path(recorded).read_bytes().splitlines():
        row = msgspec.json.decode(line, type=Recorded)
        if not row.end.startswith("stable"):
            print(f"not read to its end: {row.page}")
            continue
        theirs = [_normal(s) for s in dropwhile(lambda s: s.startswith("leaving "), row.said)]
        page = load(Path(unquote(urlsplit(row.page).path)))
        mine = [_normal(u.text) for u in transcribe(page, dialect="orca").utterances]
        matcher = SequenceMatcher(None, theirs, mine, autojunk=False)
        blocks = matcher.get_matching_blocks()
        equal, last = sum(block.size for block in blocks), blocks[-2] if len(blocks) > 1 else blocks[-1]
        unheard = len(mine) - last.b - last.size
        if unheard >= STOPPED:
            mine = mine[:-unheard]
            print(f"stopped early, {unheard} utterances of ours counted apart:")
        print(f"{equal / max(len(theirs), 1):6.1%} of heard, {equal / max(len(mine), 1):6.1%} of ours: {row.page}")
        for kind, i1, i2, j1, j2 in matcher.get_opcodes() if differences else ():
            if kind != "equal":
                print(f"    heard {theirs[i1:i2]}, ours {mine[j1:j2]}")
        same, heard, ours = same + equal, heard + len(theirs), ours + len(mine)
    print(f"{same / max(heard, 1):.2%} of heard, {same / max(ours, 1):.2%} of ours")


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--against", metavar="ORCA.jsonl")
    parser.add_argument("--differences", action="store_true")
    parser.add_argument("files", nargs="*")
    given = parser.parse_args()
    if given.against:
        compare(given.against, differences=given.differences)
    else:
        measure(given.files)


if __name__ == "__main__":
    main()
