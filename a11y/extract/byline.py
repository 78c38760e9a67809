"""Who wrote the article and when, as what stands around the headline says or its names mark."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from a11y.extract.chrome import Verdict
from a11y.extract.document import text_of
from a11y.extract.metadata.names import names_of, names_within
from a11y.extract.outline import Item
from a11y.extract.style import is_bold, is_prose, is_slanted
from a11y.text.vocabulary import byline_names, dated, parse_date, reporters

_NAMING = ("class", "itemprop", "data-testid")
_LONGEST, _LINE = 300, 80
_NEAR = 6
"""Items over the headline that may belong to it."""
_MOST = 40
"""Items under the headline, and elements of each, that are looked at."""
_WORDS = 3
"""Words of a name that nothing but a date beside it tells."""
_UNDER = 2
"""Items right under the text among which a signature stands."""
_LAST = ("after the last paragraph", "closing lines in italics")
"""Evidence against lines for their place alone."""
_DATED = ("metadata", "site_header")
"""Reasons for lines with a date between headline and text: a bar there is that of the article, whatever its name."""
# Words of class names for who wrote, and for when, as newsrooms call them.
_AUTHORS = re.compile(
    r"auth?or|created-?by|autor|auteur|byline|journalist|giornalista|periodista|reporter|writer|columnist|redact(?:or|eur)|"
    r"redakt[eoö]r|dziennikarz|skribent|f[oö]r?fatt|verfasser|kirjoittaja|toimittaja|penulis|yazar|muhabir|tac-?gia|"
    r"szerz[oő]|novinar|jurnalist|credit-?title-?name|^names?$",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"date|time(?!r)|datum|dato(?!s)|fecha|data(?:$|[-_ ])|tarih|zeit|publi|posted|waktu|tanggal|ngay|pvm|heure|stamp",
    re.IGNORECASE,
)
# Where links to the page of an author lead, by a part of their path.
_PATHS = re.compile(
    r"/(?:auth?ors?|autor(?:en|es)?|auteurs?|by|profiles?|people|staff|contributors?|journalists?|reporters?|"
    r"columnists?|writers?|yazar(?:lar)?|penulis|redakt(?:ion|eur|or)|autori|firmas?)/",
    re.IGNORECASE,
)


def byline(above: list[Item], below: list[Item], lang: str, *, is_named: bool) -> tuple[tuple[str, ...], str]:
    """The authors and the ISO date that lines beside the headline give: those left out under it, then those over it.

    `lang` is the language that the page states; it tells whether the day or the month comes first. `is_named` where the
    page's data names an author, be it the site: then its place alone makes no line a name.
    """
    near = [item for item in below if item.verdict is not None and 0 < len(item.text) < _LONGEST][:_MOST]
    over = (item for item in reversed(above[-_NEAR:]) if 0 < len(item.text) < _LONGEST)
    near += [item for index, item in enumerate(over) if index == 0 or _belongs(item)]
    lines = [line for item in near for line in _lines(item)]
    authors = next((names for line in lines if (names := byline_names(line))), ())
    authors = authors or _named(near) or (() if is_named else _beside_date(near))
    dates = (found.published for line in lines if (found := dated(line, lang)) is not None and found.published)
    return authors, next(dates, "") or next(filter(None, _marked_dates(near, lang)), "")


def signature(items: list[Item]) -> tuple[str, ...]:
    """The names in a line right under the text that its look sets apart or that says so; it is left out then."""
    last = next((i for i in reversed(range(len(items))) if items[i].verdict is None and is_prose(items[i])), len(items))
    for item in items[last + 1 : last + 1 + _UNDER]:
        is_free = item.verdict is None or item.verdict.evidence in _LAST
        if not is_free or item.kind != "paragraph" or len(item.text) > _LINE:
            continue
        if found := names_of(item.text) if _is_set_apart(item) else byline_names(item.text):
            item.verdict = Verdict("metadata", "the author's name under the text", 0.8)
            return found
    return ()


def opening_reporters(items: list[Item]) -> tuple[str, ...]:
    """The reporters whom agencies of East Asia name where the text begins, which stay there."""
    first = next((item for item in items if item.verdict is None and is_prose(item)), None)
    return reporters(first.text) if first is not None else ()


def _is_set_apart(item: Item) -> bool:
    """Whether the line is in bold or italics, or at the far side."""
    element = item.element if item.element is not None else item.container
    style = f"{element.get('style') or ''} {element.get('align') or ''}".replace(" ", "")
    return is_bold(item) or is_slanted(item) or style in ("right", "end") or "text-align:right" in style


def _belongs(item: Item) -> bool:
    """Whether an item over the headline may say whose it is: it is of no part of the site."""
    found = item.verdict
    return found is not None and (found.reason == "metadata" or found.evidence == "before the headline")


def _named(items: Iterable[Item]) -> tuple[str, ...]:
    """The names that an element is marked as those of authors."""
    for item in items:
        for element in _elements(item):
            names = " ".join(filter(None, map(element.get, _NAMING)))
            is_marked = _AUTHORS.search(names) or _PATHS.search(element.get("href") or "")
            if is_marked and (found := names_within(element)):
                return found
    return ()


def _beside_date(items: Iterable[Item]) -> tuple[str, ...]:
    """The name that is all of a line, or of a part of one, right before what says when."""
    texts = [text for item in items for text in _texts(item)]
    for index, text in enumerate(texts):
        found = names_of(text) if " " in text or not text.isascii() else ()
        found = found if all(name.count(" ") < _WORDS for name in found) else ()
        if found and any(dated(other) is not None for other in texts[index + 1 : index + 3]):
            return found
    return ()


def _texts(item: Item) -> list[str]:
    """The text of the item, that of each text node where it has several."""
    parts = [item.element] if item.element is not None else item.parts
    nodes = (str(node) for part in parts for node in ((part,) if isinstance(part, str) else part.itertext()))
    return [text for node in islice(nodes, _MOST) if any(map(str.isalnum, text := node.strip(" \t\n|·•,-–—")))]


def _marked_dates(items: Iterable[Item], lang: str) -> Iterator[str]:
    """The dates of parts that are about dates, be it by their words or by their names."""
    for item in items:
        if item.verdict is not None and item.verdict.reason in _DATED:
            yield parse_date(item.text, lang)
        for element in _elements(item):
            if len(text := text_of(element)) <= _LINE:
                found = dated(text, lang)
                names = " ".join(filter(None, map(element.get, _NAMING)))
                yield found.published if found else parse_date(text, lang) if _DATES.search(names) else ""


def _elements(item: Item) -> Iterator[etree._Element]:
    """The elements that the item consists of, each before those in it."""
    parts = [item.element] if item.element is not None else item.parts
    inner = (element for part in parts if not isinstance(part, str) for element in part.iter())
    yield from islice(inner, _MOST)
    yield item.container


def _lines(item: Item) -> list[str]:
    """The item's text, that of each entry where it is a list, that of each line where it has several."""
    if item.kind == "list" and item.element is not None:
        return [text_of(entry) for entry in item.element]
    lines = [""]
    for part in item.parts if item.kind == "paragraph" else ():
        if not isinstance(part, str) and part.tag == "br":
            lines.append("")
        else:
            lines[-1] += part if isinstance(part, str) else text_of(part)
    return lines if len(lines) > 1 else [item.text]
