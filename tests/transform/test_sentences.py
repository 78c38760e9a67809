"""How a run is cut: what is split, what stays whole, where white space goes."""

import pytest

from a11y.model.article import (
    Abbreviation,
    Article,
    BlockId,
    Break,
    Code,
    Emphasis,
    Heading,
    Image,
    Inlines,
    Link,
    List,
    ListItem,
    Metadata,
    NoteRef,
    Paragraph,
    Sentence,
    SentenceId,
    Strong,
    Sup,
    Text,
)
from a11y.text.walk import walk
from a11y.transform.sentences import sentences

ONE = Text("It rained.")
TWO = Text("It snowed.")
NOTE = NoteRef(BlockId("n1"), (Text("1"),))


def cut(run: Inlines, lang: str = "en") -> Inlines:
    (block,) = sentences(Article(metadata=Metadata(language=lang), blocks=(Paragraph(run),))).blocks
    assert isinstance(block, Paragraph)
    return block.content


def s(number: int, *content: object) -> Sentence:
    return Sentence(SentenceId(f"s{number}"), content)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ((Text("It rained. It snowed."),), (s(1, ONE), Text(" "), s(2, TWO))),
        ((Text(" It rained. "),), (Text(" "), s(1, ONE), Text(" "))),
        ((ONE, Break(), TWO), (s(1, ONE), Break(), s(2, TWO))),
        ((Emphasis((Text("It rained. It snowed."),)),), (s(1, Emphasis((ONE,))), Text(" "), s(2, Emphasis((TWO,))))),
        (
            (Strong((Text("It rained. It"),)), Text(" snowed.")),
            (s(1, Strong((ONE,))), Text(" "), s(2, Strong((Text("It"),)), Text(" snowed."))),
        ),
        ((Link("x", (Text("A. It B"),)),), (s(1, Link("x", (Text("A. It B"),))),)),
        ((Link("x", (Text("It rained. "),)), TWO), (s(1, Link("x", (Text("It rained. "),))), s(2, TWO))),
        (
            (Abbreviation((Text("U.S."),)), Text(" It")),
            (s(1, Abbreviation((Text("U.S."),))), Text(" "), s(2, Text("It"))),
        ),
        ((Code("a. B"), Text(" ran")), (s(1, Code("a. B"), Text(" ran")),)),
        (
            (ONE, NOTE, Text(" It")),
            (s(1, ONE, NOTE), Text(" "), s(2, Text("It"))),
        ),
        ((ONE, Sup((Text("2"),)), Text(" It")), (s(1, ONE, Sup((Text("2"),))), Text(" "), s(2, Text("It")))),
        ((Image("i", "A lake"), Text(" It rained.")), (s(1, Image("i", "A lake"), Text(" It rained.")),)),
        ((Image("i", ""),), (Image("i", ""),)),
        ((Image("i"), Text(" "), ONE), (Image("i"), Text(" "), s(1, ONE))),
        ((Text("\u00ad \u200b"),), (Text("\u00ad \u200b"),)),
        ((s(7, ONE), Text(" "), s(9, TWO)), (s(1, ONE), Text(" "), s(2, TWO))),
    ],
)
def test_cut(run: Inlines, expected: Inlines) -> None:
    assert cut(run) == expected


def test_no_white_space_between_chinese_sentences() -> None:
    assert cut((Text("下雨了。下雪了。"),), "zh") == (s(1, Text("下雨了。")), s(2, Text("下雪了。")))


def test_the_language_of_the_block_counts() -> None:
    german = Paragraph((Text("Am 3. Oktober."),), lang="de")
    (block,) = sentences(Article(metadata=Metadata(language="en"), blocks=(german,))).blocks
    assert isinstance(block, Paragraph)
    assert block.content == (s(1, Text("Am 3. Oktober.")),)


def test_a_heading_is_one_wherever_it_stands() -> None:
    heading = Heading(2, (Text("One. Two."),))
    listed = List((ListItem((heading,)),))
    for blocks in ((heading,), (listed,)):
        made = sentences(Article(metadata=Metadata(language="en"), blocks=blocks))
        (found,) = (node for node in walk(made.blocks) if isinstance(node, Heading))
        assert found.content == (Sentence(SentenceId("s1"), (Text("One. Two."),)),)
