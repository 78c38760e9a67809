"""Audio and its timings, in the words of SMIL."""

from typing import NewType

from msgspec import Struct

Milliseconds = NewType("Milliseconds", int)


class Word(Struct, frozen=True, array_like=True):
    """A word of a sentence and when it is heard; in JSON a list of these four numbers."""

    begin: int
    """Where it begins in the sentence's text, in code points."""
    end: int
    clip_begin: Milliseconds
    clip_end: Milliseconds


class Par(Struct, frozen=True, omit_defaults=True):
    """Text and sound in parallel: the sentence `text_ref` is heard from `clip_begin` up to `clip_end`."""

    text_ref: str
    clip_begin: Milliseconds
    clip_end: Milliseconds
    words: tuple[Word, ...] = ()
    """Its words in the order heard, all within the clip; () where the voice does not tell."""


class Timeline(Struct, frozen=True):
    """The pars of a narration in the order heard, and its whole length; clips never overlap or go backwards."""

    duration: Milliseconds
    pars: tuple[Par, ...] = ()
    voice: str = ""
    """Engine and voice, such as "hibari:heart"."""


class Mark(Struct, frozen=True, array_like=True):
    """The text from `begin` up to `end` is heard from the sample `first` up to the sample `last` of its sound."""

    begin: int
    end: int
    first: int
    last: int


class Sound(Struct, frozen=True):
    """What was spoken: mono 16-bit little-endian PCM, and where its words are, in order."""

    pcm: bytes
    marks: tuple[Mark, ...] = ()


class Clip(Struct, frozen=True):
    """A stretch of audio: mono 16-bit little-endian PCM."""

    pcm: bytes
    sample_rate: int
    text_ref: str = ""
    """The sentence heard; "" for silence and announcements."""
    marks: tuple[Mark, ...] = ()
    """Where its words are; places in the text are those of the sentence."""


class Chapter(Struct, frozen=True):
    """A part of a narration that a listener can jump to: it begins where the sentence `text_ref` is heard."""

    title: str
    text_ref: str
    level: int = 1
    """That of its heading; in a book of several articles an article's own headings come a level below its headline."""
