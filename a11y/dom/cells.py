"""The cells of a table: their rows, columns and headers.

https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows (spans) and
#algorithm-for-assigning-header-cells
"""

from typing import NamedTuple

from msgspec.structs import force_setattr

from a11y.dom.flat_tree import Element
from a11y.dom.subtree import children, text_within
from a11y.model.accessibility import AccessibleNode

_CELLS = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_MOST_HEADERS = 10
"""Of one cell."""
_LONGEST_HEADER = 200
"""Characters of a header that are said of its cells: a longer one is no header, but would be said a thousand times."""
_LARGEST_SPAN = 200
"""Of columns or rows: HTML allows 1000 columns and 65534 rows, no reader counts so far."""


class _Header(NamedTuple):
    """A column header: its text, its last row, and how many columns it heads."""

    text: str
    last: int
    width: int


class _Grid:
    """What the rows read so far say of those to come."""

    def __init__(self) -> None:
        self.taken: dict[int, int] = {}
        """The last row that a cell from above takes, by column."""
        self._above: dict[int, list[_Header]] = {}
        """The headers of a column, from above."""
        self.heading: dict[int, str] = {}
        """Their texts."""
        self.beside: list[tuple[int, str]] = []
        """Row headers that span rows: the last of these, and the text."""
        self.by_id: dict[str, int] = {}
        self.width = 0

    def head(self, columns: range, header: _Header, row: int) -> None:
        """Add a header to those of its columns; one that stands apart from them takes the place of those as wide."""
        for column in columns if header.text else ():
            known = self._above.setdefault(column, [])
            if known and known[-1].last < row - 1:
                known[:] = [each for each in known if each.width != header.width]
            if len(known) < _MOST_HEADERS:
                known.append(header)
            self.heading[column] = ", ".join(each.text for each in known)


def number_cells(nodes: list[AccessibleNode], elements: list[Element], index: int) -> None:
    """Write down the place and the headers of every cell of a table, and the size of the table."""
    grid, rows = _Grid(), _rows(nodes, index)
    for number, row in enumerate(rows, 1):
        _number_row(nodes, elements, row, number, grid)
    table = elements[index]
    force_setattr(nodes[index], "rows", max(0, table.integer("aria-rowcount", len(rows))))
    force_setattr(nodes[index], "columns", max(0, table.integer("aria-colcount", grid.width)))
    _give_headers(nodes, elements, index, grid.by_id)


def _number_row(nodes: list[AccessibleNode], elements: list[Element], row: int, number: int, grid: _Grid) -> None:
    column, shown = 1, elements[row].integer("aria-rowindex", number)
    grid.beside = [each for each in grid.beside if each[0] >= number]
    row_headers = tuple(text for _, text in grid.beside[:_MOST_HEADERS])
    for cell in children(nodes, row):
        node, element = nodes[cell], elements[cell]
        if node.role not in _CELLS:
            continue
        while grid.taken.get(column, 0) >= number:
            column += 1
        columns = rows = 1
        force_setattr(node, "row", shown)
        force_setattr(node, "column", column)
        if element.attributes:
            columns, rows = _apply_attributes(node, element)
            grid.by_id.setdefault(element.attributes.get("id", ""), cell)
        if row_headers:
            force_setattr(node, "row_headers", row_headers)
        covered, last = range(column, column + columns), number + rows - 1
        if rows > 1:
            grid.taken |= dict.fromkeys(covered, last)
        if node.role == "columnheader":
            grid.head(covered, _Header(_text(nodes, cell), last, columns), number)
        elif column in grid.heading:
            force_setattr(node, "column_header", grid.heading[column])
        if node.role == "rowheader":
            text = _text(nodes, cell)
            row_headers = (*row_headers, text)[:_MOST_HEADERS]
            if rows > 1:
                grid.beside.append((last, text))
        column += columns
    grid.width = max(grid.width, column - 1)


def _apply_attributes(node: AccessibleNode, element: Element) -> tuple[int, int]:
    """How many columns and rows a cell takes; the place that its author gives is written down."""
    columns, rows = (min(max(element.integer(name, 1), 1), _LARGEST_SPAN) for name in ("colspan", "rowspan"))
    force_setattr(node, "column", element.integer("aria-colindex", node.column))
    force_setattr(node, "row_span", rows)
    force_setattr(node, "column_span", columns)
    return columns, rows


def _text(nodes: list[AccessibleNode], header: int) -> str:
    """The text of a header, as it is said of each of its cells."""
    return (nodes[header].name or text_within(nodes, header))[:_LONGEST_HEADER]


def _give_headers(nodes: list[AccessibleNode], elements: list[Element], index: int, by_id: dict[str, int]) -> None:
    """What the `headers` attribute of cells says of their headers: cells of the same table, by their ids."""
    for cell in range(index + 1, nodes[index].end):
        if nodes[cell].role not in _CELLS or "headers" not in elements[cell].attributes:
            continue
        wanted = elements[cell].attributes["headers"].split()[:_MOST_HEADERS]
        found = [by_id[each] for each in wanted if each in by_id and by_id[each] != cell]
        texts = [(nodes[each].role, _text(nodes, each)) for each in found]
        if texts:
            column = ", ".join(text for role, text in texts if role != "rowheader")
            row = tuple(text for role, text in texts if role == "rowheader")
            force_setattr(nodes[cell], "column_header", column)
            force_setattr(nodes[cell], "row_headers", row)


def _rows(nodes: list[AccessibleNode], index: int) -> list[int]:
    found = []
    for child in children(nodes, index):
        if nodes[child].role == "row":
            found.append(child)
        elif nodes[child].role == "rowgroup":
            found += [c for c in children(nodes, child) if nodes[c].role == "row"]
    return found
