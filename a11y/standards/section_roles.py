"""Roles of a group of blocks, and the HTML element that may carry each.

Source: ARIA in HTML, https://www.w3.org/TR/html-aria/#docconformance (2025), and Digital Publishing WAI-ARIA Module
1.1, https://www.w3.org/TR/dpub-aria-1.1/. `doc-endnote` and `doc-biblioentry` are deprecated there and left out.
"""

from typing import Final

ELEMENTS: Final = {
    "": ("section", ""),
    "article": ("article", ""),
    "complementary": ("aside", ""),
    "region": ("section", ""),
    "group": ("section", "group"),
    "note": ("section", "note"),
    "doc-abstract": ("section", "doc-abstract"),
    "doc-acknowledgments": ("section", "doc-acknowledgments"),
    "doc-afterword": ("section", "doc-afterword"),
    "doc-appendix": ("section", "doc-appendix"),
    "doc-bibliography": ("section", "doc-bibliography"),
    "doc-chapter": ("section", "doc-chapter"),
    "doc-conclusion": ("section", "doc-conclusion"),
    "doc-credits": ("section", "doc-credits"),
    "doc-endnotes": ("section", "doc-endnotes"),
    "doc-epilogue": ("section", "doc-epilogue"),
    "doc-errata": ("section", "doc-errata"),
    "doc-example": ("section", "doc-example"),
    "doc-foreword": ("section", "doc-foreword"),
    "doc-glossary": ("section", "doc-glossary"),
    "doc-introduction": ("section", "doc-introduction"),
    "doc-notice": ("section", "doc-notice"),
    "doc-part": ("section", "doc-part"),
    "doc-preface": ("section", "doc-preface"),
    "doc-prologue": ("section", "doc-prologue"),
    "doc-pullquote": ("aside", "doc-pullquote"),
    "doc-footnote": ("aside", "doc-footnote"),
    "doc-qna": ("section", "doc-qna"),
    "doc-tip": ("aside", "doc-tip"),
}
"""Role: the element, and the value of its role attribute, "" where the element says it."""

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
