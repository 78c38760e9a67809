"""Written English and how it is said: tables of facts."""

from a11y.speech.normalize._grammar import Unit

STATES = {
    "Ala": "Alabama",
    "Ariz": "Arizona",
    "Ark": "Arkansas",
    "Calif": "California",
    "Colo": "Colorado",
    "Conn": "Connecticut",
    "Del": "Delaware",
    "Fla": "Florida",
    "Ga": "Georgia",
    "Ill": "Illinois",
    "Ind": "Indiana",
    "Kan": "Kansas",
    "Ky": "Kentucky",
    "La": "Louisiana",
    "Md": "Maryland",
    "Mass": "Massachusetts",
    "Mich": "Michigan",
    "Minn": "Minnesota",
    "Miss": "Mississippi",
    "Mo": "Missouri",
    "Mont": "Montana",
    "N.C": "North Carolina",
    "N.D": "North Dakota",
    "N.H": "New Hampshire",
    "N.J": "New Jersey",
    "N.M": "New Mexico",
    "N.Y": "New York",
    "Neb": "Nebraska",
    "Nev": "Nevada",
    "Okla": "Oklahoma",
    "Ore": "Oregon",
    "Pa": "Pennsylvania",
    "R.I": "Rhode Island",
    "S.C": "South Carolina",
    "S.D": "South Dakota",
    "Tenn": "Tennessee",
    "Tex": "Texas",
    "Va": "Virginia",
    "Vt": "Vermont",
    "W.Va": "West Virginia",
    "Wash": "Washington",
    "Wis": "Wisconsin",
    "Wyo": "Wyoming",
}
"""The traditional abbreviations newspapers use after the name of a town."""

PARTIES = {"R": "Republican", "D": "Democrat", "I": "Independent"}
"""Before a hyphen and a state: "R-Texas"."""

TITLES = {
    "Adm": "Admiral",
    "Ald": "Alderman",
    "Amb": "Ambassador",
    "Asst": "Assistant",
    "Atty": "Attorney",
    "Brig": "Brigadier",
    "Capt": "Captain",
    "Cmdr": "Commander",
    "Col": "Colonel",
    "Cpl": "Corporal",
    "Dep": "Deputy",
    "Det": "Detective",
    "Dr": "Doctor",
    "Fr": "Father",
    "Gen": "General",
    "Gov": "Governor",
    "Hon": "Honorable",
    "Insp": "Inspector",
    "Lt": "Lieutenant",
    "Maj": "Major",
    "Messrs": "Messieurs",
    "Mr": "Mister",
    "Mrs": "Missus",
    "Ms": "Miz",
    "Pfc": "Private First Class",
    "Pres": "President",
    "Prof": "Professor",
    "Pvt": "Private",
    "Rep": "Representative",
    "Reps": "Representatives",
    "Rev": "Reverend",
    "Sen": "Senator",
    "Sens": "Senators",
    "Sgt": "Sergeant",
    "Spc": "Specialist",
    "Supt": "Superintendent",
}
"""Before a name, or before another of them."""

MONTHS = {
    "Jan": "January",
    "Feb": "February",
    "Mar": "March",
    "Apr": "April",
    "Aug": "August",
    "Sept": "September",
    "Sep": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}

BEFORE_NAMES = {"Ft": "Fort", "Mt": "Mount", "Ste": "Sainte"}
"""Before a name that begins with a capital."""

AFTER_NAMES = {
    "Assn": "Association",
    "Ave": "Avenue",
    "Blvd": "Boulevard",
    "Bros": "Brothers",
    "Co": "Company",
    "Corp": "Corporation",
    "Dr": "Drive",
    "Hwy": "Highway",
    "Inc": "Incorporated",
    "Intl": "International",
    "Jr": "Junior",
    "Ln": "Lane",
    "Ltd": "Limited",
    "Pkwy": "Parkway",
    "Pl": "Place",
    "Rd": "Road",
    "Sq": "Square",
    "Sr": "Senior",
    "St": "Street",
    "Univ": "University",
}
"""After a name that begins with a capital."""

BEFORE_NUMBERS = {
    "Apt": "apartment",
    "Art": "article",
    "Ch": "chapter",
    "Fig": "figure",
    "Figs": "figures",
    "Hwy": "highway",
    "No": "number",
    "Nos": "numbers",
    "Rte": "route",
    "Sec": "section",
    "Vol": "volume",
    "art": "article",
    "ch": "chapter",
    "fig": "figure",
    "figs": "figures",
    "no": "number",
    "nos": "numbers",
    "p": "page",
    "pp": "pages",
    "sec": "section",
    "vol": "volume",
}
"""With a full stop before a number."""

