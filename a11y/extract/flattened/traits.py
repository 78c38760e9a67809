"""What is seen of a unit among its neighbours, as named traits that a classifier weighs."""

import re
from collections import Counter
from collections.abc import Sequence

from a11y.extract.flattened.marks import OPEN, linked
from a11y.extract.flattened.survey import Seen, body_indent
from a11y.text.vocabulary import is_credit, is_name

_SIZES = (15, 30, 50, 80, 120, 160, 250, 400)
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}|[\u0e00-\u0eff]{4}|[^\s\d_.,;:!?…\"'()\[\]{}«»“”„‚‘’|/–—।-]{4,}"
)
_INNER_END = re.compile(r"[.!?…]['\"”»“]?\s+[^\W\d_a-z]|[。！？]\S")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ADDRESS = re.compile(r"https?:|www\.|\S@\S|@\w|\.(?:com|org|de|net)\b")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+(?=\S)")
_ENDS = {"?": "ask", "？": "ask", "؟": "ask", "!": "call", "！": "call", ":": "colon", "：": "colon", ",": "comma"}
_QUOTES = "\"'“”„«»‘’「」『』"
_OPENERS = frozenset({"related", "subscription", "promotion", "comment", "consent", "paywall", "player"})


class Traits:
    """Gives the traits of the units of one body."""

    def __init__(self, seen: Sequence[Seen], body: range) -> None:
        self.seen = seen
        self.body = body
        self.indent = body_indent(seen)
        self.gaps = sum(1 for i in body if seen[i].unit.gap) > len(body) / 2
        self.texts = Counter(seen[i].text for i in body)
        self._words = [_content(seen[i].text) for i in body]
        self._known = Counter(word for words in self._words for word in words)
        self._noise = f"noise{_noise(seen)}"
        self._types: dict[int, str] = {}
        self._shapes: dict[int, tuple[object, ...]] = {}
        self.links = any(OPEN in seen[i].unit.text for i in body)

    def of(self, i: int) -> list[str]:
        """The traits of unit i."""
        s = self.seen[i]
        found = ["bias", self._noise, f"size{_bin(s.size)}", f"words{min(s.words, 12) // 2}", f"end-{self._end(s)}"]
        found += [f"start-{_start(s.text)}", self._indent(s), self._place(i), self._cohesion(i)]
        found += [f"before-{self._type(i - 1)}", f"before2-{self._type(i - 2)}"]
        found += [f"after-{self._type(i + 1)}", f"after2-{self._type(i + 2)}"]
        found += [self._linked(s), self._alike(i), _capitals(s.text), _digits(s.text)]
        return found + self._gap(i) + self._spelling(s) + self._surroundings(i)

    def _linked(self, s: Seen) -> str:
        """How much of the unit is links, where the text knows of links at all."""
        if not self.links:
            return "links-unknown"
        share = linked(s.unit.text) / max(1, len(s.unit.text))
        return "links-all" if share > 0.8 else "links-some" if share else "links-none"

    def _alike(self, i: int) -> str:
        """How many of the lines around are of the same make, as those of a menu are."""
        own = self._shape(i)
        return f"alike{sum(self._shape(j) == own for j in range(i - 4, i + 5) if j != i) // 2}"

    def _shape(self, i: int) -> tuple[object, ...]:
        found = self._shapes.get(i)
        if found is None:
            found = ("edge", i)
            if 0 <= i < len(self.seen):
                s = self.seen[i]
                found = (min(_bin(s.size), 6), s.ends, s.unit.marker, s.unit.indent if self.indent >= 0 else 0)
            self._shapes[i] = found
        return found

    def _end(self, s: Seen) -> str:
        last = s.text[-1:]
        if s.ends:
            return "stop"
        return _ENDS.get(last) or ("quote" if last in _QUOTES else "bracket" if last in ")]" else "open")

    def _type(self, i: int) -> str:
        """What kind of neighbour that unit is."""
        found = self._types.get(i)
        if found is None:
            found = self._types[i] = self._neighbour(i)
        return found

    def _neighbour(self, i: int) -> str:
        if i < self.body.start or i >= self.body.stop:
            return "edge"
        s = self.seen[i]
        if s.chrome is not None:
            return "chrome"
        if s.prose:
            return "long" if s.size >= 200 else "prose"
        if s.size <= 150 and is_credit(s.text):
            return "credit"
        if s.unit.marker not in ("", "dash"):
            return s.unit.marker
        return "sentence" if s.ends else "short"

    def _indent(self, s: Seen) -> str:
        if self.indent < 0:
            return "indent-none"
        return (
            "indent-same"
            if s.unit.indent == self.indent
            else "indent-in"
            if s.unit.indent > self.indent
            else "indent-out"
        )

    def _place(self, i: int) -> str:
        first, last = i - self.body.start, self.body.stop - 1 - i
        if first < 3:
            return f"first{first}"
        if last < 3:
            return f"last{last}"
        return f"tenth{10 * first // len(self.body)}" if first > 0.7 * len(self.body) else "middle"

    def _cohesion(self, i: int) -> str:
        """How many of the unit's words the rest of the body has."""
        words = self._words[i - self.body.start]
        if not words:
            return "known-none"
        return f"known{int(5 * sum(self._known[word] > 1 for word in words) / len(words))}"

    def _gap(self, i: int) -> list[str]:
        if not self.gaps:
            return ["gapless"]
        after = self.seen[i + 1].unit.gap if i + 1 < len(self.seen) else 1
        return [f"gap{min(self.seen[i].unit.gap, 2)}{min(after, 2)}"]

    def _spelling(self, s: Seen) -> list[str]:
        text, found = s.text, []
        if s.size <= 60 and is_name(text):
            found.append("name")
        if text.isupper():
            found.append("capitals")
        for sign, trait in (("|", "bar"), ("/", "slash"), ("(", "bracketed"), ("©", "copyright"), (":", "colon-in")):
            if sign in text:
                found.append(trait)
        if s.size <= 400:
            tests = ((_INNER_END, "sentences"), (_YEAR, "year"), (_ADDRESS, "address"))
            found += [trait for test, trait in tests if test.search(text)]
        if self.texts[text] > 1:
            found.append("repeated")
        if s.unit.marker:
            found.append(f"mark-{s.unit.marker}")
        return found

    def _surroundings(self, i: int) -> list[str]:
        near = [self._type(j) for j in range(i - 3, i + 4) if j != i]
        found = [f"chrome-near{min(near.count('chrome'), 3)}", f"short-near{min(near.count('short'), 4)}"]
        found.append(f"long-near{min(near.count('long'), 4)}")
        for back in range(1, 6):
            chrome = self.seen[i - back].chrome if i - back >= self.body.start else None
            if chrome is not None and chrome.reason in _OPENERS:
                found.append(f"opened{back}")
                break
        if any(self.body.start <= j < self.body.stop and self._twin(i, j) for j in (i - 1, i + 1)):
            found.append("twin")
        return found

    def _twin(self, i: int, j: int) -> bool:
        one, other = self.seen[i].text, self.seen[j].text
        return min(len(one), len(other)) >= 12 and (one.startswith(other) or other.startswith(one))


