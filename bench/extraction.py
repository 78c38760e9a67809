"""Reads the pages of a list, writes predictions in the scorers' form, and says what a page costs in CPU time.

usage: python bench/extraction.py LIST.jsonl PRED.jsonl

LIST rows are {id, path, url}: path relative to LIST or to the folder above it, `.gz`
accepted, `.txt` read as flattened text.
"""

import gzip
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from lxml import etree

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from a11y.errors import A11yError
from a11y.model.article import (
    Block,
    CodeBlock,
    DescriptionList,
    Figure,
    Heading,
    Inline,
    List,
    MathBlock,
    Paragraph,
    Quote,
    Section,
    Table,
)
from a11y.model.ledger import Reading
from a11y.model.page import Page
from a11y.pipeline import read_page

Row = dict[str, str]
_LARGE = 100_000
"""Bytes: glibc puts off part of the work of freeing a tree until so much is asked for; it belongs to the bare parse."""


def load(folder: Path, row: Row) -> Page:
    path = next((p for p in (folder / row["path"], folder.parent / row["path"]) if p.exists()), folder / row["path"])
    content = path.read_bytes()
    if path.suffix == ".gz":
        content = gzip.decompress(content)
    is_text = path.name.removesuffix(".gz").endswith(".txt")
    return Page(
        content=content,
        media_type="text/plain" if is_text else "text/html",
        charset="utf-8",
        url=row.get("url", ""),
        name=row["id"],
    )


def text_of(content: tuple[Inline, ...]) -> str:
    """The words of inline content; a line break counts as a space."""
    return "".join(
        node.text if hasattr(node, "text") else text_of(node.content) if hasattr(node, "content") else " "
        for node in content
    )


def rows_of(block: Block) -> Iterator[Row]:
    """The block as rows of the scorers' form."""
    match block:
        case Paragraph():
            yield {"type": "paragraph", "text": text_of(block.content)}
        case Heading():
            yield {"type": "heading", "text": text_of(block.content)}
        case Quote():
            yield from ({**row, "type": "quote"} for b in block.blocks for row in rows_of(b))
            yield {"type": "quote", "text": text_of(block.attribution)}
        case CodeBlock() | MathBlock():
            yield {"type": "paragraph", "text": block.text}
        case Figure():
            yield from (row for b in block.blocks for row in rows_of(b))
            # Its credit has no type there, and is no caption.
            yield {"type": "caption", "text": text_of(block.caption)}
        case Section():
            yield {"type": "heading", "text": text_of(block.label)}
            yield from (row for b in block.blocks for row in rows_of(b))
        case List() | DescriptionList() | Table():
            yield from rows_of_parts(block)


def rows_of_parts(block: List | DescriptionList | Table) -> Iterator[Row]:
    """The items, terms or table rows, each as one row."""
    match block:
        case List():
            for item in block.items:
                yield {"type": "list_item", "text": joined(item.blocks)}
        case DescriptionList():
            for group in block.groups:
                yield from ({"type": "list_item", "text": text_of(term)} for term in group.terms)
                yield from (row for blocks in group.descriptions for b in blocks for row in rows_of(b))
        case Table():
            yield {"type": "caption", "text": text_of(block.caption)}
            for row in block.rows:
                yield {"type": "paragraph", "text": " ".join(joined(cell.blocks) for cell in row.cells)}


def joined(blocks: tuple[Block, ...]) -> str:
    """All words of the blocks."""
    return " ".join(row["text"] for block in blocks for row in rows_of(block))


def prediction(name: str, reading: Reading) -> dict[str, Any]:
    """The row of the scorers' form for one reading."""
    metadata = reading.article.metadata
    header = [{"type": "summary", "text": metadata.subheadline}] if metadata.subheadline else []
    body = [row for block in reading.article.blocks for row in rows_of(block) if row["text"]]
    return {
        "id": name,
        "title": metadata.headline,
        "byline": list(metadata.authors),
        "date": metadata.date_published,
        "lang": metadata.language,
        "blocks": header + body,
        # What schema.org calls articleBody: neither the header of the article nor its captions.
        "text": "\n".join(row["text"] for row in body if row["type"] != "caption"),
    }


def main() -> None:
    source, target = (Path(argument) for argument in sys.argv[1:3])
    rows = [msgspec.json.decode(line, type=Row) for line in source.read_bytes().splitlines() if line.strip()]
    ours = bare = 0.0
    read(load(source.parent, rows[0]))  # Loads what is loaded once a process.
    with target.open("wb") as out:
        for row in rows:
            page = load(source.parent, row)
            start = time.process_time()
            if page.media_type == "text/html":
                etree.fromstring(page.content, etree.HTMLParser(encoding="utf-8"))
                bytes(_LARGE)
            middle = time.process_time()
            reading = read(page)
            bare += middle - start
            ours += time.process_time() - middle
            found = prediction(row["id"], reading) if reading else {"id": row["id"], "blocks": []}
            out.write(msgspec.json.encode(found) + b"\n")
    ratio = f"{ours / bare:.2f}" if bare else "-"
    print(f"{len(rows)} pages: {1000 * ours / len(rows):.2f} CPU ms a page, {ratio} times lxml's bare parse")


def read(page: Page) -> Reading | None:
    """The reading of a page, None where it holds no article."""
    try:
        return read_page(page)
    except A11yError as error:
        print(f"{page.name}: {type(error).__name__}: {error}")
        return None


if __name__ == "__main__":
    main()
