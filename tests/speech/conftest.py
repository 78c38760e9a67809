from itertools import count

import pytest

from a11y.model.article import (
    Article,
    Block,
    BlockId,
    Cell,
    CodeBlock,
    DescriptionGroup,
    DescriptionList,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inlines,
    Link,
    List,
    ListItem,
    MathBlock,
    Media,
    Metadata,
    NoteRef,
    Paragraph,
    Quote,
    Row,
    Section,
    Sentence,
    SentenceId,
    Separator,
    Span,
    Table,
    Text,
)


@pytest.fixture(scope="session")
def article() -> Article:
    """An article that holds every kind of block, its sentences numbered in reading order."""
    numbers = count(1)

    def said(*texts: str) -> Inlines:
        return tuple(Sentence(SentenceId(f"s{next(numbers)}"), (Text(text),)) for text in texts)

    def par(*texts: str) -> Paragraph:
        return Paragraph(content=said(*texts))

    def cell(text: str, *, header: bool = False) -> Cell:
        return Cell((par(text),) if text else (), header=header)

    header: tuple[Block, ...] = (
        Paragraph(id=BlockId("kicker"), content=said("Transport")),
        Heading(id=BlockId("headline"), level=1, content=said("A Bridge Opens")),
        Paragraph(id=BlockId("subheadline"), content=said("Ferries stay."), role="doc-subtitle"),
        Paragraph(id=BlockId("byline"), content=said("By Ada Marsh")),
        Paragraph(id=BlockId("dates"), content=said("Published 3 May 2024")),
    )
    opening = par("The bridge opened on Monday.", "It is long.")
    mixed = Sentence(
        SentenceId(f"s{next(numbers)}"),
        (
            Text("The "),
            Emphasis((Text("old "), Link("https://example.org/", (Text("ferry"),)))),
            Text(" "),
            Span((Text("au revoir"),), lang="fr"),
            NoteRef(BlockId("n1"), (Text("1"),)),
            Image("https://example.org/smile.png", alt="smile"),
            Text("."),
        ),
    )
    blocks: tuple[Block, ...] = (
        opening,
        Paragraph(content=(mixed, Text(" "))),
        Heading(level=2, content=said("Costs")),
        Figure(
            blocks=(Media(kind="image", src="https://example.org/a.jpg", alt="Two towers"),),
            caption=said("The towers at dawn.", "They are red."),
            credit=said("Photo: Lee Dunn"),
        ),
        List(
            ordered=True,
            start=3,
            items=(
                ListItem((par("Steel"),)),
                ListItem((par("Rope"), par("More rope"))),
                ListItem((par("Glue"),), value=9),
            ),
        ),
        DescriptionList(groups=(DescriptionGroup((said("Toll"),), ((par("Four dollars."),),)),)),
        Quote(blocks=(par("We waited."), Quote(blocks=(par("Long."),))), attribution=said("Ina Holt")),
        Quote(blocks=(par("It is long."),), role="doc-pullquote"),
        Table(
            caption=said("Traffic"),
            rows=(
                Row((cell("Day", header=True), cell("Cars", header=True)), group="head"),
                Row((cell("Monday", header=True), cell("900"))),
                Row((cell("Tuesday", header=True), cell(""))),
            ),
        ),
        CodeBlock(text="print(1)"),
        MathBlock(text="a + b"),
        Media(kind="video", src="https://example.org/v.mp4"),
        Separator(),
        Section(label=said("Notes"), blocks=(par("Note one."),), role="doc-endnotes"),
    )
    return Article(metadata=Metadata(language="en", headline="A Bridge Opens"), header=header, blocks=blocks)


@pytest.fixture(scope="session")
def sentence_ids(article: Article) -> list[str]:
    """The ids of its sentences in reading order."""
    found: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, Sentence):
            found.append(value.id)
        for child in (
            value if isinstance(value, tuple) else (getattr(value, f) for f in getattr(value, "__struct_fields__", ()))
        ):
            if isinstance(child, tuple) or hasattr(child, "__struct_fields__"):
                walk(child)

    walk((article.header, article.blocks))
    assert len(found) == len(set(found))
    return sorted(found, key=lambda name: int(name[1:]))
