from __future__ import annotations

import pytest

from workers.parsing.boilerplate import without_boilerplate

FIRST = "The council said seven bridges had reopened."


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Reply", "Leave a Reply Cancel reply", "Leave a comment", "12 Comments", "Comments",
        "Comments (3)", "3 thoughts on “Boats carry thousands”", "Join the conversation",
        "Your email address will not be published. Required fields are marked *",
        "Deja un comentario", "Laisser un commentaire", "Kommentare", "اترك تعليقاً",
        "دیدگاهتان را بنویسید",
    ],
)  # fmt: skip
def test_nothing_after_a_comment_form_is_of_the_article(line: str) -> None:
    assert without_boilerplate([FIRST, line, "I counted 40 bridges myself."]) == [FIRST]


@pytest.mark.parametrize(
    "line",
    [
        "Share this", "Share on Facebook", "Share: Facebook Twitter WhatsApp", "Tweet", "Print",
        "Facebook | Twitter | Email", "Click to share on Twitter (Opens in new window)",
        "Follow us on Twitter and Facebook", "Sign up for our daily newsletter", "Subscribe now",
        "We use cookies to improve your experience.", "This site uses cookies. Learn more",
        "By continuing to use this site you agree to our cookie policy.", "Accept all cookies",
        "Privacy Policy", "© 2021 Quay Media", "Copyright 2021 Quay Media. All rights reserved.",
        "Advertisement", "ADVERTISEMENT - CONTINUE READING BELOW", "Continue reading",
        "Read more: Seven bridges and a ferry", "Also read: Seven bridges", "Tags: bridges, river",
        "5 min read", "1.2K shares", "https://quay.example/boats", "* * *", "Skip to main content",
        "Your browser does not support the video tag.", "Please enable JavaScript to continue.",
        "Lire aussi : Sept ponts rouverts", "Lea también: Siete puentes", 
        "Todos los derechos reservados",        "جميع الحقوق محفوظة", "بیشتر بخوانید: هفت پل",
    ],
)  # fmt: skip
def test_a_line_that_is_no_prose_goes(line: str) -> None:
    assert without_boilerplate([FIRST, line, "It rained."]) == [FIRST, "It rained."]


@pytest.mark.parametrize(
    "line",
    [
        "Comments by the minister caused an outcry.", "He left a comment on the dam's safety.",
        "The company uses cookies to track 40 million people, a court found.",
        "Shares in the port fell by 3 percent.", "Share prices rose.", "Related costs doubled.",
        "Facebook said it had removed 200 accounts.", "Print runs fell to 3,000 copies.",
        "Follow-up talks begin on Monday.", "Subscribers rose to 2 million.", "X said no.",
        "More from the fund went to schools.", "Read was elected mayor.", "Twitter has 300 staff.",
        "Advertising revenue fell to 2.1 million euros.", "Comment was not available.",
        "Most read newspapers daily.", "Email was down for two days.",
        "Search teams found 12 people.",
        "“Tweet less,” he said.", "Home prices rose by 4 percent.", "Next year 200 more will come.",
        "Views differ.", "2,480 people",
    ],
)  # fmt: skip
def test_prose_with_the_same_words_stays(line: str) -> None:
    assert without_boilerplate([FIRST, line, "It rained."]) == [FIRST, line, "It rained."]


def test_titles_of_other_articles_go_until_prose_begins_again() -> None:
    lines = [FIRST, "Related stories", "Mayor opens 14 parks", "Why 300 owls moved", "It rained."]
    assert without_boilerplate(lines) == [FIRST, "It rained."]
