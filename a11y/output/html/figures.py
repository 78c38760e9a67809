"""Figures, images, sound, film and what is embedded."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from a11y.model.article import Block, Figure, Media, Text
from a11y.output.html.inlines import alternative, line
from a11y.output.html.rendering import Part, Rendering, attributes
from a11y.output.html.safety import escape, image_url, link_url, resource_url
from a11y.text.walk import text_of

_HOST = re.compile(r"https?://(?:www\.)?([^/?#]+)")
_WORDS = re.compile(r"\w+")


def figure(block: Figure, page: Rendering) -> Sequence[Part]:
    """A figure with its caption; without a caption it is a plain group, for a figure needs a name."""
    if not block.caption and not block.credit:
        return (f'<div{attributes(block)} class="figure">\n', *block.blocks, "</div>\n")
    said = _words(text_of(block.caption) + " " + text_of(block.credit))
    content = [_silent_where_said(inner, said) for inner in block.blocks]
    credit = ('<span class="credit">', *block.credit, "</span>") if block.credit else ()
    between = (" ",) if block.caption and block.credit else ()
    # Firefox names a figure by its figcaption, and with Orca that is said before the figure and again within. With a
    # number for its name and the words in a paragraph it is said once.
    page.figures += 1
    caption = line("p", *block.caption, *between, *credit)
    return (
        f'<figure{attributes(block)} aria-label="{page.figures}">\n',
        *content,
        "<figcaption>",
        *caption,
        "</figcaption>\n</figure>\n",
    )


def _silent_where_said(block: Block, said: str) -> Block:
    """The image with an empty alternative text where the caption says all that it says."""
    if not isinstance(block, Media) or block.kind != "image":
        return block
    return replace(block, alt="") if block.alt is None or _words(block.alt) in said else block


def _words(text: str) -> str:
    return f" {' '.join(_WORDS.findall(text.casefold()))} "


def media(block: Media, page: Rendering) -> Sequence[Part]:
    """An image, a player without autoplay, or a link to what is embedded; what has no safe address is its words."""
    if block.kind == "image":
        return _image(block, page)
    src = link_url(block.src) if block.kind == "embed" else resource_url(block.src)
    name, lang = _name(block, page)
    if not src:
        return (f"<p{attributes(block)}{lang}>{name}</p>\n",) if block.title else ()
    if block.kind == "embed":
        return (f'<p{attributes(block)} class="embed"><a href="{src}"{lang}>{name}</a></p>\n',)
    poster = image_url(block.poster) if block.kind == "video" else ""
    still = (f' poster="{poster}"' if poster else "") + _size(block) if block.kind == "video" else ""
    player = f'<{block.kind} src="{src}" controls preload="none" aria-label="{name}"{lang}{still}></{block.kind}>'
    return (f'<div{attributes(block)} class="media">{player}</div>\n',)


def _image(block: Media, page: Rendering) -> Sequence[Part]:
    src = image_url(block.src)
    if not src:
        return (f"<p{attributes(block)}>", Text(block.alt), "</p>\n") if block.alt else ()
    alt = alternative(block.alt, page)
    own = f'<img src="{src}"{alt}{_size(block)} loading="lazy" decoding="async">'
    return (f'<div{attributes(block)} class="media">{own}</div>\n',)


def _size(block: Media) -> str:
    return f' width="{block.width}" height="{block.height}"' if block.width > 0 and block.height > 0 else ""


def _name(block: Media, page: Rendering) -> tuple[str, str]:
    if block.title.strip():
        return escape(block.title.strip()), ""
    host = _HOST.match(link_url(block.src))
    return page.said(f"{block.kind}_from", host=host[1] if host else "")
