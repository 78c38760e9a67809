"""What web frameworks' test clients answer, and pages of a browser, as sources."""

from collections.abc import Mapping
from email.message import Message
from typing import Protocol, TypeGuard

from a11y.source.content import Content
from a11y.source.file import encode


class BinaryResponse(Protocol):
    """An answer with its bytes: of Django, Starlette, FastAPI, httpx, requests."""

    @property
    def content(self) -> bytes:
        """The body."""


class TextResponse(Protocol):
    """An answer with its text: of Flask, WebTest."""

    @property
    def text(self) -> str:
        """The body."""


class BrowserPage(Protocol):
    """A page of Playwright, of its synchronous interface."""

    @property
    def url(self) -> str:
        """Where the page lives."""

    def content(self) -> str:
        """The document as HTML."""

    def evaluate(self, expression: str, arg: object = None) -> object:
        """What JavaScript in the page comes to, given the argument where it is a function."""


def is_browser_page(source: object) -> TypeGuard[BrowserPage]:
    """Whether the source is a page of a browser, not an answer to a request."""
    return callable(getattr(source, "evaluate", None)) and callable(getattr(source, "content", None))


def is_response(source: object) -> TypeGuard[BinaryResponse | TextResponse]:
    """Whether the source is an answer to a request."""
    return isinstance(getattr(source, "content", None), bytes) or isinstance(getattr(source, "text", None), str)


def answered(response: BinaryResponse | TextResponse) -> Content:
    """The page in an answer, with what its headers say of it."""
    headers: Mapping[str, str] = getattr(response, "headers", None) or {}
    said = Message()
    said["content-type"] = headers.get("content-type", "text/html")
    # A test client without a server, such as Django's, gives no address.
    url = str(getattr(response, "url", ""))
    data = getattr(response, "content", None)
    if isinstance(data, bytes):
        return Content(data, url, said.get_content_type(), said.get_content_charset() or "")
    return Content(encode(str(getattr(response, "text", ""))), url, said.get_content_type(), "utf-8")
