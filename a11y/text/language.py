"""Languages: well-formed tags, the direction of their scripts, and which language a text is in."""

import re
import tomllib
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from heapq import nlargest
from importlib.resources import files
from typing import NamedTuple

from a11y.model.article import Direction
from a11y.standards.bcp47 import MISNAMED, NO_LANGUAGE, RTL_LANGUAGES, RTL_SCRIPTS
from a11y.standards.language_subtags import LANGUAGES, REGIONS, REPLACED, SCRIPTS
from a11y.standards.unicode import SCRIPT_STARTS

# Primary language, script, region; further subtags are dropped.
_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].*)?", re.IGNORECASE)
# Enough to tell a language by, little enough to cost nothing.
_SAMPLE = 2000
_PART = 240
# In how many words that no other language has, or shares of such words, the evidence is complete.
_ENOUGH = 3.0
# Below this, no language is named.
_UNSURE = 0.15
# A part is in another language where so many of its words, of at least so many, are that language's and not the own's.
_WORDS, _THEIRS, _EVIDENCE, _LEAD, _MINE = 5, 0.15, 3, 0.3, 0.12
# Where the script is another's: the share of letters in it, how many, how sure of the language; how many are looked at.
_ONE_SCRIPT, _LETTERS, _CLEAR, _LOOKED_AT = 0.9, 12, 0.4, 40
# Further scripts of languages (https://www.unicode.org/cldr/charts/latest/supplemental/languages_and_scripts.html).
_ALSO = frozenset(
    {("ja", "Hani"), ("ko", "Hani"), ("zh", "Hani"), ("yue", "Hani"), ("sr", "Latn"), ("uz", "Cyrl"), ("az", "Cyrl")}
    | {("kk", "Latn"), ("kk", "Arab"), ("pa", "Arab"), ("ku", "Arab"), ("hr", "Cyrl"), ("bs", "Cyrl"), ("mn", "Latn")}
)
# Latin letters, and punctuation of any script.
_LATIN = re.compile(r"[\x00-\u024f\u1e00-\u1eff\u2000-\u20cf\u2100-\u2bff\ufb00-\ufb06\ufeff]*")
_PUNCTUATION = ".,;:!?…\"'“”„«»‹›‘’()[]–—-।॥،؛؟۔"
_STARTS = [start for start, _ in SCRIPT_STARTS]


class Detection(NamedTuple):
    """A language, "" where none is sure enough, and how sure, from 0 to 1."""

    tag: str
    confidence: float


@lru_cache(maxsize=256)
def bcp47(tag: str) -> str:
    """The tag as BCP 47 writes it ("en_us" is "en-US"), "" for what is no tag of a language."""
    match = _TAG.fullmatch(tag.strip())
    if not match:
        return ""
    primary, script, region = (part or "" for part in match.groups())
    named = MISNAMED.get(primary.lower(), primary.lower())
    language = REPLACED.get(named, named)
    if language in NO_LANGUAGE or language not in LANGUAGES:
        return ""
    script = script.title() if script.title() in SCRIPTS else ""
    region = region.upper() if region.upper() in REGIONS or region.isdigit() else ""
    return "-".join(filter(None, (language, script, region)))


def direction(tag: str) -> Direction:
    """The direction in which the language of a well-formed tag is written."""
    language, *rest = tag.split("-")
    script = next((part for part in rest if len(part) == 4), "")
    rtl = script in RTL_SCRIPTS if script else language in RTL_LANGUAGES
    return "rtl" if rtl else "ltr"


@lru_cache(maxsize=256)
def same_language(one: str, other: str) -> bool:
    """Whether a text can rightly bear either tag, such as "nb" and "no"."""
    a, b = one.partition("-")[0].lower(), other.partition("-")[0].lower()
    return a == b or any(a in group and b in group for group in _tables().same)


def can_detect(tag: str) -> bool:
    """Whether `detect` knows the language of the tag."""
    return tag.partition("-")[0].lower() in _tables().known


