"""What is the article and what is not, what is refused, and that time stays in bounds on hostile pages."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from a11y.errors import EmptyInputError, LoginWallError, NoArticleError
from a11y.extract import extract
from a11y.model.article import Figure, Heading, Paragraph
from a11y.model.ledger import Reading
from a11y.model.page import Page
from a11y.text.walk import text_of

Read = Callable[..., Reading]
SENTENCE = "Nobody had told the gulls, who cried all the same above the cold water of the bay."


def reasons(reading: Reading) -> dict[str, str]:
    return {piece.text: piece.reason for piece in reading.ledger.pieces if piece.reason}


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<div class='share-bar'>Tweet this</div>", "share"),
        ("<div class='xy'><h3><a href='/other'>Another story</a></h3><p>What it says.</p></div>", "related"),
        ("<a href='/other'><div><h3>Another story</h3></div></a>", "related"),
        ("<div><a href='/other'></a><h3>Another story</h3><p>What it says.</p></div>", "related"),
        ("<div><h3>Our letter</h3>At noon<form><input type=email>Send it to</form></div>", "form"),
        ("<p>Advertisement</p>", "advertisement"),
        ("<div style='display:none'>Not to be seen at all</div>", "hidden"),
        ("<nav><a href='/x'>Menu</a></nav>", "navigation"),
        ("<form><input name=mail><button>Send</button>Your address</form>", "form"),
        ("<ul><li><a href='/1'>One story</a></li><li><a href='/2'>Two stories</a></li></ul>", "related"),
    ],
)
def test_chrome_within_the_text(read: Read, markup: str, reason: str) -> None:
    reading = read(markup)
    assert len(reading.article.blocks) == 3
    assert set(reasons(reading).values()) == {reason}
    assert all(piece.evidence for piece in reading.ledger.pieces if piece.reason)


def test_chrome_around_the_text() -> None:
    page = (
        "<body><a href='#main' class='skip-link'>Skip to content</a><header><nav>Home News</nav></header>"
        f"<main id=main><h1>Title of it all</h1><p>{SENTENCE}</p><p>{SENTENCE} Twice.</p></main>"
        f"<aside class=sidebar><p>{SENTENCE} But elsewhere.</p></aside><footer>Imprint</footer></body>"
    )
    reading = extract(Page(content=page.encode(), media_type="text/html", charset="utf-8"))
    assert [piece.reason for piece in reading.ledger.pieces] == [
        "skip_link", "site_header", None, None, None, "related", "footer",
    ]  # fmt: skip
    assert [piece.block for piece in reading.ledger.pieces if piece.block] == ["headline", "b1", "b2"]


def test_refrains_are_no_duplicates(read: Read) -> None:
    refrain = "<p>And the water came in again, and again.</p>"
    assert len(read(f"{refrain}<p>Then the night fell over all of it.</p>{refrain}").article.blocks) == 6
    assert len(read(f"{refrain}<div class=x><b>And the water came in again, and again.</b></div>").article.blocks) == 4


def test_body_in_two_containers() -> None:
    halves = "".join(
        f"<div class=part><p>{SENTENCE} {n}.</p><p>{SENTENCE} {n}b.</p></div><div class=ad>x</div>" for n in range(2)
    )
    page = f"<body><h1>Title of it all</h1><div>{halves}</div></body>"
    assert len(extract(Page(content=page.encode(), media_type="text/html", charset="utf-8")).article.blocks) == 4


def test_class_names_never_prune_what_holds_the_text() -> None:
    page = (
        f"<body class=has-ads><form class='share widget sidebar'><p>{SENTENCE}</p><p>{SENTENCE} Two.</p></form></body>"
    )
    assert len(extract(Page(content=page.encode(), media_type="text/html", charset="utf-8")).article.blocks) == 2


@pytest.mark.parametrize(
    ("markup", "error"),
    [
        ("<html><body></body></html>", NoArticleError),
        ("<html><frameset><frame src=a></frameset></html>", EmptyInputError),
        ("<body><nav><a href=/>Home</a></nav></body>", NoArticleError),
        (
            "<body><h1>Log in</h1><p>Please log in to go on.</p><form><input type=password></form></body>",
            LoginWallError,
        ),
    ],
)
def test_refused(read: Read, markup: str, error: type[Exception]) -> None:
    with pytest.raises(error) as raised:
        read(markup, whole=True)
    assert str(raised.value).endswith(".")


def test_stub_of_a_paid_article_is_kept(read: Read) -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    assert [notice.code for notice in read("", head=head).article.notices] == ["doubtful-paywall"]


def test_text_only_in_data(read: Read) -> None:
    body = "\\n".join(f"{SENTENCE} {n}." for n in range(6))
    page = (
        f'<head><script type="application/ld+json">{{"@type": "Article", "articleBody": "{body}"}}</script></head>'
        "<body><h1>Title</h1><div id=root>Loading the page.</div></body>"
    )
    reading = read(page, whole=True)
    assert len(reading.article.blocks) == 6
    assert [notice.code for notice in reading.article.notices] == ["text-from-data"]
    assert not [piece for piece in reading.ledger.pieces if piece.block]


@pytest.mark.parametrize(
    "tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "dl><dd", "figure", "details", "a href=/x"]
)
def test_deep_nesting(read: Read, tag: str) -> None:
    reading = read(f"<body>{f'<{tag}>x ' * 500}<p>{SENTENCE}</p>", whole=True)
    assert "".join(reading.ledger.pieces[-1].text.split()).endswith("bay.")


def test_the_same_page_gives_the_same_reading(read: Read) -> None:
    markup = "<figure><img src=a.png><figcaption>At sea.</figcaption></figure><ul><li>one thing</li></ul>"
    assert read(markup) == read(markup)


def corpus_page(corpus: Path, name: str) -> Reading:
    (path,) = (corpus / "pages").glob(f"{name}*")
    return extract(Page(content=gzip.decompress(path.read_bytes()), media_type="text/html", charset="utf-8"))


def test_voice_of_america(corpus: Path) -> None:
    reading = corpus_page(corpus, "us-VoiceOfAmerica")
    article = reading.article
    assert article.metadata.headline.startswith("America's child care crisis")
    assert article.metadata.authors == ("Associated Press",)
    assert article.metadata.date_published.startswith("2024-04-28")
    assert sum(isinstance(block, Figure) and bool(block.caption) for block in article.blocks) == 3
    assert sum(isinstance(block, Paragraph) for block in article.blocks) == 26
    assert not [block for block in article.blocks if isinstance(block, Heading)]
    kept = " ".join(piece.text for piece in reading.ledger.pieces if piece.block)
    assert "AUBURN, Wash. —" in kept
    for chrome in ("Accessibility links", "Breaking News", "Print", "Share", "XS SM MD LG"):
        assert chrome not in kept


@pytest.mark.parametrize(
    ("h1", "stated", "kicker", "headline"),
    [
        ("<span>Weather</span>Harbour reopens", "Harbour reopens", "Weather", "Harbour reopens"),
        ("<span>Weather</span> Harbour reopens", "Weather / Harbour reopens", "", "Weather / Harbour reopens"),
        ("<span>Weather:</span> Harbour reopens", "Harbour reopens", "", "Weather: Harbour reopens"),
        ("<em>Weather</em> harbour reopens", "Storms and boats", "", "Weather harbour reopens"),
        ("<span>Harbour reopens</span>", "Harbour reopens", "", "Harbour reopens"),
    ],
)
def test_a_kicker_within_the_headline(h1: str, stated: str, kicker: str, headline: str) -> None:
    head = f'<html><head><meta property="og:title" content="{stated}"></head>'
    content = f"{head}<body><main><h1>{h1}</h1><p>{SENTENCE}</p><p>{SENTENCE * 3}</p></main>"
    metadata = extract(Page(content=content.encode(), media_type="text/html", charset="utf-8")).article.metadata
    assert (metadata.kicker, metadata.headline) == (kicker, headline)


@pytest.mark.parametrize(
    "body",
    [
        {"articleBody": [f"{SENTENCE} {n}" for n in range(6)]},
        {"text": "\n\n".join(f"{SENTENCE} {n}" for n in range(6))},
        {"articleBody": "".join(f"&lt;p&gt;{SENTENCE} {n}&lt;/p&gt;" for n in range(6))},
        {"liveBlogUpdate": [{"headline": "At sea", "articleBody": f"{SENTENCE} {n}"} for n in range(6)]},
    ],
)
def test_forms_of_the_text_in_linked_data(read: Read, body: dict[str, object]) -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "Gulls at large", **body})
    markup = f"<script type=application/ld+json>{data}</script><div id=app></div>"
    article = read(f"<body>{markup}</body>", whole=True).article
    texts = [text_of(block) for block in article.blocks]
    assert [text for text in texts if text.startswith(SENTENCE)] == [f"{SENTENCE} {n}" for n in range(6)]


def test_updates_in_data_do_not_replace_those_that_the_page_shows(read: Read) -> None:
    updates = [{"articleBody": f"{SENTENCE} {n}"} for n in range(99)]
    data = json.dumps({"@type": "LiveBlogPosting", "headline": "Gulls at large", "liveBlogUpdate": updates})
    shown = "".join(f"<p>{SENTENCE} Seen {n}.</p>" for n in range(20))
    page = f"<body><script type=application/ld+json>{data}</script><article><h1>Gulls at large</h1>{shown}</article>"
    assert len(read(page, whole=True).article.blocks) == 20
