"""Images: their real address, lazy or not, and their alternative text as the author wrote it."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lxml import etree

from a11y.model.article import Image

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

# Where scripts that load images late keep the address, the commonest first.
_LAZY = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-url",
    "data-image",
    "data-hi-res-src",
    "data-full-src",
    "data-echo",
    "data-cfsrc",
    "data-pagespeed-lazy-src",
    "data-flickity-lazyload",
)
_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_DESCRIPTOR = re.compile(r"\s*(\S+?)(?:\s+([\d.]+)[wx])?\s*(?:,(?=\s|https?:|/)|$)")
_PLACEHOLDER = re.compile(
    r"(?:blank|placeholder|spacer|pixel|transparent|loading|lazy)[\w-]*\.(?:gif|png|svg|jpe?g|webp)", re.IGNORECASE
)
# A whole picture, as pages saved to one file hold theirs.
_INLINED = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,")
_PREVIEW = 2000
"""Characters: a shorter one is a placeholder or a blurred preview of what a script loads."""
# Class names of images of formulas, as WordPress, MediaWiki and others give them.
_FORMULA = re.compile(r"latex|\bmath|\btex\b|\bequation", re.IGNORECASE)
# Words in the addresses of players and embedded posts.
_PLAYER = re.compile(r"/(?:embed|player|video|oembed)\b|//(?:player|embed|video)\.", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_TINY = 48
"""Pixels: smaller images are icons and counters."""


def image_of(element: etree._Element, builder: "Builder") -> Image | None:
    """The image of an `img` or `picture`, None where it has no address or is an icon or a counting pixel."""
    img = element if element.tag in ("img", "amp-img") else next(element.iter("img", "amp-img"), None)
    if img is None or (_is_tiny(img) and not _is_sign(img)):
        return None
    src = source_of(element, img)
    src = src if src.startswith("data:") else builder.image_address(src)
    alt = img.get("alt")
    return Image(src, alt if alt is None else " ".join(alt.split())) if src else None


def _is_tiny(img: etree._Element) -> bool:
    return 0 < size_of(img, "width") < _TINY or 0 < size_of(img, "height") < _TINY // 2


def _is_sign(img: etree._Element) -> bool:
    """Whether the image is a part of the line: a formula, or an emoji or a letter, which its alternative text is."""
    alt = img.get("alt") or ""
    return bool(alt.strip()) and (
        len(alt) == 1 or not any(map(str.isalnum, alt)) or bool(_FORMULA.search(img.get("class") or ""))
    )


def source_of(element: etree._Element, img: etree._Element) -> str:
    """The address of the image itself, not of a placeholder."""
    for name in _LAZY:
        if (value := img.get(name)) and not value.startswith("data:") and not value.startswith("{"):
            return str(value)
    src = img.get("src") or ""
    if src and not src.startswith("data:") and not _PLACEHOLDER.search(src):
        return str(src)
    sets = [img.get(name) for name in _LAZY_SETS]
    if element.tag == "picture":
        sets += [source.get(name) for source in element.iter("source") for name in _LAZY_SETS]
    for value in sets:
        if value and not value.startswith("data:"):
            return largest(value)
    return src if not src.startswith("data:") or (_INLINED.match(src) and len(src) > _PREVIEW) else ""


def show_lazy_images(noscripts: Iterable[etree._Element]) -> None:
    """Give images that scripts load late the address that `noscript` holds; one that is only there is shown.

    Changes the tree: `noscript` itself is dropped later, with its text.
    """
    for noscript in noscripts:
        image = next(noscript.iter("img"), None)
        is_bare = not any(text.strip() for text in noscript.itertext())
        if image is None or not (address := image.get("src")):
            if is_bare and any(map(_plays, noscript.iter("iframe"))):
                noscript.tag = "div"
            continue
        before = noscript.getprevious()
        if before is not None and before.tag in ("img", "picture", "amp-img"):
            img = before if before.tag != "picture" else next(before.iter("img"), before)
            if not source_of(before, img):
                img.set("data-src", address)
        elif is_bare:
            noscript.tag = "span"


def _plays(frame: etree._Element) -> bool:
    """Whether a frame shows a player or a post; most frames in `noscript` count visitors."""
    return bool(_PLAYER.search(frame.get("src") or "")) and "none" not in (frame.get("style") or "")


def largest(srcset: str) -> str:
    """The address with the largest descriptor (https://html.spec.whatwg.org/#srcset-attribute)."""
    candidates = [(float(m[2] or 1), m[1]) for m in _DESCRIPTOR.finditer(srcset[:20_000]) if m[1]]
    return max(candidates, default=(0.0, ""), key=lambda c: c[0])[1].rstrip(",")


def size_of(element: etree._Element, name: str) -> int:
    """The width or height that the element states, 0 where it states none."""
    value = element.get(name) or ""
    found = _DIGITS.match(value)
    return int(found[0][:6]) if found and "%" not in value else 0
