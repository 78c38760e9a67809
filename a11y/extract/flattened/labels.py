"""What a unit is taken for, and on what evidence."""

from typing import Literal

from msgspec import Struct

from a11y.model.ledger import Reason

Kind = Literal[
    "headline",
    "subheadline",
    "kicker",
    "byline",
    "dates",
    "paragraph",
    "verse",
    "heading",
    "item",
    "quote",
    "row",
    "image",
    "caption",
    "credit",
    "separator",
    "note",
    "out",
]


class Label(Struct, frozen=True, gc=False):
    """A kind, for what is left out with its reason; `note` is a publisher's correction or update."""

    kind: Kind
    evidence: str = ""
    confidence: float = 1.0
    reason: Reason | None = None


def out(reason: Reason, evidence: str, confidence: float = 0.9) -> Label:
    """The label of a unit that is left out."""
    return Label("out", evidence, confidence, reason)
