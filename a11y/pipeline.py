"""The public verbs: the one module that knows the order of the stages."""

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

if TYPE_CHECKING:
    from a11y.extract.options import ExtractOptions, Repeats
    from a11y.extract.site_rules import SiteRules
    from a11y.model.article import Article, Metadata
    from a11y.model.ledger import Ledger, Reading
    from a11y.model.narration import Chapter, Clip, Timeline
    from a11y.model.page import Page
    from a11y.model.plan import Plan
    from a11y.model.transcript import Transcript
    from a11y.screenreader.reader import Reader
    from a11y.source import Source, SourceOptions
    from a11y.source.response import BrowserPage
    from a11y.speech import Listing, Voice
    from a11y.speech.cache import Cache

FOLDER = ("index.html", "audio.mp3", "captions.vtt", "article.json", "ledger.json")
"""What a folder gets from `convert`."""
_LONGEST_PATH = 4096
Target = tuple[Path, ModuleType]
"""A file to write and the format it is in."""


class NarrateOptions(Struct, frozen=True, kw_only=True):
    """How an article is read aloud."""

    plan: str = "article"
    """What is read, announced or skipped: `article`, `full`, `brief`, `headlines`, or a TOML file."""
    rate: float = 1.0
    """Of speech, 0.5 to 3; pauses stay as they are."""
    lexicon: str = ""
    """A file of pronunciations: W3C PLS, or a word, a tab and how it is said on each line."""
    cache: Cache | None = None
    """Where what was spoken is kept for the next time; None to keep nothing."""


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


class Narration(Struct, frozen=True, kw_only=True):
    """An article spoken: its clips in the order heard, and when each sentence is."""

    metadata: Metadata
    clips: tuple[Clip, ...]
    timeline: Timeline
    chapters: tuple[Chapter, ...] = ()

    def save(self, path: str | PathLike[str]) -> None:
        """Write the audio to a file whose suffix names the format, such as .mp3 or .wav."""
        from a11y.output import format_of, is_audio, write

        encoding = format_of(Path(path))
        if not is_audio(encoding):
            raise ValueError(f"{path}: a narration is saved as audio; choose .mp3 or .wav.")
        write(Path(path), encoding.encode(self.clips, Recording(metadata=self.metadata, chapters=self.chapters)))

    def play(self) -> None:
        """Speak it through the loudspeakers; `SpeechError` where nothing here can play sound."""
        from a11y.speech.play import play

        play(self.clips)


def read(
    source: Source, *, url: str = "", options: SourceOptions | None = None, extract: ExtractOptions | None = None
) -> Article:
    """The article of a page: a path, URL, bytes, text, open file or BeautifulSoup object.

    >>> import a11y
    >>> a11y.read("samples/flattened.txt").metadata.language
    'en'
    """
    return explain(source, url=url, options=options, extract=extract).article


def explain(
    source: Source, *, url: str = "", options: SourceOptions | None = None, extract: ExtractOptions | None = None
) -> Reading:
    """The article with its ledger: every visible piece of the source, and what became of it.

    >>> import a11y
    >>> with_comments = a11y.ExtractOptions(keep=frozenset({"comment"}), drop=frozenset({"figure"}))
    >>> reading = a11y.explain("samples/newsroom.html", extract=with_comments)
    """
    return read_page(_load(source, url, options), extract)


def report(reading: Reading, *, width: int | None = None, html: bool = False) -> str:
    """The ledger for people: a summary, then each piece with what became of it.

    As text, a piece takes a line cut at `width` columns; as HTML, it is an accessible page.
    """
    if html:
        from a11y.output import ledger_page

        return ledger_page.render(Edition(article=reading.article, ledger=reading.ledger)).decode()
    from a11y.output.report import report

    return report(reading.ledger, reading.article, width=width)


def site_rules(path: str | PathLike[str]) -> SiteRules:
    """The rules for sites in a TOML file, for `ExtractOptions`; `UsageError` that says what is wrong with them."""
    from a11y.extract.site_rules import site_rules

    return site_rules(path)


def same_site(ledgers: Iterable[Ledger]) -> Repeats:
    """What stands on several of the pages with those ledgers, for `ExtractOptions`: chrome of the site they are of.

    >>> import a11y
    >>> pages = ("samples/newsroom.html", "samples/everything.html")
    >>> a11y.same_site(a11y.explain(page).ledger for page in pages).pages
    2
    """
    from a11y.extract.same_site import repeats

    return repeats(ledgers)


def read_page(page: Page, options: ExtractOptions | None = None) -> Reading:
    """The article of a page that is at hand, with its ledger."""
    from a11y.extract import extract
    from a11y.extract.options import EVERYTHING
    from a11y.transform import transform

    reading = extract(page, options or EVERYTHING)
    return replace(reading, article=transform(reading.article))


def render(
    article: Article, *, timeline: Timeline | None = None, audio: str = "", options: RenderOptions | None = None
) -> str:
    """The article as an accessible HTML page; with `timeline` and the audio's address it has a player."""
    from a11y.output import html, placed

    edition = Edition(article=article, timeline=timeline, audio=audio, rendering=options or RenderOptions())
    return html.render(placed(_with_pixels(edition, b"", None), html, Path())).decode()


