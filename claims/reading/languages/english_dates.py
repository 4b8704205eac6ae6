"""English words of dates."""

from claims.reading.languages.tables import DateTable, each_word

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "febr": 2, "march": 3, "mar": 3,
    "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8,
    "aug": 8, "september": 9, "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11,
    "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip

JALALI = {
    "farvardin": 1, "ordibehesht": 2, "khordad": 3, "tir": 4, "mordad": 5, "amordad": 5,
    "shahrivar": 6, "mehr": 7, "aban": 8, "azar": 9, "dey": 10, "bahman": 11, "esfand": 12,
}  # fmt: skip

HIJRI = {
    "muharram": 1, "moharram": 1, "safar": 2, "rabi al-awwal": 3, "rabi' al-awwal": 3,
    "rabi i": 3, "rabi ul-awwal": 3, "rabi al-thani": 4, "rabi' al-thani": 4, "rabi ii": 4,
    "rabi al-akhir": 4, "jumada al-awwal": 5, "jumada al-ula": 5, "jumada i": 5,
    "jumada al-thani": 6, "jumada al-akhira": 6, "jumada ii": 6, "rajab": 7, "shaban": 8,
    "sha'ban": 8, "shaaban": 8, "ramadan": 9, "ramzan": 9, "ramazan": 9, "shawwal": 10,
    "dhu al-qadah": 11, "dhul qadah": 11, "dhu al-qa'dah": 11, "dhul-qa'dah": 11,
    "zilqad": 11, "dhu al-hijjah": 12, "dhul-hijjah": 12, "dhul hijjah": 12,
    "dhu al-hijja": 12, "dhul hijja": 12, "zilhijja": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2,
    "thursday": 3, "thu": 3, "thur": 3, "thurs": 3, "friday": 4, "fri": 4, "saturday": 5,
    "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip

NEAR_DAYS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "yesterday": -1, "last night": -1, "last evening": -1, "yesterday morning": -1,
    "yesterday evening": -1, "yesterday afternoon": -1,
    "tomorrow": 1, "tomorrow night": 1, "tomorrow morning": 1, "tomorrow evening": 1,
    "tomorrow afternoon": 1, "the day before yesterday": -2, "day before yesterday": -2,
    "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip

UNITS = {
    "day": "day", "days": "days", "business day": "business_day",
    "business days": "business_days", "working days": "business_days",
    "working day": "business_day", "workdays": "business_days",
    "week": "week", "weeks": "weeks", "workweek": "workweek", "work week": "workweek",
    "business week": "workweek", "working week": "workweek",
    "weekend": "weekend", "weekends": "weekends",
    "fortnight": "fortnight", "fortnights": "fortnights", "month": "month", "months": "months",
    "quarter": "quarter", "quarters": "quarters", "half": "half", "year": "year",
    "years": "years", "calendar year": "year", "cy": "year", "decade": "decade",
    "decades": "decades", "century": "century", "centuries": "centurys",
}  # fmt: skip

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "a couple of": 2, "couple of": 2, "a dozen": 12,
}  # fmt: skip

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

