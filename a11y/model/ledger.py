"""The ledger: every visible piece of text of the input, once, in order, with what became of it."""

from typing import Literal

from msgspec import Struct

from a11y.model.article import Article, BlockId

Reason = Literal[
    "skip_link",
    "navigation",
    "section_label",
    "site_header",
    "footer",
    "share",
    "tools",
    "related",
    "promotion",
    "subscription",
    "paywall",
    "consent",
    "advertisement",
    "metadata",
    "author_bio",
    "topics",
    "duplicate",
    "comment",
    "hidden",
    "player",
    "form",
    "outside",
]
"""Why a piece was left out. `metadata`: the byline, date or the like is held in the metadata (and shown in the header).
`section_label`: the name of a section of the site. `tools`: print, font size, save. `outside`: outside the main
content, nothing more specific is known."""


class Piece(Struct, frozen=True, omit_defaults=True):
    """A piece of the input's text: a text node, a line, or all the text of a part that was left out whole."""

    text: str
    """White space collapsed."""
    block: BlockId = BlockId("")
    """Kept: the block that holds it. "" where it was left out."""
    reason: Reason | None = None
    """Left out: why. None where it was kept."""
    evidence: str = ""
    """What the decision rests on, for a human: "class: share-bar", "nav element", "says: Breaking News"."""
    confidence: float = 1.0


class Ledger(Struct, frozen=True):
    """The pieces in the order of the input; together they are all of its visible text."""

    pieces: tuple[Piece, ...] = ()


class Reading(Struct, frozen=True):
    """An article with the ledger of how it was read."""

    article: Article
    ledger: Ledger
