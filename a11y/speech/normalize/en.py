"""Written English → spoken English."""

import re
from collections.abc import Callable

from a11y.speech.normalize._en_numbers import NUMBER_WORDS, cardinal, clock, decade, ordinal, plural, year
from a11y.speech.normalize._en_tables import (
    AFTER_NAMES,
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    CURRENCIES,
    FRACTIONS,
    MONEY_SCALES,
    MONTHS,
    NUMBERED,
    PARTIES,
    PARTS,
    PRONOUNCED,
    REGNAL,
    SCALES,
    SIGNS,
    SPELLED,
    STATES,
    TITLES,
    UNITS,
    WORDS,
)
from a11y.speech.normalize._grammar import Grammar, Match, any_of, spelled, stop
from a11y.speech.normalize._marks import marks
from a11y.speech.normalize._passage import Rule
from a11y.speech.normalize._quantities import plain, quantities
from a11y.speech.normalize._roman import ROMAN, value

_GRAMMAR = Grammar(
    cardinal=cardinal,
    group=",",
    mark=".",
    point="point",
    minus="minus",
    plus="plus",
    to="to",
    score="to",
    joined=" and ",
    scales=SCALES,
    money_scales=MONEY_SCALES,
    currencies=CURRENCIES,
    units=UNITS,
    signs=SIGNS,
    fractions=FRACTIONS,
    a_half=" and ",
    squared=("squared", "cubed"),
    power=lambda exponent: f"to the {'minus ' if exponent < 0 else ''}{ordinal(abs(exponent))}",
    dot="dot",
    at="at",
    slash="slash",
    hashtag="hashtag",
)
_FULL_MONTHS = "January February March April May June July August September October November December".split()

_WORD = re.compile(rf"(?<![\w.])(?:{any_of(WORDS)})(?![\w/])")
_PARTY = re.compile(rf"\b([RDI])-(?:({any_of(STATES)})\.|(?=[A-Z][a-z]))")
_STATE = re.compile(rf"(?<=, )({any_of(STATES)})\.(?!\w)")
_TITLE = re.compile(rf"\b(?<!Main )({any_of(TITLES)})\.(?=[ -]+(?:and |& )?[^\W\d_a-z])")
_SAINT = re.compile(r"\b(?<![A-Z]\. )St\.? (?=[A-Z][a-z])")
_BEFORE_NAME = re.compile(rf"\b({any_of(BEFORE_NAMES)})\. (?=[A-Z])")
_AFTER_NAME = re.compile(rf"\b([A-Z][\w'’-]*,?) ({any_of(AFTER_NAMES)})\.(?!\w)(?!(?<=St\.) [A-Z])(?!(?<=Dr\.) [A-Z])")
_MONTH = re.compile(rf"\b({any_of(MONTHS)})\.? (?=\d)|\b({any_of(MONTHS)})\.(?=,? (?:and|to|through)\b)")
_BEFORE_NUMBER = re.compile(rf"\b({any_of(BEFORE_NUMBERS)})\. ?(?=\d)")
_COURT = re.compile(r"(?<=[A-Za-z.]) v\. (?=[A-Z])")
_DOLLARS = re.compile(r"\b(US|AU|CA|NZ|HK) \$(?=\d)")
_PER = re.compile(r"(?<=\w)/(?=(?:second|minute|hour|day|night|week|month|year|person|head|share)\b)")
_UNIT = re.compile(rf"(?<= )\(({any_of(unit for unit in UNITS if len(unit) > 1 or not unit.isalpha())})\)")
_BETWEEN_TIMES = re.compile(
    r"(?<![\w:.,-])(\d{1,2}(?::\d\d)?(?: ?[ap]m| ?[ap]\.m\.)?)[-–](?=\d{1,2}(?::\d\d)? ?[ap]\.?m\b)"
)
_VERSION = re.compile(r"(?<![\w.])(v?)(\d+(?:\.\d+){2,})(?![\w])")
_RATIO = re.compile(r"(?<![\w:.,])(\d{1,3}):(\d)(?![\w:])")
_COLD = re.compile(r"(?<![\w.,)])[-–](?=\d+ degrees)")
_AIRCRAFT = re.compile(r"\b(7\d7)-(\d{1,3})\b")
_EURO_CENTS = re.compile(r"(?<=€)(\d+),(\d\d)(?!\d)")
_GRADE = re.compile(r"\b([A-F])\+(?=[\s,.;:)]|$)")
_SECONDS = re.compile(r"(?:(?<=\.\d)|(?<=\.\d\d))s\b")
_PLURAL = re.compile(r"(?<![\d.,])(\d{1,3})s\b")
_HALVES = re.compile(r"(?<=\d)/(?=\d)")
_FISCAL = re.compile(r"\bFY(?=\d)")
_MORE = re.compile(r"(?<=\d)\+(?=[\s.,;:)]|$)")
_NUMBERED = re.compile(r"(?<!\w)#(?=\d)")

