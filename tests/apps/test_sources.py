"""Names of output folders, from what sources are called."""

import pytest

from a11y.apps.cli.sources import expand, safe


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("page", "page"),
        ("a b", "a-b"),
        ("  .hidden. ", "hidden"),
        ('a<b>:"/\\|?*c', "a-b-c"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\x00b\x1b[31m", "a-b-[31m"),
        ("Überfall in Köln", "Überfall-in-Köln"),
        ("市役所", "市役所"),
        ("市" * 100, "市" * 26),
        ("CON", "page-CON"),
        ("nul.txt", "page-nul.txt"),
        ("console", "console"),
        ("", "page"),
        ("...", "page"),
    ],
)
def test_safe(name: str, expected: str) -> None:
    assert safe(name) == expected
    assert len(safe(name).encode()) <= 90


@pytest.mark.parametrize(
    ("source", "folder"),
    [
        ("-", "article"),
        ("page.html", "page"),
        ("/some/where/page.XHTML.gz", "page"),
        ("page.v2.txt", "page.v2"),
        ("report.doc", "report.doc"),
        ("https://example.org/2025/05/council-votes.html", "council-votes"),
        ("https://example.org/2025/05/council-votes/", "council-votes"),
        ("https://example.org/council-votes/index.html", "council-votes"),
        ("https://example.org/amp", "amp"),
        ("https://example.org", "example.org"),
        ("HTTPS://example.org/?id=12&x=y", "example.org-id-12-x-y"),
        ("https://example.org/story.php?id=12", "story.php-id-12"),
        ("https://example.org/%E5%B8%82%2F..%2Fx", "x"),
        ("https://example.org/..%2F..%2F", "page"),
        ("https://user:secret@example.org/", "example.org"),
    ],
)
def test_folder(source: str, folder: str) -> None:
    (named,) = expand([source])
    assert named == (source, folder)
