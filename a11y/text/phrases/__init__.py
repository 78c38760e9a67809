"""What a11y itself says on a page and in audio, per language: one TOML file a language, `en.toml` the reference."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Phrase(NamedTuple):
    """A phrase and the language it is in."""

    text: str
    lang: str


def phrase(key: str, lang: str, **values: object) -> Phrase:
    """The phrase in `lang`, or in English where that language has none, with `{name}` replaced by `values`.

    A phrase with plural forms (a table of CLDR categories) is chosen by the value `n`.
    """
    primary = lang.partition("-")[0].lower()
    for tag in (primary, "en"):
        entry = _phrases(tag).get(key)
        if entry is not None:
            return Phrase(_form(entry, values).format_map(values), tag)
    raise KeyError(key)


def _form(entry: str | dict[str, str], values: dict[str, object]) -> str:
    if isinstance(entry, str):
        return entry
    return entry["one"] if values.get("n") == 1 and "one" in entry else entry["other"]


@cache
def _phrases(tag: str) -> dict[str, str | dict[str, str]]:
    path = files(__name__) / f"{tag}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
