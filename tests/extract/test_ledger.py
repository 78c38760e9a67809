"""Every piece of text of the input is in the ledger once, in order."""

import gzip
import json
from pathlib import Path

import pytest
from lxml import etree

from a11y.extract import extract
from a11y.model.page import Page


def squeezed(text: str) -> str:
    return "".join(text.split())


UNSEEN = {"script", "style", "template", "noscript", "head", "title", "noframes"}


def all_text(content: bytes) -> str:
    """The text of the body by another way: a fresh parse, walked node by node, unseen elements skipped."""
    root = etree.fromstring(content, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    found: list[str] = []
    skipped: list[etree._Element] = []
    for event, element in etree.iterwalk(root.find("body"), events=("start", "end", "comment", "pi")):
        if event == "start":
            if element.tag in UNSEEN:
                skipped.append(element)
            elif not skipped:
                found.append(element.text or "")
            continue
        if skipped and skipped[-1] is element:
            skipped.pop()
        if not skipped and element.tag != "body":
            found.append(element.tail or "")
    return squeezed("".join(found))


def page_of(content: bytes, url: str = "") -> Page:
    return Page(content=content, media_type="text/html", charset="utf-8", url=url)


def rows(corpus: Path) -> list[tuple[Path, str]]:
    found = []
    for name in ("list.jsonl", "scrapinghub/list.jsonl"):
        for line in (corpus / name).read_text("utf-8").splitlines():
            row = json.loads(line)
            found.append((corpus / row["path"], row["url"]))
    return found


def test_law_over_the_corpus(corpus: Path) -> None:
    broken = []
    for path, url in rows(corpus):
        content = gzip.decompress(path.read_bytes())
        pieces = extract(page_of(content, url)).ledger.pieces
        if squeezed("".join(piece.text for piece in pieces)) != all_text(content):
            broken.append(path.name)
        assert all(bool(piece.block) != (piece.reason is not None) for piece in pieces)
    assert not broken


@pytest.mark.parametrize(
    "body",
    [
        "<p>One long sentence that stands for an article text.</p>tail",
        "a<h1>Head</h1><p>A sentence of some length, <b>bold</b> here.</p><ul>x<li>one<ul><li>two</li></ul></li>y</ul>",
        "<table>t<tr><td>A sentence that is long enough to be text.<td>b</table><dl><dt>t<dd>d</dl>",
        "<p>A sentence of some length, <ruby>漢<rt>kan</rt></ruby> and <code>x = 1</code><i hidden>unseen</i>.</p>",
        "<figure><img src=a.png><figcaption>A caption.</figcaption>z</figure><p>Text of the article, one line of it.",
        "<p>A sentence of some length around <picture>a fallback<img src=a.png></picture> of a picture.</p>",
        "<p>A sentence that is long enough to be text.</p><blockquote>.<p></blockquote>",
    ],
)
def test_law_over_structures(body: str) -> None:
    content = f"<html><body>{body}</body></html>".encode()
    pieces = extract(page_of(content)).ledger.pieces
    assert squeezed("".join(piece.text for piece in pieces)) == all_text(content)
