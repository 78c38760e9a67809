"""Formulas: as MathML, or as the author wrote them for a script to typeset."""

from collections.abc import Iterable, Mapping
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING

from lxml import etree

from a11y.dom.query import raw_text
from a11y.extract.chrome import Verdict
from a11y.extract.outline import Item
from a11y.model.article import Block, BlockId, Math, MathBlock

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

# https://www.w3.org/TR/mathml-core/#annotations : not shown.
_ANNOTATIONS = ("annotation", "annotation-xml")
_ANNOTATION = Verdict("hidden", "annotation of a formula", 1.0)
# https://docs.mathjax.org/en/v2.7-latest/advanced/model.html : what formulas become that authors write.
_WRITTEN = ("math/tex", "math/asciimath")
_TYPESETTERS = frozenset(
    """
    MathJax MathJax_Display MathJax_SVG MathJax_SVG_Display MathJax_CHTML MJXc-display mjx-chtml MJX_Assistive_MathML
    katex katex-display katex-mathml
    mwe-math-element mwe-math-mathml-inline mwe-math-mathml-display mwe-math-element-inline mwe-math-element-block
    """.split()
)
"""Classes of what MathJax, KaTeX (https://katex.org/docs/options) and MediaWiki put around a formula."""
TAGS = ("math", "mjx-container")
# Where MathJax keeps what a formula says (https://docs.mathjax.org/en/latest/options/accessibility.html):
_SAID = ("aria-label", "data-semantic-speech-none", "data-semantic-speech", "alttext", "data-latex")
_REACH = 5


def build(item: Item, builder: "Builder") -> Block | None:
    """The formula with its MathML, None where it is empty."""
    element = item.element
    assert element is not None
    origin = builder.ledger.next_origin()
    if not raw_text(element).strip():
        return None
    found = formula(element, builder, block := builder.new_id())
    return MathBlock(id=block, text=found.text, mathml=found.mathml, origin=origin)


def formula(element: etree._Element, builder: "Builder", block: BlockId) -> Math:
    """The formula without its annotations; one that is written in TeX has no MathML."""
    shown: list[str] = []
    for event, each in etree.iterwalk(element, events=("start", "end")):
        text = each.text if event == "start" else each.tail if each is not element else ""
        if not text:
            continue
        around = each if event == "start" else each.getparent()
        if any(e.tag in _ANNOTATIONS for e in (around, *around.iterancestors())):
            builder.ledger.leave(text, _ANNOTATION)
        else:
            builder.ledger.keep(text, block)
            shown.append(text)
    source = etree.tostring(element, encoding="unicode", with_tail=False) if len(element) else ""
    return Math(" ".join("".join(shown).split()), source)


def show_formulas(marked: Mapping[str, list[etree._Element]], generic: Iterable[etree._Element]) -> None:
    """Make formulas of the scripts that MathJax would typeset, and show those that it, KaTeX or MediaWiki has typeset.

    Changes the tree.
    """
    for script in [each for each in marked["script"] if _is_written(each)]:
        _show_written(script)
    for container in marked["mjx-container"]:
        _show_said(container)
    for element in marked["math"]:
        _show_typeset(element)
    for element in generic:
        if "data-mathml" in element.attrib:
            _show_kept(element)
        is_drawn = element.get("class") == "katex-html" and "aria-hidden" in element.attrib
        if is_drawn and element.getprevious() is None:  # There is nothing else.
            del element.attrib["aria-hidden"]


def _is_written(script: etree._Element) -> bool:
    """Whether the script holds a formula that what is before it does not show already."""
    if not (script.get("type") or "").startswith(_WRITTEN):
        return False
    before = script.getprevious()
    return before is None or next(before.iter("math"), None) is None


def _show_written(script: etree._Element) -> None:
    """The script becomes the formula that it holds."""
    is_displayed = "mode=display" in (script.get("type") or "").replace(" ", "")
    before = script.getprevious()
    if before is not None and "preview" in (before.get("class") or "").lower():
        before.set("hidden", "")
    script.attrib.clear()
    script.tag = "math"
    if is_displayed:
        script.set("display", "block")


def _show_said(container: etree._Element) -> None:
    """A formula that is but drawn becomes what is said of it, or the TeX that it was made of."""
    if next(container.iter("math"), None) is not None:
        return
    looked_at = islice(container.iter(), _REACH)
    attributes = (value for element in looked_at for name in _SAID if (value := element.get(name)))
    titles = (title.text for title in container.iter("title") if title.text)
    said = next((text for text in chain(attributes, titles) if text.strip()), "")
    if said:
        tail, is_displayed = container.tail, container.get("display") == "true"
        container.clear()
        container.tag, container.text, container.tail = "math", said, tail
        if is_displayed:
            container.set("display", "block")


def _show_kept(element: etree._Element) -> None:
    """The MathML that MathJax 2 keeps in an attribute stands beside what it has drawn, which is hidden."""
    if next(element.iter("math"), None) is not None:
        return
    root = etree.fromstring(element.get("data-mathml") or "<p>", etree.HTMLParser())
    formula = next(root.iter("math"), None) if root is not None else None
    if formula is not None:
        for drawn in element:
            drawn.set("hidden", "")
        element.append(formula)
        _show_typeset(formula)


def _show_typeset(element: etree._Element) -> None:
    """What is around the formula is shown, and a block where that displays it."""
    around = list(takewhile(_typesets, islice(element.iterancestors(), _REACH)))
    for each in around:
        if "display" in (each.get("class") or "").lower() or each.get("display") == "true":
            element.set("display", "block")
        if "style" in each.attrib:
            del each.attrib["style"]
    if around and element.get("display") == "block":
        for each in around:
            each.tag = "div"


def _typesets(element: etree._Element) -> bool:
    return element.tag.startswith("mjx-") or not _TYPESETTERS.isdisjoint((element.get("class") or "").split())
