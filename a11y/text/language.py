"""Languages: well-formed tags, the direction of their scripts."""

import re

from a11y.model.article import Direction
from a11y.standards.bcp47 import RTL_LANGUAGES, RTL_SCRIPTS

# Primary language, script, region; further subtags are dropped.
_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].*)?", re.IGNORECASE)


def bcp47(tag: str) -> str:
    """The tag as BCP 47 writes it ("en_us" is "en-US"), "" for what is no tag of a language."""
    match = _TAG.fullmatch(tag.strip())
    if not match:
        return ""
    language, script, region = match.groups()
    return "-".join(filter(None, (language.lower(), (script or "").title(), (region or "").upper())))


def direction(tag: str) -> Direction:
    """The direction in which the language of a well-formed tag is written."""
    language, *rest = tag.split("-")
    script = next((part for part in rest if len(part) == 4), "")
    rtl = script in RTL_SCRIPTS if script else language in RTL_LANGUAGES
    return "rtl" if rtl else "ltr"
