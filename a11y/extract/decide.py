"""Which items are the article: each gets a verdict where it is left out, judged by itself and by its neighbours."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from lxml import etree

from a11y.extract.boxes import leave_boxes
from a11y.extract.byline import byline, opening_reporters, signature
from a11y.extract.captions import join_captions
from a11y.extract.chrome import Verdict
from a11y.extract.closing import leave_bio, leave_closing
from a11y.extract.content import Content
from a11y.extract.document import Document, loose_key, text_of
from a11y.extract.header import take_headline, take_kicker, take_subheadline
from a11y.extract.headings import leave_lone_headings, promote_headings
from a11y.extract.links import leave_links
from a11y.extract.metadata.merge import Sources, is_complete
from a11y.extract.notes import NO_NOTES, Notes, holds_note
from a11y.extract.outline import Item, Part, text_of_inline
from a11y.extract.style import Styles, is_prose, style_of
from a11y.text.vocabulary import chrome_reason, is_correction, is_dateline

# A note made by hand: "[1] …".
_NOTE = re.compile(r"\[\d{1,2}\]\s*[^\W\d]")
_SHORT = 200
_NEAR = 4
"""How many lines stand between what belongs together: a figure and the headline, the headline and the text."""
_MOST_QUOTES = 200
"""Quotes looked for in the text: each search takes the text's length."""


class Decided(NamedTuple):
    """The items with their verdicts, and what the header of the article takes from them."""

    items: list[Item]
    subheadline: str = ""
    kicker: str = ""
    authors: tuple[str, ...] = ()
    """Named in a byline between the headline and the text."""
    date: str = ""
    """Given there."""
    has_headline: bool = False
    """Whether the headline that the page shows stands over the text."""


def decide(
    items: list[Item],
    document: Document,
    content: Content,
    headline: etree._Element | None,
    sources: Sources,
    notes: Notes = NO_NOTES,
) -> Decided:
    """The items, each with a verdict where it is left out."""
    items = list(_join_datelines(items))
    styles = Styles(items)
    leads = [source.subheadline for source in sources if source.subheadline]
    items = join_captions(items, document, content, styles, leads)
    start = take_headline(items, headline)
    kicker = take_kicker(items[:start])
    between = 0
    for item in reversed(items[:start]):
        if item.verdict is not None or item.becomes or (item.kind == "figure" and item.text and between < _NEAR):
            continue
        item.verdict = Verdict("outside", "before the headline", 0.7)
        between += bool(item.text)
    body = items[start:]
    _leave_chrome_lines(body)
    leave_bio(body, _authors(sources))
    first, last = _extent(body, styles, content, document)
    subheadline = take_subheadline(body[: first + 1], sources)
    leave_links(body[: last + 1], styles, _hosts(sources))
    leave_boxes(body[: last + 1], document, content, styles)
    _leave_after(body[last + 1 :], notes, document)
    _leave_duplicates(body)
    leave_closing(body[first : last + 1], _authors(sources), notes)
    leave_lone_headings(body)
    promote_headings(body, styles)
    named = bool(_authors(sources))
    said: tuple[tuple[str, ...], str] = ((), "")
    if not is_complete(sources):
        said = byline(items[:start], body[: first + 1], _language(sources), is_named=named)
    signed = signature(body[first:])
    authors = said[0] or (() if named else opening_reporters(body[first:]) or signed)
    has_headline = any(item.becomes == "headline" for item in items)
    return Decided(items, subheadline, kicker, authors, said[1], has_headline)


def _authors(sources: Sources) -> tuple[str, ...]:
    return tuple(author for source in sources for author in source.authors)


def _hosts(sources: Sources) -> set[str]:
    """The hosts that the page says it is of."""
    return {source.url.split("/")[2].removeprefix("www.") for source in sources if "://" in source.url}


def _language(sources: Sources) -> str:
    """The language that the page states."""
    return next((language for source in sources if (language := source.language)), "")


def _join_datelines(items: list[Item]) -> Iterator[Item]:
    """The items, a line that is but a dateline become the beginning of the paragraph after it."""
    line: Item | None = None
    for item in items:
        if line is not None and item.kind == "paragraph" and item.verdict is None:
            opening = [part for part in line.parts if _text_of_part(part).strip()]
            gap = [] if _text_of_part(opening[-1])[-1:].isspace() else [" "]
            item.parts = [*opening, *gap, *item.parts]
            item.text = f"{line.text} {item.text}"
        elif line is not None:
            yield line
        line = item if item.verdict is None and item.kind == "paragraph" and _is_dateline(item) else None
        if line is None:
            yield item
    if line is not None:
        yield line


def _text_of_part(part: Part) -> str:
    return part if isinstance(part, str) else text_of_inline(part)


def _is_dateline(item: Item) -> bool:
    """Whether the line says where a report comes from, by its words or by the class of what it consists of."""
    if is_dateline(item.text):
        return True
    marked = any("dateline" in (part.get("class") or "") for part in item.parts if not isinstance(part, str))
    return marked and len(item.text) < 80 and item.text.endswith(("—", "–", "-", ":"))


