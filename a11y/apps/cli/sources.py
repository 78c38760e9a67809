"""Which pages the arguments mean."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from a11y.errors import NotFoundError

STDIN = "-"
_PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt")
_URL = re.compile(r"https?://", re.IGNORECASE)
# What no file name may hold on Windows, of which other systems forbid a part, and what is a nuisance in a shell.
_UNSAFE = re.compile(r"""[\x00-\x20\x7f<>:"/\\|?*'`$&;#%~=]+""")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_INDEX = frozenset({"index", "default", "home", "amp"})
_LENGTH = 80


class Named(NamedTuple):
    """A source, and the folder name it suggests for its output."""

    source: str
    folder: str


def called(source: str) -> str:
    """What messages call the source."""
    return "standard input" if source == STDIN else source


def expand(arguments: list[str]) -> list[Named]:
    """The pages the arguments mean, folders opened; in the order given, within a folder by name."""
    return [named for argument in arguments for named in _expand(argument)]


def _expand(argument: str) -> Iterator[Named]:
    if argument == STDIN:
        yield Named(argument, "article")
    elif _URL.match(argument):
        yield Named(argument, _of_url(argument))
    elif os.path.isdir(argument):
        yield from _of_folder(argument)
    else:
        yield Named(argument, safe(_stem(Path(argument).name)))


def _of_folder(folder: str) -> list[Named]:
    found: list[Path] = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if {"article.json", "ledger.json"} <= set(files):  # made by us
            continue
        found += [Path(place, name) for name in files if not name.startswith(".") and _is_page(name)]
    if not found:
        raise NotFoundError(f"There are no pages in this folder ({', '.join(_PAGES)}, also with .gz).", source=folder)
    return [Named(str(path), _relative(path.relative_to(folder))) for path in sorted(found)]


def _relative(path: Path) -> str:
    return "/".join([*map(safe, path.parts[:-1]), safe(_stem(path.name))])


def _is_page(name: str) -> bool:
    return name.lower().removesuffix(".gz").endswith(_PAGES)


def _stem(name: str) -> str:
    stem = name[:-3] if name.lower().endswith(".gz") else name
    return stem[: -len(os.path.splitext(stem)[1])] if _is_page(stem) else stem


def _of_url(url: str) -> str:
    parts = urlsplit(url)
    names = [_stem(name) for name in PurePosixPath(unquote(parts.path)).parts if name != "/"]
    while len(names) > 1 and names[-1].lower() in _INDEX:
        names.pop()
    name = names[-1] if names else parts.hostname or ""
    return safe(f"{name}-{unquote(parts.query)}" if parts.query else name)


def safe(name: str) -> str:
    """A file name that every system takes, as like the name as can be."""
    clean = _UNSAFE.sub("-", name).strip("-. ")
    clean = clean.encode("utf-8", "ignore")[:_LENGTH].decode("utf-8", "ignore").rstrip("-. ")
    return f"page-{clean}" if _RESERVED.match(clean) else clean or "page"
