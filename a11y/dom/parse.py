"""Bytes to tree."""

from lxml import etree

from a11y.model.page import Page


def parse(page: Page) -> etree._Element:
    """The root element of the page, parsed as HTML without network access or entity expansion."""
    parser = etree.HTMLParser(encoding=page.charset, no_network=True, remove_comments=False, huge_tree=True)
    root: etree._Element = etree.fromstring(page.content, parser)
    return root
