"""Pages as publishing systems of many countries make them, most without any data about themselves."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import a11y
from a11y.model.article import Figure, Heading
from a11y.text.walk import text_of, walk

SYSTEMS = Path(__file__).parent / "systems"
EXPECTED = tomllib.loads((SYSTEMS / "expected.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_system(name: str) -> None:
    article = a11y.read((SYSTEMS / f"{name}.html").read_bytes())
    said = article.metadata
    nodes = list(walk(article.blocks))
    found: dict[str, Any] = {
        "headline": said.headline,
        "subheadline": said.subheadline,
        "authors": list(said.authors),
        "date": said.date_published,
        "headings": [text_of(node) for node in nodes if isinstance(node, Heading)],
        "captions": [text_of(node.caption) for node in nodes if isinstance(node, Figure) and node.caption],
    }
    expected = EXPECTED[name]
    body = text_of(article.blocks)
    assert {field: value for field, value in found.items() if value} == {
        field: value for field, value in expected.items() if field != "absent"
    }
    assert [words for words in expected["absent"] if words in body] == []
    assert body.count("\n") >= 2  # Not the headline alone.
