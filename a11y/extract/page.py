"""An HTML page becomes a Reading: parse, metadata, content, outline, decide, build."""

from typing import NamedTuple
from urllib.parse import urljoin

from lxml import etree
from msgspec.structs import replace

from a11y.dom.parse import parse
from a11y.dom.query import by_tag
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


class Stated(NamedTuple):
    """What the page's own data and marks say of its article."""

    sources: Sources
    title: str
    headline: etree._Element | None
    base: str
    body: str


def extract_html(page: Page) -> Reading:
    """The article of an HTML page with the ledger of how it was read."""
    root = parse(page)
    body = root if root.tag == "body" else root.find("body")
    if body is None:
        raise EmptyInputError("The page has no body.", source=page.name)
    stated = _stated(root)
    etree.strip_elements(body, *_NO_TEXT, with_tail=False)
    return _article(page, root, body, stated)


def _stated(root: etree._Element) -> Stated:
    """What the page's own data and marks say of its article, read before the scripts are dropped."""
    marked = by_tag(root, "meta", "link", "base", "title", "script", "h1", "time", "noscript")
    linked = json_ld.read(marked["script"])
    meta = MetaValues(marked["meta"])
    known = linked.metadata
    is_complete = bool(known.headline and known.authors and known.date_published)
    sources = Sources(
        json_ld=known,
        microdata=Metadata() if is_complete else microdata.read(root),
        open_graph=open_graph.read(meta),
        html_meta=html_meta.read(root, meta, marked["link"]),
        visible=Metadata() if is_complete else visible.read(root, marked["time"]),
    )
    title = next((text_of(element) for element in marked["title"]), "")
    headline = visible.headline(marked["h1"], stated_headlines(sources, title))
    base = next((element.get("href") or "" for element in marked["base"]), "")
    return Stated(sources, title, headline, base, linked.body)


def _article(page: Page, root: etree._Element, body: etree._Element, stated: Stated) -> Reading:
    document = Document(body)
    key = loose_key(stated.body)
    content = contents.find(document, stated.headline, key)
    if not content.weight:
        raise NoArticleError("No article was found on the page.", source=page.name)
    outliner = Outliner(document, content.protected, frozenset(content.scope.iterancestors()), key)
    decided = decide(outliner.outline(body), document, content, stated.headline, stated.sources)
    builder = Builder(outliner, RECOGNIZERS, urljoin(page.url, stated.base))
    blocks = builder.build(decided.items)
    if not blocks:
        raise NoArticleError("No article was found on the page.", source=page.name)
    shown = text_of(stated.headline) if stated.headline is not None else ""
    line = Metadata(authors=decided.authors, date_published=decided.date)
    metadata = merge(stated.sources, line, shown, stated.title)
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
