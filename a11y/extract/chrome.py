"""What class names, ids, tags and roles say of a part that is not the article: words are data, in `chrome.toml`."""

import re
import tomllib
from collections.abc import Collection
from functools import lru_cache
from importlib.resources import files
from operator import add
from typing import NamedTuple, cast

from lxml import etree

from a11y.dom.query import raw_text
from a11y.model.ledger import Reason
from a11y.standards.html_elements import HEADINGS


class Verdict(NamedTuple):
    """Why a part is left out, and what says so."""

    reason: Reason
    evidence: str
    confidence: float = 0.9


_TABLE = cast("dict[Reason, str]", tomllib.loads((files("a11y.extract") / "chrome.toml").read_text(encoding="utf-8")))
_REASONS: dict[str, Reason] = {word: reason for reason, words in _TABLE.items() for word in words.split()}
_WORDS = frozenset(_REASONS)
_TOKEN = re.compile(r"[a-zçéñşğıöü]+|[A-ZÇÉÑŞĞİÖÜ]+(?![a-z])|[A-Z][a-zçéñşğıöü]+")
_SEPARATOR = re.compile(r"[^\w]+|_+")
# A name that a machine made: digits among letters, or capitals in odd places.
_CODE = re.compile(r"[^\W\d]\d+[^\W\d]|\d[a-z]|[a-z][A-Z][a-z]?[A-Z]")
# Words that say the named thing is only near, absent or switched: "has-sidebar", "no-ads", "with-comments".
# Of Bootstrap (https://getbootstrap.com/docs/5.3/utilities/display/) and Tailwind (https://tailwindcss.com/docs/display):
# "hidden md:block" and "d-none d-lg-flex" hide on narrow screens alone.
_HIDING = frozenset(("hidden", "is-hidden", "u-hidden", "d-none"))
_SHOWING = ("block", "flex", "grid", "inline", "contents", "table", "visible")
# Tools by the same name as a property of style sheets: "font-size" alone is a tool, "font-size-large" a look.
_LOOKS = frozenset(("fontsize", "textsize"))
# Words that count for nothing beside others: the rights in a picture are its credit, those in a page are in its footer;
# the image of a teaser is as often that over the article; a grid or page with a sidebar is no sidebar.
_PICTURES = frozenset("image images img photo picture media figure caption foto bild".split())
_LAYOUTS = frozenset("grid layout page columns main".split())
_WITHIN = {"teaser": _PICTURES, "copyright": _PICTURES, "credits": _PICTURES, "sidebar": _LAYOUTS, "rail": _LAYOUTS}
_HIDERS = frozenset(("hidden", "aria-hidden", "class", "style"))
_PROSE = 100
"""Characters: a paragraph of as many is shown to those who see, whatever `aria-hidden` says to those who hear."""
_NEGATIONS = frozenset("no not has have with without is js hide show below above after before under over wo".split())

# Landmarks and other elements that never hold the article (https://html.spec.whatwg.org/#sections).
_TAGS: dict[str, Reason] = {
    "nav": "navigation",
    "footer": "footer",
    "form": "form",
    "button": "form",
    "select": "form",
    "input": "form",
    "textarea": "form",
    "label": "form",
    "menu": "navigation",
    "dialog": "consent",
    "svg": "hidden",
    "canvas": "player",
    "map": "hidden",
    # https://amp.dev/documentation/components/
    "amp-ad": "advertisement",
    "amp-embed": "advertisement",
    "amp-sidebar": "navigation",
    "amp-consent": "consent",
    "amp-user-notification": "consent",
    "amp-social-share": "share",
    "amp-subscriptions": "subscription",
}
# https://www.w3.org/TR/wai-aria-1.2/#role_definitions
_ROLES: dict[str, Reason] = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "toolbar": "tools",
    "banner": "site_header",
    "contentinfo": "footer",
    "search": "form",
    "form": "form",
    "button": "form",
    "dialog": "consent",
    "alertdialog": "consent",
    "tablist": "navigation",
    "tooltip": "hidden",
    "complementary": "related",
}


_NAMES = ("class", "id", "data-testid", "data-component")


