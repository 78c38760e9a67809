"""What each language's full stops mean: one TOML file a language, and `und.toml` with all keys for the rest.

An abbreviation in lower case is found in any case, one with a capital only as it is written.
"""

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct


class Abbreviations(Struct, frozen=True):
    """A language's table: abbreviations without their last full stop, `after_hours` and `starters` in lower case."""

    never: frozenset[str]
    before_number: frozenset[str]
    number_endings: tuple[str, ...]
    may_end: frozenset[str]
    after_comma: frozenset[str]
    hours: frozenset[str]
    after_hours: frozenset[str]
    starters: frozenset[str]
    ordinals: bool
    period: bool
    stops: str


@cache
def abbreviations(lang: str) -> Abbreviations:
    """The table of a primary language; of no language in particular where there is none for it."""
    table = {**_table("und"), **_table(lang)}
    listed = {key: [word.removesuffix(".") for word in str(value).split()] for key, value in table.items()}
    return Abbreviations(
        never=frozenset(listed["never"] + listed["never_anywhere"]),
        before_number=frozenset(listed["before_number"] + listed["before_number_anywhere"]),
        number_endings=tuple(listed["number_endings"]),
        may_end=frozenset(listed["may_end"]),
        after_comma=frozenset(listed["after_comma"]),
        hours=frozenset(listed["hours"]),
        after_hours=frozenset(map(str.lower, listed["after_hours"])),
        starters=frozenset(map(str.lower, listed["starters"])),
        ordinals=bool(table["ordinals"]),
        period=bool(table["period"]),
        stops=str(table["stops"]),
    )


@cache
def _table(lang: str) -> dict[str, str | bool]:
    path = files(__name__) / f"{lang}.toml"
    table = tomllib.loads(path.read_text("utf-8")) if lang.isalpha() and path.is_file() else {}
    return {**_table(table.pop("like")), **table} if "like" in table else table