WORDS = {
    "approx.": "approximately",
    "Ave.": "Avenue",
    "Blvd.": "Boulevard",
    "ca.": "circa",
    "cf.": "compare",
    "dept.": "department",
    "Dept.": "Department",
    "e.g.": "for example",
    "eg.": "for example",
    "est.": "established",
    "etc.": "et cetera",
    "et al.": "and others",
    "ext.": "extension",
    "govt.": "government",
    "gov't": "government",
    "hr.": "hour",
    "hrs.": "hours",
    "i.e.": "that is",
    "ie.": "that is",
    "max.": "maximum",
    "min.": "minimum",
    "misc.": "miscellaneous",
    "Univ.": "University",
    "vs.": "versus",
    "vs": "versus",
    "v.s.": "versus",
    "w/": "with",
    "w/o": "without",
    "24/7": "twenty-four seven",
    "9/11": "nine eleven",
    "911": "nine one one",
    "401(k)": "four oh one K",
    "501(c)(3)": "five oh one C three",
    "and/or": "and or",
    "he/she": "he or she",
    "his/her": "his or her",
}
"""Anywhere between spaces."""

CURRENCIES = {
    "US$": Unit("U.S. dollar", "U.S. dollars", part="cent", parts="cents"),
    "A$": Unit("Australian dollar", "Australian dollars", part="cent", parts="cents"),
    "AU$": Unit("Australian dollar", "Australian dollars", part="cent", parts="cents"),
    "C$": Unit("Canadian dollar", "Canadian dollars", part="cent", parts="cents"),
    "CA$": Unit("Canadian dollar", "Canadian dollars", part="cent", parts="cents"),
    "NZ$": Unit("New Zealand dollar", "New Zealand dollars", part="cent", parts="cents"),
    "HK$": Unit("Hong Kong dollar", "Hong Kong dollars", part="cent", parts="cents"),
    "S$": Unit("Singapore dollar", "Singapore dollars", part="cent", parts="cents"),
    "R$": Unit("real", "reais", part="centavo", parts="centavos"),
    "$": Unit("dollar", "dollars", part="cent", parts="cents"),
    "€": Unit("euro", "euros", part="cent", parts="cents"),
    "£": Unit("pound", "pounds", part="penny", parts="pence"),
    "¥": Unit("yen", "yen"),
    "₹": Unit("rupee", "rupees", part="paisa", parts="paise"),
    "Rs": Unit("rupee", "rupees", part="paisa", parts="paise"),
    "₩": Unit("won", "won"),
    "₽": Unit("ruble", "rubles", part="kopek", parts="kopeks"),
    "₺": Unit("lira", "lira", part="kurus", parts="kurus"),
    "₴": Unit("hryvnia", "hryvnias", part="kopiyka", parts="kopiykas"),
    "₦": Unit("naira", "naira", part="kobo", parts="kobo"),
    "₪": Unit("shekel", "shekels", part="agora", parts="agorot"),
    "USD": Unit("U.S. dollar", "U.S. dollars", part="cent", parts="cents"),
    "EUR": Unit("euro", "euros", part="cent", parts="cents"),
    "GBP": Unit("pound", "pounds", part="penny", parts="pence"),
    "CHF": Unit("Swiss franc", "Swiss francs", part="centime", parts="centimes"),
    "JPY": Unit("yen", "yen"),
}
"""The sign, its unit and the hundredth part of it."""

SCALES = {
    "mn": Unit("million"),
    "mln": Unit("million"),
    "bn": Unit("billion"),
    "bln": Unit("billion"),
    "tn": Unit("trillion"),
    "trn": Unit("trillion"),
}
"""After any number."""

MONEY_SCALES = SCALES | {
    "hundred": Unit("hundred"),
    "thousand": Unit("thousand"),
    "million": Unit("million"),
    "billion": Unit("billion"),
    "trillion": Unit("trillion"),
    "k": Unit("thousand"),
    "K": Unit("thousand"),
    "m": Unit("million"),
    "M": Unit("million"),
    "b": Unit("billion"),
    "B": Unit("billion"),
    "t": Unit("trillion"),
    "T": Unit("trillion"),
}
"""After an amount of money."""

SPELLED = frozenset({"ICE"})
"""Said letter by letter although they are words in small letters; engines know the others."""

PRONOUNCED = frozenset({"DACA", "FIFA", "ISO", "NASA", "NATO", "OPEC", "SWAT", "UEFA", "WHO"})
"""Left to the engine also where the text defines them."""

FRACTIONS = {
    "½": "a half",
    "⅓": "a third",
    "⅔": "two thirds",
    "¼": "a quarter",
    "¾": "three quarters",
    "⅕": "a fifth",
    "⅖": "two fifths",
    "⅗": "three fifths",
    "⅘": "four fifths",
    "⅙": "a sixth",
    "⅛": "an eighth",
    "⅜": "three eighths",
    "⅝": "five eighths",
    "⅞": "seven eighths",
}

PARTS = {"2": "half", "3": "third", "4": "quarter", "5": "fifth", "8": "eighth", "10": "tenth", "16": "sixteenth"}
"""The denominators of fractions written with a slash."""

