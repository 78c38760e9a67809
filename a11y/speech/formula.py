"""Presentation MathML → a line of signs that the rules of a language have words for."""

from collections.abc import Iterator
from itertools import chain

from lxml import etree

_RAISED = dict(zip("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻", strict=True))
_SILENT = frozenset("\u2061\u2062\u2063\u2064")
"""Function application, invisible times, separator and plus: https://www.w3.org/TR/mathml-core/#invisible-operators."""
_SUM = frozenset("+-−±=")
_OVER = " ⁄ "
_TO_THE = " ^ "


def line(mathml: str) -> str:
    """The formula on a line, "" where it is no MathML: 2 ⁄ x² for a fraction with a power."""
    try:
        root = etree.fromstring(mathml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return ""
    return " ".join(_line(root).split())


def _line(node: etree._Element) -> str:
    kind = etree.QName(node).localname if isinstance(node.tag, str) else ""
    parts = [_line(child) for child in node]
    match kind, parts:
        case "", _:
            return ""
        case "mfrac", [above, below]:
            return f" {_group(above)}{_OVER}{below.strip()} "
        case "msup", [base, power]:
            return base.rstrip() + _power(power)
        case "msub", [base, below]:
            return f"{base} {below}"
        case "msubsup" | "munderover", [base, below, above]:
            return f"{base} {below}{_power(above)}"
        case "msqrt", _:
            return f" √ {''.join(parts)} "
        case "annotation" | "annotation-xml", _:
            return ""
        case _:
            return "".join(chain(_own(node), parts))


def _own(node: etree._Element) -> Iterator[str]:
    text = "".join(character for character in node.text or "" if character not in _SILENT).strip()
    if text:
        yield f" {text} "


def _group(part: str) -> str:
    """What stands above the line of a fraction, with a pause after a sum."""
    return part.strip() + ("," if _SUM & {*part} else "")


def _power(power: str) -> str:
    digits = power.replace(" ", "")
    if digits and all(digit in _RAISED for digit in digits):
        return "".join(_RAISED[digit] for digit in digits) + " "
    return _TO_THE + power.strip() + " "
