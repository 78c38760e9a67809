"""Custom properties: what an element has of them, and values with `var()` filled in.

https://www.w3.org/TR/css-variables-1/
"""

import re
from collections.abc import Mapping

Values = Mapping[str, str]
"""By name, as the page has them."""
Cascaded = Mapping[str, tuple[object, str]]

NOTHING: Values = {}
LONGEST = 500
"""Characters of a value that is filled in: values that hold each other twice over grow without end."""
_MOST = 20
"""Custom properties that are heeded, and references that are followed in one value, which ends circles too."""
# The value of a property that decides what is rendered or said.
_DECIDING = re.compile(r"(?<![\w-])(?:display|visibility|content|text-transform|list-style[\w-]*+)\s*+:([^;{}]*+)")
# A custom property and its value.
_SET = re.compile(r"(?<![\w-])(--[\w-]++)\s*+:([^;{}]*+)")
_NAME = re.compile(r"\bvar\(\s*(--[\w-]+)")
# The innermost reference: a name, and what to take where there is no such property.
_REFERENCE = re.compile(r"\bvar\(\s*(--[^\s,()]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)")


def asked_for(sheets: list[str]) -> frozenset[str]:
    """The custom properties on which it depends what is rendered or said, of the many that pages have."""
    sheets = [sheet for sheet in sheets if "var(" in sheet]
    found = [name for sheet in sheets for value in _DECIDING.findall(sheet) for name in _NAME.findall(value)]
    known: set[str] = set()
    if found:
        by_means_of: dict[str, list[str]] = {}
        for sheet in sheets:
            for name, value in _SET.findall(sheet):
                if "var(" in value:
                    by_means_of.setdefault(name, []).extend(_NAME.findall(value))
        while found and len(known) < _MOST:
            name = found.pop()
            if name not in known:
                known.add(name)
                found += by_means_of.get(name, ())
    return frozenset(known)


def values(declared: Cascaded, inherited: Values) -> Values:
    """The custom properties of an element: its own and those of its parent."""
    own = {name: value for name, (_, value) in declared.items() if name.startswith("--")}
    return {**inherited, **own} if own else inherited


def filled(value: str, known: Values) -> str | None:
    """The value with its references filled in; None where one leads nowhere, which makes it invalid."""
    if len(value) > LONGEST:
        return None
    for _ in range(_MOST):
        reference = _REFERENCE.search(value)
        if reference is None:
            return None if "var(" in value else value
        name, fallback = reference[1], reference[2]
        found = known.get(name, fallback)
        if found is None or found.strip().lower() == "initial" or len(value) + len(found) > LONGEST:
            return None
        value = value[: reference.start()] + found.strip() + value[reference.end() :]
    return None
