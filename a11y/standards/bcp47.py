"""How language tags are misspelt, and which languages are written from right to left (CLDR 46)."""

from typing import Final

# Subtags for what is no language, or none in particular.
NO_LANGUAGE: Final = frozenset({"mis", "mul", "und", "zxx"})

# What pages write for a language: codes of three letters where two exist (ISO 639-2), countries taken for languages.
MISNAMED: Final = {
    **{"afr": "af", "alb": "sq", "sqi": "sq", "amh": "am", "ara": "ar", "aze": "az", "bel": "be", "ben": "bn"},
    **{"bul": "bg", "cat": "ca", "ces": "cs", "chi": "zh", "cze": "cs", "dan": "da", "deu": "de", "dut": "nl"},
    **{"ell": "el", "eng": "en", "est": "et", "eus": "eu", "fas": "fa", "fin": "fi", "fra": "fr", "fre": "fr"},
    **{"ger": "de", "glg": "gl", "gre": "el", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "hye": "hy"},
    **{"ind": "id", "isl": "is", "ita": "it", "jpn": "ja", "kat": "ka", "kor": "ko", "lav": "lv", "lit": "lt"},
    **{"mkd": "mk", "msa": "ms", "nld": "nl", "nob": "nb", "nor": "no", "per": "fa", "pol": "pl", "por": "pt"},
    **{"ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swa": "sw"},
    **{"swe": "sv", "tam": "ta", "tha": "th", "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi", "zho": "zh"},
    **{"cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "ua": "uk", "vn": "vi"},
}

# Scripts written from right to left: CLDR, scriptMetadata.txt.
RTL_SCRIPTS: Final = frozenset(
    {"Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}
)

# Languages whose likely script is one of them: CLDR, likelySubtags.xml.
RTL_LANGUAGES: Final = frozenset(
    """
    ar arc ary arz azb bal ckb dv fa glk he iw khw ks lrc mzn nqo pnb prs ps sd syr ug ur yi
    """.split()
)
