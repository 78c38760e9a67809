"""French number words, and written French and how it is said."""

from a11y.speech.normalize._grammar import Unit

_SMALL = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
).split()
_TENS = "- dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split()
_LARGE = ((10**12, "billion"), (10**9, "milliard"), (10**6, "million"))


def cardinal(number: int, gender: str = "") -> str:
    """A whole number below 10 to the 15th."""
    words: list[str] = []
    for size, name in _LARGE:
        count, number = divmod(number, size)
        if count:
            words.append(f"{_below_million(count)} {name}{'s' if count > 1 else ''}")
    if number or not words:
        words.append(_below_million(number, last=True))
    said = " ".join(words)
    return f"{said}e" if gender == "f" and (said == "un" or said.endswith((" un", "-un"))) else said


def _below_million(number: int, *, last: bool = False) -> str:
    thousands, rest = divmod(number, 1000)
    words = []
    if thousands:
        words.append("mille" if thousands == 1 else f"{_below_thousand(thousands)} mille")
    if rest or not thousands:
        words.append(_below_thousand(rest, last=True))
    return " ".join(words)


def _below_thousand(number: int, *, last: bool = False) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(number, last=last)
    head = "cent" if hundreds == 1 else f"{_SMALL[hundreds]} cent"
    if rest:
        return f"{head} {_below_hundred(rest, last=last)}"
    return f"{head}s" if hundreds > 1 and last else head


def _below_hundred(number: int, *, last: bool) -> str:
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    if tens in (7, 9):
        ones += 10
    if number == 80:
        return "quatre-vingts" if last else "quatre-vingt"
    if not ones:
        return _TENS[tens]
    joint = " et " if ones in (1, 11) and tens < 8 else "-"
    return f"{_TENS[tens]}{joint}{_SMALL[ones]}"


def ordinal(number: int, gender: str = "") -> str:
    """Such as "troisième"."""
    if number == 1:
        return "première" if gender == "f" else "premier"
    words = cardinal(number)
    if words.endswith("cinq"):
        return f"{words}uième"
    if words.endswith("neuf"):
        return f"{words[:-1]}vième"
    return f"{words.rstrip('s') if words.endswith(('cents', 'vingts')) else words.removesuffix('e')}ième"


