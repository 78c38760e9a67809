"""Who wrote an article, told from the line that says so."""

import re
from functools import cache, lru_cache

from a11y.text.vocabulary.fold import bare, fold, fold_word
from a11y.text.vocabulary.leads import Kind, phrases, weekdays, words
from a11y.text.vocabulary.look import look
from a11y.text.words import begins_small

_LONGEST = 200
_LONGEST_LEAD = 4
_MOST_WORDS, _LONGEST_NAME = 5, 50
_SHORTEST_END = 7
_LONGEST_NEWSROOM = 40
_ENDING = 3
"""Letters at the end of a word for a role, which in Chinese and Japanese are one less."""
# The word "and" of the languages, as it stands between names.
ANDS = frozenset(
    "and und et y e och og en i a és și şi in ja ir un και и та й ve و ו dan và na और এবং และ და և və".split()
)
_SIGNS = re.compile(r"[,;&|•·、，/／]")
BETWEEN = re.compile(rf"\s*{_SIGNS.pattern}\s*|\s(?:{'|'.join(sorted(ANDS))})\s")
_SIGNS_AND_SPACES = re.compile(r"[、，,\s]+")
_GAPS = re.compile(r"[、，,\s]+")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.-?)+$")
_GLUED = re.compile(r"[^\W\d_](?=[^\W\d_a-z])")
_LEAD_GLUED = re.compile(r"[A-Z]?[a-z]{1,4}(?=[A-Z][^\W\d_]+ [A-Z])")
"""A word for "by" that a flattener left no space behind: "byAda Lane"; "DeAda Lane" may be a name."""
_COLON = re.compile(r"[:：](?=[^\W\d_a-z])")
_FORBIDDEN = re.compile(r"[\d!?…:\"“”„«»<>@#=]|\.\s?$|\.\.")
RUN_TOGETHER = re.compile(r"[A-Z](?<=[^\W\d_]{4}[^\W\d_A-Z][A-Z])")
"""Words that a flattener left no space between; "McKay" and "FitzRoy" are names."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CJK_LEAD = re.compile(
    r"^[【〔\[(（]?\s*(?:作者|记者|記者|撰文|撰稿|文|责编|责任编辑|執筆|执笔|筆者|著者|取材・文|글|취재|報導|编辑|編輯)\s*[:：/／＝=|｜・]\s*(?P<names>[^。．]{2,40})$"
)
_CJK_NAME = re.compile(
    r"^[\u3040-\u30ff\u3400-\u9fff々ー・]{2,8}(?:\s[\u3040-\u30ff\u3400-\u9fff]{1,5})?$|^[\uac00-\ud7af]{2,4}$"
)
_CJK_REPORTER = re.compile(
    r"^[【〔\[(（]?(?:[\u3400-\u9fff\uac00-\ud7af]{2,10}(?:[=＝|\s]\s*))?(?P<name>[\uac00-\ud7af]{2,4}|[\u3400-\u9fff]{2,4})\s?"
    r"(?:기자|특파원|선임기자|인턴기자|논설위원|记者|記者|特派員)[】〕\])）]?(?:\s+\S+@\S+)?$"
)
_CJK_REPORTERS = re.compile(r"([\uac00-\ud7af]{2,4})\s?(?:기자|특파원|선임기자|인턴기자|논설위원)\s*[,·/]?\s*")

# Where a report of an agency begins: "（记者王明、李红）", "（本报记者 王明）", "[서울=한들통신] 박서준 기자 =".
_OPENED = re.compile(
    r"[（(]\s?\w{0,8}?(?:记者|記者)\s?[:：]?(?P<han>[\u3400-\u9fff]{2,4}(?:[、，,\s]\s?[\u3400-\u9fff]{2,4}){0,5})[）)]"
    r"|[)\]】]\s?(?P<hangul>[\uac00-\ud7af]{2,4})\s?(?:기자|특파원)\s?[=＝]"
)
_OPENING = 60


def reporters(text: str) -> tuple[str, ...]:
    """The reporters that a text names in its first words as agencies of East Asia do; () where none is.

    >>> reporters("江畔网5月9日电（记者王晓明、赵丽）大桥开放。")
    ('王晓明', '赵丽')
    >>> reporters("[서울=한들통신] 박서준 기자 = 다리가 열렸다.")
    ('박서준',)
    """
    found = None if text.isascii() else _OPENED.search(text[:_OPENING])
    if found is None:
        return ()
    return tuple(_GAPS.split(found["han"])) if found["han"] else (found["hangul"],)


def byline_names(text: str) -> tuple[str, ...]:
    """The names in a line that is a byline ("By A and B", "Von A", "A 기자"); () for other lines.

    >>> byline_names("By Ada Lane and Jon Bell, Valley Post")
    ('Ada Lane', 'Jon Bell', 'Valley Post')
    >>> byline_names("By the river, life goes on")
    ()
    """
    if len(text) > _LONGEST or not may_be_byline(text):
        return ()
    return _byline_names(text)


@lru_cache(maxsize=2048)
def _byline_names(text: str) -> tuple[str, ...]:
    line = " ".join(text.split()).strip("*•|–—-_ \t")
    if _CJK.search(line):
        found = _cjk_names(line)
        if found:
            return found
    glued = _LEAD_GLUED.match(line)
    if glued and bare(fold(glued[0])) in words("byline") - words("particle"):
        line = f"{glued[0]} {line[glued.end() :]}"
    parts = _COLON.sub(": ", line).split(" ", _LONGEST_LEAD)
    if bare(fold(parts[0])) not in _first_words():
        return ()
    for count in range(min(_LONGEST_LEAD, len(parts) - 1), 0, -1):
        lead = " ".join(parts[:count])
        if bare(fold(lead)) in words("byline"):
            return names_in(" ".join(parts[count:]))
    return ()


def may_be_byline(text: str) -> bool:
    """Whether a line has some word for "by" at all, or is in a script where such words are not parted."""
    return "byline" in look(text).kinds or is_cjk(text) or _LEAD_GLUED.match(text) is not None


def is_cjk(text: str) -> bool:
    """Whether the text has Chinese, Japanese or Korean letters."""
    return not text.isascii() and _CJK.search(text) is not None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(bare(lead.partition(" ")[0]) for lead in words("byline"))


def names_in(text: str) -> tuple[str, ...]:
    """The names in a list of names such as "A, B and C"; () where some part of it is neither name nor role."""
    found: list[str] = []
    for part in _between(text.strip(" :–—-|•./")):
        if not found and _cannot_begin(part):
            return ()
        name = _without_role(_unglued(part.strip(" –—-|•()[]")))
        if not name:
            continue
        if found and (is_role(name) or _is_place(name)):
            continue
        if not is_name(name) and not _is_in(name, "agency"):
            return ()
        found.append(name)
    return tuple(dict.fromkeys(found))


def _cannot_begin(part: str) -> bool:
    """Whether one of the first two words is none of a name, whatever role may stand behind them."""
    first, _, rest = part.partition(" ")
    second = rest.partition(" ")[0]
    small = bool(second) and (stops(first) or stops(second))
    return small and "agency" not in look(part).kinds


@lru_cache(maxsize=8192)
def stops(word: str) -> bool:
    """Whether no name has the word, nor a part of it before a role that is run together with it."""
    return word.isalpha() and not _name_token(word) and not _GLUED.search(word)


def _between(text: str) -> list[str]:
    """What stands between signs and words for "and"."""
    if _SIGNS.search(text) or not ANDS.isdisjoint(text.split()):
        return BETWEEN.split(text)
    return [text]


def _unglued(name: str) -> str:
    """The name without the role that a flattener left no space before: "Ada LaneReporter"."""
    if not _GLUED.search(name) or not any(map(_ends_as_role, name.split())):
        return name
    for cut in _GLUED.finditer(name):
        if _is_in(name[cut.end() :].partition(" ")[0], "role"):
            return name[: cut.end()]
    return name


def _ends_as_role(word: str) -> bool:
    folded = fold_word(word)
    return folded[-_ENDING:] in _role_ends() or folded[1 - _ENDING :] in _role_ends()


@cache
def _role_ends() -> frozenset[str]:
    return frozenset(role[-_ENDING:] for role in words("role"))


def _without_role(name: str) -> str:
    """The name without the role behind it: "Ada Lane Senior Reporter"."""
    tokens = name.split()
    if len(tokens) > 2 and any(_is_in(token, "role") for token in tokens[2:]):
        last = 3 if len(tokens) > 3 and _is_in(tokens[1], "particle") else 2
        return " ".join(tokens[:last])
    return name


def _is_place(text: str) -> bool:
    """Whether one word after a name is where it was written, not who wrote: "Ada Lane, Riverton"."""
    return " " not in text and text.isalpha() and not text.isupper() and not _is_in(text, "agency")


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether the text has the shape of a person's or an agency's name.

    >>> is_name("Ludwig van der Berg"), is_name("Opening of the bridge"), is_name("王小明")
    (True, False, True)
    """
    if len(text) > _LONGEST_NAME:
        return False
    tokens = text.split()
    in_cjk = is_cjk(text)
    if not tokens or len(tokens) > _MOST_WORDS or not (in_cjk or all(map(_name_token, tokens))):
        return False
    if _FORBIDDEN.search(text) or RUN_TOGETHER.search(text) or (len(tokens) == 1 and fold(text) in weekdays()):
        return False
    if in_cjk:
        return _CJK_NAME.match(text) is not None
    return any(token[0].isupper() or _has_no_case(token) for token in tokens)


