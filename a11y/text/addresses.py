"""Web addresses within a text."""

import re

URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'“”»]*[^\s<>\"'“”».,;:!?)\]}]"
    r"|(?<![\w@.])(?:[a-z0-9-]{1,63}\.){1,3}(?:com|org|net|gov|edu|info|io|co\.uk|eu|de|fr|es|it)(?:/[\w./-]*\w)?(?![\w.-]*\w)",
    re.IGNORECASE,
)
"""With its scheme or "www", or a host under the domains that running text names most."""
