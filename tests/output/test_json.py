"""article.json reads back to an equal value and refuses what it does not know."""

import json

import pytest
from hypothesis import given

from a11y.errors import InputError
from a11y.model.article import Article, Heading, Metadata, Text
from a11y.model.edition import Edition
from a11y.model.narration import Milliseconds, Par, Timeline
from a11y.model.notice import Notice
from a11y.output.json import parse, render
from tests.articles import articles

TIMELINE = Timeline(duration=Milliseconds(900), pars=(Par("s1", Milliseconds(0), Milliseconds(800)),), voice="silence")


@given(articles)
def test_every_article_comes_back_equal(article: Article) -> None:
    assert parse(render(Edition(article=article))) == Edition(article=article)


def test_timeline_audio_and_notices_come_back_too() -> None:
    article = Article(metadata=Metadata(headline="Föhn"), notices=(Notice("a-b", "Said.", "b1"),))
    edition = Edition(article=article, timeline=TIMELINE, audio="audio.mp3")
    assert parse(render(edition)) == edition


def test_the_form_is_readable_and_stable() -> None:
    edition = Edition(article=Article(metadata=Metadata(headline="Föhn"), blocks=(Heading(2, (Text("ü"),)),)))
    content = render(edition)
    assert content == render(parse(content))
    assert json.loads(content) == {
        "format": "a11y-article",
        "version": 1,
        "article": {
            "metadata": {"headline": "Föhn"},
            "blocks": [{"type": "heading", "level": 2, "content": [{"type": "text", "text": "ü"}]}],
        },
    }
    assert '\n  "version": 1,\n' in content.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"format": "a11y-article", "version": 2, "article": {"metadata": {}}}', "version 2; version 1"),
        (b'{"format": "other", "version": 1, "article": {"metadata": {}}}', '"other"'),
        (b'{"article": {"metadata": {}}}', '""'),
        (b"[]", "no a11y-article"),
        (b"", "no a11y-article"),
        (b"\xff\xfe", "no a11y-article"),
        (b'{"format": "a11y-article", "version": 1}', "article"),
        (b'{"format": "a11y-article", "version": 1, "article": {"metadata": {}, "blocks": [{"type": "x"}]}}', "x"),
        (b"[" * 100_000, "no a11y-article"),
    ],
)
def test_anything_else_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        parse(content)
