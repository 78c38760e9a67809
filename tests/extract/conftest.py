from collections.abc import Callable

import pytest

from a11y.extract import extract
from a11y.model.ledger import Reading
from a11y.model.page import Page

SENTENCE = "The harbour was quiet that morning, and the boats lay in rows as they had for years. "
BODY = f"<p>{SENTENCE}One.</p><p>{SENTENCE}Two.</p><p>{SENTENCE}Three.</p>"

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads markup placed after the second of three paragraphs of an article, or a page as it is."""

    def reading(
        markup: str, *, head: str = "", whole: bool = False, url: str = "https://news.example/a/b.html"
    ) -> Reading:
        first, second, third = (f"<p>{SENTENCE}{word}.</p>" for word in ("One", "Two", "Three"))
        body = f"<article><h1>A quiet harbour wakes</h1>{first}{second}{markup}{third}</article>"
        page = markup if whole else f"<html><head>{head}</head><body>{body}</body></html>"
        return extract(Page(content=page.encode(), media_type="text/html", charset="utf-8", url=url, name="test"))

    return reading
