"""Which voices there are, which are ready here, and which one speaks a language."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from threading import Lock
from typing import cast

from msgspec import Struct

from a11y import registry
from a11y.errors import SpeechError
from a11y.model.notice import Notice
from a11y.speech.engine import Engine, Speaker, Voice

ENGINES = "a11y.speech.engines"
_LOADING = Lock()


class Listing(Struct, frozen=True):
    """An engine: its voices, and the command that brings what is missing, "" where it is ready."""

    engine: str
    voices: tuple[Voice, ...]
    missing: str = ""


def engine(name: str) -> Engine:
    """The engine of that name; `KeyError` where there is none."""
    return cast(Engine, registry.load(ENGINES, name))


def listing() -> tuple[Listing, ...]:
    """Every engine, ready or not, the one with the best voice first."""
    return tuple(Listing(name, engine(name).voices(), engine(name).missing()) for name in _best_first())


def choose(language: str, *, voice: str = "") -> Voice | Notice:
    """The best voice that is ready for a language, or the voice asked for; else a notice that says how to get one.

    An engine that has no better voice than what was found is not asked, since that may take time.
    """
    if voice:
        return _named(voice)
    ready: list[Voice] = []
    commands: set[str] = set()
    for name in _best_first():
        asked = engine(name)
        if ready and ready[0].quality >= asked.BEST:
            break
        speaking = [known for known in asked.voices() if _speaks(known, language)]
        missing = asked.missing() if speaking else ""
        commands |= {missing} - {""}
        ready += [] if missing else speaking
        ready.sort(key=lambda known: (-known.quality, language not in known.languages))
    if ready:
        return ready[0]
    if not language:
        return Notice("no-voice", "There is no audio: the language of the text is not known; --voice names a voice.")
    return Notice("no-voice", f"There is no audio: {_how(_language_name(language), sorted(commands))}")


def _best_first() -> list[str]:
    return sorted(registry.names(ENGINES), key=lambda name: -engine(name).BEST)


def speaking(language: str, voice: Voice, part: str) -> Voice:
    """The voice that says a part in the language named, "" where it is the text's own; the voice itself where none is.

    A silent voice stays silent in every language.
    """
    if not part or _primary(part) == _primary(language) or _speaks(voice, part) or not voice.quality:
        return voice
    found = _foreign(part)
    return voice if isinstance(found, Notice) else found


_foreign = cache(choose)


@cache
def version(engine_name: str) -> str:
    """Of an engine."""
    return engine(engine_name).version()


def load(voice: Voice) -> Speaker:
    """The voice, ready to speak, loaded once in a process; raises `SpeechError`."""
    with _LOADING:
        return _load(voice)


def preload(voice: Voice) -> None:
    """Nothing: the voice loads beside what the caller does next, and is ready sooner when it is needed."""
    beside = ThreadPoolExecutor(1, thread_name_prefix="a11y-preload")
    beside.submit(load, voice)
    beside.shutdown(wait=False)


@cache
def _load(voice: Voice) -> Speaker:
    missing = engine(voice.engine).missing()
    if missing:
        raise SpeechError(f"The voice {voice.id} is not installed; {missing} brings it.")
    return engine(voice.engine).load(voice)


def _named(name: str) -> Voice:
    for each in _best_first():
        if each == name.partition(":")[0]:
            for known in engine(each).voices():
                if name in (known.id, known.engine):
                    return known
    raise SpeechError(f"There is no voice {name!r}; a11y voices lists those there are.")


def _speaks(voice: Voice, language: str) -> bool:
    return voice.quality > 0 and any(_primary(known) == _primary(language) for known in voice.languages)


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _how(language: str, commands: list[str]) -> str:
    if commands:
        return f"no voice for {language} is installed; {' or '.join(commands)} brings one."
    return f"no engine known has a voice for {language}."


def _language_name(language: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(_primary(language)).english_name or language
    except (UnknownLocaleError, ValueError):
        return language
