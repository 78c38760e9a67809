"""Rules for a language that has none of its own: what engines pass over in silence."""

import re
from functools import cache

from a11y.speech.normalize._passage import Rule

_CODES = {
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "₦": "NGN",
    "₩": "KRW",
    "₪": "ILS",
    "₫": "VND",
    "€": "EUR",
    "₱": "PHP",
    "₴": "UAH",
    "₸": "KZT",
    "₹": "INR",
    "₺": "TRY",
    "₼": "AZN",
    "₽": "RUB",
    "₾": "GEL",
}
"""Signs of currencies and their codes (ISO 4217)."""
_SIGN = f"([{re.escape(''.join(_CODES))}])"
_MINUS = re.compile(r"(?<![\w.,)])-(?=\d)")
_BEFORE = re.compile(rf"(?<!\w){_SIGN}\s?(?=\d)")
_AFTER = re.compile(rf"(?:(?<=\d)|(?<=\w)\s){_SIGN}(?!\w)")


def unruled(language: str) -> tuple[Rule, ...]:
    """What says currencies by name, in the place of their signs, and makes a hyphen before a number a minus."""

    def before(match: re.Match[str]) -> str:
        name = _name(match[1], language)
        return f"{name} " if name else match[0]

    def after(match: re.Match[str]) -> str:
        name = _name(match[1], language)
        return f" {name}" if name else match[0]

    return (_MINUS, "\N{MINUS SIGN}"), (_BEFORE, before), (_AFTER, after)


@cache
def _name(sign: str, language: str) -> str:
    """Of a currency (CLDR), for several; "" where the language has none for it."""
    from babel import UnknownLocaleError
    from babel.numbers import get_currency_name

    try:
        name = get_currency_name(_CODES[sign], count=5, locale=language)
    except (UnknownLocaleError, ValueError):
        return ""
    return "" if name == _CODES[sign] else name
