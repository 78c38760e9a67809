"""Audio and its timings, in the words of SMIL."""

from typing import NewType

from msgspec import Struct

Milliseconds = NewType("Milliseconds", int)


class Par(Struct, frozen=True):
    """Text and sound in parallel: the sentence `text_ref` is heard from `clip_begin` up to `clip_end`."""

    text_ref: str
    clip_begin: Milliseconds
    clip_end: Milliseconds


class Timeline(Struct, frozen=True):
    """The pars of a narration in the order heard, and its whole length; clips never overlap or go backwards."""

    duration: Milliseconds
    pars: tuple[Par, ...] = ()
    voice: str = ""
    """Engine and voice, such as "hibari:heart"."""


class Clip(Struct, frozen=True):
    """A stretch of audio: mono 16-bit little-endian PCM."""

    pcm: bytes
    sample_rate: int
    text_ref: str = ""
    """The sentence heard; "" for silence and announcements."""
