"""Notes without links are connected where their numbers leave no doubt."""

from collections.abc import Callable

import pytest

from a11y.model.article import NoteRef, Section
from a11y.model.ledger import Reading
from a11y.text.walk import walk

Read = Callable[..., Reading]
TEXT = "<p>The band was red{}, the keeper said, and had been so for years{} before anybody thought of asking her.</p>"
LIST = "<ol><li>Minutes of the council.</li><li>The same, in May.</li></ol>"
LINES = "<p>[1] Minutes of the council.</p><p>[2] The same, in May.</p>"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (TEXT.format("[1]", "[2]") + LINES, 2),
        (TEXT.format("[1]", "[2]") + LIST, 2),
        (TEXT.format("<sup>1</sup>", "<sup>[2]</sup>") + LIST, 2),
        (TEXT.format("<sup>1</sup>", "<sup>2</sup>") + LINES.replace("[1]", "1.").replace("[2]", "2."), 2),
        (TEXT.format("[1]", "[2]") + TEXT.format("[2]", "[1]") + LIST, 4),
        (TEXT.format("[1]", "[2]") + LINES.replace("</p><p>", "<br>"), 2),
        (TEXT.format("[1]", "[2]") + LINES.replace("</p><p>", "<br>").replace("<p>", "<div>Sources:<br>"), 2),
        (TEXT.format("", "") + LIST, 0),  # Nothing refers to it.
        (TEXT.format("[1]", "") + LIST, 0),  # Not to all of it.
        (TEXT.format("[2]", "[1]") + LIST, 0),  # In another order.
        (TEXT.format("[1]", "[3]") + LIST, 0),  # To what is not there.
        (TEXT.format(" 10<sup>1</sup>", " m<sup>2</sup>") + LIST, 0),  # Exponents.
        (TEXT.format("[1]", "[2]") + LIST + "<p>The paint was never taken off again, as far as anybody knows.</p>", 0),
    ],
)
def test_notes_by_hand(read: Read, body: str, count: int) -> None:
    article = read(f"<body><article><h1>Red bands</h1>{TEXT.format('', '')}{body}</article>", whole=True).article
    nodes = list(walk(article.blocks))
    assert sum(isinstance(node, NoteRef) for node in nodes) == count
    assert any(isinstance(node, Section) and node.role == "doc-endnotes" for node in nodes) == bool(count)
    assert any(notice.code == "notes-linked" for notice in article.notices) == bool(count)
