"""The article as JSON, with the timings of its audio: versioned, and read back to an equal value."""

import msgspec

from a11y.errors import InputError
from a11y.model.article import Article
from a11y.model.edition import Edition
from a11y.model.narration import Timeline

SUFFIX = ".json"
FORMAT = "a11y-article"
VERSION = 1


class Document(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What the file holds; `type` names of nodes are those of the model in snake_case."""

    format: str = ""
    version: int = 0
    article: Article
    timeline: Timeline | None = None
    audio: str = ""


def render(edition: Edition) -> bytes:
    """The edition's article, timeline and audio address as pretty-printed JSON in UTF-8."""
    document = Document(
        format=FORMAT, version=VERSION, article=edition.article, timeline=edition.timeline, audio=edition.audio
    )
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def parse(content: bytes) -> Edition:
    """The edition that `render` wrote, its ledger empty; `InputError` for anything else."""
    try:
        kind = msgspec.json.decode(content, type=_Kind)
        if kind.format != FORMAT:
            raise InputError(f'This is no {FORMAT} file: its "format" is "{kind.format}".')
        if kind.version != VERSION:
            raise InputError(f"This {FORMAT} file is of version {kind.version}; version {VERSION} can be read.")
        document = msgspec.json.decode(content, type=Document)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"This is no {FORMAT} file: {error}.") from error
    return Edition(article=document.article, timeline=document.timeline, audio=document.audio)


class _Kind(msgspec.Struct):
    format: str = ""
    version: int = 0
