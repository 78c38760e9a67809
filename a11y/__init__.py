"""Article pages to accessible HTML, narrated audio and screen-reader transcripts.

>>> import a11y
>>> article = a11y.read("samples/newsroom.html")
>>> page = a11y.render(article)
>>> said = a11y.transcribe(page)

What the verbs take and give besides a page is in `a11y.types`, articles and their blocks in `a11y.model.article`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from a11y.errors import A11yError
from a11y.version import __version__

if TYPE_CHECKING:
    from a11y.conversion import bind, convert
    from a11y.pipeline import (
        Page,
        explain,
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

__all__ = [
    "A11yError",
    "Page",
    "__version__",
    "bind",
    "convert",
    "explain",
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

_HOME = {"bind": "a11y.conversion", "convert": "a11y.conversion"}


def __getattr__(name: str) -> object:
    """Public names are imported when first used, so that `import a11y` costs next to nothing."""
    if name not in __all__:
        raise AttributeError(f"module 'a11y' has no attribute {name!r}")
    value: object = getattr(import_module(_HOME.get(name, "a11y.pipeline")), name)
    globals()[name] = value
    return value