def _is_in(text: str, kind: Kind) -> bool:
    """Whether the text is one of the words or phrases of that kind."""
    return fold_word(text) in words(kind)


@lru_cache(maxsize=8192)
def _name_token(token: str) -> bool:
    if token[0].isupper() or _INITIALS.match(token) or _has_no_case(token):
        return True
    return _is_in(token, "particle") or any(c.isupper() for c in token[1:3])


def _has_no_case(token: str) -> bool:
    """Whether the letters have no capitals, or as those of Georgian none at the beginning of words."""
    first = token[0]
    return first.isalpha() and not first.isupper() and not begins_small(first)


def is_newsroom(text: str) -> bool:
    """Whether the text is the name of a newsroom, which may have that of the paper or desk in it.

    >>> is_newsroom("Valley Post News Desk"), is_newsroom("Sportredaktion"), is_newsroom("Staff leaves the bridge")
    (True, True, False)
    """
    if len(text) > _LONGEST_NEWSROOM or not all(map(_name_token, text.split())):
        return bare(fold(text)) in words("newsroom")
    folded = bare(fold(text))
    return folded in words("newsroom") or folded.startswith(_newsrooms()[0]) or folded.endswith(_newsrooms()[1])


@cache
def _newsrooms() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What names of newsrooms begin with, and what they end with: a word, or a part of one that is no short word."""
    known = phrases("newsroom")
    begin = tuple(phrase[:-1] for phrase in known if phrase.endswith(" *"))
    whole = [phrase for phrase in known if not phrase.endswith("*")]
    return begin, tuple(phrase if len(phrase) >= _SHORTEST_END or is_cjk(phrase) else f" {phrase}" for phrase in whole)


def is_role(text: str) -> bool:
    """Whether some word says what the person is, not who."""
    return any(map(_says_role, text.split()))


@lru_cache(maxsize=8192)
def _says_role(word: str) -> bool:
    return is_role_word(bare_word(word))


def bare_word(word: str) -> str:
    """The word folded, without punctuation at its ends."""
    return bare(fold_word(word))


@lru_cache(maxsize=2048)
def is_role_word(word: str) -> bool:
    """Whether the folded word is one for what somebody is, alone or as the end of a longer one: "Sportredakteur"."""
    roles = words("role")
    return word in roles or any(word[i:] in roles for i in range(2, len(word) - _SHORTEST_END + 1))


def _cjk_names(line: str) -> tuple[str, ...]:
    lead = _CJK_LEAD.match(line)
    if lead is not None:
        parts = (part.strip(" 】）)〕]") for part in re.split(r"[、，,;；/／\s]+", lead["names"]))
        return tuple(part for part in parts if _CJK_NAME.match(part) or (part.isascii() and is_name(part)))
    several = _CJK_REPORTERS.findall(line)
    if len(several) > 1 and not _CJK_REPORTERS.sub("", line):
        return tuple(dict.fromkeys(several))
    reporter = _CJK_REPORTER.match(line)
    return (reporter["name"],) if reporter is not None and reporter["name"] not in words("agency") else ()
