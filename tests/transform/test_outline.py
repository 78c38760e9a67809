"""The outline: from level 2, no level skipped, depth kept."""

import pytest

from a11y.model.article import Article, BlockId, Heading, Image, Metadata, Section, Text
from a11y.text.walk import walk
from a11y.transform.outline import outline


def article(levels: list[int]) -> Article:
    headings = tuple(Heading(level, (Text("x"),), id=BlockId(f"b{i}")) for i, level in enumerate(levels, 1))
    return Article(metadata=Metadata(), blocks=headings)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([2, 3, 2], [2, 3, 2]),
        ([3, 3, 3], [2, 2, 2]),
        ([1, 2, 1], [2, 3, 2]),
        ([2, 4, 4, 3, 2], [2, 3, 3, 3, 2]),
        ([4, 2, 3], [2, 2, 3]),
        ([2, 6, 6, 3, 5], [2, 3, 3, 3, 4]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
        ([2, 3, 4, 5, 6, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_levels(levels: list[int], expected: list[int]) -> None:
    repaired = outline(article(levels))
    assert [block.level for block in repaired.blocks if isinstance(block, Heading)] == expected
    changed = [f"b{i}" for i, (old, new) in enumerate(zip(levels, expected, strict=True), 1) if old != new]
    assert [notice.block for notice in repaired.notices] == changed
    assert outline(repaired) == repaired


def test_headings_within_sections_belong_to_the_outline() -> None:
    inner = Section((Heading(5, (Text("x"),)),))
    repaired = outline(Article(metadata=Metadata(), blocks=(Heading(2, (Text("x"),)), inner)))
    assert [node.level for node in walk(repaired.blocks) if isinstance(node, Heading)] == [2, 3]


def test_only_headings_that_say_nothing_are_left_out() -> None:
    blocks = (Heading(2, (Text(" \u00a0"),)), Heading(2, (Image("i.png", "Logo"),)), Heading(2, (Image("i.png", ""),)))
    assert outline(Article(metadata=Metadata(), blocks=blocks)).blocks == blocks[1:2]
