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
    phonemes: str = ""
    """How it is pronounced, in IPA (`phoneme`); a voice without phonemes says the alias or the text."""
    lang: str = ""
    """Only where it differs from the utterance's."""
    emphasis: Literal["", "moderate", "strong"] = ""
    begin: int = -1
    """Where the text begins in the sentence's own text, in code points; -1 where the page has no such text.

    An utterance's words are found in the page by it: what is said is each run's alias or text, one after the other.
    """


class Utterance(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What is said in one breath: a sentence of the page, or something we say about it."""

    say: tuple[Say, ...]
    text_ref: str = ""
    """The id of the sentence; "" for an announcement."""
    pause: Milliseconds = Milliseconds(0)
    """The silence after it (`break`)."""
    joined: bool = False
    """Spoken in one breath with the one before it, since one of the two is too short to sound well alone."""


class Script(Struct, frozen=True, omit_defaults=True):
    """The utterances of an article in the order heard."""

    language: str
    utterances: tuple[Utterance, ...] = ()
