"""Roles of a group of blocks, and the HTML element that may carry each.

Source: ARIA in HTML, https://www.w3.org/TR/html-aria/#docconformance (2025), and Digital Publishing WAI-ARIA Module
1.1, https://www.w3.org/TR/dpub-aria-1.1/. `doc-endnote` and `doc-biblioentry` are deprecated there and left out, roles
of the frame of a page (`banner`, `main`, `navigation` ...) have no place within an article.
"""

from typing import Final

ROLES: Final = frozenset(
    """
    article complementary note region doc-abstract doc-acknowledgments doc-afterword doc-appendix
    doc-bibliography doc-chapter doc-conclusion doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph
    doc-epilogue doc-errata doc-example doc-footnote doc-foreword doc-glossary doc-introduction doc-notice doc-part
    doc-preface doc-prologue doc-pullquote doc-qna doc-tip
    """.split()
)
"""Roles a section may carry; `group` is left out, for without a name it says nothing."""

ELEMENTS: Final = {
    "article": "article",
    "complementary": "aside",
    "region": "section",
    "doc-footnote": "aside",
    "doc-pullquote": "aside",
    "doc-tip": "aside",
}
"""The element for a role; all others are a `div`."""

NAMED: Final = frozenset({"article", "complementary", "region"})
"""Roles that readers go to by name."""

NATIVE: Final = frozenset({"article", "complementary", "region"})
"""Roles that their element has by itself."""

LANDMARKS: Final = frozenset(
    """
    complementary region doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter doc-conclusion
    doc-credits doc-endnotes doc-epilogue doc-errata doc-foreword doc-glossary doc-introduction doc-part doc-preface
    doc-prologue
    """.split()
)
"""Roles that are landmarks: two of the same role need two names."""

OF_PARAGRAPHS: Final = frozenset({"doc-credit", "doc-epigraph", "doc-notice", "doc-subtitle", "doc-tip", "note"})
"""Roles a paragraph may carry."""
