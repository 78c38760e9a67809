"""The article as Markdown: CommonMark, and tables with pipes as GitHub Flavored Markdown has them."""

import re
from collections.abc import Iterator
from typing import assert_never

from msgspec.structs import replace

from a11y.model.article import (
    Block,
    Blocks,
    CodeBlock,
    DescriptionList,
    Figure,
    Heading,
    Inlines,
    List,
    MathBlock,
    Media,
    Paragraph,
    Quote,
    Section,
    Separator,
    Table,
)
from a11y.model.edition import Edition
from a11y.output._markdown_inlines import LINE_BREAK, escape, image, inlines, link
from a11y.output.html.grid import place
from a11y.output.text import indented, repeats
from a11y.text.phrases import phrase
from a11y.text.walk import text_of

SUFFIX = ".md"

# What begins a block where it begins a line; the backslash goes before the last character.
_BLOCK_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+](?=\s|$)|(?=[-=]+\s*$)[-=]|\d{1,9}[.)](?=\s|$))", re.MULTILINE)
_FENCE = re.compile("`{3,}", re.MULTILINE)


def render(edition: Edition) -> bytes:
    """The article as Markdown in UTF-8, the header first."""
    article = edition.article
    return (_blocks((*article.header, *article.blocks), article.metadata.language) + "\n").encode()


def _blocks(blocks: Blocks, lang: str, between: str = "\n\n") -> str:
    parts: list[str] = []
    alternate = False
    for i, block in enumerate(blocks):
        # Two lists in a row are told apart by their marks.
        alternate = i > 0 and isinstance(blocks[i - 1], List) and isinstance(block, List) and not alternate
        parts.append(_block(block, block.lang or lang, alternate=alternate))
    return between.join(filter(None, parts))


def _block(block: Block, lang: str, *, alternate: bool = False) -> str:  # noqa: C901, PLR0912 - one case a kind
    match block:
        case Paragraph():
            return _lines(block.content)
        case Heading():
            return f"{'#' * block.level} {_heading(block.content)}"
        case List():
            return _list(block, lang, alternate=alternate)
        case Quote():
            return indented("\n\n".join(_quoted(block, lang)), "> ", "> ")
        case Figure():
            return "\n\n".join(_figure(block, lang))
        case Section():
            return "\n\n".join(filter(None, (_strong(block.label), _blocks(block.blocks, lang))))
        case Table():
            return _table(block)
        case DescriptionList():
            return "\n\n".join(_descriptions(block, lang))
        case CodeBlock():
            return _code(block.text, block.language)
        case MathBlock():
            return _code(block.text, "math")
        case Media():
            return _media(block)
        case Separator():
            return "***"
        case _:
            assert_never(block)


def _lines(run: Inlines) -> str:
    text = "\n".join(line.strip(" \t") for line in inlines(run).split("\n"))
    while text.endswith(LINE_BREAK):
        text = text[: -len(LINE_BREAK)]
    return _BLOCK_START.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", text)


def _heading(run: Inlines) -> str:
    text = inlines(run, " ").strip()
    return re.sub(r"(#+)$", r"\\\1", text)


def _strong(run: Inlines) -> str:
    text = inlines(run, " ").strip()
    return f"<strong>{text}</strong>" if text else ""


def _quoted(block: Quote, lang: str) -> Iterator[str]:
    if said := _blocks(block.blocks, lang):
        yield said
    if block.attribution:
        yield f"— {_lines(block.attribution)}"


def _figure(block: Figure, lang: str) -> Iterator[str]:
    shown = tuple(
        replace(held, alt="") if isinstance(held, Media) and repeats(held, block) else held for held in block.blocks
    )
    if content := _blocks(shown, lang):
        yield content
    caption = " ".join(filter(None, (_lines(block.caption), _lines(block.credit))))
    if caption:
        yield f"{escape(phrase('caption', lang).text)} {caption}"


def _list(block: List, lang: str, *, alternate: bool) -> str:
    tight = all(len(item.blocks) < 2 for item in block.items)
    lines = []
    number = max(0, block.start)
    for item in block.items:
        number = number if item.value is None else max(0, item.value)
        bullet = f"{number % 10**9}{')' if alternate else '.'}" if block.ordered else "*" if alternate else "-"
        lines.append(indented(_blocks(item.blocks, lang), f"{bullet} ", " " * (len(bullet) + 1)))
        number += 1
    return ("\n" if tight else "\n\n").join(lines)


def _descriptions(block: DescriptionList, lang: str) -> Iterator[str]:
    for group in block.groups:
        yield from filter(None, map(_strong, group.terms))
        for description in group.descriptions:
            yield indented(_blocks(description, lang), "- ", "  ")


def _table(block: Table) -> str:
    """The table with its header row, an empty one where it has none; a cell stands where its spans begin."""
    lines = place([block.rows])
    width = max((placed.right for line in lines for placed in line), default=0)
    rows = [[""] * width for _ in lines]
    for row, line in zip(rows, lines, strict=True):
        for placed in line:
            row[placed.column] = _cell(placed.cell.blocks)
    headed = bool(lines) and all(placed.cell.header for placed in lines[0])
    rows = rows if headed else [[""] * width, *rows]
    written = [f"| {' | '.join(row)} |" for row in rows]
    ruled = "\n".join([written[0], f"|{' --- |' * width}", *written[1:]]) if width else ""
    return "\n\n".join(filter(None, (_lines(block.caption), ruled)))


def _cell(blocks: Blocks) -> str:
    return "<br>".join(
        inlines(block.content, "<br>").strip()
        if isinstance(block, Paragraph)
        else "<br>".join(escape(line) for line in text_of(block).split("\n"))
        for block in blocks
    )


def _code(text: str, language: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, _FENCE.findall(text)), default=0))
    named = re.sub(r"[`\s]", "", language)
    return f"{fence}{named}\n{text}\n{fence}"


def _media(block: Media) -> str:
    if block.kind == "image":
        return image(block.src, block.alt)
    return link(escape(block.title or block.src), block.src)
