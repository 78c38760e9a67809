"""The header: the metadata as blocks, in the words of the article's language."""

from importlib import import_module

import pytest
from msgspec.structs import replace

from a11y.model.article import Article, Heading, Metadata, Paragraph, Span
from a11y.text import phrases
from a11y.text.walk import text_of, walk
from a11y.transform.header import header

FULL = Metadata(
    kicker="Weather",
    headline="A storm",
    subheadline="It rained.",
    authors=("Ada Quill", "Ben Roe", "Cy Lund"),
    date_published="2024-05-06T23:30:00-05:00",
    date_modified="2024-05-08",
    language="en",
)


def made(metadata: Metadata) -> dict[str, str]:
    return {block.id: text_of(block) for block in header(Article(metadata=metadata)).header}


def test_all_there_is_in_order() -> None:
    assert made(FULL) == {
        "kicker": "Weather",
        "headline": "A storm",
        "subheadline": "It rained.",
        "byline": "By Ada Quill, Ben Roe, and Cy Lund",
        "dates": "Published May 6, 2024\nUpdated May 8, 2024",
    }
    blocks = header(Article(metadata=FULL)).header
    assert isinstance(blocks[1], Heading)
    assert blocks[1].level == 1
    assert isinstance(blocks[2], Paragraph)
    assert blocks[2].role == "doc-subtitle"
    times = [node.datetime for node in walk(blocks) if isinstance(node, Span) and node.role == "time"]
    assert times == ["2024-05-06T23:30:00-05:00", "2024-05-08"]


def test_nothing_is_made_up() -> None:
    assert made(Metadata(language="en")) == {}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"date_modified": ""}, "Published May 6, 2024"),
        ({"date_published": ""}, "Updated May 8, 2024"),
        ({"date_modified": "2024-05-06T23:45:00-05:00"}, "Published May 6, 2024\nUpdated May 6, 2024, 11:45\u202fPM"),
        ({"date_modified": "2024-05-06"}, "Published May 6, 2024\nUpdated May 6, 2024"),
        ({"date_modified": "2024-05-06T23:30:00-05:00"}, "Published May 6, 2024"),
        ({"language": "en-GB", "date_modified": ""}, "Published 6 May 2024"),
        ({"date_published": "last week", "date_modified": ""}, "Published last week"),
        ({"language": "", "date_modified": ""}, "Published May 6, 2024"),
        ({"language": "xx", "date_modified": ""}, "Published May 6, 2024"),
    ],
)
def test_dates(changes: dict[str, str], expected: str) -> None:
    assert made(replace(FULL, **changes))["dates"] == expected


def test_norwegian_is_no_foreign_phrase() -> None:
    blocks = header(Article(metadata=replace(FULL, language="no"))).header
    assert not [node for node in walk(blocks) if isinstance(node, Span) and node.lang]


def test_a_language_without_the_phrase_gets_english_marked_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    english = phrases.phrase
    module = import_module("a11y.transform.header")
    monkeypatch.setattr(module, "phrase", lambda key, lang, **values: english(key, "en", **values))
    blocks = header(Article(metadata=replace(FULL, language="de", date_modified=""))).header
    byline, dates = blocks[3], blocks[4]
    assert text_of(byline) == "By Ada Quill, Ben Roe und Cy Lund"
    assert [(node.lang, text_of(node)) for node in walk(byline) if isinstance(node, Span)] == [("en", "By ")]
    marked = [(node.lang, text_of(node)) for node in walk(dates) if isinstance(node, Span) and node.lang]
    assert marked == [("en", "Published May 6, 2024")]
