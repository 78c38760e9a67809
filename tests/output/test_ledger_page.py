"""The ledger as a page: every piece with its fate in words, and a filter that needs no script."""

import re
from pathlib import Path

import pytest
from lxml import html

import a11y
from a11y.dom.query import elements, raw_text
from a11y.model.ledger import Reading

SAMPLE = Path(__file__).parents[2] / "samples" / "newsroom.html"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return a11y.explain(SAMPLE)


@pytest.fixture(scope="module")
def page(reading: Reading) -> str:
    return a11y.report(reading, html=True)


def test_every_piece_is_there_in_order_with_its_fate_in_words(reading: Reading, page: str) -> None:
    items = elements("//li[contains(@class, 'piece')]")(html.document_fromstring(page))
    assert [" ".join(raw_text(item[-1]).split()) for item in items] == [
        " ".join(piece.text.split()) for piece in reading.ledger.pieces
    ]
    fates = [raw_text(item[0]).split(" (")[0] for item in items]
    expected = [piece.reason.replace("_", " ") if piece.reason else "" for piece in reading.ledger.pieces]
    assert all(
        fate == f"Left out as {reason}" if reason else fate.startswith("Kept as ")
        for fate, reason in zip(fates, expected, strict=True)
    )


def test_there_is_a_choice_with_a_style_for_every_reason_met(reading: Reading, page: str) -> None:
    shown = re.findall(r":has\(#show-([\w-]+):checked\) \.piece:not\(\.\1\)", page)
    choices = [radio.get("id") for radio in elements("//input")(html.document_fromstring(page))]
    assert set(shown) == {"kept", "left-out", *(p.reason for p in reading.ledger.pieces if p.reason)}
    assert choices == ["show-all", *(f"show-{name}" for name in shown)]


def test_nothing_of_the_source_becomes_markup() -> None:
    text = "&lt;script&gt;alert(1)&lt;/script&gt; was written on the wall, and nobody knew who had been there by night."
    page = a11y.report(a11y.explain(f"<body><h1>&lt;b&gt;</h1><p>{text}</p><nav>&lt;i&gt;</nav></body>"), html=True)
    assert not elements("//script | //b | //i")(html.document_fromstring(page))


def test_a_screen_reader_finds_its_way(page: str) -> None:
    reader = a11y.screen_reader(page)
    assert reader.headings()[:1] == [(1, "What was kept and what was left out")]
    assert "Show" in " ".join(reader.said)
