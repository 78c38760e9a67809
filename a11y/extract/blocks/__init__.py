"""One recognizer per HTML structure."""

from a11y.extract.blocks import (
    bullets,
    code,
    description_list,
    figure,
    heading,
    list,
    math,
    media,
    paragraph,
    quote,
    section,
    separator,
    table,
)
from a11y.extract.builder import Recognizer
from a11y.extract.outline import Kind

RECOGNIZERS: dict[Kind, Recognizer] = {
    "paragraph": paragraph.build,
    "heading": heading.build,
    "list": list.build,
    "description_list": description_list.build,
    "quote": quote.build,
    "code": code.build,
    "math": math.build,
    "figure": figure.build,
    "table": table.build,
    "media": media.build,
    "separator": separator.build,
    "section": section.build,
    "bullets": bullets.build,
}
