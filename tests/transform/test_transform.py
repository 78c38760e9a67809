"""The passes together: nothing lost, nothing doubled, a second time nothing changed."""

from hypothesis import given

from a11y.model.article import (
    Article,
    BlockNode,
    Blocks,
    Emphasis,
    Heading,
    Image,
    Inlines,
    Link,
    List,
    ListItem,
    Metadata,
    Paragraph,
    Sentence,
    Text,
)
from a11y.text.walk import map_blocks, runs, text_of, walk
from a11y.transform import transform
from tests.articles import articles

ARTICLE = Article(
    metadata=Metadata(
        headline="A storm", authors=("Ada Quill", "Ben Roe"), date_published="2024-05-06", language="en_us"
    ),
    blocks=(
        Paragraph(
            (
                Text("It rained. "),
                Emphasis((Text("A lot. "), Text("More"))),
                Text(" fell "),
                Link("x", (Text("A. B"),)),
            )
        ),
        Heading(4, (Text("Damage"),)),
        List((ListItem((Paragraph((Text("One. Two."),)),)),)),
    ),
)


def sentences(article: Article) -> list[Sentence]:
    return [node for node in walk((article.header, article.blocks)) if isinstance(node, Sentence)]


def test_an_article_is_made_ready() -> None:
    article = transform(ARTICLE)
    assert text_of(article.blocks) == text_of(ARTICLE.blocks)
    assert text_of(article.header) == "A storm\nBy Ada Quill and Ben Roe\nPublished May 6, 2024"
    assert [text_of(said) for said in sentences(article)][3:] == [
        "It rained.",
        "A lot.",
        "More fell A. B",
        "Damage",
        "One.",
        "Two.",
    ]
    assert [block.id for block in walk(article.blocks) if isinstance(block, BlockNode)] == ["b1", "b2", "b3", "b4"]


@given(articles)
def test_no_character_is_lost_or_doubled(article: Article) -> None:
    empty = {id(node) for node in walk(article.blocks) if isinstance(node, Heading) and not _is_said(node.content)}
    kept = map_blocks(article.blocks, lambda block: None if id(block) in empty else block)
    assert _lines(transform(article).blocks) == _lines(kept)


def _lines(blocks: Blocks) -> list[str]:
    return [line for line in text_of(blocks).split("\n") if line]


def _is_said(run: Inlines) -> bool:
    return bool(text_of(run).strip()) or any(isinstance(node, Image) and node.alt for node in walk(run))


@given(articles)
def test_a_second_time_changes_nothing(article: Article) -> None:
    once = transform(article)
    assert transform(once) == once


@given(articles)
def test_all_that_can_be_said_is_in_sentences(article: Article) -> None:
    done = transform(article)
    said = sentences(done)
    assert [sentence.id for sentence in said] == [f"s{i}" for i in range(1, len(said) + 1)]
    for run in runs((done.header, done.blocks)):
        if any(isinstance(node, Sentence) for node in walk(run)):
            between = [node for node in run if not isinstance(node, Sentence)]
            assert not text_of(tuple(between)).replace("\u00ad", "").strip()
    for sentence in said:
        assert not any(isinstance(node, Sentence) for node in walk(sentence.content))
        assert _is_said(sentence.content)
        if all(isinstance(node, Text) for node in sentence.content):
            assert text_of(sentence) == text_of(sentence).strip()


@given(articles)
def test_every_block_has_an_id_of_its_own(article: Article) -> None:
    ids = [node.id for node in walk(transform(article).blocks) if isinstance(node, BlockNode)]
    assert len(set(ids)) == len(ids)
    assert "" not in ids
