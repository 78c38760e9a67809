"""The header: what the metadata says, as blocks to show and say."""

from datetime import datetime, timedelta
from typing import Literal

from msgspec.structs import replace

from a11y.model.article import (
    Article,
    Block,
    BlockId,
    Break,
    Heading,
    Inline,
    Inlines,
    Metadata,
    Paragraph,
    Span,
    Text,
)
from a11y.text.language import same_language
from a11y.text.localized import written_date, written_date_and_time, written_list, written_time
from a11y.text.phrases import phrase

Precision = Literal["day", "minute"]

# Stands in a phrase for what it is about, until the phrase is cut there.
_HOLE = "\x00"


def header(article: Article) -> Article:
    """The article with its header: kicker, headline, subheadline, byline and dates, each where the metadata has it."""
    metadata = article.metadata
    blocks: list[Block] = []
    if metadata.kicker:
        blocks.append(Paragraph((Text(metadata.kicker),), id=BlockId("kicker")))
    if metadata.headline:
        blocks.append(Heading(1, (Text(metadata.headline),), id=BlockId("headline")))
    if metadata.subheadline:
        blocks.append(Paragraph((Text(metadata.subheadline),), role="doc-subtitle", id=BlockId("subheadline")))
    if metadata.authors:
        blocks.append(Paragraph(_byline(metadata), id=BlockId("byline")))
    if dates := _dates(metadata):
        blocks.append(Paragraph(dates, id=BlockId("dates")))
    return replace(article, header=tuple(blocks))


def _byline(metadata: Metadata) -> Inlines:
    lang = metadata.language
    said = phrase("by", lang, authors=_HOLE)
    before, _, after = said.text.partition(_HOLE)
    names = Text(written_list(metadata.authors, lang))
    return (*_in_language(before, said.lang, lang), names, *_in_language(after, said.lang, lang))


def _in_language(text: str, lang: str, around: str) -> Inlines:
    if not text:
        return ()
    return (Text(text),) if same_language(lang, around) else (Span((Text(text),), lang=lang),)


def _dates(metadata: Metadata) -> Inlines:
    """When it was published and, on a line of its own, updated; with the time where that was on the same day."""
    first, last, lang = metadata.date_published, metadata.date_modified, metadata.language
    published = _dated("published", first, lang, "day")
    if not last or last == first:
        return published
    updated = _dated("updated", last, lang, "minute" if first[:10] == last[:10] else "day")
    return (*published, Break(), *updated) if published else updated


def _dated(key: str, date: str, lang: str, precision: Precision) -> Inlines:
    if not date:
        return ()
    said = phrase(key, lang, date=_HOLE)
    own = same_language(said.lang, lang)
    time = Span((Text(_formatted(date, lang if own else said.lang, precision)),), role="time", datetime=date)
    before, _, after = said.text.partition(_HOLE)
    whole: tuple[Inline, ...] = (*_in_language(before, lang, lang), time, *_in_language(after, lang, lang))
    return whole if own else (Span(whole, lang=said.lang),)


def _formatted(date: str, lang: str, precision: Precision) -> str:
    """The day, or day and time, in words of that language; what is no ISO date as it is."""
    try:
        when = datetime.fromisoformat(date)
    except ValueError:
        return date
    day = written_date(when, lang)
    if precision == "day" or len(date) <= len("2024-05-06"):
        return day
    # Another offset is the publisher's own clock, which readers take a time to be; this one is seldom.
    zone = " UTC" if when.utcoffset() == timedelta() else ""
    return written_date_and_time(day, written_time(when.time(), lang) + zone, lang)
