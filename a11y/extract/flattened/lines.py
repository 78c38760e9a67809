"""The lines of a text as they are, and the mark each begins with."""

import re
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from a11y.extract.flattened.marks import FOLD, MARKS, OPEN, Marked
from a11y.text.vocabulary.fold import fold
from a11y.text.vocabulary.leads import words

Marker = Literal["", "bullet", "dash", "number", "heading", "quote", "rule", "row"]

_BULLET = re.compile(r"(?P<bullet>[*•‣▪◦●○■□➤►▸·+⁃∙◆◇★☆▼▶◎✓✔☑✗✘☐➔➢→](?:\s+|$)|[•‣▪・]\s*(?=[^\s•‣▪・]))|(?P<dash>-)\s+")
_NESTED = re.compile(r"o\s+(?=[^\W_a-z])")
_NUMBER = re.compile(
    r"(?:(?P<number>\d{1,3})(?:[.)]\s+|[）．、]\s*)|[(（](?P<between>\d{1,2})[)）]\s*|(?P<circled>[①-⑳])\s*)(?=\S)"
)
_HEADING = re.compile(r"(?P<level>#{1,6})\s+(?=\S)")
_QUOTE = re.compile(r"(?:>\s?)+")
_RULE = re.compile(r"(?:[-*_=~^—–─━═•·＊◆◇#]\s?){3,}$")
_ROW = re.compile(r"\|.*\|$|[^|]+(?:\s\|\s[^|]+){2,}$|:?-{2,}:?(?:\s?\|\s?:?-{2,}:?)+$")
_BARS = re.compile(r"[|│┃║]")
_UPRIGHTS = str.maketrans("│┃║", "|||")
_BORDER = re.compile(r"[+|┌├└╔╠╚┏┣┗╭╰╟╞╒╘](?:[-=─═━]+(?:[+|┬┼┴╦╬╩┳╋┻╪╤╧┤╣┫┐┘╗╝┓┛╮╯╢╡╕╛]|$))+$")
_STROKES = re.compile(r"[-=─═━]+")
_UNDERLINES = re.compile(r"(?:={2,}|-{2,})(?:\s(?:={2,}|-{2,}))+$")
"""Under the heads of the columns of a table, as reStructuredText and Pandoc draw them."""
_EDIT = re.compile(r"(?<=\S)\s*\[\s*(?P<said>[^\[\]]{2,50}?)\s*\]$")
_COLUMNS = re.compile(r" {2,}|\t+")
_UNSEEN = re.compile("[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe0f\ufeff\ufffc]+$")
_LAST = "\ufddf"
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]")
_WIDEST = 400
"""Columns; how much wider a line is does not matter."""
_LED = frozenset({"bullet", "dash", "number"})
_SIGNS = frozenset("*•‣▪◦●○■□➤►▸·+⁃∙◆◇★☆▼▶◎✓✔☑✗✘☐➔➢→・-–—─━═＊#>_=~^|│┃║┌├└╔╠╚┏┣┗╭╰╟╞╒╘(（0123456789")


class Line(Struct, frozen=True, gc=False):
    """A line that is not blank."""

    text: str
    """White space collapsed, without what it begins with: bullet, number and the like."""
    source: str
    """White space collapsed, as it stands."""
    indent: int
    gap: int
    """Blank lines before it."""
    width: int
    """Columns that the line as it stands takes, indent and all."""
    marker: Marker = ""
    value: int = 0
    """The number of a numbered item, the level of a heading."""
    cells: tuple[str, ...] = ()
    """Of a line drawn as a row of a table: between pipes, or between two or more spaces."""
    lead: str = ""
    """What it begins with, and the space behind that."""


Unit: TypeAlias = Line
"""What one paragraph, heading, item, row or line of chrome is made of: a line, or several put together."""


def is_inset(unit: Unit) -> bool:
    """Whether the unit is taken for a quotation since it stands farther in than the text."""
    return unit.marker == "quote" and unit.source[0] != ">"


def split_lines(marked: Marked) -> list[Line]:
    """The lines of the text that are not blank; every kind of line end and the form feed end a line."""
    found: list[Line] = []
    gap = 0
    unseen = ""
    written = marked.text.splitlines()
    sources = written if marked.source is marked.text else marked.source.splitlines()
    for raw, source in zip(written, sources, strict=True):
        content = raw.strip()
        if not (content or source.strip()):
            gap += 1
        elif not content or _is_unseen(content):
            # Nothing to read, but the ledger holds every character: it goes with the line before or after.
            gap += 1
            content = " ".join(source.replace(FOLD, " ").split())
            if found:
                found[-1] = replace(found[-1], source=f"{found[-1].source} {content}")
            else:
                unseen += f"{content} "
        else:
            found.append(_line(raw, content, gap) if raw is source else _marked_line(raw, content, source, gap))
            gap = 0
    if unseen and found:
        found[0] = replace(found[0], source=unseen + found[0].source)
    return found


