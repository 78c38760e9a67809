"""Headlines and titles of pages that stand where an article was: gone, moved, refused."""

import re
from functools import cache

from a11y.text.vocabulary.fold import fold

# Written from what servers and content management systems say by default, language by language.
_PHRASES = """
page not found | not found | page does not exist | page doesn’t exist
page cannot be found | page can’t be found | page you requested
no longer available | something went wrong | access denied | service unavailable | bad gateway | internal server error
seite nicht gefunden | nicht gefunden | seite existiert nicht | nicht mehr verfügbar | zugriff verweigert
page introuvable | page non trouvée | n’existe pas | n’existe plus | accès refusé
página no encontrada | no se encuentra la página | no encontramos la página | página no existe | acceso denegado
página não encontrada | pagina nao existe | não foi encontrada | acesso negado
pagina non trovata | non esiste | accesso negato
pagina niet gevonden | niet gevonden | bestaat niet meer
sidan hittades inte | hittar inte sidan | sidan finns inte
siden blev ikke fundet | siden findes ikke | siden ble ikke funnet | fant ikke siden | siden finnes ikke
sivua ei löytynyt | sivua ei löydy
síðan fannst ekki
strona nie istnieje | nie znaleziono strony | nie znaleziono
stránka nenalezena | stránka neexistuje | stránku se nepodařilo najít | stránka sa nenašla
az oldal nem található | a keresett oldal | oldal nem létezik
pagina nu a fost găsită | pagina nu există
stranica nije pronađena | stranica ne postoji | stran ne obstaja | strani ni mogoče najti
страница не найдена | страница не существует | доступ запрещен
сторінку не знайдено | сторінка не існує
страницата не е намерена | страницата не съществува | страница није пронађена | страницата не е пронајдена
η σελίδα δεν βρέθηκε | δεν βρέθηκε
sayfa bulunamadı | aradığınız sayfa | erişim engellendi
səhifə tapılmadı
lehte ei leitud | lapa nav atrasta | puslapis nerastas
faqja nuk u gjet
pàgina no trobada | páxina non atopada | orria ez da aurkitu
halaman tidak ditemukan | halaman tidak dijumpai | hindi nahanap ang pahina
không tìm thấy trang | trang không tồn tại
ukurasa haukupatikana
الصفحة غير موجودة | لم يتم العثور على | الصفحة المطلوبة
صفحه یافت نشد | صفحه مورد نظر | صفحہ نہیں ملا
העמוד לא נמצא | הדף לא נמצא
पृष्ठ नहीं मिला | पेज नहीं मिला | पान सापडले नाही | পৃষ্ঠা পাওয়া যায়নি | પૃષ્ઠ મળ્યું નથી
பக்கம் கிடைக்கவில்லை | పేజీ కనుగొనబడలేదు | ಪುಟ ಕಂಡುಬಂದಿಲ್ಲ | പേജ് കണ്ടെത്തിയില്ല
ไม่พบหน้า | ไม่พบเพจ
页面不存在 | 页面未找到 | 找不到页面 | 找不到網頁 | 頁面不存在 | 無法找到
ページが見つかりません | お探しのページ | 存在しません
페이지를 찾을 수 없 | 존재하지 않는 페이지
ገጹ አልተገኘም | გვერდი ვერ მოიძებნა | էջը չի գտնվել
"""
# https://www.rfc-editor.org/rfc/rfc9110#section-15, those that a page says of itself.
_STATUS = re.compile(r"(?:\berror\s*:?\s*)?\b(?:40[0134]|410|50[0234])\b(?:\s*[-–—:|!.]|\s*error|\s*$)")
_LONGEST = 90


def is_error(text: str) -> bool:
    """Whether a headline or title says that the page asked for is not to be had.

    >>> is_error("404 – Seite nicht gefunden"), is_error("Page not found | Valley Post"), is_error("404 lives saved")
    (True, True, False)
    """
    folded = fold(text[:_LONGEST])
    return _STATUS.match(folded) is not None or any(phrase in folded for phrase in _phrases())


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(phrase for line in _PHRASES.split("\n") for phrase in fold(line).split(" | ") if phrase)
