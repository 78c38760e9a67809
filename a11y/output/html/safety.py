"""What may pass from an article into markup: escaped text, safe addresses, valid language tags and dates."""

import re
from functools import lru_cache
from unicodedata import normalize
from urllib.parse import quote

from a11y.standards import language_subtags as registry
from a11y.standards import url_schemes

# Characters that HTML forbids in a document: C0 and C1 controls but white space, surrogates, noncharacters; and those
# for private use, which say nothing without the source's own font.
_UNWANTED = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff"
)
_FORBIDDEN = re.compile(f"[{_UNWANTED}]")
_SPECIAL = re.compile(f'[&<>"{_UNWANTED}]')
_IGNORED_IN_URL = re.compile("[\t\n\r]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PLAIN_URL = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[\w.~!$&'()*+,;=:@/-]*)?(?:\?[\w.~!$&'()*+,;=:@/?-]*)?", re.ASCII
)
_HTTP_URL = re.compile(r"(https?):/*((?:[^/?#\\@]*@)?)([^/?#\\]*)([^?#]*)(\?[^#]*)?(#.*)?", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"(?:[^\s\x00-\x20!\"#$%&'()*+,/:;<=>?@\[\\\]^`{|}~]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
_NOT_PERCENT_ENCODED = re.compile("%(?![0-9A-Fa-f]{2})")
_INLINE_IMAGE = re.compile(r"data:(image/[a-z]+);base64,[A-Za-z0-9+/]+={0,2}")
# The path of an image file relative to the page: without ":" there is no scheme, without an empty segment no host.
_RELATIVE = re.compile(
    r"(?:\.\./)*(?:[^\t\n\r:/?#\\]+/)*[^\t\n\r:/?#\\]+\.(?:avif|bmp|gif|jpe?g|png|svg|webp)", re.IGNORECASE
)
_LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?(?![a-z0-9])", re.IGNORECASE)
# Date, date with time, year and month, year, time: the forms of HTML's `datetime` that articles use.
_DATETIME = re.compile(
    r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    r"(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,3})?)?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?)?"
    r"|[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?|(?:[01][0-9]|2[0-3]):[0-5][0-9]"
)


def escape(text: str) -> str:
    """The text as markup that shows it, in an element or in a quoted attribute; in Normalization Form C."""
    if not text.isascii():
        text = normalize("NFC", text)
    if not _SPECIAL.search(text):
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return legal(text)


def legal(text: str) -> str:
    """The text without the characters that no document may hold."""
    return _FORBIDDEN.sub("", text)


def link_url(url: str) -> str:
    """The address of a hyperlink, valid and escaped; "" where it may not or cannot be one."""
    return escape(safe_url(url))


def safe_url(url: str) -> str:
    """The address where it may be opened, valid; else ""."""
    if _PLAIN_URL.fullmatch(url):
        return url
    url = _IGNORED_IN_URL.sub("", url.strip("\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x1f "))
    scheme = _SCHEME.match(url)
    if scheme is None or scheme[1].lower() not in url_schemes.LINKS:
        return ""
    if scheme[1].lower() in url_schemes.RESOURCES:
        return _http_url(url)
    return scheme[1].lower() + ":" + _encoded(url[scheme.end() :], safe="@.,:;?=&+-_~!$'()*/")


def resource_url(url: str) -> str:
    """The address of an image, a sound or a film, valid and escaped; "" where it may not or cannot be one."""
    return link_url(url) if url[:4].lower() == "http" else ""


def image_url(url: str) -> str:
    """As `resource_url`; pixels within the address (`data:`) and files beside the page are allowed too."""
    inline = _INLINE_IMAGE.fullmatch(url)
    if inline and inline[1] in url_schemes.INLINE_IMAGES:
        return url
    if _RELATIVE.fullmatch(url):
        return escape(_encoded(url, safe="/@!$&'()*+,;=~-._"))
    return resource_url(url)


def _http_url(url: str) -> str:
    parts = _HTTP_URL.fullmatch(url.replace("\\", "/"))
    if parts is None or not _HOST.fullmatch(parts[3]):
        return ""
    scheme, _, host, path, query, fragment = parts.groups("")
    path = _encoded(path, safe="/:@!$&'()*+,;=~-._")
    query = query[:1] + _encoded(query[1:], safe="/?:@!$&'()*+,;=~-._")
    fragment = fragment[:1] + _encoded(fragment[1:], safe="/?:@!$&'()*+,;=~-._")
    return f"{scheme.lower()}://{host.lower()}{path}{query}{fragment}"


def _encoded(text: str, *, safe: str) -> str:
    # "%" stays where it begins an escape; letters of other scripts are encoded, which every reader decodes.
    return quote(_NOT_PERCENT_ENCODED.sub("%25", text), safe=safe + "%", errors="replace")


@lru_cache(maxsize=256)
def language_tag(tag: str) -> str:
    """The language tag in its usual spelling, of registered subtags only; "" where its language is unknown."""
    parts = _LANGUAGE_TAG.match(tag.strip())
    if parts is None:
        return ""
    language = parts[1].lower()
    language = registry.REPLACED.get(language, language)
    if language not in registry.LANGUAGES:
        return ""
    script, region = (parts[2] or "").title(), (parts[3] or "").upper()
    subtags = (language, script if script in registry.SCRIPTS else "", region if region in registry.REGIONS else "")
    return "-".join(filter(None, subtags))


def datetime_value(text: str) -> str:
    """The text where it is a value HTML's `datetime` takes, else ""."""
    return text if _DATETIME.fullmatch(text) else ""
