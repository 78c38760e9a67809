"""What a screen reader says of a page."""

from msgspec import Struct

from a11y.model.notice import Notice


class Utterance(Struct, frozen=True, omit_defaults=True, gc=False):
    """One thing said: the words, the role of the node they come from, its place, and why they are said."""

    text: str
    role: str = ""
    path: str = ""
    """Place in the document, as in `AccessibleNode`."""
    why: str = ""
    """`content`, `name`, `enter` or `leave`."""
    lang: str = ""


class Transcript(Struct, frozen=True):
    """The utterances in reading order."""

    utterances: tuple[Utterance, ...] = ()
    dialect: str = "plain"
    notices: tuple[Notice, ...] = ()
    """What could not be known of the page, such as style sheets in other files that may hide parts of it."""
