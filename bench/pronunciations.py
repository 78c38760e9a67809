"""The words that hibari's dictionaries lack: `python bench/pronunciations.py cmudict.dict`.

Rewrites the table beside the engine from the CMU Pronouncing Dictionary, without the words that hibari's network for
unknown words pronounces alike. Its head, with the licence, stays.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from hibari.g2p import G2P, Context
from hibari.g2p.oov import OOV

TABLE = Path(__file__).resolve().parents[1] / "a11y" / "speech" / "engines" / "hibari_words.txt"
_PHONES = dict(
    zip(
        "AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH".split(),
        "ɑ æ ʌ ɔ W I b ʧ d ð ɛ ɜɹ A f ɡ h ɪ i ʤ k l m n ŋ O Y p ɹ s ʃ t θ ʊ u v w j z ʒ".split(),
        strict=True,
    )
)
"""ARPAbet (the dictionary's cmudict.phones) in hibari's notation."""
_REDUCED = {"AH0": "ə", "ER0": "əɹ"}
_STRESS = {"1": "ˈ", "2": "ˌ"}
_ALIKE = str.maketrans({"ˌ": "", "ᵊ": "ə", "ɪ": "ə", "T": "t", "ᵻ": "ə", "ʌ": "ə"})


def phonemes(phones: list[str]) -> str:
    """An entry of the dictionary in hibari's notation."""
    said = ""
    for at, phone in enumerate(phones):
        before, after = phones[at - 1] if at else "", phones[at + 1 :]
        sound = _REDUCED.get(phone, _PHONES[phone.rstrip("012")])
        if phone[:2] == "IY" and after[:1] == ["R"]:
            sound = "ɪ"
        elif phone == "AH0" and after == ["L"]:
            sound = "ᵊ"
        elif phone == "T" and before[-1:].isdigit() and after and after[0].endswith("0"):
            sound = "T"
        said += _STRESS.get(phone[-1], "") + sound
    return said


def alike(said: str) -> str:
    """Phonemes without what is hard to hear."""
    return said.translate(_ALIKE).replace("ɹɹ", "ɹ")


def entries(path: str) -> Iterator[tuple[str, list[str]]]:
    """Each word of letters with its first pronunciation."""
    for line in Path(path).read_text("utf-8").splitlines():
        word, *phones = line.partition("#")[0].split()
        if word.isalpha() and word.isascii() and len(word) > 1:
            yield word, phones


def main() -> None:
    lexicon, guess, context = G2P().lexicon, OOV(), Context()
    head = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
    lines = []
    for word, phones in sorted(entries(sys.argv[1])):
        forms = ((word.capitalize(), "NNP"), (word, "NN"))
        if any(lexicon.get_word(form, tag, None, context)[0] for form, tag in forms):
            continue
        said, guessed = phonemes(phones), guess(word.capitalize()) or ""
        if alike(said) != alike(guessed):
            lines.append(f"{word}\t{said}")
    TABLE.write_text("\n".join([*head, *lines, ""]), "utf-8")


if __name__ == "__main__":
    main()
