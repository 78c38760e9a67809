"""German number words, and written German and how it is said."""

from a11y.speech.normalize._grammar import Unit

_SMALL = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
_TEENS = {16: "sechzehn", 17: "siebzehn"}
_TENS = "- zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_LARGE = (("Million", "Millionen"), ("Milliarde", "Milliarden"), ("Billion", "Billionen"))
_ORDINALS = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}


def cardinal(number: int, gender: str = "") -> str:
    """A whole number below 10 to the 15th."""
    if number == 1:
        return {"f": "eine", "m": "ein"}.get(gender, "eins")
    if number < 10**6:
        return _below_million(number)
    words: list[str] = []
    rest, low = divmod(number, 10**6)[0], number % 10**6
    for one, many in _LARGE:
        rest, part = divmod(rest, 1000)
        if part:
            words.insert(0, f"eine {one}" if part == 1 else f"{_below_million(part)} {many}")
    return " ".join([*words, _below_million(low)] if low else words)


def _below_million(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(number)
    head = "tausend" if thousands == 1 else f"{_stem(_below_thousand(thousands))}tausend"
    return head + (_below_thousand(rest) if rest else "")


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds:
        head = "hundert" if hundreds == 1 else f"{_SMALL[hundreds]}hundert"
        return head + (_below_thousand(rest) if rest else "")
    if number < 13:
        return _SMALL[number]
    if number < 20:
        return _TEENS.get(number, f"{_SMALL[number - 10]}zehn")
    tens, ones = divmod(number, 10)
    return f"{_stem(_SMALL[ones])}und{_TENS[tens]}" if ones else _TENS[tens]


def _stem(words: str) -> str:
    """Before another part of the word "eins" is "ein"."""
    return words.removesuffix("s") if words.endswith("eins") else words


def ordinal(number: int, ending: str = "e") -> str:
    """Such as "dritte"."""
    if number in _ORDINALS:
        return _ORDINALS[number] + ending
    low = number % 100
    words = cardinal(number)
    if low in _ORDINALS and number > 100:
        return words[: -len(cardinal(low))] + _ORDINALS[low] + ending
    return words + ("t" if 0 < low < 20 else "st") + ending


def year(number: int) -> str:
    """Such as "neunzehnhundertneunzig"."""
    if not 1100 <= number < 2000:
        return cardinal(number)
    hundreds, rest = divmod(number, 100)
    return f"{_below_thousand(hundreds)}hundert{_below_thousand(rest) if rest else ''}"


MONTHS = {
    "Jan.": "Januar",
    "Jän.": "Jänner",
    "Feb.": "Februar",
    "Febr.": "Februar",
    "Apr.": "April",
    "Aug.": "August",
    "Sept.": "September",
    "Sep.": "September",
    "Okt.": "Oktober",
    "Nov.": "November",
    "Dez.": "Dezember",
}
FULL_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()

WORDS = {
    "a. D.": "außer Dienst",
    "Abt.": "Abteilung",
    "bspw.": "beispielsweise",
    "bzgl.": "bezüglich",
    "bzw.": "beziehungsweise",
    "ca.": "circa",
    "d. h.": "das heißt",
    "d. J.": "des Jahres",
    "Dipl.-Ing.": "Diplomingenieur",
    "Dr. h.c.": "Doktor honoris causa",
    "Dr.": "Doktor",
    "e. V.": "e V",
    "etc.": "et cetera",
    "evtl.": "eventuell",
    "geb.": "geboren",
    "gest.": "gestorben",
    "ggf.": "gegebenenfalls",
    "Hbf.": "Hauptbahnhof",
    "Hrsg.": "Herausgeber",
    "i. d. R.": "in der Regel",
    "inkl.": "inklusive",
    "Jh.": "Jahrhundert",
    "jun.": "junior",
    "jr.": "junior",
    "max.": "maximal",
    "mind.": "mindestens",
    "m. E.": "meines Erachtens",
    "n. Chr.": "nach Christus",
    "o. ä.": "oder ähnlich",
    "o. Ä.": "oder Ähnliches",
    "Prof.": "Professor",
    "rd.": "rund",
    "sen.": "senior",
    "sog.": "sogenannte",
    "Std.": "Stunden",
    "Tel.": "Telefon",
    "u. a.": "unter anderem",
    "u. Ä.": "und Ähnliches",
    "usw.": "und so weiter",
    "u. v. m.": "und vieles mehr",
    "v. a.": "vor allem",
    "v. Chr.": "vor Christus",
    "vgl.": "vergleiche",
    "z. B.": "zum Beispiel",
    "z. T.": "zum Teil",
    "zzgl.": "zuzüglich",
}
BEFORE_NUMBERS = {
    "Abb.": "Abbildung",
    "Abs.": "Absatz",
    "Art.": "Artikel",
    "Bd.": "Band",
    "Kap.": "Kapitel",
    "Nr.": "Nummer",
    "S.": "Seite",
    "§": "Paragraf",
    "§§": "Paragrafen",
}
BEFORE_NAMES = {"Fr.": "Frau", "Hr.": "Herr", "St.": "Sankt"}

SCALES = {
    "Tsd.": Unit("tausend"),
    "Mio.": Unit("Million", "Millionen", "f"),
    "Mio": Unit("Million", "Millionen", "f"),
    "Mrd.": Unit("Milliarde", "Milliarden", "f"),
    "Mrd": Unit("Milliarde", "Milliarden", "f"),
    "Bio.": Unit("Billion", "Billionen", "f"),
}
MONEY_SCALES = SCALES | {
    "Millionen": Unit("Million", "Millionen", "f"),
    "Million": Unit("Million", "Millionen", "f"),
    "Milliarden": Unit("Milliarde", "Milliarden", "f"),
    "Milliarde": Unit("Milliarde", "Milliarden", "f"),
}

CURRENCIES = {
    "€": Unit("Euro", gender="m", part="Cent"),
    "Euro": Unit("Euro", gender="m", part="Cent"),
    "EUR": Unit("Euro", gender="m", part="Cent"),
    "$": Unit("Dollar", gender="m", part="Cent"),
    "US$": Unit("US-Dollar", gender="m", part="Cent"),
    "US-Dollar": Unit("US-Dollar", gender="m", part="Cent"),
    "Dollar": Unit("Dollar", gender="m", part="Cent"),
    "USD": Unit("US-Dollar", gender="m", part="Cent"),
    "£": Unit("Pfund", gender="m", part="Penny", parts="Pence"),
    "CHF": Unit("Franken", gender="m", part="Rappen"),
    "Fr.": Unit("Franken", gender="m", part="Rappen"),
    "Franken": Unit("Franken", gender="m", part="Rappen"),
    "¥": Unit("Yen", gender="m"),
}

UNITS = {
    "%": Unit("Prozent"),
    "‰": Unit("Promille"),
    "km/h": Unit("Kilometer pro Stunde", gender="m"),
    "km": Unit("Kilometer", gender="m"),
    "m": Unit("Meter", gender="m"),
    "cm": Unit("Zentimeter", gender="m"),
    "mm": Unit("Millimeter", gender="m"),
    "km²": Unit("Quadratkilometer", gender="m"),
    "m²": Unit("Quadratmeter", gender="m"),
    "qm": Unit("Quadratmeter", gender="m"),
    "m³": Unit("Kubikmeter", gender="m"),
    "ha": Unit("Hektar", gender="m"),
    "kg": Unit("Kilogramm", gender="m"),
    "g": Unit("Gramm", gender="m"),
    "mg": Unit("Milligramm", gender="m"),
    "t": Unit("Tonne", "Tonnen", "f"),
    "l": Unit("Liter", gender="m"),
    "ml": Unit("Milliliter", gender="m"),
    "°C": Unit("Grad Celsius", gender="m"),
    "°": Unit("Grad", gender="m"),
    "kW": Unit("Kilowatt", gender="m"),
    "MW": Unit("Megawatt", gender="m"),
    "GW": Unit("Gigawatt", gender="m"),
    "kWh": Unit("Kilowattstunde", "Kilowattstunden", "f"),
    "GB": Unit("Gigabyte", gender="m"),
    "Min.": Unit("Minute", "Minuten", "f"),
    "Sek.": Unit("Sekunde", "Sekunden", "f"),
}

SIGNS = {
    "=": "gleich",
    "×": "mal",
    "÷": "durch",
    "±": "plus minus",
    "≈": "ungefähr",
    "≠": "ungleich",
    "≤": "höchstens",
    "≥": "mindestens",
    "√": "Wurzel aus",
    "⁄": "durch",
    "^": "hoch",
    "π": "Pi",
    "&": "und",
    "<": "kleiner als",
    ">": "größer als",
    "→": "zu",
    "†": "gestorben",
    "*": "",
    "©": "Copyright",
    "®": "",
    "™": "",
}
FRACTIONS = {
    "½": "einhalb",
    "⅓": "ein Drittel",
    "⅔": "zwei Drittel",
    "¼": "ein Viertel",
    "¾": "drei Viertel",
    "⅛": "ein Achtel",
}
PARTS = {
    "2": ("ein halb", "halbe"),
    "3": ("ein Drittel", "Drittel"),
    "4": ("ein Viertel", "Viertel"),
    "5": ("ein Fünftel", "Fünftel"),
    "8": ("ein Achtel", "Achtel"),
    "10": ("ein Zehntel", "Zehntel"),
}
WOMEN = frozenset(
    "Anna Beatrix Elisabeth Isabella Katharina Margarethe Margrethe Maria Victoria Viktoria Wilhelmina".split()
)
"""Names of queens: "die Zweite"."""
