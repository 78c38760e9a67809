"""How a page is read."""

from typing import Literal

from msgspec import Struct

from a11y.model.ledger import Reason

Kind = Literal[
    "heading",
    "list",
    "description_list",
    "quote",
    "code",
    "math",
    "figure",
    "image",
    "caption",
    "audio",
    "video",
    "embed",
    "table",
    "section",
    "separator",
    "footnote",
    "link",
]
"""A kind of content that can be left out. `figure`: with its caption; `image` and `caption`: one without the other, a
credit going with its caption; `section`: fact boxes, asides, notes; `link`: the links, not their text."""


class SiteRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of the pages of a host, as CSS selectors."""

    content: str = ""
    """The elements that hold the text: nothing else on the page is the article."""
    headline: str = ""
    """The element that holds the headline."""
    byline: str = ""
    """The elements that name the authors."""
    date: str = ""
    """The element with the date of publication, as text or in `datetime` or `content`."""
    drop: tuple[str, ...] = ()
    """What is left out, whatever else says that it belongs to the article."""
    keep: tuple[str, ...] = ()
    """What is kept whole, whatever else says that it does not."""


class Repeats(Struct, frozen=True):
    """What stands on several pages of one site."""

    pages: int
    """How many pages were looked at."""
    lines: dict[int, int]
    """On how many of them a line stands, by the line's fingerprint."""


class ExtractOptions(Struct, frozen=True, kw_only=True):
    """What is kept and what is left out."""

    keep: frozenset[Reason] = frozenset()
    """Reasons that no longer count: what would be left out for one of them is kept where it stands."""
    drop: frozenset[Kind] = frozenset()
    """Kinds of content that are left out of the article."""
    site_rules: tuple[tuple[str, SiteRule], ...] = ()
    """Hosts, each with what holds for its pages and those of its subdomains, as `a11y.site_rules` reads them."""
    same_site: Repeats | None = None
    """What other pages of the site have too, as `a11y.same_site` finds it."""
    strict: bool = False
    """Raise `DoubtfulArticleError` where it is doubtful what the article is, or whether all of it is there."""


EVERYTHING = ExtractOptions()
"""All that belongs to the article, and nothing else."""
