"""Tables: a sound grid, header cells with their scope, a way to scroll what is wide."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from a11y.model.article import Row, Table
from a11y.output.html.blocks import leading, tight
from a11y.output.html.grid import Group, Line, Placed, headers, place
from a11y.output.html.inlines import line
from a11y.output.html.rendering import Part, Rendering, attributes
from a11y.output.html.safety import escape
from a11y.text.walk import text_of

_FITS = 3
"""So many columns fit a narrow screen."""


def table(block: Table, page: Rendering) -> Sequence[Part]:
    """A data table, in a named region that scrolls by keyboard where it is wide."""
    titles, rows = _titles([row for row in block.rows if row.cells])
    groups = [tuple(found) for _, found in groupby(rows, key=lambda row: row.group)]
    lines = place(groups)
    if not lines:
        return ()
    if not any(placed.scope for line in lines for placed in line):
        return _words(block, [*titles, *rows], page)
    page.tables += 1
    caption = _caption(block, titles, page)
    opening, closing = _frame(max(line[-1].right for line in lines if line), page)
    body = _groups(groups, lines, block.id or f"table{page.tables}", page)
    name = f' aria-label="{escape(block.name)}"' if block.name and not caption else ""
    return (opening, f"<table{attributes(block)}{name}>\n", *caption, *body, f"</table>{closing}\n")


def _words(block: Table, rows: Iterable[Row], page: Rendering) -> Sequence[Part]:
    """The words in their order, side by side: without a header there are no data to look up."""
    parts: list[Part] = [f'<div{attributes(block)} class="rows">\n']
    if text_of(block.caption).strip():
        parts += ('<div class="caption">', *block.caption, "</div>\n")
    for row in rows:
        cells = [part for cell in row.cells for part in tight("div", "", cell.blocks, page)]
        parts += ("<div>", *cells, "</div>\n")
    return (*parts, "</div>\n")


def _titles(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """The leading rows of one cell as wide as the table, which are its caption, and the others."""
    widest = max((sum(cell.colspan for cell in row.cells) for row in rows), default=0)
    n = 0
    while n < len(rows) - 1 and len(rows[n].cells) == 1 and rows[n].cells[0].colspan >= max(widest, 2):
        n += 1
    return rows[:n], rows[n:]


def _caption(block: Table, titles: Iterable[Row], page: Rendering) -> Sequence[Part]:
    parts: list[Part] = [*block.caption] if text_of(block.caption).strip() else []
    for row in titles:
        parts += tight("div", "", row.cells[0].blocks, page)
    return line("caption", *parts) if parts else ()


def _groups(groups: Sequence[Group], lines: Sequence[Line], table_id: str, page: Rendering) -> Sequence[Part]:
    heads = headers(lines)
    parts: list[Part] = []
    y = 0
    for name, group in zip(_names(groups), groups, strict=True):
        parts.append(f"<{name}>\n")
        for _ in group:
            parts.append("<tr>")
            for placed in lines[y]:
                parts += _cell(placed, table_id, heads, page)
            parts.append("</tr>\n")
            y += 1
        parts.append(f"</{name}>\n")
    return parts


def _frame(columns: int, page: Rendering) -> tuple[str, str]:
    if columns <= _FITS:
        return '<div class="table">', "</div>"
    name, lang = page.said("table_scrolls", n=page.tables)
    return f'<section class="table wide" tabindex="0" aria-label="{name}"{lang}>', "</section>"


def _names(groups: Sequence[Group]) -> list[str]:
    """The elements of the groups: a head stands first and a foot last, all else is body."""
    names = ["tbody"] * len(groups)
    if len(groups) > 1 and groups[0][0].group == "head":
        names[0] = "thead"
    if len(groups) > 1 and groups[-1][0].group == "foot":
        names[-1] = "tfoot"
    return names


def _cell(placed: Placed, table_id: str, heads: dict[tuple[int, int], list[Placed]], page: Rendering) -> Sequence[Part]:
    colspan, rowspan = placed.right - placed.column, placed.bottom - placed.row
    own = f' colspan="{colspan}"' if colspan > 1 else ""
    own += f' rowspan="{rowspan}"' if rowspan > 1 else ""
    if not placed.scope:
        ids = " ".join(_id(table_id, head) for head in heads.get((placed.row, placed.column), ()))
        return tight("td", own + (f' headers="{escape(ids)}"' if ids else ""), placed.cell.blocks, page)
    # A header of a column group applies to nothing where no colgroup is written; its span says which columns it is of.
    own += f' scope="{"col" if placed.scope == "colgroup" else placed.scope}"'
    return tight("th", own, placed.cell.blocks, page, _id(table_id, placed) if heads else "")


def _id(table_id: str, head: Placed) -> str:
    first = leading(head.cell.blocks)
    return (first.id if first else "") or f"{table_id}-{head.row}-{head.column}"
