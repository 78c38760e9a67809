"""An edition as the file that is written shows it: where its images are."""

from os.path import relpath
from pathlib import Path
from types import ModuleType

from msgspec.structs import replace

from a11y.model.edition import Edition


def placed(edition: Edition, encoding: ModuleType, folder: Path) -> Edition:
    """The edition with its images in it where a page is to hold them, else with the addresses they have from there."""
    from a11y.output import html
    from a11y.transform.images import embedded, moved

    if edition.rendering.embed_images and encoding is html:
        return replace(edition, article=embedded(edition.article, edition.pixels))
    if not edition.folder:
        return edition
    try:
        way = Path(relpath(edition.folder, folder)).as_posix()
    except ValueError:  # on another drive of Windows
        return edition
    return replace(edition, article=moved(edition.article, way))
