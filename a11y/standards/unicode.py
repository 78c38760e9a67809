"""Facts of the Unicode Character Database. https://www.unicode.org/Public/16.0.0/ucd/PropList.txt"""

from typing import Final

# Property Sentence_Terminal of the scripts in modern use, without the ASCII and halfwidth stops.
SENTENCE_TERMINALS: Final = (
    "\u0589\u061d\u061e\u061f\u06d4"  # Armenian, Arabic
    "\u0700\u0701\u0702\u07f9"  # Syriac, N'Ko
    "\u0964\u0965"  # Devanagari and other Indic scripts
    "\u104a\u104b\u1362\u1367\u1368\u166e"  # Myanmar, Ethiopic, Canadian syllabics
    "\u17d4\u17d5\u1803\u1809\u1944\u1945"  # Khmer, Mongolian, Limbu
    "\u1b5a\u1b5b\u1b5e\u1b5f\u1c3b\u1c3c\u1c7e\u1c7f"  # Balinese, Lepcha, Ol Chiki
    "\u203c\u203d\u2047\u2048\u2049"  # double and joined marks
    "\u3002\ua4ff\ua60e\ua60f\ua92f\ua9c8\ua9c9\uaa5d\uaa5e\uaa5f\uabeb"  # CJK, Lisu, Vai, Kayah Li, Javanese, Cham
    "\ufe12\ufe52\ufe56\ufe57\uff01\uff0e\uff1f\uff61"  # vertical, small, fullwidth and halfwidth forms
)
