"""Facts behind language tags: BCP 47 (https://www.rfc-editor.org/info/bcp47), the IANA registry and CLDR 46."""

from typing import Final

# Subtags of two letters: ISO 639-1, deprecated ones included.
LANGUAGES: Final = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji
    jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb
    nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr
    ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)

# Subtags for what is no language, or none in particular.
NO_LANGUAGE: Final = frozenset({"mis", "mul", "und", "zxx", "root"})

# Preferred values: deprecated subtags, codes of three letters where two exist, and countries taken for languages.
PREFERRED: Final = {
    **{"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"},
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
