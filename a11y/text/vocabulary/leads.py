"""The tables of `leads.toml` and `calendar.toml`, folded and read on first use."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from a11y.text.vocabulary.fold import bare, fold

Kind = Literal[
    "byline",
    "particle",
    "role",
    "newsroom",
    "edit",
    "published",
    "updated",
    "ago",
    "caption",
    "credit",
    "agency",
    "wire",
    "correction",
]


@cache
def words(kind: Kind) -> frozenset[str]:
    """The folded words and phrases of that kind in all languages, without punctuation at their ends."""
    return frozenset(bare(phrase) for phrase in phrases(kind)) - {""}


@cache
def phrases(kind: Kind) -> tuple[str, ...]:
    """The folded phrases of that kind in all languages, as the table has them."""
    return tuple(phrase for listed in _leads()[kind].values() for phrase in fold(listed).split(" | "))


@cache
def months(lang: str = "") -> dict[str, int]:
    """The number of each month by its folded names in that language; in all where "", less those that are ambiguous."""
    found: dict[str, int] = {}
    ambiguous: set[str] = set()
    for tag, names in _calendar()["months"].items():
        if lang and tag.partition("-")[0] != lang:
            continue
        for number, forms in enumerate(names, 1):
            for name in fold(forms).split(" | "):
                if found.setdefault(name, number) != number:
                    ambiguous.add(name)
    return {name: number for name, number in found.items() if name and name not in ambiguous}


@cache
def solar_months() -> dict[str, int]:
    """The number of each month of the Solar Hijri calendar by its folded names."""
    named = ((number, forms) for names in _calendar()["solar_hijri"].values() for number, forms in enumerate(names, 1))
    return {name: number for number, forms in named for name in fold(forms).split(" | ")}


@cache
def weekdays() -> frozenset[str]:
    """The folded names of the days of the week in all languages."""
    days = (forms for names in _calendar()["days"].values() for forms in names)
    return frozenset(name for forms in days for name in fold(forms).split(" | ")) - {""}


@cache
def _leads() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("leads.toml").read_text("utf-8"))


@cache
def _calendar() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("calendar.toml").read_text("utf-8"))
