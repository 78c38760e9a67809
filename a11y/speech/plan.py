"""The reading plans by name, and those of a file."""

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from msgspec.structs import fields, replace

from a11y.errors import UsageError
from a11y.model.plan import Plan, Treatment

__all__ = ["PLANS", "Plan", "Treatment", "plan"]

PLANS: dict[str, Plan] = {
    "article": Plan(),
    "full": Plan(kicker="read", credits="read", pullquotes="read", code="read", noterefs="announce", urls="read"),
    "brief": Plan(
        dates="skip",
        captions="skip",
        images="skip",
        tables="announce",
        lists="read",
        code="announce",
        notes="announce",
        brackets="skip",
    ),
    "headlines": Plan(
        byline="skip",
        dates="skip",
        paragraphs="skip",
        captions="skip",
        images="skip",
        media="skip",
        lists="skip",
        quotes="skip",
        tables="skip",
        code="skip",
        math="skip",
        notes="skip",
    ),
}
"""`article` reads what a reader would; `full` everything; `brief` the running text; `headlines` the outline."""


def plan(name: str) -> Plan:
    """The plan of that name, or of the TOML file; raises `UsageError`.

    A file names kinds of content and what becomes of them; `extends` names the plan it starts from.
    """
    if name in PLANS:
        return PLANS[name]
    if not name.endswith(".toml"):
        raise UsageError(f"There is no reading plan {name!r}: choose {', '.join(PLANS)}, or give a .toml file.")
    try:
        given: dict[str, Any] = tomllib.loads(Path(name).read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"The reading plan {name} cannot be read: {error.strerror or error}.") from error
    except ValueError as error:
        raise UsageError(f"The reading plan {name} is not TOML: {error}.") from error
    return _made(name, given)


def _made(name: str, given: dict[str, Any]) -> Plan:
    base = given.pop("extends", "article")
    if base not in PLANS:
        raise UsageError(f"The reading plan {name} extends {base!r}: choose {', '.join(PLANS)}.")
    for kind in given.keys() - {each.name for each in fields(Plan)}:
        near = get_close_matches(kind, [each.name for each in fields(Plan)], 1)
        hint = f"; {near[0]} is" if near else ""
        raise UsageError(f"The reading plan {name}: {kind!r} is no kind of content{hint}.")
    for field in fields(Plan):
        if field.name in given and given[field.name] not in get_args(field.type):
            raise UsageError(f"The reading plan {name}: {field.name} is {' or '.join(get_args(field.type))}.")
    return replace(PLANS[base], **given)
