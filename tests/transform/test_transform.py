"""The passes together: nothing lost, nothing doubled, a second time nothing changed."""

from a11y.model.article import Article, Emphasis, Heading, Link, List, ListItem, Metadata, Paragraph, Sentence, Text
from a11y.text.walk import text_of, walk
from a11y.transform import transform

ARTICLE = Article(
    metadata=Metadata(
        headline="A storm", authors=("Ada Quill", "Ben Roe"), date_published="2024-05-06", language="en_us"
    ),
    blocks=(
        Paragraph(
            (Text("It rained. "), Emphasis((Text("A lot. "), Text("More"))), Text(" fell "), Link("x", (Text("A. B"),)))
        ),
        Heading(4, (Text("Damage"),)),
        List((ListItem((Paragraph((Text("One. Two."),)),)),)),
    ),
)


def test_no_text_is_lost_and_a_second_time_changes_nothing() -> None:
    article = transform(ARTICLE)
    assert text_of(article.blocks) == text_of(ARTICLE.blocks)
    assert text_of(article.header) == "A storm\nBy Ada Quill and Ben Roe\nPublished May 6, 2024"
    assert transform(article) == article


def test_sentences_are_numbered_in_reading_order() -> None:
    article = transform(ARTICLE)
    said = [n for n in walk((article.header, article.blocks)) if isinstance(n, Sentence)]
    assert [n.id for n in said] == [f"s{i}" for i in range(1, 10)]
    assert [text_of(n) for n in said][3:] == ["It rained.", "A lot.", "More fell A. B", "Damage", "One.", "Two."]
