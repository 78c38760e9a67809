"""Where sentences begin, in any script: candidates by regular expression, judged with the tables of `abbreviations`."""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import Final

from a11y.standards.unicode import SENTENCE_TERMINALS
from a11y.text.abbreviations import Abbreviations, abbreviations
from a11y.text.words import begins_small

# What may stand between a stop and the white space after it: quotes, brackets, marks of notes. “ ‘ « ‹ close in some
# languages and open in others: they close where no word follows at once.
_CLOSE: Final = (
    r"""(?:["'”’»›)\]}」』）】〉》〕〗｣¹²³⁰⁴-⁹*†‡]|[“‘«‹](?!\w)|\[\w{1,3}\]|[\u00a0\u202f ]»(?=[\s.,;:]|$))*"""
)
_QUOTES: Final = frozenset("\"'”’»›“‘«‹")
# What may stand before the first letter of a sentence; a Dutch sentence may begin with 's, 't or 'n.
_OPEN: Final = re.compile(r"""["'“”„«»‹›‘’‚(\[{¿¡「『《〈（【—–\-•\s]*(?:(?<=['’])[stnkm]\s)?""")
_SPACED_QUOTES: Final = " \u00a0\"'“‘"
_WORD: Final = re.compile(r"\w")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_LOWER_CAMEL: Final = re.compile(r"[^\W\d_]{1,2}[A-Z]")  # iPhone, eBay, isiZulu
_DOTTED: Final = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")  # U.S, z.B, EE.UU, J.-C, Ph.D
_CONSONANTS: Final = re.compile(r"[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-xz]{1,3}")  # Hgb, Msgr: no words
_ROMAN: Final = re.compile(r"[IVX]{2,6}\b")
# The middle of a date such as 3. 4. 2020
_DAY: Final = re.compile(r"\d{1,2}\.\s?\d")
_DAY_AND_MONTH: Final = re.compile(r"(?:^|\s)\d{1,2}\.\s?\d{1,2}$")
_JOINT: Final = re.compile(r"['’-]")
# Japanese and Chinese write whole sentences in brackets within another; a particle goes on after a quotation.
_BRACKETED: Final = re.compile(r"「[^「」]{0,200}」|『[^『』]{0,200}』|（[^（）]{0,200}）")
_PARTICLE: Final = re.compile(r"[がのをにや、，]|と(?!て)|って|など|は(?!い)|で(?!も)|も(?!う)|だ(?!が)|か[。、]")


def boundaries(text: str, lang: str = "") -> list[int]:
    """The offsets at which a sentence begins after another; white space before one belongs to neither.

    A line break always ends a sentence, but what holds no letter or digit stays with what is around it. Where a full
    stop ends nothing, as in Thai, only line breaks and other marks do.
    """
    table = abbreviations(lang.partition("-")[0].lower())
    found: list[int] = []
    begin = len(text) - len(text.lstrip())
    for match in _candidates(table.stops).finditer(text, begin):
        end = match.end()
        if end < len(text) and (match["close"] is None or "\n" in match["space"] or _ends(text, match, begin, table)):
            if _WORD.search(text, begin, end):
                found.append(end)
            begin = end
    if found and not _WORD.search(text, found[-1]):
        found.pop()
    return _outside_brackets(text, found) if found and _BRACKETED.search(text) else found


@cache
def _candidates(stops: str) -> re.Pattern[str]:
    """Stops with what belongs to them, and line breaks; every match begins with one of a set, which `re` finds fast."""
    stops = re.escape(f".!?…{SENTENCE_TERMINALS}{stops}")
    return re.compile(rf"[{stops}\n](?:(?<=\n)\s*|(?<!\n)[{stops}]*(?P<close>{_CLOSE})(?P<space>\s*))")


