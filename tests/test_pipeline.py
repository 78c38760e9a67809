"""The whole path, over pages of every kind: nothing lost, nothing doubled, nothing leaked, one set of sentence ids."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree
from lxml import html as lxml_html
from msgspec.structs import fields

import a11y
from a11y.dom.query import raw_text
from a11y.model.article import Article, BlockNode, Node, Ruby, Section, Sentence, Table
from a11y.model.edition import Edition
from a11y.model.ledger import Ledger
from a11y.output import text
from a11y.speech import narrate
from a11y.text.walk import text_of, walk

TESTS = Path(__file__).parent
CORPUS = TESTS.parents[1] / "shared" / "corpus" / "extraction" / "pages"
_SPACE = re.compile(r"\s+")
# In flattened text these are text: marks of items, headings, quotes and rows, images, addresses, numbers, emphasis.
_MARK = re.compile(
    r"^(?:[-*•]|\d+\.|#{1,6}|>)\s+|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|\[\d+\]|\[|\*\*|(?<!\w)_|_(?!\w)|\\(?=\W)|\|(?:[-:|\s]+$)?"
)
_NOTHING = re.compile(r"(?!)")


def _sources() -> Iterator[Path]:
    yield from sorted(path for path in (TESTS.parent / "samples").iterdir() if path.is_file())
    yield from sorted(TESTS.glob("pages/*/source.*"))
    yield from sorted(CORPUS.glob("*.html.gz"))[::5]


class Whole(NamedTuple):
    """A page all the way through."""

    article: Article
    ledger: Ledger
    page: str


@cache
def whole(source: Path) -> Whole:
    reading = a11y.explain(source)
    return Whole(reading.article, reading.ledger, a11y.render(reading.article))


def _id(source: Path) -> str:
    return source.parent.name if source.stem == "source" else source.name


def _blocks(article: Article) -> tuple[BlockNode, ...]:
    return tuple(node for node in walk((article.header, article.blocks)) if isinstance(node, BlockNode))


def _sentences(article: Article) -> dict[str, str]:
    """The text of each sentence by its id, in reading order."""
    nodes = walk((article.header, article.blocks))
    return {node.id: _squeezed(text_of(node.content)) for node in nodes if isinstance(node, Sentence)}


def _shown(value: object) -> str:
    """All that a reader sees of a node, annotations of ruby included, without white space."""
    if isinstance(value, tuple):
        return "".join(map(_shown, value))
    if not isinstance(value, Node):
        return ""
    first = ("caption", "label") if isinstance(value, Table | Section) else ()
    names = sorted((field.name for field in fields(value)), key=lambda name: name not in first)
    held = tuple(getattr(value, name) for name in names)
    own = _squeezed(getattr(value, "text", ""))
    return own + _shown(held) + (_squeezed(value.annotation) if isinstance(value, Ruby) else "")


def _squeezed(text: str) -> str:
    return _SPACE.sub("", text)


def _in_order(parts: Iterable[str], whole: str) -> str:
    """The first part that does not follow in `whole` where the one before it ended, "" where all do."""
    at = 0
    for part in parts:
        found = whole.find(part, at)
        if found < 0:
            return part
        at = found + len(part)
    return ""


@pytest.fixture(params=list(_sources()), ids=_id, scope="module")
def path(request: pytest.FixtureRequest) -> Path:
    source: Path = request.param
    return source


def test_ids_are_unique(path: Path) -> None:
    article = whole(path).article
    ids: list[str] = [block.id for block in _blocks(article)]
    ids += [node.id for node in walk((article.header, article.blocks)) if isinstance(node, Sentence)]
    assert [name for name, count in Counter(ids).items() if count > 1 or not name] == []


def test_kept_pieces_name_blocks_of_the_article(path: Path) -> None:
    article, ledger, _ = whole(path)
    known = {block.id for block in _blocks(article)}
    assert [piece for piece in ledger.pieces if piece.reason is None and piece.block not in known] == []


def test_kept_words_are_in_the_article_once_and_in_order(path: Path) -> None:
    article, ledger, _ = whole(path)
    body = {node.id for node in walk(article.blocks) if isinstance(node, BlockNode)}
    mark = _MARK if path.suffix == ".txt" else _NOTHING
    kept = "".join(
        _squeezed(mark.sub("", piece.text)) for piece in ledger.pieces if piece.reason is None and piece.block in body
    )
    from_data = any(notice.code == "text-from-data" for notice in article.notices)
    assert kept == ("" if from_data else _shown(article.blocks))


def test_sentences_are_in_the_article_in_order(path: Path) -> None:
    article = whole(path).article
    assert not _in_order(_sentences(article).values(), _squeezed(text_of((article.header, article.blocks))))


def test_each_sentence_is_in_the_page_once_with_its_words(path: Path) -> None:
    article, _, page = whole(path)
    root = lxml_html.document_fromstring(page)
    etree.strip_elements(root, "rp", "rt", with_tail=False)
    found = [element for element in root.iter() if re.fullmatch(r"s\d+", str(element.get("id")))]
    shown = {str(element.get("id")): _squeezed(raw_text(element)) for element in found}
    assert len(found) == len(shown)
    assert shown == _sentences(article)


def test_script_says_sentences_of_the_article_once_and_in_order(path: Path) -> None:
    article = whole(path).article
    known = list(_sentences(article))
    said = [utterance.text_ref for utterance in narrate(article).utterances if utterance.text_ref]
    assert said == [name for name in known if name in set(said)]


def test_text_output_holds_every_sentence_in_order(path: Path) -> None:
    article = whole(path).article
    assert not _in_order(_sentences(article).values(), _squeezed(text.render(Edition(article=article)).decode()))


def test_what_was_left_out_is_not_said(path: Path) -> None:
    article, ledger, page = whole(path)
    kept = _squeezed(text_of((article.header, article.blocks)))
    said = _squeezed(raw_text(lxml_html.document_fromstring(page)))
    left_out = {_squeezed(piece.text) for piece in ledger.pieces if piece.reason is not None}
    assert [text for text in left_out if len(text) > 20 and text not in kept and text in said] == []


def test_page_is_the_same_twice(path: Path) -> None:
    assert a11y.render(a11y.read(path)) == whole(path).page


def test_article_json_reads_back(path: Path) -> None:
    from a11y.output import json

    article = whole(path).article
    assert json.parse(json.render(Edition(article=article))).article == article
