"""Where the output of each source goes."""

import os
import unicodedata
from pathlib import Path

from a11y.apps.cli.sources import Named
from a11y.errors import UsageError

_AUDIO = (".mp3", ".m4b", ".opus", ".flac", ".wav")
"""What several articles can be in one file of."""
_LATER = {
    ".epub": "EPUB books",
    ".daisy.zip": "DAISY books",
    ".brf": "braille",
    ".pdf": "PDF",
}
"""Formats that are planned, by suffix."""


def is_folder(out: str) -> bool:
    """Whether an output is a folder: it exists as one, ends with a slash or has no suffix."""
    return out.endswith(("/", os.sep)) or not Path(out).suffix or os.path.isdir(out)


def check(outs: list[str], *, several: bool) -> None:
    """`UsageError` with what is wrong with the outputs asked for."""
    for out in outs:
        later = next((kind for suffix, kind in _LATER.items() if out.lower().endswith(suffix)), "")
        if later and not is_folder(out):
            raise UsageError(f"{out}: {later} cannot be written in this version.")
        if several and not is_folder(out):
            raise UsageError(
                f"{out}: several sources cannot share one file; give -o a folder, or name an audio file as a book."
            )


def is_book(outs: list[str], *, several: bool) -> bool:
    """Whether several sources are wanted in one audio file; `UsageError` where that and something else is."""
    audio = [out for out in outs if not is_folder(out) and out.lower().endswith(_AUDIO)]
    if several and audio and len(audio) < len(outs):
        raise UsageError(f"{audio[0]}: a book is made by itself; leave the other -o to another call.")
    return several and bool(audio)


def assign(named: list[Named], outs: list[str]) -> list[tuple[str, ...]]:
    """For each source the folders and files to write: those asked for, or a folder with the source's name here.

    Several sources get a folder each in the folders asked for; names that clash, also where case does not count, are
    numbered in the order of the sources.
    """
    if outs and len(named) == 1:
        return [tuple(_slashed(out) if is_folder(out) else out for out in outs)]
    folders = _distinct([each.folder for each in named])
    return [tuple(_slashed(_free(Path(out, folder))) for out in outs or [""]) for folder in folders]


def _distinct(names: list[str]) -> list[str]:
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    distinct = []
    for name in names:
        candidate = name
        while (key := unicodedata.normalize("NFC", candidate).casefold()) in taken:
            numbers[name] = numbers.get(name, 1) + 1
            candidate = f"{name}-{numbers[name]}"
        taken.add(key)
        distinct.append(candidate)
    return distinct


def _free(folder: Path) -> Path:
    """The folder, under another name where a file, perhaps the source itself, has that one."""
    return folder.with_name(f"{folder.name}-page") if folder.is_file() else folder


def _slashed(folder: str | Path) -> str:
    """The folder in the form that `a11y.convert` cannot take for a file."""
    return f"{Path(folder)}{os.sep}"
