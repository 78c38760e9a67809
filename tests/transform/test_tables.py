"""Headers of tables that mark none."""

import pytest

from a11y.model.article import Article, Cell, Metadata, Paragraph, Row, Strong, Table, Text
from a11y.transform.tables import tables


def _article(*lines: str, header: bool = False) -> Article:
    rows = tuple(Row(tuple(_cell(text.strip(), header=header) for text in line.split("|"))) for line in lines)
    return Article(metadata=Metadata(), blocks=(Table(rows),))


def _cell(text: str, *, header: bool = False) -> Cell:
    inline = Strong((Text(text.strip("*")),)) if text.startswith("*") else Text(text)
    return Cell((Paragraph((inline,)),) if text else (), header=header)


def _headers(article: Article) -> list[str]:
    (table,) = tables(article).blocks
    assert isinstance(table, Table)
    return ["".join("h" if cell.header else "." for cell in row.cells) for row in table.rows]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Port | Ships | Tons", "Rellin | 12 | 4,000", "Oss | 3 | 90"], ["hhh", "h..", "h.."]),
        (["| 2025 | 2026", "Rellin | 12 | 14"], ["hhh", "h.."]),
        (["*Port* | *Captain*", "Rellin | A. Pell"], ["hh", ".."]),
        (["Length | 40 m", "Width | 9 m", "Speed | 12 kn"], ["h.", "h.", "h."]),
        (["Port | Captain", "Rellin | A. Pell", "Oss | J. Ito"], ["hh", "..", ".."]),
        (["1 | 2", "3 | 4"], ["..", ".."]),
        (["one", "two"], [".", "."]),
        (["a | b"], [".."]),
        (["x" * 90 + " | b", "c | d"], ["..", ".."]),
    ],
)
def test_headers_are_found_by_what_cells_say(lines: list[str], expected: list[str]) -> None:
    assert _headers(_article(*lines)) == expected


def test_marked_headers_are_left_alone() -> None:
    article = _article("1 | 2", "3 | 4", header=True)
    assert tables(article) is article


def test_a_guess_is_told_and_made_once() -> None:
    article = tables(_article("Port | Captain", "Rellin | A. Pell"))
    assert [notice.code for notice in article.notices] == ["table-headers-guessed"]
    assert tables(article) is article
