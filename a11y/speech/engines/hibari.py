"""hibari: neural American English, the voice in its wheel; never fetches anything."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from typing import Any

from a11y.errors import SpeechError
from a11y.speech.engine import Voice

_VOICE = Voice(
    engine="hibari",
    name="heart",
    languages=("en-US", "en"),
    sample_rate=24000,
    loudness=-26.1,
    quality=80,
    gender="female",
)
_SEED = 0
_LONGEST = 400
"""Phonemes the model was made for; more are split at a clause, or else between words."""
_CLAUSE = re.compile(r"(?<=[,;:—])\s+")
_CHARACTERS = 1000
"""Text is given to the phonemizer in stretches of at most this many characters, since its time grows faster."""
_STRETCH = re.compile(rf"\S.{{0,{_CHARACTERS - 1}}}(?!\S)|\S{{1,{_CHARACTERS}}}", re.DOTALL)
_NO_NUMERAL = re.compile(
    r"\b(?:Pope|King|Queen|Henry|Louis|Edward|George|William|Charles|James|Richard|Elizabeth|Napoleon|Pius|Benedict|Leo|"
    r"John Paul|Ramses|Frederick|Philip|Alexander|Nicholas|Peter|Catherine|Ivan|Umberto|Victor Emmanuel|Gustav|"
    r"Christian|Ferdinand|World War|Super Bowl|Apollo|Gemini|Final Fantasy|Rocky|Episode|Mark|Scene|"
    r"[Cc]hapter|[Pp]art|[Aa]ct|[Ss]ection|[Vv]olume|[Bb]ook|[Pp]hase|[Aa]rticle|[Tt]ype|[Ll]evel|[Ss]tage|[Cc]lass|"
    r"[Gg]rade|[Rr]ound) (?=[IVXLC](?![IVXLCDM]*\b))"
)
"""Names and nouns after which hibari 0.2.1 takes a word in I, V, X, L or C for a numeral: "King the zeroth Charles"."""
_LONG_NUMBER = re.compile(r"\d(?:[,.]?\d){15,}")
"""More digits than hibari has names for; they are read one by one."""


def missing() -> str:
    """The command that brings it, "" where it is installed."""
    here = find_spec("hibari") and find_spec("onnxruntime") and find_spec("numpy")
    return "" if here else "pip install hibari-tts"


def voices() -> tuple[Voice, ...]:
    """The voice in the wheel; the others would have to be downloaded."""
    return (_VOICE,)


def load(voice: Voice) -> "Hibari":
    """The voice, ready to speak."""
    if voice.name != _VOICE.name:
        raise SpeechError(f"hibari has no voice {voice.name!r} in its wheel, only {_VOICE.name!r}.")
    try:
        return Hibari(voice.name)
    except (ImportError, OSError) as error:
        raise SpeechError(f"The speech engine hibari cannot be loaded: {error}") from error


class Hibari:
    """The model and the pronunciation rules, loaded beside each other."""

    def __init__(self, name: str) -> None:
        with ThreadPoolExecutor(1) as beside:
            model = beside.submit(_model, name)
            self._phonemes = _phonemizer()
            self._model = model.result()

    def speak(self, text: str, rate: float) -> bytes:
        """The sentence; noise is seeded anew for each, so its bytes depend on nothing else."""
        return b"".join(self._waves(text, rate))

    def _waves(self, text: str, rate: float) -> Iterator[bytes]:
        import numpy as np

        for stretch in _STRETCH.findall(text):
            for phonemes in _portions(_pronounced(_plain(stretch), self._phonemes)):
                wave = self._model.from_phonemes(phonemes, speed=rate, seed=_SEED)
                yield (np.clip(wave, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()


def _model(name: str) -> Any:
    import hibari

    return hibari.Hibari(voice=name, threads=1)


def _phonemizer() -> Any:
    from hibari.g2p import G2P

    return G2P()


def _plain(text: str) -> str:
    """The text without what hibari 0.2 stumbles over, or takes for a pronunciation in its notation `[word](/wɜːd/)`."""
    text = unicodedata.normalize("NFKC", text).replace("](", "] (").replace("İ", "I")
    text = _NO_NUMERAL.sub("\\g<0>\u2060", text)
    return _LONG_NUMBER.sub(lambda number: " ".join(filter(str.isdigit, number[0])), text)


def _pronounced(text: str, phonemize: Callable[[str], str]) -> str:
    """The phonemes of the text; where its rules fail, those of its words that have any."""
    try:
        return phonemize(text)
    except (ValueError, LookupError, TypeError):
        words = text.split()
        return " ".join(_pronounced(word, phonemize) for word in words) if len(words) > 1 else ""


def _portions(phonemes: str) -> Iterator[str]:
    """The phonemes in portions the model can take, in order."""
    portion = ""
    for clause in _CLAUSE.split(phonemes):
        for part in [clause] if len(clause) <= _LONGEST else clause.split(" "):
            if portion and len(portion) + len(part) >= _LONGEST:
                yield portion
                portion = part
            else:
                portion = f"{portion} {part}" if portion else part
    if portion:
        yield portion
