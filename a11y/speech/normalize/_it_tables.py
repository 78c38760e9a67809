"""Italian number words, and written Italian and how it is said."""

from a11y.speech.normalize._grammar import Unit

_SMALL = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
).split()
_TENS = "- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
_LARGE = ((10**12, "bilione", "bilioni"), (10**9, "miliardo", "miliardi"), (10**6, "milione", "milioni"))
_ORDINALS = "- primo secondo terzo quarto quinto sesto settimo ottavo nono decimo".split()


def cardinal(number: int, gender: str = "") -> str:
    """A whole number below 10 to the 15th."""
    if number == 1 and gender:
        return "una" if gender == "f" else "un"
    words: list[str] = []
    for size, one, many in _LARGE:
        count, number = divmod(number, size)
        if count:
            words.append(f"un {one}" if count == 1 else f"{_below_million(count)} {many}")
    if number or not words:
        words.append(_below_million(number))
    said = " ".join(words)
    return f"{said[:-3]}tré" if said.endswith("tre") and said != "tre" else said


def _below_million(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(number)
    head = "mille" if thousands == 1 else f"{_below_thousand(thousands)}mila"
    return head + (_below_thousand(rest) if rest else "")


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds:
        head = "cento" if hundreds == 1 else f"{_SMALL[hundreds]}cento"
        return head + (_below_thousand(rest) if rest else "")
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    stem = _TENS[tens][:-1] if ones in (1, 8) else _TENS[tens]
    return stem + (_SMALL[ones] if ones else "")


def ordinal(number: int, gender: str = "") -> str:
    """Such as "terzo"."""
    if number <= 10:
        words = _ORDINALS[number]
    else:
        said = cardinal(number).replace("tré", "tre")
        words = f"{said if said.endswith(('tre', 'sei')) else said[:-1]}esimo"
    return f"{words[:-1]}a" if gender == "f" else words


WORDS = {
    "a.C.": "avanti Cristo",
    "ad es.": "ad esempio",
    "avv.": "avvocato",
    "ca.": "circa",
    "cfr.": "confronta",
    "c.so": "corso",
    "d.C.": "dopo Cristo",
    "dott.": "dottor",
    "Dott.": "Dottor",
    "dott.ssa": "dottoressa",
    "Dott.ssa": "Dottoressa",
    "dr.": "dottor",
    "Dr.": "Dottor",
    "ecc.": "eccetera",
    "gen.": "generale",
    "ing.": "ingegner",
    "max.": "massimo",
    "min.": "minimo",
    "on.": "onorevole",
    "p. es.": "per esempio",
    "prof.": "professor",
    "Prof.": "Professor",
    "prof.ssa": "professoressa",
    "p.za": "piazza",
    "P.za": "Piazza",
    "sig.": "signor",
    "Sig.": "Signor",
    "sig.ra": "signora",
    "Sig.ra": "Signora",
    "sigg.": "signori",
    "tel.": "telefono",
    "v.le": "viale",
    "V.le": "Viale",
    "vs.": "contro",
}
BEFORE_NUMBERS = {
    "art.": "articolo",
    "artt.": "articoli",
    "cap.": "capitolo",
    "n.": "numero",
    "nn.": "numeri",
    "n°": "numero",
    "p.": "pagina",
    "§": "paragrafo",
    "pag.": "pagina",
    "pagg.": "pagine",
    "vol.": "volume",
}
BEFORE_NAMES = {"S.": "San", "St.": "Saint"}
SCALES = {
    "mln": Unit("milione", "milioni", "m", of=" di"),
    "mld": Unit("miliardo", "miliardi", "m", of=" di"),
    "mila": Unit("mila", "mila"),
}
MONEY_SCALES = SCALES | {
    "milioni": Unit("milione", "milioni", "m", of=" di"),
    "milione": Unit("milione", "milioni", "m", of=" di"),
    "miliardi": Unit("miliardo", "miliardi", "m", of=" di"),
    "miliardo": Unit("miliardo", "miliardi", "m", of=" di"),
}
_EURO = Unit("euro", "euro", "m", part="centesimo", parts="centesimi")
_DOLLAR = Unit("dollaro", "dollari", "m", part="centesimo", parts="centesimi")
CURRENCIES = {
    "€": _EURO,
    "EUR": _EURO,
    "euro": _EURO,
    "$": _DOLLAR,
    "US$": Unit("dollaro americano", "dollari americani", "m", part="centesimo", parts="centesimi"),
    "dollari": _DOLLAR,
    "£": Unit("sterlina", "sterline", "f", part="penny", parts="penny"),
    "CHF": Unit("franco svizzero", "franchi svizzeri", "m", part="centesimo", parts="centesimi"),
    "¥": Unit("yen", "yen", "m"),
}
UNITS = {
    "%": Unit("per cento"),
    "‰": Unit("per mille"),
    "km/h": Unit("chilometro all’ora", "chilometri all’ora", "m"),
    "km": Unit("chilometro", "chilometri", "m"),
    "m": Unit("metro", "metri", "m"),
    "cm": Unit("centimetro", "centimetri", "m"),
    "mm": Unit("millimetro", "millimetri", "m"),
    "km²": Unit("chilometro quadrato", "chilometri quadrati", "m"),
    "m²": Unit("metro quadrato", "metri quadrati", "m"),
    "mq": Unit("metro quadrato", "metri quadrati", "m"),
    "m³": Unit("metro cubo", "metri cubi", "m"),
    "ha": Unit("ettaro", "ettari", "m"),
    "kg": Unit("chilo", "chili", "m"),
    "g": Unit("grammo", "grammi", "m"),
    "mg": Unit("milligrammo", "milligrammi", "m"),
    "t": Unit("tonnellata", "tonnellate", "f"),
    "l": Unit("litro", "litri", "m"),
    "ml": Unit("millilitro", "millilitri", "m"),
    "°C": Unit("grado Celsius", "gradi Celsius", "m"),
    "kW": Unit("chilowatt", "chilowatt", "m"),
    "MW": Unit("megawatt", "megawatt", "m"),
    "GW": Unit("gigawatt", "gigawatt", "m"),
    "kWh": Unit("chilowattora", "chilowattora", "m"),
    "GB": Unit("gigabyte", "gigabyte", "m"),
    "min": Unit("minuto", "minuti", "m"),
    "ore": Unit("ora", "ore", "f"),
}
SIGNS = {
    "=": "uguale",
    "×": "per",
    "÷": "diviso",
    "±": "più o meno",
    "≈": "circa",
    "≠": "diverso da",
    "≤": "al massimo",
    "≥": "almeno",
    "√": "radice di",
    "⁄": "fratto",
    "^": "elevato a",
    "π": "pi greco",
    "&": "e",
    "<": "minore di",
    ">": "maggiore di",
    "→": "a",
    "*": "",
    "©": "copyright",
    "®": "",
    "™": "",
}
FRACTIONS = {
    "½": "mezzo",
    "⅓": "un terzo",
    "⅔": "due terzi",
    "¼": "un quarto",
    "¾": "tre quarti",
    "⅛": "un ottavo",
}
PARTS = {
    "2": ("mezzo", "mezzi"),
    "3": ("un terzo", "terzi"),
    "4": ("un quarto", "quarti"),
    "5": ("un quinto", "quinti"),
    "8": ("un ottavo", "ottavi"),
    "10": ("un decimo", "decimi"),
}
WOMEN = frozenset("Anna Beatrice Caterina Cristina Elisabetta Isabella Margherita Maria Vittoria".split())
"""Names of queens: "seconda"."""