def _is_unseen(content: str) -> bool:
    """Whether there is nothing to read in the line: signs that are not shown, or what marks a blank line as quoted."""
    if content.isascii():
        return content[0] == ">" and not content.strip("> ")
    if len(content) < 9 and _UNSEEN.match(content) is not None:
        return True
    return OPEN <= content[0] <= _LAST and not MARKS.sub("", content).strip()


def _marked_line(raw: str, content: str, source: str, gap: int) -> Line:
    """A line of a text with marks, which is as wide as the last of the lines it was written on."""
    line = _line(raw, content, gap)
    width = columns(source.rpartition(FOLD)[2].rstrip())
    return replace(line, source=" ".join(source.replace(FOLD, " ").split()), width=width)


def columns(text: str) -> int:
    """How wide the text is where every letter is, those of East Asian scripts twice as wide as others."""
    if text.isascii() or len(text) > _WIDEST or _WIDE.search(text) is None:
        return len(text)
    return len(text) + len(_WIDE.findall(text))


def _line(raw: str, content: str, gap: int) -> Line:
    indent = 0 if raw is content else len(raw) - len(raw.lstrip())
    is_plain = "  " not in content and content.isprintable()
    source = content if is_plain else " ".join(content.split())
    text: str
    marker: Marker
    value: int
    if indent and content[0] == "o" and _NESTED.match(content):
        text, marker, value = source[2:], "bullet", 0
    elif content[0] in _SIGNS or content[-1] == "|" or " | " in content[:200] or content[0].isdigit():
        text, marker, value = _marked(source)
    else:
        text, marker, value = source, "", 0
    if text[-1:] == "]":
        text = _without_edit(text)
    # Only a short line can be a row of columns; prose may have a stray double space.
    cells: tuple[str, ...] = ()
    if marker == "row":
        cells = _cells(source)
    elif not marker and (len(source) != len(content) or "\t" in content) and len(content) < 400:
        cells = tuple(_COLUMNS.split(content))
    cells = cells if len(cells) > 1 else ()
    lead = source[: len(source) - len(text)] if marker in _LED else ""
    width = indent + len(content) if is_plain and content.isascii() else columns(raw.rstrip())
    return Line(text, source, indent, gap, width, marker, value, cells, lead)


def _cells(row: str) -> tuple[str, ...]:
    """What stands between the bars, or as many empty cells as a border has parts."""
    if _BORDER.match(row) or _UNDERLINES.match(row):
        return ("",) * len(_STROKES.findall(row))
    return tuple(part.strip() for part in row.translate(_UPRIGHTS).strip("| ").split("|"))


def _without_edit(text: str) -> str:
    """The heading of a wiki without the link that edits its section: "History [edit | edit source]"."""
    found = _EDIT.search(text)
    said = [part.strip() for part in fold(found["said"]).split("|")] if found is not None else []
    return text[: found.start()] if found is not None and words("edit").issuperset(said) else text


def _marked(source: str) -> tuple[str, Marker, int]:
    head = source[:200]
    if len(source) <= 200 and (_BORDER.match(head) or _UNDERLINES.match(head)):
        return source, "row", 0
    if _RULE.match(head) and len(source) <= 200:
        return "", "rule", 0
    if len(source) <= 2000 and _BARS.search(source) and _ROW.match(source.translate(_UPRIGHTS)):
        return source, "row", 0
    bullet = _BULLET.match(head)
    if bullet is not None:
        return source[bullet.end() :], "bullet" if bullet["bullet"] else "dash", 0
    number = _NUMBER.match(head)
    if number is not None:
        circled = number["circled"]
        value = ord(circled) - ord("①") + 1 if circled else int(number["number"] or number["between"])
        return source[number.end() :], "number", value
    heading = _HEADING.match(head)
    if heading is not None:
        return source[heading.end() :].rstrip("# "), "heading", len(heading["level"])
    quote = _QUOTE.match(head)
    if quote is not None:
        return source[quote.end() :], "quote", source[: quote.end()].count(">")
    return source, "", 0
