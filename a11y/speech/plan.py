"""The reading plan: for each kind of content whether it is read, announced or skipped."""

from typing import Literal

from msgspec import Struct

Treatment = Literal["read", "announce", "skip"]
"""`read`: said in full. `announce`: only said to be there. `skip`: not mentioned."""


class Plan(Struct, frozen=True, kw_only=True):
    """What becomes of each kind of content; the defaults are the plan `article`."""

    kicker: Treatment = "skip"
    subheadline: Treatment = "read"
    byline: Treatment = "read"
    dates: Treatment = "read"
    captions: Treatment = "read"
    credits: Treatment = "skip"
    images: Treatment = "read"
    """Alternative texts."""
    media: Treatment = "announce"
    """Audio, video and embeds, which cannot be read."""
    quotes: Treatment = "read"
    pullquotes: Treatment = "skip"
    """They repeat a sentence of the text."""
    tables: Treatment = "read"
    code: Treatment = "announce"
    math: Treatment = "read"
    notes: Treatment = "read"
    noterefs: Treatment = "skip"
    """The marks of notes."""


PLANS: dict[str, Plan] = {
    "article": Plan(),
    "full": Plan(kicker="read", credits="read", pullquotes="read", code="read", noterefs="read"),
}
"""The presets by name."""
