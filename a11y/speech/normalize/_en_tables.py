"""Written English and how it is said: tables of facts."""

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
    "Brig": "Brigadier",
    "Capt": "Captain",
    "Cmdr": "Commander",
    "Col": "Colonel",
    "Cpl": "Corporal",
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

AFTER_NAMES = {
    "Ave": "Avenue",
    "Blvd": "Boulevard",
    "Bros": "Brothers",
    "Co": "Company",
    "Corp": "Corporation",
    "Inc": "Incorporated",
    "Jr": "Junior",
    "Ltd": "Limited",
    "Rd": "Road",
    "Sr": "Senior",
    "St": "Street",
}
"""After a name that begins with a capital."""

WORDS = {
    "approx.": "approximately",
    "ca.": "circa",
    "cf.": "compare",
    "dept.": "department",
    "e.g.": "for example",
    "est.": "established",
    "etc.": "et cetera",
    "govt.": "government",
    "i.e.": "that is",
    "vs.": "versus",
    "vs": "versus",
    "w/o": "without",
    "24/7": "twenty-four seven",
    "9/11": "nine eleven",
}
"""Anywhere between spaces."""

CURRENCIES = {
    "US$": ("U.S. dollar", "cent"),
    "A$": ("Australian dollar", "cent"),
    "AU$": ("Australian dollar", "cent"),
    "C$": ("Canadian dollar", "cent"),
    "CA$": ("Canadian dollar", "cent"),
    "NZ$": ("New Zealand dollar", "cent"),
    "HK$": ("Hong Kong dollar", "cent"),
    "S$": ("Singapore dollar", "cent"),
    "R$": ("real", "centavo"),
    "$": ("dollar", "cent"),
    "€": ("euro", "cent"),
    "£": ("pound", "penny"),
    "¥": ("yen", ""),
    "₹": ("rupee", "paisa"),
    "₩": ("won", ""),
    "₽": ("ruble", "kopek"),
    "₺": ("lira", "kurus"),
    "₴": ("hryvnia", "kopiyka"),
    "₦": ("naira", "kobo"),
    "₪": ("shekel", "agora"),
}
"""The sign, its unit and the hundredth part of it."""

PLURALS = {"penny": "pence", "yen": "yen", "won": "won", "real": "reais", "paisa": "paise", "agora": "agorot"}
"""Those not made with an s."""

SCALES = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mln": "million",
    "b": "billion",
    "bn": "billion",
    "bln": "billion",
    "t": "trillion",
    "tn": "trillion",
    "trn": "trillion",
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

POWERS = {"²": ("square", "squared"), "³": ("cubic", "cubed")}
"""Before a unit of length, and after anything else."""

LENGTHS = {
    "km": "kilometers",
    "m": "meters",
    "cm": "centimeters",
    "mm": "millimeters",
    "mi": "miles",
    "ft": "feet",
    "in": "inches",
    "yd": "yards",
}

UNITS = {
    "km": "kilometers",
    "cm": "centimeters",
    "mm": "millimeters",
    "ft": "feet",
    "kg": "kilograms",
    "lb": "pounds",
    "oz": "ounces",
    "km/h": "kilometers an hour",
    "mph": "miles an hour",
    "kW": "kilowatts",
    "MW": "megawatts",
    "kWh": "kilowatt hours",
    "°C": "degrees Celsius",
    "°F": "degrees Fahrenheit",
    "%": "percent",
}
"""In brackets, as in the head of a table's column: "Weight (kg)"."""
