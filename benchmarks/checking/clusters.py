"""Writes made-up news events told by several sources, one of which is wrong in half of them.

    python -m benchmarks.checking.clusters --seed 1 --count 500 > clusters.jsonl

One JSON line an event: `{"id", "articles": [{"source", "date", "text"}], "claims": [{"article",
"text", "gold": "right" | "wrong"}], "gold": {"altered": "number" | "date" | null}}`. `article` is
the place in the list, `text` the sentence of that article that states the event, to the letter.
No source copies another: every article tells the event in its own words, with sentences of its
own around it. One seed always writes the same lines.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.checking.pairs import Cast, cast
from benchmarks.checking.perturb_numbers import any_number, other_number
from benchmarks.checking.stories import ASIDES, EVENTS, Event
from benchmarks.checking.telling import (
    WEEKDAYS,
    any_day,
    attributed,
    day,
    in_digits,
    in_words,
    sentence,
)

SOURCES = ("Harbour Times", "Morning Ledger", "Radio Delta", "The Northern Post", "Agencia Sur",
           "Civic Wire", "Daily Compass", "Lakeside Courier", "Meridian News", "The Examiner",
           "Channel Six", "Valley Herald")  # fmt: skip


@dataclass(frozen=True)
class Story:
    """What happened: the same for every source that is right."""

    event: Event
    who: Cast
    number: int
    when: date


def a_story(chance: random.Random) -> Story:
    event = chance.choice(EVENTS)
    return Story(event, cast(chance), any_number(chance, event), any_day(chance))


def altered(chance: random.Random, story: Story, what: str) -> Story:
    if what == "number":
        number = other_number(chance, story.number)
        return Story(story.event, story.who, number, story.when)
    # Earlier, never later: no article may tell of a day after its own.
    earlier = story.when - timedelta(days=chance.choice((3, 4, 8, 14, 30, 61, 365)))
    return Story(story.event, story.who, story.number, earlier)


def told(chance: random.Random, story: Story, published: date) -> str:
    wording = chance.choice(story.event.wordings)
    told_day = on(chance, story.when, published)
    return attributed(
        chance, sentence(chance, story.who.fill(wording, written(chance, story.number)), told_day)
    )


def written(chance: random.Random, number: int) -> str:
    """Digits, now and then words where people would write them."""
    short = number < 100 or (number < 10_000 and number % 100 == 0)
    return in_words(number) if short and chance.random() < 0.4 else in_digits(number)


def on(chance: random.Random, when: date, published: date) -> str:
    """The day by name where it is less than a week before the article, else by its date."""
    if 0 < (published - when).days < 7 and chance.random() < 0.5:
        return f"on {WEEKDAYS[when.weekday()]}"
    return f"on {day(when, chance.choice(('day first', 'month first', 'ordinal')))}"


def cluster(chance: random.Random, identity: str, altering: str | None) -> dict[str, object]:
    story = a_story(chance)
    sources = chance.sample(SOURCES, chance.randint(3, 8))
    wrong = chance.randrange(len(sources)) if altering else None
    articles, claims = [], []
    for place, source in enumerate(sources):
        held = altered(chance, story, altering) if altering and place == wrong else story
        published = story.when + timedelta(days=chance.randint(1, 5))
        claim = told(chance, held, published)
        articles.append({"source": source, "date": str(published), "text": around(chance, claim)})
        gold = "wrong" if place == wrong else "right"
        claims.append({"article": place, "text": claim, "gold": gold})
    return {"id": identity, "articles": articles, "claims": claims, "gold": {"altered": altering}}


def around(chance: random.Random, claim: str) -> str:
    asides = chance.sample(ASIDES, chance.randint(1, 4))
    cut = chance.randint(0, len(asides))
    return " ".join([*asides[:cut], claim, *asides[cut:]])


def lines(seed: int, count: int) -> Iterator[str]:
    for index in range(count):
        chance = random.Random(f"{seed} cluster {index}")
        altering = (None, "number", None, "date")[index % 4]
        row = cluster(chance, f"cluster-{seed}-{index:04}", altering)
        yield json.dumps(row, ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=500, help="events")
    options = parser.parse_args()
    for line in lines(options.seed, options.count):
        print(line)


if __name__ == "__main__":
    main()
