"""Each source of metadata is read, and they are merged in the stated order."""

from collections.abc import Callable

import pytest

from a11y.extract.metadata.dates import iso_date
from a11y.extract.metadata.names import author_names
from a11y.model.article import Metadata
from a11y.model.ledger import Reading

Read = Callable[..., Reading]


def ld(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


ARTICLE = '"@type": "NewsArticle", "headline": "A quiet harbour wakes"'


@pytest.mark.parametrize(
    ("lang", "above", "below", "authors", "date"),
    [
        ("id", "", "<h6 class=credit-title-name>Dewi Anggi,</h6>", ("Dewi Anggi",), ""),
        ("id", "", "<div class=read__time>Warta - 09/05/2031, 10:12 WIB</div>", (), "2031-05-09T10:12"),
        ("tr", "", "<div class=info><span class=yazar>Kerem Ay</span><i>Spor</i></div>", ("Kerem Ay",), ""),
        ("tr", "", "<div class=info><i>Spor</i><span class=tarih>Mayıs 09, 2031</span></div>", (), "2031-05-09"),
        ("ru", "<div><a href=/d>12:40, 9 мая 2031</a><a href=/r>Россия</a></div>", "", (), "2031-05-09"),
        ("ru", "", "<div class=authors><a>Олег Берёзкин</a><i>(Корреспондент)</i></div>", ("Олег Берёзкин",), ""),
        ("ja", "", "<div class=reporter><a>佐藤花子</a>2031年5月9日 10時12分</div>", ("佐藤花子",), "2031-05-09T10:12"),
        ("es", "", "<p>Inés Arroyo</p><p>Jerez</p><p>19/05/2031</p>", ("Inés Arroyo",), "2031-05-19"),
        ("en", "<p>Riverton Post</p>", "<a href=/profiles/4>Ada Lane</a><p>5 hours ago</p>", ("Ada Lane",), ""),
        ("en", "", "<p>Old Town</p>", (), ""),
    ],
)
def test_what_marks_them_around_the_headline(
    read: Read, lang: str, above: str, below: str, authors: tuple[str, ...], date: str
) -> None:
    markup = (
        f"<html lang={lang}><body><main>{above}<h1>A quiet harbour</h1>{below}<div>{TEXT}</div></main></body></html>"
    )
    found = read(markup, whole=True).article.metadata
    assert (found.authors, found.date_published) == (authors, date)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<p style='text-align: right'>Ada Lane</p>", ("Ada Lane",)),
        ("<p><em>Ada Lane</em></p>", ("Ada Lane",)),
        ("<p>Text: Ada Lane</p>", ("Ada Lane",)),
        ("<p>（责编：王明、李小红）</p>", ("王明", "李小红")),
        ("<p>Ada Lane</p>", ()),
    ],
)
def test_signature(read: Read, line: str, authors: tuple[str, ...]) -> None:
    reading = read(f"<body><h1>A quiet harbour</h1>{TEXT}{line}</body>", whole=True)
    assert reading.article.metadata.authors == authors
    assert (reading.ledger.pieces[-1].reason == "metadata") is bool(authors)


