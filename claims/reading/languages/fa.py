from claims.reading.languages.persian_dates import DATES
from claims.reading.languages.persian_numbers import NUMBERS
from claims.reading.languages.tables import Language, ProseTable

PROSE = ProseTable()

PERSIAN = Language(code="fa", numbers=NUMBERS, dates=DATES, prose=PROSE)
