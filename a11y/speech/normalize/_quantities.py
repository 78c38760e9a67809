"""Rules that languages share: money, units, ranges, scores, fractions, exponents and plain numbers."""

import re

from a11y.speech.normalize._grammar import Grammar, Match, Unit, any_of, counted, in_words, number_pattern
from a11y.speech.normalize._passage import Rule

SUPERSCRIPTS = {ord(raised): digit for raised, digit in zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True)}
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_GAP = "[ \u00a0\u202f\u2009]"
_DASH = "[-–—]"


def quantities(grammar: Grammar) -> tuple[Rule, ...]:
    """In this order: what is matched, and what is said for it."""
    minus = re.compile(rf"(?<![\w.,)])(?:−|[-–](?=\d+(?:[.,]\d+)?{_GAP}?(?:°|[%‰])|\d+[.,]\d))(?=\d)")
    after_amount = r"(?:(?<=\d)|(?<=\d[kmbtKMBT])|(?<=\d[bmt]n))"
    signs = "".join(sign for sign in grammar.currencies if len(sign) == 1)
    return (
        (
            re.compile(rf"(?:(?<=[{signs}])|(?<![\w.,])(?=[\d.]+{_GAP}?[%‰]))(\d+)\.(\d{{1,2}})(?!\d)"),
            rf"\1{grammar.mark}\2",
        ),
        (minus, f"{grammar.minus} "),
        (re.compile(r"(?<![\w.,])\+(?=\d)"), f"{grammar.plus} "),
        (
            re.compile(rf"{after_amount}{_GAP}?[-–]{_GAP}?(?=[{signs}]\d)"),
            f" {grammar.to} ",
        ),
        *_money(grammar),
        *_measures(grammar),
        *_between(grammar),
        *_fractions(grammar),
        *_powers(grammar),
        *_signs(grammar),
    )


def plain(grammar: Grammar) -> tuple[Rule, ...]:
    """The numbers that no other rule has said."""
    number = number_pattern(grammar)
    return (
        (re.compile("[₀-₉]"), lambda match: str(ord(match[0]) - ord("₀"))),
        (re.compile(r"(?<=\d)\+(?=[\s.,;:)]|$)"), f" {grammar.plus}"),
        (re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])"), " "),
        (re.compile(rf"(?<![\w]){number}(?![\w])"), lambda match: in_words(grammar, match[0])),
        (re.compile(r"\d+"), lambda match: in_words(grammar, match[0])),
    )


def _money(grammar: Grammar) -> tuple[Rule, ...]:
    number = number_pattern(grammar)
    amount = rf"(?P<number>{number})(?:(?P<to>{_GAP}?{_DASH}{_GAP}?)(?P<high>{number}))?"
    scale = rf"(?:(?:{_GAP}|-)?(?P<scale>{any_of(grammar.money_scales)})(?!\w))?"
    sign = rf"(?P<sign>{any_of(grammar.currencies)})"

    def said(match: Match) -> str:
        return _amount(grammar, match, grammar.currencies[match["sign"]])

    return (
        (re.compile(rf"(?<![\w$]){sign}{_GAP}?{amount}(?!\d){scale}"), said),
        (re.compile(rf"(?<![\w.,]){amount}{scale}{_GAP}?{sign}(?!\w)"), said),
        (
            re.compile(rf"(?<![\w.,])(?P<number>{number}){_GAP}?(?P<scale>{any_of(grammar.scales)})(?!\w)"),
            lambda match: counted(grammar, match["number"], grammar.scales[match["scale"]]),
        ),
    )


def _amount(grammar: Grammar, match: Match, unit: Unit) -> str:
    number, high, scale = match["number"], match["high"], match["scale"]
    low = f"{in_words(grammar, number, unit.gender)} {grammar.to} " if high else ""
    if scale:
        large = grammar.money_scales[scale]
        return f"{low}{counted(grammar, high or number, large)}{large.of} {unit.many or unit.one}"
    whole, _, part = (high or number).partition(grammar.mark)
    if len(part) != 2 or not unit.part or high:
        return low + counted(grammar, high or number, unit)
    parts = counted(grammar, str(int(part)), Unit(unit.part, unit.parts))
    if not int(part):
        return counted(grammar, whole, unit)
    return f"{counted(grammar, whole, unit)}{grammar.joined}{parts}" if whole.strip("0") else parts


def _measures(grammar: Grammar) -> tuple[Rule, ...]:
    number = number_pattern(grammar)
    names = any_of(grammar.units)

    def said(match: Match) -> str:
        unit = grammar.units[match["unit"]]
        high = match["high"]
        low = f"{in_words(grammar, match['number'], unit.gender)} {grammar.to} " if high else ""
        return low + counted(grammar, high or match["number"], unit)

    amount = rf"(?P<number>{number})(?:{_GAP}?{_DASH}{_GAP}?(?P<high>{number}))?"
    return ((re.compile(rf"(?<![\w.,]){amount}(?:{_GAP}|-)?(?P<unit>{names})(?![\w{_RAISED}])"), said),)


def _between(grammar: Grammar) -> tuple[Rule, ...]:
    number = number_pattern(grammar)
    dash = re.compile(rf"(?<![\w.,/–-])({number}){_GAP}?–{_GAP}?(?={number}(?![\w/–-]))")
    hyphen = re.compile(r"(?<![\w.,/–-])(\d{1,3})-(?=\d{1,3}(?![\w/–-]|[.,]\d))")
    return ((dash, rf"\1 {grammar.to} "), (hyphen, rf"\1 {grammar.score} "))


def _fractions(grammar: Grammar) -> tuple[Rule, ...]:
    names = "".join(grammar.fractions)

    def said(match: Match) -> str:
        if match[1]:
            return f"{in_words(grammar, match[1])}{grammar.a_half}{grammar.fractions[match[2]]}"
        return grammar.fractions[match[2]]

    return ((re.compile(rf"(?:(\d+){_GAP}?)?([{names}])"), said),)


def _powers(grammar: Grammar) -> tuple[Rule, ...]:
    def said(match: Match) -> str:
        exponent = int(match[0].translate(SUPERSCRIPTS))
        return f" {grammar.squared[exponent - 2]}" if exponent in (2, 3) else f" {grammar.power(exponent)}"

    return ((re.compile(rf"(?<=[\w)\]])⁻?[{_RAISED}]{{1,4}}"), said),)


def _signs(grammar: Grammar) -> tuple[Rule, ...]:
    alone = any_of(sign for sign in grammar.signs if len(sign) == 1)

    def said(match: Match) -> str:
        name, inside = grammar.signs[match[1]], match.end() < len(match.string)
        if not name:
            return " " if " " in match[0] and inside else ""
        return f"{' ' if match.start() else ''}{name}{' ' if inside else ''}"

    return (
        (re.compile(rf"[ \u00a0]?({alone})[ \u00a0]?"), said),
        (re.compile(r"(?<=\d) - (?=\d)| ?− ?"), f" {grammar.minus} "),
        (re.compile(r"(?<=\w) \+ (?=\w)"), f" {grammar.plus} "),
        (re.compile(r" {2,}"), " "),
    )
