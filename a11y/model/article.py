"""The article: metadata, header and body as a closed set of blocks and inlines.

Names are those of HTML, ARIA, DPUB-ARIA and schema.org. Values are frozen; edit with `msgspec.structs.replace`.
Text offsets are code points, languages BCP 47 tags, URLs absolute.
"""

import re
from typing import Literal, NewType

from msgspec import Struct

from a11y.model.notice import Notice

BlockId = NewType("BlockId", str)
SentenceId = NewType("SentenceId", str)
Direction = Literal["ltr", "rtl"]

_CAMEL = re.compile(r"(?<!^)(?=[A-Z])")


def _tag(name: str) -> str:
    return _CAMEL.sub("_", name).lower()


class Node(Struct, frozen=True, omit_defaults=True, tag=_tag, gc=False):
    """A tagged value: `"type"` in its JSON form is the class name in snake_case."""


# Inlines


class Text(Node, frozen=True):
    """Characters as the source has them, white space collapsed as HTML does."""

    text: str


class Sentence(Node, frozen=True):
    """A sentence; page, audio timings, captions and transcript share its id."""

    id: SentenceId
    content: tuple["Inline", ...]


class Emphasis(Node, frozen=True):
    """`em` or `i`."""

    content: tuple["Inline", ...]


class Strong(Node, frozen=True):
    """`strong` or `b`."""

    content: tuple["Inline", ...]


class Code(Node, frozen=True):
    """A fragment of computer code."""

    text: str


class Math(Node, frozen=True):
    """A formula: its text and, where the source has it, presentation MathML."""

    text: str
    mathml: str = ""


class Link(Node, frozen=True):
    """A hyperlink."""

    href: str
    content: tuple["Inline", ...]
    title: str = ""


class Image(Node, frozen=True):
    """An image within a line; `alt` is None where the source has no alt attribute, "" where it says decorative."""

    src: str
    alt: str | None = None


class NoteRef(Node, frozen=True):
    """A reference to a note (`doc-noteref`); `note` is the id of the block that holds the note."""

    note: BlockId
    content: tuple["Inline", ...]


class Abbreviation(Node, frozen=True):
    """`abbr`; `title` is the expansion where the source gives one."""

    content: tuple["Inline", ...]
    title: str = ""


class Ruby(Node, frozen=True):
    """A base text with its annotation (`ruby`, `rt`)."""

    content: tuple["Inline", ...]
    annotation: str


class Sub(Node, frozen=True):
    """Subscript."""

    content: tuple["Inline", ...]


class Sup(Node, frozen=True):
    """Superscript."""

    content: tuple["Inline", ...]


class Break(Node, frozen=True):
    """A line break that belongs to the text (`br`)."""


class Span(Node, frozen=True):
    """A stretch of text with a language, a direction or an ARIA role of its own.

    Roles in use: `mark`, `deletion`, `insertion`, `time` (with `datetime`), `term`, and `quotation` (HTML `q`).
    """

    content: tuple["Inline", ...]
    role: str = ""
    lang: str = ""
    dir: Direction | Literal[""] = ""
    datetime: str = ""


Inline = (
    Text
    | Sentence
    | Emphasis
    | Strong
    | Code
    | Math
    | Link
    | Image
    | NoteRef
    | Abbreviation
    | Ruby
    | Sub
    | Sup
    | Break
    | Span
)
Inlines = tuple[Inline, ...]


# Blocks


class BlockNode(Node, frozen=True, kw_only=True):
    """What every block has."""

    id: BlockId = BlockId("")
    """Unique in the article, derived from the position: the same input gives the same id."""
    lang: str = ""
    """Only where it differs from the language around it."""
    dir: Direction | Literal[""] = ""
    """Only where it differs from the direction around it."""
    origin: int = -1
    """Index of the first ledger piece of this block, -1 where the block holds no text of the source."""


class Paragraph(BlockNode, frozen=True):
    """A paragraph; `role` is an ARIA or DPUB-ARIA role such as `doc-subtitle`, or ""."""

    content: Inlines
    role: str = ""


