"""Dates, times and lists as languages write them."""

from datetime import datetime

import pytest

from a11y.text.localized import written_date, written_date_and_time, written_list, written_time

WHEN = datetime(2031, 5, 9, 18, 5)


@pytest.mark.parametrize(
    ("tag", "when", "names"),
    [
        ("en", "May 9, 2031, 6:05\u202fPM", "A, B, and C"),
        ("en-GB", "9 May 2031, 18:05", "A, B and C"),
        ("de", "9. Mai 2031, 18:05", "A, B und C"),
        ("es", "9 de mayo de 2031, 18:05", "A, B y C"),
        ("ja", "2031年5月9日 18:05", "A、B、C"),
        ("zh-TW", "2031年5月9日 下午6:05", "A、B和C"),
        ("ar", "9 مايو 2031، 6:05 م", "A وB وC"),
        ("th", "9 พฤษภาคม ค.ศ. 2031 18:05", "A B และC"),
        ("lt", "2031 m. gegužės 9 d. 18:05", "A, B ir C"),
        ("sr-Latn", "9. maj 2031. 18:05", "A, B i C"),
        ("sr-Cyrl-ME", "9. мај 2031. 18:05", "A, B и C"),
        ("vi", "18:05 9 tháng 5, 2031", "A, B và C"),
        ("xx-YY", "May 9, 2031, 6:05\u202fPM", "A, B, and C"),
    ],
)
def test_as_the_language_writes(tag: str, when: str, names: str) -> None:
    assert written_date_and_time(written_date(WHEN, tag), written_time(WHEN.time(), tag), tag) == when
    assert written_list(("A", "B", "C"), tag) == names


def test_lists_of_any_length() -> None:
    lists = [written_list(("A", "{0}", "C", "D")[:number], "en") for number in range(1, 5)]
    assert lists == ["A", "A and {0}", "A, {0}, and C", "A, {0}, C, and D"]
