"""Accessible HTML: one self-contained page, native elements first, with a read-along player where there is audio."""

from a11y.model.edition import Edition
from a11y.output.html.page import document

SUFFIX = ".html"


def render(edition: Edition) -> bytes:
    """The page in UTF-8."""
    return document(edition).encode()
