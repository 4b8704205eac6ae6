from claims.reading.languages.tables import DateTable, Language, NumberTable, ProseTable

NUMBERS = NumberTable()

DATES = DateTable()

PROSE = ProseTable()

PERSIAN = Language(code="fa", numbers=NUMBERS, dates=DATES, prose=PROSE)
