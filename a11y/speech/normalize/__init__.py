"""Written text → spoken form, one file of rules for each language; a language without a file is left to the engine.

A script stays the page's text: what is said otherwise is an alias beside the stretch that it stands for, so that the
time of every word spoken leads back to a word of the page.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby

from msgspec.structs import replace

from a11y import registry
from a11y.model.script import Say, Script, Utterance
from a11y.speech.lexicon import Lexeme, Lexicon, found
from a11y.speech.normalize._marks import emoji
from a11y.speech.normalize._passage import Passage, Piece, Rule
from a11y.speech.normalize._unruled import unruled
from a11y.speech.says import spoken

_EVERYWHERE: tuple[Rule, ...] = (
    (re.compile(r"[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f\u20e3]"), ""),
    (re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffc\ufffd]+"), " "),
    (re.compile(r"\s{2,}|[^\S ]"), " "),
)
"""In any language marks of line breaking and of direction are not said; control characters and space part words."""


def normalizer(script: Script, lexicon: Lexicon = ()) -> Callable[[Utterance], Utterance]:
    """What puts what is said beside everything that an utterance of the script does not say as it is written."""
    primary = _primary(script.language)
    defined = {primary: _defined(primary, (spoken(each.say) for each in script.utterances))}
    return lambda utterance: replace(utterance, say=_say(utterance.say, script.language, defined, lexicon))


def normalized(script: Script, lexicon: Lexicon = ()) -> Script:
    """The script with what is said beside everything that is not said as it is written."""
    return replace(script, utterances=tuple(map(normalizer(script, lexicon), script.utterances)))


def normalize(text: str, language: str, defined: frozenset[str] = frozenset()) -> str:
    """The sentence as it is said aloud in that language; `defined` are the initialisms its article introduces."""
    passage = Passage(text)
    _apply(passage, language, defined or _defined(_primary(language), (text,)))
    return passage.text.strip()


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _defined(primary: str, texts: Iterable[str]) -> frozenset[str]:
    """The initialisms that the texts introduce."""
    if primary not in registry.names(__name__):
        return frozenset()
    find = getattr(registry.load(__name__, primary), "initialisms", None)
    return frozenset().union(*map(find, texts)) if find else frozenset()


@cache
def _rules(primary: str, defined: frozenset[str]) -> tuple[Rule, ...]:
    if primary not in registry.names(__name__):
        return (*emoji(primary), *unruled(primary))
    rules: tuple[Rule, ...] = registry.load(__name__, primary).rules(defined)
    return rules


def _apply(passage: Passage, language: str, defined: frozenset[str]) -> None:
    for rule in (*_EVERYWHERE, *_rules(_primary(language), defined)):
        passage.apply(rule)


def _say(say: tuple[Say, ...], language: str, defined: dict[str, frozenset[str]], lexicon: Lexicon) -> tuple[Say, ...]:
    """The runs of an utterance, each stretch of one language said by the rules of that language."""
    said: list[Say] = []
    for lang, stretch in groupby(say, key=lambda run: run.lang or language):
        runs = tuple(stretch)
        passage = _passage(runs)
        _apply(passage, lang, defined.get(_primary(lang), frozenset()))
        text = "".join(run.text for run in runs)
        pieces = _pronounced(passage.pieces(), text, list(found(lexicon, lang, text)))
        edges = list(_edges(runs))
        said += [part for piece, phonemes in pieces for part in _parts(piece, phonemes, edges)]
    return tuple(said)


def _edges(runs: tuple[Say, ...]) -> Iterator[tuple[int, int, Say]]:
    """Each run with where its text begins and ends in that of all."""
    at = 0
    for run in runs:
        yield at, at + len(run.text), run
        at += len(run.text)


def _passage(runs: tuple[Say, ...]) -> Passage:
    given = tuple(Piece(run.alias, begin, end) for begin, end, run in _edges(runs) if run.alias)
    return Passage("".join(run.text for run in runs), given)


def _pronounced(pieces: list[Piece], text: str, words: list[tuple[int, int, Lexeme]]) -> Iterator[tuple[Piece, str]]:
    """The pieces with their phonemes, words of the lexicon in the place of what the rules say for them.

    A rule that says something for more than the word, such as for an amount of money, goes before the lexicon.
    """
    for piece in pieces:
        plain = piece.said == text[piece.begin : piece.end]
        begin = piece.begin
        for first, last, lexeme in words:
            inside = first >= piece.begin and last <= piece.end
            if not inside or (not plain and text[first:last].strip(".") != text[piece.begin : piece.end].strip(".")):
                continue
            if begin < first:
                yield Piece(text[begin:first], begin, first), ""
            end = last if plain else piece.end
            yield Piece((lexeme.alias or text[first:last]) + text[last:end], first, end), lexeme.phonemes
            begin = end
        if begin < piece.end:
            yield (Piece(text[begin : piece.end], begin, piece.end) if plain else piece), ""


def _parts(piece: Piece, phonemes: str, edges: list[tuple[int, int, Say]]) -> Iterable[Say]:
    """The piece in the manner of the runs it is in: cut at their edges where it is said as written, else whole."""
    touched = [edge for edge in edges if edge[0] < piece.end and piece.begin < edge[1]]
    text = "".join(run.text for *_, run in touched)
    first, _, run = touched[0]
    written = text[piece.begin - first : piece.end - first]
    if piece.said != written or phonemes:
        begin = run.begin + piece.begin - first if run.begin >= 0 else -1
        alias = piece.said if piece.said != written else ""
        yield replace(run, text=written, alias=alias, phonemes=phonemes, begin=begin)
        return
    for start, end, each in touched:
        inside = max(start, piece.begin), min(end, piece.end)
        begin = each.begin + inside[0] - start if each.begin >= 0 else -1
        yield replace(each, text=each.text[inside[0] - start : inside[1] - start], alias="", begin=begin)
