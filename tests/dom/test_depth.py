"""Markup of any depth is read, as flat as browsers make it."""

import pytest

from a11y.dom.depth import DEEPEST, flattened
from a11y.dom.parse import parse
from a11y.dom.query import raw_text
from a11y.model.page import Page
from a11y.screenreader import transcribe

TOWERS = ("div", "b", "blockquote", "ul><li", "table><tr><td", "span", "p><em", "details open")


def page(content: str) -> Page:
    return Page(content=content.encode(), media_type="text/html", charset="utf-8")


@pytest.mark.parametrize("tower", TOWERS)
def test_what_stands_in_the_deep_is_heard(tower: str) -> None:
    deep = f"<p>Before.</p>{f'<{tower}>' * 10_000}Deep.</p><h1>After</h1>"
    said = [u.text for u in transcribe(page(deep)).utterances]
    assert said[0] == "Before."
    assert any("Deep." in text for text in said)
    assert any("heading level 1, After" in text for text in said)


def test_what_is_too_deep_stands_beside() -> None:
    within, beyond = "<div>" * DEEPEST, "<p>One <i>two</i></p><section><h2>Three</h2></section>"
    root = parse(page(flattened((within + beyond).encode()).decode()))
    place = next(root.iter("p")).getparent()
    assert place is not None
    assert [child.tag for child in place] == ["p", "i", "section", "h2"]
    assert raw_text(root) == "One twoThree"


def test_what_is_shallow_stays_as_it_is() -> None:
    content = b"<ul>" + b"<li>item<p>text<br>" * 5000 + b"</ul><svg>" + b"<path d='a'/>" * 5000 + b"</svg></nonsense>"
    assert flattened(content) == content
