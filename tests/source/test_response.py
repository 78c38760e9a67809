"""Answers of test clients as sources."""

from types import SimpleNamespace

import httpx
import pytest

from a11y.source import load

HTML = "<!doctype html><title>Zoë</title><h1>Zoë</h1>"


def test_an_answer_with_bytes_is_read_by_its_headers() -> None:
    headers = {"content-type": 'text/html; charset="windows-1252"'}
    request = httpx.Request("GET", "https://example.org/zoe")
    page = load(httpx.Response(200, headers=headers, content=HTML.encode("windows-1252"), request=request))
    assert page.content.decode() == HTML
    assert (page.url, page.media_type) == ("https://example.org/zoe", "text/html")


def test_an_answer_with_text() -> None:
    assert load(SimpleNamespace(text=HTML)).content.decode() == HTML


def test_an_answer_in_plain_text_is_plain_text() -> None:
    answer = httpx.Response(
        200, text="a <b>", headers={"content-type": "text/plain"}, request=httpx.Request("GET", "x:")
    )
    assert load(answer).media_type == "text/plain"


def test_what_is_no_source_is_refused() -> None:
    with pytest.raises(TypeError, match="SimpleNamespace"):
        load(SimpleNamespace(content=5))
