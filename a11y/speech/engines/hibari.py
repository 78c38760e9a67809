"""hibari: neural American English, the voice in its wheel; never fetches anything."""

import re
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import version as version_of
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from a11y.errors import SpeechError
from a11y.model.narration import Mark, Sound
from a11y.speech.align import places
from a11y.speech.engine import Said, Voice
from a11y.speech.ipa import to_misaki

BEST = 80
_VOICE = Voice(
    engine="hibari",
    name="heart",
    languages=("en-US", "en"),
    sample_rate=24000,
    loudness=-26.1,
    quality=BEST,
    gender="female",
    rates=(0.75, 1.25),
)
_SEED = 0
_LONGEST = 400
"""Phonemes the model was made for; more are split at a clause, or else between words."""
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
_QUOTES = frozenset("\"“”‘’„‟«»‹›'")
_BRACKETS = dict.fromkeys((*_QUOTES, *"[]{}"), "NFP") | {"(": "-LRB-", ")": "-RRB-"}
"""Marks that hibari's tagger takes for words now and then, which it then mispronounces with the word they stand at."""
_DASHED = re.compile(r"(?<=[—–-])(?=[\"“‘„«\[(])")
"""Between a dash and a bracket, where hibari sees no border of words."""
_SIBILANTS, _VOICELESS = "szʃʒʧʤ", "ptkfθ"
"""What a possessive takes a syllable after, and what it is voiceless after."""
_LONG_NUMBER = re.compile(r"\d(?:[,.]?\d){15,}")
"""More digits than hibari has names for; they are read one by one."""
_DURATIONS = "/Clip_output_0"
"""The tensor in the model that holds how many frames each phoneme lasts."""
_FRAME = 600
"""Samples of such a frame."""
_AHEAD = 3 * _FRAME
"""By how much a phoneme is heard before its frames; Kokoro, whose pupil hibari is, takes off as many."""
_GLIDE = 2 * _FRAME
"""How much of the space before it belongs to a word: in fluent speech its sound begins there."""


def missing() -> str:
    """The command that brings it, "" where it is installed."""
    here = find_spec("hibari") and find_spec("onnxruntime") and find_spec("numpy")
    return "" if here else "pip install hibari-tts"


def version() -> str:
    """Of its package."""
    return version_of("hibari-tts")


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


class _Token(NamedTuple):
    """A word or mark: its text, its phonemes, and whether a space follows."""

    text: str
    phonemes: str
    spaced: bool


