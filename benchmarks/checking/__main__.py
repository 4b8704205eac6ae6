"""The report on comparing: system, metric, value, data, licence.

    python -m benchmarks.checking [DATA] [--only sets,perturbed,fresh,written,confidence]

DATA is a directory of the measuring sets named in sets.py. A part whose data or peers are not there
is left out and said so on standard error. Planted errors and retrieval have commands of their own:
planted.py, planted_seeds.py, retrieval.py.
"""

from __future__ import annotations

from benchmarks.parts import report

if __name__ == "__main__":
    report("benchmarks.checking", ("sets", "perturbed", "fresh", "written", "confidence"), __doc__)
