"""Plain text: readable, and with every word of the article once."""

from collections import Counter

import pytest
from hypothesis import given

from a11y.model.article import (
    Article,
    Block,
    Blocks,
    Break,
    Cell,
    CodeBlock,
    DescriptionGroup,
    DescriptionList,
    Figure,
    Heading,
    List,
    ListItem,
    Media,
    Metadata,
    Paragraph,
    Quote,
    Row,
    Section,
    Separator,
    Table,
    Text,
)
from a11y.model.edition import Edition
from a11y.output.text import render
from a11y.text.phrases import phrase
from a11y.text.walk import text_of, walk
from a11y.transform import transform
from tests.articles import articles


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def items(*texts: str) -> tuple[ListItem, ...]:
    return tuple(ListItem((paragraph(text),)) for text in texts)


def plain(blocks: Blocks, header: Blocks = ()) -> str:
    article = Article(metadata=Metadata(language="en"), header=header, blocks=blocks)
    return render(Edition(article=article)).decode().removesuffix("\n")


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Paragraph((Text("a"), Break(), Text("b"))), "a\nb"),
        (List(items("a", "b")), "• a\n• b"),
        (List((ListItem((paragraph("a"), List(items("b")))), *items("c"))), "• a\n  • b\n• c"),
        (List(items("a", "b"), ordered=True, start=9), "9. a\n10. b"),
        (List((ListItem((paragraph("a"),), value=3), *items("b")), ordered=True), "3. a\n4. b"),
        (Quote((paragraph("a"), paragraph("b")), (Text("Ada"),)), "> a\n>\n> b\n> — Ada"),
        (Figure((Media("image", alt="A lake"),), (Text("Rain."),), (Text("AP"),)), "Image: A lake\nCaption: Rain. AP"),
        (Figure((Media("image", alt=""),), (Text("Rain."),)), "Caption: Rain."),
        (Figure((Media("image", alt="RAIN. "),), (Text("Rain."),)), "Caption: Rain."),
        (Section((paragraph("a"),), label=(Text("Facts"),)), "Facts\n\na"),
        (
            Table((Row((Cell((paragraph("a"),)), Cell((paragraph("b"), paragraph("c"))))),), (Text("Rain"),)),
            "Rain\na | b c",
        ),
        (
            DescriptionList((DescriptionGroup(((Text("a"),),), ((paragraph("b"), paragraph("c")),)),)),
            "a\n  b\n\n  c",
        ),
        (CodeBlock("a\n  b"), "a\n  b"),
        (Separator(), "* * *"),
    ],
)
def test_blocks(block: Block, expected: str) -> None:
    assert plain((block,)) == expected


def test_the_header_comes_first() -> None:
    assert plain((paragraph("It rained."),), (Heading(1, (Text("A storm"),)),)) == "A storm\n\nIt rained."


@given(articles)
def test_every_word_once(article: Article) -> None:
    article = transform(article)
    langs = {article.metadata.language, *(getattr(node, "lang", "") for node in walk(article.blocks))}
    ours = [phrase(key, lang, alt="A lake.").text for lang in langs for key in ("caption", "image")]
    marks = {"•", ">", "—", "*", "|", *" ".join(ours).split(), *(f"{n}." for n in range(20))}
    said = Counter(word for word in render(Edition(article=article)).decode().split() if word not in marks)
    held = Counter(word for word in text_of((article.header, article.blocks)).split() if word not in marks)
    assert said == held
