"""The body of a page, surveyed once: what later steps ask of its elements."""

import re
from itertools import islice

from lxml import etree

from a11y.dom.query import elements, string
from a11y.extract.chrome import Verdict, verdict

# https://html.spec.whatwg.org/#flow-content-2, those that start a line of their own
BLOCK_TAGS = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section
    summary table tbody td tfoot th thead tr ul frameset frame noframes
    """.split()
)
MEDIA_TAGS = frozenset(
    (
        "img",
        "picture",
        "video",
        "audio",
        "iframe",
        "embed",
        "object",
        "amp-img",
    )
)
# The end of a sentence in the scripts of the world, closing quotes and brackets after it.
SENTENCE_END = re.compile(r"[.!?…:;。！？।॥۔؟։።]['\"”’»›)\]]*$")
_SPACE = re.compile(r"[ \t\n\r\f]+")


# Kana and ideographs (https://www.unicode.org/Public/UCD/latest/ucd/Blocks.txt).
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WITH_ID = elements("descendant::*[@id]")
_MOST_NAMES = 4
_MARK = re.compile(r"\W")
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
_REACH = 12
_LINE = 30
"""Characters: a shorter text between two tags may be anything."""
_STATED = 200_000
"""Characters of what the page's data says that are looked through: each search takes their length."""
_BEGINNING, _TELLING = 80, 40
"""Characters of a text that are compared, and letters that must be among them."""


class Document:
    """The body and what its elements hold; the elements it has met stay alive, so that their identity is stable."""

    def __init__(self, body: etree._Element, stated: str = "") -> None:
        self.body = body
        self._stated = loose_key(stated[:_STATED])
        self.holds_block: set[etree._Element] = set()
        self.holds_media: set[etree._Element] = set()
        self._texts: dict[etree._Element, str] = {}
        self._verdicts: dict[etree._Element, Verdict | None] = {}
        self._links: dict[etree._Element, int] = {}
        self._ids: dict[str, etree._Element] = {}
        self.owners: dict[etree._Element, None] = {}
        """Elements with a text right in them that is long enough for a line of prose."""
        self._survey()

    def _survey(self) -> None:
        """Go over all elements, once."""
        for element in self.body.iter("*"):
            if (tag := element.tag) in BLOCK_TAGS:
                if element.getparent() not in self.holds_block:
                    _mark(element, self.holds_block)
            elif tag in MEDIA_TAGS:
                _mark(element, self.holds_media)
            if (text := element.text) is not None and len(text) > _LINE:
                self.owners[element] = None
            is_followed = (tail := element.tail) is not None and len(tail) > _LINE and element is not self.body
            if is_followed and (parent := element.getparent()) is not None:
                self.owners[parent] = None

    def text(self, element: etree._Element) -> str:
        """All text of the element, white space collapsed."""
        text = self._texts.get(element)
        if text is None:
            text = self._texts[element] = text_of(element)
        return text

    def verdict(self, element: etree._Element) -> Verdict | None:
        """What the names of the element say of it."""
        try:
            return self._verdicts[element]
        except KeyError:
            found = self._verdicts[element] = verdict(element)
            return found

    def links(self, element: etree._Element) -> int:
        """How much of that text leads to other pages."""
        length = self._links.get(element)
        if length is None:
            links = (element,) if element.tag == "a" else element.iter("a") if len(element) else ()
            length = self._links[element] = sum(len(text_of(link)) for link in links if is_link(link))
        return length

    def is_stated(self, text: str) -> bool:
        """Whether the page's own data says that the text is the article's: its beginning tells, if that is long."""
        if not self._stated or (len(text) < _TELLING and text.isascii()):
            return False
        key = loose_key(text[:_BEGINNING])
        return len(key) >= _TELLING and key in self._stated

    def begins_stated(self, element: etree._Element) -> bool:
        """Whether the beginning of the element's text is stated, told without reading on."""
        if not self._stated:
            return False
        begin = ""
        for text in element.itertext():
            begin += collapse(str(text)[:_BEGINNING])
            if len(begin) > _BEGINNING:
                break
        return self.is_stated(begin)

    def holds_stated(self, element: etree._Element) -> bool:
        """Whether some text in the element is stated."""
        return bool(self._stated) and any(self.is_stated(str(text).strip()) for text in element.itertext())

    def shows(self, element: etree._Element) -> bool:
        """Whether the element is or holds an image or the like."""
        return element.tag in MEDIA_TAGS or element in self.holds_media

    def shows_within(self, figure: etree._Element) -> bool:
        """Whether the figure holds an image or the like; a custom element with the address of one becomes it.

        https://html.spec.whatwg.org/#custom-elements-core-concepts: a hyphen tells them.
        """
        if figure not in self.holds_media:
            for element in figure.iter():
                if "-" in element.tag and element.get("src") and element.get("alt") is not None:
                    element.tag = "img"
                    _mark(element, self.holds_media)
        return figure in self.holds_media

    def name_of(self, element: etree._Element) -> str:
        """The name that ARIA gives the element (https://www.w3.org/TR/accname-1.2/#comp_labelledby and #comp_label)."""
        ids = (element.get("aria-labelledby") or "").split()[:_MOST_NAMES]
        if ids and not self._ids:
            self._ids = {name: each for each in _WITH_ID(self.body) if (name := each.get("id"))}
        named = (self._ids[name] for name in ids if name in self._ids)
        return " ".join(filter(None, map(text_of, named))) or collapse(element.get("aria-label") or "")

    def is_short(self, element: etree._Element, limit: int) -> bool:
        """Whether the element's text has at most `limit` characters."""
        return len(self.text(element)) <= limit


def within_reach(element: etree._Element, reach: int = _REACH) -> list[etree._Element]:
    """The element and those around it, as far out as what belongs together on a page can be."""
    return [element, *islice(element.iterancestors(), reach)]


def is_link(element: etree._Element) -> bool:
    """Whether the element is a link that leads away from the page."""
    return element.tag == "a" and not (element.get("href") or "#").startswith("#")


def _mark(element: etree._Element, ancestors: set[etree._Element]) -> None:
    parent = element.getparent()
    while parent is not None and parent not in ancestors:
        ancestors.add(parent)
        parent = parent.getparent()


def has_loose_space(text: str) -> bool:
    """Whether the text has white space other than single spaces."""
    return "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text


def collapse(text: str) -> str:
    """The text with white space collapsed as HTML does: a no-break space stays."""
    return _SPACE.sub(" ", text).strip(" ") if has_loose_space(text) else text.strip(" ")


text_of = string("normalize-space()")
"""All text of an element, white space collapsed."""


def extent(text: str) -> int:
    """How much the text says: characters, an ideograph or a kana counting as two."""
    return len(text) if text.isascii() else len(text) + len(_DENSE.findall(text))


def loose_key(text: str) -> str:
    """Letters and digits alone, caseless: what stays the same however a text is spaced, quoted or punctuated."""
    # Bytes lose what is not wanted much quicker than characters do, and most marks and spaces are ASCII.
    folded = text.casefold().encode("utf-8", "surrogatepass").translate(None, _ASCII_MARKS)
    key = folded.decode("utf-8", "surrogatepass")
    return key if key.isascii() or key.isalnum() else _MARK.sub("", key)
