"""An HTML page becomes a Reading: parse, metadata, content, outline, decide, build."""

from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import etree
from msgspec.structs import replace

from a11y.dom.parse import parse
from a11y.dom.query import by_tag, elements
from a11y.errors import EmptyInputError, LoginWallError, NoArticleError
from a11y.extract import content as contents
from a11y.extract import site_rules
from a11y.extract.blocks import RECOGNIZERS
from a11y.extract.blocks.image import show_lazy_images
from a11y.extract.builder import Builder
from a11y.extract.decide import Decided, decide
from a11y.extract.document import Document, loose_key, text_of
from a11y.extract.doubt import doubts
from a11y.extract.metadata import html_meta, json_ld, microdata, open_graph, visible
from a11y.extract.metadata.merge import Sources, merge, stated_headlines
from a11y.extract.metadata.meta_values import MetaValues
from a11y.extract.notes import connect, notes_of
from a11y.extract.options import EVERYTHING, ExtractOptions
from a11y.extract.outline import Outliner
from a11y.extract.same_site import leave_repeated
from a11y.extract.script_text import paragraphs
from a11y.extract.site_rules import NO_RULES, Ruled
from a11y.model.article import Article, BlockId, Blocks, Direction, Image, Metadata
from a11y.model.ledger import Ledger, Reading
from a11y.model.notice import Notice
from a11y.model.page import Page

_NO_TEXT = ("script", "style", "template", "noscript", "head", "title", "noframes")


_PASSWORDS = elements("descendant::input[@type='password']")
_LITTLE = 300
"""Characters of text from which on a page that asks for a password holds more than the question."""


class Stated(NamedTuple):
    """What the page's own data and marks say of its article."""

    sources: Sources
    title: str
    headline: etree._Element | None
    base: str
    linked: json_ld.LinkedData


class Built(NamedTuple):
    """What became of the body."""

    blocks: Blocks
    ledger: Ledger
    decided: Decided
    builder: Builder


def extract_html(page: Page, options: ExtractOptions = EVERYTHING) -> Reading:
    """The article of an HTML page with the ledger of how it was read."""
    root = parse(page)
    body = root if root.tag == "body" else root.find("body")
    if body is None:
        raise EmptyInputError("The page has no body.", source=page.name)
    stated = _stated(root)
    etree.strip_elements(body, *_NO_TEXT, with_tail=False)
    url = page.url or next((source.url for source in stated.sources if source.url), "")
    ruled = site_rules.apply(site_rules.rule_for(url, options.site_rules), body) if options.site_rules else NO_RULES
    if ruled.headline is not None:
        stated = stated._replace(headline=ruled.headline)
    return _article(page, root, _built(replace(page, url=url), body, stated, options, ruled), stated, ruled)


def _stated(root: etree._Element) -> Stated:
    """What the page's own data and marks say of its article, read before the scripts are dropped."""
    marked = by_tag(root, "meta", "link", "base", "title", "script", "h1", "h2", "time", "noscript")
    show_lazy_images(marked["noscript"])
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
    headline = visible.headline(marked["h1"], marked["h2"], stated_headlines(sources, title))
    base = next((element.get("href") or "" for element in marked["base"]), "")
    return Stated(sources, title, headline, base, linked)


def _built(page: Page, body: etree._Element, stated: Stated, options: ExtractOptions, ruled: Ruled) -> Built:
    """The blocks of the article that the body shows."""
    document = Document(body, stated.linked.body)
    content = site_rules.placed(contents.find(document, stated.headline), ruled)
    around = frozenset((content.core, *content.core.iterancestors()))
    path = frozenset(content.scope.iterancestors())
    outliner = Outliner(document, content.protected, path, around, ruled.verdicts)
    notes = notes_of(body)
    items = site_rules.fence(outliner.outline(body), ruled)
    decided = decide(items, document, content, stated.headline, stated.sources, notes)
    site_rules.unfence(decided.items, ruled)
    if options.same_site is not None:
        leave_repeated(decided.items, options.same_site)
    base = urljoin(page.url, stated.base)
    beside = PurePath(page.name).stem if page.name.lower().endswith((".html", ".htm", ".xhtml")) else ""
    builder = Builder(outliner, RECOGNIZERS, base, notes=notes, beside=beside, keep=options.keep, kept=ruled.kept)
    blocks = connect(builder.build(decided.items), builder.note_blocks)
    return Built(blocks, builder.ledger.ledger(), decided, builder)


def _article(page: Page, root: etree._Element, built: Built, stated: Stated, ruled: Ruled) -> Reading:
    blocks, ledger, decided, builder = built
    kept = sum(len(piece.text) for piece in ledger.pieces if piece.block)
    notices = list(builder.notices)
    if len(stated.linked.body) > max(_LITTLE, 3 * kept):
        blocks, ledger = paragraphs(stated.linked.body), _all_left_out(ledger)
        notices.append(
            Notice("text-from-data", "The text was taken from the page's data: the page itself does not show it.")
        )
    elif kept < _LITTLE and _PASSWORDS(builder.outliner.document.body):
        raise LoginWallError("The page asks to log in before it shows the article.", source=page.name)
    elif not blocks:
        raise NoArticleError("No article was found on the page.", source=page.name)
    metadata = _ruled_metadata(_metadata(page, root, stated, decided, builder), ruled)
    notices += doubts(
        decided.items,
        ledger,
        metadata,
        builder.outliner.document,
        title=stated.title,
        is_free=stated.linked.is_free,
    )
    return Reading(Article(metadata=metadata, blocks=blocks, notices=tuple(notices)), ledger)


def _ruled_metadata(metadata: Metadata, ruled: Ruled) -> Metadata:
    """The metadata with what a rule for the site found."""
    found = {name: value for name in ("authors", "date_published") if (value := getattr(ruled.metadata, name))}
    return replace(metadata, **found) if found else metadata


def _all_left_out(ledger: Ledger) -> Ledger:
    """The ledger of an article that is none of the text that the page shows."""
    return Ledger(
        tuple(
            replace(piece, block=BlockId(""), reason="outside", evidence="the article is in the page's data")
            if piece.block
            else piece
            for piece in ledger.pieces
        )
    )


def _metadata(page: Page, root: etree._Element, stated: Stated, decided: Decided, builder: Builder) -> Metadata:
    shown = _shown_headline(stated) if decided.has_headline else ""
    line = Metadata(authors=decided.authors, date_published=decided.date)
    metadata = merge(stated.sources, line, shown, stated.title)
    return replace(
        metadata,
        subheadline=decided.subheadline,
        kicker=decided.kicker,
        direction=_direction(root, builder.outliner.document.body),
        url=builder.address(metadata.url) or page.url,
        image=_image(metadata, builder),
    )


def _shown_headline(stated: Stated) -> str:
    """The headline that the page shows, "" where no h1 does and its data has more of it: a kicker before a colon."""
    if stated.headline is None:
        return ""
    shown = text_of(stated.headline)
    first = next(iter(stated_headlines(stated.sources, "")), "")
    return "" if stated.headline.tag != "h1" and loose_key(shown) in loose_key(first) else shown


def _direction(root: etree._Element, body: etree._Element) -> Direction:
    return "rtl" if (body.get("dir") or root.get("dir") or "").lower() == "rtl" else "ltr"


def _image(metadata: Metadata, builder: Builder) -> Image | None:
    image = metadata.image
    src = builder.address(image.src) if image is not None else ""
    return replace(image, src=src) if image is not None and src else None
