"""Schemes of addresses that may stand in our output: everything else loses its address and keeps its text.

Source: IANA URI Schemes, https://www.iana.org/assignments/uri-schemes; the selection is ours: what opens a page, a
letter or a call, and never code.
"""

from typing import Final

LINKS: Final = frozenset({"http", "https", "mailto", "tel"})
"""Of hyperlinks."""

RESOURCES: Final = frozenset({"http", "https"})
"""Of images, audio and video."""

INLINE_IMAGES: Final = frozenset({"image/avif", "image/gif", "image/jpeg", "image/png", "image/webp"})
"""Media types of `data:` images that hold pixels and nothing else."""
