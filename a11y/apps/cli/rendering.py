"""The options that say how the page is made."""

from pathlib import Path
from typing import NamedTuple

from a11y.errors import NotFoundError, UsageError
from a11y.types import RenderOptions

_LARGEST = 5_000_000


class Look(NamedTuple):
    """The options as they were given."""

    style: str = ""
    template: str = ""
    fragment: bool = False
    embed_images: bool = False


def options(look: Look) -> RenderOptions:
    """The options as one value, the files that were named read."""
    if look.fragment and (look.template or look.style):
        raise UsageError("--fragment has neither style nor template: they belong to the page it goes into.")
    return RenderOptions(
        style=_text(look.style),
        template=_text(look.template),
        fragment=look.fragment,
        embed_images=look.embed_images,
    )


def _text(name: str) -> str:
    """What the file holds; "" where none is named."""
    if not name:
        return ""
    try:
        with Path(name).open("rb") as file:
            data = file.read(_LARGEST + 1)
        text = data.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise NotFoundError(f"{name}: it cannot be read as a file of text in UTF-8.") from error
    if len(data) > _LARGEST:
        raise UsageError(f"{name}: it is larger than {_LARGEST // 1_000_000} MB.")
    if not text.strip():
        raise UsageError(f"{name}: there is nothing in it.")
    return text
