r"""Links, images and emphasis as flatteners write them, put into the text as single marks that no text has.

Markdown's `[text](address)`, `![alternative text](address)`, `**strong**`, `_emphasis_` and `\.`; and numbers,
`[n]` or `[text][n]`, with a list of addresses at the end. https://spec.commonmark.org/0.31.2/#inlines
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Noncharacters: for a program's own use, never in a text (https://www.unicode.org/faq/private_use.html#noncharacters).
OPEN, CLOSE, STRONG, EMPHASIS, IMAGE, FOLD = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5"
_DIGIT = 0xFDD6
MARKS = re.compile("[\ufdd0-\ufddf]+")
_LINKED = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")
_IMAGE = re.compile(f"{IMAGE}[^{CLOSE}]*{CLOSE}")
_WORDS = re.compile(r"[^\W_]")
_ANY_MARK = re.compile("[\ufdd0-\ufdef]")
_ADDRESS = r"[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*"
_TOKEN = re.compile(
    rf"(?P<target>\]\(\s?<?(?P<address>{_ADDRESS}(?:\n{_ADDRESS})*)>?(?:\s+\"[^\"]{{0,300}}\")?\s?\))"
    r"|(?P<number>\](?:\[(?P<link>\d{1,4})\])?)|(?P<bare>\[(?P<of>\d{1,4})\])"
    r"|(?P<image>!\[)|(?P<open>\[)|\\(?P<escaped>[-\\`*_{}\[\]()#+.!~>|])"
)
_LISTED = re.compile(
    r"^[ \t]*\[?(?P<number>\d{1,4})[\].]:?[ \t]+<?(?P<address>(?:https?|mailto|file):\S+?|/\S*?)>?[ \t]*\r?$",
    re.MULTILINE,
)
_NUMBERED = frozenset(" \t[0123456789")
_EMPHASIS = re.compile(
    r"(?<![*\w])\*\*(?=\S)(?P<strong>[^*]{1,600}?)(?<=\S)\*\*(?![*\w])"
    r"|(?<![_\w])_(?=[^\s_])(?P<emphasis>[^_]{1,600}?)(?<=\S)_(?![_\w])"
    r"|(?<![*\w])\*(?=[^\s*])(?P<star>[^*]{1,600}?)(?<=\S)\*(?![*\w])"
)
_DEEPEST, _LONGEST = 4, 3000
"""Links in links, and characters of a link's text, before a bracket is taken for one of the text."""


def listed_number(line: str) -> str:
    """The number of a line of the list of addresses; "" for other lines."""
    if line[:1] not in _NUMBERED or not (":" in line[:24] or "/" in line[:12]):
        return ""
    found = _LISTED.match(line)
    return found["number"] if found is not None else ""


class Marked(NamedTuple):
    """A text with its marks, and as it stands; both have as many lines."""

    text: str
    source: str
    addresses: tuple[str, ...] = ()
    """Of the links, by the number in the mark that closes them."""


def read_marks(text: str) -> Marked:
    """The text with marks for what it writes of links and images, if it does."""
    known = _listed(text) if "[" in text and "://" in text else {}
    if (not known and "](" not in text) or _ANY_MARK.search(text):
        return Marked(text, text)
    return _Reader(text, known).read()


def _listed(text: str) -> dict[str, str]:
    """The addresses of a list of three or more at the end, by number."""
    found: dict[str, str] = {}
    for match in _LISTED.finditer(text):
        found.setdefault(match["number"], match["address"])
    return found


class _Reader:
    """Goes through the text once; brackets are open until their end says what they were."""

    def __init__(self, text: str, known: dict[str, str]) -> None:
        self.whole = text
        self.known = known
        self.marked: list[str] = []
        self.source: list[str] = []
        self.addresses: list[str] = []
        self.opened: list[tuple[int, int]] = []
        """Where brackets stand in `marked`, and where in the text."""

    def read(self) -> Marked:
        """The text with its marks."""
        at = 0
        for token in _TOKEN.finditer(self.whole):
            self._put(self.whole[at : token.start()])
            self._token(token)
            at = token.end()
        self._put(self.whole[at:])
        return Marked("".join(self.marked), "".join(self.source), tuple(self.addresses))

    def _put(self, text: str) -> None:
        self.marked.append(text)
        self.source.append(text)

    def _token(self, token: re.Match[str]) -> None:
        whole = token[0]
        while self.opened and token.start() - self.opened[0][1] > _LONGEST:
            del self.opened[0]
        if token["open"] or token["image"]:
            if len(self.opened) < _DEEPEST:
                self.opened.append((len(self.marked), token.start()))
            self._put(whole)
        elif token["escaped"]:
            self.marked.append(token["escaped"])
            self.source.append(whole)
        elif token["bare"]:
            self.marked.append("" if token["of"] in self.known else whole)
            self.source.append(whole)
        elif not self.opened:
            self._put(whole)
        else:
            self._close(token)

    def _close(self, token: re.Match[str]) -> None:
        begin, _ = self.opened.pop()
        address = token["address"] if token["target"] else self.known.get(token["link"] or "", "")
        if not token["target"] and not address:
            self._put(token[0])
            return
        self.marked[begin] = IMAGE if self.marked[begin] == "![" else OPEN
        self.marked.append(f"{CLOSE}{''.join(chr(_DIGIT + int(d)) for d in str(len(self.addresses)))}")
        self.addresses.append(address.replace("\n", ""))
        self.source.append(token[0].replace("\n", FOLD))
        inner = range(begin + 1, len(self.marked))
        if not any(MARKS.sub("", self.marked[i]).strip() for i in inner):
            # A link around nothing, or an image without words, is no line of its own.
            for i in inner:
                self.marked[i] = self.marked[i].replace("\n", FOLD)
                self.source[i] = self.source[i].replace("\n", FOLD)


def read_emphasis(text: str) -> str:
    """The text with marks where asterisks and underscores stand around words."""
    if "*" not in text and "_" not in text:
        return text

    def marked(match: re.Match[str]) -> str:
        strong = match["strong"]
        return f"{STRONG}{strong}{STRONG}" if strong else f"{EMPHASIS}{match['emphasis'] or match['star']}{EMPHASIS}"

    return _EMPHASIS.sub(marked, text)


def linked(text: str) -> int:
    """How many characters of the text are links."""
    return sum(len(link) for link in _LINKED.findall(text)) if CLOSE in text else 0


def unmarked(text: str) -> str:
    """The words alone."""
    return MARKS.sub("", text) if is_marked(text) else text


def is_image(text: str) -> bool:
    """Whether the text is images and nothing else."""
    return IMAGE in text and not _WORDS.search(_IMAGE.sub("", text))


def is_marked(text: str) -> bool:
    """Whether marks are in the text."""
    return not text.isascii() and (CLOSE in text or EMPHASIS in text or STRONG in text or OPEN in text or IMAGE in text)


def parts(text: str) -> Iterator[tuple[str, int]]:
    """Stretches of text and marks in turn; a mark that closes comes with the number of its address, others with -1."""
    at = 0
    for match in MARKS.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], -1
        yield from _marks(match[0])
        at = match.end()
    if at < len(text):
        yield text[at:], -1


def _marks(run: str) -> Iterator[tuple[str, int]]:
    i = 0
    while i < len(run):
        stop = i + 1
        while stop < len(run) and ord(run[stop]) >= _DIGIT:
            stop += 1
        number = "".join(str(ord(c) - _DIGIT) for c in run[i + 1 : stop])
        yield run[i], int(number) if number else -1
        i = stop
