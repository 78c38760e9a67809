"""Captions and the credits in them, datelines, and notes of correction, told from the line itself."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from a11y.text.vocabulary.fold import bare, fold, unbulleted
from a11y.text.vocabulary.leads import phrases, words
from a11y.text.vocabulary.look import look
from a11y.text.words import begins_small

_LONGEST = 600
_LONGEST_CREDIT = 120
_LOOKED_AT = 200
"""Characters of a line that others look at too; of a longer one its beginning is asked alone."""
_LAST_PARENTHESIS = re.compile(r"[(\[（［【]([^()\[\]（）［］【】]{2,100})[)\]）］】]\s*[.。]?$")
_SIGN = re.compile(r"\s*[|/–—-]?\s*(?:©|\(c\)|ⓒ|\xa9)\s*", re.IGNORECASE)
_MAKERS = frozenset({"credit", "agency"})
_SENTENCE_END = re.compile(r"[.!?。…”\"»)]\s+(?=\S)|\s[|•–—-]\s|[।。]\s?(?=\S)")
# "新华社记者 安德乐 摄", "（河合美咲撮影）", "연합뉴스 제공", after the end of a sentence or in brackets.
_MADE = re.compile(
    r"(?:[。！？」』.!?]\s*|\s{2,}|(?=[(（\[［]))([(（\[［]?[^。！？()（）\[\]［］]{2,30}"
    r"(?:[摄攝]影?|供[图圖]|撮影|提供|제공|촬영))\s?[)）\]］]?。?$|^([^。！？]{2,30}\s(?:[摄攝]影?|撮影))$"
)
_MAKING = re.compile("[摄攝供撮提제촬]")
_COLON = re.compile(r"\s*[:：=＝]\s*")
_COLONS = frozenset(":：=＝")
_SLASH = re.compile(r"\s*[/／|]\s*|\s+via\s+|\s*,\s*")
_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_][^.:;!?\"“”()—–]{1,40}(?:,\s[\w. ’'-]{2,30}\.?)?)\s*"
    r"(?:\((?P<agency>[^()]{2,30})\)\s*)?(?P<dash>—|–|--|-)(?=\s|$|[^\s\d])"
)


_PARTICLE = 5
"""Letters: what stands before a name in small letters, "of", "von", "della", is not longer, a word mostly is."""


class Credited(NamedTuple):
    """A caption and who made the picture; either may be ""."""

    caption: str
    credit: str


def is_caption(text: str) -> bool:
    """Whether the line starts as only captions do: "FILE - …", "Archivbild: …".

    >>> is_caption("FILE - The old bridge, 2029."), is_caption("Filed under protest")
    (True, False)
    """
    if len(text) > _LONGEST or "caption" not in look(text).kinds:
        return False
    head = unbulleted(fold(text[:60]))
    for lead in _caption_leads().get(head[:2], ()):
        if head.startswith(lead) and not (lead[-1].isalnum() and head[len(lead) : len(lead) + 1].isalnum()):
            return True
    return False


@cache
def _caption_leads() -> dict[str, list[str]]:
    leads: dict[str, list[str]] = {}
    for lead in phrases("caption"):
        leads.setdefault(unbulleted(lead)[:2], []).append(unbulleted(lead))
    return leads


def split_credit(text: str) -> Credited:
    """The line cut into caption and credit; the credit is "" where none is seen.

    >>> split_credit("The old bridge in spring. Photo: Ada Lane / Reuters")
    Credited(caption='The old bridge in spring.', credit='Photo: Ada Lane / Reuters')
    >>> split_credit("The old bridge (AFP)")
    Credited(caption='The old bridge', credit='(AFP)')
    """
    line = text.strip()
    if len(line) > _LONGEST or _MAKERS.isdisjoint(look(line).kinds):
        return Credited(line, "")
    return _split_credit(line)


@lru_cache(maxsize=2048)
def _split_credit(line: str) -> Credited:
    for cut in (_parenthesis, _sign, _colon, _made, _agency):
        at = cut(line)
        if at >= 0 and len(line) - at <= _LONGEST_CREDIT:
            return Credited(line[:at].rstrip(" \xa0|/–—-•"), line[at:].lstrip(" |/–—-•"))
    return Credited(line, "")


def is_credit(text: str) -> bool:
    """Whether the line is a credit and nothing else: "Foto: A. Lane/dpa"."""
    caption, credit = split_credit(text)
    return bool(credit) and not caption


def is_agency(text: str) -> bool:
    """Whether the text is the name of an agency and nothing else."""
    return len(text) <= 40 and "agency" in look(text).kinds and bare(look(text).folded) in words("agency")


def _parenthesis(line: str) -> int:
    found = _LAST_PARENTHESIS.search(line)
    return found.start() if found is not None and _is_source(found[1]) else -1


def _sign(line: str) -> int:
    signed = "©" in line or "ⓒ" in line or "(" in line
    found = _SIGN.search(line, max(0, len(line) - _LONGEST_CREDIT)) if signed else None
    return found.start() if found is not None else -1


def _colon(line: str) -> int:
    """Where a word for "photo" with a colon starts, near the end or at the start of the line."""
    if not _COLONS.intersection(line):
        return -1
    for found in _COLON.finditer(line, max(0, len(line) - _LONGEST_CREDIT)):
        before = line[: found.start()].replace("\xa0", " ").split(" ")
        for count in (1, 2, 3):
            lead = " ".join(before[-count:])
            if len(before) >= count and bare(fold(lead)) in words("credit") and len(line) > found.end():
                return found.start() - len(lead)
    return -1


def _made(line: str) -> int:
    """Where the name starts that a closing word for "took" or "gave" in Chinese, Japanese or Korean belongs to."""
    made = not line.isascii() and _MAKING.search(line)
    found = _MADE.search(line, max(0, len(line) - _LONGEST_CREDIT)) if made else None
    return max(found.start(1), found.start(2)) if found is not None else -1


def _agency(line: str) -> int:
    """Where a closing agency's name, with the photographer's before it, starts."""
    at = 0
    for found in _SENTENCE_END.finditer(line, max(0, len(line) - _LONGEST_CREDIT)):
        if bare(fold(line[at : found.end()])) not in _STRONG:  # "Fot. Ada Lane/PAP": a short form ends no sentence.
            at = found.end()
    tail = line[at:]
    return at if len(tail) <= 80 and (at or len(line) <= 60) and _is_source(tail) else -1


def _is_source(text: str) -> bool:
    """Whether the text names an agency or begins with a word such as "photo"."""
    if text.count(" ") > 11:
        return False
    folded = fold(text)
    if any(bare(part) in words("agency") for part in _SLASH.split(folded)):
        return True
    before, colon, _ = folded.replace("=", ":").partition(":")
    first = folded.split(" ")
    if colon or len(first) < 2:
        return bare(before) in words("credit")
    named = 2 if bare(" ".join(first[:2])) in words("credit") else 1 if bare(first[0]) in _STRONG else 0
    return named > 0 and len(first) <= 8 + 4 * (named == 2) and not _goes_on(text.split(" ")[named:])


def _goes_on(words_after: list[str]) -> bool:
    """Whether what follows the word for "photo" is more of the sentence, "foto de familia", and not a name."""
    first = next(iter(words_after), "")
    return begins_small(first) and len(first) > _PARTICLE


_STRONG = frozenset(
    {"photo", "foto", "fotos", "photos", "photograph", "фото", "fot", "phot", "ph", "credit", "bild", "사진", "写真"}
)


def dateline(text: str) -> str:
    """The place and agency a text opens with, dash and all ("AUBURN, Wash. —"); "" where it opens otherwise.

    >>> dateline("RIVERTON (AP) — The bridge reopened on Monday."), dateline("The bridge – an old one – reopened.")
    ('RIVERTON (AP) —', '')
    """
    found = _DATELINE.match(text)
    if found is None:
        return ""
    place = found["place"].partition(",")[0].strip()
    letters = [c for c in place if c.isalpha()]
    capitals = len(letters) > 2 and all(c.isupper() for c in letters)
    wire = found["agency"] is not None and bare(fold(found["agency"])) in words("agency")
    return found[0].strip() if capitals or wire else ""


def is_dateline(text: str) -> bool:
    """Whether the line is a dateline and nothing else."""
    line = text.strip()
    return 0 < len(line) <= 80 and dateline(line) == line


# A label with a date after it: "Correction, 4 May 2025:", "Update (9:30):".
_DATED_LABEL = re.compile(r"([^\d:,(–—]{3,40})[,(–—-]?[^:]*\d[^:]*:(?:\d\d\)?:)?\s")


def is_correction(text: str) -> bool:
    """Whether the line is a publisher's note on a correction or an update: content that is kept and told apart."""
    if len(text) <= _LOOKED_AT and "correction" not in look(text).kinds:
        return False
    head = unbulleted(fold(text[:80]))
    if ":" in head and (found := _DATED_LABEL.match(head)) is not None:
        head = f"{found[1].rstrip()}: "
    return bare(head) in words("correction") or any(head.startswith(lead) for lead in _corrections().get(head[:2], ()))


@cache
def _corrections() -> dict[str, list[str]]:
    leads: dict[str, list[str]] = {}
    for phrase in phrases("correction"):
        if phrase.endswith("*"):
            lead = phrase.rstrip("*")
            leads.setdefault(lead[:2], []).append(lead)
    return leads
