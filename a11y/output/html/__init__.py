"""Accessible HTML: one self-contained page, native elements first, with a read-along player where there is audio."""

from a11y.model.article import Article, Metadata
from a11y.model.edition import Edition, RenderOptions
from a11y.output.html.page import document

SUFFIX = ".html"


def check(options: RenderOptions) -> None:
    """`UsageError` for what is wrong with the page that is wanted, whatever its article."""
    document(Edition(article=Article(metadata=Metadata(headline="-", language="en")), rendering=options))


def render(edition: Edition) -> bytes:
    """The page in UTF-8."""
    return document(edition).encode()
