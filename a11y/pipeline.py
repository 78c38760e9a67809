"""The public verbs: the one module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from a11y.model.article import Article
    from a11y.model.edition import Edition
    from a11y.model.ledger import Ledger, Reading
    from a11y.model.narration import Clip, Timeline
    from a11y.model.notice import Notice
    from a11y.model.page import Page
    from a11y.model.transcript import Transcript
    from a11y.source import Source, SourceOptions

Progress = Callable[[int, int], None]
"""Called with the number of utterances spoken and their total."""