class Heading(BlockNode, frozen=True):
    """A section heading, level 2 to 6; level 1 is the headline, in the header of the article."""

    level: int
    content: Inlines


class ListItem(Node, frozen=True):
    """An item; `value` is its number where the source sets one."""

    blocks: tuple["Block", ...]
    value: int | None = None


class List(BlockNode, frozen=True):
    """An ordered or unordered list."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    numbering: Literal["", "a", "A", "i", "I"] = ""
    """Letters or Roman numerals in place of figures: the `type` of `ol`."""


class DescriptionGroup(Node, frozen=True):
    """One or more terms with one or more descriptions (`dt`, `dd`)."""

    terms: tuple[Inlines, ...]
    descriptions: tuple[tuple["Block", ...], ...]


class DescriptionList(BlockNode, frozen=True):
    """A list of terms with descriptions (`dl`)."""

    groups: tuple[DescriptionGroup, ...]


class Quote(BlockNode, frozen=True):
    """A block quotation; `attribution` is who said it, `cite` its source's URL; `role` may be `doc-pullquote`."""

    blocks: tuple["Block", ...]
    attribution: Inlines = ()
    cite: str = ""
    role: str = ""


class CodeBlock(BlockNode, frozen=True):
    """Preformatted computer code; `language` names the programming language where the source does."""

    text: str
    language: str = ""


class MathBlock(BlockNode, frozen=True):
    """A displayed formula."""

    text: str
    mathml: str = ""


class Media(BlockNode, frozen=True):
    """An image, audio, video or embedded thing; `alt` as in `Image`, `title` what the source calls it."""

    kind: Literal["image", "audio", "video", "embed"]
    src: str = ""
    alt: str | None = None
    title: str = ""
    poster: str = ""
    width: int = 0
    height: int = 0


class Figure(BlockNode, frozen=True):
    """Content with a caption and a credit; no blocks where the text knows the caption alone."""

    blocks: tuple["Block", ...] = ()
    caption: Inlines = ()
    credit: Inlines = ()


class Cell(Node, frozen=True):
    """A table cell."""

    blocks: tuple["Block", ...]
    header: bool = False
    scope: Literal["", "row", "col", "rowgroup", "colgroup"] = ""
    colspan: int = 1
    rowspan: int = 1


class Row(Node, frozen=True):
    """A table row and the row group it stands in."""

    cells: tuple[Cell, ...]
    group: Literal["head", "body", "foot"] = "body"


class Table(BlockNode, frozen=True):
    """A data table; layout tables never become one."""

    rows: tuple[Row, ...]
    caption: Inlines = ()
    name: str = ""
    """What `aria-label` or `aria-labelledby` calls it, for those who hear it, where no caption is shown."""


class Separator(BlockNode, frozen=True):
    """A change of topic (`hr`)."""


class Section(BlockNode, frozen=True):
    """Blocks that belong together under an ARIA or DPUB-ARIA role: fact box, update note, endnotes, liveblog entry."""

    blocks: tuple["Block", ...]
    role: str = ""
    label: Inlines = ()


Block = (
    Paragraph
    | Heading
    | List
    | DescriptionList
    | Quote
    | CodeBlock
    | MathBlock
    | Figure
    | Table
    | Media
    | Separator
    | Section
)
Blocks = tuple[Block, ...]


class Metadata(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What the source says of the article; "" or () where it says nothing. Names follow schema.org."""

    headline: str = ""
    subheadline: str = ""
    kicker: str = ""
    authors: tuple[str, ...] = ()
    date_published: str = ""
    """ISO 8601, with the source's own zone where it gives one."""
    date_modified: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    direction: Direction = "ltr"
    image: Image | None = None
    """The lead image."""


class Article(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An article: what it is called and by whom (`metadata`, `header`), what it says (`blocks`), what was guessed."""

    metadata: Metadata
    header: Blocks = ()
    """Kicker, headline (the one heading of level 1), subheadline, byline and dates as blocks, ready to show and say."""
    blocks: Blocks = ()
    notices: tuple[Notice, ...] = ()
