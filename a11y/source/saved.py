"""Pages saved by a browser: in one file (MHTML, https://www.rfc-editor.org/rfc/rfc2557), or with word of where from."""

import re
from base64 import b64encode
from email import message_from_bytes, policy
from email.message import Message

from a11y.errors import MediaTypeError
from a11y.source.content import Content

# The first lines of a page in one file are header fields of mail, the content type among them.
_HEADER = re.compile(rb"\s*(?:[A-Za-z][\w-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+")
_RELATED = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_PAGES = ("text/html", "application/xhtml+xml")
# What Internet Explorer, Chrome and others write at the top ("mark of the web"), and what SingleFile does.
_FROM = re.compile(
    rb"<!--\s*(?:saved from url=\(\d+\)|page saved with singlefile\s+url:\s*)(https?://[^\s<>\"]+)", re.IGNORECASE
)
_SNIFFED = 8192
_CID = re.compile(rb"cid:([^\s\"'<>)&]+)", re.IGNORECASE)
_WEB = ("http://", "https://")


def saved(content: Content) -> Content:
    """The page that was saved, with the address it was saved from; what was not saved by a browser as it is."""
    head = content.data[:_SNIFFED]
    fields = _HEADER.match(head)
    if fields and _RELATED.search(fields[0]):
        return _unpacked(content)
    origin = None if content.url else _FROM.search(head)
    return content._replace(url=origin[1].decode("ascii", "ignore")) if origin else content


def _unpacked(content: Content) -> Content:
    """The page in an MHTML file, what it shows by content id named by address or put in its place."""
    message = message_from_bytes(content.data, policy=policy.compat32)
    parts = [part for part in message.walk() if not part.is_multipart()]
    page = next((part for part in parts if part.get_content_type() in _PAGES), None)
    if page is None:
        raise MediaTypeError("It is a saved file without a page.")
    known = {name: part for part in parts if (name := str(part.get("Content-ID") or "").strip(" <>"))}

    def address(match: "re.Match[bytes]") -> bytes:
        part = known.get(match[1].decode("ascii", "ignore"))
        return _address(part) if part is not None else match[0]

    url = _location(page) or _web(str(message.get("Snapshot-Content-Location") or ""))
    return Content(_CID.sub(address, _payload(page)), content.url or url, "text/html", page.get_content_charset() or "")


def parts(data: bytes) -> dict[str, bytes]:
    """What was saved with the page in an MHTML file, by its address on the web; nothing of other files."""
    fields = _HEADER.match(data[:_SNIFFED])
    if not (fields and _RELATED.search(fields[0])):
        return {}
    message = message_from_bytes(data, policy=policy.compat32)
    return {_location(part): _payload(part) for part in message.walk() if _location(part)}


def _address(part: "Message[str, str]") -> bytes:
    """Where the part is on the web; an image that is nowhere else as its own address."""
    if location := _location(part):
        return location.encode()
    kind = part.get_content_type()
    return b"data:%s;base64,%s" % (kind.encode(), b64encode(_payload(part))) if kind.startswith("image/") else b""


def _location(part: "Message[str, str]") -> str:
    return _web(str(part.get("Content-Location") or ""))


def _web(address: str) -> str:
    address = "".join(address.split())
    return address if address.startswith(_WEB) else ""


def _payload(part: "Message[str, str]") -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
