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
from a11y.extract.blocks.bullets import join_bullets
from a11y.extract.blocks.embed import TAGS as EMBEDS
from a11y.extract.blocks.embed import show_embeds
from a11y.extract.blocks.image import show_lazy_images
from a11y.extract.blocks.math import TAGS as FORMULAS
from a11y.extract.blocks.math import show_formulas
from a11y.extract.builder import Builder
from a11y.extract.decide import Decided, decide
from a11y.extract.document import Document, loose_key, text_of
from a11y.extract.doubt import doubts, doubts_of_page, is_signed
from a11y.extract.editor_blocks import paragraphs
from a11y.extract.groups import grouped, roles_of
from a11y.extract.header import parts_of_headline
from a11y.extract.metadata import html_meta, json_ld, microdata, open_graph, visible
from a11y.extract.metadata.merge import Sources, merge, stated_headlines
from a11y.extract.metadata.meta_values import MetaValues
from a11y.extract.native import make_native
from a11y.extract.notes import connect, notes_of
from a11y.extract.notes_by_hand import NOTICE as NOTES_LINKED
from a11y.extract.notes_by_hand import link_notes
from a11y.extract.options import EVERYTHING, ExtractOptions
from a11y.extract.outline import Outliner
from a11y.extract.same_site import leave_repeated
from a11y.extract.script_data import html_in
from a11y.extract.site_rules import NO_RULES, Ruled
from a11y.model.article import Article, BlockId, Blocks, Direction, Image, Metadata
from a11y.model.ledger import Ledger, Reading
from a11y.model.notice import Notice
from a11y.model.page import Page
from a11y.text.walk import map_blocks
from a11y.text.walk import text_of as whole_text

_NO_TEXT = ("script", "style", "template", "noscript", "head", "title", "noframes")


_GENERIC = ("div", "span", "section")
"""Elements that have no meaning of their own."""
_TELLING = frozenset(("role", "aria-hidden", "data-href", "data-mathml", "data-oembed-url"))
"""Attributes that give them one, or take them away."""
_PASSWORDS = elements("descendant::input[@type='password']")
_BEGINNING = 40
"""Items among which the headline stands."""
_LITTLE_SHOWN = 1500
"""Characters of text from which on a page is taken to show its article itself."""
_LITTLE = 300
"""Characters of text from which on a page that asks for a password holds more than the question."""


class Stated(NamedTuple):
    """What the page's own data and marks say of its article."""

    sources: Sources
    title: str
    headline: etree._Element | None
    base: str
    linked: json_ld.LinkedData
    times: list[etree._Element]
    scripts: list[etree._Element]


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
    generic = [element for element in root.iter(*_GENERIC) if not _TELLING.isdisjoint(element.keys())]
    make_native(generic)
    marked = by_tag(
        root, "meta", "link", "base", "title", "script", "h1", "h2", "h3", "time", "noscript", *FORMULAS, *EMBEDS
    )
    show_formulas(marked, generic)
    show_lazy_images(marked["noscript"])
    show_embeds((element for tag in EMBEDS for element in marked[tag]), generic)
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
    headline = visible.headline(
        marked["h1"], [*marked["h2"], *marked["h3"]], [*(source.headline for source in sources), title]
    )
    base = next((element.get("href") or "" for element in marked["base"]), "")
    return Stated(sources, title, headline, base, linked, marked["time"], marked["script"])


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
    roles = roles_of(decided.items, stated.times, content)
    blocks = builder.build(grouped(join_bullets(decided.items), roles))
    if notes.targets:
        blocks = connect(blocks, builder.note_blocks)
    elif (linked := link_notes(blocks)) is not blocks:
        blocks = linked
        builder.notices.append(NOTES_LINKED)
    return Built(blocks, builder.ledger.ledger(), decided, builder)


def _article(page: Page, root: etree._Element, built: Built, stated: Stated, ruled: Ruled) -> Reading:
    blocks, ledger, decided, builder = built
    kept = sum(len(piece.text) for piece in ledger.pieces if piece.block)
    notices = list(builder.notices)
    if from_data := _from_data(page, stated, kept):
        blocks, ledger = from_data, _all_left_out(ledger)
        notices.append(
            Notice("text-from-data", "The text was taken from the page's data: the page itself does not show it.")
        )
    elif kept < _LITTLE and _PASSWORDS(builder.outliner.document.body):
        raise LoginWallError("The page asks to log in before it shows the article.", source=page.name)
    elif not blocks:
        raise NoArticleError("No article was found on the page.", source=page.name)
    metadata = _ruled_metadata(_metadata(page, root, stated, decided, builder), ruled)
    reading = Reading(Article(metadata=metadata, blocks=blocks), ledger)
    notices += doubts(reading, title=stated.title, is_free=stated.linked.is_free)
    byline = Metadata(authors=decided.authors, date_published=decided.date)
    signed = is_signed(stated.sources, byline, stated.times)
    notices += doubts_of_page(decided.items, builder.outliner.document, is_signed=signed)
    return replace(reading, article=replace(reading.article, notices=tuple(notices)))


def _from_data(page: Page, stated: Stated, kept: int) -> Blocks:
    """The article that the page's data holds, where that is much more than the page shows (`kept`)."""
    headlines = stated_headlines(stated.sources, stated.title)
    html = html_in(stated.scripts, headlines) if kept < _LITTLE_SHOWN and stated.linked.is_free else ""
    body = stated.linked.body or (stated.linked.updates if kept < _LITTLE_SHOWN else "")
    if len(body) > len(html):
        html = "".join(paragraphs(body))
    if len(html) <= max(_LITTLE, 3 * kept):
        return ()
    root = parse(replace(page, content=f"<article>{html}</article>".encode("utf-8", "replace"), charset="utf-8"))
    shown = root.find("body")
    data = stated._replace(headline=None, times=[], linked=json_ld.LinkedData())
    blocks = _built(page, shown, data, EVERYTHING, NO_RULES).blocks if shown is not None else ()
    length = sum(len(text) for text in map(whole_text, blocks))
    return map_blocks(blocks, lambda block: replace(block, origin=-1)) if length > max(_LITTLE, 2 * kept) else ()


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
    kicker, shown = _shown_headline(stated) if decided.has_headline else ("", "")
    line = Metadata(authors=decided.authors, date_published=decided.date)
    lines = [item.text for item in decided.items[:_BEGINNING] if item.text]
    metadata = merge(stated.sources, line, shown, stated.title, lines, page.url)
    return replace(
        metadata,
        subheadline=decided.subheadline,
        kicker=f"{decided.kicker} {kicker}".strip(),
        direction=_direction(root, builder.outliner.document.body),
        url=builder.address(metadata.url) or page.url,
        image=_image(metadata, builder),
    )


def _shown_headline(stated: Stated) -> tuple[str, str]:
    """Kicker and headline as the page shows them; none where no h1 does and its data has more, as before a colon."""
    if stated.headline is None:
        return "", ""
    headlines = stated_headlines(stated.sources, "")
    if stated.headline.tag == "h1":
        return parts_of_headline(stated.headline, headlines)
    shown = text_of(stated.headline)
    return "", "" if loose_key(shown) in loose_key(next(iter(headlines), "")) else shown


def _direction(root: etree._Element, body: etree._Element) -> Direction:
    return "rtl" if (body.get("dir") or root.get("dir") or "").lower() == "rtl" else "ltr"


def _image(metadata: Metadata, builder: Builder) -> Image | None:
    image = metadata.image
    src = builder.address(image.src) if image is not None else ""
    return replace(image, src=src) if image is not None and src else None
