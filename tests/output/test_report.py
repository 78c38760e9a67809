"""The ledger as people read it."""

from a11y.model.article import Article, BlockId, Figure, Heading, List, ListItem, Metadata, Paragraph, Text
from a11y.model.ledger import Ledger, Piece
from a11y.model.notice import Notice
from a11y.output.report import report
from a11y.transform import transform

ARTICLE = Article(
    metadata=Metadata(headline="A storm", language="en", url="https://a.example/"),
    blocks=(
        Paragraph((Text("It rained. " * 20),), id=BlockId("b1")),
        Heading(2, (Text("Damage"),), id=BlockId("b2")),
        Figure(caption=(Text("A lake"),), id=BlockId("b3")),
        List(items=(ListItem((Paragraph((Text("Boats"),), id=BlockId("b5")),)),), id=BlockId("b4")),
    ),
    notices=(Notice("language-detected", "The text is in English.", "b1"),),
)
LEDGER = Ledger(
    (
        Piece("Skip to content", reason="skip_link", evidence="class: skip"),
        Piece("A storm", block=BlockId("headline")),
        Piece("It rained. " * 20, block=BlockId("b1")),
        Piece("Damage", block=BlockId("b2"), evidence="bold paragraph", confidence=0.8),
        Piece("A lake", block=BlockId("b3")),
        Piece("Boats", block=BlockId("b5"), evidence="a bullet", confidence=0.9),
        Piece("関連記事", reason="related"),
    )
)


def test_report() -> None:
    assert report(LEDGER, transform(ARTICLE), width=100) == (
        """\
A storm
en, https://a.example/

kept                        46 words in 5
  + paragraph               40 words in 1
  + figure                   2 words in 1
  + headline                 2 words in 1
  + heading 2                1 word  in 1
  + list item                1 word  in 1
left out                     7 words in 2
  - related                  4 words in 1
  - skip link                3 words in 1
! language-detected: The text is in English. (b1)

- skip link         Skip to content
                    (class: skip, 100% sure)
+ headline          A storm
+ paragraph         It rained. It rained. It rained. It rained. It rained. It rained. It rained. It…
+ heading 2         Damage
                    (bold paragraph, 80% sure)
+ figure            A lake
+ list item         Boats
                    (a bullet, 90% sure)
- related           関連記事
"""
    )


def test_nothing_read() -> None:
    lines = report(Ledger(), Article(metadata=Metadata())).splitlines()
    assert lines[0] == "(no headline)"
    assert "kept                         0 words in 0" in lines


def test_wide_characters_take_two_columns() -> None:
    ledger = Ledger((Piece("雨" * 60, block=BlockId("b1")),))
    assert report(ledger, ARTICLE, width=100).splitlines()[-1] == "+ paragraph         " + "雨" * 39 + "…"
