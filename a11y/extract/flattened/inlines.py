"""Inline content from a text with marks: links, images, emphasis."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple
from urllib.parse import urljoin

from a11y.extract.flattened.marks import CLOSE, EMPHASIS, IMAGE, OPEN, STRONG, is_marked, parts
from a11y.model.article import Emphasis, Image, Inline, Inlines, Link, Strong, Text

_SCHEMES = ("https://", "http://", "mailto:")


class Inliner(NamedTuple):
    """Makes inline content with the addresses of one text."""

    addresses: tuple[str, ...]
    base: str = ""
    """The address of the text, which relative addresses are made whole with."""

    def read(self, text: str) -> Inlines:
        """The text with its links and emphasis; a mark without its like is none, nor is a link that leads nowhere."""
        if not is_marked(text):
            return (Text(text),) if text else ()
        found: list[Inline] = []
        opened: list[tuple[str, int]] = []
        for part, number in parts(text):
            if part == CLOSE:
                self._close(found, opened, number)
            elif part in (STRONG, EMPHASIS) and any(mark == part for mark, _ in opened):
                _wrap(found, opened, part, Strong if part == STRONG else Emphasis)
            elif part in (OPEN, IMAGE, STRONG, EMPHASIS):
                opened.append((part, len(found)))
            else:
                found.append(Text(part))
        return tuple(found)

    def _close(self, found: list[Inline], opened: list[tuple[str, int]], number: int) -> None:
        """End the last image or link that is open, if one is; an image may be where no address of the text leads."""
        address = self._address(number)
        if opened and opened[-1][0] == IMAGE:
            at = opened.pop()[1]
            alt = "".join(x.text for x in found[at:] if isinstance(x, Text))
            source = address or self._relative(number)
            found[at:] = [Image(src=source, alt=alt)] if source else [Text(alt)] if alt else []
        elif any(mark == OPEN for mark, _ in opened):
            _wrap(found, opened, OPEN, partial(_link, address) if address else None)

    def _relative(self, number: int) -> str:
        """The address as it stands, where it is one within a site that is not known."""
        address = self.addresses[number] if 0 <= number < len(self.addresses) else ""
        return "" if self.base or ":" in address else address

    def _address(self, number: int) -> str:
        address = self.addresses[number] if 0 <= number < len(self.addresses) else ""
        if not address.lower().startswith(_SCHEMES):
            try:
                address = urljoin(self.base, address) if self.base and ":" not in address else ""
            except ValueError:
                return ""
        return address


def _link(address: str, content: Inlines) -> Link:
    return Link(href=address, content=content)


def _wrap(
    found: list[Inline], opened: list[tuple[str, int]], mark: str, kind: Callable[[Inlines], Inline] | None
) -> None:
    """Put what stands behind the last such mark into a node of that kind; marks opened within it are none."""
    while opened:
        last, at = opened.pop()
        if last == mark:
            inner = tuple(found[at:])
            if kind is not None and any(not isinstance(x, Text) or x.text.strip() for x in inner):
                found[at:] = [kind(inner)]
            return
