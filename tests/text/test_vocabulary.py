import pytest

from a11y.text.vocabulary import chrome_reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Accessibility links", "skip_link"),
        ("  Zum Inhalt springen ", "skip_link"),
        ("跳转到内容", "skip_link"),
        ("본문 바로가기", "skip_link"),
        ("Breaking News", "section_label"),
        ("الأكثر قراءة", "related"),
        ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "related"),
        ("İLGİLİ HABERLER", "related"),
        ("ये भी पढ़ें: नदी पर नया पुल", "related"),
        ("Lire aussi : Le pont rouvre", "related"),
        ("Читайте также: Мост открыт", "related"),
        ("12 Kommentare", "comment"),
        ("コメントを書く", "comment"),
        ("ANZEIGE", "advertisement"),
        ("REKLAM", "advertisement"),
        ("โฆษณา", "advertisement"),
        ("© 2031 The Valley Post", "footer"),
        ("כל הזכויות שמורות", "footer"),
        ("Bagikan", "share"),
        ("Share on Facebook", "share"),
        ("Imprimir", "tools"),
        ("Wir verwenden Cookies, um unsere Seite zu verbessern.", "consent"),
        ("Подписаться на рассылку", "subscription"),
        ("この記事は有料会員限定です", "paywall"),
        ("Etiketler: köprü, nehir", "topics"),
        ("Ladataan...", "player"),
        ("Forgot password?", "form"),
    ],
)
def test_chrome_is_told_by_its_words(line: str, reason: str) -> None:
    found = chrome_reason(line)
    assert found is not None
    assert found.reason == reason
    assert found.evidence


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "2031",
        "The council will share the cost of the bridge.",
        "Read more carefully than he had the first time, the letter of the mayor said something else altogether.",
        "Navigation on the river was closed for two days.",
        "Kommentare zu den Plänen nimmt die Stadt bis Ende Mai entgegen.",
        "Partager la route n’a jamais été simple dans la vallée.",
        "広告の収入は三年続けて減った。",
        "المزيد من الأمطار ستهطل على المدينة في نهاية الأسبوع وفق توقعات الأرصاد التي صدرت صباح اليوم الثلاثاء.",
        "x" * 10_000,
    ],
)
def test_sentences_of_articles_are_not_chrome(line: str) -> None:
    assert chrome_reason(line) is None
