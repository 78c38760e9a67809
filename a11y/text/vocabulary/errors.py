"""Headlines and titles of pages that stand where an article was: gone or moved."""

import re
from functools import cache

from a11y.text.vocabulary.fold import fold

_WHOLE = """
not found | access denied | forbidden | something went wrong | no longer available | nicht gefunden | zugriff verweigert
nicht mehr verfügbar | accès refusé | acceso denegado | acesso negado | accesso negato | niet gevonden | доступ запрещен
erişim engellendi | nie znaleziono | δεν βρέθηκε
"""
"""What is an error where it is all that the title says, or all beside the site's name: else it may be news."""

# Written from what servers and content management systems say by default, language by language.
_PHRASES = """
page not found | page does not exist | page doesn’t exist | page cannot be found | page can’t be found
page you requested | page is no longer available | service unavailable | bad gateway | internal server error
seite nicht gefunden | seite existiert nicht | seite ist nicht mehr verfügbar
page introuvable | page non trouvée | page n’existe pas | page n’existe plus
página no encontrada | no se encuentra la página | no encontramos la página | página no existe
página não encontrada | página não existe | página não foi encontrada
pagina non trovata | pagina non esiste
pagina niet gevonden | pagina bestaat niet
sidan hittades inte | hittar inte sidan | sidan finns inte
siden blev ikke fundet | siden findes ikke | siden ble ikke funnet | fant ikke siden | siden finnes ikke
sivua ei löytynyt | sivua ei löydy
síðan fannst ekki
strona nie istnieje | nie znaleziono strony
stránka nenalezena | stránka neexistuje | stránku se nepodařilo najít | stránka sa nenašla
az oldal nem található | a keresett oldal | oldal nem létezik
pagina nu a fost găsită | pagina nu există
stranica nije pronađena | stranica ne postoji | stran ne obstaja | strani ni mogoče najti
страница не найдена | страница не существует
сторінку не знайдено | сторінка не існує
страницата не е намерена | страницата не съществува | страница није пронађена | страницата не е пронајдена
η σελίδα δεν βρέθηκε
sayfa bulunamadı | aradığınız sayfa
səhifə tapılmadı
lehte ei leitud | lapa nav atrasta | puslapis nerastas
faqja nuk u gjet
pàgina no trobada | páxina non atopada | orria ez da aurkitu
halaman tidak ditemukan | halaman tidak dijumpai | hindi nahanap ang pahina
không tìm thấy trang | trang không tồn tại
ukurasa haukupatikana
الصفحة غير موجودة | الصفحة المطلوبة | لم يتم العثور على الصفحة
صفحه یافت نشد | صفحه مورد نظر | صفحہ نہیں ملا
העמוד לא נמצא | הדף לא נמצא
पृष्ठ नहीं मिला | पेज नहीं मिला | पान सापडले नाही | পৃষ্ঠা পাওয়া যায়নি | પૃષ્ઠ મળ્યું નથી
பக்கம் கிடைக்கவில்லை | పేజీ కనుగొనబడలేదు | ಪುಟ ಕಂಡುಬಂದಿಲ್ಲ | പേജ് കണ്ടെത്തിയില്ല
ไม่พบหน้า | ไม่พบเพจ
页面不存在 | 页面未找到 | 找不到页面 | 找不到網頁 | 頁面不存在 | 找不到頁面
ページが見つかりません | お探しのページ | ページは存在しません
페이지를 찾을 수 없 | 존재하지 않는 페이지
ገጹ አልተገኘም | გვერდი ვერ მოიძებნა | էջը չի գտնվել
"""
# https://www.rfc-editor.org/rfc/rfc9110#section-15, those that a page says of itself.
_STATUS = re.compile(r"(?:\berror\s*:?\s*)?\b(?:40[0134]|410|50[0234])\b(?:\s*[-–—:|!.]|\s*error|\s*$)")
_LONGEST = 90
_SEPARATOR = re.compile(r"\s[-–—|:·]\s|\|")


def is_error(text: str) -> bool:
    """Whether a headline or title says that the page asked for is not to be had.

    >>> is_error("404 – Seite nicht gefunden"), is_error("Page not found | Valley Post"), is_error("404 lives saved")
    (True, True, False)
    """
    folded = fold(text[:_LONGEST])
    said = {part.strip(" .!") for part in _SEPARATOR.split(folded)}
    return (
        _STATUS.match(folded) is not None
        or not said.isdisjoint(_listed(_WHOLE))
        or any(phrase in folded for phrase in _listed(_PHRASES))
    )


@cache
def _listed(table: str) -> tuple[str, ...]:
    return tuple(phrase for line in table.split("\n") for phrase in fold(line).split(" | ") if phrase)
