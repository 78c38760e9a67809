"""Spanish number words, and written Spanish and how it is said."""

from a11y.speech.normalize._grammar import Unit

_SMALL = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
).split()
_TENS = "- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_HUNDREDS = (
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
).split()
_ORDINALS = "- primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo".split()


def cardinal(number: int, gender: str = "") -> str:
    """A whole number below 10 to the 15th."""
    words: list[str] = []
    for size, one, many in ((10**12, "billón", "billones"), (10**6, "millón", "millones")):
        count, number = divmod(number, size)
        if count:
            words.append(f"un {one}" if count == 1 else f"{_below_million(count, 'm')} {many}")
    if number or not words:
        words.append(_below_million(number, gender))
    return " ".join(words)


def _below_million(number: int, gender: str) -> str:
    thousands, rest = divmod(number, 1000)
    words = []
    if thousands:
        words.append("mil" if thousands == 1 else f"{_below_thousand(thousands, 'f' if gender == 'f' else 'm')} mil")
    if rest or not thousands:
        words.append(_below_thousand(rest, gender))
    return " ".join(words)


def _below_thousand(number: int, gender: str) -> str:
    hundreds, rest = divmod(number, 100)
    if number == 100:
        return "cien"
    head = _HUNDREDS[hundreds].replace("tos", "tas") if gender == "f" and hundreds > 1 else _HUNDREDS[hundreds]
    if hundreds:
        head = head.replace("quinientos", "quinientas") if gender == "f" else head
        return f"{head} {_below_hundred(rest, gender)}" if rest else head
    return _below_hundred(rest, gender)


def _below_hundred(number: int, gender: str) -> str:
    if number < 30:
        words = _SMALL[number]
    else:
        tens, ones = divmod(number, 10)
        words = f"{_TENS[tens]} y {_SMALL[ones]}" if ones else _TENS[tens]
    if not words.endswith("uno") or not gender:
        return words
    if gender == "f":
        return f"{words[:-1]}a"
    return "veintiún" if number == 21 else words[:-1]


def ordinal(number: int, gender: str = "") -> str:
    """Such as "tercero" up to ten, then the number itself, as one says."""
    if number > 10:
        return cardinal(number)
    return f"{_ORDINALS[number][:-1]}a" if gender == "f" else _ORDINALS[number]