_PHONE = re.compile(
    r"(?<![\w.,-])(?:\+\d{1,3}[ -]?)?(?:1-)?(?:\(\d{3}\) ?|\d{3}[-. ])?\d{3}[-.]\d{4}(?:-\d{2,4})?(?![\w-])"
    r"|\+\d{1,3}(?: \d{2,4}){2,5}(?!\w)|(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])|(?<![\w-])\d{4}-\d{3}[\dX](?![\w-])"
)
_GROUP = re.compile(r"\d+X?")
_DAY = r"(0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[1-9]\d\d|20\d\d)"
_MONTH_DAY = re.compile(
    rf"\b({any_of(_FULL_MONTHS)}) {_DAY}(?:st|nd|rd|th)?(?:[-–]{_DAY})?(?![\w:%]|[.,]\d| ?(?:million|billion|percent))"
)
_DAY_MONTH = re.compile(rf"(?<![\w.,-])(?:{_DAY}[-–])?{_DAY}(?:st|nd|rd|th)? (?=(?:{any_of(_FULL_MONTHS)})\b)")
_ISO = re.compile(rf"(?<![\w-])({_YEAR})-(0[1-9]|1[0-2])-{_DAY}(?!\w)")
_LAP = re.compile(r"(?<![\w:])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\w:])")
_CLOCK = re.compile(
    r"(?<![\w:.,])([01]?\d|2[0-4]):([0-5]\d)(?!:?\d)( ?[ap]m\b| ?[ap]\.m\.| (?:GMT|UTC|[ECMP][SD]?T)\b)?"
)
_HOUR = re.compile(r"(?<![\w:.,])(1[0-2]|0?[1-9])(?:\.([0-5]\d))? ?([ap])(?:m\b|\.m\.)")
_YEARS = re.compile(rf"(?<![\w.,$€£/-])({_YEAR})[-–/](?:({_YEAR})|(\d\d))(?![\w/]|[-–]\d|[.,]\d)")
_ONE_YEAR = re.compile(rf"(?<![\w.,$€£/:])(?<!\d[-–])({_YEAR})(?![\w/:]|[.,]\d|-\d)")
_DECADE = re.compile(r"(?<![\w.,])(?:['’‘]?(\d0)|(1[1-9]\d0|20\d0))['’]?s\b")
_SHORT_YEAR = re.compile(r"(?<!\w)['’](\d\d)(?![\w'’])")
_ORDINAL = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_FEET = re.compile(r"(?<!\w)(\d{1,3})['′’](?:(\d{1,2}(?:½)?)(?:[\"″”]|'')?)?(?!\w)")
_INCHES = re.compile(r"(?<=\d)(?:-inch\b|″|-in\.)")
_FEET_INCHES = re.compile(r"(\d ?(?:ft|feet),? \d{1,2}) ?in\b")
_SLASHED = re.compile(r"(?<![\w/.,-])(?:(\d+) )?(\d)/(2|3|4|5|8|10|16)(?![\w/]|[.,]\d)")
_BY = re.compile(r"(?<=\d) ?[x×] ?(?=\d)")
_TIMES = re.compile(r"(?<=\d)x\b")
_ABOUT = re.compile(r"(?<!\w)~ ?(?=\d)")
_DOT = re.compile(r"(?<![\w.])\.(\d+)(?!\w)")
_PENCE = re.compile(r"(?<![\w.,])(\d{1,2})p\b")
_REGNAL = re.compile(rf"\b({any_of(REGNAL)}) ({ROMAN})\b(?!\.\w)")
_THE_THIRD = re.compile(
    r"\b(?!(?:World|Super)\b)([A-Z][a-z]+(?: [A-Z]\.)? [A-Z][\w’'-]+),? (II|III|IV)\b(?=[,.;:]? [a-z]|[,.]|$)"
)
_ROMAN = re.compile(rf"\b([A-Z]\w+)([ -])({ROMAN})\b(?!\.\w)(?!['’]\w)")
_TURNED = re.compile(
    rf"\b([Aa]n?) ((?:(?:{any_of(NUMBER_WORDS)})[ -])+)((?:[A-Z]\S+ )?)"
    r"(dollar|euro|pound|foot|feet|percent|mile|kilometer)s(?=[ -][a-z])"
)
_A_DAY = re.compile(r"\b(dollars?|euros?|pounds?|cents?)-(an?)[ -]")
_I_MYSELF = re.compile(r" (?:am|was|have|had|will|would|said|think|know|do|did|could|can|can't|don't)\b")
_CAPITALS = re.compile(r"\b[A-Z]{2,3}\b(\.?)(?!\w)")
_DEFINED = re.compile(r"\(([A-Z]{2,3})\)")
_SMALL = re.compile(r"[a-z]{2}")


