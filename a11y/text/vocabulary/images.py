"""Alternative texts that say nothing of the image: its file's name, or that it is one."""

import re

from a11y.text.vocabulary.fold import bare, fold

# "Image", "photo", "picture", "logo" and the like in the languages of CLDR 46 with most speakers on the web.
_WORDS = frozenset(
    """
    image images img photo photos picture pictures pic graphic illustration thumbnail placeholder icon banner
    bild foto fotos abbildung grafik symbolbild symbolfoto illustratie afbeelding beeld bilde billede kuva valokuva mynd
    photographie illustration imagen imagenes fotografia imagem imagens figura immagine immagini imatge imaxe argazkia
    poza fotografie obrazek obraz zdjecie fotka kep fenykep slika fotografija foto attels nuotrauka pilt
    фото фотография изображение картинка зображення світлина снимка изображение слика сурет фотосурат εικονα φωτογραφια
    resim fotograf gorsel sekil sekli rasm gambar larawan hinh anh picha isithombe umfanekiso hoto
    صورة عکس تصویر صوره תמונה צילום चित्र तस्वीर फोटो छवि छायाचित्र ছবি படம் ചിത്രം ఫోటో ಚಿತ್ರ ભાવચિત્ર ਤਸਵੀਰ
    ภาพ รูปภาพ 画像 写真 图片 圖片 图像 照片 이미지 사진 그림 სურათი ფოტო նկար լուսանկար ምስል ፎቶ រូបភាព ຮູບ ဓာတ်ပုံ
    """.split()
)
_FOLDED = frozenset(map(fold, _WORDS))
# A name with the suffix of an image, and those that cameras, screens and systems for content give: IMG_2034, DSC0012.
_FILE = re.compile(
    r"\S+(?:\s\S+){0,6}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)(?:\?\S*)?|"
    r"(?:img|dsc[fn]?|dcim|pxl|mvi|screen ?shot|bildschirmfoto|image|photo|untitled)[-_ ]?\d[\d\-_. ]*|"
    r"[a-f\d]{16,}|\d[\d_-]{5,}|[a-z\d]+(?:[_-][a-z\d]+){3,}",
    re.IGNORECASE,
)


def is_file_name(alt: str) -> bool:
    """Whether an alternative text is the name of a file.

    >>> is_file_name("IMG_2034.jpeg"), is_file_name("DSC00123"), is_file_name("A man in a well-worn coat.")
    (True, True, False)
    """
    return _FILE.fullmatch(alt.strip()) is not None


def says_image(alt: str) -> bool:
    """Whether an alternative text says that there is an image and nothing more.

    >>> says_image("Image 3"), says_image("Foto:"), says_image("Photo of a bridge")
    (True, True, False)
    """
    words = bare(fold(alt)).split()
    return 0 < len(words) <= 2 and all(word in _FOLDED for word in words)
