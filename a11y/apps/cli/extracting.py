"""The options that say what is kept and what is left out."""

from collections.abc import Sequence
from typing import NamedTuple, get_args, get_type_hints

from msgspec import convert
from msgspec.structs import replace

import a11y
from a11y.errors import UsageError
from a11y.types import ExtractOptions


class Wanted(NamedTuple):
    """The options as they were given."""

    keep: Sequence[str] = ()
    drop: Sequence[str] = ()
    site_rules: str = ""
    strict: bool = False


def options(wanted: Wanted) -> ExtractOptions:
    """The options as one value; `UsageError` with the words there are for one that is none of them."""
    words = {"keep": _words("keep", wanted.keep), "drop": _words("drop", wanted.drop)}
    rules = a11y.site_rules(wanted.site_rules) if wanted.site_rules else ()
    return replace(convert(words, ExtractOptions), site_rules=rules, strict=wanted.strict)


def _words(option: str, given: Sequence[str]) -> list[str]:
    """The words that were given, apart by commas or in several options, with "-" for "_" where one likes."""
    words = [word.strip().lower().replace("-", "_") for each in given for word in each.split(",")]
    known = get_args(get_args(get_type_hints(ExtractOptions)[option])[0])
    for word in words:
        if word not in known:
            raise UsageError(f'--{option} knows no "{word}"; there are {", ".join(known)}.')
    return words
