"""Which header each cell of a table is heard with."""

from collections.abc import Iterator

from a11y.model.article import Blocks, Cell, Row, Table

_WIDEST = 1000
"""Columns a cell may span (HTML, "forming a table")."""


def rows(table: Table) -> Iterator[list[tuple[Blocks, Blocks]]]:
    """Each row as pairs: the blocks of the column's nearest header, () where there is none, and those of the cell."""
    headers: dict[int, Blocks] = {}
    for row, columns in zip(table.rows, _columns(table), strict=True):
        if _is_header(row):
            for cell, column in zip(row.cells, columns, strict=True):
                headers.update(dict.fromkeys(_span(cell, column), cell.blocks))
            yield [((), cell.blocks) for cell in row.cells]
        else:
            pairs = zip(row.cells, columns, strict=True)
            yield [(() if cell.header else headers.get(column, ()), cell.blocks) for cell, column in pairs]


def _is_header(row: Row) -> bool:
    return row.group == "head" or (bool(row.cells) and all(cell.header and cell.scope != "row" for cell in row.cells))


def _span(cell: Cell, column: int) -> range:
    return range(column, column + min(max(cell.colspan, 1), _WIDEST))


def _columns(table: Table) -> Iterator[list[int]]:
    """The column each cell of each row begins in, past cells that reach down from rows above."""
    taken: dict[int, int] = {}
    for row in table.rows:
        columns: list[int] = []
        column = 0
        below: dict[int, int] = {}
        for cell in row.cells:
            while taken.get(column):
                column += 1
            columns.append(column)
            if cell.rowspan > 1:
                below.update(dict.fromkeys(_span(cell, column), cell.rowspan))
            column = _span(cell, column).stop
        yield columns
        taken = {at: rows - 1 for at, rows in (taken | below).items() if rows > 1}
