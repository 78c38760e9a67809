"""What a user asks to keep, to drop, to be sure of, and what a rule for a site says."""

from pathlib import Path
from typing import get_args

import pytest

import a11y
from a11y.errors import DoubtfulArticleError, UsageError
from a11y.extract.options import EVERYTHING, ExtractOptions, Kind
from a11y.model.article import Article, Figure, Link, List, NoteRef
from a11y.model.ledger import MEANINGS, Reason
from a11y.text.walk import text_of, walk

PROSE = "The river rose by a metre in the night, and the ferries stayed in the harbour until noon on Tuesday."
PAGE = f"""<body><article><h1>The river rises over its banks</h1>
<p>{PROSE}</p><p>{PROSE[::-1]} It was the third time this year, said the mayor.</p>
<figure><img src="https://example.org/a.jpg" alt="A flooded street">
<figcaption>The market on Monday.</figcaption></figure>
<p>A note follows here.<sup><a href="#n1" id="r1">1</a></sup> Nobody was hurt, and schools stayed open all day long.</p>
<table><tr><th>Day</th><th>Metres</th></tr><tr><td>Monday</td><td>3</td></tr></table>
<p>More <a href="https://example.org/levels">water levels</a> are measured every hour by the harbour office.</p>
<ol><li id="n1">Measured at the old bridge. <a href="#r1">back</a></li></ol>
<div class="comments"><h2>Comments</h2><ul><li>Stay safe, all of you there.</li></ul><button>Reply</button></div>
</article></body>"""


def read(page: str = PAGE, **options: object) -> Article:
    return a11y.read(page, url="https://news.example.org/river", extract=ExtractOptions(**options))  # type: ignore[arg-type]


def words(article: Article) -> str:
    return text_of(article.blocks)


def test_every_reason_has_its_meaning_in_the_docs() -> None:
    assert set(MEANINGS) == set(get_args(Reason))
    docs = (Path(__file__).parents[2] / "docs" / "ledger.md").read_text("utf-8")
    assert [reason for reason, meaning in MEANINGS.items() if f"| `{reason}` | {meaning} |" not in docs] == []
    assert [kind for kind in get_args(Kind) if f"`{kind}`" not in docs] == []


def test_what_is_kept_by_reason_stands_where_it_stood() -> None:
    article = read(keep=frozenset({"comment"}))
    assert "Stay safe" not in words(read())
    assert words(article).endswith("Comments\nStay safe, all of you there.")
    assert any(isinstance(block, List) and "Stay safe" in text_of(block) for block in article.blocks)


def test_a_line_of_text_kept_by_reason() -> None:
    lines = ["Skip to content", "The river rises", PROSE, f"{PROSE[::-1]} It was late.", "Share on Facebook", PROSE[5:]]
    text = "\n".join(lines)
    kept = a11y.explain(text, extract=ExtractOptions(keep=frozenset({"share"})))
    assert "Share on Facebook" in words(kept.article)
    assert "Skip to content" not in words(kept.article)


@pytest.mark.parametrize(
    ("kind", "gone", "left"),
    [
        ("figure", "The market on Monday", "Measured at"),
        ("caption", "The market on Monday", "Measured at"),
        ("table", "Metres", "The market on Monday"),
        ("footnote", "Measured at", "The market on Monday"),
    ],
)
def test_a_kind_is_dropped_and_the_ledger_says_so(kind: Kind, gone: str, left: str) -> None:
    reading = a11y.explain(PAGE, extract=ExtractOptions(drop=frozenset({kind})))
    assert gone not in words(reading.article)
    assert left in words(reading.article)
    assert [p.reason for p in reading.ledger.pieces if gone in p.text] == ["unwanted"]


def test_a_picture_stays_without_its_caption_and_a_caption_without_its_picture() -> None:
    figures = [
        next(block for block in read(drop=frozenset({kind})).blocks if isinstance(block, Figure))
        for kind in ("caption", "image")
    ]
    assert [(bool(figure.blocks), bool(figure.caption)) for figure in figures] == [(True, False), (False, True)]


def test_links_and_marks_of_notes_become_text() -> None:
    article = read(drop=frozenset({"link", "footnote"}))
    assert not [node for node in walk(article.blocks) if isinstance(node, Link | NoteRef)]
    assert "water levels" in words(article)


