"""English number words."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_LARGE = ("", " thousand", " million", " billion", " trillion")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
NUMBER_WORDS = frozenset((*_SMALL, *_TENS[2:], "hundred", "thousand", "million", "billion", "trillion", "point"))


def cardinal(number: int, gender: str = "") -> str:
    """A whole number below 10 to the 15th, the American way."""
    if number < 1000:
        return _below_thousand(number)
    parts = []
    for large in _LARGE:
        number, part = divmod(number, 1000)
        if part:
            parts.append(_below_thousand(part) + large)
    return " ".join(reversed(parts))


def _below_thousand(number: int) -> str:
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    hundreds, rest = divmod(number, 100)
    return f"{_SMALL[hundreds]} hundred" + (f" {_below_thousand(rest)}" if rest else "")


def ordinal(number: int) -> str:
    """Such as "twenty-first"."""
    words = cardinal(number)
    head, last = words[: max(words.rfind(" "), words.rfind("-")) + 1], words.replace("-", " ").split()[-1]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def year(number: int) -> str:
    """Such as "nineteen oh five"."""
    century, rest = divmod(number, 100)
    if number % 1000 < 10:
        return cardinal(number)
    if not rest:
        return f"{_below_thousand(century)} hundred"
    return f"{_below_thousand(century)} {_oh(rest)}"


def clock(hours: int, minutes: int) -> str:
    """Such as "three oh five"; a full hour is the number alone."""
    return f"{cardinal(hours)} {_oh(minutes)}" if minutes else cardinal(hours)


def _oh(number: int) -> str:
    return f"oh {_SMALL[number]}" if number < 10 else _below_thousand(number)


def decade(number: int) -> str:
    """Such as "nineteen nineties"; below 100 the tens alone."""
    if number < 100:
        return plural(_below_thousand(number))
    if number % 1000 == 0:
        return f"{cardinal(number)}s"
    century, rest = divmod(number, 100)
    return f"{_below_thousand(century)} {decade(rest) if rest >= 20 else 'hundreds' if not rest else 'tens'}"


def plural(words: str) -> str:
    """Such as "fifty-twos"."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"