HOLIDAYS = {
    "christmas": "christmas", "christmas day": "christmas", "xmas": "christmas",
    "christmas eve": "christmas_eve", "boxing day": "boxing_day",
    "new year's day": "new_year", "new years day": "new_year", "new year's": "new_year",
    "new year's eve": "new_years_eve", "new years eve": "new_years_eve",
    "valentine's day": "valentine", "st patrick's day": "st_patrick",
    "st . patrick's": "st_patrick",
    "saint patrick's day": "st_patrick", "st patricks day": "st_patrick",
    "april fools": "april_fools", "women's day": "womens_day",
    "international women's day": "womens_day", "may day": "may_day",
    "halloween": "halloween", "all saints' day": "all_saints", "armistice day": "armistice",
    "veterans day": "armistice", "independence day": "independence_us",
    "bastille day": "bastille", "juneteenth": "juneteenth", "epiphany": "epiphany",
    "easter": "easter", "easter sunday": "easter", "easter monday": "easter_monday",
    "good friday": "good_friday", "palm sunday": "palm_sunday",
    "ash wednesday": "ash_wednesday", "shrove tuesday": "shrove_tuesday",
    "maundy thursday": "maundy_thursday", "holy saturday": "holy_saturday",
    "corpus christi": "corpus_christi", "trinity sunday": "trinity_sunday",
    "whit monday": "whit_monday", "guy fawkes night": "guy_fawkes",
    "pentecost": "pentecost", "ascension day": "ascension",
    "martin luther king day": "martin_luther_king", "mlk day": "martin_luther_king",
    "memorial day": "memorial_day", "labor day": "labor_day", "columbus day": "columbus_day",
    "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving",
    "black friday": "black_friday", "cyber monday": "cyber_monday",
    "labour day": "labor_day", "mardi gras": "shrove_tuesday",
    "presidents day": "presidents_day", "president's day": "presidents_day",
    "inauguration day": "inauguration_day", "earth day": "earth_day", "anzac day": "anzac_day",
    "april fools' day": "april_fools", "april fool's day": "april_fools",
    "cinco de mayo": "cinco_de_mayo", "all souls' day": "all_souls", "canada day": "canada_day",
    "remembrance day": "armistice", "australia day": "australia_day", "flag day": "flag_day",
    "groundhog day": "groundhog_day", "st . patrick's day": "st_patrick", "new year": "new_year",
    "election day": "election_day", "veteran's day": "armistice", "veterans' day": "armistice",
    "orthodox christmas": "orthodox_christmas", "valentines day": "valentine",
    "mother's day": "mothers_day", "father's day": "fathers_day",
    "eid al-fitr": "eid_al_fitr", "eid al fitr": "eid_al_fitr", "eid ul-fitr": "eid_al_fitr",
    "eid al-adha": "eid_al_adha", "eid al adha": "eid_al_adha", "eid ul-adha": "eid_al_adha",
    "ashura": "ashura", "arbaeen": "arbaeen", "arbain": "arbaeen",
    "nowruz": "nowruz", "norouz": "nowruz", "newroz": "nowruz", "nawruz": "nowruz",
}  # fmt: skip

PARTS = {
    "early": "early", "earlier": "earlier", "earlier in": "earlier", "later": "later",
    "later in": "later", "mid": "mid", "late": "late", "rest": "rest",
    "remainder": "rest", "beginning": "start",
    "the beginning": "start", "start": "start", "middle": "mid", "end": "end", "close": "end",
    "early part": "early", "latter part": "late", "first half": "h1", "second half": "h2",
    "latter half": "h2",
}  # fmt: skip

EVENTS = (
    "election elections vote campaign race referendum poll polls primary primaries olympics "
    "games cup championship championships season budget census war invasion coup revolution "
    "uprising protest crisis crash recession attack bombing massacre earthquake flood floods "
    "tsunami hurricane pandemic "
    "outbreak agreement accord accords deal treaty law act constitution summit conference report "
    "survey study film movie album book novel edition model ceasefire truce offensive intifada "
    "midterms presidential parliamentary"
)

FUTURE = (
    "will be shall ll would scheduled planned plan plans planning expected expects expect "
    "upcoming tomorrow going slated poised ahead forthcoming deadline should must can likely "
    "intends intend hopes hope aims ready starting "
    "want wants begins starts opens meets holds takes postponed "
    "rescheduled adjourned expires lapses resumes ends closes reopens returns arrives departs "
    "convenes kicks hosts"
)
FUTURE_PHRASES = ("set to", "due on", "due in", "due by", "due next", "due for")

PAST = (
    "was were had did said says told wrote came went took got gave made met held left fell rose "
    "hit saw found began became fled sent led won lost spoke broke struck shot drew grew ran sat "
    "stood understood brought bought thought caught fought taught built felt kept slept knew flew "
    "threw swore tore wore bore chose froze rode drove arose woke stole forgot hid bit slid paid "
    "sold heard dealt meant read sought cut put ago has have been since already ended followed"
)

