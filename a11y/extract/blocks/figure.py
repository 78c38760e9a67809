"""Figures: what is shown, its caption and its credit, wherever the page keeps them."""

import re
from collections.abc import Iterator
from dataclasses import replace as replace_field
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree
from msgspec.structs import replace

from a11y.dom.query import raw_text
from a11y.extract.blocks.inline import inlines
from a11y.extract.blocks.media import FALLBACK, media_of
from a11y.extract.blocks.paragraph import lone_image
from a11y.extract.chrome import Verdict, class_verdict
from a11y.extract.document import loose_key, text_of
from a11y.extract.outline import Item, Part, is_caption, parts_of
from a11y.model.article import Block, Emphasis, Figure, Inlines, Media, Quote, Separator, Text
from a11y.text.vocabulary import is_credit, split_credit

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

# Words of class names for who made or owns a picture.
_CREDIT = re.compile(
    r"credit|copyright|source|quelle|rights|photographer|fotograf|byline|author|urheber|agency|attribution|provider|crédit|foto-?(?:nachweis|credit)",
    re.IGNORECASE,
)


_REPEATED = Verdict("duplicate", "said before")
_NEAR = 3


def build(item: Item, builder: "Builder") -> Block | None:
    """The figure, a quote where that is all it shows, None where it is empty."""
    origin, block = builder.ledger.next_origin(), builder.new_id()
    blocks: list[Block] = []
    caption: Inlines = ()
    credit: Inlines = ()
    told: set[str] = set()
    lines = list(_inner(item, builder))
    captioned = [line for line in lines if _in_caption(line) and not _in_credit(line)]
    for inner in lines:
        if (found := _left_out(inner, captioned)) is not None and _leaves(inner, found, builder):
            builder.leave(inner, found)
        elif inner.kind == "media" and inner.element is not None:
            blocks += _media(inner.element, builder)
        elif inner.kind in ("paragraph", "heading") or inner.verdict is not None:
            for parts, names_maker in _captions(inner):
                key = _key(parts)
                if (key and key in told) or (names_maker and credit and key == loose_key(_plain(credit))):
                    builder.leave(replace_field(inner, parts=parts), _REPEATED)
                    continue
                told.add(key)
                images, words = _images(inlines(parts, builder, block), builder)
                blocks += images
                words = _upright(words)
                said, made_by = ((), words) if names_maker else _cut_credit(words)
                caption, credit = _join(caption, said), _join(credit, made_by)
        else:
            blocks += builder.build([inner])
    if not _plain(caption).strip():
        caption = ()
    if not blocks and not caption:
        if credit:
            return Figure(id=block, credit=credit, origin=origin)
        builder.discard_id()
        return None
    if len(blocks) == 1 and isinstance(quote := blocks[0], Quote) and not (quote.attribution or credit):
        # https://html.spec.whatwg.org/#the-blockquote-element: the figcaption says who is quoted.
        return replace(quote, id=block, attribution=caption, origin=origin)
    return Figure(id=block, blocks=_once(blocks), caption=caption, credit=credit, origin=origin)


def _inner(item: Item, builder: "Builder") -> Iterator[Item]:
    """What the figure consists of: the items it was joined from, or all that its element holds."""
    for part in item.inner or (item,):
        if part.kind == "figure" and part.element is not None:
            yield from builder.outliner.outline(part.element)
        else:
            yield part


def _left_out(line: Item, captioned: list[Item]) -> Verdict | None:
    """Why the line in the figure is no caption; None where it is, or shows something."""
    if line.verdict is not None:
        is_right = line.verdict.reason == "footer" and line.verdict.evidence.startswith("class")
        return None if is_right or line.verdict.reason == "metadata" else line.verdict
    if line.kind not in ("paragraph", "heading") or not line.text or line in captioned or _in_credit(line):
        return None
    if line.links > 0.5 * len(line.text):
        return Verdict("related", "mostly a link, beside what is shown", 0.6)
    return Verdict("player", "beside the caption", 0.6) if captioned and not is_credit(_seen(line)) else None


def _seen(line: Item) -> str:
    """The text of the line without what is there for screen readers alone, such as "Image source,"."""
    text = line.text
    for part in line.parts:
        for element in part.iter("span") if not isinstance(part, str) else ():
            found = class_verdict(element.get("class") or "")
            if found is not None and found.reason == "hidden":
                text = text.replace(text_of(element), "", 1)
    return text.strip()


