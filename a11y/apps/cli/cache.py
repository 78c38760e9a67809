"""`a11y cache`, and where it is."""

import os
from pathlib import Path

from a11y.apps.cli.console import exit_code, say, say_json
from a11y.types import Cache

_VARIABLE = "A11Y_CACHE"
_MEGABYTE = 1_000_000


def spoken() -> Cache:
    """What was spoken before, in the folder that the platform has for such things."""
    from platformdirs import user_cache_path

    named = os.environ.get(_VARIABLE)
    return Cache(Path(named) if named else user_cache_path("a11y", appauthor=False) / "speech")


def show(*, clear: bool, json: bool) -> int:
    """The exit code, once it is said how much there is, or was."""

    def command() -> int:
        cache = spoken()
        entries, size = cache.clear() if clear else cache.contents()
        if json:
            say_json({"folder": str(cache.folder), "entries": entries, "bytes": size, "limit": cache.limit})
        else:
            say(f"{cache.folder}")
            done = "taken away" if clear else f"of at most {cache.limit // _MEGABYTE} MB"
            say(f"{entries} sentences, {size / _MEGABYTE:.1f} MB {done}")
        return 0

    return exit_code(command)
