from claims.reading.languages.french_dates import DATES
from claims.reading.languages.french_numbers import NUMBERS
from claims.reading.languages.tables import Language, ProseTable

PROSE = ProseTable()

FRENCH = Language(code="fr", numbers=NUMBERS, dates=DATES, prose=PROSE)
