"""Articles whose text is only in the page's data, for scripts to show."""

import re
from html import unescape

from a11y.extract.document import collapse
from a11y.model.article import BlockId, Blocks, Paragraph, Text

# The end of a paragraph in text or in markup kept as text.
_PARAGRAPH_END = re.compile(r"\n\s*|</(?:p|div|li|h\d|blockquote)>|<br\s*/?>\s*<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def paragraphs(text: str) -> Blocks:
    """The paragraphs of a text, markup in it dropped."""
    lines = (collapse(unescape(_TAG.sub("", part))) for part in _PARAGRAPH_END.split(text))
    return tuple(
        Paragraph(id=BlockId(f"b{number}"), content=(Text(line),))
        for number, line in enumerate((line for line in lines if line), 1)
    )
