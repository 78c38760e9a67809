"""What is doubtful about the article: whether it is the page's, and all of it. Each a notice."""

from collections.abc import Sequence

from lxml import etree

from a11y.extract.document import Document
from a11y.extract.document import text_of as text_in
from a11y.extract.metadata.merge import Sources
from a11y.extract.outline import Item
from a11y.model.article import Article, Metadata
from a11y.model.ledger import Reading
from a11y.model.notice import Notice
from a11y.text.vocabulary import is_error
from a11y.text.walk import runs, text_of

_SHORT = 600
"""Characters: an error page says no more."""
_STUB = 1200
"""Characters: what can be read of an article before a paywall is seldom more."""
_LINKS = 6
"""Headings that are links, and times, from which on a page may be a list of articles."""
_TEASER = 350
"""Characters: a longer paragraph is the text of an article."""
_RIVAL = 0.6
"""Share of the text of the longest `article` from which on another is its rival."""
_ARTICLE = 500
"""Characters of paragraphs from which on an `article` is one."""

ERROR_PAGE = Notice("doubtful-error-page", "The page seems to say that there is no such article.")
PAYWALLED = Notice("paywalled", "The page says that not all of the article is free to read: parts may be missing.")
PAYWALL = Notice(
    "doubtful-paywall", "Only the beginning of the article seems to be there: the rest is for subscribers."
)
FRONT_PAGE = Notice("doubtful-front-page", "The page seems to be a list of articles and not one of them.")
RIVALS = Notice("doubtful-rivals", "The page holds another article of about the same length.")


def doubts(reading: Reading, *, title: str = "", is_free: bool = True) -> tuple[Notice, ...]:
    """What the words of an article and of what was left out make doubtful."""
    article, pieces = reading.article, reading.ledger.pieces
    length = _length_up_to(_STUB, article)
    found = []
    if length < _SHORT and any(map(is_error, (article.metadata.headline, title))):
        found.append(ERROR_PAGE)
    if length < _STUB and (not is_free or any(piece.reason == "paywall" for piece in pieces)):
        found.append(PAYWALL)
    elif not is_free:
        found.append(PAYWALLED)
    return tuple(found)


def _length_up_to(limit: int, article: Article) -> int:
    """How long the text is, counted until that tells more than `limit`."""
    length = 0
    for run in runs(article.blocks):
        length += len(text_of(run))
        if length > limit:
            break
    return length


def doubts_of_page(items: Sequence[Item], document: Document, *, is_signed: bool) -> tuple[Notice, ...]:
    """What the make of a page makes doubtful about its article; `is_signed` where it has an author or a date."""
    found = []
    if not is_signed and _is_front_page(items):
        found.append(FRONT_PAGE)
    if _has_rivals(document, items):
        found.append(RIVALS)
    return tuple(found)


def is_signed(sources: Sources, byline: Metadata, times: Sequence[etree._Element]) -> bool:
    """Whether someone signed or dated the article: where a page shows many times, they may be those of its teasers."""
    said = sources[:-1] if len(times) >= _LINKS else (*sources, byline)
    return any(source.authors or source.date_published for source in said)


def _is_front_page(items: Sequence[Item]) -> bool:
    """Whether headings that are links outweigh the text, and no paragraph of it is long."""
    linked = sum(1 for item in items if item.kind == "heading" and item.links > 0.8 * len(item.text))
    linked += sum(
        len(_linked_headings(item.element)) for item in items if item.kind == "out" and item.element is not None
    )
    if linked < _LINKS:
        return False
    kept = [item for item in items if item.verdict is None and not item.becomes and item.kind == "paragraph"]
    return all(len(item.text) < _TEASER for item in kept) and len(kept) < 2 * linked


def _linked_headings(element: etree._Element) -> list[etree._Element]:
    headings = element.iter("h2", "h3", "h4")
    return [h for h in headings if h.find(".//a") is not None or next(h.iterancestors("a"), None) is not None]


def _has_rivals(document: Document, items: Sequence[Item]) -> bool:
    """Whether the kept text is that of one of several articles, each with a headline of its own, of like lengths."""
    articles = list(document.body.iter("article"))
    if len(articles) < 2:
        return False
    articles = [element for element in articles if _is_outermost(element)]
    if len(articles) < 2:
        return False
    headline = next((item.container for item in items if item.becomes == "headline"), None)
    around = set(headline.iterancestors()) | {headline} if headline is not None else set()
    titled = [element for element in articles if _is_titled(element)]
    if len(titled) < 2 or (headline is not None and around.isdisjoint(articles)):
        return False
    lengths = sorted(map(_length, titled), reverse=True)
    return lengths[1] > max(_ARTICLE, _RIVAL * lengths[0])


def _is_outermost(article: etree._Element) -> bool:
    return next(article.iterancestors("article"), None) is None


def _is_titled(article: etree._Element) -> bool:
    return next(article.iter("h1", "h2"), None) is not None


def _length(article: etree._Element) -> int:
    return sum(len(text_in(p)) for p in article.iter("p"))
