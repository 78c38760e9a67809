"""The ledger as JSON: every visible piece of the source and what became of it."""

import msgspec

from a11y.model.edition import Edition
from a11y.model.ledger import Ledger

SUFFIX = ".ledger.json"
FORMAT = "a11y-ledger"
VERSION = 1


class _Document(msgspec.Struct, frozen=True):
    format: str
    version: int
    ledger: Ledger


def render(edition: Edition) -> bytes:
    """The edition's ledger as pretty-printed JSON in UTF-8."""
    document = _Document(FORMAT, VERSION, edition.ledger)
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