MONTHS = {
    "janv.": "janvier",
    "févr.": "février",
    "fév.": "février",
    "avr.": "avril",
    "juil.": "juillet",
    "sept.": "septembre",
    "oct.": "octobre",
    "nov.": "novembre",
    "déc.": "décembre",
}
WORDS = {
    "apr. J.-C.": "après Jésus-Christ",
    "av. J.-C.": "avant Jésus-Christ",
    "boul.": "boulevard",
    "c.-à-d.": "c’est-à-dire",
    "cf.": "confer",
    "env.": "environ",
    "etc.": "et cetera",
    "max.": "maximum",
    "min.": "minimum",
    "MM.": "Messieurs",
    "Mme": "Madame",
    "Mme.": "Madame",
    "Mmes": "Mesdames",
    "Mlle": "Mademoiselle",
    "p. ex.": "par exemple",
    "tél.": "téléphone",
}
BEFORE_NAMES = {
    "M.": "Monsieur",
    "Dr": "Docteur",
    "Dr.": "Docteur",
    "Pr": "Professeur",
    "Me": "Maître",
    "Mgr": "Monseigneur",
}
BEFORE_NUMBERS = {
    "art.": "article",
    "chap.": "chapitre",
    "n°": "numéro",
    "nº": "numéro",
    "N°": "numéro",
    "no": "numéro",
    "p.": "page",
    "pp.": "pages",
    "vol.": "volume",
    "§": "paragraphe",
}
SCALES = {
    "Md": Unit("milliard", "milliards", "m", of=" de"),
    "Mds": Unit("milliard", "milliards", "m", of=" de"),
    "Mrd": Unit("milliard", "milliards", "m", of=" de"),
}
MONEY_SCALES = SCALES | {
    "k": Unit("mille"),
    "M": Unit("million", "millions", "m", of=" de"),
}
_EURO = Unit("euro", "euros", "m", part="centime", parts="centimes")
_DOLLAR = Unit("dollar", "dollars", "m", part="cent", parts="cents")
CURRENCIES = {
    "€": _EURO,
    "EUR": _EURO,
    "euros": _EURO,
    "euro": _EURO,
    "$": _DOLLAR,
    "US$": Unit("dollar américain", "dollars américains", "m", part="cent", parts="cents"),
    "$ US": Unit("dollar américain", "dollars américains", "m", part="cent", parts="cents"),
    "dollars": _DOLLAR,
    "£": Unit("livre", "livres", "f", part="penny", parts="pence"),
    "CHF": Unit("franc suisse", "francs suisses", "m", part="centime", parts="centimes"),
    "¥": Unit("yen", "yens", "m"),
}
UNITS = {
    "%": Unit("pour cent"),
    "‰": Unit("pour mille"),
    "km/h": Unit("kilomètre à l’heure", "kilomètres à l’heure", "m"),
    "km": Unit("kilomètre", "kilomètres", "m"),
    "m": Unit("mètre", "mètres", "m"),
    "cm": Unit("centimètre", "centimètres", "m"),
    "mm": Unit("millimètre", "millimètres", "m"),
    "km²": Unit("kilomètre carré", "kilomètres carrés", "m"),
    "m²": Unit("mètre carré", "mètres carrés", "m"),
    "m³": Unit("mètre cube", "mètres cubes", "m"),
    "m3": Unit("mètre cube", "mètres cubes", "m"),
    "ha": Unit("hectare", "hectares", "m"),
    "kg": Unit("kilo", "kilos", "m"),
    "g": Unit("gramme", "grammes", "m"),
    "mg": Unit("milligramme", "milligrammes", "m"),
    "t": Unit("tonne", "tonnes", "f"),
    "l": Unit("litre", "litres", "m"),
    "L": Unit("litre", "litres", "m"),
    "ml": Unit("millilitre", "millilitres", "m"),
    "°C": Unit("degré Celsius", "degrés Celsius", "m"),
    "°": Unit("degré", "degrés", "m"),
    "kW": Unit("kilowatt", "kilowatts", "m"),
    "MW": Unit("mégawatt", "mégawatts", "m"),
    "GW": Unit("gigawatt", "gigawatts", "m"),
    "kWh": Unit("kilowattheure", "kilowattheures", "m"),
    "Go": Unit("gigaoctet", "gigaoctets", "m"),
    "ans": Unit("an", "ans", "m"),
    "min": Unit("minute", "minutes", "f"),
    "heures": Unit("heure", "heures", "f"),
    "heure": Unit("heure", "heures", "f"),
    "personnes": Unit("personne", "personnes", "f"),
    "fois": Unit("fois", "fois", "f"),
}
SIGNS = {
    "=": "égale",
    "×": "fois",
    "÷": "divisé par",
    "±": "plus ou moins",
    "≈": "environ",
    "≠": "différent de",
    "≤": "au plus",
    "≥": "au moins",
    "√": "racine de",
    "⁄": "sur",
    "^": "puissance",
    "π": "pi",
    "&": "et",
    "<": "inférieur à",
    ">": "supérieur à",
    "→": "vers",
    "*": "",
    "©": "copyright",
    "®": "",
    "™": "",
}
FRACTIONS = {
    "½": "demi",
    "⅓": "un tiers",
    "⅔": "deux tiers",
    "¼": "un quart",
    "¾": "trois quarts",
    "⅛": "un huitième",
}
PARTS = {
    "2": ("un demi", "demis"),
    "3": ("un tiers", "tiers"),
    "4": ("un quart", "quarts"),
    "5": ("un cinquième", "cinquièmes"),
    "8": ("un huitième", "huitièmes"),
    "10": ("un dixième", "dixièmes"),
}
