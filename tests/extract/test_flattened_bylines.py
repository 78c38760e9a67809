"""Who wrote an article, as the lines of flattened text say it."""

import pytest

from a11y.extract.flattened import extract_text
from a11y.extract.flattened.names import names_alone, names_said, presented
from a11y.model.page import Page

TITLE = "Old Bridge Reopens to Walkers After Four Years"
PARAGRAPHS = (
    "The old bridge over the river reopened to walkers on Monday, four years after a flood had carried away its arch.",
    "Engineers replaced the arch with stone from the quarry that had supplied the builders three centuries ago, "
    "said the mayor, Philippa Dray, at a ceremony in the rain.",
    "Farmers on the far bank had driven forty minutes around the lake to reach the market, and many of them said "
    "they had stopped coming at all while the bridge was closed.",
    "The work cost less than planned, and what is left of the money will pay for lamps along the river path.",
)


def authors(*above: str, below: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The authors of the article with those lines under its headline and after its text."""
    text = "\n\n".join((TITLE, *above, *PARAGRAPHS, *below))
    reading = extract_text(Page(content=text.encode(), media_type="text/plain", charset="utf-8"))
    return reading.article.metadata.authors


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("By Ada Lane", "May 29, 2031"), ("Ada Lane",)),
        (("By", "Ada Lane,", "Jon Bell", "and", "Mira Voss", "May 29, 2031"), ("Ada Lane", "Jon Bell", "Mira Voss")),
        (("Ada Lane · Valley News · Posted: May 29, 2031 4:00 AM",), ("Ada Lane",)),
        (("Ada Lane, 29.05.2031 10:00 Uhr",), ("Ada Lane",)),
        (("29 May 2031, 10:00 / Ada Lane",), ("Ada Lane",)),
        (("Ada Lane 2 minutes read", "May 29, 2031"), ("Ada Lane",)),
        (("By Ada Lane News Reporter", "Jon Bell News Reporter", "May 29, 2031"), ("Ada Lane", "Jon Bell")),
        (("May 29, 2031", "Ada Lane", "Philippa Dray", "Photo: Jon Bell"), ("Ada Lane",)),
        (("May 29, 2031", "Read More"), ()),
        (
            ("Ada Lane1,", "Jon Bell2 &", "…", "Mira Voss", "1. Ada Lane", "May 29, 2031"),
            ("Ada Lane", "Jon Bell", "Mira Voss"),
        ),
        (("Portrait of Ada Lane", "By Ada Lane", "May 29, 2031"), ("Ada Lane",)),
        (("May 29, 2031", "GETTY IMAGES"), ()),
        (("Reuters", "May 29, 2031"), ("Reuters",)),
        (("Web Desk", "May 29, 2031"), ("Web Desk",)),
        (("Por Ada Lane | 29 de mayo de 2031",), ("Ada Lane",)),
        (("Ada Lane 29/05/2031",), ("Ada Lane",)),
        (("Ada Lane - Home", "May 29, 2031"), ("Ada Lane",)),
        (("29 de mayo de 2031 Por Ada Lane",), ("Ada Lane",)),
        (("Von Ada Lane • 29. Mai 2031 • Teilen",), ("Ada Lane",)),
        ((), ()),
    ],
)
def test_lines_under_the_headline(lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert authors(*lines) == names


def test_a_line_about_the_author_at_the_end() -> None:
    assert authors(below=("Ada Lane is a reporter for the Valley Post.",)) == ("Ada Lane",)
    assert authors(below=("Philippa Dray is a member of the council.",)) == ()
    bios = "Ada Lane is a lecturer at Riverton University. Jon Bell is a professor at Valley College. Mira Voss"
    assert authors(below=(bios, "is a reporter for the Valley Post.")) == ("Ada Lane", "Jon Bell", "Mira Voss")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(Text: Ada Lane, Jon Bell)", ("Ada Lane", "Jon Bell")),
        ("（责编：王小明、李大山）", ("王小明", "李大山")),
        ("Sportredaktion", ("Sportredaktion",)),
        ("川面新聞編集部", ("川面新聞編集部",)),
        ("Redacción Deportes", ("Redacción Deportes",)),
        ("al, jbe; Photo [M]: Valley Archive; first published: 4 April 2031", ("al", "jbe")),
        ("(alb)", ("alb",)),
        ("(the)", ()),
        ("valleypost.example", ("valleypost.example",)),
        ("Staff leaves the bridge", ()),
    ],
)
def test_who_signs_under_the_text_where_no_line_is_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert authors(below=(line,)) == names


def test_the_name_under_a_text_that_calls_it_a_reporter() -> None:
    said = (
        "Our correspondent Ada Lane has walked over the bridge on its first day, and has asked Jon Bell what it cost."
    )
    assert authors(said, below=("Ada Lane",)) == ("Ada Lane",)
    assert authors(said, below=("Jon Bell",)) == ()


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("RIVERTON (AP) — ", "", "AP"),
        ("Riverton (dpa) - ", "", "dpa"),
        ("", " — Bernama", "Bernama"),
        ("", " (AFP)", "AFP"),
        ("", "\n\n© dpa-infocom, dpa:310529-99-1/2", "dpa"),
        ("", "\n\nSource: Reuters", "Reuters"),
        ("", " (the old one)", ""),
    ],
)
def test_the_news_agency_that_a_text_is_from(first: str, last: str, name: str) -> None:
    text = "\n\n".join((TITLE, first + PARAGRAPHS[0], *PARAGRAPHS[1:])) + last
    reading = extract_text(Page(content=text.encode(), media_type="text/plain", charset="utf-8"))
    assert reading.article.metadata.authors == ((name,) if name else ())
    assert PARAGRAPHS[3] in " ".join(piece.text for piece in reading.ledger.pieces if piece.block[1:].isdigit())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Autor:in Mira Voss", ("Mira Voss",)),
        ("Autorin/Autor Mira Voss", ("Mira Voss",)),
        ("byAda Lane", ("Ada Lane",)),
        ("PorAda Lane", ("Ada Lane",)),
        ("Tác giả:Ada Lane", ("Ada Lane",)),
        ("۲۴ اسفند ۱۴۰۳ نویسنده: کیمیا وحیدی", ("کیمیا وحیدی",)),
        ("DeAndre Lane Bell", ()),
        ("By Ada Lane1,2, Jon Bell3* & Mira Voss", ("Ada Lane", "Jon Bell", "Mira Voss")),
        ("ada-lane.jpg Von Ada Lane 29.05.2031, 18:11 Uhr", ("Ada Lane",)),
        ("김하늘 기자 sky@valley.example 이바다 기자 sea@valley.example", ("김하늘", "이바다")),
        ("(责编：王小明、李大山)", ("王小明", "李大山")),
        ("新华社记者", ()),
        ("Editor at Large", ()),
    ],
)
def test_names_after_a_word_for_by(line: str, names: tuple[str, ...]) -> None:
    assert names_said(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Lane@adalane", ("Ada Lane",)),
        ("Ada Lane – Journalist Journalist", ("Ada Lane",)),
        ("News - Reuters", ("Reuters",)),
        ("Ada Lane/Valley Post", ()),
        ("RivertonLakeside Harbour NewsSportWeather", ()),
        ("Leitende Wirtschaftsredakteurin", ()),
    ],
)
def test_names_alone(line: str, names: tuple[str, ...]) -> None:
    assert names_alone(line) == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ada Lane is a politics reporter for the Valley Post.", "Ada Lane"),
        ("Mira von Voss ist Redakteurin im Ressort Politik.", "Mira von Voss"),
        ("Luis Prado es periodista y escribe sobre el campo.", "Luis Prado"),
        ("Ada Lane said that the bridge was closed.", ""),
        ("The reporter asked the mayor about the bridge.", ""),
    ],
)
def test_lines_that_present_an_author(line: str, name: str) -> None:
    assert presented(line) == name
