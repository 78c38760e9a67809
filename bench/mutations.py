"""Mutations of pages: a grammar of markup, text, data in scripts and saved pages, all of it from a seeded choice."""

import json
import random
import re
from collections.abc import Callable
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

_TOKEN = re.compile(rb"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^>]*>|[^<]+|<", re.DOTALL | re.IGNORECASE)
_NAMES = """a abbr address article aside audio b bdo blockquote body br button caption center code col dd del details
dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr
html i iframe img input ins label legend li link main map math meta nav nobr noembed noframes noscript object ol
optgroup option p param picture plaintext pre q rp rt ruby s script search section select slot small source span
strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video
wbr xmp foreignObject mi annotation-xml amp-img my-element""".split()
_ATTRIBUTES = """hidden aria-hidden=true class=share-bar class=caption class="byline author" class=sr-only class=kicker
style=display:none role=navigation role=presentation role=heading id=n1 href=#n1 href=/a href="javascript:x" href="http://["
src=/a.jpg src=data:, srcset="a 1x,b 2x" alt="" alt=Crane lang=he lang=xx dir=rtl colspan=0 colspan=99999 rowspan=70000
start=-1 value=x datetime=2025-13-41 itemprop=author type=application/ld+json open type=password width=1 /""".split()
_TEXTS = (
    *(
        " ",
        "\n",
        "\xa0",
        "\0",
        "\r",
        "\f",
        "\u202e",
        "\u200b",
        "\u00ad",
        "\ufffe",
        "\U0010ffff",
        "e\u0301" * 40,
        "\ud83d",
    ),
    *(
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "&lt;p&gt;",
        "&amp",
        "&" * 50,
        "]]>",
        "<![CDATA[x]]>",
        "<?php ?>",
        "<!x>",
    ),
    *(
        "a" * 5000,
        "A. " * 200,
        "word " * 500,
        "。" * 100,
        "[1]" * 50,
        "By Ann Stone",
        "Correction, 4 May 2025:",
        "Read also:",
    ),
    *("Skip to content", "1 May 2025", "(Photo: Ann Stone)", "RIVERTON (AP) —", "“", "¿", "<br><br>", "<br/>" * 30),
)
Choose = random.Random
Tokens = list[bytes]


def tokens_of(content: bytes) -> Tokens:
    return [match[0] for match in _TOKEN.finditer(content)]


def element(choose: Choose) -> bytes:
    """A start tag or an end tag."""
    if choose.random() < 0.35:
        return f"</{choose.choice(_NAMES)}>".encode()
    attributes = " ".join(choose.choices(_ATTRIBUTES, k=choose.choice((0, 0, 1, 1, 2, 4))))
    return f"<{choose.choice(_NAMES)} {attributes}>".encode()


def some_text(choose: Choose) -> bytes:
    return choose.choice(_TEXTS).encode("utf-8", "surrogatepass")


def stretch(tokens: Tokens, choose: Choose, longest: int = 60) -> slice:
    start = choose.randrange(len(tokens) + 1)
    return slice(start, start + choose.randrange(1, longest))


