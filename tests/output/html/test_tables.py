"""Tables: a sound grid whatever the spans, headers that speak for their cells."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from a11y.model.article import Article, BlockId, Cell, Metadata, Paragraph, Row, Table, Text
from a11y.model.edition import Edition
from a11y.output.html import render


def _table(*rows: Row, caption: str = "") -> Any:
    table = Table(rows, caption=(Text(caption),) if caption else (), id=BlockId("t"))
    article = Article(metadata=Metadata(headline="H", language="en"), blocks=(table,))
    return html.document_fromstring(render(Edition(article=article)).decode())


def _cell(text: str, *, header: bool = False, colspan: int = 1, rowspan: int = 1) -> Cell:
    blocks = (Paragraph((Text(text),), id=BlockId(f"c-{text}")),) if text else ()
    return Cell(blocks, header=header, colspan=colspan, rowspan=rowspan)


def _rows(*rows: str) -> tuple[Row, ...]:
    """Rows of one-letter cells; capitals are headers, a dot is an empty cell."""
    return tuple(Row(tuple(_cell(c.strip("."), header=c.isupper()) for c in row)) for row in rows)


def test_headers_have_a_scope() -> None:
    tree = _table(*_rows("ABC", "Dxy", "Ezw"))
    assert [(th.text, th.get("scope")) for th in tree.iter("th")] == [
        ("A", "col"), ("B", "col"), ("C", "col"), ("D", "row"), ("E", "row")
    ]  # fmt: skip
    assert not tree.xpath("//td/@headers")


def test_several_levels_of_headers_are_named_by_each_cell() -> None:
    top = Row((_cell(""), _cell("Y", header=True, colspan=2), _cell("Z", header=True, colspan=2)), "head")
    tree = _table(top, *_rows(".ABCD", "Elmno"))
    assert [(td.text, td.get("headers")) for td in tree.xpath("//td[@headers]")] == [
        ("l", "c-Y c-A c-E"), ("m", "c-Y c-B c-E"), ("n", "c-Z c-C c-E"), ("o", "c-Z c-D c-E")
    ]  # fmt: skip


def test_a_header_without_words_is_no_header() -> None:
    tree = _table(Row((_cell("", header=True), _cell("A", header=True))), *_rows("Bx"))
    assert [th.text for th in tree.iter("th")] == ["A", "B"]


def test_a_table_of_headers_alone_has_none() -> None:
    assert _table(*_rows("AB", "CD")).xpath("count(//th | //table)") == 0


def test_a_table_without_headers_is_words_in_order() -> None:
    tree = _table(*_rows("ab", "cd"), caption="Words")
    assert not tree.xpath("//table")
    assert "".join(tree.xpath("string(//div[@class='rows'])").split()) == "Wordsabcd"
    assert [cell.text for cell in tree.xpath("//div[@class='rows']/div/div")] == ["a", "b", "c", "d"]


def test_a_row_as_wide_as_the_table_is_its_caption() -> None:
    tree = _table(Row((_cell("Title", header=True, colspan=2),)), *_rows("AB", "xy"), caption="Ships ")
    assert tree.xpath("string(//caption)").split() == ["Ships", "Title"]
    assert [th.text for th in tree.iter("th")] == ["A", "B"]


def test_headers_beside_data_name_their_row() -> None:
    tree = _table(*_rows("Ax", "By"))
    assert [th.get("scope") for th in tree.iter("th")] == ["row", "row"]


def test_short_rows_are_filled() -> None:
    tree = _table(*_rows("AB", "x", "yz"))
    assert [len(tr) for tr in tree.iter("tr")] == [2, 2, 2]


def test_groups_become_head_body_and_foot() -> None:
    tree = _table(Row((_cell("A", header=True),), "head"), Row((_cell("x"),)), Row((_cell("y"),), "foot"))
    assert [group.tag for group in tree.find(".//table")] == ["thead", "tbody", "tfoot"]


def test_a_head_in_the_middle_is_body() -> None:
    tree = _table(Row((_cell("x"),)), Row((_cell("A", header=True),), "head"), Row((_cell("y"),)))
    assert [group.tag for group in tree.find(".//table")] == ["tbody"] * 3


@pytest.mark.parametrize(("columns", "scrolls"), [(3, False), (4, True)])
def test_wide_tables_scroll_by_keyboard_under_a_name(columns: int, scrolls: bool) -> None:
    tree = _table(*_rows("ABCD"[:columns], "wxyz"[:columns]))
    assert tree.xpath("//section[@tabindex='0']/@aria-label") == (["Table 1, scrolls sideways"] if scrolls else [])


def test_rows_and_cells_without_anything_make_no_table() -> None:
    assert not _table().xpath("//table")
    assert not _table(Row(())).xpath("//table")


_CELLS = st.builds(
    _cell,
    st.sampled_from(["", "x", "y"]),
    header=st.booleans(),
    colspan=st.integers(-1, 2000),
    rowspan=st.integers(-1, 9),
)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(Row, st.lists(_CELLS, max_size=4).map(tuple), st.sampled_from(["head", "body", "foot"])), max_size=6
    )
)
def test_whatever_the_spans_the_grid_is_sound(rows: list[Row]) -> None:
    tree = _table(*rows)
    for table in tree.iter("table"):
        widths, starts = set(), set()
        for group in table.xpath("thead | tbody | tfoot"):
            taken: dict[tuple[int, int], bool] = {}
            for y, tr in enumerate(group):
                x = 0
                for cell in tr:
                    while (y, x) in taken:
                        x += 1
                    starts.add(x)
                    span = (int(cell.get("colspan", 1)), int(cell.get("rowspan", 1)))
                    slots = {(y + j, x + i) for i in range(span[0]) for j in range(span[1])}
                    assert not slots & taken.keys()
                    taken |= dict.fromkeys(slots, True)
                    x += span[0]
                assert y + 1 <= len(group)
            assert max(y for y, _ in taken) < len(group)
            widths |= {sum(slot[0] == y for slot in taken) for y in range(len(group))}
        assert len(widths) == 1
        assert starts == set(range(widths.pop()))
