"""Real pages: every word of the article is in the page once and in order, nothing of the source's code is."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from a11y.model.article import Article
from a11y.model.edition import Edition
from a11y.output.html import render
from a11y.output.html.page import asset
from a11y.pipeline import explain
from a11y.text.walk import text_of

_NOT_OF_THE_TEXT = "//*[@role='doc-backlink'] | //rp | //rt | //math | //audio | //video | //p[@class='embed']"


@pytest.fixture(scope="module")
def articles(corpus: Path) -> list[Article]:
    """Every fifth article of the corpus."""
    rows = [json.loads(line) for line in (corpus / "list.jsonl").read_text("utf-8").splitlines()[::5]]
    return [explain(gzip.decompress((corpus / row["path"]).read_bytes()), url=row["url"]).article for row in rows]


def _trees(articles: list[Article]) -> Iterator[tuple[Article, Any]]:
    for article in articles:
        yield article, html.document_fromstring(render(Edition(article=article)).decode())


def test_every_word_is_there_once_and_in_order(articles: list[Article]) -> None:
    for article, tree in _trees(articles):
        main = tree.xpath("//main")[0]
        for extra in main.xpath(_NOT_OF_THE_TEXT):
            extra.drop_tree()
        said = "".join("".join(main.itertext()).split())
        assert said == "".join(text_of((article.header, article.blocks)).split()), article.metadata.url


def test_no_code_and_no_unsafe_address(articles: list[Article]) -> None:
    for _, tree in _trees(articles):
        assert [script.get("type") or script.text for script in tree.iter("script")] == [
            "application/ld+json",
            asset("settings.js"),
        ]
        assert not tree.xpath("//iframe | //object | //embed | //form | //@style")
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        for element in tree.iter(etree.Element):
            assert not [name for name in element.attrib if str(name).startswith("on")]
            for name in ("href", "src", "poster", "cite"):
                value = element.get(name, "https:")
                assert value.startswith(("https:", "http:", "mailto:", "tel:", "#", "data:image/"))


def test_images_have_an_alternative_text_that_is_not_their_caption(articles: list[Article]) -> None:
    for _, tree in _trees(articles):
        assert not tree.xpath("//img[not(@alt)]")
        for figure in tree.iter("figure"):
            caption = " ".join(figure.xpath("string(figcaption)").split())
            assert caption not in figure.xpath(".//img/@alt")