def detect(text: str) -> Detection:
    """The language of a text, told by its script and then by its commonest words."""
    sample = text[:_SAMPLE]
    scripts = _scripts(sample[:: 1 + len(sample) // 200])
    total = sum(scripts.values())
    if not total:
        return Detection("", 0.0)
    script, count = scripts.most_common(1)[0]
    if scripts["Jpan"] * 10 > total:
        script, count = "Jpan", scripts["Jpan"] + scripts["Hani"]
    if tag := _tables().alone.get(script):
        return Detection(tag, count / total)
    found = _by_words(sample, _tables().words.get(script, {}))
    if mostly := _tables().mostly.get(script):
        return Detection(found.tag or mostly, max(found.confidence, count / total / 2))
    return found


def common_words(text: str, tag: str) -> int:
    """How many words of a text in Latin letters are among the commonest of the language of the tag."""
    known = _tables().own.get((tag, "Latn"), frozenset())
    return sum(word.strip(_PUNCTUATION) in known for word in text.lower().split())


def foreign(text: str, around: str) -> str:
    """The language of a text of which the words, or the script, clearly are not those of the language around it; "".

    >>> foreign("Il ne faut pas croire que les habitants de la ville sont contre le pont.", "en")
    'fr'
    >>> foreign("The Real Madrid coach spoke of La Liga and of the Copa del Rey.", "en")
    ''
    """
    tables = _tables()
    own = around.partition("-")[0].lower()
    if own not in tables.known:
        return ""
    sample = text[:_PART]
    script = "Latn" if sample.isascii() or _LATIN.fullmatch(sample) else _one_script(sample)
    if (own, script) not in tables.written:
        found = detect(sample) if script else Detection("", 0.0)
        return found.tag if found.confidence >= _CLEAR and found.tag != own else ""
    mine = tables.own[own, script]
    if len(mine.intersection(sample[: _PART // 2].lower().split())) > _MINE * (sample.count(" ") + 1) > _MINE * _WORDS:
        return ""  # As most texts: half of the sample has enough of the own words for all of it.
    words = sample.lower().split()
    if len(words) < _WORDS or len(mine.intersection(words)) > _MINE * len(words):
        return ""  # Punctuation at their ends can but hide more of the own words.
    return _other(words, own, tables.words.get(script, {}))


def _one_script(sample: str) -> str:
    """The script of nearly all letters, "" where there are few or they are of several."""
    step = 1 + len(sample) // _LOOKED_AT
    scripts = _scripts(sample[::step])
    if scripts["Jpan"] * 10 > sum(scripts.values()):
        scripts["Jpan"] += scripts.pop("Hani", 0)
    script, count = scripts.most_common(1)[0] if scripts else ("", 0)
    return script if count * step >= _LETTERS and count >= _ONE_SCRIPT * sum(scripts.values()) else ""


def _other(words: list[str], own: str, known: Mapping[str, tuple[str, ...]]) -> str:
    """The language that far more of the words belong to than to the own one, "" where none is."""
    hits = [known.get(word.strip(_PUNCTUATION), ()) for word in words]
    mine = sum(own in tags for tags in hits)
    if mine > _MINE * len(words):
        return ""
    scores = {tag: 0.0 for tags in hits for tag in tags}
    theirs: Counter[str] = Counter()
    for tags in hits:
        for tag in tags:
            scores[tag] += 1 / len(tags)
            theirs[tag] += 1
    (best, tag), (second, _) = nlargest(2, [(0.0, ""), (0.0, ""), *((score, tag) for tag, score in scores.items())])
    clear = best >= _THEIRS * len(words) and best - second >= _LEAD * best and theirs[tag] >= _EVIDENCE
    return tag if clear and theirs[tag] >= 3 * mine and not same_language(tag, own) else ""


def _by_words(sample: str, known: Mapping[str, tuple[str, ...]]) -> Detection:
    hits: dict[tuple[str, ...], int] = {}
    for word, count in Counter(sample.lower().split()).items():
        if tags := known.get(word if word.isalpha() else word.strip(_PUNCTUATION)):
            hits[tags] = hits.get(tags, 0) + count
    scores: dict[str, float] = {}
    for tags, count in hits.items():
        for tag in tags:
            scores[tag] = scores.get(tag, 0.0) + count / len(tags)
    (best, tag), (second, _) = nlargest(2, [(0.0, ""), (0.0, ""), *((score, tag) for tag, score in scores.items())])
    confidence = (best - second) / max(best, _ENOUGH)
    return Detection(tag, confidence) if confidence >= _UNSURE else Detection("", confidence)


def _scripts(letters: str) -> Counter[str]:
    """How many letters there are of each script."""
    scripts: Counter[str] = Counter()
    for character, count in Counter(letters).items():
        if character.isalpha():
            scripts[_script(character)] += count
    return scripts


def _script(character: str) -> str:
    if character <= "z":
        return "Latn"
    return SCRIPT_STARTS[bisect_right(_STARTS, ord(character)) - 1][1]


class _Tables(NamedTuple):
    known: frozenset[str]
    same: tuple[frozenset[str], ...]
    alone: dict[str, str]
    mostly: dict[str, str]
    words: dict[str, dict[str, tuple[str, ...]]]
    written: frozenset[tuple[str, str]]
    """Languages with the scripts that they are known to be written in."""
    own: dict[tuple[str, str], frozenset[str]]
    """The words of each of them."""


@cache
def _tables() -> _Tables:
    table = tomllib.loads((files("a11y.text") / "languages.toml").read_text("utf-8"))
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    for script, languages in table["words"].items():
        known = words.setdefault(script, {})
        for tag, text in languages.items():
            for word in text.split():
                known[word] = (*known.get(word, ()), tag)
    same = tuple(frozenset(group.split()) for group in table["same"])
    tags = {*table["alone"].values(), *(tag for languages in table["words"].values() for tag in languages)}
    tags.update(*(group for group in same if group & tags))
    written = {(tag, script) for script, languages in table["words"].items() for tag in languages}
    written |= {(tag, script) for script, tag in table["alone"].items()} | _ALSO
    own = {
        (tag, script): frozenset(word for word, of in words.get(script, {}).items() if tag in of)
        for tag, script in written
    }
    return _Tables(frozenset(tags), same, table["alone"], table["mostly"], words, frozenset(written), own)
