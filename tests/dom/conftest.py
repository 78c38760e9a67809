"""What the tests of the parsed document share."""

from collections.abc import Callable

import pytest

from a11y.dom.condition import Media
from a11y.dom.document import Document, document
from a11y.dom.flat_tree import Element
from a11y.dom.parse import parse
from a11y.model.page import Page

Find = Callable[..., tuple[Element, Document]]


@pytest.fixture
def find() -> Find:
    """A function from HTML to its document and the element in it that has the id "x"."""

    def found(html: str, *, width: int = 1280, scripting: bool = True) -> tuple[Element, Document]:
        root = parse(Page(content=html.encode(), media_type="text/html", charset="utf-8"))
        page = document(root, Media(width=width, scripting=scripting))
        return next(e for e in page.top.iterate() if e.attributes.get("id") == "x"), page

    return found
