"""The script: what will be said, in order, in the words of SSML."""

from typing import Literal

from msgspec import Struct

from a11y.model.narration import Milliseconds


class Say(Struct, frozen=True, omit_defaults=True):
    """A run of text said in one way."""

    text: str
    """As the page has it."""
    alias: str = ""
    """What is said instead (`sub`), "" where the text itself is."""
    lang: str = ""
    """Only where it differs from the utterance's."""
    emphasis: Literal["", "moderate", "strong"] = ""


class Utterance(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What is said in one breath: a sentence of the page, or something we say about it."""

    say: tuple[Say, ...]
    text_ref: str = ""
    """The id of the sentence; "" for an announcement."""
    pause: Milliseconds = Milliseconds(0)
    """The silence after it (`break`)."""


class Script(Struct, frozen=True, omit_defaults=True):
    """The utterances of an article in the order heard."""

    language: str
    utterances: tuple[Utterance, ...] = ()
