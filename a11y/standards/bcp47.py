"""Language tags: facts of BCP 47 and CLDR. https://www.rfc-editor.org/info/bcp47, read November 2026."""

from typing import Final

# Scripts written from right to left: CLDR 46, scriptMetadata.txt, column RTL.
RTL_SCRIPTS: Final = frozenset(
    ("Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi")
)

# Languages whose likely script is one of them: CLDR 46, likelySubtags.xml.
# fmt: off
RTL_LANGUAGES: Final = frozenset((
    "ar", "arc", "ary", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo",
    "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi",
))
# fmt: on
