"""The pytest plugin: the fixture `screen_reader`, on wherever a11y is installed.

def test_headings(screen_reader):
    page = screen_reader("<h1>News</h1>")
    assert page.headings() == [(1, "News")]
    assert page.said == ["heading level 1, News"]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from a11y.screenreader.reader import Reader


class ScreenReader(Protocol):
    """What the fixture is: call it with HTML or the path of a page."""

    def __call__(self, source: str | bytes | Path, *, dialect: str = "plain") -> Reader:
        """A screen reader over the page."""


@pytest.fixture(scope="session")
def screen_reader() -> ScreenReader:
    """A function from HTML, or from the path of a page, to a screen reader over it."""
    return _read


def _read(source: str | bytes | Path, *, dialect: str = "plain") -> Reader:
    # Imported here: the plugin is loaded in every test run, also where nobody uses the fixture.
    from pathlib import Path

    from a11y import screenreader
    from a11y.model.page import Page

    if isinstance(source, str):
        content, charset = source.encode(), "utf-8"
    else:
        content, charset = source.read_bytes() if isinstance(source, Path) else source, "utf-8"
    return screenreader.read(Page(content=content, media_type="text/html", charset=charset), dialect=dialect)