@lru_cache(maxsize=8192)
def class_verdict(names: str) -> Verdict | None:
    """What the words of a class attribute or id say, None where they say nothing."""
    for name in names.split():
        if (found := _name_verdict(name)) is not None:
            return found
    return None


@lru_cache(maxsize=65536)
def _name_verdict(name: str) -> Verdict | None:
    # A variant of Tailwind: "print:hidden" (https://tailwindcss.com/docs/hover-focus-and-other-states).
    if ":" in name:
        return None
    tokens = _tokens(name)
    if _WORDS.isdisjoint(tokens) and _WORDS.isdisjoint(map(add, tokens, tokens[1:])):  # As of most names.
        return None
    for index, token in enumerate(tokens):
        if index and tokens[index - 1] in _NEGATIONS:
            continue
        pair = token + tokens[index + 1] if index + 1 < len(tokens) else ""
        if _only_looks(pair, index, tokens) or _only_near(token, tokens):
            continue
        reason = _REASONS.get(pair) or _REASONS.get(token)
        if reason:
            return Verdict(reason, f"class: {name}")
    return None


def _tokens(name: str) -> list[str]:
    """The words of a name, in lower case, without what a machine made."""
    words = name.replace("_", "-").split("-")
    if name.isascii() and name.islower() and "".join(words).isalpha():  # As most names are.
        return [word for word in words if word]
    parts = (part for part in _SEPARATOR.split(name) if not _CODE.search(part))
    return [token.lower() for part in parts for token in _TOKEN.findall(part)]


def _only_looks(pair: str, index: int, tokens: list[str]) -> bool:
    """Whether the pair of words is a property of style sheets: "font-size-large", "has-normal-font-size"."""
    return pair in _LOOKS and (index + 2 < len(tokens) or tokens[0] in _NEGATIONS)


def _only_near(token: str, tokens: list[str]) -> bool:
    """Whether another word of the name says that it names what is around the part: the grid with a sidebar."""
    others = _WITHIN.get(token)
    return others is not None and not others.isdisjoint(tokens)


def verdict(element: etree._Element) -> Verdict | None:
    """Why the element, by its tag, role, state, class or id alone, is no part of the article; else None."""
    tag = element.tag
    if tag in _TAGS:
        return Verdict(_TAGS[tag], f"{tag} element")
    present = element.keys()
    if not present:
        return None
    if found := _hidden(element, present):
        return found
    role = element.get("role") if "role" in present else None
    if role and role in _ROLES:
        return Verdict(_ROLES[role], f"role: {role}")
    # The id of a heading is made from its words, to be linked to.
    for attribute in ("class",) if tag in HEADINGS else _NAMES:
        if attribute in present and (found := class_verdict(element.get(attribute) or "")):
            return found
    return None


@lru_cache(maxsize=8192)
def _hides(names: str) -> bool:
    """Whether a class of the common style sheets hides the element on screens of every width."""
    classes = names.split()
    return not _HIDING.isdisjoint(classes) and not any(name.endswith(_SHOWING) for name in classes)


def hidden(element: etree._Element) -> Verdict | None:
    """Why the element is not shown, None where nothing in it says so."""
    return _hidden(element, element.keys())


def _hidden(element: etree._Element, present: Collection[str | bytes]) -> Verdict | None:
    """The same, told which attributes the element has."""
    if _HIDERS.isdisjoint(present):
        return None
    if "hidden" in present:
        return Verdict("hidden", "hidden attribute", 1.0)
    if "aria-hidden" in present and element.get("aria-hidden") == "true" and not _is_prose(element):
        return Verdict("hidden", "aria-hidden")
    names = element.get("class") if "class" in present else None
    if names and ("hidden" in names or "d-none" in names) and _hides(names):
        return Verdict("hidden", f"class: {names}"[:80], 0.8)
    style = element.get("style") if "style" in present else None
    if style and ("none" in style or "hidden" in style):
        style = style.replace(" ", "").lower()
        is_late = element.tag == "img" and any(name.startswith("data-") and "src" in name for name in map(str, present))
        if not is_late and ("display:none" in style or "visibility:hidden" in style):  # A script shows the image.
            return Verdict("hidden", "style: not displayed", 1.0)
    return None


def _is_prose(element: etree._Element) -> bool:
    return element.tag == "p" and len(raw_text(element)) > _PROSE
