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

# Where the letters of a script begin, as ISO 15924 codes; "" begins what no script in this table claims.
# https://www.unicode.org/Public/16.0.0/ucd/Blocks.txt
SCRIPT_STARTS: Final = (
    (0x0000, ""),
    (0x0041, "Latn"),
    (0x0250, ""),
    (0x0370, "Grek"),
    (0x0400, "Cyrl"),
    (0x0530, "Armn"),
    (0x0590, "Hebr"),
    (0x0600, "Arab"),
    (0x0700, ""),
    (0x0750, "Arab"),
    (0x0780, "Thaa"),
    (0x07C0, ""),
    (0x08A0, "Arab"),
    (0x0900, "Deva"),
    (0x0980, "Beng"),
    (0x0A00, "Guru"),
    (0x0A80, "Gujr"),
    (0x0B00, "Orya"),
    (0x0B80, "Taml"),
    (0x0C00, "Telu"),
    (0x0C80, "Knda"),
    (0x0D00, "Mlym"),
    (0x0D80, "Sinh"),
    (0x0E00, "Thai"),
    (0x0E80, "Laoo"),
    (0x0F00, "Tibt"),
    (0x1000, "Mymr"),
    (0x10A0, "Geor"),
    (0x1100, "Hang"),
    (0x1200, "Ethi"),
    (0x13A0, ""),
    (0x1780, "Khmr"),
    (0x1800, ""),
    (0x1C90, "Geor"),
    (0x1CC0, ""),
    (0x1E00, "Latn"),
    (0x1F00, "Grek"),
    (0x2000, ""),
    (0x3040, "Jpan"),
    (0x3100, ""),
    (0x31F0, "Jpan"),
    (0x3200, ""),
    (0x3400, "Hani"),
    (0xA000, ""),
    (0xAC00, "Hang"),
    (0xD7B0, ""),
    (0xF900, "Hani"),
    (0xFB00, "Latn"),
    (0xFB13, "Armn"),
    (0xFB1D, "Hebr"),
    (0xFB50, "Arab"),
    (0xFE00, ""),
    (0xFE70, "Arab"),
    (0xFF00, ""),
    (0xFF21, "Latn"),
    (0xFF5B, ""),
    (0xFF66, "Jpan"),
    (0xFFA0, ""),
    (0x20000, "Hani"),
    (0x323B0, ""),
)
