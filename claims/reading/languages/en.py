from claims.reading.languages.tables import DateTable, Language, NumberTable, ProseTable

NUMBERS = NumberTable()

DATES = DateTable()

PROSE = ProseTable()

ENGLISH = Language(code="en", numbers=NUMBERS, dates=DATES, prose=PROSE)
