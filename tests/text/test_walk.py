"""Walking an article without knowing its kinds."""

from msgspec.structs import replace

from a11y.model.article import (
    BlockId,
    BlockNode,
    Break,
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
    Paragraph,
    Quote,
    Row,
    Ruby,
    Section,
    Separator,
    Table,
    Text,
)
from a11y.text.walk import map_blocks, map_runs, runs, text_of, walk


def said(text: str) -> Inlines:
    return (Text(text),)


def paragraph(text: str, lang: str = "") -> Paragraph:
    return Paragraph(said(text), lang=lang)


BLOCKS = (
    Heading(2, said("1")),
    Section((paragraph("3"),), label=said("2")),
    Table((Row((Cell((paragraph("5"),)), Cell((paragraph("6"),)))),), caption=said("4")),
    Figure((CodeBlock("7"),), caption=said("8"), credit=said("9")),
    DescriptionList((DescriptionGroup((said("10"), said("11")), ((paragraph("12"),), (paragraph("13"),))),)),
    Quote((List((ListItem((paragraph("14"), paragraph("15"))),)),), attribution=said("16"), lang="fr"),
    Separator(),
    MathBlock("17"),
)


def test_text_in_reading_order() -> None:
    assert text_of(BLOCKS).split() == [str(number) for number in range(1, 18)]
    assert [text_of(run) for run in runs(BLOCKS)] == [str(number) for number in range(1, 17) if number != 7]
    assert text_of(()) == ""


def test_text_of_inlines() -> None:
    run = (Text("a"), Emphasis((Text("b"), Break(), Link("x", said("c")))), Image("i", "no"), Ruby(said("d"), "no"))
    assert text_of(run) == "ab\ncd"
    assert text_of(run[1]) == "b\nc"
    assert text_of([paragraph("a"), paragraph("b")]) == "a\nb"


def test_walk_gives_every_node_before_what_it_holds() -> None:
    nodes = list(walk(BLOCKS))
    assert [node.text for node in nodes if isinstance(node, Text)] == [text_of(run) for run in runs(BLOCKS)]
    assert nodes[:2] == [BLOCKS[0], Text("1")]
    quote = BLOCKS[5]
    assert list(walk(quote))[:3] == [quote, quote.blocks[0], quote.blocks[0].items[0]]  # type: ignore[union-attr]


def test_depth_costs_nothing() -> None:
    run = said("deep")
    for _ in range(5000):
        run = (Emphasis(run),)
    assert text_of(run) == "deep"
    assert sum(1 for _ in walk(run)) == 5001


def test_map_runs_shares_what_it_does_not_change() -> None:
    changed = map_runs(BLOCKS, lambda run, lang: said("!") if run == said("13") else run)
    assert text_of(changed).split() == [*map(str, range(1, 13)), "!", *map(str, range(14, 18))]
    assert [old is new for old, new in zip(BLOCKS, changed, strict=True)] == [True] * 4 + [False] + [True] * 3
    assert map_runs(BLOCKS, lambda run, lang: run) is BLOCKS


def test_map_runs_tells_the_language() -> None:
    seen: dict[str, str] = {}

    def note(run: Inlines, lang: str) -> Inlines:
        seen[text_of(run)] = lang
        return run

    map_runs((*BLOCKS, Quote((paragraph("x", "de"), paragraph("y")))), note, "en")
    assert seen["1"] == seen["y"] == "en"
    assert seen["14"] == seen["16"] == "fr"
    assert seen["x"] == "de"


def test_map_blocks_visits_in_reading_order_and_leaves_out() -> None:
    seen: list[str] = []

    def number(block: BlockNode) -> BlockNode | None:
        seen.append(type(block).__name__)
        return None if isinstance(block, Paragraph) else replace(block, id=BlockId(str(len(seen))))

    changed = map_blocks(BLOCKS, number)  # type: ignore[arg-type]
    assert seen[:4] == ["Heading", "Section", "Paragraph", "Table"]
    assert text_of(changed).split() == ["1", "2", "4", "7", "8", "9", "10", "11", "16", "17"]
    assert map_blocks(BLOCKS, lambda block: block) is BLOCKS
