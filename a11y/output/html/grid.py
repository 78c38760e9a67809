"""The grid of a table: where each cell stands, and which headers speak for it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from a11y.model.article import Cell, Row
from a11y.text.walk import text_of

_MAX_COLUMNS = 1000
"""As HTML's own limit of `colspan`."""
_MAX_AREA = 100_000
"""Larger grids stay as ragged as they are."""
_MAX_LINKS = 20_000
"""So many pairs of cell and header at most are written down."""

Group = Sequence[Row]


class Placed(NamedTuple):
    """A cell where it stands: rows and columns from `row`, `column` up to `bottom`, `right`."""

    cell: Cell
    row: int
    column: int
    bottom: int
    right: int
    scope: str = ""
    """Of a header cell: "col", "row" or a group of them; "" for a data cell."""


Line = Sequence[Placed]


def place(groups: Iterable[Group]) -> list[Line]:
    """The cells of all rows in the grid, header cells with their scope."""
    lines: list[Line] = []
    for group in groups:
        lines += _place(group, len(lines))
    lines = _padded(_without_empty_columns(lines))
    if all(_is_header(placed.cell) for line in lines for placed in line):
        return lines
    return [_scoped(line) for line in lines]


def _place(group: Group, top: int) -> Iterable[Line]:
    """The cells of a row group; none reaches out of the group or into another."""
    free: list[int] = []
    """For each column the first row in which it is free."""
    end = top + len(group)
    for y, row in enumerate(group, top):
        x, found = 0, []
        for cell in row.cells:
            while x < len(free) and free[x] > y:
                x += 1
            right = x + 1
            while right < min(x + cell.colspan, _MAX_COLUMNS) and (right >= len(free) or free[right] <= y):
                right += 1
            bottom = min(y + max(cell.rowspan, 1), end)
            free += [0] * (right - len(free))
            free[x:right] = [bottom] * (right - x)
            found.append(Placed(cell, y, x, bottom, right))
            x = right
        yield found


def _without_empty_columns(lines: list[Line]) -> list[Line]:
    """The grid without the columns in which no cell begins: HTML forbids them."""
    starts = sorted({placed.column for line in lines for placed in line})
    return [
        [p._replace(column=bisect_left(starts, p.column), right=bisect_left(starts, p.right)) for p in line]
        for line in lines
    ]


def _is_header(cell: Cell) -> bool:
    # A header without words names nothing.
    return cell.header and bool(text_of(cell.blocks).strip())


def _scoped(line: Line) -> Line:
    """The row with the scope of its headers: of their columns where nothing else stands in the row, else of the row.

    After a first cell that is no header, headers name their columns.
    """
    headers = [_is_header(placed.cell) for placed in line]
    of_columns = len(line) > 1 and not any(
        text_of(placed.cell.blocks).strip() for placed, header in zip(line, headers, strict=True) if not header
    )
    return [
        placed._replace(scope=placed.cell.scope or ("col" if of_columns or (i and not headers[0]) else "row"))
        if header
        else placed
        for i, (placed, header) in enumerate(zip(line, headers, strict=True))
    ]


def is_complex(lines: Iterable[Line]) -> bool:
    """Whether a header spans several rows or columns, or a cell has several headers in one direction."""
    rows: set[int] = set()
    columns: set[int] = set()
    for placed in (placed for line in lines for placed in line if placed.scope):
        if placed.right - placed.column > 1 or placed.bottom - placed.row > 1:
            return True
        (rows if placed.scope.startswith("col") else columns).add(
            placed.row if placed.scope.startswith("col") else placed.column
        )
    return len(rows) > 1 or len(columns) > 1


def headers(lines: Sequence[Line]) -> dict[tuple[int, int], list[Placed]]:
    """For each data cell, by row and column, its header cells; empty for a table that needs no such list."""
    heads = [placed for line in lines for placed in line if placed.scope]
    data = [placed for line in lines for placed in line if not placed.scope]
    if not is_complex(lines) or len(heads) * len(data) > _MAX_LINKS:
        return {}
    return {(cell.row, cell.column): [head for head in heads if _speaks_for(head, cell)] for cell in data}


def _speaks_for(head: Placed, cell: Placed) -> bool:
    if head.scope.startswith("col"):
        return head.row < cell.row and head.column < cell.right and cell.column < head.right
    return head.column < cell.column and head.row < cell.bottom and cell.row < head.bottom


def _padded(lines: list[Line]) -> list[Line]:
    """The grid with an empty cell wherever a row has none, so that all rows are as long as the longest."""
    columns = max((placed.right for line in lines for placed in line), default=0)
    if len(lines) * columns > _MAX_AREA:
        return lines
    free = [[True] * columns for _ in lines]
    for placed in (placed for line in lines for placed in line):
        for y in range(placed.row, placed.bottom):
            free[y][placed.column : placed.right] = [False] * (placed.right - placed.column)
    return [
        sorted([*line, *(Placed(Cell(()), y, x, y + 1, x + 1) for x in range(columns) if free[y][x])], key=_column)
        for y, line in enumerate(lines)
    ]


def _column(placed: Placed) -> int:
    return placed.column
