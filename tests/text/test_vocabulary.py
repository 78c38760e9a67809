import pytest

from a11y.text.vocabulary import (
    byline_names,
    chrome_reason,
    dated,
    dateline,
    is_caption,
    is_correction,
    is_credit,
    is_dateline,
    is_error,
    is_file_name,
    names_in,
    parse_date,
    says_image,
    split_credit,
)
from a11y.text.vocabulary.leads import Kind, phrases
from a11y.text.vocabulary.look import look


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


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Lane and Jon Bell, Valley Post", ("Ada Lane", "Jon Bell", "Valley Post")),
        ("By Steve Rose, Bridges editor", ("Steve Rose",)),
        ("Von Peter Müller und Ana de la Cruz", ("Peter Müller", "Ana de la Cruz")),
        ("Par Luc Meunier et AFP", ("Luc Meunier", "AFP")),
        ("Texto: María Gil y Juan Pons", ("María Gil", "Juan Pons")),
        ("Af Søren Kierk og Hans Hansen", ("Søren Kierk", "Hans Hansen")),
        ("Автор: Иван Мостов", ("Иван Мостов",)),
        ("بقلم: أحمد علي", ("أحمد علي",)),
        ("מאת: דנה כהן", ("דנה כהן",)),
        ("โดย สมชาย ใจดี", ("สมชาย ใจดี",)),
        ("作者：王小明", ("王小明",)),
        ("王小明 记者", ("王小明",)),
        ("홍길동 기자 hong@valley.example", ("홍길동",)),
        ("By the river, life goes on", ()),
        ("By Monday", ()),
        ("By published", ()),
        ("Von Anfang an", ()),
        ("Ada Lane", ()),
    ],
)
def test_names_of_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert byline_names(line) == names


@pytest.mark.parametrize(
    ("line", "lang", "date"),
    [
        ("May 29, 2031 3:00 PM", "", "2031-05-29T15:00"),
        ("Stand: 17.06.2031 18:24 Uhr", "", "2031-06-17T18:24"),
        ("29/05/2031 20:00", "", "2031-05-29T20:00"),
        ("05/29/2031", "", "2031-05-29"),
        ("04/05/2031", "", ""),
        ("04/05/2031", "en", ""),
        ("04/05/2031", "es", "2031-05-04"),
        ("29 de mayo de 2031", "", "2031-05-29"),
        ("1er juin 2031 à 10h30", "", "2031-06-01T10:30"),
        ("29 мая 2031, 10:00", "", "2031-05-29T10:00"),
        ("2031年5月29日 10:30", "", "2031-05-29T10:30"),
        ("۱۹ اردیبهشت ۱۴۱۰ - ۱۰:۱۲", "fa", "2031-05-09T10:12"),
        ("30 اسفند 1399", "fa", "2021-03-20"),
        ("1403/01/01", "fa", "2024-03-20"),
        ("1403/13/01", "fa", ""),
        ("입력 2031.05.29 14:20", "", "2031-05-29T14:20"),
        ("2031년 5월 29일", "", "2031-05-29"),
        ("29 พฤษภาคม 2574", "", "2031-05-29"),
        ("٢٩ مايو ٢٠٣١", "", "2031-05-29"),
        ("2031. május 29.", "", "2031-05-29"),
        ("2031 m. gegužės 29 d.", "", "2031-05-29"),
        ("ngày 29 tháng 5 năm 2031", "", "2031-05-29"),
        ("28. huhtikuuta 2031 klo 10.30", "", "2031-04-28T10:30"),
        ("1 September 2031 12:30 GMT", "", "2031-09-01T12:30+00:00"),
        ("3 listopada 2031", "pl", "2031-11-03"),
        ("3. listopada 2031.", "hr", "2031-10-03"),
        ("3 listopada 2031", "", ""),
        ("29 במאי 2031", "", "2031-05-29"),
        ("31 June 2031", "", ""),
        ("The bridge is 120.5.2031 long", "", ""),
        ("no date", "", ""),
    ],
)
def test_dates(line: str, lang: str, date: str) -> None:
    assert parse_date(line, lang) == date


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Published 29 May 2031, 10:00 BST", ("2031-05-29T10:00", "")),
        ("Publié le 22 mai 2031 à 10h30, mis à jour le 23 mai 2031 à 11:00", ("2031-05-22T10:30", "2031-05-23T11:00")),
        (
            "Yayınlanma: 10 Kasım 2031 - 10:21 Güncelleme: 10 Kasım 2031 - 11:00",
            ("2031-11-10T10:21", "2031-11-10T11:00"),
        ),
        ("Freitag, 28. April 2031", ("2031-04-28", "")),
        ("3 hours ago", ("", "")),
        ("vor 3 Stunden", ("", "")),
        ("Published", ("", "")),
        ("On 29 May 2031 the bridge was opened.", None),
        ("The bridge", None),
        ("", None),
    ],
)
def test_lines_that_are_dates(line: str, found: tuple[str, str] | None) -> None:
    assert dated(line) == found


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("The old bridge. Photo: Ada Lane / Reuters", "The old bridge.", "Photo: Ada Lane / Reuters"),
        ("The old bridge (AFP)", "The old bridge", "(AFP)"),
        ("El puente. Ana Gil / Europa Press", "El puente.", "Ana Gil / Europa Press"),
        ("Ein Haus am See | Bild: dpa", "Ein Haus am See", "Bild: dpa"),
        ("台北車站（圖／中央社）", "台北車站", "（圖／中央社）"),
        ("Foto: PAP", "", "Foto: PAP"),
        ("© dpa", "", "© dpa"),
        ("The bridge\xa0Photo: Ada Lane", "The bridge", "Photo: Ada Lane"),
        ("Foto de Ana Gil", "", "Foto de Ana Gil"),
        ("Foto de familia de la reunión", "Foto de familia de la reunión", ""),
        ("He said: I do.", "He said: I do.", ""),
        ("Stary most. Fot. Ada Lane/PAP", "Stary most.", "Fot. Ada Lane/PAP"),
        ("桥已重新开放。新华社记者 安乐 摄", "桥已重新开放。", "新华社记者 安乐 摄"),
        ("新しい橋（河合美咲撮影）", "新しい橋", "（河合美咲撮影）"),
        ("다리가 열렸다. 연합뉴스 제공", "다리가 열렸다.", "연합뉴스 제공"),
        ("午餐由学校提供", "午餐由学校提供", ""),
        ("The price is high, according to Reuters.", "The price is high, according to Reuters.", ""),
    ],
)
def test_credits(line: str, caption: str, credit: str) -> None:
    assert split_credit(line) == (caption, credit)
    assert is_credit(line) == (caption == "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("FILE - The old bridge, 2029.", True),
        ("Archivbild: Die alte Brücke", True),
        ("На фото: старый мост", True),
        ("資料写真：古い橋", True),
        ("صورة أرشيفية للجسر القديم", True),
        ("Filed under protest", False),
        ("The file - a thick one - was lost.", False),
    ],
)
def test_captions(line: str, expected: bool) -> None:
    assert is_caption(line) is expected


