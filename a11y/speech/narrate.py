"""Article × plan → script: the fold that says what is heard of each block, and with what silence after it."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from msgspec.structs import replace

from a11y.dom.numeral import numbered
from a11y.model.article import (
    Article,
    Block,
    Blocks,
    CodeBlock,
    DescriptionList,
    Figure,
    Heading,
    Inlines,
    List,
    Math,
    MathBlock,
    Media,
    Paragraph,
    Quote,
    Section,
    Separator,
    Table,
    Text,
)
from a11y.model.narration import Milliseconds
from a11y.model.plan import Plan, Presence
from a11y.model.script import Say, Script, Utterance
from a11y.speech import pauses
from a11y.speech.announcements import announcement
from a11y.speech.plan import PLANS
from a11y.speech.says import Reading, says, sentences, spoken
from a11y.speech.table import rows
from a11y.text.walk import text_of

_SHORT = 8
"""Letters and digits of a sentence that sounds odd alone, such as "Why?"."""


def narrate(article: Article, *, plan: Plan = PLANS["article"]) -> Script:
    """The script of an article: its header, then its body, with what the plan says about each kind of content."""
    reading = Reading(plan, article.metadata.language or "en", heard=(_bare(article.metadata.headline),))
    whole = replace(reading, plan=replace(plan, paragraphs="read", headings="read"))
    header = (said for block in article.header if _wanted(block, plan) for said in _block(block, whole))
    return Script(reading.language, (*header, *_blocks(article.blocks, reading)))


def _wanted(header: Block, plan: Plan) -> bool:
    """Whether a block of the header is read."""
    treatment: dict[str, Presence] = {
        "kicker": plan.kicker,
        "headline": plan.headline,
        "subheadline": plan.subheadline,
        "byline": plan.byline,
        "dates": plan.dates,
    }
    return treatment.get(header.id, "read") == "read"


def _unnamed(block: Block, before: Block | None) -> Block:
    """The table without its name where the heading right above has just said it."""
    if not isinstance(block, Table) or not isinstance(before, Heading) or text_of(before.content) != block.name:
        return block
    return replace(block, name="")


def _blocks(blocks: Blocks, reading: Reading) -> Iterator[Utterance]:
    """The blocks in order; of several left out one after the other with the same words it is said once."""
    told: tuple[Say, ...] = ()
    for before, block in zip((None, *blocks), blocks, strict=False):
        said = list(_block(_unnamed(block, before), reading))
        alone = len(said) == 1 and not said[0].text_ref and not isinstance(block, Paragraph | Heading)
        if not (alone and said[0].say and said[0].say == told):
            yield from said
        told = said[0].say if alone else ()


def _block(block: Block, reading: Reading) -> Iterator[Utterance]:
    reading = replace(reading, lang=block.lang or reading.lang)
    match block:
        case Paragraph(content=content):
            yield from _text(content, reading, pauses.BLOCK) if reading.plan.paragraphs == "read" else ()
        case Heading():
            yield from _heading(block, reading)
        case Figure():
            yield from _figure(block, reading)
        case List():
            yield from _list(block, reading)
        case Quote():
            yield from _quote(block, reading)
        case Media():
            yield from _media(block, reading)
        case Section():
            yield from _section(block, reading)
        case Table():
            yield from _table(block, reading)
        case DescriptionList():
            yield from _descriptions(block, reading)
        case CodeBlock() | MathBlock():
            yield from _unsentenced(block, reading)
        case Separator():
            yield Utterance(say=(), pause=pauses.SEPARATOR)
        case _:
            assert_never(block)


def _text(inlines: Inlines, reading: Reading, pause: Milliseconds) -> Iterator[Utterance]:
    """The sentences of a stretch, `pause` after the last; what is too short to sound well alone is joined."""
    said = [(ref, say) for ref, content in sentences(inlines) if (say := says(content, reading))]
    short = [_is_short(say) for _, say in said]
    for index, (ref, say) in enumerate(said):
        joined = index > 0 and (short[index - 1] or (short[index] and index + 1 == len(said)))
        after = pause if index + 1 == len(said) else pauses.SENTENCE
        yield Utterance(say=say, text_ref=ref, pause=after, joined=joined)


def _is_short(say: tuple[Say, ...]) -> bool:
    return sum(map(str.isalnum, spoken(say))) < _SHORT


def _heading(heading: Heading, reading: Reading) -> Iterator[Utterance]:
    if reading.plan.headings != "read":
        yield from _skipped(reading, reading.plan.headings, "heading_skipped")
        return
    yield from _label(reading, "heading") if heading.level > 1 else ()
    yield from _text(heading.content, reading, pauses.HEADING)


def _label(reading: Reading, key: str, pause: Milliseconds = pauses.LABEL, **values: object) -> Iterator[Utterance]:
    """Something we say about the text."""
    yield Utterance(say=(announcement(key, reading.language, **values),), pause=pause)


def _skipped(reading: Reading, treatment: str, key: str, **values: object) -> Iterator[Utterance]:
    if treatment == "announce":
        yield from _label(reading, key, pauses.BLOCK, **values)


def _ended(said: Iterable[Utterance], pause: Milliseconds) -> Iterator[Utterance]:
    """The same utterances, `pause` after the last."""
    last: Utterance | None = None
    for utterance in said:
        if last:
            yield last
        last = utterance
    if last:
        yield replace(last, pause=pause)


def _figure(figure: Figure, reading: Reading) -> Iterator[Utterance]:
    caption = list(_text(figure.caption, reading, pauses.BLOCK)) if reading.plan.captions == "read" else []
    heard = _bare(" ".join(spoken(each.say) for each in caption))
    yield from _blocks(figure.blocks, replace(reading, heard=(*reading.heard, heard)))
    if caption:
        yield from _label(reading, "caption")
        yield from caption
    elif figure.caption:
        yield from _skipped(reading, reading.plan.captions, "caption_skipped")
    if figure.credit and reading.plan.credits == "read":
        yield from _label(reading, "credit")
        yield from _text(figure.credit, reading, pauses.BLOCK)


def _media(media: Media, reading: Reading) -> Iterator[Utterance]:
    alt = _bare(media.alt or "")
    if media.kind != "image":
        yield from _played(media, reading)
    elif not alt or any(alt in text or (text and text in alt) for text in reading.heard):
        return
    elif reading.plan.images == "read":
        yield from _label(reading, "image", pauses.BLOCK, alt=(media.alt or "").strip())
    else:
        yield from _skipped(reading, reading.plan.images, "image_skipped")


def _played(media: Media, reading: Reading) -> Iterator[Utterance]:
    """What cannot be read, with what the source calls it."""
    title = " ".join((media.title or media.alt or "").split())
    for utterance in _skipped(reading, "skip" if reading.plan.media == "skip" else "announce", media.kind):
        yield replace(utterance, say=(*utterance.say, Say(f" {title}")) if title else utterance.say)


def _bare(text: str) -> str:
    """The letters and digits of a text, to see whether two say the same."""
    return "".join(filter(str.isalnum, text.casefold()))


def _list(block: List, reading: Reading) -> Iterator[Utterance]:
    if reading.plan.lists != "read":
        yield from _skipped(reading, reading.plan.lists, "list_skipped", n=len(block.items))
        return
    yield from _label(reading, "list_of", pauses.ITEM, n=len(block.items))
    number = block.start
    for item in block.items:
        number = number if item.value is None else item.value
        if block.ordered:
            # A letter is said as one where it is a capital; a Roman numeral would be said as a word.
            shown = numbered(number, "A" if block.numbering in ("a", "A") else "").rstrip(".")
            yield Utterance(say=(Say(f"{shown}:"),), pause=pauses.LABEL)
        yield from _ended(_blocks(item.blocks, reading), pauses.ITEM)
        number += 1
    yield from _label(reading, "end_of_list", pauses.BLOCK)


def _descriptions(block: DescriptionList, reading: Reading) -> Iterator[Utterance]:
    if reading.plan.lists != "read":
        yield from _skipped(reading, reading.plan.lists, "list_skipped", n=len(block.groups))
        return
    yield from _label(reading, "list_of", pauses.ITEM, n=len(block.groups))
    for group in block.groups:
        for term in group.terms:
            yield from _text(term, reading, pauses.LABEL)
        for description in group.descriptions:
            yield from _ended(_blocks(description, reading), pauses.ITEM)
    yield from _label(reading, "end_of_list", pauses.BLOCK)


def _quote(quote: Quote, reading: Reading) -> Iterator[Utterance]:
    plan = reading.plan
    treatment = plan.pullquotes if quote.role == "doc-pullquote" else plan.quotes
    if treatment != "read":
        yield from _skipped(reading, treatment, "quote_skipped")
        return
    yield from _label(reading, "quote")
    yield from _blocks(quote.blocks, reading)
    yield from _text(quote.attribution, reading, pauses.BLOCK)
    yield from _label(reading, "end_of_quote", pauses.BLOCK)


def _section(section: Section, reading: Reading) -> Iterator[Utterance]:
    plan = reading.plan
    if section.role in ("doc-endnotes", "doc-footnote", "doc-endnote") and plan.notes != "read":
        yield from _skipped(reading, plan.notes, "notes_skipped")
        return
    yield from _text(section.label, reading, pauses.HEADING)
    yield from _blocks(section.blocks, reading)


def _table(table: Table, reading: Reading) -> Iterator[Utterance]:
    """The caption, then row by row, each cell after the header of its column."""
    treatment = reading.plan.tables
    if treatment != "read":
        yield from _skipped(reading, treatment, "table_skipped", n=len(table.rows))
        return
    yield from _label(reading, "table_of", pauses.ITEM, n=len(table.rows))
    if reading.plan.captions == "read":
        yield from _text(table.caption or ((Text(table.name),) if table.name else ()), reading, pauses.ITEM)
    for row in rows(table):
        yield from _ended(_row(row, reading), pauses.ITEM)
    yield from _label(reading, "end_of_table", pauses.BLOCK)


def _row(cells: Iterable[tuple[Blocks, Blocks]], reading: Reading) -> Iterator[Utterance]:
    for header, blocks in cells:
        said = list(_ended(_blocks(blocks, reading), pauses.CELL))
        if said:
            heads = _ended(_blocks(header, reading), pauses.LABEL)
            yield from (replace(head, text_ref="") for head in heads)
        yield from said


def _unsentenced(block: CodeBlock | MathBlock, reading: Reading) -> Iterator[Utterance]:
    kind, treatment = ("code", reading.plan.code) if isinstance(block, CodeBlock) else ("math", reading.plan.math)
    if treatment != "read":
        yield from _skipped(reading, treatment, f"{kind}_skipped")
        return
    yield from _label(reading, kind)
    content = Math(block.text, block.mathml) if isinstance(block, MathBlock) else Text(block.text)
    yield from _text((content,), reading, pauses.BLOCK)
