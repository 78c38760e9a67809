"""Markdown: read back by a CommonMark parser, it holds the words and the structure of the article."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from a11y.model.article import (
    Article,
    Blocks,
    Break,
    Cell,
    Code,
    CodeBlock,
    Emphasis,
    Figure,
    Heading,
    Inlines,
    Link,
    List,
    ListItem,
    Media,
    Metadata,
    Paragraph,
    Quote,
    Row,
    Separator,
    Strong,
    Table,
    Text,
)
from a11y.model.edition import Edition
from a11y.output.markdown import render
from a11y.text.walk import text_of
from a11y.transform.sentences import sentences

TRICKY = st.text(st.sampled_from("ab1 .*_`[]()<>#+-=!&;~|\\\"'é漢"), min_size=1, max_size=12)


def markdown(*blocks: object) -> str:
    return render(Edition(article=Article(metadata=Metadata(language="en"), blocks=blocks))).decode()  # type: ignore[arg-type]


def parsed(text: str) -> str:
    """The text a CommonMark parser sees."""
    out = ""
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        out += "".join(map(_shown, token.children or [token])) + "\n"
    return out


def _shown(token: Token) -> str:
    if token.type == "html_inline":
        return ""
    return "\n" if token.type in {"softbreak", "hardbreak"} else token.content


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((paragraph("1. Not a list"),), "1\\. Not a list"),
        ((paragraph("# No heading"),), "\\# No heading"),
        ((paragraph("- no item"),), "\\- no item"),
        ((paragraph("a*b_c"),), "a\\*b\\_c"),
        ((Heading(3, (Text("Rain"), Break(), Text("and snow #"))),), "### Rain and snow \\#"),
        ((Paragraph((Emphasis((Text("so "),)), Text("far"))),), "*so* far"),
        ((Paragraph((Text("x"), Strong((Text("“y”"),)), Text("z"))),), "x<strong>“y”</strong>z"),
        (
            (Paragraph((Text("Look!"), Link("https://a.example/b(c)", (Text("here"),)))),),
            "Look\\![here](<https://a.example/b(c)>)",
        ),
        ((Paragraph((Link("javascript:alert(1)", (Text("here"),)),)),), "here"),
        ((Paragraph((Code("a`b"),)),), "``a`b``"),
        ((Paragraph((Text("a"), Break(), Text("b"), Break())),), "a\\\nb"),
        ((List((ListItem((paragraph("a"),)), ListItem((paragraph("b"),)))),), "- a\n- b"),
        (
            (List((ListItem((paragraph("a"), List((ListItem((paragraph("b"),)),)))),), ordered=True, start=4),),
            "4. a\n\n   - b",
        ),
        ((List((ListItem((paragraph("a"),)),)), List((ListItem((paragraph("b"),)),))), "- a\n\n* b"),
        ((Quote((paragraph("a"), paragraph("b")), attribution=(Text("Ada"),)),), "> a\n>\n> b\n>\n> — Ada"),
        ((CodeBlock("a\n```\nb", language="py"),), "````py\na\n```\nb\n````"),
        ((Figure(caption=(Text("A lake"),), credit=(Text("AP"),)),), "Caption: A lake AP"),
        (
            (Figure((Media("image", src="https://a.example/i.png", alt="A lake"),), (Text("A lake"),)),),
            "![](https://a.example/i.png)\n\nCaption: A lake",
        ),
        ((Separator(),), "***"),
    ],
)
def test_blocks(blocks: Blocks, expected: str) -> None:
    assert markdown(*blocks) == expected + "\n"


def test_emphasis_over_sentences_is_one() -> None:
    article = Article(
        metadata=Metadata(language="en"),
        blocks=(
            Paragraph((Emphasis((Text("Rain came. "), Strong((Text("It stayed. Nobody left."),)))),)),
            Paragraph((Strong((Emphasis((Text("Rain came. It stayed."),)),)), Text(" Then sun."))),
        ),
    )
    assert render(Edition(article=sentences(article))).decode().split("\n\n") == [
        "<em>Rain came. **It stayed. Nobody left.**</em>",
        "***Rain came. It stayed.*** Then sun.\n",
    ]


def test_table_with_spans_and_pipes() -> None:
    head = Row(
        (Cell((paragraph("Town"),), header=True), Cell((paragraph("a|b"),), header=True, colspan=2)), group="head"
    )
    rows = (head, Row((Cell((paragraph("X"), paragraph("Y"))), Cell((paragraph("1"),)), Cell((paragraph("2"),)))))
    expected = "Rain\n\n| Town | a\\|b |  |\n| --- | --- | --- |\n| X<br>Y | 1 | 2 |\n"
    assert markdown(Table(rows, caption=(Text("Rain"),))) == expected


@settings(max_examples=150, deadline=None)
@given(
    st.recursive(
        TRICKY.map(lambda text: (Text(text),)),
        lambda runs: st.one_of(
            st.tuples(runs, runs).map(lambda two: two[0] + two[1]),
            runs.map(lambda run: (Emphasis(run),)),
            runs.map(lambda run: (Strong(run),)),
            runs.map(lambda run: (Link("https://a.example/", run),)),
        ),
        max_leaves=6,
    )
)
def test_every_character_comes_back(run: Inlines) -> None:
    want = re.sub(r"\s+", "", text_of(run))
    assert re.sub(r"\s+", "", parsed(markdown(Paragraph(run)))) == want
