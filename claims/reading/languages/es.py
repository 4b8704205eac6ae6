from claims.reading.languages.spanish_dates import DATES
from claims.reading.languages.spanish_numbers import NUMBERS
from claims.reading.languages.tables import Language, ProseTable

PROSE = ProseTable()

SPANISH = Language(code="es", numbers=NUMBERS, dates=DATES, prose=PROSE)