def traits_of(traits: Traits) -> list[list[str] | None]:
    """The traits of every unit of the body, None for those whose words tell what they are."""
    return [traits.of(i) if traits.seen[i].chrome is None else None for i in traits.body]


def _noise(seen: Sequence[Seen]) -> int:
    """How much the whole text has besides an article, from its share of lines that are chrome by their words."""
    chrome = sum(s.chrome is not None for s in seen)
    return 0 if not chrome else 1 + (chrome > 2) + (chrome > 10) + (chrome > 0.2 * len(seen))


def _bin(size: int) -> int:
    return next((n for n, limit in enumerate(_SIZES) if size < limit), len(_SIZES))


def _capitals(text: str) -> str:
    """How many of the words begin with a capital, in scripts that have them."""
    words = [word for word in text[:200].split() if word[0].isalpha()]
    if not words or text[:200].upper() == text[:200].lower():
        return "case-none"
    return f"case{int(4 * sum(word[0].isupper() for word in words) / len(words))}"


def _digits(text: str) -> str:
    digits = sum(map(str.isdigit, text[:80]))
    return f"digits{0 if not digits else 1 + int(3 * digits / min(80, len(text)))}"


def _start(text: str) -> str:
    numbered = _NUMBERED.match(text)
    first = text[numbered.end()] if numbered is not None else text[:1]
    if first.islower():
        return "lower"
    if first.isdigit():
        return "digit"
    return "quote" if first in _QUOTES else "letter" if first.isalpha() else "sign"


def _content(text: str) -> set[str]:
    return {word[:6] for word in _WORD.findall(text[:400].casefold())}
