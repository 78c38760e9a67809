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
    from a11y.screenreader.reader import Reader
    from a11y.source import Source


class ScreenReader(Protocol):
    """What the fixture is: call it with HTML, bytes or the path of a page."""

    def __call__(self, source: Source, *, dialect: str = "plain") -> Reader:
        """A screen reader over the page."""


@pytest.fixture(scope="session")
def screen_reader() -> ScreenReader:
    """A function from HTML, or from the path of a page, to a screen reader over it."""
    return _read


def _read(source: Source, *, dialect: str = "plain") -> Reader:
    # Imported here: the plugin is loaded in every test run, also where nobody uses the fixture.
    from a11y import screenreader
    from a11y.source import load

    return screenreader.read(load(source), dialect=dialect)
