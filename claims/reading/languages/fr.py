from claims.reading.languages.tables import DateTable, Language, NumberTable, ProseTable

NUMBERS = NumberTable()

DATES = DateTable()

PROSE = ProseTable()

FRENCH = Language(code="fr", numbers=NUMBERS, dates=DATES, prose=PROSE)
