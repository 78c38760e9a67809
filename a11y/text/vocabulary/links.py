"""Words of links that say nothing about where they lead, when they are read in a list of links."""

import re
from typing import Final

from a11y.text.vocabulary.fold import fold

# Written from what editors put into links, language by language: here, click here, more, read more, link, source, this.
_PHRASES = """
here | click here | more | read more | learn more | find out more | see more | link | this link | source | this
hier | hier klicken | klicken sie hier | mehr | weiterlesen | mehr dazu | quelle | dieser link
ici | cliquez ici | en savoir plus | lire la suite | plus | lien | ce lien
aquí | haga clic aquí | haz clic aquí | más | leer más | más información | enlace | este enlace | fuente
aqui | clique aqui | mais | leia mais | saiba mais | ler mais | esta ligação | fonte
qui | clicca qui | di più | leggi di più | continua a leggere | questo link | fonte
aquí | feu clic aquí | més | més informació | aici | click aici | mai mult | citește mai mult | hemen | gehiago
klik hier | meer | lees meer | deze link | bron | her | klik her | mere | læs mere | kilde
här | klicka här | mer | läs mer | klikk her | les mer | tässä | täällä | lisää | lue lisää | siin | loe edasi
šeit | vairāk | lasīt vairāk | čia | daugiau | skaityti daugiau | tutaj | tu | kliknij tutaj | więcej | czytaj więcej
zde | klikněte zde | více | tady | tu | kliknite sem | viac | tukaj | kliknite tukaj | več | ovdje | više
овде | кликните овде | више | тук | щракнете тук | още | повече | здесь | тут | нажмите здесь | подробнее | читать далее
натисніть тут | докладніше | читати далі | εδώ | κάντε κλικ εδώ | περισσότερα
itt | ide | kattintson ide | tovább | bővebben
burada | buraya | tıklayın | buraya tıklayın | devamı | هنا | اضغط هنا | انقر هنا | المزيد | اقرأ المزيد | الرابط
اینجا | اینجا کلیک کنید | بیشتر | یہاں | یہاں کلک کریں | مزید | כאן | לחצו כאן | עוד | קרא עוד
यहाँ | यहां | यहां क्लिक करें | और पढ़ें | এখানে | এখানে ক্লিক করুন | আরও পড়ুন | இங்கே | இங்கே கிளிக் செய்யவும் | ఇక్కడ
ที่นี่ | คลิกที่นี่ | อ่านต่อ | ở đây | tại đây | nhấn vào đây | xem thêm | di sini | klik di sini | selengkapnya | baca lagi
hapa | bofya hapa | soma zaidi | こちら | ここ | 続きを読む | 詳しくはこちら | 여기 | 여기를 클릭 | 더 보기 | 자세히
这里 | 此处 | 点击这里 | 更多 | 阅读更多 | 這裡 | 此處 | 點擊這裡 | 閱讀更多
"""
GENERIC: Final = frozenset(
    fold(phrase) for line in _PHRASES.splitlines() for phrase in line.split("|") if phrase.strip()
)
_EDGES = re.compile(r"^\W+|\W+$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def says_nothing(text: str) -> bool:
    """Whether the words of a link do not tell where it leads: "click here", or a bare address."""
    text = " ".join(text.split())
    return bool(_ADDRESS.fullmatch(text)) or fold(_EDGES.sub("", text)) in GENERIC
