"""First bytes of files that are neither HTML nor text, and what a person calls them.

MIME Sniffing Standard, section 6 "Matching a MIME type pattern", https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern,
read 2026-11; office, archive and program formats from their own specifications.
"""

SIGNATURES = (
    (rb"\x89PNG\r\n\x1a\n", "a PNG image"),
    (rb"\xff\xd8\xff", "a JPEG image"),
    (rb"GIF8[79]a", "a GIF image"),
    (rb"RIFF....WEBPVP", "a WebP image"),
    (rb"BM....\x00\x00\x00\x00", "a BMP image"),
    (rb"\x00\x00[\x01\x02]\x00", "an icon"),
    (rb"II\*\x00|MM\x00\*", "a TIFF image"),
    (rb"....ftypavif", "an AVIF image"),
    (rb"....ftyp(?:hei|mif1)", "a HEIC image"),
    (rb"\x00...ftyp", "an MP4 video or audio file"),
    (rb"\xff\x0a|\x00\x00\x00\x0cJXL ", "a JPEG XL image"),
    (rb"8BPS\x00", "a Photoshop image"),
    (rb"%PDF-", "a PDF document"),
    (rb"%!PS-Adobe-", "a PostScript document"),
    (rb"\{\\rtf", "an RTF document"),
    (rb"AT&TFORM", "a DjVu document"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (rb"PK\x03\x04.{26}mimetypeapplication/epub\+zip", "an EPUB book"),
    (rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument", "an OpenDocument file"),
    (rb"PK\x03\x04.{26}\[Content_Types\]\.xml", "an Office document"),
    (rb".{60}BOOKMOBI", "a Kindle book"),
    (rb"PK(?:\x03\x04|\x05\x06)", "a ZIP archive"),
    (rb"Rar!\x1a\x07", "a RAR archive"),
    (rb"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (rb"BZh[1-9]1AY&SY", "a bzip2 archive"),
    (rb"\xfd7zXZ\x00", "an XZ archive"),
    (rb"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (rb".{257}ustar", "a TAR archive"),
    (rb"WARC/\d", "a web archive (WARC)"),
    (rb"ID3[\x02-\x04]|\xff[\xfa\xfb\xf2\xf3]", "an MP3 audio file"),
    (rb"OggS\x00", "an Ogg audio file"),
    (rb"fLaC\x00", "a FLAC audio file"),
    (rb"RIFF....WAVE", "a WAV audio file"),
    (rb"RIFF....AVI ", "an AVI video"),
    (rb"FORM....AIF[FC]", "an AIFF audio file"),
    (rb"MThd\x00\x00\x00\x06", "a MIDI file"),
    (rb"\x1aE\xdf\xa3", "a WebM or Matroska video"),
    (rb"FLV\x01", "a Flash video"),
    (rb"wOF[F2](?:\x00\x01\x00\x00|OTTO)|OTTO\x00|ttcf\x00|\x00\x01\x00\x00\x00", "a font"),
    (rb"SQLite format 3\x00", "an SQLite database"),
    (rb"\x7fELF|MZ[\x90\x00]|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|\x00asm", "a program"),
)
"""(a pattern for the first bytes, what it is), the specific before the general."""

XML_ROOTS = {
    "svg": "an SVG image",
    "rss": "a news feed (RSS)",
    "feed": "a news feed (Atom)",
    "rdf:rdf": "an RDF document",
    "urlset": "a site map",
    "sitemapindex": "a site map",
    "opml": "an OPML outline",
    "plist": "a property list",
}
"""Root elements of XML documents that are not pages."""

_MARKUP = (
    "a abbr address amp article aside b blockquote body br button center cite code dd details dialog div dl dt em "
    "fieldset figcaption figure font footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img "
    "input label li link main meta nav noscript ol p picture pre q s script section select small span strong style "
    "sub summary sup svg table tbody td template tfoot th thead time title tr u ul video"
)
MARKUP = frozenset(_MARKUP.split())
"""HTML elements by which a document or a fragment of one is known. https://html.spec.whatwg.org/multipage/indices.html"""

TEXT_TYPES = frozenset(
    {
        "application/xhtml+xml",
        "application/xml",
        "application/octet-stream",
        "application/gzip",
        "multipart/related",
        "message/rfc822",
    }
)
"""Declared media types besides `text/*` behind which a page may be."""
