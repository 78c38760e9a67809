"""The language pass: what the source declares, what its text says."""

import pytest

from a11y.model.article import Article, Metadata, Paragraph, Text
from a11y.transform.language import language

GERMAN = (
    "Der Minister sagte am Montag, dass er mit dem Ergebnis nicht zufrieden ist und sich um eine neue Lösung bemüht."
)
HEBREW = "השר אמר כי החוק החדש ייכנס לתוקף בשנה הבאה."


def article(text: str, declared: str) -> Article:
    return Article(metadata=Metadata(language=declared), blocks=(Paragraph((Text(text),)),))


@pytest.mark.parametrize(
    ("text", "declared", "expected", "noticed"),
    [
        (GERMAN, "", "de", True),
        (GERMAN, "de_at", "de-AT", False),
        (GERMAN, "en-US", "de", True),
        (GERMAN, "gsw", "gsw", False),
        (GERMAN, "nonsense", "de", True),
        ("OK 7", "en", "en", False),
        ("OK 7", "", "", False),
        (HEBREW, "iw", "he", False),
        (HEBREW, "en", "he", True),
    ],
)
def test_language(text: str, declared: str, expected: str, noticed: bool) -> None:
    changed = language(article(text, declared))
    assert changed.metadata.language == expected
    assert [notice.code for notice in changed.notices] == ["language-detected"] * noticed
    assert changed.metadata.direction == ("rtl" if expected == "he" else "ltr")
    assert language(changed) is changed
