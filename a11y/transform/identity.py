"""Identity: every block has an id of its own."""

from msgspec.structs import replace

from a11y.model.article import Article, Block, BlockId
from a11y.text.walk import map_blocks


def identity(article: Article) -> Article:
    """The article with an id for each block of the body that lacks one: "b" and its number in reading order."""
    taken: set[BlockId] = set()
    number = 0

    def seen(block: Block) -> Block:
        taken.add(block.id)
        return block

    def named(block: Block) -> Block:
        nonlocal number
        number += 1
        if block.id:
            return block
        while f"b{number}" in taken:
            number += 1
        return replace(block, id=BlockId(f"b{number}"))

    map_blocks(article.blocks, seen)
    return replace(article, blocks=map_blocks(article.blocks, named)) if "" in taken else article
