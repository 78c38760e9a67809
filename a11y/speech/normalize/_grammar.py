"""What the rules that languages share have to know of one: its number words, its marks, its units."""

import re
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from a11y.speech.normalize._passage import Rule

Match = re.Match[str]
Cardinal = Callable[[int, str], str]
"""A whole number in words; the gender of what is counted is "m", "f" or, for the number alone, ""."""


class Unit(Struct, frozen=True):
    """What is counted: its name for one and for several, its gender, and the hundredth part of money."""

    one: str
    many: str = ""
    gender: str = ""
    part: str = ""
    parts: str = ""
    of: str = ""
    """Between a large scale and what is counted: "de" in "trois millions de francs"."""


class Grammar(Struct, frozen=True, kw_only=True):
    """A language."""

    cardinal: Cardinal
    group: str
    """Between thousands: the characters of a class of a regular expression."""
    mark: str
    """Before decimals."""
    point: str
    """What is said for it."""
    pairs: bool = False
    """Whether two decimals are said as one number: "zwölf Komma fünf null" is False."""
    minus: str
    plus: str
    to: str
    """Between the ends of a range."""
    score: str
    """Between the numbers of a score."""
    joined: str
    """Between an amount and its hundredths: " and "."""
    scales: Mapping[str, Unit]
    money_scales: Mapping[str, Unit]
    currencies: Mapping[str, Unit]
    units: Mapping[str, Unit]
    signs: Mapping[str, str]
    """Of mathematics, between numbers."""
    fractions: Mapping[str, str]
    a_half: str
    """Between a whole number and a fraction."""
    squared: tuple[str, str]
    """Said after an amount for the exponents 2 and 3."""
    power: Callable[[int], str]
    """Said after a number for any other exponent."""
    dot: str
    at: str
    slash: str
    hashtag: str
    one: Callable[[str], bool] = lambda number: number == "1"
    """Whether a number takes the singular."""


_SPACE = "[ \u00a0\u202f]"


def any_of(words: Iterable[str]) -> str:
    """An alternation, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def number_pattern(grammar: Grammar) -> str:
    """A number as the language writes it."""
    group, mark = f"[{grammar.group}]", re.escape(grammar.mark)
    return rf"(?:\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)(?:{mark}\d+)?"


def in_words(grammar: Grammar, number: str, gender: str = "") -> str:
    """A written number in words; digits one by one where it is longer than any name or begins with a nought."""
    whole, _, decimals = number.partition(grammar.mark)
    digits = "".join(filter(str.isdecimal, whole))
    said = (
        spelled(grammar, digits) if _is_code(digits) else grammar.cardinal(int(digits), gender if not decimals else "")
    )
    return f"{said} {grammar.point} {_decimals(grammar, decimals)}" if decimals else said


def _decimals(grammar: Grammar, decimals: str) -> str:
    if grammar.pairs and len(decimals) == 2 and decimals[0] != "0":
        return grammar.cardinal(int(decimals), "")
    return spelled(grammar, decimals)


def spelled(grammar: Grammar, digits: str) -> str:
    """The digits one by one."""
    return " ".join(grammar.cardinal(int(digit), "") for digit in digits if digit.isdecimal())


def _is_code(digits: str) -> bool:
    return len(digits) > 15 or (len(digits) > 1 and digits[0] == "0")


def counted(grammar: Grammar, number: str, unit: Unit) -> str:
    """A number in words with what is counted."""
    one = grammar.one(number.replace(grammar.mark + "0", ""))
    return f"{in_words(grammar, number, unit.gender)} {unit.one if one else unit.many or unit.one}"


def stop(match: Match) -> str:
    """The full stop an abbreviation shares with the end of the sentence."""
    return "." if not match.string[match.end() :].strip("\"'”’“»› \u00a0\u202f") else ""


def short_forms(words: Mapping[str, str], after: str = "") -> Rule:
    """What says the short forms in full, wherever they stand alone, or only before what `after` matches.

    A space within one may be missing; its last full stop may be that of the sentence.
    """
    said = {_unspaced(word): form for word, form in words.items()}
    names = "|".join(re.escape(word).replace("\\ ", f"{_SPACE}?") for word in sorted(words, key=len, reverse=True))
    ahead = rf"(?={_SPACE}?{after})" if after else r"(?![\w/])"

    def form(match: Match) -> str:
        written = _unspaced(match[0])
        return said[written] + (stop(match) if written.endswith(".") and not after else "")

    return re.compile(rf"(?<![\w.])(?:{names}){ahead}"), form


def _unspaced(text: str) -> str:
    return "".join(text.split())


def slashed(grammar: Grammar, parts: Mapping[str, tuple[str, str]], joint: str) -> Rule:
    """What says fractions written with a slash: for each denominator one part with its article, and several."""

    def said(match: Match) -> str:
        whole, above, below = match[1], int(match[2]), match[3]
        if above >= int(below):
            return match[0]
        part = parts[below][0] if above == 1 else f"{grammar.cardinal(above, 'm')} {parts[below][1]}"
        return f"{grammar.cardinal(int(whole), '')}{joint}{part}" if whole else part

    return re.compile(rf"(?<![\w/.,-])(?:(\d+) )?(\d)/({any_of(parts)})(?![\w/]|[.,]\d)"), said
