from claims.reading.languages.tables import DateTable, Language, NumberTable, ProseTable

NUMBERS = NumberTable()

DATES = DateTable()

PROSE = ProseTable()

SPANISH = Language(code="es", numbers=NUMBERS, dates=DATES, prose=PROSE)