@pytest.mark.parametrize(
    ("line", "expected", "alone"),
    [
        ("RIVERTON, Wash. —", "RIVERTON, Wash. —", True),
        ("RIVERTON (AP) — The bridge reopened.", "RIVERTON (AP) —", False),
        ("Berlin (dpa) - Die Brücke ist offen.", "Berlin (dpa) -", False),
        ("The bridge – an old one – reopened.", "", False),
    ],
)
def test_datelines(line: str, expected: str, alone: bool) -> None:
    assert dateline(line) == expected
    assert is_dateline(line) is alone


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Correction: An earlier version gave the wrong year.", True),
        ("Anmerkung der Redaktion: Wir haben die Zahl berichtigt.", True),
        ("訂正：年が誤っていました。", True),
        ("Corrections officers were on strike.", False),
    ],
)
def test_corrections(line: str, expected: bool) -> None:
    assert is_correction(line) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Page not found | Valley Post", True),
        ("404 – Seite nicht gefunden", True),
        ("Not Found", True),
        ("Zugriff verweigert – Talpost", True),
        ("お探しのページは見つかりませんでした", True),
        ("Missing boy not found after second night", False),
        ("Le père Noël n’existe pas, et alors ?", False),
        ("404 lives saved", False),
    ],
)
def test_titles_of_error_pages(title: str, expected: bool) -> None:
    assert is_error(title) == expected


@pytest.mark.parametrize(
    "alt",
    [
        "IMG_2034",
        "dsc0012.JPG",
        "0,,1234_4,00.jpg",
        "3f2a9c7b1e5d4f60",
        "key_visual_header_2024",
        "Screenshot 2024-05-01",
    ],
)
def test_a_file_name_is_no_description(alt: str) -> None:
    assert is_file_name(alt)


@pytest.mark.parametrize(
    "alt", ["A bridge.", "Route 66", "Year 2024", "co-op", "Mother-in-law", "Bundesliga 2024/25", "R2-D2", "3,5"]
)
def test_a_description_is_no_file_name(alt: str) -> None:
    assert not is_file_name(alt)


@pytest.mark.parametrize(
    "alt", ["image", "Photo 2", "BILD:", "Фото", "画像", "صورة", "Symbolbild", "Φωτογραφία", "hình ảnh"]
)
def test_to_say_image_is_to_say_nothing(alt: str) -> None:
    assert says_image(alt)


@pytest.mark.parametrize("alt", ["Photo of a bridge", "The picture book", "", "Ein Bild von ihr", "Imagine"])
def test_what_is_shown_is_more_than_image(alt: str) -> None:
    assert not says_image(alt)


@pytest.mark.parametrize("kind", ["credit", "agency", "byline", "caption", "correction"])
def test_the_first_look_at_a_line_sees_every_phrase(kind: Kind) -> None:
    assert [phrase for phrase in phrases(kind) if kind not in look(phrase.replace("*", " ")).kinds] == []


@pytest.mark.parametrize(("line", "name"), [("Ada LaneReporter", "Ada Lane"), ("王小明记者", "王小明")])
def test_a_role_run_together_with_a_name_is_none_of_it(line: str, name: str) -> None:
    assert names_in(line) == (name,)
