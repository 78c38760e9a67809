"""Written Italian → spoken Italian."""

import re

from a11y.speech.normalize._grammar import Grammar, Match, short_forms, slashed, spelled
from a11y.speech.normalize._it_tables import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    CURRENCIES,
    FRACTIONS,
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
from a11y.speech.normalize._marks import marks
from a11y.speech.normalize._passage import Rule
from a11y.speech.normalize._quantities import plain, quantities
from a11y.speech.normalize._roman import ROMAN, value

_MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()
_GRAMMAR = Grammar(
    cardinal=cardinal,
    group=".\u00a0\u202f\u2009",
    mark=",",
    point="virgola",
    pairs=True,
    minus="meno",
    plus="più",
    to="a",
    score="a",
    joined=" e ",
    scales=SCALES,
    money_scales=MONEY_SCALES,
    currencies=CURRENCIES,
    units=UNITS,
    signs=SIGNS,
    fractions=FRACTIONS,
    a_half=" e ",
    squared=("al quadrato", "al cubo"),
    power=lambda exponent: f"alla {'meno ' if exponent < 0 else ''}{cardinal(abs(exponent))}",
    dot="punto",
    at="chiocciola",
    slash="barra",
    hashtag="hashtag",
)
_DATE = re.compile(r"(?<![\w/.])(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/([12]\d{3})(?![\w/])")
_CLOCK = re.compile(
    r"(?<![\w.,:])(?:([01]?\d|2[0-4]):([0-5]\d)"
    r"|(?:(?<=ore )|(?<=lle )|(?<=all[’']))([01]?\d|2[0-4])[.,]([0-5]\d))(?![\w:])"
)
_ORDINAL = re.compile(r"(?<![\w.,])(\d{1,3})([º°ª])(?![\w])")
_CENTURY = re.compile(rf"\b({ROMAN}) (?=secol[oi]\b)|\b([Ss]ecolo) ({ROMAN})\b")
_WAR = re.compile(r"\b(I|II) (?=[Gg]uerra)")
_REGNAL = re.compile(rf"\b([A-ZÀÈÉ][a-zàèéìòù]+) ({ROMAN})\b(?!\.\w)")
_NUMBERED = frozenset("Atto Capitolo Libro Parte Titolo Articolo Municipio Serie Volume".split())
_YEARS = re.compile(r"(?<![\w.,])([12]\d{3})[-–](?=[12]\d{3}(?!\w))|(?<![\w.,])([12]\d{3})[/-](?=\d\d(?:\d\d)?(?!\d))")
_DECADE = re.compile(r"(?<!\w)['’](\d\d)(?!\d)")
_PHONE = re.compile(r"(?<![\w.,])(?:\+39 ?)?0\d{1,3}[ /-]\d{5,8}(?!\w)|(?<![\w.,])(?:\+39 ?)?3\d{2} \d{6,7}(?!\w)")
_DIGITS = re.compile(r"\d+")
_BY = re.compile(r"(?<=\d)[ \u00a0]?x[ \u00a0]?(?=\d)")
_PER = re.compile(r"(?<=[a-zé€])/(?=(?:giorno|mese|anno|ora|settimana|persona)\b)")
_ONE = re.compile(r"(?<![\w.,/:–-])1(?= (?!(?:che|per|con|del|della)\b)([a-zàèéìòù]{3,})\b)")
_THOUSANDS = re.compile(r"(?<=[a-zé]) (?=mila\b)")


def rules(defined: frozenset[str]) -> tuple[Rule, ...]:
    """What is said otherwise than written, in order."""
    return (*marks(_GRAMMAR, "it"), *_RULES, *quantities(_GRAMMAR), (_ONE, _one), *plain(_GRAMMAR), (_THOUSANDS, ""))


def _date(match: Match) -> str:
    day = "primo" if int(match[1]) == 1 else cardinal(int(match[1]))
    return f"{day} {_MONTHS[int(match[2]) - 1]} {cardinal(int(match[3]))}"


def _clock(match: Match) -> str:
    hours, minutes = int(match[1] or match[3]), int(match[2] or match[4])
    said = "una" if hours == 1 else cardinal(hours)
    return f"{said} e {cardinal(minutes)}" if minutes else f"{said} in punto"


def _century(match: Match) -> str:
    if match[1]:
        return f"{ordinal(value(match[1]))} "
    return f"{match[2]} {ordinal(value(match[3]))}"


def _one(match: Match) -> str:
    return "una" if match[1].endswith("a") else "un"


def _regnal(match: Match) -> str:
    number = value(match[2])
    if not number or number > 40 or (len(match[2]) == 1 and match[2] not in "IVX"):
        return match[0]
    if match[1] in _NUMBERED:
        return f"{match[1]} {cardinal(number)}"
    return f"{match[1]} {ordinal(number, 'f' if match[1] in WOMEN else '')}"


def _phone(match: Match) -> str:
    plus = "più " if match[0].startswith("+") else ""
    return plus + ", ".join(spelled(_GRAMMAR, group) for group in _DIGITS.findall(match[0]))


_RULES: tuple[Rule, ...] = (
    short_forms(WORDS),
    short_forms(BEFORE_NUMBERS, r"\d"),
    short_forms(BEFORE_NAMES, "[ \u00a0][A-ZÀÈÉ]"),
    (_PHONE, _phone),
    (_DATE, _date),
    (_CLOCK, _clock),
    (_ORDINAL, lambda match: ordinal(int(match[1]), "f" if match[2] == "ª" else "")),
    (_CENTURY, _century),
    (_WAR, lambda match: f"{ordinal(value(match[1]), 'f').capitalize()} "),
    (_REGNAL, _regnal),
    (_YEARS, lambda match: f"{cardinal(int(match[1] or match[2]))} {'a' if match[1] else ''}".rstrip() + " "),
    (_DECADE, lambda match: cardinal(int(match[1]))),
    (_BY, " per "),
    (_PER, " al "),
    slashed(_GRAMMAR, PARTS, " e "),
)
