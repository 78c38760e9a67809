"""Inlines → what is said of them."""

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

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
from a11y.model.script import Say
from a11y.speech.plan import Plan
from a11y.text.walk import text_of

NO_MARKS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero width space, word joiner, byte order mark."""


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


def says(inlines: Inlines, plan: Plan, lang: str = "") -> tuple[Say, ...]:
    """What is said of the inlines, as few runs as possible; () where nothing is."""
    runs: list[Say] = []
    at = 0
    for run, length in _runs(inlines, plan, Say("", lang=lang)):
        placed = replace(run, begin=at) if length else run
        at += length
        if runs and _continues(runs[-1], placed):
            runs[-1] = replace(runs[-1], text=runs[-1].text + placed.text)
        elif placed.text:
            runs.append(placed)
    return tuple(runs) if any(run.text.strip() for run in runs) else ()


def _continues(run: Say, after: Say) -> bool:
    """Whether the second run is said like the first and stands right after it on the page."""
    if run.alias or after.alias or (run.lang, run.emphasis) != (after.lang, after.emphasis):
        return False
    return after.begin == (run.begin + len(run.text) if run.begin >= 0 else -1)


def spoken(say: tuple[Say, ...]) -> str:
    """The words of an utterance as one string, without marks that only say where a line may be broken."""
    return " ".join("".join(run.alias or run.text for run in say).translate(NO_MARKS).split())


def _holds_sentences(inline: Inline) -> bool:
    return isinstance(inline, Sentence) or any(map(_holds_sentences, getattr(inline, "content", ())))


def _runs(inlines: Inlines, plan: Plan, manner: Say) -> Iterator[tuple[Say, int]]:
    """Runs, each with the number of characters it takes on the page."""
    for inline in inlines:
        yield from _run(inline, plan, manner)


def _run(inline: Inline, plan: Plan, manner: Say) -> Iterator[tuple[Say, int]]:
    match inline:
        case Text(text=text) | Code(text=text) | Math(text=text):
            yield replace(manner, text=text), len(text)
        case Link(content=content) | Abbreviation(content=content) | Sub(content=content) | Sup(content=content):
            yield from _runs(content, plan, manner)
        case Sentence(content=content) | Ruby(content=content):
            yield from _runs(content, plan, manner)
        case Emphasis(content=content) | Strong(content=content):
            strong = isinstance(inline, Strong) or manner.emphasis == "strong"
            yield from _runs(content, plan, replace(manner, emphasis="strong" if strong else "moderate"))
        case Span(content=content, lang=lang):
            yield from _runs(content, plan, replace(manner, lang=lang or manner.lang))
        case NoteRef(content=content):
            if plan.noterefs == "read":
                yield from _runs(content, plan, manner)
            else:
                yield Say(""), len(text_of(content))
        case Image(alt=alt):
            if plan.images == "read" and alt:
                yield replace(manner, text=f" {alt} "), 0
        case Break():
            yield replace(manner, text=" "), 1
        case _:
            assert_never(inline)
