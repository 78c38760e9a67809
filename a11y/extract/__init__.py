"""A Page becomes an Article with its Ledger."""

from importlib import import_module

from a11y.model.ledger import Reading
from a11y.model.page import Page


def extract(page: Page) -> Reading:
    """The article of a page, HTML or flattened text, with the ledger of how it was read."""
    if page.media_type == "text/plain":
        reading: Reading = import_module("a11y.extract.flattened").extract_text(page)
        return reading
    from a11y.extract.page import extract_html

    return extract_html(page)
