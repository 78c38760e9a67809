"""One module per format; the file name is its name, `SUFFIX` what its files end with.

A text format has `render(edition) -> bytes`, an audio format `encode(clips, recording) -> Iterator[bytes]`.
"""

from functools import cache
from pathlib import PurePath
from types import ModuleType

from a11y import registry
from a11y.errors import UsageError
from a11y.output._file import whole_file, write
from a11y.output._placed import placed

__all__ = ["format_of", "formats", "is_audio", "placed", "whole_file", "write"]


@cache
def formats() -> dict[str, ModuleType]:
    """The modules by suffix."""
    modules = (registry.load(__name__, name) for name in registry.names(__name__))
    return {module.SUFFIX: module for module in modules if hasattr(module, "SUFFIX")}


def format_of(path: PurePath) -> ModuleType:
    """The format a file name asks for; `UsageError` with the known suffixes where there is none."""
    known = formats()
    for suffix in sorted(known, key=len, reverse=True):
        if f".{path.name.lower()}".endswith(suffix):
            return known[suffix]
    raise UsageError(f"{path}: no format has this suffix; choose one of {', '.join(sorted(known))}.")


def is_audio(module: ModuleType) -> bool:
    """Whether the format is made from clips."""
    return hasattr(module, "encode")
