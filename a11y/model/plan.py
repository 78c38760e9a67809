"""The reading plan: for each kind of content whether it is read, announced or skipped."""

from typing import Literal

from msgspec import Struct

Treatment = Literal["read", "announce", "skip"]
"""`read`: said in full. `announce`: only said to be there. `skip`: not mentioned."""

Presence = Literal["read", "skip"]
"""Of what is either there or not."""


class Plan(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What becomes of each kind of content; the defaults are the plan `article`."""

    kicker: Presence = "skip"
    headline: Presence = "read"
    subheadline: Presence = "read"
    """The summary under the headline."""
    byline: Presence = "read"
    dates: Presence = "read"
    paragraphs: Presence = "read"
    headings: Treatment = "read"
    captions: Treatment = "read"
    credits: Presence = "skip"
    images: Treatment = "read"
    """Alternative texts."""
    media: Treatment = "announce"
    """Audio, video and embeds, which cannot be read; announced with their title."""
    lists: Treatment = "read"
    quotes: Treatment = "read"
    pullquotes: Treatment = "skip"
    """They repeat a sentence of the text."""
    tables: Treatment = "read"
    code: Treatment = "announce"
    math: Treatment = "read"
    notes: Treatment = "read"
    noterefs: Treatment = "skip"
    """The marks of notes."""
    urls: Treatment = "announce"
    """Addresses within the text; announced by the name of their host."""
    brackets: Treatment = "read"
    """What stands in round or square brackets within a sentence."""
