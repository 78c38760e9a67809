"""Written Spanish → spoken Spanish."""

import re

from a11y.speech.normalize._es_tables import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    CURRENCIES,
    FRACTIONS,
    KINGS,
    MONEY_SCALES,
    PARTS,
    SCALES,
    SIGNS,
    UNITS,
    WOMEN,
    WORDS,
    cardinal,
    ordinal,
)
from a11y.speech.normalize._grammar import Grammar, Match, any_of, in_words, short_forms, slashed, spelled
from a11y.speech.normalize._marks import marks
from a11y.speech.normalize._passage import Rule
from a11y.speech.normalize._quantities import plain, quantities
from a11y.speech.normalize._roman import ROMAN, value

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_GRAMMAR = Grammar(
    cardinal=cardinal,
    group=".\u00a0\u202f\u2009",
    mark=",",
    point="coma",
    pairs=True,
    minus="menos",
    plus="más",
    to="a",
    score="a",
    joined=" con ",
    scales=SCALES,
    money_scales=MONEY_SCALES,
    currencies=CURRENCIES,
    units=UNITS,
    signs=SIGNS,
    fractions=FRACTIONS,
    a_half=" y ",
    squared=("al cuadrado", "al cubo"),
    power=lambda exponent: f"elevado a {'menos ' if exponent < 0 else ''}{cardinal(abs(exponent))}",
    dot="punto",
    at="arroba",
    slash="barra",
    hashtag="hashtag",
)
_DATE = re.compile(r"(?<![\w/.])(0?[1-9]|[12]\d|3[01])[/](0?[1-9]|1[0-2])[/]([12]\d{3})(?![\w/])")
_CLOCK = re.compile(
    r"(?<![\w.,:])([01]?\d|2[0-4])(?::|\.(?=[0-5]\d[ \u00a0]?h))([0-5]\d)(?![\w:])(?:[ \u00a0](?:horas|h)\b)?"
)
_ORDINAL = re.compile(r"(?<![\w.,])(\d{1,2})\.?(º|ª|er|ero|era|do|da|to|ta)(?![\w])")
_APOCOPE = {1: "primer", 3: "tercer"}
_CENTURY = re.compile(rf"\b([Ss]iglos?) ({ROMAN})(?: y ({ROMAN}))?\b")
_ONE = re.compile(r"(?<![\w.,/:–-])1(?= (?!(?:que|por|con|para|del)\b)([a-záéíóúñ]{3,})\b)")
_REGNAL = re.compile(rf"\b({any_of(KINGS)}) ({ROMAN})\b")
_ROMAN = re.compile(rf"\b([A-ZÁÉÍÓÚ]\w+) ({ROMAN})\b(?!\.\w)")
_WAR = re.compile(r"\b(I|II) (?=Guerra Mundial|República|Internacional)")
_YEARS = re.compile(r"(?<![\w.,])([12]\d{3})[-–](?=[12]\d{3}(?!\w))|(?<![\w.,])([12]\d{3})/(?=\d\d(?:\d\d)?(?!\d))")
_POINT = re.compile(r"(?<![\w.,])(\d+)\.(?=\d{1,2}(?![\d.]))")
_GROUPS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_PHONE = re.compile(
    r"(?<![\w.,])(?:\+\d{2} )?\d{3} \d{3} \d{3}(?!\w)|(?<![\w.,])(?:\+\d{2} )?\d{2,3}(?: \d{2}){3}(?!\w)"
)
_DIGITS = re.compile(r"\d+")
_COUNTED = re.compile(r"(?<![\w.,/–-])(\d{1,3}(?:\.\d{3})+|\d+)(?= ([a-záéíóúñ]{3,}s)\b)")
_FEMININE = re.compile(r"(?!.*(?:días|[aeou]mas|istas|etas|pas)$).*as$")
"""Nouns in the plural that take "veintiuna"; those in -emas and the like are masculine."""
_BY = re.compile(r"(?<=\d)[ \u00a0]?x[ \u00a0]?(?=\d)")
_PER = re.compile(r"(?<=[a-zé€])/(?=(?:día|mes|año|hora|semana|persona)\b)")


def rules(defined: frozenset[str]) -> tuple[Rule, ...]:
    """What is said otherwise than written, in order."""
    return (
        *marks(_GRAMMAR, "es"),
        *_RULES,
        *quantities(_GRAMMAR),
        (_ONE, _one),
        (_COUNTED, _counted),
        *plain(_GRAMMAR),
    )


def _date(match: Match) -> str:
    return f"{cardinal(int(match[1]))} de {_MONTHS[int(match[2]) - 1]} de {cardinal(int(match[3]))}"


def _clock(match: Match) -> str:
    hours, minutes = cardinal(int(match[1]), "f"), int(match[2])
    return f"{hours} y {cardinal(minutes)}" if minutes else f"{hours} en punto"


def _ordinal(match: Match) -> str:
    number, ending = int(match[1]), match[2]
    if ending == "er" or (ending == "º" and re.match(r" [a-záéíóúñ]{3}", match.string[match.end() :])):
        return _APOCOPE.get(number, ordinal(number))
    return ordinal(number, "f" if ending[-1] in "ªa" else "")


def _counted(match: Match) -> str:
    return in_words(_GRAMMAR, match[1], "f" if _FEMININE.match(match[2]) else "m")


def _one(match: Match) -> str:
    return "una" if match[1].endswith("a") else "un"


def _regnal(match: Match) -> str:
    number = value(match[2])
    return f"{match[1]} {ordinal(number, 'f' if match[1] in WOMEN else '')}" if number else match[0]


def _roman(match: Match) -> str:
    number = value(match[2])
    return f"{match[1]} {cardinal(number)}" if number and len(match[2]) > 1 and number < 90 else match[0]


def _phone(match: Match) -> str:
    plus = "más " if match[0].startswith("+") else ""
    return plus + ", ".join(spelled(_GRAMMAR, group) for group in _DIGITS.findall(match[0]))


_RULES: tuple[Rule, ...] = (
    short_forms(WORDS),
    short_forms(BEFORE_NUMBERS, r"\d"),
    short_forms(BEFORE_NAMES, "[ \u00a0][A-ZÁÉÍÓÚ]"),
    (_PHONE, _phone),
    (_DATE, _date),
    (_CLOCK, _clock),
    (_ORDINAL, _ordinal),
    (_CENTURY, lambda match: f"{match[1]} {' y '.join(ordinal(value(each)) for each in match.groups()[1:] if each)}"),
    (_WAR, lambda match: f"{ordinal(value(match[1]), 'f')} ".capitalize()),
    (_REGNAL, _regnal),
    (_ROMAN, _roman),
    (_YEARS, lambda match: f"{cardinal(int(match[1] or match[2]))} {'a' if match[1] else ''}".rstrip() + " "),
    (_GROUPS, lambda match: match[0].replace(",", ".")),
    (_POINT, r"\1,"),
    (_BY, " por "),
    (_PER, " por "),
    slashed(_GRAMMAR, PARTS, " y "),
)