NAMES = (
    "bloody sunday", "sunday times", "sunday telegraph", "sunday mirror", "sunday express",
    "mail on sunday", "sunday mail", "sunday herald", "friday times", "super tuesday",
    "freaky friday", "fat tuesday", "chinese new year", "lunar new year", "jewish new year",
    "orthodox easter", "orthodox christmas", "coptic christmas",
    "theresa may", "arab spring", "prague spring",
)  # fmt: skip

SHIFTS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0,
    "this past": -1, "this coming": 1, "current": 0, "the current": 0, "same": 0, "next": 1,
    "coming": 1, "following": 1, "upcoming": 1,
}  # fmt: skip

PERIODS = {
    "eoy": ("year end", 0), "year-end": ("year end", 0), "year's end": ("year end", 0),
    "year end": ("year end", 0), "month-end": ("month end", 0),
    "eom": ("month end", 0), "year to date": ("year earlier", 0),
    "ytd": ("year earlier", 0), "month to date": ("month earlier", 0),
    "the weekend": ("weekend", 0), "the week after next": ("week", 2),
    "the weekend after next": ("weekend", 2), "the month after next": ("month", 2),
    "the year after next": ("year", 2), "the week before last": ("week", -2),
    "the month before last": ("month", -2), "the year before last": ("year", -2),
}  # fmt: skip

SEASONS = {
    "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn",
    "winter": "winter",
}  # fmt: skip

DECADES = {
    "noughties": 100, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip

ERAS = {
    "ah": "hijri", "sh": "jalali", "solar hijri": "jalali", "hijri": "hijri", "ad": "gregorian",
    "ce": "gregorian", "bc": "before", "bce": "before",
}  # fmt: skip

DATES = DateTable(
    order="mdy",
    months=MONTHS,
    jalali_months=JALALI,
    hijri_months=HIJRI,
    weekdays=WEEKDAYS,
    doubtful=each_word(
        "may march mar mon tue tues wed thu thur thurs fri sat sun tir dey mehr azar safar aban"
    ),
    near_days=NEAR_DAYS,
    units=UNITS,
    shifts=SHIFTS,
    shifts_behind=False,
    rolling=frozenset({"past", "this past"}),
    week_shifts=each_word("last next previous following"),
    mentioned=each_word("next following previous"),
    doubtful_seasons=each_word("spring fall"),
    every=each_word("every each any"),
    now=each_word("now present date"),
    periods=PERIODS,
    ending=each_word("ended ending"),
    starting=each_word("starting beginning commencing"),
    names=frozenset(NAMES),
    numbers=NUMBERS,
    ordinals=ORDINALS,
    ordinal_ends=each_word("st nd rd th"),
    thousands=each_word("thousand"),
    vague={"a few": (2, 5), "few": (2, 5), "several": (3, 9)},
    seasons=SEASONS,
    holidays=HOLIDAYS,
    decades=DECADES,
    parts=PARTS,
    ago=each_word("ago back"),
    ahead=frozenset({"from now", "hence"}),
    within=each_word("in"),
    later=each_word("later afterwards"),
    earlier=each_word("earlier previously"),
    before=frozenset({"before", "prior to"}),
    after=each_word("after"),
    less=frozenset(
        {"less than", "fewer than", "under", "almost", "nearly", "just under", "not quite"}
    ),
    more=frozenset({"more than", "over", "well over", "just over"}),
    about=each_word("about around some roughly exactly approximately"),
    articles=each_word("the"),
    one=each_word("a an"),
    of=each_word("of"),
    joins=each_word("and or"),
    until=each_word("to till until through thru"),
    since=each_word("from since"),
    between=each_word("between"),
    prepositions=each_word("on at by for during as dated circa"),
    for_words=each_word("for"),
    eras=ERAS,
    fiscal=frozenset({"fiscal", "fy", "financial year", "fiscal year"}),
    quarters=each_word("q h w"),
    events=each_word(EVENTS),
    future=each_word(FUTURE) | set(FUTURE_PHRASES),
    past=each_word(PAST),
    past_ends=("ed",),
)
