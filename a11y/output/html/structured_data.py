"""What search engines and assistive services are told of the page: schema.org in JSON-LD."""

import json
from pathlib import PurePosixPath

from a11y.model.edition import Edition
from a11y.output.html.rendering import Rendering
from a11y.output.html.safety import legal, safe_url

_AUDIO_TYPES = {".mp3": "audio/mpeg", ".wav": "audio/wav", ".m4a": "audio/mp4", ".opus": "audio/ogg"}


def structured_data(edition: Edition, page: Rendering) -> str:
    """The JSON-LD of a page already rendered, safe within a script element."""
    metadata = edition.article.metadata
    found = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": metadata.headline,
        "alternativeHeadline": metadata.subheadline,
        "author": [{"@type": "Person", "name": name} for name in metadata.authors],
        "datePublished": metadata.date_published,
        "dateModified": metadata.date_modified,
        "publisher": {"@type": "Organization", "name": metadata.publisher} if metadata.publisher else None,
        "isBasedOn": safe_url(metadata.url),
        "inLanguage": page.lang,
        "image": safe_url(metadata.image.src) if metadata.image else "",
        **_accessibility(edition, page),
        "speakable": {"@type": "SpeakableSpecification", "cssSelector": ["h1", "article > .text"]},
        "audio": _audio(edition),
    }
    return script_safe({key: value for key, value in found.items() if value})


def _accessibility(edition: Edition, page: Rendering) -> dict[str, list[str]]:
    features = {
        "structuralNavigation": True,
        "readingOrder": True,
        "displayTransformability": True,
        "alternativeText": page.images > 0 and not page.undescribed,
        "MathML": page.formulas > 0,
        "rubyAnnotations": page.rubies > 0,
        "synchronizedAudioText": edition.timeline is not None and bool(edition.audio),
    }
    modes = {"textual": True, "visual": page.images > 0, "auditory": bool(edition.audio)}
    return {
        "accessMode": [mode for mode, present in modes.items() if present],
        "accessModeSufficient": [] if page.undescribed else ["textual"],
        "accessibilityFeature": [feature for feature, present in features.items() if present],
    }


def _audio(edition: Edition) -> dict[str, str] | None:
    if not edition.audio:
        return None
    suffix = PurePosixPath(edition.audio).suffix
    seconds = f"PT{edition.timeline.duration / 1000:.3f}S" if edition.timeline else ""
    found = {
        "@type": "AudioObject",
        "contentUrl": edition.audio,
        "encodingFormat": _AUDIO_TYPES.get(suffix, ""),
        "duration": seconds,
    }
    return {key: value for key, value in found.items() if value}


def script_safe(value: object) -> str:
    """The value as JSON that cannot end the script element it stands in."""
    text = legal(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
