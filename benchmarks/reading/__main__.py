"""The report on reading: system, metric, value, data, licence.

    python -m benchmarks.reading [DATA] [--only quantities,dates,worthiness,speed]

DATA is a directory of the measuring sets named in each module. A part whose data or peers are not
there is left out and said so on standard error.
"""

from __future__ import annotations

from benchmarks.parts import report

if __name__ == "__main__":
    report("benchmarks.reading", ("quantities", "dates", "worthiness", "speed"), __doc__)