WORDS = {
    "a. C.": "antes de Cristo",
    "a. m.": "de la mañana",
    "aprox.": "aproximadamente",
    "Av.": "avenida",
    "Avda.": "avenida",
    "d. C.": "después de Cristo",
    "D.ª": "doña",
    "Dña.": "doña",
    "Dr.": "doctor",
    "Dra.": "doctora",
    "EE. UU.": "Estados Unidos",
    "EE UU": "Estados Unidos",
    "etc.": "etcétera",
    "FF. AA.": "Fuerzas Armadas",
    "Gral.": "general",
    "JJ. OO.": "Juegos Olímpicos",
    "Lic.": "licenciado",
    "máx.": "máximo",
    "mín.": "mínimo",
    "p. ej.": "por ejemplo",
    "p. m.": "de la tarde",
    "Prof.": "profesor",
    "RR. HH.": "recursos humanos",
    "Sr.": "señor",
    "Sra.": "señora",
    "Sres.": "señores",
    "Srta.": "señorita",
    "tel.": "teléfono",
    "Ud.": "usted",
    "Uds.": "ustedes",
    "vs.": "contra",
}
BEFORE_NAMES = {"D.": "don", "Sta.": "Santa", "Sto.": "Santo", "C/": "calle", "c/": "calle"}
BEFORE_NUMBERS = {
    "art.": "artículo",
    "cap.": "capítulo",
    "n.º": "número",
    "nº": "número",
    "n°": "número",
    "N.º": "número",
    "Nº": "número",
    "No.": "número",
    "núm.": "número",
    "§": "apartado",
    "pág.": "página",
    "págs.": "páginas",
    "vol.": "volumen",
}
SCALES = {"mill.": Unit("millón", "millones", "m", of=" de")}
MONEY_SCALES = SCALES | {
    "M": Unit("millón", "millones", "m", of=" de"),
    "MM": Unit("millón", "millones", "m", of=" de"),
    "millones": Unit("millón", "millones", "m", of=" de"),
    "millón": Unit("millón", "millones", "m", of=" de"),
    "mil millones": Unit("mil millones", gender="m", of=" de"),
    "mil": Unit("mil"),
}
_EURO = Unit("euro", "euros", "m", part="céntimo", parts="céntimos")
_DOLLAR = Unit("dólar", "dólares", "m", part="centavo", parts="centavos")
CURRENCIES = {
    "€": _EURO,
    "EUR": _EURO,
    "euros": _EURO,
    "euro": _EURO,
    "$": _DOLLAR,
    "US$": Unit("dólar estadounidense", "dólares estadounidenses", "m", part="centavo", parts="centavos"),
    "USD": Unit("dólar estadounidense", "dólares estadounidenses", "m", part="centavo", parts="centavos"),
    "dólares": _DOLLAR,
    "pesos": Unit("peso", "pesos", "m", part="centavo", parts="centavos"),
    "£": Unit("libra", "libras", "f", part="penique", parts="peniques"),
    "¥": Unit("yen", "yenes", "m"),
}
UNITS = {
    "%": Unit("por ciento"),
    "‰": Unit("por mil"),
    "km/h": Unit("kilómetro por hora", "kilómetros por hora", "m"),
    "km": Unit("kilómetro", "kilómetros", "m"),
    "m": Unit("metro", "metros", "m"),
    "cm": Unit("centímetro", "centímetros", "m"),
    "mm": Unit("milímetro", "milímetros", "m"),
    "km²": Unit("kilómetro cuadrado", "kilómetros cuadrados", "m"),
    "m²": Unit("metro cuadrado", "metros cuadrados", "m"),
    "m2": Unit("metro cuadrado", "metros cuadrados", "m"),
    "m³": Unit("metro cúbico", "metros cúbicos", "m"),
    "ha": Unit("hectárea", "hectáreas", "f"),
    "kg": Unit("kilo", "kilos", "m"),
    "g": Unit("gramo", "gramos", "m"),
    "mg": Unit("miligramo", "miligramos", "m"),
    "t": Unit("tonelada", "toneladas", "f"),
    "l": Unit("litro", "litros", "m"),
    "ml": Unit("mililitro", "mililitros", "m"),
    "°C": Unit("grado Celsius", "grados Celsius", "m"),
    "ºC": Unit("grado Celsius", "grados Celsius", "m"),
    "kW": Unit("kilovatio", "kilovatios", "m"),
    "MW": Unit("megavatio", "megavatios", "m"),
    "GW": Unit("gigavatio", "gigavatios", "m"),
    "kWh": Unit("kilovatio hora", "kilovatios hora", "m"),
    "GB": Unit("gigabyte", "gigabytes", "m"),
    "min": Unit("minuto", "minutos", "m"),
    "h": Unit("hora", "horas", "f"),
    "horas": Unit("hora", "horas", "f"),
    "personas": Unit("persona", "personas", "f"),
    "años": Unit("año", "años", "m"),
    "veces": Unit("vez", "veces", "f"),
}
SIGNS = {
    "=": "igual a",
    "×": "por",
    "÷": "entre",
    "±": "más menos",
    "≈": "aproximadamente",
    "≠": "distinto de",
    "≤": "como mucho",
    "≥": "al menos",
    "√": "raíz de",
    "⁄": "entre",
    "^": "elevado a",
    "π": "pi",
    "&": "y",
    "<": "menor que",
    ">": "mayor que",
    "→": "a",
    "*": "",
    "©": "copyright",
    "®": "",
    "™": "",
}
FRACTIONS = {
    "½": "medio",
    "⅓": "un tercio",
    "⅔": "dos tercios",
    "¼": "un cuarto",
    "¾": "tres cuartos",
    "⅛": "un octavo",
}
PARTS = {
    "2": ("un medio", "medios"),
    "3": ("un tercio", "tercios"),
    "4": ("un cuarto", "cuartos"),
    "5": ("un quinto", "quintos"),
    "8": ("un octavo", "octavos"),
    "10": ("un décimo", "décimos"),
}
WOMEN = frozenset("Ana Beatriz Catalina Cristina Isabel Juana Margarita María Victoria".split())
"""Names of queens: "segunda"."""
KINGS = WOMEN | frozenset(
    "Alejandro Alfonso Benedicto Carlos Clemente Eduardo Enrique Federico Felipe Fernando Francisco Guillermo Gregorio "
    "Inocencio Jorge Juan Jaime León Luis Napoleón Nicolás Pablo Pedro Pío Ricardo Sancho Urbano".split()
)
