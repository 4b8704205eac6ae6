"""HTML to the text of its article. Pure; `process` runs it apart, because pages may be hostile.

`pages.read_page` imports trafilatura, which takes most of a second: callers use
`read_page_apart`, whose process does that once.
"""

from workers.parsing.decoding import decode
from workers.parsing.problems import (
    NothingToRead,
    PageProblem,
    TooDeep,
    TooHard,
    TooLong,
    Undecodable,
)
from workers.parsing.process import read_page_apart
from workers.parsing.values import Page

__all__ = [
    "NothingToRead",
    "Page",
    "PageProblem",
    "TooDeep",
    "TooHard",
    "TooLong",
    "Undecodable",
    "decode",
    "read_page_apart",
]
