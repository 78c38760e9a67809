"""What can stop a11y, each with the exit code of the command line.

    A11yError                    3
    ├── UsageError               2   what was asked for cannot be done: a format or voice unknown, options that clash
    ├── SourceError              10  the source cannot be had
    │   ├── NotFoundError        11  no such file, folder or page
    │   ├── FetchError           12  the server refused, failed or never answered
    │   └── PrivateAddressError  13  the address is private or link-local
    ├── InputError               20  the source was had but cannot be read as an article
    │   ├── EmptyInputError      21
    │   ├── MediaTypeError       22  neither HTML nor text
    │   ├── TooLargeError        23  size, depth or expansion beyond the limits
    │   ├── NoArticleError       24
    │   ├── LoginWallError       25
    │   ├── DoubtfulArticleError 26  asked to be strict: what was found may not be the article, or not all of it
    │   └── SeveralArticlesError 27  many articles in one text
    ├── OutputError              30  cannot be written: no permission, no space
    └── SpeechError              40  the engine failed or the voice is missing

A mistake in the call is a `TypeError` or `ValueError`; a `UsageError` is one too. What was lost or guessed without
stopping is a `Notice` on the article.
"""

from typing import ClassVar


class A11yError(Exception):
    """One sentence a user can act on; `source` names the page it concerns and stands before the sentence."""

    exit_code: ClassVar[int] = 3

    def __init__(self, message: str, *, source: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.source = source

    def __str__(self) -> str:
        return f"{self.source}: {self.message}" if self.source else self.message

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.message, self.source))


def _rebuild(kind: type[A11yError], message: str, source: str) -> A11yError:
    return kind(message, source=source)


class UsageError(A11yError, ValueError):
    """What was asked for cannot be done."""

    exit_code = 2


class SourceError(A11yError):
    """The source cannot be had."""

    exit_code = 10


class NotFoundError(SourceError):
    """No such file, folder or page."""

    exit_code = 11


class FetchError(SourceError):
    """The server refused, failed or never answered."""

    exit_code = 12


class PrivateAddressError(SourceError):
    """The address, or one it redirects to, is private or link-local."""

    exit_code = 13


class InputError(A11yError):
    """The source cannot be read as an article."""

    exit_code = 20


class EmptyInputError(InputError):
    """Nothing in it."""

    exit_code = 21


class MediaTypeError(InputError):
    """Neither HTML nor text."""

    exit_code = 22


class TooLargeError(InputError):
    """Size, depth or expansion beyond the limits."""

    exit_code = 23


class NoArticleError(InputError):
    """A page without an article."""

    exit_code = 24


class LoginWallError(InputError):
    """A page that asks to log in before it shows the article."""

    exit_code = 25


class SeveralArticlesError(InputError):
    """The text holds many articles."""

    exit_code = 27


class DoubtfulArticleError(InputError):
    """It is doubtful whether what was found is the article, or all of it."""

    exit_code = 26


class OutputError(A11yError):
    """An output cannot be written."""

    exit_code = 30


class SpeechError(A11yError):
    """The engine failed or the voice is missing."""

    exit_code = 40