def _ends(text: str, match: re.Match[str], begin: int, table: Abbreviations) -> bool:
    """Whether the sentence that began at `begin` ends with the stop matched."""
    stop, end = text[match.start() : match.start("close")], match.end()
    if not match["space"] and (stop[-1] < "\x80" or stop[-1] == "…" or text[end].isdigit()):
        return False
    opened = _OPEN.match(text, end)
    start = opened.end() if opened else end
    next_letter = text[start : start + 1]
    if text[end] in ".,;:!?…" or (begins_small(next_letter) and not _LOWER_CAMEL.match(text, start)):
        return False
    if stop == ".":
        return _period_ends(text, match.start(), (begin, start), table)
    if not stop.strip(".…"):
        return not next_letter.isdigit() and _last_word(text, begin, match.start()) not in ("", "[", "(")
    if stop[-1] in "!?؟！？" and next_letter.isalpha() and not next_letter.isupper() and _QUOTES & {*match["close"]}:
        return False
    return f"{_last_word(text, begin, match.start())}{stop}" not in table.never


def _period_ends(text: str, stop: int, around: tuple[int, int], table: Abbreviations) -> bool:
    """The same for a full stop at `stop`; `around` is where this sentence and the next one's first word begin."""
    begin, start = around
    if not table.period and not text[stop - 1].isascii():
        return False
    word = _last_word(text, begin, stop)
    if word.isdigit() or (word.isupper() and _ROMAN.fullmatch(word)):
        if len(word) == stop - begin or _DAY.match(text, start):
            return False
        if text[start : start + 1].isdigit() and _DAY_AND_MONTH.search(text, max(begin, stop - 8), stop):
            return False
        return not table.ordinals or (word.isdigit() and len(word) > 3) or _starts(text, start, table)
    if _listed(word, table.never):
        return False
    short = _is_initial(word) or ("." in word and _DOTTED.fullmatch(word))
    if text[start : start + 1].isdigit() or _ROMAN.match(text, start):
        return not (short or _listed(word, table.before_number) or word.endswith(table.number_endings))
    if word in table.after_comma and text.startswith(", ", stop - len(word) - 2):
        return text[start : start + 1].isupper() and not text[stop + 1 : start].strip(_SPACED_QUOTES)
    if _listed(word, table.hours):
        return _word_at(text, start) not in table.after_hours
    if short or (len(word) < 5 and _CONSONANTS.fullmatch(word)) or _listed(word, table.may_end):
        return _starts(text, start, table)
    return True


def _listed(word: str, words: frozenset[str]) -> bool:
    """Whether the word is among the words, or its last part after an elided article (l'art) or a hyphen (Dipl.-Ing)."""
    if word in words or word.lower() in words:
        return True
    if word.isalpha():
        return False
    last = _JOINT.split(word)[-1]
    return 1 < len(last) < len(word) and (last in words or last.lower() in words)


def _is_initial(word: str) -> bool:
    """A single letter, of a script that writes letters and not syllables."""
    return len(word) == 1 and word.isalpha() and word < "\u1100"


def _starts(text: str, start: int, table: Abbreviations) -> bool:
    """Whether a word stands there that begins sentences and is no initial."""
    word = _word_at(text, start)
    return word in table.starters and not (len(word) == 1 and text[start + 1 : start + 2] == ".")


def _word_at(text: str, start: int) -> str:
    match = _LETTERS.match(text, start)
    return match[0].lower() if match else ""


def _last_word(text: str, begin: int, end: int) -> str:
    words = text[max(begin, end - 30) : end].rsplit(None, 1)
    return words[-1].lstrip("\"'“”„«»‹›‘’‚([{¿¡—–-/") if words else ""


def _outside_brackets(text: str, found: list[int]) -> list[int]:
    """Those boundaries that do not divide the sentence around a bracket."""
    starts = {0, *found}
    joined: set[int] = set()
    for match in _BRACKETED.finditer(text):
        begin, end = match.span()
        joined.update(found[bisect_right(found, begin) : bisect_left(found, end)])
        if _PARTICLE.match(text, end) or (text[begin] == "（" and begin not in starts):
            joined.add(end)
    return [at for at in found if at not in joined]
