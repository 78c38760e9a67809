import pytest

from a11y.source.charset import to_utf8

RUSSIAN = "Президент подписал указ о развитии сельских школ. Об этом сообщила пресс-служба Кремля во вторник. " * 3
GERMAN = "Für die Schüler gibt es künftig mehr Übungen, sagte die Ministerin am Dienstag in Köln. " * 3
JAPANESE = "市役所は火曜日、新しい図書館を来年の春に開くと発表した。利用者は無料で本を借りることができる。" * 3
CHINESE = "市政府星期二宣布，新的图书馆将于明年春天开放。读者可以免费借阅图书，并参加各种活动。" * 3
KOREAN = "시청은 화요일에 새 도서관을 내년 봄에 연다고 발표했다. 시민들은 무료로 책을 빌릴 수 있다. " * 3
GREEK = "Ο δήμος ανακοίνωσε την Τρίτη ότι η νέα βιβλιοθήκη θα ανοίξει την άνοιξη του επόμενου έτους. " * 3
ARABIC = "أعلنت البلدية يوم الثلاثاء أن المكتبة الجديدة ستفتح أبوابها في الربيع المقبل أمام جميع القراء. " * 3
HEBREW = "העירייה הודיעה ביום שלישי כי הספרייה החדשה תיפתח באביב הבא לכל הקוראים ללא תשלום. " * 3
POLISH = "Władze miasta ogłosiły we wtorek, że nowa biblioteka zostanie otwarta przyszłą wiosną dla czytelników. " * 3
CZECH = "Starosta řekl, že město bude stavět podle plánu, ale že peníze ještě nejsou, a proto jen za rok. " * 3
TURKISH = "Belediye meclisi yeni kütüphanenin ilkbaharda açılacağını ve çalışmaların bir yıl süreceğini duyurdu. " * 3
ROMANIAN = "Consiliul a hotărât că noua bibliotecă din oraş va fi deschisă în primăvară şi că accesul este liber. " * 3
LITHUANIAN = "Miesto taryba nusprendė, kad nauja biblioteka bus atidaryta pavasarį ir kad ją galės lankyti visi. " * 3
THAI = "เทศบาลประกาศเมื่อวันอังคารว่าห้องสมุดแห่งใหม่จะเปิดให้บริการในฤดูใบไม้ผลิปีหน้า " * 3


def page(text: str, charset: str = "") -> str:
    meta = f'<meta charset="{charset}">' if charset else ""
    return f"<!doctype html><html><head>{meta}<title>News</title></head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("iso-8859-1", "cp1252", "“Schön”, sagte sie – für 5 €"),
        ("us-ascii", "cp1252", "Schön"),
        ("windows-1251", "cp1251", RUSSIAN),
        ("KOI8-R", "koi8-r", RUSSIAN),
        ("Shift_JIS", "cp932", JAPANESE + "①㈱"),
        ("euc-jp", "euc_jp", JAPANESE),
        ("gb2312", "gb18030", CHINESE + "镕"),
        ("big5", "big5hkscs", "市政府星期二宣布"),
        ("ks_c_5601-1987", "cp949", KOREAN + "똠"),
        ("iso-8859-8-i", "iso8859-8", HEBREW),
        ("tis-620", "cp874", THAI),
        ("x-sjis", "cp932", JAPANESE),
        ("utf8", "utf-8", RUSSIAN),
    ],
)
def test_declared_charset_is_read_as_the_web_reads_it(label: str, codec: str, text: str) -> None:
    content = page(text, label).encode(codec)
    assert to_utf8(content).decode() == page(text, label)
    assert to_utf8(page(text).encode(codec), declared=label).decode() == page(text)


@pytest.mark.parametrize(
    "declaration",
    [
        "<meta charset=windows-1251>",
        "<META CHARSET='windows-1251'/>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        '<?xml version="1.0" encoding="windows-1251"?>',
        '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">',
        '<meta name="x" content="y"><meta charset="nonsense"><meta charset="windows-1251">',
        "<script>" + "x" * 5000 + "</script><meta charset=windows-1251>",
    ],
)
def test_declarations_in_the_page(declaration: str) -> None:
    text = declaration + RUSSIAN
    assert to_utf8(text.encode("cp1251")).decode() == text


