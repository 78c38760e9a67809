"""What the verbs take and give: options, sources, results; articles, ledgers and transcripts are in `a11y.model`."""

from a11y.conversion import Conversion, ConvertOptions
from a11y.extract.options import ExtractOptions
from a11y.model.edition import RenderOptions
from a11y.pipeline import NarrateOptions, Narration
from a11y.screenreader.reader import Reader
from a11y.source import Source
from a11y.source.options import SourceOptions
from a11y.speech.cache import Cache

__all__ = [
    "Cache",
    "Conversion",
    "ConvertOptions",
    "ExtractOptions",
    "NarrateOptions",
    "Narration",
    "Reader",
    "RenderOptions",
    "Source",
    "SourceOptions",
]
