"""Elements and attributes of MathML Core that draw a formula and do nothing else.

Source: https://www.w3.org/TR/mathml-core/ (2025), without links, styles, event handlers, `mtext` with HTML in it,
`annotation`, `annotation-xml` and `maction`.
"""

from typing import Final

ELEMENTS: Final = frozenset(
    """
    math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub
    msubsup msup mtable mtd mtext mtr munder munderover none semantics
    """.split()
)

LEAVES: Final = frozenset({"mi", "mn", "mo", "ms", "mtext"})
"""Elements that hold text; all others hold elements."""

ATTRIBUTES: Final = frozenset(
    """
    accent accentunder columnspan depth dir display displaystyle fence form height largeop linethickness lspace
    mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width
    """.split()
)
