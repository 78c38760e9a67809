"""The accessibility tree as a whole."""

import pytest

from a11y.dom.accessibility import accessibility_tree
from a11y.dom.parse import parse
from a11y.model.accessibility import AccessibleNode
from a11y.model.page import Page


def nodes(html: str) -> tuple[AccessibleNode, ...]:
    return accessibility_tree(parse(Page(content=html.encode(), media_type="text/html", charset="utf-8"))).nodes


def outline(html: str) -> list[str]:
    """One line a node below the document: depth, role, name."""
    found, depths = [], {-1: -1}
    for index, node in enumerate(nodes(html)):
        depths[index] = depths[node.parent] + 1
        found.append(f"{'  ' * (depths[index] - 1)}{node.role} {node.name}".rstrip(" "))
    return found[1:]


def test_roles_text_and_depth() -> None:
    assert outline("<main><p>a <b>b</b> <a href=/>c</a></p><img alt=d></main>") == [
        "main",
        "  paragraph",
        "    text a b",
        "    link c",
        "      text c",
        "  image d",
    ]


def test_the_text_of_a_label_is_the_name_of_its_control() -> None:
    assert outline("<label>a <input></label>") == ["label a", "textbox a"]


def test_children_of_a_button_are_not_exposed() -> None:
    assert outline("<button>a <b>b</b></button>") == ["button a b"]


def test_lines_of_preformatted_text_are_kept_apart() -> None:
    assert outline("<pre>a\n b</pre>") == ["text a", "text b"]


def test_what_is_hidden_is_left_out_but_not_what_is_visible_in_it() -> None:
    assert outline("<div style='visibility:hidden'>a<p style='visibility:visible'>b</p></div>") == [
        "paragraph",
        "  text b",
    ]


def test_language_and_direction_are_inherited() -> None:
    inner = nodes("<html lang=en dir=ltr><p lang=ar dir=rtl><em>a</em></p>")[-1]
    assert (inner.name, inner.lang, inner.dir) == ("a", "ar", "rtl")


@pytest.mark.parametrize(
    ("html", "markers"),
    [
        ("<ol><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol start=3 type=i><li>a<li value=9>b<li>c</ol>", ["iii.", "ix.", "x."]),
        ("<ol reversed><li>a<li>b</ol>", ["2.", "1."]),
        ("<ol type=A start=26><li>a<li>b</ol>", ["Z.", "AA."]),
        ("<ul><li>a<ul><li>b</ul></ul>", ["•", "◦"]),
        ("<ul style='list-style:none'><li>a</ul>", [""]),
        ("<style>li{display:flex}</style><ul><li>a</ul>", [""]),
    ],
)
def test_markers(html: str, markers: list[str]) -> None:
    assert [n.value for n in nodes(html) if n.role == "listitem"] == markers


def test_positions_in_a_list() -> None:
    found = [n for n in nodes("<ul><li>a<li>b<ul><li>c</ul></ul>") if n.role == "listitem"]
    assert [(n.position, n.set_size, n.level) for n in found] == [(1, 2, 1), (2, 2, 1), (1, 1, 2)]


def test_what_takes_focus_is_told_by_its_label() -> None:
    html = "<p>a</p><span tabindex=0 aria-label=b></span><span tabindex=0 title=c><i></i></span><i title=d></i>"
    assert [n.name for n in nodes(f"{html}<b tabindex=0 title=e>f</b>") if n.role == "text"] == ["a", "b", "c", "f"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<ul role=tree><li role=treeitem>a<ul role=group><li role=treeitem>b<li role=treeitem>c</ul></ul>",
            [(1, 1, 1), (1, 2, 2), (2, 2, 2)],
        ),
        ("<div role=radiogroup><p role=radio>a</p><p role=radio>b</p></div>", [(1, 2, 0), (2, 2, 0)]),
        ("<div role=menu><p role=menuitem>a<div role=group><p role=menuitem>b</div></div>", [(1, 2, 0), (2, 2, 0)]),
        ("<div role=feed><article aria-posinset=7 aria-setsize=-1>a</article></div>", [(7, 0, 0)]),
        ("<div role=listbox><p role=option aria-posinset=3 aria-setsize=9>a</p></div>", [(3, 9, 0)]),
    ],
)
def test_positions_in_sets(html: str, expected: list[tuple[int, int, int]]) -> None:
    assert [(n.position, n.set_size, n.level) for n in nodes(html) if n.position] == expected


def test_places_the_author_gives() -> None:
    html = "<table role=grid aria-rowcount=99 aria-colcount=-1><tr aria-rowindex=7><td aria-colindex=3>a</table>"
    grid, cell = (next(n for n in nodes(html) if n.role == role) for role in ("grid", "gridcell"))
    assert (grid.rows, grid.columns, cell.row, cell.column) == (99, 0, 7, 3)


def test_cells_know_their_place_and_headers() -> None:
    html = """<table><tr><th>Day<th colspan=2>mm</tr><tr><th rowspan=2>Mon<td>1<td>2</tr><tr><td>3<td>4</tr></table>"""
    found = {n.name: n for n in nodes(html) if n.role == "cell"}
    assert {k: (n.row, n.column, n.column_header) for k, n in found.items()} == {
        "1": (2, 2, "mm"),
        "2": (2, 3, "mm"),
        "3": (3, 2, "mm"),
        "4": (3, 3, "mm"),
    }
    assert found["2"].row_headers == ("Mon",)
    table = next(n for n in nodes(html) if n.role == "table")
    assert (table.rows, table.columns) == (3, 3)


@pytest.mark.parametrize(
    ("html", "above", "before"),
    [
        ("<tr><th colspan=2>a</tr><tr><th>b<th>c</tr><tr><td>1<td>x</tr>", "a, c", ()),
        ("<tr><th>a</tr><tr><td>1</tr><tr><th>b</tr><tr><td>x</tr>", "b", ()),
        ("<tr><th id=i>a<th>b<th id=k scope=row>c</tr><tr><td>1<td>2<td headers='k i no'>x</tr>", "a", ("c",)),
        ("<tr><td>1<td headers=i>x<td id=i>d</tr>", "d", ()),
        ("<tr><th>a</tr><tr><td id=i headers=i>x</tr>", "a", ()),
    ],
)
def test_headers_of_a_cell(html: str, above: str, before: tuple[str, ...]) -> None:
    cell = next(n for n in nodes(f"<table>{html}</table>") if n.name == "x")
    assert (cell.column_header, cell.row_headers) == (above, before)


@pytest.mark.parametrize(
    ("html", "states"),
    [
        ("<input type=checkbox checked>", ("checked",)),
        ("<input type=checkbox required disabled>", ("not checked", "disabled", "required")),
        ("<fieldset disabled><button>a</button></fieldset>", ("disabled",)),
        ("<button aria-expanded=false aria-pressed=true>a</button>", ("collapsed", "pressed")),
        ("<a href=/ aria-current=page>a</a>", ("current page",)),
        ("<details open><summary>a</summary></details>", ("expanded",)),
    ],
)
def test_states(html: str, states: tuple[str, ...]) -> None:
    roles = {"checkbox", "button", "link", "summary"}
    assert next(n for n in nodes(html) if n.role in roles).states == states


def test_an_empty_document_has_a_tree() -> None:
    assert [n.role for n in nodes("<p></p>")] == ["document", "paragraph"]
