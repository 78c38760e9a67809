"""The article as plain text."""

from itertools import chain
from typing import assert_never

from a11y.dom.numeral import numbered
from a11y.model.article import (
    Block,
    Blocks,
    CodeBlock,
    DescriptionList,
    Figure,
    Heading,
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
from a11y.text.phrases import phrase
from a11y.text.walk import text_of

SUFFIX = ".txt"


def render(edition: Edition) -> bytes:
    """The article as text in UTF-8, the header first, a blank line between blocks."""
    article = edition.article
    return (_blocks((*article.header, *article.blocks), article.metadata.language) + "\n").encode()


def _blocks(blocks: Blocks, lang: str, between: str = "\n\n") -> str:
    return between.join(filter(None, (_block(block, block.lang or lang) for block in blocks)))


def _block(block: Block, lang: str) -> str:
    match block:
        case Paragraph() | Heading():
            return text_of(block.content)
        case List():
            return _list(block, lang)
        case Quote():
            said = [_blocks(block.blocks, lang), _speaker(block)]
            return indented("\n".join(filter(None, said)), "> ", "> ")
        case Figure():
            return _figure(block, lang)
        case Section():
            return "\n\n".join(filter(None, (text_of(block.label), _blocks(block.blocks, lang))))
        case Table():
            return _table(block, lang)
        case DescriptionList():
            return _descriptions(block, lang)
        case CodeBlock() | MathBlock():
            return block.text
        case Media():
            return phrase("image", lang, alt=block.alt).text if block.alt else block.title
        case Separator():
            return "* * *"
        case _:
            assert_never(block)


def _speaker(quote: Quote) -> str:
    said = text_of(quote.attribution)
    return said if not said or said[0] in "—–―-" else f"— {said}"


def _list(block: List, lang: str) -> str:
    lines = []
    number = block.start
    for item in block.items:
        number = number if item.value is None else item.value
        bullet = f"{numbered(number, block.numbering)} " if block.ordered else "• "
        lines.append(indented(_blocks(item.blocks, lang, "\n"), bullet, " " * len(bullet)))
        number += 1
    return "\n".join(lines)


def _figure(block: Figure, lang: str) -> str:
    """What is shown, its caption and credit; an alternative text that only repeats the caption is not said twice."""
    caption = " ".join(filter(None, (text_of(block.caption), text_of(block.credit))))
    marked = f"{phrase('caption', lang).text} {caption}" if caption else ""
    shown = [held for held in block.blocks if not (isinstance(held, Media) and repeats(held, block))]
    return "\n".join(filter(None, (_blocks(tuple(shown), lang), marked)))


def repeats(media: Media, figure: Figure) -> bool:
    """Whether the alternative text of an image in a figure says what the caption says."""
    alt = " ".join((media.alt or "").split()).casefold()
    return bool(alt) and alt in {" ".join(text_of(run).split()).casefold() for run in (figure.caption, figure.credit)}


def _table(block: Table, lang: str) -> str:
    rows = [" | ".join(_blocks(cell.blocks, lang, " ").replace("\n", " ") for cell in row.cells) for row in block.rows]
    return "\n".join(filter(None, (text_of(block.caption), *rows)))


def _descriptions(block: DescriptionList, lang: str) -> str:
    lines = chain.from_iterable(
        (*map(text_of, group.terms), *(indented(_blocks(held, lang), "  ", "  ") for held in group.descriptions))
        for group in block.groups
    )
    return "\n".join(lines)


def indented(text: str, first: str, rest: str) -> str:
    """The text with `first` before its first line and `rest` before the others; empty lines end in no blank."""
    head, *lines = text.split("\n")
    return "\n".join(
        [first + head if head else first.rstrip(), *(rest + line if line else rest.rstrip() for line in lines)]
    )
