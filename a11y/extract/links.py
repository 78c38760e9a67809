"""Links that stand for themselves: to other pages, or into this one."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree

from a11y.extract.chrome import Verdict
from a11y.extract.document import is_link, text_of
from a11y.extract.outline import Item
from a11y.extract.outside import leads_into_page
from a11y.extract.style import Styles, is_bold

_ANNOUNCING = frozenset((":", "：", "|", "›", "»", ">", "→", "►", "▶", "–", "—", "-"))
"""What ends the words before a link that they announce."""
_ENLARGED = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])", re.IGNORECASE)
# Where networks, mail programs and messengers take an address to share: their own documentation of links and buttons.
_SHARING = re.compile(
    r"(?:facebook\.com/(?:sharer|share|dialog)|(?:twitter|x)\.com/(?:intent|share)|bsky\.app/intent|threads\.net/intent|"
    r"linkedin\.com/(?:shareArticle|sharing|cws)|pinterest\.[\w.]+/pin/create|reddit\.com/submit|tumblr\.com/(?:share|widgets)|"
    r"wa\.me/?\?|whatsapp\.com/send|whatsapp://send|t(?:elegram)?\.me/share|tg://msg|viber://forward|vk\.com/share|"
    r"connect\.ok\.ru|line\.me/(?:R|lineit)|line\.me/ti/share|b\.hatena\.ne\.jp/(?:add|entry)|weibo\.com/share|"
    r"qzone\.qq\.com|story\.kakao\.com/share|band\.us/plugin|xing\.com/(?:spi|app/user)|getpocket\.com/(?:save|edit)|"
    r"wykop\.pl/dodaj)|^mailto:\?",
    re.IGNORECASE,
)
_NEAR = 4
_LABEL, _TITLE, _NAME = 50, 15, 3
"""Characters: the most of a label, the least of the title of a page and of the name of a part of it."""
_ENTRIES, _ROW = 3, 200


def leave_links(items: list[Item], styles: Styles, sites: Container[str] = ()) -> None:
    """Leave out what is nothing but links, and what follows a label that announces links; `sites`: the page's hosts."""
    label: Verdict | None = None
    leads = Counter(lead for item in items if item.verdict is None and (lead := _lead(item)))
    above: Item | None = None
    for item in items:
        if item.verdict is not None:
            is_label = item.verdict.reason in ("related", "promotion") and item.verdict.evidence.startswith(
                ("says", "begins")
            )
            label = item.verdict if is_label else label
            continue
        if not item.text or item.becomes:
            continue
        item.verdict = _verdict(item, label, styles, leads, sites)
        label = label if item.verdict is not None else None
        if (
            above is not None
            and item.kind == "list"
            and item.verdict is not None
            and item.verdict.reason == "navigation"
        ):
            above.verdict = item.verdict
        above = item if item.kind == "heading" else None


def _verdict(
    item: Item, label: Verdict | None, styles: Styles, leads: Counter[str], sites: Container[str]
) -> Verdict | None:
    share = item.links / len(item.text)
    if item.kind in ("paragraph", "list") and _jumps(item):
        return Verdict("navigation", "nothing but links into the page", 0.8)
    if item.kind in ("paragraph", "list") and len(item.text) <= _ROW and _shares(item):
        return Verdict("share", "nothing but links to share", 0.9)
    if item.kind == "section" and share > 0.4:
        return label or Verdict("related", "mostly links", 0.8)
    own = styles.is_body(item) and len(item.text) - item.links >= 3
    if item.kind in ("paragraph", "list") and share > 0.8 and not own:
        return label or Verdict("related", "nothing but links", 0.8)
    if item.kind == "figure" and share > 0.8 and _leads_away(item):
        return label or Verdict("related", "a figure that is a link", 0.7)
    if item.kind == "list" and share > 0.5 and lists_pages(item.element):
        return label or Verdict("related", "a list of titles that are links", 0.7)
    if item.kind == "list" and _lists_parts(item.element):
        return Verdict("navigation", "a list of the parts of the page", 0.8)
    is_told = (lead := _lead(item)) and (lead.isupper() or leads[lead] > 1 or is_bold(item))
    if lead and (is_told or _leads_within(item, sites)):
        return Verdict("related", f"a label and a link: {lead}", 0.8)
    if label is not None and item.kind in ("heading", "list") and share > 0.4:
        return label
    return None


def _leads_away(item: Item) -> bool:
    """Whether what is in the figure or right around it leads to a page, not to a larger picture or its gallery."""
    if item.element is None or next(item.element.iter("figcaption"), None) is not None:
        return False
    inside = item.element.iter("a")
    around = (item.container, *islice(item.container.iterancestors(), _NEAR))
    return any(is_link(e) and not _ENLARGED.search(e.get("href") or "") for e in (*inside, *around))


def _lead(item: Item) -> str:
    """The few words that announce the link which is the rest of the paragraph, "" where it is otherwise."""
    words = len(item.text) - item.links
    if item.kind != "paragraph" or item.links < _TITLE or not 1 < words <= _LABEL:
        return ""
    lead = item.text[:words].rstrip()
    return lead if lead[-1:] in _ANNOUNCING and any(map(str.isalpha, lead)) else ""


def _shares(item: Item) -> bool:
    """Whether all links of a short line hand the page's address on."""
    links = [link for part in item.parts if not isinstance(part, str) for link in part.iter("a") if link.get("href")]
    return bool(links) and all(_SHARING.search(link.get("href") or "") for link in links)


def _leads_within(item: Item, sites: Container[str]) -> bool:
    """Whether the words before the link are in bold, and it leads to another page of the same site."""
    parts = [part for part in item.parts if not isinstance(part, str) and text_of(part)]
    if len(parts) != 2 or parts[0].tag not in ("b", "strong") or parts[1].tag != "a":
        return False
    try:
        host = urlsplit(parts[1].get("href") or "").hostname
    except ValueError:
        return False
    return host is None or host.removeprefix("www.") in sites


def _lists_parts(element: etree._Element | None) -> bool:
    """Whether each entry of the list begins with a link to a part of the page: a table of contents, not notes."""
    entries = [entry for entry in element if entry.tag == "li"] if element is not None else []
    links = [next((link for link in entry.iter("a") if leads_into_page(link)), None) for entry in entries]
    titles = [text_of(link) if link is not None else "" for link in links]
    if len(entries) < _ENTRIES or len(set(titles)) < len(titles):  # Links back from notes say the same each time.
        return False
    return all(
        len(title) >= _NAME and text_of(entry).startswith(title) for entry, title in zip(entries, titles, strict=True)
    )


def _jumps(item: Item) -> bool:
    """Whether the text is nothing but links to other parts of the page, with more than the mark of a note."""
    if item.links or len(item.text) < _TITLE:
        return False
    places: Iterable[etree._Element | str] = item.parts
    if item.kind == "list" and item.element is not None:
        places = item.element
    return all(not place.strip() if isinstance(place, str) else _leads_on(place) for place in places)


def _leads_on(element: etree._Element) -> bool:
    text = text_of(element)
    links = (element,) if element.tag == "a" else element.iter("a")
    return not text or sum(len(text_of(link)) for link in links if leads_into_page(link)) >= len(text)


def lists_pages(element: etree._Element | None) -> bool:
    """Whether each entry of the list has one link, and that is as long as a title."""
    entries = [entry for entry in element if entry.tag == "li"] if element is not None else []
    links = [[link for link in entry.iter("a") if is_link(link) and text_of(link)] for entry in entries]
    return len(entries) > 1 and all(len(one) == 1 and len(text_of(one[0])) >= _TITLE for one in links)
