"""An HTML page becomes a Reading: parse, metadata, content, outline, decide, build."""

from urllib.parse import urljoin

from lxml import etree
from msgspec.structs import replace

from a11y.dom.parse import parse
from a11y.dom.query import string
from a11y.errors import EmptyInputError, NoArticleError
from a11y.extract import content as contents
from a11y.extract.blocks import RECOGNIZERS
from a11y.extract.builder import Builder
from a11y.extract.decide import decide
from a11y.extract.document import Document, loose_key, text_of
from a11y.extract.metadata import html_meta, json_ld, microdata, open_graph, visible
from a11y.extract.metadata.merge import Sources, merge, stated_headlines
from a11y.extract.metadata.meta_values import MetaValues
from a11y.extract.outline import Outliner
from a11y.model.article import Article, Direction, Image, Metadata
from a11y.model.ledger import Reading
from a11y.model.page import Page

_NO_TEXT = ("script", "style", "template", "noscript", "head", "title", "noframes")
_BASE = string("string(//base/@href)")


def extract_html(page: Page) -> Reading:
    """The article of an HTML page with the ledger of how it was read."""
    root = parse(page)
    body = root if root.tag == "body" else root.find("body")
    if body is None:
        raise EmptyInputError("The page has no body.", source=page.name)
    linked = json_ld.read(root)
    title = html_meta.title(root)
    meta = MetaValues(root)
    sources = Sources(
        linked.metadata, microdata.read(root), open_graph.read(meta), html_meta.read(root, meta), visible.read(root)
    )
    etree.strip_elements(body, *_NO_TEXT, with_tail=False)
    headline = visible.headline(root, stated_headlines(sources, title))
    document = Document(body)
    stated = loose_key(linked.body)
    content = contents.find(document, headline, stated)
    if not content.weight:
        raise NoArticleError("No article was found on the page.", source=page.name)
    outliner = Outliner(document, content.protected, frozenset(content.scope.iterancestors()), stated)
    items = outliner.outline(body)
    decided = decide(items, document, content, headline, sources)
    base = urljoin(page.url, _BASE(root))
    builder = Builder(outliner, RECOGNIZERS, base)
    blocks = builder.build(decided.items)
    if not blocks:
        raise NoArticleError("No article was found on the page.", source=page.name)
    shown = text_of(headline) if headline is not None else ""
    line = Metadata(authors=decided.authors, date_published=decided.date)
    metadata = merge(sources, line, shown, title)
    metadata = replace(
        metadata,
        subheadline=decided.subheadline,
        kicker=decided.kicker,
        direction=_direction(root, body),
        url=builder.address(metadata.url) or page.url,
        image=_image(metadata, builder),
    )
    return Reading(Article(metadata=metadata, blocks=blocks, notices=tuple(builder.notices)), builder.ledger.ledger())


def _direction(root: etree._Element, body: etree._Element) -> Direction:
    return "rtl" if (body.get("dir") or root.get("dir") or "").lower() == "rtl" else "ltr"


def _image(metadata: Metadata, builder: Builder) -> Image | None:
    image = metadata.image
    src = builder.address(image.src) if image is not None else ""
    return replace(image, src=src) if image is not None and src else None
