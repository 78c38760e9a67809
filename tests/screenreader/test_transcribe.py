"""What is said of a page."""

import pytest

from a11y.model.page import Page
from a11y.screenreader import dialect_names, read, said, transcribe
from a11y.screenreader.reader import Distance

PAGE = """<!doctype html><html lang="en"><body>
<header><nav aria-label="Site"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav></header>
<main><h1>Rain</h1>
<p>It <em>rained</em> all <b>day</b>, said <a href="/a">Ann</a>.</p>
<figure><img src="a.jpg" alt="A puddle"><figcaption>The puddle</figcaption></figure>
<ol><li>First</li><li>Second</li></ol>
<blockquote><p>Wet.</p></blockquote>
<table><caption>Rain</caption><tr><th>Day</th><th>mm</th></tr><tr><th>Monday</th><td>3</td></tr></table>
</main></body></html>"""


def page(html: str) -> Page:
    return Page(content=html.encode(), media_type="text/html", charset="utf-8")


def test_a_page_is_said_from_top_to_bottom() -> None:
    assert [u.text for u in transcribe(page(PAGE)).utterances] == [
        "banner",
        "navigation, Site",
        "list, 2 items",
        "link, Home",
        "link, News",
        "end of list",
        "end of navigation",
        "end of banner",
        "main",
        "heading level 1, Rain",
        "It rained all day, said",
        "link, Ann",
        "figure",
        "image, A puddle",
        "caption, The puddle",
        "end of figure",
        "list, 2 items",
        "1. First",
        "2. Second",
        "end of list",
        "quote",
        "Wet.",
        "end of quote",
        "table, Rain, 2 rows, 2 columns",
        "caption, Rain",
        "column header, Day",
        "column header, mm",
        "row header, Monday",
        "mm, Monday, 3",
        "end of table",
        "end of main",
    ]


def test_every_utterance_has_role_place_and_reason() -> None:
    utterance = next(u for u in transcribe(page(PAGE)).utterances if u.text == "link, Ann")
    assert utterance.role == "link"
    assert utterance.path == "/html[1]/body[1]/main[1]/p[1]/a[1]"
    assert utterance.why == "content"
    assert utterance.lang == "en"


@pytest.mark.parametrize("dialect", dialect_names())
def test_every_dialect_says_all_the_text(dialect: str) -> None:
    spoken = said(transcribe(page(PAGE), dialect=dialect))
    for text in ("Home", "Rain", "rained", "Ann", "A puddle", "The puddle", "Second", "Wet.", "Monday", "3"):
        assert text in spoken


def test_an_unknown_dialect_is_a_mistake_in_the_call() -> None:
    with pytest.raises(ValueError, match="plain"):
        transcribe(page(PAGE), dialect="klingon")


def test_nesting_has_no_limit() -> None:
    depth = 900
    spoken = transcribe(page("<div><section>" * depth + "<p>deep" + "</section></div>" * depth))
    assert [u.text for u in spoken.utterances] == ["deep"]


def test_inline_nesting_in_a_name_has_no_limit() -> None:
    assert read(page("<h1>" + "<span><b>" * 900 + "deep")).headings() == [(1, "deep")]


def test_what_is_heard_before_the_headline_is_counted() -> None:
    reader = read(page("<a href=x>Skip to content</a><h2>Menu</h2><h1>News</h1><p>Rain."))
    assert reader.time_to("h1") == Distance(utterances=2, words=8, seconds=3)
    assert reader.time_to("heading") == Distance(utterances=1, words=4, seconds=1)
    assert reader.time_to("table").utterances == 4


@pytest.mark.parametrize(
    ("html", "codes"),
    [
        ("<link rel=stylesheet href=a.css><p>a", ["style-sheets-not-read"]),
        ("<style>@import 'a.css';</style><p>a", ["style-sheets-not-read"]),
        ("<style>@container (width>9em){p{display:none}}</style><p>a", ["layout-not-known"]),
        ("<div id=app>Loading</div><script src=app.js></script>", ["scripts-not-run"]),
        ("<p>" + "Ferries stop at noon. " * 9 + "<script>1</script>", []),
        ("<style>p{display:block}</style><p>a", []),
    ],
)
def test_what_cannot_be_known_is_said(html: str, codes: list[str]) -> None:
    assert [notice.code for notice in transcribe(page(html)).notices] == codes
