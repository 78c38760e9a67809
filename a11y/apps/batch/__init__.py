"""Many sources over the cores, with the same bytes as one by one.

    for result in run([Job(source="a.html", out=("a/",)), Job(source="b.html", out=("b/",))], workers=2):
        match result:
            case Done(files=files): ...
            case Failure(error=error): ...

Each source is converted in a worker process of its own import; nothing but jobs and results crosses over.
"""

from a11y.apps.batch.job import Done, Failure, Job, Result, process
from a11y.apps.batch.run import run, same_site

__all__ = ["Done", "Failure", "Job", "Result", "process", "run", "same_site"]
