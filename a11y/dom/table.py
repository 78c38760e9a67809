"""The structure of a table: whether it is one, what its header cells head, where its cells stand.

https://html.spec.whatwg.org/multipage/tables.html#table-processing-model
"""

from a11y.dom.flat_tree import Element

ROLES = frozenset({"table", "grid", "treegrid"})

_MANY_ROWS = 20
"""So many rows are data, whatever they look like; browsers use the same number."""


def is_layout(table: Element) -> bool:
    """Whether the table only places things: nothing in it says that it holds data.

    https://html.spec.whatwg.org/multipage/tables.html#the-table-element (the list of indications)
    """
    attributes = table.attributes
    if attributes.get("border", "0") not in {"0", ""} or "summary" in attributes or "rules" in attributes:
        return False
    rows = 0
    for element in _parts(table):
        if element.tag in {"caption", "thead", "tfoot", "th", "col", "colgroup"}:
            return False
        if element.tag == "td" and not {"headers", "scope", "abbr"}.isdisjoint(element.attributes):
            return False
        rows += element.tag == "tr"
    return rows < _MANY_ROWS


def _parts(table: Element) -> list[Element]:
    """The captions, columns, row groups, rows and cells of this table, not of tables in it, in document order."""
    found: list[Element] = []
    stack = list(reversed(table.elements))
    while stack:
        element = stack.pop()
        found.append(element)
        if element.tag in {"tbody", "thead", "tfoot", "tr", "colgroup"}:
            stack.extend(reversed(element.elements))
    return found


def header_roles(row: Element) -> dict[Element, str]:
    """`columnheader` or `rowheader` for every header cell of a row.

    https://w3c.github.io/html-aam/#el-th ; without a scope the neighbours decide, as browsers do it.
    """
    in_head = row.parent is not None and row.parent.tag == "thead"
    cells = [e for e in row.elements if e.tag in {"td", "th"}]
    found = {}
    for place, cell in enumerate(cells):
        if cell.tag == "th":
            neighbours = cells[max(0, place - 1) : place] + cells[place + 1 : place + 2]
            beside_data = not in_head and any(e.tag == "td" for e in neighbours)
            scope = cell.attributes.get("scope", "").strip().lower()
            found[cell] = _OF_SCOPE.get(scope, "rowheader" if beside_data else "columnheader")
    return found


_OF_SCOPE = {"col": "columnheader", "colgroup": "columnheader", "row": "rowheader", "rowgroup": "rowheader"}
