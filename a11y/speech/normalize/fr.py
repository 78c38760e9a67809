"""Written French → spoken French."""

import re

from a11y.speech.normalize._fr_tables import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    CURRENCIES,
    FRACTIONS,
    MONEY_SCALES,
    MONTHS,
    PARTS,
    SCALES,
    SIGNS,
    UNITS,
    WORDS,
    cardinal,
    ordinal,
)
from a11y.speech.normalize._grammar import Grammar, Match, short_forms, slashed
from a11y.speech.normalize._marks import marks
from a11y.speech.normalize._passage import Rule
from a11y.speech.normalize._quantities import plain, quantities
from a11y.speech.normalize._roman import ROMAN, value

_FULL_MONTHS = ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre").split()
_GRAMMAR = Grammar(
    cardinal=cardinal,
    group=" .\u00a0\u202f\u2009",
    mark=",",
    point="virgule",
    pairs=True,
    minus="moins",
    plus="plus",
    to="à",
    score="à",
    joined=" et ",
    scales=SCALES,
    money_scales=MONEY_SCALES,
    currencies=CURRENCIES,
    units=UNITS,
    signs=SIGNS,
    fractions=FRACTIONS,
    a_half=" et ",
    squared=("au carré", "au cube"),
    power=lambda exponent: f"puissance {'moins ' if exponent < 0 else ''}{cardinal(abs(exponent))}",
    dot="point",
    at="arobase",
    slash="barre oblique",
    hashtag="hashtag",
    one=lambda number: number.partition(",")[0] in ("0", "1"),
)
_DATE = re.compile(r"(?<![\w/.])(0?[1-9]|[12]\d|3[01])[/.](0?[1-9]|1[0-2])[/.]([12]\d{3})(?![\w/])")
_CLOCK = re.compile(
    r"(?<![\w.,:])([01]?\d|2[0-4])[ \u00a0\u202f]?[hH][ \u00a0\u202f]?([0-5]\d)?(?!\w)"
    r"|(?<![\w.,:])([01]?\d|2[0-4]):([0-5]\d)(?![\w:])"
)
_ORDINAL = re.compile(r"(?<![\w.,])(\d{1,3})(er|re|ère|ers|nd|nde|e|è|ème|eme|es|èmes)\b")
_CENTURY = re.compile(r"\b([IVX]{1,5})(er|re|e|ème)s?(?!\w)")
_ROMAN = re.compile(rf"\b([A-ZÉÈ]\w+)([  ])({ROMAN})\b(?!\.\w)(?!['’]\w)")
_YEARS = re.compile(r"(?<![\w.,])([12]\d{3})[-–](?=[12]\d{3}(?!\w))|(?<![\w.,])([12]\d{3})/(?=\d\d(?:\d\d)?(?!\d))")
_PHONE = re.compile(r"(?<![\w.,])(?:\+33[ \u00a0]?|0)\d(?:[ \u00a0.]\d\d){4}(?![\w])")
_PAIR = re.compile(r"\d+")
_SAINT = re.compile(r"\bSt(e?)-(?=[A-ZÉ])")
_BY = re.compile(r"(?<=\d)[ \u00a0]?x[ \u00a0]?(?=\d)")
_ELISION = re.compile(r"\b([dD])e (?=euro)")
_OF = re.compile(r"(?<=\dh)/(?=\d)|(?<=\d)j/(?=\d)")
_PER = re.compile(r"(?<=[a-zé€])/(?=(?:jour|mois|an|heure|semaine|personne)\b)")


def rules(defined: frozenset[str]) -> tuple[Rule, ...]:
    """What is said otherwise than written, in order."""
    return (*marks(_GRAMMAR, "fr"), *_RULES, *quantities(_GRAMMAR), *plain(_GRAMMAR), (_ELISION, r"\1’"))


def _date(match: Match) -> str:
    day = "premier" if int(match[1]) == 1 else cardinal(int(match[1]))
    return f"{day} {_FULL_MONTHS[int(match[2]) - 1]} {cardinal(int(match[3]))}"


def _clock(match: Match) -> str:
    hours, minutes = int(match[1] or match[3]), int(match[2] or match[4] or 0)
    said = f"{cardinal(hours, 'f')} heure{'s' if hours > 1 else ''}"
    return f"{said} {cardinal(minutes)}" if minutes else said


def _ordinal(match: Match) -> str:
    if match[2] in ("nd", "nde"):
        return f"second{match[2][2:]}"
    return ordinal(int(match[1]), "f" if match[2] in ("re", "ère") else "")


def _century(match: Match) -> str:
    number = value(match[1])
    return ordinal(number, "f" if match[2] == "re" else "") if number else match[0]


def _roman(match: Match) -> str:
    number = value(match[3])
    return f"{match[1]} {cardinal(number)}" if number and len(match[3]) > 1 and number < 90 else match[0]


def _phone(match: Match) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    pairs = _PAIR.findall(match[0])
    return plus + ", ".join(f"{'zéro ' if pair[0] == '0' else ''}{cardinal(int(pair))}" for pair in pairs)


_RULES: tuple[Rule, ...] = (
    short_forms(MONTHS),
    short_forms(WORDS),
    short_forms(BEFORE_NUMBERS, r"\d"),
    short_forms(BEFORE_NAMES, r"[ \u00a0](?!Too\b)[A-ZÉÈÀ]"),
    (_SAINT, r"Saint\1-"),
    (_OF, lambda match: " jours sur " if match[0][0] == "j" else " sur "),
    (_PHONE, _phone),
    (_DATE, _date),
    (_CLOCK, _clock),
    (_ORDINAL, _ordinal),
    (_CENTURY, _century),
    (_ROMAN, _roman),
    (_YEARS, lambda match: f"{cardinal(int(match[1] or match[2]))} {'à' if match[1] else ''}".rstrip() + " "),
    (_BY, " sur "),
    (_PER, " par "),
    slashed(_GRAMMAR, PARTS, " et "),
)