def test_transport_beats_meta_and_byte_order_mark_beats_both() -> None:
    content = page(RUSSIAN, "koi8-r").encode("cp1251")
    assert RUSSIAN in to_utf8(content, declared="windows-1251").decode()
    content = b"\xef\xbb\xbf" + page(RUSSIAN, "koi8-r").encode()
    assert to_utf8(content, declared="windows-1251").decode() == page(RUSSIAN, "koi8-r")


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1251", RUSSIAN * 3),
        ("euc_jp", JAPANESE * 3),
        ("gb18030", CHINESE * 3),
        ("cp949", KOREAN * 3),
        ("cp1252", "Schön"),
    ],
)
def test_western_latin_is_not_believed_of_other_scripts(codec: str, text: str) -> None:
    content = f"<html><head><meta charset=iso-8859-1></head><body><p>{text}</p></body></html>"
    assert text in to_utf8(content.encode(codec)).decode()


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark(codec: str) -> None:
    assert to_utf8(page(CHINESE).encode(codec)).decode() == page(CHINESE)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [page(RUSSIAN), "The council voted on Tuesday."])
def test_utf_16_without_byte_order_mark(codec: str, text: str) -> None:
    assert to_utf8(text.encode(codec)).decode() == text


def test_escaped_japanese() -> None:
    assert to_utf8(page(JAPANESE).encode("iso2022_jp")).decode() == page(JAPANESE)


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "windows-1252", "gb2312", "shift_jis", "utf-16"])
def test_declared_otherwise_but_utf_8(label: str) -> None:
    content = page("Schön – für 5 € und “mehr”: наука, 図書館。", label).encode()
    assert to_utf8(content) == content


@pytest.mark.parametrize(("codec", "text"), [("cp1252", GERMAN), ("cp1251", RUSSIAN), ("gb18030", CHINESE)])
def test_declared_utf_8_but_otherwise(codec: str, text: str) -> None:
    content = page(text, "utf-8").encode(codec)
    assert to_utf8(content, declared="utf-8").decode() == page(text, "utf-8")


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252", "utf-8", ""])
@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1250", POLISH),
        ("iso8859-2", POLISH),
        ("iso8859-2", CZECH),
        ("cp1254", TURKISH),
        ("cp1250", ROMANIAN),
        ("cp1257", LITHUANIAN),
        ("cp1252", GERMAN),
    ],
)
def test_latin_letters_are_those_that_the_language_has(label: str, codec: str, text: str) -> None:
    content = page(text, label)
    assert to_utf8(content.encode(codec)).decode() == content


def test_damaged_utf_8_stays_utf_8() -> None:
    content = page(RUSSIAN + "\0" + RUSSIAN).encode().replace(b"\0", b"\xff")
    assert to_utf8(content, declared="utf-8").decode() == page(RUSSIAN + "�" + RUSSIAN)


@pytest.mark.parametrize("text", [RUSSIAN, page(RUSSIAN)], ids=["text", "html"])
@pytest.mark.parametrize(
    ("codec", "language"),
    [
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("cp1252", GERMAN),
        ("cp932", JAPANESE),
        ("euc_jp", JAPANESE),
        ("gb18030", CHINESE),
        ("cp949", KOREAN),
        ("cp1253", GREEK),
        ("cp1256", ARABIC),
        ("cp1255", HEBREW),
        ("cp1250", POLISH),
        ("cp874", THAI),
    ],
)
def test_undeclared_charset_is_detected(codec: str, language: str, text: str) -> None:
    text = text.replace(RUSSIAN, language)
    assert to_utf8(text.encode(codec)).decode() == text


def test_well_formed_across_stretches() -> None:
    for shift in range(4):
        content = ("a" * shift + "€😀" * 4000).encode()
        assert to_utf8(content) is content
    assert to_utf8("€".encode() * 9000 + b"\xe2\x82", declared="utf-8").decode() == "€" * 9000 + "�"


@pytest.mark.parametrize(
    "start", ["<meta " * 3000, "<!--" * 4000, "<meta charset=" + " " * 16000, "<?xml encoding" * 1000]
)
def test_hostile_declarations_take_linear_time(start: str) -> None:
    content = (start + "ü").encode()
    assert to_utf8(content) == content