_LENGTHS = {
    "km": ("kilometer", "kilometers"),
    "m": ("meter", "meters"),
    "cm": ("centimeter", "centimeters"),
    "mm": ("millimeter", "millimeters"),
    "mi": ("mile", "miles"),
    "ft": ("foot", "feet"),
    "in": ("inch", "inches"),
    "yd": ("yard", "yards"),
}
_MADE_OF_LENGTHS = {
    **{f"{sign}²": Unit(f"square {one}", f"square {many}") for sign, (one, many) in _LENGTHS.items()},
    **{f"{sign}³": Unit(f"cubic {one}", f"cubic {many}") for sign, (one, many) in _LENGTHS.items()},
    **{f"sq {sign}": Unit(f"square {one}", f"square {many}") for sign, (one, many) in _LENGTHS.items()},
    **{f"sq. {sign}.": Unit(f"square {one}", f"square {many}") for sign, (one, many) in _LENGTHS.items()},
    **{sign: Unit(one, many) for sign, (one, many) in _LENGTHS.items() if sign != "in"},
}

UNITS = _MADE_OF_LENGTHS | {
    "%": Unit("percent"),
    "‰": Unit("per mille"),
    "pct": Unit("percent"),
    "pct.": Unit("percent"),
    "¢": Unit("cent", "cents"),
    "°C": Unit("degree Celsius", "degrees Celsius"),
    "°F": Unit("degree Fahrenheit", "degrees Fahrenheit"),
    "℃": Unit("degree Celsius", "degrees Celsius"),
    "℉": Unit("degree Fahrenheit", "degrees Fahrenheit"),
    "°": Unit("degree", "degrees"),
    "km/h": Unit("kilometer an hour", "kilometers an hour"),
    "kph": Unit("kilometer an hour", "kilometers an hour"),
    "mph": Unit("mile an hour", "miles an hour"),
    "m/s": Unit("meter a second", "meters a second"),
    "m/s²": Unit("meter a second squared", "meters a second squared"),
    "µg/m³": Unit("microgram a cubic meter", "micrograms a cubic meter"),
    "μg/m³": Unit("microgram a cubic meter", "micrograms a cubic meter"),
    "kg": Unit("kilogram", "kilograms"),
    "mg": Unit("milligram", "milligrams"),
    "µg": Unit("microgram", "micrograms"),
    "μg": Unit("microgram", "micrograms"),
    "g": Unit("gram", "grams"),
    "lb": Unit("pound", "pounds"),
    "lbs": Unit("pound", "pounds"),
    "oz": Unit("ounce", "ounces"),
    "ml": Unit("milliliter", "milliliters"),
    "mL": Unit("milliliter", "milliliters"),
    "L": Unit("liter", "liters"),
    "ha": Unit("hectare", "hectares"),
    "kW": Unit("kilowatt", "kilowatts"),
    "MW": Unit("megawatt", "megawatts"),
    "GW": Unit("gigawatt", "gigawatts"),
    "kWh": Unit("kilowatt hour", "kilowatt hours"),
    "MWh": Unit("megawatt hour", "megawatt hours"),
    "TWh": Unit("terawatt hour", "terawatt hours"),
    "Hz": Unit("hertz"),
    "kHz": Unit("kilohertz"),
    "MHz": Unit("megahertz"),
    "GHz": Unit("gigahertz"),
    "KB": Unit("kilobyte", "kilobytes"),
    "MB": Unit("megabyte", "megabytes"),
    "GB": Unit("gigabyte", "gigabytes"),
    "TB": Unit("terabyte", "terabytes"),
    "Mbps": Unit("megabit a second", "megabits a second"),
    "Gbps": Unit("gigabit a second", "gigabits a second"),
    "mins": Unit("minute", "minutes"),
    "hrs": Unit("hour", "hours"),
    "secs": Unit("second", "seconds"),
    "yrs": Unit("year", "years"),
}
"""After a number, and in brackets, as in the head of a table's column: "Weight (kg)"."""

SIGNS = {
    "=": "equals",
    "×": "times",
    "÷": "divided by",
    "±": "plus or minus",
    "≈": "about",
    "≠": "is not",
    "≤": "at most",
    "≥": "at least",
    "√": "the square root of",
    "⁄": "over",
    "^": "to the power of",
    "π": "pi",
    "∞": "infinity",
    "∑": "the sum of",
    "→": "to",
    "&": "and",
    "<": "less than",
    ">": "greater than",
    "§": "section",
    "†": "",
    "‡": "",
    "*": "",
    "©": "copyright",
    "®": "",
    "™": "",
    "•": "",
    "|": ",",
}

REGNAL = frozenset(
    "Albert Alexander Alfonso Benedict Carl Catherine Charles Christian Clement Constantine Edward Elizabeth Ferdinand "
    "Francis Frederick George Gregory Gustav Harald Henry Innocent Ivan James John Joseph Juan Julius Leo Leopold "
    "Louis Margrethe Mary Maximilian Mohammed Napoleon Nicholas Otto Paul Peter Philip Pius Ramses Richard Robert "
    "Rudolf Thutmose Urban Victor Wilhelm William".split()
)
"""Names of kings, queens and popes: the numeral after them is an ordinal."""

NUMBERED = frozenset(
    "Act Annex Appendix Article Book Bowl Chapter Class Division Episode Figure Game Grade Level Part Phase Schedule "
    "Section Stage Table Title Tier Type Vatican Volume War Zone".split()
)
"""Before a Roman numeral that is a number."""
