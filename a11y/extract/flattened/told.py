"""What the words of a line tell by themselves, asked once and kept as flags."""

import re
from typing import Final

from a11y.model.ledger import Reason
from a11y.text.vocabulary import byline_names, dated, is_agency, is_caption, is_correction, is_name, split_credit
from a11y.text.vocabulary.chrome import chrome_words
from a11y.text.vocabulary.fold import fold, folded_words
from a11y.text.vocabulary.look import look
from a11y.text.vocabulary.people import may_be_byline

DATE, BYLINE, NAME, AGENCY, CREDIT, CREDITED, CAPTION, CORRECTION, YEAR, ADDRESS, SIGNING = (1 << n for n in range(11))
"""`CREDIT` is one and nothing else, `CREDITED` ends with one; `SIGNING` may be a byline by the words it has."""
LONGEST: Final = {
    DATE: 150,
    BYLINE: 150,
    NAME: 60,
    AGENCY: 40,
    CREDIT: 150,
    CREDITED: 350,
    CAPTION: 500,
    CORRECTION: 500,
    YEAR: 400,
    ADDRESS: 400,
}
"""The size up to which each says something of a line."""
_WHOLE, _DATE, _NAME = 200, LONGEST[DATE], 50
"""The longest line that the first look sees whole, the longest that is a date, and the longest name."""
_OFFERS: tuple[Reason, ...] = ("subscription", "consent", "paywall", "promotion", "comment")
_SHORT, _LOOKED_AT, _BEGINNING, _WORDS = 100, 500, 200, 32
"""Characters of a line that may be chrome and of one that is looked at whole; of others, characters and words."""
_ADDRESS = re.compile(r":(?:(?<=http:)|(?<=https:))|@(?:\w|(?<=\S@)\S)|\.(?:(?<=www\.)|(?:com|org|de|net)\b)")
_YEAR = re.compile(r"[12](?:(?<=\b1)9|(?<=\b2)0)\d\d\b")


def read_told(text: str) -> int:
    """The flags of all that the text is or has.

    >>> read_told("By Ada Lane") & BYLINE > 0, read_told("Photo: Ada Lane") & CREDIT > 0
    (True, True)
    """
    first = look(text)
    whole = len(text) <= _WHOLE
    told = 0
    if len(text) <= _DATE and (first.digits or first.kinds) and dated(text) is not None:
        told |= DATE
    if may_be_byline(text):
        told |= SIGNING | (BYLINE if whole and byline_names(text) else 0)
    if len(text) <= _NAME and is_name(text):
        told |= NAME
    if (first.digits or not whole) and _YEAR.search(text):
        told |= YEAR
    if _ADDRESS.search(text):
        told |= ADDRESS
    return told | _of_kinds(text) if first.kinds else told


def read_share(text: str, size: int, *, prose: bool) -> float:
    """The share of chrome among the first words of a short line, in prose of offers; 0 for other lines."""
    if not prose and size > _SHORT:
        return 0.0
    words = look(text).words if size <= _LOOKED_AT else folded_words(fold(text[:_BEGINNING]))
    own = frozenset(words[:_WORDS])
    return len(own & (chrome_words(*_OFFERS) if prose else chrome_words())) / max(1, len(own))


def _of_kinds(text: str) -> int:
    """The flags of what only lines with certain words can be."""
    told = 0
    if is_agency(text):
        told |= AGENCY
    caption, credit = split_credit(text)
    if credit:
        told |= CREDITED if caption else CREDIT | CREDITED
    if is_caption(text):
        told |= CAPTION
    if is_correction(text):
        told |= CORRECTION
    return told
