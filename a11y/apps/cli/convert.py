"""`a11y convert`."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

import a11y
from a11y.apps.batch import Done, Failure, Job, Result, process, same_site
from a11y.apps.batch import run as run_batch
from a11y.apps.cli import extracting, outputs, rendering
from a11y.apps.cli.console import exit_code, progress, say, say_json, tell, tell_error
from a11y.apps.cli.extracting import Wanted
from a11y.apps.cli.rendering import Look
from a11y.apps.cli.sources import STDIN, Named, called, expand
from a11y.errors import UsageError
from a11y.types import ConvertOptions, SourceOptions

_SOME_FAILED = 1


class Manner(NamedTuple):
    """How the work is done and told."""

    resume: bool
    quiet: bool
    json: bool
    same_site: bool = False


def run(
    sources: list[str], outs: list[str], options: ConvertOptions, *, wanted: Wanted, look: Look, manner: Manner
) -> int:
    """The exit code, once the article of every source is written and reported."""
    resume, quiet, json, _ = manner

    def command() -> int:
        chosen = replace(options, extract=extracting.options(wanted), render=rendering.options(look))
        named = expand(sources)
        if outputs.is_book(outs, several=len(named) > 1):
            return _book(named, outs, chosen, manner)
        jobs = _jobs(named, outs, chosen)
        if manner.same_site:
            jobs = _same_site(jobs, options)
        todo = [job for job in jobs if not (resume and _is_done(job))]
        results = _one(todo[0], quiet=quiet) if len(jobs) == 1 == len(todo) else _several(todo, options, quiet=quiet)
        failures = _report(results, quiet=quiet, json=json)
        if len(todo) < len(jobs) and not quiet:
            tell(f"{len(jobs) - len(todo)} of {len(jobs)} were done before.")
        return _SOME_FAILED if failures and len(jobs) > 1 else failures[0].error.exit_code if failures else 0

    return exit_code(command)


def _book(named: list[Named], outs: list[str], options: ConvertOptions, manner: Manner) -> int:
    """The exit code, once all articles are written as one audio book."""
    if options.url:
        raise UsageError("--url is the address of one page, and there are several.")
    made = a11y.bind([_read(each.source, options) for each in named], outs, options=options)
    duration = made.edition.timeline.duration if made.edition.timeline else 0
    done = Done(called(named[0].source), made.files, headline=f"{len(named)} articles", duration=duration)
    _report([done], quiet=manner.quiet, json=manner.json)
    return 0


def _jobs(named: list[Named], outs: list[str], options: ConvertOptions) -> list[Job]:
    outputs.check(outs, several=len(named) > 1)
    if len(named) > 1 and options.url:
        raise UsageError("--url is the address of one page, and there are several.")
    if [each.source for each in named].count(STDIN) > 1:
        raise UsageError("Standard input can be read but once.")
    if len(named) > 1:
        options = replace(options, workers=1)
    return [
        Job(_read(each.source, options), out, called(each.source), options)
        for each, out in zip(named, outputs.assign(named, outs), strict=True)
    ]


def _same_site(jobs: list[Job], options: ConvertOptions) -> list[Job]:
    if len(jobs) < 2:
        raise UsageError("--same-site is for several pages, and there is one.")
    return same_site(jobs, workers=options.workers)


def _read(source: str, options: ConvertOptions) -> str | bytes:
    """The source, standard input as what comes in there, one byte beyond the limit at most."""
    if source != STDIN:
        return source
    limits = options.source or SourceOptions()
    return sys.stdin.buffer.read(limits.max_bytes + 1)


def _is_done(job: Job) -> bool:
    """Whether all that the job would write is there and newer than a source whose age is known.

    The ledger is the last file of a folder to be written.
    """
    written = [Path(out, "ledger.json") if outputs.is_folder(out) else Path(out) for out in job.out]
    if not all(path.exists() for path in written):
        return False
    age = os.path.getmtime(job.source) if isinstance(job.source, str) and os.path.exists(job.source) else 0.0
    return all(path.stat().st_mtime >= age for path in written)


def _one(job: Job, *, quiet: bool) -> Iterator[Result]:
    with progress("Speaking", quiet=quiet) as report:
        options = job.options or ConvertOptions()
        yield process(job._replace(options=replace(options, progress=report)))


def _several(jobs: list[Job], options: ConvertOptions, *, quiet: bool) -> Iterator[Result]:
    with progress("Pages", quiet=quiet) as report:
        done = iter(range(1, len(jobs) + 1))

        def finished() -> None:
            if report:
                report(next(done), len(jobs))

        yield from run_batch(jobs, workers=options.workers, finished=finished)


def _report(results: Iterable[Result], *, quiet: bool, json: bool) -> list[Failure]:
    failures = []
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
            tell_error(result.error, source=result.source)
        elif not quiet:
            for notice in result.notices if not json else ():
                tell(f"{result.source}: {notice}")
        if json:
            say_json(_record(result))
        elif isinstance(result, Done) and not quiet:
            say(_sentence(result))
    return failures


def _sentence(done: Done) -> str:
    audio = f", audio {_clock(done.duration)}" if done.duration else ""
    pages = [path for path in done.files if path.suffix == ".html"] or list(done.files)
    others = len(done.files) - 1
    more = f" and {others} more" if others else ""
    return f"{pages[0] if pages else 'nothing'}{more}: {done.headline or 'no headline'}{audio}"


def _clock(milliseconds: int) -> str:
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _record(result: Result) -> dict[str, object]:
    if isinstance(result, Failure):
        error = result.error
        kind = type(error).__name__
        return {"source": result.source, "error": kind, "message": error.message, "exit_code": error.exit_code}
    return {
        "source": result.source,
        "files": [str(path) for path in result.files],
        "headline": result.headline,
        "language": result.language,
        "duration": result.duration,
        "notices": list(result.notices),
    }