def test_authors_of_pictures_are_not_those_of_the_text(read: Read) -> None:
    figure = "<figure><img src=a.jpg><figcaption>Boats. <span class=author>Jon Bell</span></figcaption></figure>"
    markup = (
        f"<h1>A quiet harbour</h1>{figure}<div class=author><span>By</span><a>Ada Lane</a><i>News Reporter</i></div>"
    )
    assert metadata(read, f"<body><article>{markup}{TEXT}</article></body>").authors == ("Ada Lane",)


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        (ld(f'{{{ARTICLE}, "author": {{"@type": "Person", "name": "By Ada Lane"}}}}'), "authors", ("Ada Lane",)),
        (
            ld(f'{{{ARTICLE}, "author": [{{"name": "Ada Lane"}}, {{"name": "Jon Bell"}}]}}'),
            "authors",
            ("Ada Lane", "Jon Bell"),
        ),
        (ld(f'{{{ARTICLE}, "author": "Ada Lane and Jon Bell"}}'), "authors", ("Ada Lane", "Jon Bell")),
        (
            ld(f'{{"@graph": [{{{ARTICLE}, "author": {{"@id": "#a"}}}}, {{"@id": "#a", "name": "Ada Lane"}}]}}'),
            "authors",
            ("Ada Lane",),
        ),
        (
            ld(f'[{{"@type": "Organization", "name": "X"}}, {{{ARTICLE}, "datePublished": "2031-05-29T10:00:00Z"}}]'),
            "date_published",
            "2031-05-29T10:00:00+00:00",
        ),
        (ld(f'{{{ARTICLE}, "publisher": {{"name": "Valley &amp; Post"}}}}'), "publisher", "Valley & Post"),
        (ld(f'{{{ARTICLE}, "author": "Ada\nLane",}}'), "authors", ("Ada Lane",)),
        (ld("{broken"), "authors", ()),
        (
            '<meta property="article:published_time" content="2031-05-29T10:00+0200">',
            "date_published",
            "2031-05-29T10:00:00+02:00",
        ),
        ('<meta property="article:author" content="https://social.example/ada">', "authors", ()),
        ('<meta property="og:site_name" content="Valley Post">', "publisher", "Valley Post"),
        ('<meta property="og:locale" content="en_GB">', "language", "en-GB"),
        ('<meta property="og:url" content="https://news.example/c">', "url", "https://news.example/c"),
        ('<link rel="canonical" href="/d"><meta property="og:url" content="/c">', "url", "https://news.example/d"),
        ('<meta name="author" content="Ada Lane; Jon Bell">', "authors", ("Ada Lane", "Jon Bell")),
        (
            '<meta name="citation_author" content="Ada Lane"><meta name="citation_author" content="Jon Bell">',
            "authors",
            ("Ada Lane", "Jon Bell"),
        ),
        ('<meta name="date" content="20310529">', "date_published", "2031-05-29"),
        ("", "authors", ()),
        ("", "publisher", ""),
        ("", "language", ""),
        ("", "image", None),
    ],
)
def test_head(read: Read, head: str, field: str, value: object) -> None:
    assert getattr(read("", head=head).article.metadata, field) == value


def test_order_of_sources(read: Read) -> None:
    head = '<meta name="author" content="Third Name"><meta property="article:author" content="Second Name">' + ld(
        f'{{{ARTICLE}, "author": "First Name"}}'
    )
    assert read("", head=head).article.metadata.authors == ("First Name",)
    assert read("", head=head.partition("<script")[0]).article.metadata.authors == ("Second Name",)


PARAGRAPHS = "<p>The harbour was quiet that morning, and the boats lay in rows as they had for years.</p>"
TEXT = f"{PARAGRAPHS}<p>Nobody had told the gulls, who cried all the same above the cold water.</p>"


def metadata(read: Read, markup: str) -> Metadata:
    return read(f"<html>{markup}</html>", whole=True).article.metadata


@pytest.mark.parametrize(
    ("markup", "field", "value"),
    [
        ("<h1>A quiet harbour</h1><p class=byline>By Ada Lane</p>", "authors", ("Ada Lane",)),
        (
            "<h1>A quiet harbour</h1><p>By Ada Lane and Jon Bell</p><p>29 May 2031</p>",
            "authors",
            ("Ada Lane", "Jon Bell"),
        ),
        ("<h1>A quiet harbour</h1><p>By Ada Lane and Jon Bell</p><p>29 May 2031</p>", "date_published", "2031-05-29"),
        (
            "<h1>A quiet harbour</h1><time datetime='2031-05-29T10:00'>today</time>",
            "date_published",
            "2031-05-29T10:00:00",
        ),
        (
            "<div itemscope><h1 itemprop=headline>A quiet harbour</h1><span itemprop=author>Ada Lane</span></div>",
            "authors",
            ("Ada Lane",),
        ),
        ("<h1>A quiet harbour</h1><meta itemprop=datePublished content='2031-05-29'>", "date_published", "2031-05-29"),
        ("<h1>A quiet harbour</h1><p property='schema:author'>Ada Lane</p>", "authors", ("Ada Lane",)),
        ("<h1>A quiet harbour</h1>", "subheadline", ""),
        ("<h1>A quiet harbour</h1><h2>How one morning went by without a single boat leaving</h2>", "subheadline", ""),
    ],
)
def test_body(read: Read, markup: str, field: str, value: object) -> None:
    assert getattr(metadata(read, f"<body><article>{markup}{TEXT}</article></body>"), field) == value


