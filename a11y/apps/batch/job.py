"""One source to convert, and what came of it: plain values that travel between processes."""

from pathlib import Path
from typing import NamedTuple, TypeAlias

import a11y
from a11y.model.ledger import Ledger
from a11y.types import Conversion, ConvertOptions


class Job(NamedTuple):
    """A source, what to call it, and the folders and files to write."""

    source: str | Path | bytes
    out: tuple[str, ...]
    name: str = ""
    options: ConvertOptions | None = None


class Done(NamedTuple):
    """What was made of a source."""

    source: str
    files: tuple[Path, ...]
    headline: str = ""
    language: str = ""
    duration: int = 0
    """Of the audio, in milliseconds; 0 where there is none."""
    notices: tuple[str, ...] = ()


class Failure(NamedTuple):
    """Why nothing was made of a source."""

    source: str
    error: a11y.A11yError


Result: TypeAlias = Done | Failure


def process(job: Job) -> Result:
    """What became of the job; never an exception, so that one page cannot end a night's run."""
    name = job.name or str(job.source)
    try:
        return _done(name, a11y.convert(job.source, job.out, options=job.options))
    except a11y.A11yError as error:
        return Failure(name, error)
    except Exception as error:  # noqa: BLE001
        return Failure(name, _unforeseen(error, name))


def ledger_of(job: Job) -> Ledger | None:
    """What the job's source holds; None where it cannot be read, of which `process` tells."""
    options = job.options or ConvertOptions()
    try:
        return a11y.explain(job.source, url=options.url, options=options.source, extract=options.extract).ledger
    except Exception:  # noqa: BLE001
        return None


def _done(name: str, made: Conversion) -> Done:
    article, timeline = made.edition.article, made.edition.timeline
    return Done(
        name,
        made.files,
        headline=article.metadata.headline,
        language=article.metadata.language,
        duration=timeline.duration if timeline else 0,
        notices=tuple(notice.message for notice in article.notices),
    )


def _unforeseen(error: Exception, name: str) -> a11y.A11yError:
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f" at {place.tb_frame.f_globals.get('__name__')}:{place.tb_lineno}" if place else ""
    said = f"{type(error).__name__}{where}: {error}"
    return a11y.A11yError(f"There is a fault in a11y, please report it: {said}", source=name)
