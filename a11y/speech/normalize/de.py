"""Written German → spoken German."""

import re

from a11y.speech.normalize._de_tables import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    CURRENCIES,
    FRACTIONS,
    FULL_MONTHS,
    MONEY_SCALES,
    MONTHS,
    PARTS,
    SCALES,
    SIGNS,
    UNITS,
    WOMEN,
    WORDS,
    cardinal,
    ordinal,
    year,
)
from a11y.speech.normalize._grammar import Grammar, Match, any_of, short_forms, slashed
from a11y.speech.normalize._marks import marks
from a11y.speech.normalize._passage import Rule
from a11y.speech.normalize._quantities import plain, quantities
from a11y.speech.normalize._roman import ROMAN, value

_GRAMMAR = Grammar(
    cardinal=cardinal,
    group=".'’\u202f\u2009",
    mark=",",
    point="Komma",
    minus="minus",
    plus="plus",
    to="bis",
    score="bis",
    joined=" und ",
    scales=SCALES,
    money_scales=MONEY_SCALES,
    currencies=CURRENCIES,
    units=UNITS,
    signs=SIGNS,
    fractions=FRACTIONS,
    a_half=" ",
    squared=("Quadrat", "hoch drei"),
    power=lambda exponent: f"hoch {'minus ' if exponent < 0 else ''}{cardinal(abs(exponent))}",
    dot="Punkt",
    at="at",
    slash="Schrägstrich",
    hashtag="Hashtag",
)
_MONTH = any_of(FULL_MONTHS)
_DAY = r"(0?[1-9]|[12]\d|3[01])"
_FULL_DATE = re.compile(rf"(?<![\w.,]){_DAY}\.\s?(0?[1-9]|1[0-2])\.(?:\s?([12]\d{{3}}|\d\d))?(?![\w.])")
_ORDINAL = re.compile(r"(?:\b(\w+)([  ]))?(?<![\w.,])(\d{1,3})\.(?=[  -][^\W\d_])")
_OBLIQUE = frozenset(
    "am beim dem den des im ins vom zum zur einem einen einer ab bis seit nach vor ihrem ihren ihrer seinem seinen "
    "seiner jedem jeden jeder diesem diesen dieser".split()
)
"""Words after which an ordinal ends in -en."""
_CLOCK = re.compile(
    r"(?<![\w.,:])([01]?\d|2[0-4])[.:]([0-5]\d)"
    r"(?=[ \u00a0]?(?:[-–]|bis|Uhr)|[ \u00a0](?:und|oder)[ \u00a0][\d.:]+[ \u00a0]Uhr)(?:([ \u00a0])Uhr)?"
)
_HOUR = re.compile(r"(?<![\w.,:])1(?=[  ]Uhr)")
_SCORE = re.compile(r"(?<![\w.,:])(\d{1,3}):(?=\d{1,3}(?![\w:]))")
_YEARS = re.compile(r"(?<![\w.,])([12]\d{3})(?:[-–](?=[12]\d{3}(?!\w))|(/)(?=\d\d(?!\d)))")
_YEAR = re.compile(r"(?<![\w.,])(1[1-9]\d\d)(?![\w]|[.,]\d)")
_DECADE = re.compile(r"(?<![\w.,])([12]\d\d0|\d0)er(?=n?\b|[Jj]ahre)")
_FIRST = re.compile(r"(?:\b([Dd]er|[Dd]en|[Dd]em|[Dd]es|beim|vom|zum) )?(?<![\w.])1\. (?=FC\b|FSV\b|FCM\b)")
_DECIMALS = re.compile(r"(CHF|Fr\.|€|\$) ?(\d+)\.(\d\d)(?![\d.])")
_REGNAL = re.compile(rf"\b([A-ZÄÖÜ]\w+) ({ROMAN})\.(?!\w)")
_WAR = re.compile(rf"\b({ROMAN})\. (?=Weltkrieg|Vatikan)")
_ROMAN = re.compile(rf"\b(Kapitel|Teil|Band|Akt|Klasse|Artikel) ({ROMAN})\b")
_STREET = re.compile(r"(?<=[a-zäöüß])str\.(?=\W|$)|\bStr\.")
_PHONE = re.compile(r"(?<![\w.,])(?:\+\d{2} ?\(?\d{1,4}\)?|0\d{2,4})[ /-]{1,3}\d{3,}(?:[ -]\d{2,})*")
_GROUP = re.compile(r"\d+")
_COLD = re.compile(r"(?<![\w.,)])[-–−](?=\d+(?:,\d+)? Grad)")
_EVEN = re.compile(r"(?<=\d),[-–—]+")
_ONE = re.compile(r"(?<![\w.,/:–-])1(?= ([A-ZÄÖÜ][a-zäöüß]{2,})\b)")
_FEMININE = re.compile(r".*(?:e|ung|heit|keit|schaft|ion|tät)$")
"""Nouns that mostly take "eine"."""
_TIMES = re.compile(r"(?<=\d)[  ]?[x×][  ]?(?=\d)")
_PER = re.compile(r"(?<=[a-zß€])/(?=(?:Tag|Monat|Jahr|Stunde|Woche|Person|Kopf)\b)")


