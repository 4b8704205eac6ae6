from claims.reading.languages.tables import DateTable, Language, NumberTable, ProseTable

NUMBERS = NumberTable()

DATES = DateTable()

PROSE = ProseTable()

ARABIC = Language(code="ar", numbers=NUMBERS, dates=DATES, prose=PROSE)