RULES = """
["example.org"]
content = "div.right"
headline = "h2.name"
byline = ".who"
date = "i.when"
drop = ".quiz"
keep = ["aside.related-facts"]
"""
RULED = f"""<body><h1>The Valley Post</h1><div class="left">
<p>{PROSE}</p><p>{PROSE} And more of it, day by day.</p></div>
<div class="right"><h2 class="name">Otters are back</h2><b class="who">Ada Lane</b><i class="when">2031-05-06</i>
<p>Otters were seen at the weir for the first time in forty years, and more than one of them.</p>
<p class="quiz">How many otters do you think live in the valley? Write to us, we will print the best.</p>
<aside class="related-facts"><p>Otters eat fish.</p></aside></div></body>"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "rules.toml"
    path.write_text(RULES, "utf-8")
    return path


def test_a_rule_for_a_site_says_what_the_article_is(rules: Path) -> None:
    article = read(RULED, site_rules=a11y.site_rules(rules))
    assert article.metadata.headline == "Otters are back"
    assert article.metadata.authors == ("Ada Lane",)
    assert article.metadata.date_published == "2031-05-06"
    assert words(article).splitlines()[0].startswith("Otters were seen")
    assert words(article).splitlines()[1:] == ["Otters eat fish."]


def test_a_rule_holds_for_its_host_alone(rules: Path) -> None:
    options = ExtractOptions(site_rules=a11y.site_rules(rules))
    assert "How many otters" not in words(a11y.read(RULED, url="https://example.org/", extract=options))
    assert a11y.read(RULED, url="https://notexample.org/", extract=options).metadata.headline == "The Valley Post"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "not TOML"),
        ('content = "p"', "no table"),
        ('["a.org"]\ncontents = "p"', "unknown field `contents`"),
        ('["a.org"]\ncontent = "p::["', "no CSS selector"),
        ('["*.a.org"]\ncontent = "p"', "no host"),
        ('["https://a.org/"]\ncontent = "p"', "no host"),
        ('["a.org"]\ndrop = [1]', "Expected `str`"),
    ],
)
def test_what_is_wrong_with_rules_is_said(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=said):
        a11y.site_rules(path)


ERROR = (
    "<title>404</title><body><h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es bei uns leider nicht mehr.</p>"
)
PAYWALL = f"""<script type="application/ld+json">{{"@type":"NewsArticle","headline":"The river rises over its banks",
"isAccessibleForFree":false}}</script><body><h1>The river rises over its banks</h1><p>{PROSE}</p><p>{PROSE[::-1]}</p>"""
FRONT = "<body><h1>The Valley Post</h1>" + "".join(
    f'<article><h2><a href="/{n}">Story number {n} of this day</a></h2><p>{PROSE[n:]}</p></article>' for n in range(9)
)
DATED_FRONT = FRONT.replace("</h2>", "</h2><b class=byline>By Ada Lane</b> <time datetime=2031-05-09>9 May 2031</time>")
CARDS = f"<body><h1>Valley</h1><p>{PROSE[:120]}.</p>" + "".join(
    f"<a href=/{n}><h3>Story number {n} of this day</h3><p>{PROSE[n:]}</p></a>" for n in range(9)
)
RIVALS = "<body>" + "".join(
    f"<article><h1>{name}</h1>{''.join(f'<p>{n} {PROSE}</p>' for n in range(8))}</article>"
    for name in ("River", "Otters")
)


@pytest.mark.parametrize(
    ("page", "code"),
    [
        pytest.param(ERROR, "error-page", id="error page"),
        pytest.param(PAYWALL, "paywall", id="paywall"),
        pytest.param(FRONT, "front-page", id="front page"),
        pytest.param(DATED_FRONT, "front-page", id="front page with dates"),
        pytest.param(CARDS, "front-page", id="front page of cards"),
        pytest.param(RIVALS, "rivals", id="rivals"),
    ],
)
def test_a_doubtful_article_has_a_notice_and_fails_when_strict(page: str, code: str) -> None:
    assert f"doubtful-{code}" in [notice.code for notice in a11y.read(page).notices]
    with pytest.raises(DoubtfulArticleError):
        a11y.read(page, extract=ExtractOptions(strict=True))


def test_a_text_can_be_doubtful_too() -> None:
    text = "Home\nPage not found\nWe are sorry, but the page that you asked for is no longer at this address."
    assert [notice.code for notice in a11y.read(text).notices if notice.is_doubt] == ["doubtful-error-page"]


def test_an_article_is_not_doubtful() -> None:
    assert a11y.read(PAGE, extract=ExtractOptions(strict=True)).blocks
    assert EVERYTHING.strict is False
