"""What is known of a page while its article is rendered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from a11y.model.article import Block, Direction, Inline
from a11y.output.html.safety import escape, language_tag
from a11y.text.phrases import phrase

Part = str | Block | Inline
"""Markup, or a node still to be rendered."""


@dataclass(slots=True)
class Rendering:
    """The page's language and direction, and what has been met so far."""

    lang: str
    direction: Direction = "ltr"
    notes: Mapping[str, list[str]] = field(default_factory=dict)
    """For each note the ids of the references to it, as an earlier rendering of the same article met them."""
    references: dict[str, list[str]] = field(default_factory=dict)
    """The same, as met in this rendering."""
    blocks: set[str] = field(default_factory=set)
    """Ids of the blocks met."""
    block: Block | None = None
    """The one met last."""
    sentence: str = ""
    """Id of the sentence met last in this block."""
    expanded: set[tuple[str, str]] = field(default_factory=set)
    """Abbreviations met, with their expansions."""
    short_forms: dict[str, str] = field(default_factory=dict)
    """Short forms that the text has expanded, with their words, until they are met again."""
    told: set[str] = field(default_factory=set)
    """Short forms that need no more to be told."""
    landmarks: set[tuple[str, str]] = field(default_factory=set)
    """Role and name of each landmark met."""
    tables: int = 0
    figures: int = 0
    images: int = 0
    undescribed: int = 0
    """Images of which the source says nothing."""
    formulas: int = 0
    rubies: int = 0

    def said(self, key: str, **values: object) -> tuple[str, str]:
        """A phrase of ours as markup, and the attributes of the element that holds it where its language differs."""
        found = phrase(key, self.lang, **values)
        return escape(found.text), self.foreign(found.lang)

    def foreign(self, lang: str) -> str:
        """The attributes of an element in that language; "" where it is the page's."""
        if lang.partition("-")[0] == self.lang.partition("-")[0]:
            return ""
        return f' lang="{lang}" dir="ltr"' if self.direction == "rtl" else f' lang="{lang}"'


def attributes(block: Block, *, role: str = "") -> str:
    """The attributes that any block may have."""
    found = f' id="{escape(block.id)}"' if block.id else ""
    return found + language(block.lang, block.dir) + (f' role="{role}"' if role else "")


def language(lang: str, direction: str) -> str:
    """The attributes for a language and a direction, "" for none."""
    if not (lang or direction):
        return ""
    tag = language_tag(lang)
    found = f' lang="{tag}"' if tag else ""
    return f'{found} dir="{direction}"' if direction in ("ltr", "rtl") else found
