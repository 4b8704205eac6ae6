from claims.reading.languages.arabic_dates import DATES
from claims.reading.languages.arabic_numbers import NUMBERS
from claims.reading.languages.tables import Language, ProseTable

PROSE = ProseTable()

ARABIC = Language(code="ar", numbers=NUMBERS, dates=DATES, prose=PROSE)
