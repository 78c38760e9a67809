"""What may pass into markup."""

import pytest

from a11y.output.html.safety import datetime_value, escape, image_url, language_tag, link_url, resource_url


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain 日本", "plain 日本"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ('say "hi"', "say &quot;hi&quot;"),
        ("a\x00b\x1b[0m\ud800\ufffec", "ab[0mc"),
        ("e\u0301a \ue000\U000f1234b", "éa b"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\u202e\u2067right\u2069", "\u202e\u2067right\u2069"),
    ],
)
def test_escape(text: str, expected: str) -> None:
    assert escape(text) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b?c=1&d=2#e", "https://a.example/b?c=1&amp;d=2#e"),
        ("HTTPS://A.Example/B", "https://a.example/B"),
        ("http://a.example/ä b|c[d]?q={x}#f r", "http://a.example/%C3%A4%20b%7Cc%5Bd%5D?q=%7Bx%7D#f%20r"),
        ("http://a.example/100%/x%20y", "http://a.example/100%25/x%20y"),
        ("http:\\\\a.example\\x", "http://a.example/x"),
        ("http:///a.example", "http://a.example"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("https://пример.рф/", "https://пример.рф/"),
        ("https://user:secret@a.example/", "https://a.example/"),
        ("mailto:a@b.example?subject=hi there", "mailto:a@b.example?subject=hi%20there"),
        ("tel:+1 23-4", "tel:+1%2023-4"),
    ],
)
def test_links_that_may_be_opened_are_made_valid(url: str, expected: str) -> None:
    assert link_url(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " \x01javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\r\nscript:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "javascript\uff1aalert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "blob:https://a.example/1",
        "file:///etc/passwd",
        "view-source:https://a.example/",
        "intent://a.example#Intent;end",
        "ftp://a.example/",
        "//a.example/",
        "/path",
        "#fragment",
        "",
        "http://",
        "http:// /",
        'http://a.example"onclick="x',
        "http://a<b>.example/",
    ],
)
def test_no_other_address_gets_through(url: str) -> None:
    assert link_url(url) == ""
    assert image_url(url) == ""


def test_images_may_hold_pixels_and_nothing_else() -> None:
    assert image_url("data:image/png;base64,AAAA") == "data:image/png;base64,AAAA"
    assert image_url('data:image/png;base64,AA"onload=') == ""
    assert link_url("data:image/png;base64,AAAA") == resource_url("data:image/png;base64,AAAA") == ""
    assert image_url("mailto:a@b.example") == ""


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "en"),
        ("EN_us", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("iw", "he"),
        ("de-DE-1996", "de-DE"),
        ("es-419", "es"),
        ("en-XX", "en"),
        ("english", ""),
        ("qq", ""),
        ("", ""),
        ('en" onclick="x', "en"),
    ],
)
def test_language_tag(tag: str, expected: str) -> None:
    assert language_tag(tag) == expected


@pytest.mark.parametrize(
    "text", ["2026", "2026-03", "2026-03-02", "2026-03-02T08:30Z", "2026-03-02T08:30:00+01:00", "08:30"]
)
def test_dates_html_understands(text: str) -> None:
    assert datetime_value(text) == text


@pytest.mark.parametrize("text", ["", "March 2", "2026-13-01", "2026-03-02T25:00", "02/03/2026", '2026" x="'])
def test_dates_html_does_not_understand(text: str) -> None:
    assert datetime_value(text) == ""