def _leave_after(items: list[Item], notes: Notes, document: Document) -> None:
    """Leave out what stands after the last paragraph.

    Notes, corrections and what the page's own data says stay, with the heading right above.
    """
    above: Item | None = None
    for item in items:
        if item.verdict is not None or item.becomes:
            continue
        if _is_afterword(item, notes) or document.is_stated(item.text):
            if above is not None and above.container in (item.container, item.container.getparent()):
                above.verdict = None
        else:
            item.verdict = Verdict("outside", "after the last paragraph", 0.7)
        above = item if item.kind == "heading" else None


def _is_afterword(item: Item, notes: Notes) -> bool:
    is_said = item.kind == "paragraph" and (is_correction(item.text) or _NOTE.match(item.text) is not None)
    return is_said or holds_note(item, notes)


def _leave_chrome_lines(items: list[Item]) -> None:
    """Leave out what says itself that it is chrome."""
    for item in items:
        if item.verdict is None and item.kind in ("paragraph", "heading") and item.text.isspace():
            item.verdict = Verdict("hidden", "blank", 1.0)
        elif item.verdict is None and not item.becomes and 0 < len(item.text) <= _SHORT and item.kind != "table":
            found = chrome_reason(item.text)
            if found is not None and not (item.kind == "figure" and found.reason == "footer"):  # A credit: "© …".
                item.verdict = Verdict(found.reason, found.evidence, 0.95)


def _extent(items: list[Item], styles: Styles, content: Content, document: Document) -> tuple[int, int]:
    """The indexes of the first and last item that are surely body text, or stand in line with what surely is.

    What stands outside the core is body text where it looks like what stands within, or the page's own data says so.
    """
    core = set(content.core.iter())
    texts = [i for i, item in enumerate(items) if item.verdict is None and not item.becomes and styles.is_body(item)]
    looks = {style_of(items[i]) for i in texts if items[i].container in core}
    sure = [i for i in texts if is_prose(items[i]) and style_of(items[i]) in looks]
    if not sure:
        return 0, len(items) - 1
    main = [i for i in sure if styles.is_main(items[i])] or sure
    beside = {items[i].container for i in main}
    sure = [i for i in sure if i <= main[-1] or items[i].container in beside]
    after = (i for i in range(sure[-1] + 1, len(items)) if items[i].verdict is None and is_prose(items[i]))
    sure += [i for i in after if document.is_stated(items[i].text)]
    places = {items[i].container for i in sure}
    lines = (
        i
        for i in range(sure[-1] + 1, len(items))
        if items[i].verdict is None
        and items[i].container in places
        and items[i].links <= 0.5 * len(items[i].text)
        and (items[i].kind != "paragraph" or is_prose(items[i]) or styles.is_body(items[i]))
    )
    last = max(lines, default=sure[-1])
    pictures = list(takewhile(lambda i: _is_picture(items[i], content, document), range(last + 1, len(items))))
    return sure[0], pictures[-1] if len(pictures) > 1 else last


def _is_picture(item: Item, content: Content, document: Document) -> bool:
    """Whether the item is a picture of the article with its caption, as in a gallery under the text."""
    if item.kind != "figure" or item.verdict is not None or item.links or not item.text:
        return False
    if not any(not isinstance(part, str) and document.shows(part) for part in item.parts):
        return False
    return content.scope.tag != "body" and content.scope in item.container.iterancestors()


def _leave_duplicates(items: list[Item]) -> None:
    """Leave out what was said before in another place or form, and pull quotes: what a longer paragraph says too.

    What comes again in the same place and form was written twice: a refrain, an answer.
    """
    kept = [item for item in items if item.verdict is None and not item.becomes]
    quotes = [
        item for item in kept if (item.kind in ("quote", "section") or _is_quote(item)) and 20 < len(item.text) < 600
    ]
    if quotes:
        prose = "\n".join(loose_key(item.text) for item in kept if item.kind == "paragraph")
        for item in quotes[:_MOST_QUOTES]:
            if loose_key(_quoted(item)) in prose:
                item.verdict = Verdict("duplicate", "repeats a sentence of the text")
    above = {loose_key(item.text): item for item in items if item.becomes == "subheadline"}
    seen: dict[str, Item] = {}
    for index, item in enumerate(kept):
        if item.verdict is None and (len(item.text) > 30 or item.kind == "heading"):
            key = loose_key(item.text)
            # Where it is further down, the subheadline quotes the text.
            first = (above.get(key) if index < _NEAR else None) or seen.setdefault(key, item)
            is_written_twice = first.container is item.container and style_of(first) == style_of(item)
            if first is not item and (item.kind == "figure" or not is_written_twice):
                item.verdict = Verdict("duplicate", "said before")


def _is_quote(item: Item) -> bool:
    """Whether a figure shows nothing but a quotation."""
    element = item.element
    if item.kind != "figure" or element is None or item.inner is not None:
        return False
    return (
        next(element.iter("blockquote"), None) is not None and next(element.iter("img", "table", "video"), None) is None
    )


def _quoted(item: Item) -> str:
    """The text of a quotation without the line that says who is quoted."""
    for quote in (item.element, *item.element.iter("blockquote")) if item.element is not None else ():
        last = next(quote.iterchildren("cite", "footer", "figcaption", reversed=True), None)
        if last is not None:
            return item.text.removesuffix(text_of(last))
    return item.text
