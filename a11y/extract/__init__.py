"""A Page becomes an Article with its Ledger."""

from msgspec.structs import replace

from a11y.errors import DoubtfulArticleError
from a11y.extract.options import EVERYTHING, ExtractOptions
from a11y.model.ledger import Reading
from a11y.model.page import Page

_FIRST, _LINE = 10, 60
"""Lines, and characters of a line, among which a text says that it is no article but an error."""


def extract(page: Page, options: ExtractOptions = EVERYTHING) -> Reading:
    """The article of a page, HTML or flattened text, with the ledger of how it was read."""
    reading = _extract_text(page, options) if page.media_type == "text/plain" else _extract_html(page, options)
    doubt = next((notice for notice in reading.article.notices if notice.is_doubt), None)
    if options.strict and doubt is not None:
        raise DoubtfulArticleError(doubt.message, source=page.name)
    if not options.drop:
        return reading
    from a11y.extract.drop import drop

    return drop(reading, options.drop)


def _extract_html(page: Page, options: ExtractOptions) -> Reading:
    from a11y.extract.page import extract_html

    return extract_html(page, options)


def _extract_text(page: Page, options: ExtractOptions) -> Reading:
    from a11y.extract.doubt import doubts
    from a11y.extract.flattened import extract_text

    reading = extract_text(page, options.same_site)
    first = " ".join(piece.text for piece in reading.ledger.pieces[:_FIRST] if len(piece.text) < _LINE)
    if found := doubts(reading, title=first):
        article = reading.article
        reading = replace(reading, article=replace(article, notices=(*article.notices, *found)))
    if not options.keep:
        return reading
    from a11y.extract.drop import revive

    return revive(reading, options.keep)
