"""Articles written to files: a page to a folder or to files of one's choice, several to an audio book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import tee, zip_longest
from os import PathLike, fspath, sep
from os.path import relpath
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from msgspec.structs import replace

from a11y.errors import SpeechError, UsageError
from a11y.model.edition import Edition, Recording, RenderOptions
from a11y.model.notice import Notice
from a11y.pipeline import NarrateOptions, clips_of, explain, plan_of, ready_voice, recording_of, voice_of, with_pixels

if TYPE_CHECKING:
    from a11y.extract.options import ExtractOptions
    from a11y.model.narration import Clip
    from a11y.source import Source, SourceOptions
    from a11y.speech import Voice

FOLDER = ("index.html", "audio.mp3", "captions.vtt", "article.json", "ledger.json")
"""What a folder gets from `convert`."""
_LONGEST_PATH = 4096
Target = tuple[Path, ModuleType]
"""A file to write and the format it is in."""


class ConvertOptions(Struct, frozen=True, kw_only=True):
    """How `convert` works."""

    url: str = ""
    """Where the page lives on the web, if the source does not say."""
    source: SourceOptions | None = None
    """Limits on reading the source; None for the defaults."""
    extract: ExtractOptions | None = None
    """What is kept and what is left out; None for the defaults."""
    render: RenderOptions | None = None
    """How the HTML page is made; None for the defaults."""
    audio: bool = True
    voice: str = ""
    """Such as "hibari:heart"; "" for the best that is installed for the language."""
    narrate: NarrateOptions = NarrateOptions()
    workers: int = 0
    """Threads that speak at once, 0 for one a core; the bytes do not depend on it."""
    progress: Callable[[int, int], None] | None = None
    """Called with the number of sentences spoken and how many there are."""


class Conversion(Struct, frozen=True, kw_only=True):
    """What `convert` made: the edition, and the files it is in."""

    edition: Edition
    files: tuple[Path, ...]


def convert(
    source: Source, out: str | PathLike[str] | Iterable[str | PathLike[str]], *, options: ConvertOptions | None = None
) -> Conversion:
    """Write a page's article to folders, or to files whose suffixes name their formats.

    A folder is what exists as one, has no suffix or ends with a slash. It gets `index.html` with a player,
    `audio.mp3`, `captions.vtt`, `article.json` and `ledger.json`. Where no voice speaks the language, the folder holds
    the page without audio and the edition a notice that says so.
    Raises `ValueError` for a suffix without a format, `SpeechError` for audio asked for by name that cannot be had,
    other `A11yError`s for what cannot be read or written. Every file appears whole or not at all.
    """
    from a11y.output import html

    options = options or ConvertOptions()
    targets, named = _targets(out)
    if options.render and any(encoding is html for _, encoding in targets):
        html.check(options.render)
    reading = explain(source, url=options.url, options=options.source, extract=options.extract)
    edition = Edition(
        article=reading.article,
        ledger=reading.ledger,
        rendering=options.render or RenderOptions(),
        folder=_folder(source),
        plan=plan_of(options.narrate),
    )
    edition = with_pixels(edition, source, options.source)
    edition, targets = _narrated(edition, targets, options, named=named)
    _write_texts(edition, targets)
    return Conversion(edition=edition, files=tuple(path for path, _ in targets))


def bind(
    sources: Iterable[Source], out: str | PathLike[str] | Iterable[str | PathLike[str]], *, options: ConvertOptions
) -> Conversion:
    """Write several articles as one audio book, each a chapter with its headings within, to audio files.

    Raises `UsageError` for what is no audio format, `SpeechError` where an article's language has no voice.
    """
    from a11y.model.article import Article
    from a11y.output import is_audio
    from a11y.output._chapters import book
    from a11y.speech import Timekeeper, bound

    targets, _ = _targets(out)
    for path, encoding in targets:
        if not is_audio(encoding):
            raise UsageError(f"{path}: several articles make one file only as audio; choose .m4b or .mp3.")
    pages = [explain(each, options=options.source, extract=options.extract).article for each in sources]
    voices = [ready_voice(page, options.voice) for page in pages]
    spoken = (
        (f"{number}.", clips_of(page, voice, options.narrate, options.workers))
        for number, (page, voice) in enumerate(zip(pages, voices, strict=True), 1)
    )
    recording = book(pages, title=targets[0][0].stem)
    keeper = Timekeeper(" ".join(dict.fromkeys(voice.id for voice in voices)))
    clips = bound(spoken, max((voice.sample_rate for voice in voices), default=24000))
    _write_audio(keeper.watch(clips), targets, recording)
    edition = Edition(article=Article(metadata=recording.metadata), timeline=keeper.timeline)
    return Conversion(edition=edition, files=tuple(path for path, _ in targets))


def _targets(out: str | PathLike[str] | Iterable[str | PathLike[str]]) -> tuple[list[Target], bool]:
    """The files to write with their formats, and whether what needs a voice is among those the caller named."""
    from a11y.output import format_of

    outs = [out] if isinstance(out, str | PathLike) else list(out)
    files = [(Path(each), format_of(Path(each))) for each in outs if not _is_folder(each)]
    folders = [Path(each) / name for each in outs if _is_folder(each) for name in FOLDER]
    return files + [(path, format_of(path)) for path in folders], any(_needs_voice(encoding) for _, encoding in files)


def _needs_voice(encoding: ModuleType) -> bool:
    from a11y.output import is_audio

    return is_audio(encoding) or encoding.SUFFIX == ".vtt"


def _is_folder(out: str | PathLike[str]) -> bool:
    return fspath(out).endswith(("/", sep)) or not Path(out).suffix or Path(out).is_dir()


def _narrated(
    edition: Edition, targets: list[Target], options: ConvertOptions, *, named: bool
) -> tuple[Edition, list[Target]]:
    """The edition with its audio written and timed where a target needs it, and the targets that are left to give."""
    from a11y.output import is_audio

    silent = [(path, encoding) for path, encoding in targets if not _needs_voice(encoding)]
    if len(silent) == len(targets):
        return edition, targets
    if not options.audio:
        return edition, silent
    voice = voice_of(edition.article, options.voice)
    if not isinstance(voice, Notice):
        return _spoken(edition, [target for target in targets if is_audio(target[1])], voice, options), targets
    edition = replace(edition, article=replace(edition.article, notices=(*edition.article.notices, voice)))
    if named:
        _write_texts(edition, silent)
        raise SpeechError(voice.message)
    return edition, silent


def _spoken(edition: Edition, targets: list[Target], voice: Voice, options: ConvertOptions) -> Edition:
    from a11y.speech import Timekeeper

    keeper = Timekeeper(voice.id)
    clips = _reported(
        keeper.watch(clips_of(edition.article, voice, options.narrate, options.workers)), edition, options
    )
    _write_audio(clips, targets, recording_of(edition.article))
    return replace(edition, timeline=keeper.timeline, audio=str(targets[0][0]) if targets else "")


def _reported(clips: Iterator[Clip], edition: Edition, options: ConvertOptions) -> Iterator[Clip]:
    """The clips, with word of how far they are."""
    if options.progress is None:
        yield from clips
        return
    from a11y.speech import narrate

    total, done = sum(bool(each.text_ref) for each in narrate(edition.article, plan=edition.plan).utterances), 0
    for clip in clips:
        yield clip
        done += bool(clip.text_ref)
        options.progress(done, total)


def _write_audio(clips: Iterator[Clip], targets: list[Target], recording: Recording) -> None:
    """Every audio file as the clips are made; without any, the clips are made all the same, for their times."""
    from a11y.output import whole_file

    with ExitStack() as stack:
        files = [stack.enter_context(whole_file(path)) for path, _ in targets]
        copies = tee(clips, max(1, len(targets)))
        streams = [encoding.encode(copy, recording) for (_, encoding), copy in zip(targets, copies, strict=False)]
        for portions in zip_longest(*streams, fillvalue=b"") if streams else ((b"",) for _ in copies[0]):
            for file, portion in zip(files, portions, strict=False):
                file.write(portion)


def _write_texts(edition: Edition, targets: list[Target]) -> None:
    from a11y.output import is_audio, placed, write

    for path, encoding in targets:
        if not is_audio(encoding):
            audio = Path(relpath(edition.audio, path.parent)).as_posix() if edition.audio else ""
            write(path, (encoding.render(replace(placed(edition, encoding, path.parent), audio=audio)),))


def _folder(source: Source) -> str:
    """The folder of a page that is a file, "" for every other."""
    is_file = isinstance(source, str | PathLike) and len(fspath(source)) < _LONGEST_PATH and Path(source).is_file()
    return str(Path(cast("str | PathLike[str]", source)).parent) if is_file else ""