def insert(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    at = choose.randrange(len(tokens) + 1)
    tokens[at:at] = [choose.choice((element, element, some_text))(choose) for _ in range(choose.randrange(1, 5))]


def delete(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    del tokens[stretch(tokens, choose)]


def repeat(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    part = stretch(tokens, choose)
    tokens[part] = tokens[part] * choose.choice((2, 2, 3, 40))


def move(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    part = stretch(tokens, choose)
    moved = tokens[part]
    del tokens[part]
    at = choose.randrange(len(tokens) + 1)
    tokens[at:at] = moved


def wrap(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    part, name = stretch(tokens, choose, 200), choose.choice(_NAMES)
    tokens[part] = [f"<{name} {choose.choice(_ATTRIBUTES)}>".encode(), *tokens[part], f"</{name}>".encode()]


def splice(tokens: Tokens, choose: Choose, other: Tokens) -> None:
    """A stretch of another page in place of one of this."""
    tokens[stretch(tokens, choose)] = other[stretch(other, choose, 200)]


def nest(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    at = choose.randrange(len(tokens) + 1)
    tokens[at:at] = [f"<{choose.choice(_NAMES)}>".encode()] * choose.choice((5, 50, 300, 1500))


def attribute(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    """Attributes in tags that are there."""
    tags = [n for n, token in enumerate(tokens) if token[:1] == b"<" and token[1:2].isalpha() and token[-1:] == b">"]
    for n in choose.choices(tags, k=choose.randrange(1, 6)) if tags else ():
        tokens[n] = tokens[n][:-1] + b" " + choose.choice(_ATTRIBUTES).encode() + b">"


def damage(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    """Bytes within tokens, turned into others or cut off."""
    for _n in range(choose.randrange(1, 8)) if tokens else ():
        n = choose.randrange(len(tokens))
        at = choose.randrange(len(tokens[n]) + 1)
        tokens[n] = (
            tokens[n][:at] + choose.choice((b"", choose.randbytes(2), b"<", b'"', b"\xe2\x80")) + tokens[n][at + 1 :]
        )


def truncate(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    del tokens[choose.randrange(len(tokens) + 1) :]


_KEYS = """headline name title articleBody body content text value html type blocks children props pageProps article
story data paragraphs items author datePublished @type @graph isAccessibleForFree mainEntity url caption
level""".split()
_KINDS = (
    """NewsArticle Article paragraph heading p h2 text list image quote doc root BlogPosting LiveBlogPosting""".split()
)
_PLACES = (
    "<script type=application/ld+json>{}</script>",
    "<script id=__NEXT_DATA__ type=application/json>{}</script>",
    "<script>window.__STATE__ = {};</script>",
    "<script>window.__NUXT__=(function(a){{return {}}}(1));</script>",
    "<script>self.__next_f.push([1,{}])</script>",
    "<script type=math/tex>{}</script>",
)
_PROSE = "The council of the harbour town met on Tuesday and decided, after hours of talk, to mend the bridge. "


def value(choose: Choose, depth: int = 0) -> object:
    """Data as scripts hold it, prose in it now and then."""
    kind = choose.random()
    if depth < choose.choice((2, 4, 8)) and kind < 0.4:
        return {choose.choice(_KEYS): value(choose, depth + 1) for _ in range(choose.randrange(1, 7))}
    if depth < 8 and kind < 0.6:
        return [value(choose, depth + 1) for _ in range(choose.randrange(9))]
    prose = _PROSE * choose.choice((1, 3, 20))
    return choose.choice(
        (prose, prose, f"<p>{prose}</p><h2>Part</h2>", choose.choice(_KINDS), 7, None, True, "2025-05-01")
    )


def data(tokens: Tokens, choose: Choose, _: Tokens) -> None:
    """An article in the data of a script, sometimes instead of what the page shows, sometimes cut off."""
    written = json.dumps(value(choose), ensure_ascii=choose.random() < 0.5)
    place = choose.choice(_PLACES).format(json.dumps("1:" + written) if choose.random() < 0.2 else written)
    token = place.encode("utf-8", "surrogatepass")
    if choose.random() < 0.4:
        tokens[:] = [b"<title>A bridge</title>", token, *tokens[: choose.choice((0, 20))]]
    else:
        tokens.insert(
            choose.randrange(len(tokens) + 1), token[: choose.choice((len(token), len(token), len(token) // 2))]
        )


MUTATIONS: tuple[Callable[[Tokens, Choose, Tokens], None], ...] = (
    *(
        insert,
        insert,
        insert,
        delete,
        repeat,
        move,
        wrap,
        wrap,
        splice,
        splice,
        nest,
        attribute,
        attribute,
        damage,
        data,
    ),
    truncate,
)
CHARSETS = (
    "utf-16",
    "utf-8-sig",
    "windows-1252",
    "windows-1251",
    "shift_jis",
    "gb18030",
    "euc-kr",
    "iso2022_jp",
    "koi8-r",
)


def saved(content: bytes, choose: Choose) -> bytes:
    """The page in one file, as browsers save it, with lines of it broken."""
    page = MIMEText(content.decode("utf-8", "replace"), "html", choose.choice(("utf-8", "utf-8", "utf-16")))
    page["Content-Location"] = "https://e.example/a"
    image = MIMEImage(b"GIF89a", "gif")
    image["Content-ID"] = "<one@e.example>"
    lines = MIMEMultipart("related", _subparts=[page, image]).as_bytes().split(b"\n")
    for _ in range(choose.choice((0, 1, 3, 9))):
        n = choose.randrange(min(len(lines), choose.choice((12, len(lines)))))
        lines[n] = choose.choice((b"", lines[n][: len(lines[n]) // 2], lines[n] * 2, choose.randbytes(5), b"--"))
    return b"\n".join(lines)
