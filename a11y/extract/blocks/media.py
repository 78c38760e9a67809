"""Images, audio, video and embedded things that stand by themselves."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lxml import etree

from a11y.extract.blocks.image import image_of, size_of
from a11y.extract.chrome import Verdict
from a11y.extract.outline import Item
from a11y.model.article import Block, Figure, Media

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

FALLBACK = Verdict("player", "text for where it cannot be played")
_FRAMES = ("iframe", "embed", "object")


def build(item: Item, builder: "Builder") -> Block | None:
    """The media, an image as a figure without caption; None where nothing could be shown or named."""
    element = item.element
    assert element is not None
    made = media_of(element, builder)
    builder.ledger.leave_element(element, FALLBACK)
    return made


def media_of(element: etree._Element, builder: "Builder") -> Block | None:
    """The media that the element is, without touching the ledger."""
    if element.tag in ("img", "picture", "amp-img"):
        image = image_of(element, builder)
        if image is None:
            return None
        width, height = size_of(element, "width"), size_of(element, "height")
        block = builder.new_id()
        return Figure(
            id=block,
            blocks=(
                Media(id=builder.new_id(), kind="image", src=image.src, alt=image.alt, width=width, height=height),
            ),
        )
    if element.tag in ("video", "audio"):
        return _playable(element, builder)
    return _embed(element, builder)


def _playable(element: etree._Element, builder: "Builder") -> Block | None:
    sources = [element, *element.iter("source")]
    src = next((found for source in sources if (found := builder.address(source.get("src")))), "")
    if not src:
        return None
    return Media(
        id=builder.new_id(),
        kind="audio" if element.tag == "audio" else "video",
        src=src,
        title=_title(element),
        poster=builder.address(element.get("poster")),
    )


def _embed(element: etree._Element, builder: "Builder") -> Block | None:
    """A frame with a title, or with an address whose host can name it; a frame with neither would be an empty box."""
    src = builder.address(element.get("src") or element.get("data-src") or element.get("data"))
    host = urlsplit(src).hostname or ""
    if not src or size_of(element, "width") == 1 or size_of(element, "height") == 1:
        return None
    return Media(id=builder.new_id(), kind="embed", src=src, title=_title(element) or host.removeprefix("www."))


def _title(element: etree._Element) -> str:
    return " ".join((element.get("title") or element.get("aria-label") or "").split())
