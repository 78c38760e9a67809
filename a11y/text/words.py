"""Words and letters of all scripts: how many words a text has, and whether it goes on with a small letter."""

import re

# Runs of letters of the scripts that write words without spaces; Hangul and Tibetan set theirs apart.
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_KANA = "\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_RUN = re.compile(
    f"(?P<han>[{_HAN}{_KANA}]+)|(?P<thai>[\u0e01-\u0e7f]+)|(?P<lao>[\u0e81-\u0eff]+)"
    "|(?P<myanmar>[\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f]+)|(?P<khmer>[\u1780-\u17d3\u17dc-\u17dd]+)"
)
_KANA_IN = re.compile(f"[{_KANA}]")
_WORDLIKE = re.compile(r"\w")

_UNTITLED = re.compile("[\u10d0-\u10ff]")
"""Georgian letters, which have capitals but no sentence begins with one."""

LETTERS_PER_WORD = {"han": 1.5, "kana": 2.0, "thai": 4.5, "lao": 4.5, "myanmar": 5.0, "khmer": 5.0}
"""Code points a word has in running text: rounded means of corpora."""


def word_count(text: str) -> int:
    """The number of words: between spaces, and estimated from the letters where a script has none.

    >>> word_count("Ferries stop at noon"), word_count("渡轮中午停航"), word_count("เรือข้ามฟากหยุดตอนเที่ยง")
    (4, 4, 5)
    """
    estimated = 0.0
    spaced = text
    if not text.isascii():
        for run in _RUN.finditer(text):
            kind = run.lastgroup or ""
            if kind == "han" and _KANA_IN.search(run[0]):
                kind = "kana"
            estimated += max(1, round(len(run[0]) / LETTERS_PER_WORD[kind]))
        spaced = _RUN.sub(" ", text) if estimated else text
    return int(estimated) + sum(1 for word in spaced.split() if not estimated or _WORDLIKE.search(word))


def begins_small(text: str) -> bool:
    """Whether the text begins with a small letter where sentences begin with capitals.

    https://www.unicode.org/reports/tr29/#Lower

    >>> begins_small("and so on"), begins_small("Ada"), begins_small("ხიდი")
    (True, False, False)
    """
    return text[:1].islower() and not _UNTITLED.match(text)