def _in_caption(line: Item) -> bool:
    around = (line.container, *islice(line.container.iterancestors(), _NEAR))
    return any(e.tag == "figcaption" or is_caption(e) for e in (line.element, *around) if e is not None)


def _in_credit(line: Item) -> bool:
    return any(names_maker for _, names_maker in _captions(line))


def _leaves(line: Item, found: Verdict, builder: "Builder") -> bool:
    return builder.leaves(line.element if line.element is not None else line.container, found)


def _media(element: etree._Element, builder: "Builder") -> list[Block]:
    made = media_of(element, builder)
    builder.ledger.leave_element(element, FALLBACK)
    if isinstance(made, Figure):
        builder.discard_id()
        return [_renamed(media, made) for media in made.blocks]
    return [made] if made is not None else []


def _renamed(media: Block, figure: Figure) -> Block:
    """The image under the id of the figure that would have been around it."""
    return replace(media, id=figure.id)


def _captions(inner: Item) -> list[tuple[list[Part], bool]]:
    """The parts of a line of caption, those that are its credit apart."""
    place: etree._Element | None = inner.element if inner.element is not None else inner.container
    for _ in range(_NEAR):
        if place is None or place.tag in ("figure", "figcaption"):
            break
        if _is_credit(place):
            return [(inner.parts, True)]
        place = place.getparent()
    groups: list[tuple[list[Part], bool]] = []
    for part in _spread(inner.parts):
        names_maker = not isinstance(part, str) and _is_credit(part)
        if groups and (groups[-1][1] == names_maker or (isinstance(part, str) and part.isspace())):
            groups[-1][0].extend((" ", part) if names_maker else (part,))
        else:
            groups.append(([part], names_maker))
    return groups


def _spread(parts: list[Part]) -> Iterator[Part]:
    """The parts, in place of an element that is not a credit but holds one what it consists of."""
    for part in parts:
        if isinstance(part, str) or part.tag == "a" or _is_credit(part) or not any(map(_is_credit, part.iter("span"))):
            yield part
        else:
            yield from _spread(parts_of(part))


def _is_credit(element: etree._Element) -> bool:
    names = element.get("class") or element.get("itemprop")
    return element.tag == "cite" or bool(names and element.tag != "figcaption" and _CREDIT.search(names))


def _images(content: Inlines, builder: "Builder") -> tuple[list[Block], Inlines]:
    """Images that stand in the line as blocks, and the line without them."""
    images: list[Block] = []
    words = []
    for node in content:
        image = lone_image((node,))
        if image is None:
            words.append(node)
        else:
            images.append(Media(id=builder.new_id(), kind="image", src=image.src, alt=image.alt))
    return images, tuple(words)


def _upright(words: Inlines) -> Inlines:
    """The line without the italics that all of it is in: they are how the page shows captions."""
    return words[0].content if len(words) == 1 and isinstance(words[0], Emphasis) else words


def _once(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks without lines and without copies of an image, as `noscript` and lazy loading leave them."""
    seen: set[str] = set()
    kept = []
    for block in blocks:
        if isinstance(block, Separator):
            continue
        if isinstance(block, Media):
            same = {block.src, *((f"alt {block.alt}",) if block.alt and block.kind == "image" else ())}
            if same & seen:
                continue
            seen |= same
        kept.append(block)
    return tuple(kept)


def _join(first: Inlines, second: Inlines) -> Inlines:
    return (*first, Text(" "), *second) if first and second else first or second


def _cut_credit(words: Inlines) -> tuple[Inlines, Inlines]:
    """The line cut into caption and credit, where the credit is told from its words and starts in plain text."""
    split = split_credit(_plain(words))
    if not split.credit:
        return words, ()
    at = len(_plain(words)) - len(split.credit) if split.caption else 0
    for index, node in enumerate(words):
        length = len(_plain((node,)))
        if at == 0:
            return words[:index], words[index:]
        if at < length:
            if not isinstance(node, Text):
                return (words[:index], words[index:]) if not _plain((node,))[:at].strip() else (words, ())
            before = Text(node.text[:at].rstrip(" |/–—-•"))
            return (*words[:index], *((before,) if before.text else ())), (Text(node.text[at:]), *words[index + 1 :])
        at -= length
    return words, ()


def _key(parts: list[Part]) -> str:
    return loose_key("".join(part if isinstance(part, str) else raw_text(part) for part in parts))


def _plain(content: Inlines) -> str:
    return "".join(
        node.text if isinstance(node, Text) else _plain(node.content) if hasattr(node, "content") else " "
        for node in content
    )