def test_subheadline_is_what_the_page_shows(read: Read) -> None:
    lead = "How one morning went by without a single boat leaving"
    head = f"<head><meta name=description content='{lead}'></head>"
    article = f"<article><h1>A quiet harbour</h1>@<p>By Ada Lane</p>{TEXT}</article>"
    assert metadata(read, head + f"<body>{article.replace('@', f'<h2>{lead}</h2>')}</body>").subheadline == lead
    assert metadata(read, head + f"<body>{article.replace('@', '')}</body>").subheadline == ""


@pytest.mark.parametrize(
    ("head", "h1", "headline"),
    [
        ("<title>A quiet harbour | Valley Post</title>", "<h1>A quiet harbour</h1>", "A quiet harbour"),
        ("<title>A quiet harbour</title>", "<h1>Valley Post</h1><h1>A quiet harbour</h1>", "A quiet harbour"),
        (
            "<title>A quiet harbour | Valley Post</title><meta property=og:site_name content='Valley Post'>",
            "",
            "A quiet harbour",
        ),
        (
            "<title>A quiet harbour - VP</title><meta property=og:title content='A quiet harbour'>",
            "",
            "A quiet harbour",
        ),
        (
            f"<title>A quiet harbour wakes | Valley Post</title>{ld(f'{{{ARTICLE}}}')}",
            "<h1>Life by the sea</h1>",
            "A quiet harbour wakes",
        ),
        ("<title>The Valley Post of the North</title>", "<h1>Life by the sea</h1>", "Life by the sea"),
        ("<title>Fish - and chips</title>", "", "Fish - and chips"),
        ("<title>A quiet harbour - VP</title>", "<font size=5>A quiet harbour</font><br>May", "A quiet harbour"),
        (
            "<title>老磨坊将变身公共图书馆_河报</title><meta property=og:title content='老磨坊将变身公共图书馆'>",
            "<h1>河报</h1><h2>老磨坊将变身公共图书馆</h2>",
            "老磨坊将变身公共图书馆",
        ),
        ("", "", ""),
    ],
)
def test_headline(read: Read, head: str, h1: str, headline: str) -> None:
    page = f"<head>{head}</head><body><div>{h1}</div><article>{TEXT}</article></body>"
    assert metadata(read, page).headline == headline


def test_kicker(read: Read) -> None:
    page = f"<body><article><p class='article-kicker'>Harbours</p><h1>A quiet morning</h1>{TEXT}</article></body>"
    reading = read(page, whole=True)
    assert reading.article.metadata.kicker == "Harbours"
    assert [piece.block for piece in reading.ledger.pieces][:2] == ["kicker", "headline"]


def test_right_to_left(read: Read) -> None:
    page = f"<html dir=rtl lang=he><body><h1>A quiet harbour</h1>{TEXT}</body></html>"
    found = read(page, whole=True).article.metadata
    assert (found.direction, found.language) == ("rtl", "he")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2031-05-29", "2031-05-29"),
        ("2031-05-29T10:00:00.123Z", "2031-05-29T10:00:00+00:00"),
        ("2031/5/9 10:00", "2031-05-09T10:00:00"),
        ("2031-05-29T10:00:00-05", "2031-05-29T10:00:00-05:00"),
        ("1937815200", "2031-05-29T10:00:00+00:00"),
        ("1937815200000", "2031-05-29T10:00:00+00:00"),
        ("Thu, 29 May 2031 10:00:00 GMT", "2031-05-29T10:00:00+00:00"),
        ("29.05.2031", "2031-05-29"),
        ("2031年5月29日", "2031-05-29"),
        ("2031-13-45", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (["By Ada Lane"], ("Ada Lane",)),
        (["Ada Lane", "ada lane"], ("Ada Lane",)),
        (["Ada Lane, Jon Bell"], ("Ada Lane", "Jon Bell")),
        (["Ada Lane und Jon Bell"], ("Ada Lane", "Jon Bell")),
        (["Marks and Spencer"], ("Marks and Spencer",)),
        (["Ada Lane (ala)"], ("Ada Lane",)),
        (["ავტორი: Ada Lane"], ("Ada Lane",)),
        (["作者：柯慧雯"], ("柯慧雯",)),
        (["ada@news.example", "https://x.example/ada", ""], ()),
    ],
)
def test_names(values: list[str], names: tuple[str, ...]) -> None:
    assert author_names(values) == names
