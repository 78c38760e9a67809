"""The header of the article: headline, kicker, subheadline and byline among the items."""

import re
from collections.abc import Sequence

from lxml import etree

from a11y.extract.chrome import Verdict
from a11y.extract.document import SENTENCE_END, extent, loose_key, text_of
from a11y.extract.metadata.merge import Sources
from a11y.extract.metadata.visible import agreement
from a11y.extract.outline import Item
from a11y.extract.style import is_prose
from a11y.text.vocabulary import byline_names, dated, is_correction

_NEAR = 4
"""How many items over the headline the kicker may stand."""
_KICKER, _POINT, _SENTENCE = 80, 50, 25
_BETWEEN = " -–—:|/·•"
"""What stands between a kicker and its headline."""
# Words of class names for the line over a headline, as newsrooms call it.
_KICKERS = re.compile(
    r"kicker|eyebrow|overline|topline|dachzeile|spitzmarke|roofline|antetitulo|anteti|surtitre|sur-?title|occhiello|"
    r"pre-?title|pre-?headline|supertitle|over-?title|vignette|stikktittel|chapeau",
    re.IGNORECASE,
)
# Words of class names for the line under a headline.
_SUBHEADLINES = re.compile(
    r"sub-?(?:head|title|line)|under-?title|stand-?first|(?:^|[-_ ])(?:de[ck]k?|spot)(?:$|[-_ ])|lede|teaser-?text|"
    r"vorspann|untertitel|chap[oô]\b|entradilla|bajada|copete|subt[ií]tul|sommario|catenaccio|(?:onder|alt-?)(?:kop|baslik)|"
    r"ondertitel|under-?rubrik|undertitt?el|ingress|manchet|zajawka|perex|podtitul|podnaslov|alcim|linha-?fina|gravata|"
    r"article-?(?:intro|lead|summary|desc)|entry-?summary|intro-?text|(?:^| )summary(?:$| )",
    re.IGNORECASE,
)
_NEVER_HEAD = ("figure", "media", "quote", "table")


def take_headline(items: list[Item], headline: etree._Element | None) -> int:
    """The index of the headline's first item; all that it consists of becomes the header.

    0 where there is none, or it stands under more text than above it.
    """
    if headline is None:
        return 0
    within = set(headline.iter())
    parts = [i for i, item in enumerate(items) if item.element is headline or item.container in within]
    lengths = [0 if item.verdict is not None else len(item.text) - item.links for item in items]
    if not parts or 2 * sum(lengths[: parts[0]]) > sum(lengths):
        return 0
    for i in parts:
        items[i].becomes, items[i].verdict = "headline", None
    return parts[0]


def parts_of_headline(headline: etree._Element, stated: Sequence[str]) -> tuple[str, str]:
    """Kicker and headline of an h1 that begins with an element of its own, as far as the page's data tells them apart.

    It may name the headline alone, or with the kicker before it and a mark between them that a style sheet draws.
    """
    whole = text_of(headline)
    kicker = text_of(headline[0]) if len(headline) and not (headline.text or "").strip() else ""
    rest = whole.removeprefix(kicker).strip()
    if not kicker or not rest or not kicker[-1].isalnum() or not any(map(str.isalnum, rest)):
        return "", whole
    for text in stated:
        between = text.removeprefix(kicker).removesuffix(rest)
        if len(text) > len(whole) and text == f"{kicker}{between}{rest}" and not any(map(str.isalnum, between)):
            return "", text
    if any(loose_key(text) == loose_key(rest) for text in stated):
        return kicker, rest.lstrip(_BETWEEN)
    return "", whole


def take_kicker(items: list[Item]) -> str:
    """The short line over the headline that a class name says is one; it goes into the header."""
    for item in reversed(items[-_NEAR:]):
        element = item.element if item.element is not None else item.container
        if item.verdict is None and 1 < len(item.text) <= _KICKER and _KICKERS.search(element.get("class") or ""):
            item.becomes = "kicker"
            return item.text
    return ""


def take_subheadline(items: list[Item], sources: Sources) -> str:
    """The subheadline among what stands between the headline and the body; bylines, dates and tools are left out."""
    headlines = {loose_key(text) for source in sources if (text := source.headline)}
    headlines |= {loose_key(item.text) for item in items if item.becomes == "headline"}
    stated = [text for source in sources if (text := source.subheadline) and loose_key(text) not in headlines]
    subheadline = ""
    for item in items:
        if item.becomes or not item.text:  # A picture stays.
            continue
        if item is not items[-1] and loose_key(item.text) in headlines:
            item.verdict = item.verdict or Verdict("duplicate", "repeats the headline")
        agrees = 25 < extent(item.text) < 700 and (any(_says(item.text, text) for text in stated) or _is_named(item))
        left_out = item.verdict
        if left_out and not (agrees and left_out.evidence.startswith("class") and item.element is not None):
            continue
        begins = item.kind == "paragraph" and item.container is items[-1].container and not left_out
        if begins and is_prose(item):  # Of one piece with the text: its first paragraph.
            continue
        if agrees and not subheadline and item.kind in ("paragraph", "heading", "out"):
            item.becomes, item.verdict, subheadline = "subheadline", None, item.text
        elif item is items[-1] or left_out or item.becomes or item.kind in _NEVER_HEAD or _is_note(item.text):
            continue
        elif item.kind == "paragraph" and is_prose(item) and extent(item.text) > 60:
            if not subheadline:
                item.becomes, subheadline = "subheadline", item.text
        elif not _opens_body(item, items[-1], subheadline):
            item.verdict = Verdict("metadata", "between headline and text", 0.7)
    return subheadline


def _is_named(item: Item) -> bool:
    """Whether a class name says that the line is the one under the headline, and it is no link, date or byline."""
    element = item.element if item.element is not None else item.container
    if item.links or _SUBHEADLINES.search(element.get("class") or "") is None:
        return False
    return next(element.iter("a"), None) is None and dated(item.text) is None and not byline_names(item.text)


def _is_note(line: str) -> bool:
    """Whether the line is a note of a correction, not only the time of an update."""
    return is_correction(line) and dated(line) is None


def _says(line: str, stated: str) -> bool:
    """Whether the line is the stated one, or goes on where that was cut off."""
    return loose_key(stated)[:20] == loose_key(line)[:20] and agreement(line, stated) >= 0.7


def _is_point(entry: str) -> bool:
    """Whether an entry says what an article is about, and is no name or date."""
    is_long = extent(entry) > (_POINT if SENTENCE_END.search(entry) is None else _SENTENCE)
    return is_long and dated(entry) is None and not byline_names(entry)


def _opens_body(item: Item, first: Item, subheadline: str) -> bool:
    """Whether what stands before the first paragraph belongs to it: a list of sentences, a heading beside it."""
    if item.kind == "list" and item.element is not None:
        entries = map(text_of, item.element)
        return item.links <= 0.5 * len(item.text) and any(map(_is_point, entries))
    return item.kind == "heading" and item.container is first.container and agreement(item.text, subheadline) < 0.7
