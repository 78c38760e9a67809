"""The ledger: every visible piece of text of the input, once, in order, with what became of it."""

from typing import Final, Literal

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
    "repeated",
    "unwanted",
    "outside",
]
"""Why a piece was left out."""

MEANINGS: Final[dict[Reason, str]] = {
    "skip_link": "a link that jumps over a part of the page",
    "navigation": "a menu, a breadcrumb, a link back from a note",
    "section_label": "the name of a section of the site",
    "site_header": "the top of the page: logo, name of the site",
    "footer": "the foot of the page: imprint, copyright",
    "share": "buttons and links to share or follow",
    "tools": "print, font size, save, listen",
    "related": "links to other articles",
    "promotion": "the site's own promotion: apps, events, what to read next",
    "subscription": "an offer of a newsletter or a subscription",
    "paywall": "a notice that the rest is for subscribers",
    "consent": "a cookie or privacy dialogue",
    "advertisement": "an advertisement or its label",
    "metadata": "a byline, date or headline that the article's header holds",
    "author_bio": "who the author is",
    "topics": "tags and topics the article is filed under",
    "duplicate": "said before, or a pull quote that repeats the text",
    "comment": "readers' comments",
    "hidden": "not shown on screens",
    "player": "the controls of a player, and what stands in for it",
    "form": "fields and buttons",
    "repeated": "stands on other pages of the same site too",
    "unwanted": "left out because you asked for it, by an option or a site's rules",
    "outside": "outside the main content; nothing more specific is known",
}
"""What each reason means, for people."""


class Piece(Struct, frozen=True, omit_defaults=True, gc=False):
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
