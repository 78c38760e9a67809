"""How many words a text has."""

import pytest

from a11y.text.words import word_count


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("", 0, 0),
        ("Ferries stop at noon – all of them.", 8, 8),
        ("渡轮将于中午停航。", 4, 6),  # 渡轮 将 于 中午 停航
        ("フェリーは正午に運休します。", 5, 8),
        ("เรือข้ามฟากหยุดให้บริการตอนเที่ยง", 5, 9),
        ("COVID-19 的疫苗", 3, 3),
        ("연락선은 정오에 멈춥니다", 3, 3),
        ("العبارات تتوقف ظهرا", 3, 3),
    ],
)
def test_word_count(text: str, least: int, most: int) -> None:
    assert least <= word_count(text) <= most
