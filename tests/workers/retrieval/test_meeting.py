"""Names in their variants and numbers in their notations meet in the index."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from claims.models import Passage
from claims.reading.terms import text_terms
from tests.factories import ArticleVersionFactory
from workers.retrieval import retriever_for

pytestmark = pytest.mark.django_db

DAY = date(2020, 1, 5)  # a Sunday; both articles are of this day


@pytest.mark.parametrize(
    ("one", "other", "languages", "why"),
    [
        ("Kadhimi met them.", "Reporters saw Kazemi.", "en en", "dh and z: one letter in Arabic"),
        ("Kadhimi met them.", "Reporters saw al-Kadhimi.", "en en", "with the article"),
        ("al-Kazimi met them.", "Reporters saw Kadhimi.", "en en", "without it, another letter"),
        ("al-Kazimi met them.", "شوهد الكاظمي هناك", "en ar", "Arabic script"),
        ("Kazemi met them.", "کاظمی دیده شد", "en fa", "Persian script"),
        ("Müller resigned.", "Muller was seen.", "en en", "an umlaut that is left out"),
        ("Mueller resigned.", "Müller was seen.", "en en", "an umlaut that is written out"),
        ("Gonzalez spoke.", "González was seen.", "en es", "an accent"),
        ("Mohammed Amin spoke.", "Muhammad was seen.", "en en", "another vowel"),
        ("Zelensky spoke.", "Zelenskyy was seen.", "en en", "two transliterations from Cyrillic"),
        ("They sent 2,500 men.", "It was 2.500 hombres.", "en es", "a point between thousands"),
        ("They sent 2,500 men.", "Some twenty-five hundred came.", "en en", "in words"),
        ("They sent 2,500 men.", "وصل ٢٥٠٠ شخص", "en ar", "Arabic digits"),
        ("They sent 2,500 men.", "About 2,480 came.", "en en", "nearly as many"),
        ("It cost $1.2 billion.", "A price of 1,200 million dollars.", "en en", "another scale"),
        ("It grew by a third.", "It grew by 33 percent.", "en en", "a share as a percentage"),
        ("170 of 329 agreed.", "Support stood at 52%.", "en en", "a part of a whole"),
        ("It was on Sunday.", "It was on January 5, 2020.", "en en", "by the dateline"),
        ("It was on Sunday.", "Era el 5 de enero de 2020.", "en es", "in another language"),
    ],
)  # fmt: skip
def test_they_meet(one: str, other: str, languages: str, why: str) -> None:
    first, second = languages.split()
    there = Passage.objects.create(
        version=ArticleVersionFactory(), position=0, start=0, end=9,
        terms=" ".join(text_terms(other, DAY, second)),
    )  # fmt: skip
    told = text_terms(one, DAY, first)
    found = retriever_for(connection).find(told, exclude_article=None)
    assert [hit.passage_id for hit in found] == [there.pk], why
