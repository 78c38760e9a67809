"""The outline: headings from level 2 without gaps, separators only between two things."""

from msgspec.structs import replace

from a11y.model.article import Article, Block, Blocks, Heading, Image, Separator
from a11y.model.notice import Notice
from a11y.text.walk import map_blocks, text_of, walk


def outline(article: Article) -> Article:
    """The article with headings from level 2 that never skip a level, and without headings that say nothing.

    Depth is kept otherwise: what the source set below another heading stays below it.
    """
    open_levels: list[int] = []
    notices: list[Notice] = []

    def repaired(block: Block) -> Block | None:
        if not isinstance(block, Heading):
            return block
        if _is_empty(block):
            return None
        while open_levels and open_levels[-1] >= block.level:
            open_levels.pop()
        open_levels.append(block.level)
        level = min(len(open_levels) + 1, 6)
        if level == block.level:
            return block
        message = f"A heading of level {block.level} became level {level}, so that no level is skipped."
        notices.append(Notice("heading-level-repaired", message, block.id))
        return replace(block, level=level)

    blocks = _separating(map_blocks(article.blocks, repaired))
    return replace(article, blocks=blocks, notices=(*article.notices, *notices))


def _separating(blocks: Blocks) -> Blocks:
    """The blocks without the separators before the first, after the last, and right after another."""
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, Separator) or (kept and not isinstance(kept[-1], Separator)):
            kept.append(block)
    if kept and isinstance(kept[-1], Separator):
        kept.pop()
    return blocks if len(kept) == len(blocks) else tuple(kept)


def _is_empty(heading: Heading) -> bool:
    return not text_of(heading).strip() and not any(isinstance(node, Image) and node.alt for node in walk(heading))
