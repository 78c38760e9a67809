"""A Page becomes an Article with its Ledger."""

from a11y.errors import DoubtfulArticleError
from a11y.extract.options import EVERYTHING, ExtractOptions
from a11y.model.ledger import Reading
from a11y.model.page import Page


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
    from a11y.extract.flattened import extract_text

    reading = extract_text(page, options.same_site)
    if not options.keep:
        return reading
    from a11y.extract.drop import revive

    return revive(reading, options.keep)