def rules(defined: frozenset[str]) -> tuple[Rule, ...]:
    """What is said otherwise than written, in order; `defined` are the initialisms the text introduces."""
    return (
        *marks(_GRAMMAR, "en"),
        *_SHORT_FORMS,
        *_TIMES_AND_DATES,
        *_NUMBERS,
        *quantities(_GRAMMAR),
        (_ONE_YEAR, lambda match: year(int(match[1]))),
        *plain(_GRAMMAR),
        *_AFTERWARDS,
        (_CAPITALS, _letters(SPELLED | (defined - PRONOUNCED))),
    )


def initialisms(text: str) -> frozenset[str]:
    """The initialisms a text defines, such as ICE in "Immigration and Customs Enforcement (ICE)".

    Longer ones, such as NATO, are as a rule said as words.
    """
    return frozenset(match[1] for match in _DEFINED.finditer(text) if _stands_for(match[1], text[: match.start()]))


def _stands_for(letters: str, before: str) -> bool:
    """Whether the words just before begin with the letters, in order."""
    words = before[-100:].split()[-2 * len(letters) :]
    initials = iter("".join(word.lstrip("\"'“‘(")[:1] for word in words))
    return all(letter in initials for letter in letters)


def _letters(spelled: frozenset[str]) -> Callable[[Match], str]:
    """What says the initialisms letter by letter, but in a line of capitals, which says nothing about its words."""

    def letters(match: Match) -> str:
        word = match[0].rstrip(".")
        shouted = not _SMALL.search(match.string)
        return match[0] if shouted or word not in spelled else ".".join(word) + "."

    return letters


def _party(match: Match) -> str:
    state = STATES[match[2]] + stop(match) if match[2] else ""
    return f"{PARTIES[match[1]]} of {state}"


def _word(match: Match) -> str:
    return WORDS[match[0]] + (stop(match) if match[0].endswith(".") else "")


def _phone(match: Match) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    groups = [
        spelled(_GRAMMAR, group) + (" X" if group.endswith("X") else "") for group in re.findall(r"\d+X?", match[0])
    ]
    return plus + ", ".join(groups)


def _month_day(match: Match) -> str:
    last = f" to {ordinal(int(match[3]))}" if match[3] else ""
    return f"{match[1]} {ordinal(int(match[2]))}{last}"


def _iso(match: Match) -> str:
    return f"{_FULL_MONTHS[int(match[2]) - 1]} {ordinal(int(match[3]))}, {year(int(match[1]))}"


def _clock(match: Match) -> str:
    hours, minutes, half = int(match[1]), int(match[2]), match[3] or ""
    said = clock(hours, minutes) if minutes or half.strip()[:1] in ("a", "p") else f"{clock(hours, 0)} o'clock"
    if hours > 12 and not minutes:
        said = f"{cardinal(hours)} hundred"
    return said + (_half(match, half) if half else "")


def _half(match: Match, half: str) -> str:
    """The half of the day, with the full stop it may share with the end of the sentence."""
    letter = half.strip()[0]
    if letter not in ("a", "p"):
        return half
    return f" {letter}.m" + ("" if match.string[match.end() :].startswith(".") else ".")


def _hour(match: Match) -> str:
    return clock(int(match[1]), int(match[2] or 0)) + _half(match, match[3])


def _years(match: Match) -> str:
    return f"{year(int(match[1]))} to {year(int(match[2])) if match[2] else cardinal(int(match[3]))}"


def _feet(match: Match) -> str:
    feet = f"{cardinal(int(match[1]))} {'foot' if match[2] or match[1] == '1' else 'feet'}"
    return f"{feet} {match[2]}" if match[2] else feet


def _slashed(match: Match) -> str:
    whole, above, below = match[1], int(match[2]), match[3]
    if above >= int(below):
        return match[0]
    if below == "10" and not whole:
        return f"{cardinal(above)} out of ten"
    part = PARTS[below]
    name = part if above == 1 else f"{'halve' if part == 'half' else part}s"
    article = ("an" if part[0] == "e" else "a") if whole else "one"
    said = f"{article if above == 1 else cardinal(above)} {name}"
    return f"{cardinal(int(whole))} and {said}" if whole else said


