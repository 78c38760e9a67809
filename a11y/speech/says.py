"""Inlines → what is said of them."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from a11y.model.article import (
    Abbreviation,
    Break,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    Link,
    Math,
    NoteRef,
    Ruby,
    Sentence,
    Span,
    Strong,
    Sub,
    Sup,
    Text,
)
from a11y.model.plan import Plan
from a11y.model.script import Say
from a11y.speech.announcements import announcement
from a11y.speech.formula import line
from a11y.speech.selection import selected
from a11y.text.walk import text_of

NO_MARKS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero width space, word joiner, byte order mark."""

_RAISED = "\N{SUPERSCRIPT ONE}"
"""Stands for a raised number until what is before it tells whether it is an exponent."""
_RAISE = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_NUMBER = re.compile(r"[-−]?\d{1,4}")
_BASE = re.compile(r"(?:(?<![\d.,])\d{1,3}|(?<![^\W\d_])(?:[^\W\d_]|[kcdm]m|ft|yd|mi))$")
"""A number too short to be a year, a single letter, a unit of length: what has an exponent, not the mark of a note."""


def sentences(inlines: Inlines) -> Iterator[tuple[str, Inlines]]:
    """Each sentence's id and content in order; stretches outside any sentence have the id ""."""
    for inside, run in groupby(inlines, key=_holds_sentences):
        if not inside:
            yield "", tuple(run)
            continue
        for inline in run:
            if isinstance(inline, Sentence):
                yield inline.id, inline.content
            else:
                yield from sentences(getattr(inline, "content", ()))


class Reading(Struct, frozen=True):
    """How the part of the article at hand is read."""

    plan: Plan
    language: str
    """Of the article, and so of announcements."""
    lang: str = ""
    """Of the part at hand, where it differs."""
    heard: tuple[str, ...] = ()
    """The headline and the caption at hand, which an alternative text need not repeat."""


def says(inlines: Inlines, reading: Reading) -> tuple[Say, ...]:
    """What is said of the inlines, as few runs as possible; () where nothing is."""
    runs: list[Say] = []
    at = 0
    for run, length in _runs(inlines, reading, Say("", lang=reading.lang)):
        placed = replace(run, begin=at) if length else run
        at += length
        if placed.alias == _RAISED:
            placed = _power(placed, runs[-1].text if runs else "", reading.plan)
        if runs and _continues(runs[-1], placed):
            runs[-1] = replace(runs[-1], text=runs[-1].text + placed.text)
        elif placed.text:
            runs.append(placed)
    kept = selected(tuple(runs), reading.plan, reading.language)
    return kept if any(run.text.strip() for run in kept) else ()


def _continues(run: Say, after: Say) -> bool:
    """Whether the second run is said like the first and stands right after it on the page."""
    if run.alias or after.alias or (run.lang, run.emphasis) != (after.lang, after.emphasis):
        return False
    return after.begin == (run.begin + len(run.text) if run.begin >= 0 else -1)


def _power(run: Say, before: str, plan: Plan) -> Say:
    """A raised number is an exponent or else the mark of a note."""
    if _BASE.search(before):
        return replace(run, alias=run.text.translate(_RAISE))
    return replace(run, text=run.text if plan.noterefs == "read" else "", alias="")


def spoken(say: tuple[Say, ...]) -> str:
    """The words of an utterance as one string, without marks that only say where a line may be broken."""
    return " ".join("".join(run.alias or run.text for run in say).translate(NO_MARKS).split())


def _holds_sentences(inline: Inline) -> bool:
    return isinstance(inline, Sentence) or any(map(_holds_sentences, getattr(inline, "content", ())))


def _runs(inlines: Inlines, reading: Reading, manner: Say) -> Iterator[tuple[Say, int]]:
    """Runs, each with the number of characters it takes on the page."""
    for inline in inlines:
        yield from _run(inline, reading, manner)


def _run(inline: Inline, reading: Reading, manner: Say) -> Iterator[tuple[Say, int]]:
    match inline:
        case Text(text=text) | Code(text=text):
            yield replace(manner, text=text), len(text)
        case Math(text=text, mathml=mathml):
            yield replace(manner, text=text, alias=line(mathml) if mathml else ""), len(text)
        case Sup(content=(Text(text=text),)) if _NUMBER.fullmatch(text):
            yield replace(manner, text=text, alias=_RAISED), len(text)
        case Link(content=content) | Abbreviation(content=content) | Sub(content=content) | Sup(content=content):
            yield from _runs(content, reading, manner)
        case Sentence(content=content) | Ruby(content=content):
            yield from _runs(content, reading, manner)
        case Emphasis(content=content) | Strong(content=content):
            strong = isinstance(inline, Strong) or manner.emphasis == "strong"
            yield from _runs(content, reading, replace(manner, emphasis="strong" if strong else "moderate"))
        case Span(content=content, lang=lang):
            yield from _runs(content, reading, replace(manner, lang=lang or manner.lang))
        case NoteRef(content=content):
            yield from _noteref(text_of(content), reading, manner)
        case Image(alt=alt):
            if reading.plan.images == "read" and alt:
                yield replace(manner, text=f" {alt} "), 0
        case Break():
            yield replace(manner, text=" "), 1
        case _:
            assert_never(inline)


def _noteref(text: str, reading: Reading, manner: Say) -> Iterator[tuple[Say, int]]:
    """The mark of a note, announced as such, read as it is, or passed over."""
    number = text.strip("[]() ")
    if reading.plan.noterefs == "announce" and number:
        told = announcement("note", reading.language, n=number)
        yield replace(manner, text=text, alias=f", {told.text}, "), len(text)
    else:
        yield replace(manner, text=text if reading.plan.noterefs == "read" else ""), len(text)