def narrate(article: Article, *, voice: str = "", workers: int = 0, options: NarrateOptions | None = None) -> Narration:
    """The article spoken; `SpeechError` where no voice for its language is installed."""
    from a11y.speech import timeline

    chosen = _ready(article, voice)
    clips = tuple(_clips(article, chosen, options or NarrateOptions(), workers))
    heard, recording = timeline(clips, voice=chosen.id), _recording(article)
    return Narration(metadata=article.metadata, clips=clips, timeline=heard, chapters=recording.chapters)


def say(text: str, *, language: str = "en", voice: str = "", options: NarrateOptions | None = None) -> Narration:
    """A phrase spoken; `SpeechError` where no voice for its language is installed."""
    from a11y.model.article import Article, Metadata, Paragraph, Text
    from a11y.transform import transform

    words = Paragraph(content=(Text(" ".join(text.split())),))
    article = Article(metadata=Metadata(language=language), blocks=(words,))
    return narrate(transform(article), voice=voice, options=options)


def transcribe(
    source: Source, *, url: str = "", options: SourceOptions | None = None, dialect: str = "plain"
) -> Transcript:
    """What a screen reader says of a page as it is; give it `render(article)` to hear ours."""
    from a11y.screenreader import transcribe

    return transcribe(_load(source, url, options), dialect=dialect)


def screen_reader(
    source: Source, *, url: str = "", options: SourceOptions | None = None, dialect: str = "plain"
) -> Reader:
    """A screen reader over a page as it is: its transcript, its lists of elements, and quick navigation.

    >>> import a11y
    >>> a11y.screen_reader("<h1>News</h1><p>Rain.</p>").headings()
    [(1, 'News')]
    """
    from a11y.screenreader import read

    return read(_load(source, url, options), dialect=dialect)


def from_playwright(page: BrowserPage) -> Page:
    """The document of a page open in Playwright, as it is now: after scripts, with what its style sheets show and hide.

    All verbs take the page itself too; this is for who asks it more than once, or closes the browser first.
    """
    from a11y.source.browser import from_playwright

    return from_playwright(page)


def voices() -> tuple[Listing, ...]:
    """Every speech engine with its voices, and what is missing for those that are not ready."""
    from a11y.speech import listing

    return listing()


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
        plan=_plan(options.narrate),
    )
    edition = _with_pixels(edition, source, options.source)
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
    voices = [_ready(page, options.voice) for page in pages]
    spoken = (
        (f"{number}.", _clips(page, voice, options.narrate, options.workers))
        for number, (page, voice) in enumerate(zip(pages, voices, strict=True), 1)
    )
    recording = book(pages, title=targets[0][0].stem)
    keeper = Timekeeper(" ".join(dict.fromkeys(voice.id for voice in voices)))
    clips = bound(spoken, max((voice.sample_rate for voice in voices), default=24000))
    _write_audio(keeper.watch(clips), targets, recording)
    edition = Edition(article=Article(metadata=recording.metadata), timeline=keeper.timeline)
    return Conversion(edition=edition, files=tuple(path for path, _ in targets))


def _recording(article: Article) -> Recording:
    from a11y.output._chapters import recording

    return recording(article)


def _ready(article: Article, voice: str) -> Voice:
    """The voice for an article; `SpeechError` where there is none."""
    chosen = _voice(article, voice)
    if isinstance(chosen, Notice):
        raise SpeechError(chosen.message, source=article.metadata.headline)
    return chosen


def _plan(options: NarrateOptions) -> Plan:
    from a11y.speech.plan import plan

    return plan(options.plan)


def _load(source: Source, url: str, options: SourceOptions | None) -> Page:
    from a11y.source import SourceOptions, load

    return load(source, url=url, options=options or SourceOptions())


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


def _voice(article: Article, voice: str) -> Voice | Notice:
    from a11y.speech import choose

    return choose(article.metadata.language, voice=voice)


def _clips(article: Article, voice: Voice, options: NarrateOptions, workers: int) -> Iterator[Clip]:
    from a11y.speech import SpeechOptions, lexicon, narrate, plan, synthesize

    words = lexicon(options.lexicon) if options.lexicon else ()
    speech = SpeechOptions(rate=options.rate, workers=workers, lexicon=words, cache=options.cache)
    return synthesize(narrate(article, plan=plan(options.plan)), voice, options=speech)


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
    voice = _voice(edition.article, options.voice)
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
    clips = _reported(keeper.watch(_clips(edition.article, voice, options.narrate, options.workers)), edition, options)
    _write_audio(clips, targets, _recording(edition.article))
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


def _with_pixels(edition: Edition, source: Source, limits: SourceOptions | None) -> Edition:
    """The edition with its images where they are to be embedded, and a notice where some cannot be had."""
    if not edition.rendering.embed_images:
        return edition
    from a11y.source import SourceOptions
    from a11y.source.images import images
    from a11y.transform.images import addresses

    limits, wanted = limits or SourceOptions(), list(addresses(edition.article))
    pixels = images(wanted, source=source, folder=edition.folder, options=limits)
    if all(address in pixels for address in wanted):
        return replace(edition, pixels=pixels)
    notice = Notice("images-not-embedded", "Some images could not be embedded and were left out of the page.")
    article = replace(edition.article, notices=(*edition.article.notices, notice))
    return replace(edition, article=article, pixels=pixels)
