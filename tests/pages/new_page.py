"""Make a folder for a small page from a file or URL.

    python tests/pages/new_page.py SLUG FILE-or-URL "What the page is about, in one sentence."

Then cut its source down to the structure at issue, put your own words in place of the page's, run `make accept` and
read the goldens.
"""

import argparse
import sys
from pathlib import Path

from a11y.source import load

PAGES = Path(__file__).parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for argument in ("slug", "source", "reason"):
        parser.add_argument(argument)
    given = parser.parse_args()
    page = load(given.source)
    folder = PAGES / given.slug
    folder.mkdir()
    suffix = "html" if page.media_type == "text/html" else "txt"
    (folder / f"source.{suffix}").write_bytes(page.content)
    (folder / "README.md").write_text(f"{given.reason}\n", "utf-8")
    sys.stdout.write(f"{folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
