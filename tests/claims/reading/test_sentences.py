"""Where sentences end, what heads them, and what is furniture of the page."""

from __future__ import annotations

import pytest

from claims.reading.languages import table_for
from claims.reading.sentences import split_passages, split_sentences


def pieces(text: str, language: str = "en") -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, table_for(language))]


# (text, sentences, why this row exists)
ROWS = [
    ("He left. She stayed.", 2, "the plain case"),
    ("Gen. Kenneth Mack left. He is in Doha.", 2, "a title before a name"),
    ("It was said by Gen. Mack, the commander.", 1, "a title inside"),
    ("The U.S. Army left.", 1, "an abbreviation before a name"),
    ("Troops of the U.S. The army left.", 2, "the same abbreviation at the end"),
    ("J. K. Rowling wrote it. It sold.", 2, "initials"),
    ("On Jan. 5 he left. On Feb. 6 he returned.", 2, "months"),
    ("It is No. 5 on the list.", 1, "a number sign in letters"),
    ("Was it true? No. He denied it.", 3, "the word no"),
    ("Prices rose 3.5 percent. They fell later.", 2, "a decimal point"),
    ("It cost $1.2 bn. Nobody paid.", 2, "a decimal point behind money"),
    ("It left at 3 a.m. on Monday.", 1, "a.m. inside"),
    ("It left at 3 a.m. The train was late.", 2, "a.m. at the end"),
    ("Acme Inc. said so. Its rival did not.", 2, "a company"),
    ("Well... maybe not. We saw.", 2, "an ellipsis before small letters"),
    ("We waited… Nothing came.", 2, "an ellipsis before a capital"),
    ("“We left. We came back,” he said. Nobody asked.", 3, "a quote over two sentences"),
    ("“Will it hold?” he asked. It did.", 2, "a question inside a sentence"),
    ("“Will it hold?” Ali Hasan asked. It did.", 2, "a question before a name and a verb"),
    ("“It held!” The crowd left.", 2, "a quote that is a sentence"),
    ("They met in Iraq.The talks failed.", 2, "the blank is lost"),
    ("Newspaper “The Arab”The fourth round began.", 2, "the blank is lost behind a quote"),
    ("See example.com for more. It is open.", 2, "an address"),
    ("The end of it all. Is”. Yes it is so.", 3, "debris of machine translation"),
    ("He said: “It is over.” She left.", 2, "a stop inside the quote"),
    ("1. Troops leave Basra.", 1, "the number of a list item"),
    ("(The vote was open.) It passed.", 2, "a sentence in brackets"),
    ("Ali, Hasan and Co. sold it.", 1, "a firm before small letters"),
    ("Sgt. Bo Li and Lt. Col. Ann Wu met Prof. Oz.", 1, "several titles"),
    ("The score was 3-2. Fans wept.", 2, "a score at the end"),
]


@pytest.mark.parametrize(("text", "count", "why"), ROWS)
def test_sentences_end_where_they_end(text: str, count: int, why: str) -> None:
    assert len(pieces(text)) == count, (why, pieces(text))


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("هل ينسحب الجيش؟ نعم. قال الوزير إنه سينسحب.", "ar", 3),
        ("آیا ارتش می‌رود؟ بله. وزیر گفت می‌رود.", "fa", 3),
        ("یہ سچ ہے۔ وہ چلا گیا۔", "ur", 2),
        ("El Sr. Pérez llegó. ¿Quién pagará? Nadie.", "es", 3),
        ("M. Dupont est venu. Qui paiera ? Personne.", "fr", 3),
    ],
)
def test_other_languages_end_their_sentences_too(text: str, language: str, count: int) -> None:
    assert len(pieces(text, language)) == count, pieces(text, language)


ARTICLE = """Talks in Vienna

The ministers met on Monday. They agreed on a text.

What comes next

- Troops leave in May
- Trade resumes in June

Share this article
Facebook Twitter WhatsApp
News z / q

Leave a Reply
Your email address will not be published. Required fields are marked *"""


def test_headings_stand_on_what_they_head_and_furniture_is_gone() -> None:
    found = [(s.heading, ARTICLE[s.start : s.end]) for s in split_sentences(ARTICLE)]
    assert found == [
        ("Talks in Vienna", "The ministers met on Monday."),
        ("Talks in Vienna", "They agreed on a text."),
        ("What comes next", "Troops leave in May"),
        ("What comes next", "Trade resumes in June"),
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The parliament met on Monday morning to vote on the bill\n"
        "that had divided the coalition for months, and passed it\n"
        "by a wide margin. Nobody abstained."
    )
    assert [" ".join(piece.split()) for piece in pieces(text)][1] == "Nobody abstained."
    assert len(pieces(text)) == 2


def test_crlf_changes_nothing() -> None:
    text = "The ministers met.\n\nThey left."
    crlf = text.replace("\n", "\r\n")
    assert pieces(text) == pieces(crlf)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Deja un comentario", "es"),
        ("Tu dirección de correo electrónico no será publicada.", "es"),
        ("Laisser un commentaire", "fr"),
        ("Lire aussi : le dossier du jour", "fr"),
        ("اترك تعليقاً", "ar"),
        ("لن يتم نشر عنوان بريدك الإلكتروني.", "ar"),
        ("دیدگاهتان را بنویسید", "fa"),
        ("نشانی ایمیل شما منتشر نخواهد شد.", "fa"),
    ],
)
def test_furniture_is_known_in_every_language(text: str, language: str) -> None:
    assert pieces(text, language) == []


def test_passages_hold_one_to_three_sentences_of_one_paragraph() -> None:
    text = "One is here. Two is here. Three is here. Four is here. Five is here.\n\nSix is alone."
    assert [text[start:end] for start, end in split_passages(text)] == [
        "One is here. Two is here. Three is here.",
        "Four is here. Five is here.",
        "Six is alone.",
    ]


def test_a_monstrous_sentence_is_cut() -> None:
    text = "word " * 2_000
    assert max(len(piece) for piece in pieces(text)) <= 1_200
