"""Header cells of tables whose source marks none."""

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from a11y.model.article import Article, Block, Cell, Paragraph, Row, Strong, Table
from a11y.model.notice import Notice
from a11y.text.walk import map_blocks, text_of

_LONGEST_HEADER = 60
"""Characters; longer cells are content."""
_NUMBER = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")

Texts = Sequence[str]


def tables(article: Article) -> Article:
    """The article with the first row or column of a table as its headers where the source marks none, and a notice."""
    notices = list(article.notices)

    def headed(block: Block) -> Block:
        if not isinstance(block, Table) or any(cell.header for row in block.rows for cell in row.cells):
            return block
        found = _headed(block.rows)
        if found is None:
            return block
        message = "A table marks no headers: its first row or column was taken for them."
        notices.append(Notice("table-headers-guessed", message, block.id))
        return replace(block, rows=found)

    blocks = map_blocks(article.blocks, headed)
    return article if blocks is article.blocks else replace(article, blocks=blocks, notices=tuple(notices))


def _headed(rows: tuple[Row, ...]) -> tuple[Row, ...] | None:
    """The rows with header cells, None where nothing looks like one."""
    whole = [row for row in rows if row.cells]
    if len(whole) < 2 or max(len(row.cells) for row in whole) < 2:
        return None
    lines = [row.cells for row in whole]
    columns = [[line[0] for line in lines], [line[1] for line in lines if len(line) > 1]]
    first_row = len(lines[0]) == max(map(len, lines)) and _is_head(lines[0], lines[1:])
    first_column = all(len(line) > 1 for line in lines) and _is_head(columns[0], columns[1:])
    if not first_row and not first_column:
        first_row = all(map(_could_be_header, map(_text, lines[0])))
    if not first_row and not first_column:
        return None
    return _marked(rows, lambda y, x: (first_row and y == 0) or (first_column and x == 0))


def _is_head(line: Sequence[Cell], others: Sequence[Sequence[Cell]]) -> bool:
    """Whether a row or column names what stands beyond it: an empty corner, bold words, or words before numbers."""
    corner, *texts = [_text(cell) for cell in line]
    if not texts or not all(text and len(text) <= _LONGEST_HEADER for text in texts):
        return False
    if not corner or all(map(_is_bold, line)):
        return True
    beyond = [_text(cell) for other in others for cell in other]
    return not any(map(_is_number, (corner, *texts))) and sum(map(_is_number, beyond)) * 3 >= len(beyond) > 0


def _could_be_header(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_HEADER and not _is_number(text)


def _is_number(text: str) -> bool:
    """Whether the text is a number, perhaps with a unit."""
    return bool(_NUMBER.search(text)) and sum(map(len, _LETTERS.findall(text))) <= 3


def _is_bold(cell: Cell) -> bool:
    return all(
        isinstance(block, Paragraph) and all(isinstance(inline, Strong) for inline in block.content)
        for block in cell.blocks
    )


def _text(cell: Cell) -> str:
    return text_of(cell.blocks).strip()


def _marked(rows: tuple[Row, ...], is_header: Callable[[int, int], bool]) -> tuple[Row, ...]:
    marked: list[Row] = []
    y = 0
    for row in rows:
        cells = tuple(replace(cell, header=is_header(y, x)) for x, cell in enumerate(row.cells))
        marked.append(replace(row, cells=cells))
        y += bool(cells)
    return tuple(marked)
