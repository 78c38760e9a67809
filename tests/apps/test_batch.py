"""Many sources over worker processes."""

import multiprocessing
import os
import threading
import time
from pathlib import Path

import pytest

import a11y
from a11y.apps.batch import Done, Failure, Job, process, run
from a11y.errors import NotFoundError, UsageError
from a11y.types import ConvertOptions

SPOKEN = ConvertOptions(voice="silence")
SILENT = ConvertOptions(audio=False, workers=1)


def page(number: int) -> str:
    return (
        f"<!doctype html><html lang=en><title>Vote {number}</title><body><article><h1>Vote {number}</h1>"
        f"<p>The council voted on item {number} of its list on Tuesday, after a debate.</p></article>"
    )


def pages(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number}.html" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(page(number))
    return paths


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_same_bytes_for_any_number_of_workers(tmp_path: Path) -> None:
    sources = pages(tmp_path, 2)
    for source in sources:
        a11y.convert(source, tmp_path / "alone" / source.stem, options=SPOKEN)
    for workers in (1, 2):
        jobs = [Job(source, (f"{tmp_path}/{workers}/{source.stem}/",), options=SPOKEN) for source in sources]
        assert all(isinstance(result, Done) for result in run(jobs, workers=workers))
    assert len(contents(tmp_path / "alone")) == 2 * 5
    assert contents(tmp_path / "alone") == contents(tmp_path / "1") == contents(tmp_path / "2")


def test_results_in_the_order_of_the_sources_whatever_fails(tmp_path: Path) -> None:
    sources = [*pages(tmp_path, 4), tmp_path / "missing.html"]
    sources.insert(1, tmp_path / "absent.html")
    finished: list[None] = []
    jobs = [Job(source, (f"{tmp_path}/out/{source.stem}/",), options=SILENT) for source in sources]
    results = list(run(jobs, workers=2, finished=lambda: finished.append(None)))
    assert [result.source for result in results] == [str(source) for source in sources]
    assert [type(result) for result in results] == [Done, Failure, Done, Done, Done, Failure]
    assert len(finished) == len(sources)
    failure = results[1]
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, NotFoundError)
    assert (failure.error.message, failure.error.source) == ("There is no such file.", str(sources[1]))
    assert not multiprocessing.active_children()


def test_nothing_to_do() -> None:
    assert list(run([])) == []


def test_result_tells_what_was_made(tmp_path: Path) -> None:
    done = process(Job(page(7).encode(), (f"{tmp_path}/out/",), "standard input", SILENT))
    assert isinstance(done, Done)
    assert (done.source, done.headline, done.language, done.duration) == ("standard input", "Vote 7", "en", 0)
    assert sorted(path.name for path in done.files) == ["article.json", "index.html", "ledger.json"]


def test_unforeseen_fault_is_a_failure_too(tmp_path: Path) -> None:
    failure = process(Job(7, (f"{tmp_path}/out/",)))  # type: ignore[arg-type]
    assert isinstance(failure, Failure)
    assert failure.error.exit_code == 3
    assert "please report it: TypeError at a11y.source" in failure.error.message


def test_wrong_usage_is_told_as_such(tmp_path: Path) -> None:
    failure = process(Job(page(7).encode(), (f"{tmp_path}/out.xyz",)))
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, UsageError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_death_of_a_worker_is_the_failure_of_its_source_alone(tmp_path: Path) -> None:
    fatal = tmp_path / "fatal.html"
    os.mkfifo(fatal)  # nobody writes: reading it lasts until the worker is killed
    (source,) = pages(tmp_path, 1)
    results = run([Job(path, (f"{tmp_path}/out/",), options=SILENT) for path in (source, fatal)], workers=1)
    assert isinstance(next(results), Done)
    over = threading.Event()

    def kill() -> None:
        while not over.wait(0.1):
            for child in multiprocessing.active_children():
                child.kill()

    threading.Thread(target=kill, daemon=True).start()
    failure = next(results)
    over.set()
    assert isinstance(failure, Failure)
    assert "died" in failure.error.message
    assert failure.source == str(fatal)


def test_workers_stop_when_nobody_listens_any_more(tmp_path: Path) -> None:
    results = run([Job(path, (f"{tmp_path}/out/{path.stem}/",), options=SILENT) for path in pages(tmp_path, 20)])
    next(results)
    results.close()
    # They have ended, but the pool's own thread may be the one that is told so, a moment later.
    deadline = time.monotonic() + 30
    while multiprocessing.active_children() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not multiprocessing.active_children()
