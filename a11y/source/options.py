"""How far a source may go."""

from msgspec import Struct

from a11y.version import __version__


class SourceOptions(Struct, frozen=True, kw_only=True):
    """Limits on reading a source."""

    max_bytes: int = 50_000_000
    """The largest page, after decompression."""
    max_tags: int = 500_000
    """How many tags at most; a tree takes a hundred times the memory of the tags it is made from."""
    timeout: float = 30.0
    """Seconds for a URL from start to end, redirects included."""
    max_redirects: int = 10
    allow_private: bool = False
    """Fetch from private, loopback and link-local addresses too."""
    browser: bool = False
    """Open the page in Chromium, which runs its scripts and fetches what they ask for; needs the extra `browser`."""
    user_agent: str = f"Mozilla/5.0 (compatible; a11y-reader/{__version__})"