class Hibari:
    """The model and the pronunciation rules, loaded beside each other."""

    def __init__(self, name: str) -> None:
        with ThreadPoolExecutor(1) as beside:
            model = beside.submit(_model, name)
            self._phonemizer = _phonemizer()
            self._model = model.result()

    def speak(self, said: Said, rate: float) -> Sound:
        """The sentence; noise is seeded anew for each, so its bytes depend on nothing else."""
        pcm, tokens, spans = b"", [], []
        for portion in _portions(self._tokens(said)):
            wave, begins = self._spoken("".join(token.phonemes + " " * token.spaced for token in portion), rate)
            at = before = 0
            for token in portion:
                end = at + len(token.phonemes)
                first = max(begins[before], begins[at] - _GLIDE)
                tokens.append(token.text)
                spans.append(tuple(len(pcm) // 2 + max(0, place - _AHEAD) for place in (first, begins[end])))
                before, at = end, end + token.spaced
            pcm += wave
        marks = (
            Mark(begin, end, *span)
            for (begin, end), span in zip(places(tokens, said.text), spans, strict=True)
            if begin < end and span[0] < span[1]
        )
        return Sound(pcm, tuple(marks))

    def _spoken(self, phonemes: str, rate: float) -> tuple[bytes, list[int]]:
        """The sound of the phonemes, and the sample at which each begins, and the last ends."""
        import numpy as np
        from hibari import dsp

        known = [phoneme in self._model.vocab for phoneme in phonemes]
        ids = self._model.ids(phonemes)
        if len(ids) < 3:
            return b"", [0] * (len(phonemes) + 1)
        *spectrum, durations = self._model.sess.run(
            None, {"ids": np.asarray([ids], np.int64), "speed": np.asarray([rate], np.float32)}
        )
        wave = dsp.synth(*(part[0] for part in spectrum), np.random.default_rng(_SEED))
        begins = np.cumsum(np.rint(durations.ravel()).astype(np.int64)) * _FRAME
        at = list(accumulate(known, initial=0))
        return (np.clip(wave, -1.0, 1.0) * 32767.0).astype("<i2").tobytes(), [int(begins[index]) for index in at]

    def _tokens(self, said: Said) -> Iterator[_Token]:
        """What is said as phonemes, stretches with a pronunciation of their own apart."""
        at = 0
        for begin, end, phonemes in said.phonemes:
            yield from self._plain_tokens(said.text[at:begin])
            spaced = said.text[end : end + 1].isspace()
            yield _Token(said.text[begin:end], to_misaki(phonemes), spaced)
            at = end
        yield from self._plain_tokens(said.text[at:])

    def _plain_tokens(self, text: str) -> Iterator[_Token]:
        for stretch in _STRETCH.findall(_plain(text)):
            found = self._pronounced(stretch)
            yield from found[:-1]
            yield from (token._replace(spaced=text[-1:].isspace()) for token in found[-1:])

    def _pronounced(self, text: str) -> list[_Token]:
        """The tokens of the text; where the rules fail, those of its words that have any."""
        from hibari.g2p.normalize import normalize

        try:
            tokens = self._phonemizer.tokenize(normalize(text))
            for token in tokens:
                token.tag = _BRACKETS.get(token.text, token.tag)
            tokens = self._phonemizer.phonemize_tokens(tokens)
            return [_Token(each.text, _heard(each), bool(each.whitespace)) for each in tokens]
        except (ValueError, LookupError, TypeError):
            words = text.split()
            alone = (self._pronounced(word) for word in words) if len(words) > 1 else ()
            return [token._replace(spaced=True) for tokens in alone for token in tokens]


def _heard(token: Any) -> str:
    """The phonemes of a token; a quotation mark has none, though the model knows some for it."""
    return "" if token.text in _QUOTES else token.phonemes or ""


def _model(name: str) -> Any:
    """The model with one output more: how long each phoneme lasts."""
    import hibari
    from hibari.voices import voice_path

    told = _with_output(Path(voice_path(name)).read_bytes(), _DURATIONS)
    return hibari.Hibari(voice=name, model=told, threads=1)


def _with_output(model: bytes, tensor: str) -> bytes:
    """The ONNX model with a tensor among its outputs.

    A message field given twice is merged (https://protobuf.dev/programming-guides/encoding/#last-one-wins), so another
    `ModelProto.graph` (field 7) with a `GraphProto.output` (12) that has a `ValueInfoProto.name` (1) is all it takes.
    """
    message = tensor.encode()
    for field in (1, 12, 7):
        message = bytes((field << 3 | 2, len(message))) + message
    return model + message


def _phonemizer() -> Any:
    from hibari.g2p import G2P

    return G2P(oov=_unknown)


def _unknown(word: str) -> str | None:
    """How a word is said that hibari's dictionaries lack: by the table beside this, else as its network guesses."""
    name, _, ending = word.lower().replace("’", "'").partition("'")
    said = _words().get(name)
    if said and ending == "s":
        return said + ("ᵻz" if said[-1] in _SIBILANTS else "s" if said[-1] in _VOICELESS else "z")
    return said if said and not ending else _guess()(word)


@cache
def _words() -> dict[str, str]:
    """Words and their phonemes; names above all."""
    lines = Path(__file__).with_name("hibari_words.txt").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


@cache
def _guess() -> Any:
    from hibari.g2p.oov import OOV

    return OOV()


def _plain(text: str) -> str:
    """The text without what hibari 0.2 stumbles over, or takes for a pronunciation in its notation `[word](/wɜːd/)`."""
    text = unicodedata.normalize("NFKC", text).replace("](", "] (").replace("İ", "I")
    text = _DASHED.sub(" ", text)
    text = _NO_NUMERAL.sub("\\g<0>\u2060", text)
    return _LONG_NUMBER.sub(lambda number: " ".join(filter(str.isdigit, number[0])), text)


def _portions(tokens: Iterator[_Token]) -> Iterator[list[_Token]]:
    """The tokens in portions the model can take, split after a clause where there is one."""
    portion: list[_Token] = []
    for token in tokens:
        portion.append(token)
        while sum(len(each.phonemes) + each.spaced for each in portion) > _LONGEST:
            clauses = [at for at, each in enumerate(portion[:-1], 1) if each.phonemes[-1:] in tuple(",;:—")]
            cut = clauses[-1] if clauses else max(1, len(portion) - 1)
            yield [each._replace(phonemes=each.phonemes[:_LONGEST]) for each in portion[:cut]]
            portion = portion[cut:]
    if portion:
        yield portion
