"""Embedded posts and players that a script would put in the place of an element: made frames, which are named."""

from collections.abc import Iterable

from lxml import etree

from a11y.extract.document import text_of

# https://amp.dev/documentation/components/ ; lite-youtube-embed and lite-vimeo-embed on npm.
_ADDRESSES = {
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v={}"),
    "lite-vimeo": ("videoid", "https://vimeo.com/{}"),
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v={}"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/{}"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-soundcloud": ("data-trackid", "https://api.soundcloud.com/tracks/{}"),
    "amp-facebook": ("data-href", "{}"),
    "amp-pinterest": ("data-url", "{}"),
    "amp-reddit": ("data-src", "{}"),
    "amp-tiktok": ("data-src", "{}"),
    "amp-video-iframe": ("src", "{}"),
    "amp-iframe": ("src", "{}"),
}
_RENAMED = {"amp-audio": "audio", "amp-video": "video", "amp-anim": "amp-img"}
TAGS = (*_ADDRESSES, *_RENAMED)
"""Elements that stand for something embedded."""


def show_embeds(found: Iterable[etree._Element], generic: Iterable[etree._Element]) -> None:
    """Make each of the elements `found`, and of the `generic` ones that are places for scripts to fill, what HTML has.

    What holds the text of the post itself is left as it is. Changes the tree.
    """
    for element in found:
        if element.tag in _RENAMED:
            element.tag = _RENAMED[element.tag]
            continue
        attribute, address = _ADDRESSES[element.tag]
        if value := element.get(attribute):
            _frame(element, address.format(value))
    for place in generic:
        # https://developers.facebook.com/docs/plugins/ and what content management systems leave for a script to fill.
        oembed, plugin = place.get("data-oembed-url"), place.get("data-href")
        if place.tag == "div" and (oembed is not None or (plugin is not None and _is_plugin(place))):
            _frame(place, oembed or plugin or "")


def _is_plugin(element: etree._Element) -> bool:
    return (element.get("class") or "").startswith("fb-")


def _frame(element: etree._Element, address: str) -> None:
    if text_of(element) and element.find(".//blockquote") is not None:
        return
    if label := element.get("title") or element.get("playlabel") or element.get("data-title"):
        element.set("title", label)
    element.set("src", address)
    element.tag = "iframe"
