"""The pytest plugin: fixtures that read pages as a screen reader does, on wherever a11y is installed.

def test_headings(screen_reader):
    page = screen_reader("<h1>News</h1>")
    assert page.headings() == [(1, "News")]
    assert page.said == ["heading level 1, News"]
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from a11y.types import Reader, Source

_FOLDER = "transcripts"
_UPDATE = "--update-transcripts"
# What is safe in file names everywhere, of which the names of tests are made.
_UNSAFE = re.compile(r"[^\w.\[\]-]+")
_LONGEST = 100


class ScreenReader(Protocol):
    """What the fixture `screen_reader` is."""

    def __call__(self, source: Source, *, dialect: str = "plain") -> Reader:
        """A screen reader over HTML, bytes, a path or URL, an answer of a test client or a Playwright page."""


StoredTranscript = Callable[["Reader"], None]
"""What the fixture `stored_transcript` is."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option of the plugin."""
    parser.getgroup("a11y").addoption(
        _UPDATE, action="store_true", help="store what the screen reader says now; read the diff before you commit it"
    )


@pytest.fixture(scope="session")
def screen_reader() -> ScreenReader:
    """A function from a page to a screen reader over it."""
    return _read


@pytest.fixture
def stored_transcript(request: pytest.FixtureRequest) -> StoredTranscript:
    """A function that fails the test where a page is not heard as it was stored, in a text file beside the test."""
    checked: list[Reader] = []

    def check(page: Reader) -> None:
        __tracebackhide__ = True
        checked.append(page)
        path = _path(request.node, len(checked))
        said = "".join(" ".join(text.split()) + "\n" for text in page.said)
        if request.config.getoption(_UPDATE):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(said, "utf-8", newline="\n")
        elif not path.is_file():
            pytest.fail(f"{_shown(path)} is not stored yet; {_UPDATE} stores it. The page says:\n{said}", pytrace=False)
        elif (stored := path.read_text("utf-8")) != said:
            pytest.fail(_difference(path, stored, said), pytrace=False)

    return check


def _read(source: Source, *, dialect: str = "plain") -> Reader:
    # Imported here: the plugin is loaded in every test run, also where nobody uses the fixture.
    import a11y

    return a11y.screen_reader(source, dialect=dialect)


def _path(test: pytest.Item, number: int) -> Path:
    """Where the transcript of a test is stored: transcripts/test_module/test_name.txt beside it."""
    own = test.nodeid.partition("::")[2].replace("::", ".")
    name = _UNSAFE.sub("-", own)[:_LONGEST]
    if name != own:
        name += f"-{zlib.crc32(own.encode()):08x}"
    return test.path.parent / _FOLDER / test.path.stem / f"{name}{f'-{number}' if number > 1 else ''}.txt"


def _difference(path: Path, stored: str, said: str) -> str:
    lines = unified_diff(stored.splitlines(), said.splitlines(), "stored", "now", lineterm="")
    return "\n".join([f"The page is heard otherwise than {_shown(path)} has it; {_UPDATE} stores it anew.", *lines])


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
