"""Article pages to accessible HTML, narrated audio and screen-reader transcripts.

>>> import a11y
>>> article = a11y.read("samples/newsroom.html")
>>> page = a11y.render(article)
>>> said = a11y.transcribe(page)
"""

from importlib import import_module
from typing import TYPE_CHECKING

from a11y.errors import A11yError
from a11y.version import __version__

if TYPE_CHECKING:
    from a11y.conversion import Conversion, ConvertOptions, bind, convert
    from a11y.extract.options import ExtractOptions
    from a11y.model.article import Article
    from a11y.model.edition import RenderOptions
    from a11y.model.ledger import Ledger, Reading
    from a11y.pipeline import (
        NarrateOptions,
        Narration,
        explain,
        from_playwright,
        narrate,
        read,
        render,
        report,
        same_site,
        say,
        screen_reader,
        site_rules,
        transcribe,
        voices,
    )
    from a11y.screenreader.reader import Reader
    from a11y.source.options import SourceOptions
    from a11y.speech.cache import Cache

__all__ = [
    "A11yError",
    "Article",
    "Cache",
    "Conversion",
    "ConvertOptions",
    "ExtractOptions",
    "Ledger",
    "NarrateOptions",
    "Narration",
    "Reader",
    "Reading",
    "RenderOptions",
    "SourceOptions",
    "__version__",
    "bind",
    "convert",
    "explain",
    "from_playwright",
    "narrate",
    "read",
    "render",
    "report",
    "same_site",
    "say",
    "screen_reader",
    "site_rules",
    "transcribe",
    "voices",
]

_HOME = {
    "Article": "a11y.model.article",
    "Cache": "a11y.speech.cache",
    "Conversion": "a11y.conversion",
    "ConvertOptions": "a11y.conversion",
    "ExtractOptions": "a11y.extract.options",
    "Ledger": "a11y.model.ledger",
    "Reader": "a11y.screenreader.reader",
    "Reading": "a11y.model.ledger",
    "RenderOptions": "a11y.model.edition",
    "SourceOptions": "a11y.source.options",
    "bind": "a11y.conversion",
    "convert": "a11y.conversion",
}


def __getattr__(name: str) -> object:
    """Public names are imported when first used, so that `import a11y` costs next to nothing."""
    if name not in __all__:
        raise AttributeError(f"module 'a11y' has no attribute {name!r}")
    value: object = getattr(import_module(_HOME.get(name, "a11y.pipeline")), name)
    globals()[name] = value
    return value
