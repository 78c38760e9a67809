"""Kinds of content that were asked to be left out, and reasons that were asked not to count in flattened text."""

from collections.abc import Collection

from msgspec.structs import replace

from a11y.extract.options import Kind
from a11y.model.article import (
    Block,
    BlockId,
    BlockNode,
    CodeBlock,
    DescriptionList,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    MathBlock,
    Media,
    NoteRef,
    Paragraph,
    Quote,
    Section,
    Separator,
    Sup,
    Table,
    Text,
)
from a11y.model.ledger import Ledger, Piece, Reading, Reason
from a11y.text.walk import map_blocks, map_runs, walk

_KINDS: dict[type[BlockNode], Kind] = {
    Heading: "heading",
    List: "list",
    DescriptionList: "description_list",
    Quote: "quote",
    CodeBlock: "code",
    MathBlock: "math",
    Figure: "figure",
    Table: "table",
    Section: "section",
    Separator: "separator",
}
_NOTES = ("doc-endnotes", "doc-footnote", "doc-endnote")


def drop(reading: Reading, kinds: Collection[Kind]) -> Reading:
    """The reading without those kinds of content; the ledger says that they were left out as asked."""
    article = reading.article
    notes = {node.note for node in walk(article.blocks) if isinstance(node, NoteRef)}
    gone: dict[BlockId, Kind] = {}

    def without(block: Block) -> Block | None:
        kind = _kind(block, notes)
        if kind is not None and kind in kinds:
            gone.update((node.id, kind) for node in walk(block) if isinstance(node, BlockNode))
            return None
        if isinstance(block, Figure):
            return _figure(block, kinds, gone)
        return block

    blocks = map_runs(map_blocks(article.blocks, without), lambda run, _lang: _run(run, kinds))
    pieces = tuple(
        _unwanted(piece, gone[piece.block]) if piece.block in gone else piece for piece in reading.ledger.pieces
    )
    return Reading(replace(article, blocks=blocks), Ledger(pieces))


def _kind(block: Block, notes: Collection[str]) -> Kind | None:
    if block.id in notes or getattr(block, "role", "") in _NOTES:
        return "footnote"
    return block.kind if isinstance(block, Media) else _KINDS.get(type(block))


def _figure(figure: Figure, kinds: Collection[Kind], gone: dict[BlockId, Kind]) -> Figure | None:
    """The figure without its caption, where that was asked for; None where nothing is left to show."""
    if "caption" in kinds:
        gone[figure.id] = "caption"
        figure = replace(figure, caption=(), credit=())
    shown = any(not isinstance(block, Media) or block.kind not in kinds for block in figure.blocks)
    return figure if shown or figure.caption or figure.credit else None


def _unwanted(piece: Piece, kind: Kind) -> Piece:
    return Piece(piece.text, reason="unwanted", evidence=f"asked to drop: {kind}")


def _run(run: Inlines, kinds: Collection[Kind]) -> Inlines:
    return tuple(node for inline in run for node in _inline(inline, kinds))


def _inline(node: Inline, kinds: Collection[Kind]) -> Inlines:
    if isinstance(node, Image):
        return () if "image" in kinds else (node,)
    content = getattr(node, "content", None)
    if content is None:
        return (node,)
    inner = _run(content, kinds)
    if isinstance(node, Link) and "link" in kinds:
        return inner
    if isinstance(node, NoteRef) and "footnote" in kinds:
        return (Sup(inner),)
    return (replace(node, content=inner),) if inner else ()


def revive(reading: Reading, reasons: Collection[Reason]) -> Reading:
    """The reading of a text with the lines that were left out for those reasons as paragraphs where they stand."""
    pieces = list(reading.ledger.pieces)
    placed: list[tuple[int, Block]] = []
    for block in reading.article.blocks:
        placed.append((block.origin if block.origin >= 0 or not placed else placed[-1][0], block))
    for index, piece in enumerate(pieces):
        if piece.reason in reasons:
            name = BlockId(f"line{index + 1}")
            pieces[index] = Piece(piece.text, block=name)
            placed.append((index, Paragraph((Text(" ".join(piece.text.split())),), id=name, origin=index)))
    placed.sort(key=lambda each: each[0])
    return Reading(replace(reading.article, blocks=tuple(block for _, block in placed)), Ledger(tuple(pieces)))