def _roman(match: Match) -> str:
    number = value(match[3])
    known = match[1] in NUMBERED
    if (
        not number
        or (len(match[3]) == 1 and not (known and match[3] in "IVX"))
        or (not known and match[3].strip("IVX"))
    ):
        return match[0]
    return f"{match[1]}{match[2]}{cardinal(number)}"


def _regnal(match: Match) -> str:
    return f"{match[1]} the {ordinal(value(match[2]))}" if _is_regnal(match) else match[0]


def _is_regnal(match: Match) -> bool:
    """A lone I is a king's numeral where no verb of the first person follows; M, C and D are initials."""
    if match[2] in ("C", "D", "L", "M"):
        return False
    after = match.string[match.end() :]
    return match[2] != "I" or not re.match(
        r" (?:am|was|have|had|will|would|said|think|know|do|did|could|can|can't|don't)\b", after
    )


_SHORT_FORMS: tuple[Rule, ...] = (
    (_MORE, " plus"),
    (_GRADE, r"\1 plus"),
    (_FISCAL, "FY "),
    (_EURO_CENTS, r"\1.\2"),
    (_WORD, _word),
    (_PARTY, _party),
    (_STATE, lambda match: STATES[match[1]] + stop(match)),
    (_TITLE, lambda match: TITLES[match[1]]),
    (_MONTH, lambda match: f"{MONTHS[match[1]]} " if match[1] else MONTHS[match[2]]),
    (_BEFORE_NUMBER, lambda match: f"{BEFORE_NUMBERS[match[1]]} "),
    (_NUMBERED, "number "),
    (_COURT, " versus "),
    (_BEFORE_NAME, lambda match: f"{BEFORE_NAMES[match[1]]} "),
    (_AFTER_NAME, lambda match: f"{match[1]} {AFTER_NAMES[match[2]]}{stop(match)}"),
    (_SAINT, "Saint "),
    (_DOLLARS, r"\1$"),
    (_PER, " a "),
    (_UNIT, lambda match: f"in {UNITS[match[1]].many or UNITS[match[1]].one}"),
)
_TIMES_AND_DATES: tuple[Rule, ...] = (
    (_VERSION, lambda match: match[1] + " point ".join(cardinal(int(part)) for part in match[2].split("."))),
    (_BETWEEN_TIMES, r"\1 to "),
    (_AIRCRAFT, r"\1 \2"),
    (_ISO, _iso),
    (_YEARS, _years),
    (_PHONE, _phone),
    (_MONTH_DAY, _month_day),
    (_DAY_MONTH, lambda match: " to ".join(ordinal(int(day)) for day in match.groups() if day) + " "),
    (_LAP, lambda match: ", ".join(cardinal(int(group)) for group in match.groups())),
    (_CLOCK, _clock),
    (_HOUR, _hour),
    (_RATIO, r"\1 to \2"),
    (_DECADE, lambda match: decade(int(match[1] or match[2]))),
    (_SHORT_YEAR, lambda match: clock(0, int(match[1])).removeprefix("zero ")),
)
_NUMBERS: tuple[Rule, ...] = (
    (_FEET, _feet),
    (_COLD, "minus "),
    (_SECONDS, " seconds"),
    (_PLURAL, lambda match: plural(cardinal(int(match[1])))),
    (_INCHES, " inch"),
    (_FEET_INCHES, r"\1 inches"),
    (_SLASHED, _slashed),
    (_ORDINAL, lambda match: ordinal(int(match[1].replace(",", "")))),
    (_REGNAL, _regnal),
    (_THE_THIRD, lambda match: f"{match[1]} the {ordinal(value(match[2]))}"),
    (_ROMAN, _roman),
    (_PENCE, lambda match: f"{cardinal(int(match[1]))} {'penny' if match[1] == '1' else 'pence'}"),
    (_HALVES, " "),
    (_BY, " by "),
    (_TIMES, " times"),
    (_ABOUT, "about "),
    (_DOT, lambda match: f"point {spelled(_GRAMMAR, match[1])}"),
)
_AFTERWARDS: tuple[Rule, ...] = (
    (_TURNED, lambda match: f"{match[1]} {match[2]}{match[3]}{match[4]}"),
    (_A_DAY, r"\1 \2 "),
)
"""In this order: what is matched, and what is said for it."""