def rules(defined: frozenset[str]) -> tuple[Rule, ...]:
    """What is said otherwise than written, in order."""
    return (*marks(_GRAMMAR, "de"), *_RULES, *quantities(_GRAMMAR), *_AFTERWARDS, *plain(_GRAMMAR))


def _date(match: Match) -> str:
    day = ordinal(int(match[1]), "en" if _is_oblique(match.string[: match.start()]) else "er")
    said = f"{day} {FULL_MONTHS[int(match[2]) - 1]}"
    if not match[3]:
        return said
    return f"{said} {year(int(match[3])) if len(match[3]) == 4 else cardinal(int(match[3]))}"


def _is_oblique(before: str) -> bool:
    return (before.split() or [""])[-1].lower() in _OBLIQUE


def _first(match: Match) -> str:
    """Of a club's name."""
    article = match[1] or ""
    return f"{article} {ordinal(1, 'e' if article.lower() == 'der' else 'en')} " if article else "erster "


def _war(match: Match) -> str:
    before = match.string[: match.start()]
    ending = "en" if _is_oblique(before) else "e" if before.lower().endswith("der ") else "er"
    return f"{ordinal(value(match[1]), ending).capitalize()} "


def _ordinal(match: Match) -> str:
    word, space = match[1] or "", match[2] or ""
    after = match.string[match.end() + 1 :]
    is_date = any(after.startswith(month) for month in FULL_MONTHS)
    strong = word.lower() == "als" or (is_date and word.lower() != "der")
    ending = "en" if word.lower() in _OBLIQUE else "er" if strong else "e"
    return f"{word}{space}{ordinal(int(match[3]), ending)}"


def _clock(match: Match) -> str:
    hours, minutes = cardinal(int(match[1]), "m"), int(match[2])
    return f"{hours} Uhr {cardinal(minutes)}" if minutes else f"{hours} Uhr"


def _phone(match: Match) -> str:
    groups = (" ".join(cardinal(int(digit)) for digit in group) for group in _GROUP.findall(match[0]))
    return ("plus " if match[0].startswith("+") else "") + ", ".join(groups)


def _regnal(match: Match) -> str:
    article = "die" if match[1] in WOMEN else "der"
    end = match.string[match.end() :].strip("\"'”“»«’ ")
    number = value(match[2])
    return f"{match[1]} {article} {ordinal(number).capitalize()}{'' if end else '.'}" if number else match[0]


def _years(match: Match) -> str:
    return year(int(match[1])) + (" " if match[2] else " bis ")


_RULES: tuple[Rule, ...] = (
    short_forms(MONTHS),
    short_forms(WORDS),
    short_forms(BEFORE_NUMBERS, r"\d"),
    short_forms(BEFORE_NAMES, "[A-ZÄÖÜ]"),
    (_STREET, lambda match: "Straße" if match[0][0] == "S" else "straße"),
    (_PHONE, _phone),
    (_COLD, "minus "),
    (_EVEN, ""),
    (_DECIMALS, r"\1 \2,\3"),
    (_FIRST, _first),
    (_REGNAL, _regnal),
    (_WAR, _war),
    (_ROMAN, lambda match: f"{match[1]} {cardinal(value(match[2]))}" if value(match[2]) else match[0]),
    (_FULL_DATE, _date),
    (_ORDINAL, _ordinal),
    (_CLOCK, _clock),
    (_HOUR, "ein"),
    (_SCORE, r"\1 zu "),
    (_YEARS, _years),
    (_DECADE, lambda match: f"{year(int(match[1]))}er"),
    (_TIMES, " mal "),
    (_PER, " pro "),
    slashed(_GRAMMAR, PARTS, " "),
)
_AFTERWARDS: tuple[Rule, ...] = (
    (_YEAR, lambda match: year(int(match[1]))),
    (_ONE, lambda match: "eine" if _FEMININE.match(match[1]) else "ein"),
)
