"""What a screen reader says of a page."""

from a11y import registry
from a11y.dom.accessibility import accessibility_tree
from a11y.dom.parse import parse
from a11y.errors import UsageError
from a11y.model.page import Page
from a11y.model.transcript import Transcript
from a11y.screenreader.dialect import Dialect
from a11y.screenreader.phrases import utterances
from a11y.screenreader.reader import Reader

_DIALECTS = "a11y.screenreader.dialects"


def dialect_names() -> tuple[str, ...]:
    """The names of the dialects."""
    return registry.names(_DIALECTS)


def transcribe(page: Page, *, dialect: str = "plain") -> Transcript:
    """The transcript of a page: what a screen reader says from top to bottom, without a browser and without scripts.

    >>> page = Page(content=b"<h1>News</h1><p>Rain.", media_type="text/html", charset="utf-8")
    >>> [u.text for u in transcribe(page).utterances]
    ['heading level 1, News', 'Rain.']
    """
    return read(page, dialect=dialect).transcript


def read(page: Page, *, dialect: str = "plain") -> Reader:
    """A screen reader over the page, for its lists of elements and its quick navigation.

    >>> page = Page(content=b"<h1>News</h1><p>Rain.", media_type="text/html", charset="utf-8")
    >>> read(page).headings()
    [(1, 'News')]
    """
    if dialect not in dialect_names():
        raise UsageError(f"There is no dialect {dialect!r}; there are {', '.join(dialect_names())}.")
    words: Dialect = registry.load(_DIALECTS, dialect).DIALECT
    tree = accessibility_tree(parse(page))
    return Reader(tree, Transcript(tuple(utterances(tree, words)), dialect, tree.notices), words)


def said(transcript: Transcript) -> str:
    """The transcript as text, one utterance a line."""
    return "".join(" ".join(u.text.split()) + "\n" for u in transcript.utterances)
